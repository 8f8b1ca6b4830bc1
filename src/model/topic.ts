import { Edge, type Edges, Node, Property } from "../mapping/declare.js";
import { Fact } from "./fact.js";
import type { Meeting } from "./meeting.js";
import { Node as AnyNode } from "./node.js";
import type { Statement } from "./statement.js";

@Node({
  description: "A subject of statements and meetings, as the siege of Aleppo.",
  plural: "topics",
  implements: [Fact],
  unions: ["Subject"],
})
export class Topic extends AnyNode {
  @Property({ required: true, index: true, search: true, description: "The name in common use." })
  name!: string;

  @Property({ list: true, search: true, description: "Other names for it." })
  aliases!: readonly string[];

  @Edge({ type: "ABOUT", direction: "IN", to: "Statement", inverse: "about", description: "The statements about it." })
  mentions!: Edges<Statement>;

  @Edge({ type: "ABOUT", direction: "IN", to: "Meeting", inverse: "about", description: "The meetings about it." })
  discussedAt!: Edges<Meeting>;
}
