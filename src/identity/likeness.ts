/** How two names agree: which words are the same, and where those are that only one of them has. */
import { type Extra, extrasOf, joined, type Match, matchesOf, orderOf } from "./alignment.js";
import { type Name, nameOf, PATRONYMIC, type Word } from "./names.js";
import { agreementOf } from "./sounds.js";

export interface Likeness {
  readonly names: readonly [Name, Name];
  readonly matches: readonly Match[];
  /** What only one of the names has; where both have something, the names differ. */
  readonly extras: readonly Extra[];
  readonly extrasOfEach: readonly [readonly Extra[], readonly Extra[]];
  readonly order: "SAME" | "TURNED" | "MIXED";
  /** Each has words that the other has not, so that neither is a form of the other. */
  readonly differ: boolean;
  /** Both have middle names, of which the first is not the same: George W. and George H. W. */
  readonly middlesDiffer: boolean;
  /** An initial of a middle name stands for the other's first: Herbert E. and Edward. */
  readonly initialMoved: boolean;
  /** A word of each is a letter or two from the other's, which is a misprint if both held one office. */
  readonly letter: boolean;
  readonly generation: "SAME" | "ONE" | "DIFFERENT";
}

export function likenessOf(first: string, second: string): Likeness {
  const names = [nameOf(first), nameOf(second)] as const;
  const [one, other] = joined(names[0].words, names[1].words);
  const matches = matchesOf(one, other);
  const [restOfOne, restOfOther] = [
    extrasOf(
      one,
      matches.map(({ one: at }) => at),
    ),
    extrasOf(
      other,
      matches.map(({ other: at }) => at),
    ),
  ];
  const [some, others] = [restOfOne.some(tells), restOfOther.some(tells)];
  // One word in common, and initials that stand for none of the others.
  const middles = middlesDiffer(one, other, matches);
  const strangers = matches.length === 1 && restOfOne.length > 0 && restOfOther.length > 0;
  return {
    names,
    matches,
    extras: [...restOfOne, ...restOfOther],
    extrasOfEach: [restOfOne, restOfOther],
    order: orderOf(matches),
    differ:
      (some && others) ||
      strangers ||
      middles === "INITIALS" ||
      clash(restOfOne, restOfOther) ||
      isChild(one, other, matches) ||
      isFatherFamily(
        one,
        matches.map(({ one: at }) => at),
        other,
      ) ||
      isFatherFamily(
        other,
        matches.map(({ other: at }) => at),
        one,
      ),
    initialMoved: matches.some(
      ({ agreement, one: at, other: place }) => agreement === "INITIAL" && (at === 0) !== (place === 0),
    ),
    middlesDiffer: middles !== undefined,
    letter: matches.some(({ agreement }) => agreement === "LETTER"),
    generation: generations(names[0].generation, names[1].generation),
  };
}

/** Whether it is more than an initial or a father's name, which one source gives and the other leaves out. */
function tells({ word }: Extra): boolean {
  return word.kind === "PLAIN";
}

/** John F. and John G., Sergei Viktorovich and Sergei Ivanovich. */
function clash(some: readonly Extra[], others: readonly Extra[]): boolean {
  return some.some(({ word: { kind }, place }) =>
    others.some(
      (other) =>
        other.place === place && (other.word.kind === kind || kind === "INITIAL" || other.word.kind === "INITIAL"),
    ),
  );
}

/** Hamad bin Khalifa is the father of Tamim bin Hamad bin Khalifa. */
function isChild(one: readonly Word[], other: readonly Word[], matches: readonly Match[]): boolean {
  return matches.some(
    (match) =>
      (match.one === 0 && match.other > 0 && other[match.other]!.ofFather) ||
      (match.other === 0 && match.one > 0 && one[match.one]!.ofFather),
  );
}

/** Mikhail Yuryevich Zurabov is no Yurevich. */
function isFatherFamily(words: readonly Word[], places: readonly number[], likes: readonly Word[]): boolean {
  if (places.includes(words.length - 1)) return false;
  return words.some(
    ({ text, kind }, at) =>
      kind === "FATHER" &&
      PATRONYMIC.test(text) &&
      places.includes(at) &&
      likes.at(-1)?.kind === "PLAIN" &&
      likes.every((like) => like.kind !== "FATHER"),
  );
}

function generations(one: string, other: string): Likeness["generation"] {
  return one === other ? "SAME" : one === "" || other === "" ? "ONE" : "DIFFERENT";
}

function middlesDiffer(
  one: readonly Word[],
  other: readonly Word[],
  matches: readonly Match[],
): "INITIALS" | "WORDS" | undefined {
  const [first, last] = [matches[0], matches.at(-1)];
  if (!first || !last || first === last || first.one !== 0 || first.other !== 0) return undefined;
  const [middle, another] = [one[1], other[1]];
  if (!middle || !another || last.one < 2 || last.other < 2) return undefined;
  if (agreementOf(middle.text, another.text)) return undefined;
  const isMatched = matches.some(
    ({ one: at, other: place }) =>
      (at === 1 && middle.kind !== "INITIAL") || (place === 1 && another.kind !== "INITIAL"),
  );
  if (isMatched) return undefined;
  return middle.kind === "INITIAL" || another.kind === "INITIAL" ? "INITIALS" : "WORDS";
}
