/** How much a question makes us and Neo4j plan, whatever the graph has: refused before any of it is printed. */
import { LimitExceeded } from "../errors.js";
import { readable } from "./cost.js";
import type { OrderTerm, Predicate } from "./plan.js";

/** A statement of some hundred frontiers takes Neo4j seconds, and more memory than it has, to plan. */
const MOST_FRONTIERS = 100;

/** Each is asked of each node; more than anybody writes by hand. */
const MOST_CONDITIONS = 500;

/** Fragments within fragments can select more fields than the document has words. */
const MOST_FIELDS = 5_000;

export interface Weight {
  /** Fields selected, of each type that they are selected of. */
  readonly fields: number;
  /** Comparisons, and whatever else is asked of a node. */
  readonly conditions: number;
  /** Lists and nodes that the question leads to, in its selection, its conditions and its orders. */
  readonly frontiers: number;
}

export const NOTHING: Weight = { fields: 0, conditions: 0, frontiers: 0 };

/** Of a page's condition and its order. */
export function weightOf(where: Predicate | undefined, order: readonly OrderTerm[]): Weight {
  const counts = order.flatMap((term) => (term.kind === "count" ? [across(term.where)] : []));
  return sum([...(where ? [ofPredicate(where)] : []), ...counts]);
}

function ofPredicate(predicate: Predicate): Weight {
  switch (predicate.kind) {
    case "all":
    case "any":
      return sum(predicate.of.map(ofPredicate));
    case "not":
      return ofPredicate(predicate.of);
    case "quantified":
      return across(predicate.where);
    default:
      return { ...NOTHING, conditions: 1 };
  }
}

function across(where: Predicate | undefined): Weight {
  return sum([{ fields: 0, conditions: 1, frontiers: 1 }, ...(where ? [ofPredicate(where)] : [])]);
}

export function sum(weights: readonly Weight[]): Weight {
  let { fields, conditions, frontiers } = NOTHING;
  for (const weight of weights) {
    fields += weight.fields;
    conditions += weight.conditions;
    frontiers += weight.frontiers;
  }
  return { fields, conditions, frontiers };
}

/** @throws LimitExceeded */
export function refuseHeavy({ fields, conditions, frontiers }: Weight): void {
  if (frontiers > MOST_FRONTIERS)
    throw new LimitExceeded(
      `The question asks for more than ${MOST_FRONTIERS} lists and nodes at once, its fragments spread and those counted that its conditions and orders lead to: ask fewer fields that lead on, or in several questions.`,
    );
  if (fields > MOST_FIELDS)
    throw new LimitExceeded(
      `The question asks for more than ${readable(MOST_FIELDS)} fields, its fragments spread and a field counted for each type that it is asked of: ask for fewer, or in several questions.`,
    );
  if (conditions > MOST_CONDITIONS)
    throw new LimitExceeded(
      `The question has more than ${MOST_CONDITIONS} conditions: give many values at once with in: [...], or ask in several questions.`,
    );
}
