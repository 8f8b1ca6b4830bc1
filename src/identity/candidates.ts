/** Which pairs are worth comparing, without comparing all: those with words of their names in common. */
import { countriesOf } from "./offices.js";
import type { Person } from "./person.js";
import { bonesOf, nameOf, soundOf } from "./words.js";

/** What more people than this have in common tells nothing. */
const MOST_ALIKE = 150;

/** Each pair once, in an order that does not depend on the order of the people. */
export function candidates(people: readonly Person[]): (readonly [Person, Person])[] {
  const sorted = [...people].sort((one, other) => (one.id < other.id ? -1 : 1));
  const alike = new Map<string, number[]>();
  for (const [at, person] of sorted.entries())
    for (const key of keysOf(person)) {
      const all = alike.get(key);
      if (all) all.push(at);
      else alike.set(key, [at]);
    }
  const found = new Set<number>();
  for (const all of alike.values())
    if (all.length <= MOST_ALIKE)
      for (const [at, one] of all.entries())
        for (const other of all.slice(at + 1)) found.add(one * sorted.length + other);
  return [...found]
    .sort((one, other) => one - other)
    .map((pair) => [sorted[Math.floor(pair / sorted.length)]!, sorted[pair % sorted.length]!] as const);
}

function keysOf(person: Person): Set<string> {
  const keys = new Set<string>();
  if (person.wikidataId) keys.add(person.wikidataId);
  const countries = countriesOf(person);
  for (const name of person.names) {
    const bones = [...new Set(nameOf(name).words.map((word) => bonesOf(soundOf(word))))].sort();
    keys.add(nameOf(name).words.join(""));
    for (const one of bones) {
      for (const country of countries) keys.add(`${country} ${one}`);
      for (const other of bones) if (one < other) keys.add(`${one} ${other}`);
    }
  }
  return keys;
}
