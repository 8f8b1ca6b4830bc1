/**
 * Texts that are the same but for capitals, for an index that tells these apart: such a text begins in one of a few ways,
 * each of which is a range of the index. What is found there is compared in full.
 */

/** Letters of a beginning: eight ways to write three, and few names that begin alike. */
const LETTERS = 3;
/** Beside its capital: what Unicode makes small to a letter of ASCII, or to one and an accent. */
const OTHERS: Readonly<Record<string, string>> = { k: "\u212a", i: "\u0130" };

/**
 * How a text may begin that in small letters is the same as the given one.
 * @returns at most 27 beginnings, all of one length; the empty one where the given text does not begin with ASCII.
 */
export function beginningsOf(text: string): string[] {
  const [ascii] = /^\p{ASCII}*/u.exec(text.slice(0, LETTERS))!;
  return [...ascii].reduce<string[]>(
    (before, letter) => before.flatMap((beginning) => waysToWrite(letter).map((way) => beginning + way)),
    [""],
  );
}

function waysToWrite(letter: string): string[] {
  const small = letter.toLowerCase();
  return [...new Set([small, letter.toUpperCase(), OTHERS[small] ?? small])];
}
