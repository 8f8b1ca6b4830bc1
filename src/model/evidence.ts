import { Edge, type Edges, Node, Property } from "../mapping/declare.js";
import { Stance, Status } from "./enumerations.js";
import { Node as AnyNode } from "./node.js";
import type { Report } from "./report.js";

@Node({ description: "Where exactly a report supports, doubts or denies a fact.", plural: "evidences", source: true })
export class Evidence extends AnyNode {
  @Property({ type: Stance, required: true, description: "What the passage does to the fact." })
  stance!: string;

  @Property({
    type: Status,
    description: "How sure the passage says the event is; empty where it does not speak of an event, or of several.",
  })
  modality?: string;

  @Property({ search: true, description: "The passage, word for word, as the report has it." })
  quote?: string;

  @Property({
    type: "Int",
    within: [0],
    description: "Where the passage begins in the report: characters (UTF-16 code units) before it.",
  })
  start?: number;

  @Property({
    type: "Int",
    within: [0],
    description: "Where the passage ends in the report: characters before its end.",
  })
  end?: number;

  @Property({
    type: "Float",
    within: [0, 1],
    description: "How sure it is that the passage means this fact, from 0 to 1.",
  })
  confidence?: number;

  @Property({ description: "Who or what read the passage: `hand` for a person." })
  extractor?: string;

  @Property({
    description:
      "The property of the fact that the passage speaks for, as `aliases`; empty when it speaks for the fact as a whole.",
  })
  property?: string;

  @Edge({
    type: "FROM",
    to: "Report",
    one: true,
    properties: "Provenance",
    inverse: "passages",
    description: "The report it stands in.",
  })
  report?: Report;

  @Edge({
    type: "VIA",
    to: "Source",
    properties: "Provenance",
    inverse: "relayed",
    description: "Through which outlets or other reports the passage says it has this: `reports TASS`.",
  })
  via!: Edges<unknown>;
}
