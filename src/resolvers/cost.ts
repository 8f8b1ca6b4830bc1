/** `extensions.cost`: what a question could have cost at the most, what it did cost, and what one may. */
import type { Answer, Question } from "../planner/planner.js";
import { wholeNumber } from "../planner/refusal.js";

/**
 * `rows`: nodes and relationships in Neo4j. `values`: objects, fields and elements of lists in the answer; before it has
 * come, a list of texts counts as one.
 */
export interface Amount {
  readonly rows: number;
  readonly values: number;
}

/** Whole numbers, as JSON carries them. */
export interface Cost {
  /** Told before it was asked: what the statement can look at, and what the answer can hold; null before the graph is measured. */
  readonly bound: Amount | null;
  /** What came: nodes and links, and what the answer holds, texts by their length. */
  readonly used: Amount;
  /** CHANCERY_MAX_COST and CHANCERY_MAX_VALUES. */
  readonly limit: Amount;
}

/** Of a question that was answered; it costs nothing to ask for. */
export function costOf({ bound }: Question, { used }: Answer, limit: Amount): Cost {
  return { bound: bound.measured ? whole(bound) : null, used: whole(used), limit: whole(limit) };
}

function whole({ rows, values }: Amount): Amount {
  return { rows: wholeNumber(rows), values: wholeNumber(values) };
}
