import { Interface, Property, Reference } from "../mapping/declare.js";
import type { Evidence } from "./evidence.js";

@Interface({
  description:
    "A node or a relationship that somebody vouches for. It says where it comes from, since when a reader of the sources could know it, and when this graph learned it.",
})
export abstract class Fact {
  @Reference({
    to: "Evidence",
    description:
      "The passages behind this fact: those that support, doubt or deny it, in the order they were recorded.",
  })
  evidence!: readonly Evidence[];

  @Property({
    type: "DateTime",
    description:
      "Since when a reader of the sources could know it: the earliest publication among the evidence that supports it; for a record of unknown publication, the last day of the event, or the first of an office or membership. Empty when none is known.",
  })
  knownSince?: string;

  @Property({ type: "DateTime", required: true, description: "When this graph learned it." })
  recordedAt!: string;

  @Property({
    type: "DateTime",
    description: "When it was taken back; nothing is ever deleted. No source does so yet, so it is empty.",
  })
  retractedAt?: string;
}
