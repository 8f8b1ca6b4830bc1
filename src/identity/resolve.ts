/** Who of many people are one. */
import { candidates } from "./candidates.js";
import { type Comparison, compare, Rarity } from "./compare.js";
import type { Person } from "./person.js";

/** Two ids of which somebody has decided whether they are one. */
export interface Decided {
  readonly ids: readonly [string, string];
  readonly one: boolean;
}

export interface Pair extends Comparison {
  readonly ids: readonly [string, string];
}

export interface Resolution {
  /** Ids that are one person each; those who stand alone are left out. */
  readonly joined: readonly (readonly string[])[];
  /** Why: the pairs that joined them. */
  readonly because: readonly Pair[];
  /** Somebody should look at these, the likeliest first. */
  readonly unsure: readonly Pair[];
}

/** What two ways of joining a person are worth must differ by this, or neither is taken. */
const MARGIN = 0.08;

/**
 * The same whatever the order of the people. No cluster has two people in it who are known to be two: by Wikidata, by
 * their lives, or because somebody decided so.
 */
export function resolve(people: readonly Person[], decided: readonly Decided[] = []): Resolution {
  const byId = new Map(people.map((person) => [person.id, person]));
  const rarity = new Rarity(people);
  const key = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);
  const decisions = new Map(decided.map(({ ids: [one, other], one: same }) => [key(one, other), same]));
  const known = new Map<string, Comparison>();
  const compared = (one: string, other: string): Comparison => {
    const pair = key(one, other);
    const decision = decisions.get(pair);
    if (decision !== undefined)
      return decision
        ? { verdict: "SAME", score: 1, reasons: ["it was decided so"] }
        : { verdict: "DIFFERENT", score: 0, reasons: ["it was decided so"], excluded: true };
    const found = known.get(pair) ?? compare(byId.get(one)!, byId.get(other)!, rarity);
    known.set(pair, found);
    return found;
  };
  const pairs: Pair[] = [];
  const ids = [
    ...candidates(people).map(([one, other]) => [one.id, other.id] as const),
    ...decided
      .filter(({ one, ids: [first, second] }) => one && byId.has(first) && byId.has(second))
      .map((one) => one.ids),
  ];
  for (const [one, other] of ids) {
    const found = compared(one, other);
    if (found.verdict !== "DIFFERENT") pairs.push({ ids: one < other ? [one, other] : [other, one], ...found });
    else known.delete(key(one, other));
  }
  pairs.sort((a, b) => b.score - a.score || (key(...a.ids) < key(...b.ids) ? -1 : 1));

  const clusters = new Map(people.map(({ id }) => [id, [id]]));
  const because: Pair[] = [];
  const unsure = new Map<string, Pair>();
  const rivals = ambiguous(pairs, compared);
  for (const pair of pairs) {
    const [one, other] = pair.ids.map((id) => clusters.get(id)!) as [string[], string[]];
    if (one === other) continue;
    const against = one
      .flatMap((a) => other.map((b) => [a, b, compared(a, b)] as const))
      .find(([, , { excluded }]) => excluded);
    const rival = rivals.get(key(...pair.ids));
    if (pair.verdict === "SAME" && !against && !rival) {
      const both = [...one, ...other].sort();
      for (const id of both) clusters.set(id, both);
      because.push(pair);
    } else if (!against || pair.verdict === "SAME") {
      const doubt = against ? `but ${against[0]} and ${against[1]} are two: ${against[2].reasons.at(-1)}` : rival;
      unsure.set(key(...pair.ids), {
        ...pair,
        verdict: "UNSURE",
        reasons: doubt ? [...pair.reasons, doubt] : pair.reasons,
      });
    }
  }
  return {
    joined: [...new Set(clusters.values())].filter((cluster) => cluster.length > 1),
    because,
    unsure: [...unsure.values()].filter(({ ids: [one, other] }) => clusters.get(one) !== clusters.get(other)),
  };
}

/** Pairs of which one person might as well be somebody else, who is known not to be the other one: pair -> why. */
function ambiguous(pairs: readonly Pair[], compared: (one: string, other: string) => Comparison): Map<string, string> {
  const sure = pairs.filter(({ verdict }) => verdict === "SAME");
  const fellows = new Map<string, Pair[]>();
  for (const pair of sure) for (const id of pair.ids) fellows.set(id, [...(fellows.get(id) ?? []), pair]);
  const rivals = new Map<string, string>();
  for (const pair of sure)
    for (const [at, id] of pair.ids.entries()) {
      const other = pair.ids[1 - at]!;
      const rival = fellows.get(id)!.find((one) => {
        const third = one.ids[0] === id ? one.ids[1] : one.ids[0];
        return third !== other && one.score > pair.score - MARGIN && compared(other, third).excluded;
      });
      if (rival) {
        const third = rival.ids[0] === id ? rival.ids[1] : rival.ids[0];
        rivals.set(pair.ids.join(" "), `${id} may as well be ${third}, who is somebody else`);
      }
    }
  return rivals;
}
