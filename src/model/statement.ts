import { Edge, type Edges, Node, Property } from "../mapping/declare.js";
import type { Actor } from "./actor.js";
import { Precision, StatementKind } from "./enumerations.js";
import { Fact } from "./fact.js";
import type { Meeting } from "./meeting.js";
import { Node as AnyNode } from "./node.js";

@Node({ description: "What somebody said or wrote.", plural: "statements", implements: [Fact] })
export class Statement extends AnyNode {
  @Property({ required: true, search: true, description: "The words: as `kind` tells, quoted or paraphrased." })
  text!: string;

  @Property({ type: StatementKind, description: "How close `text` is to what was said." })
  kind?: string;

  @Property({ description: "The language of `text`, as a BCP 47 tag: `en`." })
  language?: string;

  @Property({ type: "Date", index: true, description: "The day it was said or written." })
  madeOn?: string;

  @Property({ type: Precision, description: "How exactly `madeOn` is known." })
  precision?: string;

  @Property({ index: true, description: "The event's code in the scheme of a data set it comes from, as `CAMEO:046`." })
  eventCode?: string;

  @Property({ list: true, description: "Web pages on which a data set found it." })
  urls!: readonly string[];

  @Edge({
    type: "SAID",
    direction: "IN",
    to: "Actor",
    properties: "Utterance",
    inverse: "statements",
    description: "Who said it; several for a joint statement.",
  })
  speakers!: Edges<Actor>;

  @Edge({ type: "ADDRESSED_TO", to: "Actor", inverse: "statementsReceived", description: "Whom it was said to." })
  addressees!: Edges<Actor>;

  @Edge({ type: "ABOUT", to: "Subject", inverse: "mentions", description: "What it is about." })
  about!: Edges<unknown>;

  @Edge({
    type: "MADE_AT",
    to: "Meeting",
    one: true,
    inverse: "statements",
    description: "The meeting, briefing or interview it was made at.",
  })
  madeAt?: Meeting;

  @Edge({
    type: "REPLIES_TO",
    to: "Statement",
    one: true,
    inverse: "replies",
    description: "The statement or question it answers.",
  })
  repliesTo?: Statement;

  @Edge({
    type: "REPLIES_TO",
    direction: "IN",
    to: "Statement",
    inverse: "repliesTo",
    description: "The statements that answer it; none for a question left open.",
  })
  replies!: Edges<Statement>;
}
