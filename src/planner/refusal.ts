/** A question that can cost too much is refused before it is asked, with what of it would fit. */
import { LimitExceeded } from "../errors.js";
import { type Bound, boundPlan, type Cut, type Measures } from "./bound.js";
import { readable } from "./cost.js";
import type { Plan } from "./plan.js";
import { LARGEST_PAGE } from "./values.js";

/**
 * @param most rows that a statement may look at.
 * @throws LimitExceeded with the `field` that has the most rows, its `cost`, that of `all`, the `limit`, and what `fits`:
 * the largest page of every list (`first`), how many `levels` of lists and nodes; neither where the first level alone is
 * too much.
 */
export function refuseCostly(plan: Plan, bound: Bound, measures: Measures, most: number): void {
  if (bound.rows <= most) return;
  const fitting = (cut: Cut): boolean => boundPlan(plan, measures, cut).rows <= most;
  const largest = bound.fields.reduce((one, other) => (other.rows > one.rows ? other : one));
  const depth = Math.max(...bound.fields.map(({ level }) => level));
  const first = lastThat(LARGEST_PAGE, (page) => fitting({ page }));
  const levels = lastThat(depth - 1, (some) => fitting({ levels: some }));
  const fits = { ...(first > 0 ? { first } : {}), ...(levels > 0 ? { levels } : {}) };
  const ways = [
    ...(first > 0 ? [`first: ${first} in every list`] : []),
    ...(levels > 0 ? [`${levels} ${levels === 1 ? "level" : "levels"} of lists and nodes`] : []),
  ];
  const advice = ways.length > 0 ? `It fits with ${ways.join(", or with ")}.` : "Ask fewer or simpler conditions.";
  throw new LimitExceeded(
    `${largest.field} can make Neo4j look at ${readable(largest.rows)} nodes and relationships, and the whole question at ${readable(bound.rows)}; at most ${readable(most)} are looked at for one (CHANCERY_MAX_COST). ${advice}`,
    { field: largest.field, cost: wholeNumber(largest.rows), all: wholeNumber(bound.rows), limit: most, fits },
  );
}

/** The greatest of 1 to `most` for which it is so, if it is so for all smaller ones; else 0. */
function lastThat(most: number, isSo: (number: number) => boolean): number {
  let [least, beyond] = [0, most + 1];
  while (beyond - least > 1) {
    const middle = Math.floor((least + beyond) / 2);
    if (isSo(middle)) least = middle;
    else beyond = middle;
  }
  return least;
}

/** As JSON can carry it; what is beyond is beyond every limit. */
export function wholeNumber(count: number): number {
  return Math.min(Math.ceil(count), Number.MAX_SAFE_INTEGER);
}
