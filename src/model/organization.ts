import { Edge, type Edges, Node, Property } from "../mapping/declare.js";
import { OrganizationKind } from "./enumerations.js";
import { Party } from "./party.js";

@Node({
  description: "An international or non-state body: the UN, the EU and its bodies, NATO, a movement.",
  plural: "organizations",
  unions: ["Subject"],
})
export class Organization extends Party {
  @Property({ type: OrganizationKind, description: "What sort of body it is." })
  kind?: string;

  @Property({ index: true, description: "The body's identifier in Wikidata, as `Q458`." })
  wikidataId?: string;

  @Edge({
    type: "MEMBER_OF",
    direction: "IN",
    to: "Party",
    properties: "Membership",
    inverse: "memberOf",
    description: "The countries, ministries and bodies that belong to it.",
  })
  members!: Edges<Party>;
}
