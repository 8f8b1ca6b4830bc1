import { Edge, type Edges, Interface, Property } from "../mapping/declare.js";
import { Fact } from "./fact.js";
import type { Meeting } from "./meeting.js";
import { Node } from "./node.js";
import type { Statement } from "./statement.js";

@Interface({
  description: "Whoever can attend a meeting and say something: an official, a country, a ministry or an organization.",
  plural: "actors",
  implements: [Fact],
})
export abstract class Actor extends Node {
  @Property({ required: true, index: true, search: true, description: "The name in common use." })
  name!: string;

  @Property({
    list: true,
    search: true,
    description: "Other names and spellings that sources use, garbled ones included.",
  })
  aliases!: readonly string[];

  @Edge({
    type: "ATTENDED",
    to: "Meeting",
    properties: "Attendance",
    inverse: "attendees",
    description: "The meetings it took, takes or may take part in; `status` of each tells which.",
  })
  meetings!: Edges<Meeting>;

  @Edge({
    type: "SAID",
    to: "Statement",
    properties: "Utterance",
    inverse: "speakers",
    description: "What it said or wrote.",
  })
  statements!: Edges<Statement>;

  @Edge({
    type: "ADDRESSED_TO",
    direction: "IN",
    to: "Statement",
    inverse: "addressees",
    description: "What others said to it.",
  })
  statementsReceived!: Edges<Statement>;

  @Edge({ type: "ABOUT", direction: "IN", to: "Statement", inverse: "about", description: "The statements about it." })
  mentions!: Edges<Statement>;

  @Edge({ type: "ABOUT", direction: "IN", to: "Meeting", inverse: "about", description: "The meetings about it." })
  discussedAt!: Edges<Meeting>;
}
