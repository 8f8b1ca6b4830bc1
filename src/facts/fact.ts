/** What somebody vouches for, on its way to the graph: the one form in which anything is written. */

/** A point on Earth, WGS 84, in degrees. */
export interface Location {
  readonly latitude: number;
  readonly longitude: number;
}

/** A day is written 2016-10-15, a moment 2016-10-15T12:30:00Z; the model tells which property holds which. */
export type Value = string | number | boolean | Location | readonly (string | number | boolean)[];

export type Properties = Readonly<Record<string, Value>>;

/** That there is something, and what the evidence says of it. Sources (outlets, reports, evidence) have no evidence. */
export interface NodeFact {
  /** The label, as `Official`. */
  readonly node: string;
  /** As `official:john-kerry`. */
  readonly id: string;
  readonly properties: Properties;
  /** Ids of Evidence nodes. */
  readonly evidence: readonly string[];
  /** The id that the source names, where that is another spelling of one with an id of its own: it leads there since. */
  readonly under?: string;
}

/** That two nodes stand in a relationship; their labels follow from their ids. */
export interface EdgeFact {
  /** The relationship type, as `ATTENDED`. */
  readonly edge: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
  /** Ids of Evidence nodes. */
  readonly evidence: readonly string[];
  /** The id that the source names, where that is another spelling of one with an id of its own: it leads there since. */
  readonly under?: string;
}

export type Fact = NodeFact | EdgeFact;

/** What somebody has decided of two ids: whether they are those of one person. It is no fact, and has no evidence. */
export interface Decision {
  readonly ids: readonly [string, string];
  readonly verdict: "ONE" | "TWO";
}

/** A fact with the line of the file, or the place in the record, that it was read from: counted from 1. */
export interface NumberedFact {
  readonly line: number;
  readonly fact: Fact;
}

/** Why a line was not written: what is wrong with it and what would be right. */
export interface Refusal {
  readonly line: number;
  readonly reason: string;
}

export function isNodeFact(fact: Fact): fact is NodeFact {
  return "node" in fact;
}
