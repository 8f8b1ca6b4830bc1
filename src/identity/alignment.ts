/** Which words of two names are the same, and where those stand that only one of them has. */
import type { Word } from "./names.js";
import { type Agreement, agreementOf, soundOf } from "./sounds.js";

export interface Match {
  /** Places of the words in the two names. */
  readonly one: number;
  readonly other: number;
  readonly agreement: Agreement;
  readonly sounds: readonly [string, string];
}

/** Where the word of one name stands that the other has not: before, among or behind those that both have. */
export type Place = "BEFORE" | "AMONG" | "BEHIND";

export interface Extra {
  readonly word: Word;
  readonly place: Place;
}

const QUALITY: Readonly<Record<Agreement, number>> = {
  ...{ SAME: 6, SPELLING: 5, SHORT: 4, VOWELS: 3, MISPRINT: 2.5, GARBLED: 2, INITIAL: 1, LETTER: 0.5 },
};

/** Jong-un is Jongun: two words of a name that are one of the other's become one. */
export function joined(one: readonly Word[], other: readonly Word[]): [readonly Word[], readonly Word[]] {
  return [joinedAs(one, other), joinedAs(other, one)];
}

function joinedAs(words: readonly Word[], like: readonly Word[]): readonly Word[] {
  for (const [at, { text }] of words.entries()) {
    const next = words[at + 1];
    if (!next || text.length + next.text.length < 4) continue;
    const both = text + next.text;
    const sounds = both.length > 5 && text.length > 1 && next.text.length > 1;
    const isOne = like.some((one) => one.text === both || (sounds && soundOf(one.text) === soundOf(both)));
    if (isOne) return [...words.slice(0, at), { text: both, kind: "PLAIN" }, ...joinedAs(words.slice(at + 2), like)];
  }
  return words;
}

/** Each word once, the surest first; of equals those in the same place. */
export function matchesOf(one: readonly Word[], other: readonly Word[]): Match[] {
  const matches = allMatchesOf(one, other);
  // What is only nearly the same says something beside what is.
  return matches.filter(({ agreement }) => agreement !== "LETTER").length > (matches.length - 1) / 2 ? matches : [];
}

function allMatchesOf(one: readonly Word[], other: readonly Word[]): Match[] {
  const possible: (Match & { readonly quality: number })[] = [];
  for (const [at, word] of one.entries())
    for (const [place, fellow] of other.entries()) {
      const agreement = agreementOf(word.text, fellow.text);
      if (!agreement) continue;
      // An initial stands for a given name, and not for the family's.
      if (agreement === "INITIAL" && (at === one.length - 1) !== (place === other.length - 1)) continue;
      const sounds = [soundOf(word.text), soundOf(fellow.text)] as const;
      const moved = Math.min(Math.abs(at - place), Math.abs(one.length - at - (other.length - place)));
      possible.push({ one: at, other: place, agreement, sounds, quality: QUALITY[agreement] - 0.01 * moved });
    }
  possible.sort(
    (a, b) =>
      b.quality - a.quality ||
      a.one + a.other - (b.one + b.other) ||
      Math.abs(a.one - a.other) - Math.abs(b.one - b.other),
  );
  const matches: Match[] = [];
  for (const { quality: _, ...match } of possible) {
    const isTaken = matches.some((taken) => taken.one === match.one || taken.other === match.other);
    // An initial stands for the word in its place, and not for any that begins so.
    const crosses = matches.some((taken) => taken.one < match.one !== taken.other < match.other);
    if (!isTaken && !((match.agreement === "INITIAL" || match.agreement === "LETTER") && crosses)) matches.push(match);
  }
  return matches.sort((a, b) => a.one - b.one);
}

export function extrasOf(words: readonly Word[], matched: readonly number[]): Extra[] {
  const [first, last] = [Math.min(...matched), Math.max(...matched)];
  return words.flatMap((word, at) =>
    matched.includes(at) ? [] : [{ word, place: at < first ? "BEFORE" : at > last ? "BEHIND" : ("AMONG" as const) }],
  );
}

export function orderOf(matches: readonly Match[]): "SAME" | "TURNED" | "MIXED" {
  const places = matches.map(({ other }) => other);
  const falls = places.filter((place, at) => at > 0 && place < places[at - 1]!).length;
  if (falls === 0) return "SAME";
  return falls === 1 && places.at(-1)! < places[0]! ? "TURNED" : "MIXED";
}
