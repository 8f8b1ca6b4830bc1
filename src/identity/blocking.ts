/** Which pairs are worth comparing, of many: those who have enough of their names in common. */
import { countriesOf } from "./countries.js";
import { nameOf } from "./names.js";
import type { Person } from "./person.js";
import { SHORT_FOR } from "./short-forms.js";
import { bonesOf, soundOf } from "./sounds.js";

/** Comparing each with each of more people than this takes too long; keys that say more tell them apart. */
const MOST_ALIKE = 120;

/** A misprint of a shorter family name is as often another. */
const LEAST_MISPRINTED = 6;

/**
 * Each pair once, in the order of the ids, whatever the order of the people.
 * @param isAsked of one of the two at least
 */
export function* candidates(
  people: readonly Person[],
  isAsked: (person: Person) => boolean = () => true,
): Generator<readonly [Person, Person]> {
  const sorted = [...people].sort((one, other) => (one.id < other.id ? -1 : 1));
  const asked = sorted.map(isAsked);
  // Where only some are asked of, what none of them has in common with anybody need not be kept.
  const wanted = asked.includes(false)
    ? new Set(sorted.flatMap((person, at) => (asked[at] ? [...keysOf(person)] : [])))
    : undefined;
  const alike = new Map<number, number | number[]>();
  for (const [at, person] of sorted.entries())
    for (const key of keysOf(person)) {
      if (wanted?.has(key) === false) continue;
      const others = alike.get(key);
      // Most keys are one person's, and need no list.
      if (others === undefined) alike.set(key, at);
      else if (typeof others === "number") alike.set(key, [others, at]);
      else if (others.length <= MOST_ALIKE) others.push(at);
    }
  const fellows = new Map<number, Set<number>>();
  for (const group of alike.values()) {
    if (typeof group === "number" || group.length > MOST_ALIKE) continue;
    for (const [place, one] of group.entries())
      for (const other of group.slice(place + 1)) {
        if (!asked[one] && !asked[other]) continue;
        const known = fellows.get(one);
        if (known) known.add(other);
        else fellows.set(one, new Set([other]));
      }
  }
  for (const one of sorted.keys())
    for (const other of [...(fellows.get(one) ?? [])].sort((a, b) => a - b)) yield [sorted[one]!, sorted[other]!];
}

const known = new WeakMap<Person, Uint32Array>();

/** Hashes of what others may have in common; two that are the same by chance cost a comparison. */
function keysOf(person: Person): Uint32Array {
  const keys = known.get(person) ?? Uint32Array.from(makeKeys(person));
  known.set(person, keys);
  return keys;
}

function makeKeys(person: Person): Set<number> {
  const keys = new Set<number>();
  const add = (...words: readonly string[]): unknown => keys.add(hashOf(words.join(" ")));
  if (person.wikidataId) add(person.wikidataId);
  const countries = [...countriesOf(person)];
  for (const name of person.names) {
    const words = nameOf(name).words.flatMap(({ text, kind }) => (kind === "INITIAL" ? [] : [text]));
    const sounds = words.map(soundOf).sort();
    add("whole", ...sounds);
    for (const country of ["", ...countries]) add("together", country, bonesOf(soundOf(words.join(""))));
    for (const country of countries) add("whole", country, ...sounds);
    const last = words.at(-1) ?? "";
    if (last.length >= LEAST_MISPRINTED)
      for (const country of countries) for (const text of withoutALetter(last)) add("near", country, text);
    for (const [at, word] of words.entries())
      for (const form of formsOf(word)) {
        for (const country of countries) add(country, form);
        for (const other of words.slice(at + 1))
          for (const otherForm of formsOf(other)) {
            const pair = form < otherForm ? [form, otherForm] : [otherForm, form];
            add(...pair);
            for (const country of countries) add(country, ...pair);
          }
      }
  }
  return keys;
}

/** The word's bones, and those of what it may be short for. */
function formsOf(word: string): string[] {
  return [...new Set([word, ...(SHORT_FOR.get(word) ?? [])].map((form) => bonesOf(soundOf(form))))];
}

/** Two words of which one is misprinted have one of these in common. */
function withoutALetter(word: string): Set<string> {
  return new Set([word, ...[...word].map((_, at) => word.slice(0, at) + word.slice(at + 1))]);
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
