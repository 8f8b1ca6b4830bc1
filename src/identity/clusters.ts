/** People who have become one: what is known of all of them together, and what keeps two of these apart. */
import { type Comparison, compare, isNameOf } from "./compare.js";
import { nameOf } from "./names.js";
import type { Person } from "./person.js";
import type { Rarity } from "./rarity.js";

export interface Cluster {
  /** Ids of the members in order; the first is that of the whole. */
  readonly members: readonly Person[];
  /** All that is known of them, under the first id. */
  readonly whole: Person;
}

export function clusterOf(people: readonly Person[]): Cluster {
  const members = [...people].sort((one, other) => (one.id < other.id ? -1 : 1));
  const [first] = members as [Person];
  if (members.length === 1) return { members, whole: first };
  const days = members.flatMap(({ active }) => (active ? [active.from, active.to] : [])).sort();
  const known: Record<string, string> = {};
  for (const property of ["wikidataId", "bornOn", "diedOn"] as const) {
    const value = members.find((member) => member[property] !== undefined)?.[property];
    if (value !== undefined) known[property] = value;
  }
  return {
    members,
    whole: {
      id: first.id,
      names: distinct(
        members.flatMap(({ names }) => names),
        spelling,
      ),
      ...known,
      offices: distinct(
        members.flatMap(({ offices }) => offices),
        (office) => JSON.stringify(office),
      ),
      ...(days.length > 0 ? { active: { from: days[0]!, to: days.at(-1)! } } : {}),
    },
  };
}

/**
 * Why two clusters cannot be one; undefined where nothing keeps them apart.
 *
 * Members whose lives do not go together are two, whoever is between them. Names that differ may be parts of a third:
 * Recep Erdogan and Tayyip Erdogan, of Recep Tayyip Erdogan. Or one is known to be a misprint of another of its cluster.
 *
 * @param between who would be one with both
 */
export function apart(
  some: Cluster,
  others: Cluster,
  compared: (one: Person, other: Person) => Comparison,
  between: readonly Person[] = [],
): string | undefined {
  for (const one of some.members)
    for (const other of others.members) {
      const { excluded, reasons } = compared(one, other);
      if (!excluded) continue;
      const misprint = excluded !== "FACTS" && compared(some.whole, others.whole).misprint === true;
      if (excluded === "MISPRINT" && misprint) continue;
      const isExplained =
        excluded !== "FACTS" &&
        (some.members.some((third) => isNameOf(third, one, true) && isNameOf(third, other, misprint)) ||
          others.members.some((third) => isNameOf(third, one, misprint) && isNameOf(third, other, true)) ||
          between.some((third) => isNameOf(third, one, true) && isNameOf(third, other, true)));
      if (!isExplained) return `but ${one.id} and ${other.id} are two: ${reasons.at(-1)}`;
    }
  return undefined;
}

/** Compares, and remembers who is alike: nearly all pairs are not, and would take more memory than the people. */
export function comparing(rarity: Rarity): (one: Person, other: Person) => Comparison {
  const known = new WeakMap<Person, WeakMap<Person, Comparison>>();
  return (one, other) => {
    const [first, second] = one.id < other.id ? [one, other] : [other, one];
    const found = known.get(first)?.get(second) ?? compare(first, second, rarity);
    if (found.verdict === "DIFFERENT") return found;
    const ofFirst = known.get(first) ?? new WeakMap();
    known.set(first, ofFirst.set(second, found));
    return found;
  };
}

function spelling(name: string): string {
  const { words, generation } = nameOf(name);
  return `${words.map(({ text }) => text).join(" ")} ${generation} ${name.includes('"') ? name : ""}`;
}

function distinct<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map([...items].reverse().map((item) => [keyOf(item), item])).values()].reverse();
}
