import { Edge, type Edges, Node, Property } from "../mapping/declare.js";
import type { Country } from "./country.js";
import { Fact } from "./fact.js";
import type { Meeting } from "./meeting.js";
import { Node as AnyNode } from "./node.js";
import type { Statement } from "./statement.js";

@Node({ description: "A city or site.", plural: "places", implements: [Fact], unions: ["Subject"] })
export class Place extends AnyNode {
  @Property({ required: true, index: true, search: true, description: "The name in common use." })
  name!: string;

  @Property({ list: true, search: true, description: "Other names and spellings." })
  aliases!: readonly string[];

  @Property({ type: "Location", description: "Where it is." })
  location?: unknown;

  @Edge({
    type: "LOCATED_IN",
    to: "Country",
    inverse: "places",
    description: "The country it lies in; several where that is in dispute.",
  })
  countries!: Edges<Country>;

  @Edge({ type: "HELD_IN", direction: "IN", to: "Meeting", inverse: "places", description: "The meetings held there." })
  meetings!: Edges<Meeting>;

  @Edge({ type: "ABOUT", direction: "IN", to: "Statement", inverse: "about", description: "The statements about it." })
  mentions!: Edges<Statement>;

  @Edge({ type: "ABOUT", direction: "IN", to: "Meeting", inverse: "about", description: "The meetings about it." })
  discussedAt!: Edges<Meeting>;
}
