/** How near two names are: word by word, in any order. */
import { bonesOf, type Name, nameOf, soundOf } from "./words.js";

/** How two names agree. */
export type Agreement =
  /** Every word of each has its fellow. */
  | "WHOLE"
  /** Every word of the shorter, of at least two, has its fellow. */
  | "PART"
  /** The one word of the shorter is the last, or an important one, of the longer. */
  | "FAMILY"
  /** Two words or more agree, and each name has others that do not. */
  | "SOME"
  | "NONE";

export interface Likeness {
  readonly agreement: Agreement;
  /** 0 to 1: how alike the words that agree are. */
  readonly likeness: number;
  /** Sounds of the words that agree. */
  readonly shared: readonly string[];
  /** What the longer name has more stands behind the shorter's last word, as a second family name does. */
  readonly extraBehind: boolean;
  /** What the longer name has more stands before the shorter's first word: as of a son who is named with his father. */
  readonly extraBefore: boolean;
  /** Both have more than one word, and some of each find no fellow in the other. */
  readonly clash: boolean;
  /** One is a son or daughter, by its suffix, and the other is another or is not said to be. */
  readonly suffix: "SAME" | "ONE" | "OTHER";
  readonly names: readonly [string, string];
}

const LEAST_ALIKE = 0.6;
/** An initial stands for a word, but says little. */
const INITIAL = 0.9;

const taken = new Map<string, Name>();

function known(text: string): Name {
  const name = taken.get(text) ?? nameOf(text);
  if (taken.size > 200_000) taken.clear();
  taken.set(text, name);
  return name;
}

/** The best likeness of any name of the one with any of the other. */
export function likenessOf(some: readonly string[], others: readonly string[]): Likeness {
  let best: Likeness | undefined;
  for (const one of some)
    for (const other of others) {
      const likeness = likenessOfNames(known(one), known(other));
      if (!best || rankOf(likeness) > rankOf(best)) best = likeness;
    }
  return best!;
}

const RANKS: Readonly<Record<Agreement, number>> = { WHOLE: 4, PART: 3, FAMILY: 2, SOME: 1, NONE: 0 };

function rankOf({ agreement, likeness, suffix }: Likeness): number {
  return RANKS[agreement] + likeness - (suffix === "SAME" ? 0 : 0.5);
}

function likenessOfNames(one: Name, other: Name): Likeness {
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one];
  if (short.words.length !== long.words.length && short.words.join("") === long.words.join("")) {
    const shared = (short.words.length > 1 ? short : long).words.map(soundOf);
    const names = [one.text, other.text] as const;
    const rest = { extraBehind: false, extraBefore: false, clash: false, suffix: "SAME" } as const;
    return { agreement: "WHOLE", likeness: 0.95, shared, names, ...rest };
  }
  const pairs = pairsOf(short.words, long.words);
  const shared = pairs
    .filter(({ from, to }) => short.words[from]!.length > 1 && long.words[to]!.length > 1)
    .map(({ from }) => soundOf(short.words[from]!));
  const likeness = pairs.length === 0 ? 0 : pairs.reduce((sum, pair) => sum + pair.likeness, 0) / pairs.length;
  const all = pairs.length === short.words.length;
  const last = pairs.find(({ from }) => from === short.words.length - 1);
  const extraBehind = last !== undefined && long.words.length > short.words.length && last.to < long.words.length - 1;
  const first = pairs.find(({ from }) => from === 0);
  const extraBefore = first !== undefined && first.to > 0 && !pairs.some(({ to }) => to === 0);
  const suffix = one.suffix === other.suffix ? "SAME" : one.suffix === "" || other.suffix === "" ? "ONE" : "OTHER";
  const agreement = agreementOf();
  const clash = short.words.length > 1 && (agreement === "NONE" || agreement === "SOME");
  return { agreement, likeness, shared, extraBehind, extraBefore, clash, suffix, names: [one.text, other.text] };

  function agreementOf(): Agreement {
    if (pairs.length === 0 || shared.length === 0) return "NONE";
    const extra = long.words.filter((_, at) => !pairs.some(({ to }) => to === at));
    if (all && shared.length >= 2 && extra.every((word) => word.length === 1)) return "WHOLE";
    if (all && short.words.length === 1)
      return long.words.length === 1 ? "WHOLE" : last!.to === long.words.length - 1 || last!.to > 0 ? "FAMILY" : "NONE";
    if (all) return short.words.length === long.words.length ? "WHOLE" : "PART";
    return pairs.length >= 2 ? "SOME" : "NONE";
  }
}

interface Pair {
  readonly from: number;
  readonly to: number;
  readonly likeness: number;
}

/** The most alike first; each word is used once. */
function pairsOf(short: readonly string[], long: readonly string[]): Pair[] {
  const all: Pair[] = [];
  for (const [from, word] of short.entries())
    for (const [to, other] of long.entries()) {
      // An initial stands for a given name, and not for the family's.
      const initial = word.length === 1 || other.length === 1;
      if (initial && (from === short.length - 1 || to === long.length - 1)) continue;
      const likeness = likenessOfWords(word, other);
      // A word in the same place, counted from either end, is the likelier fellow.
      const moved = Math.min(Math.abs(from - to), Math.abs(short.length - from - (long.length - to)));
      if (likeness >= LEAST_ALIKE) all.push({ from, to, likeness: likeness - 0.001 * moved });
    }
  all.sort((a, b) => b.likeness - a.likeness);
  const [usedFrom, usedTo] = [new Set<number>(), new Set<number>()];
  return all.filter(({ from, to }) => {
    if (usedFrom.has(from) || usedTo.has(to)) return false;
    usedFrom.add(from);
    usedTo.add(to);
    return true;
  });
}

/** 1 the same, 0.95 in another alphabet's spelling, 0.85 but for vowels, 0.8 but for a misprint, 0.7 a short form. */
function likenessOfWords(one: string, other: string): number {
  if (one === other) return 1;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 1) return long.startsWith(short) ? INITIAL : 0;
  if (long === `al${short}`) return 0.95;
  const [sound, otherSound] = [soundOf(one), soundOf(other)];
  if (sound === otherSound) return 0.95;
  const distance = distanceOf(sound, otherSound);
  const longest = Math.max(sound.length, otherSound.length);
  const bones = bonesOf(sound);
  if (bones === bonesOf(otherSound) && bones.length >= 2 && distance <= 2 && longest >= 4) return 0.85;
  if (longest >= 5 && distance === 1) return 0.8;
  if (longest >= 8 && distance === 2) return 0.75;
  if (short.length >= 3 && long.startsWith(short)) return 0.7;
  return 0;
}

/** Letters to add, leave out, change or exchange with their neighbour. */
export function distanceOf(one: string, other: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = previous[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      let least = Math.min(change, previous[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    [before, previous] = [previous, row];
  }
  return previous[other.length]!;
}
