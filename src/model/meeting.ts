import { Edge, type Edges, Node, Property } from "../mapping/declare.js";
import type { Actor } from "./actor.js";
import { MeetingKind, Precision, Status } from "./enumerations.js";
import { Fact } from "./fact.js";
import { Node as AnyNode } from "./node.js";
import type { Place } from "./place.js";
import type { Statement } from "./statement.js";

@Node({
  description:
    "A gathering or exchange: talks, a bilateral, a visit, a telephone call, a briefing, an interview. `status` tells whether it took place.",
  plural: "meetings",
  implements: [Fact],
  unions: ["Subject"],
})
export class Meeting extends AnyNode {
  @Property({ required: true, search: true, description: "What it is called." })
  title!: string;

  @Property({ type: MeetingKind, description: "What sort of meeting it is." })
  kind?: string;

  @Property({ type: Status, required: true, index: true, description: "How sure it is, by the latest evidence." })
  status!: string;

  @Property({ type: "Date", index: true, description: "The first day." })
  start?: string;

  @Property({ type: "Date", description: "The last day; empty when it lasted one day." })
  end?: string;

  @Property({ type: Precision, description: "How exactly `start` and `end` are known." })
  precision?: string;

  @Property({ index: true, description: "The event's code in the scheme of a data set it comes from, as `CAMEO:046`." })
  eventCode?: string;

  @Property({ list: true, description: "Web pages on which a data set found it." })
  urls!: readonly string[];

  @Edge({
    type: "ATTENDED",
    direction: "IN",
    to: "Actor",
    properties: "Attendance",
    inverse: "meetings",
    description: "Who took, takes or may take part, in what role; `status` of each tells how sure it is.",
  })
  attendees!: Edges<Actor>;

  @Edge({ type: "ABOUT", to: "Subject", inverse: "discussedAt", description: "What it is about." })
  about!: Edges<unknown>;

  @Edge({ type: "ABOUT", direction: "IN", to: "Statement", inverse: "about", description: "The statements about it." })
  mentions!: Edges<Statement>;

  @Edge({ type: "ABOUT", direction: "IN", to: "Meeting", inverse: "about", description: "The meetings about it." })
  discussedAt!: Edges<Meeting>;

  @Edge({ type: "MADE_AT", direction: "IN", to: "Statement", inverse: "madeAt", description: "What was said at it." })
  statements!: Edges<Statement>;

  @Edge({ type: "HELD_IN", to: "Place", inverse: "meetings", description: "Where it is held." })
  places!: Edges<Place>;

  @Edge({
    type: "WITHIN",
    to: "Meeting",
    one: true,
    inverse: "includes",
    description: "The larger meeting it is part of, or on whose margins it is held.",
  })
  within?: Meeting;

  @Edge({
    type: "WITHIN",
    direction: "IN",
    to: "Meeting",
    inverse: "within",
    description: "The meetings that are part of it, or held on its margins.",
  })
  includes!: Edges<Meeting>;
}
