import { Edge, type Edges, Node, Property } from "../mapping/declare.js";
import { Actor } from "./actor.js";
import type { Party } from "./party.js";

@Node({
  description: "A person who speaks or acts for a party.",
  plural: "officials",
  unions: ["Subject"],
  merges: true,
})
export class Official extends Actor {
  @Property({ description: "Who this is, in a sentence." })
  description?: string;

  @Property({ index: true, description: "The person's identifier in Wikidata, as `Q58217`." })
  wikidataId?: string;

  @Property({ type: "Date", description: "Day of birth." })
  bornOn?: string;

  @Property({ type: "Date", description: "Day of death." })
  diedOn?: string;

  @Edge({
    type: "REPRESENTS",
    to: "Party",
    properties: "Representation",
    inverse: "representatives",
    description: "On whose behalf the official acts or acted: with title, from when and until when.",
  })
  represents!: Edges<Party>;
}
