/**
 * Words as an analyst types them -> a question to the full-text index, in Lucene's syntax. Each of them must be there,
 * whole or as the beginning of a longer word; nothing of what is typed reaches the index as syntax.
 */
import { BadInput } from "../errors.js";

/** Each word is looked up in every property that is searched. */
export const MOST_WORDS = 20;
export const MOST_CHARACTERS = 300;
/** Of each of these Lucene takes fifty from every property, and of all that is looked up no more than 1,024. */
export const MOST_ALIKE = 2;
/** Of what has the words, the nearest are looked at: nobody reads on to more, and without a limit a word of all would cost all. */
export const MOST_FOUND = 10_000;

/** A word of fewer letters begins too many others. */
const SHORTEST_BEGINNING = 3;
/** In a word of fewer letters, one of them is too much of it to be another. */
const SHORTEST_ALIKE = 4;
const LONGEST_ALIKE_BY_ONE = 7;

/** What the index leaves out of all that it holds, and finds nothing by. */
const PASSED_OVER = new Set(
  "a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with".split(
    " ",
  ),
);

/** Phrases in double quotes, or what stands between blanks. */
const PARTS = /"(?<phrase>[^"]*)"|(?<said>[^\s"]+)/gu;
const TYPOGRAPHIC_QUOTES = /[“”„«»]/gu;
/** Behind a word: what is spelled alike is asked for too. The number that Lucene would have is no word of its own. */
const ALIKE = /~[\d.]*[^\p{L}\p{N}]*$/u;
/** Where the index too makes several words of one. */
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}'.:_]+|(?<![\p{L}\p{M}\p{N}])['.:_]+|['.:_]+(?![\p{L}\p{N}])/u;

/**
 * @param argument what the client calls the text, for errors.
 * @param properties in which the words are looked for; in all that the index has where there are none.
 * @throws BadInput for a text without a word to look for, or with too many.
 */
export function searchFor(argument: string, text: string, properties: readonly string[]): string {
  if (text.length > MOST_CHARACTERS)
    throw new BadInput(argument, text.length, `characters are too many: at most ${MOST_CHARACTERS}.`);
  const words = wordsIn(text);
  if (words.length === 0)
    throw new BadInput(argument, text, "has no word to look for: give one that is not only such as `the` and `of`.");
  const count = words.reduce((sum, word) => sum + word.words, 0);
  if (count > MOST_WORDS) throw new BadInput(argument, count, `words are too many: at most ${MOST_WORDS}.`);
  const alike = words.filter((word) => word.alike).length;
  if (alike > MOST_ALIKE)
    throw new BadInput(argument, alike, `words with a ~ are too many: at most ${MOST_ALIKE} at once.`);
  return words.map((word) => anyOf(word, properties)).join(" AND ");
}

/** Ways in which a word, or a phrase of several, may be there, each in Lucene's syntax, and what they count. */
interface Word {
  readonly words: number;
  readonly ways: readonly (readonly [query: string, weight: string])[];
  readonly alike: boolean;
}

function wordsIn(text: string): Word[] {
  const written = text.normalize("NFC").replace(TYPOGRAPHIC_QUOTES, '"').replaceAll("’", "'");
  return [...written.matchAll(PARTS)].flatMap(({ groups }): Word[] => {
    const { phrase, said = "" } = groups!;
    if (phrase !== undefined) {
      const words = phrase.split(BETWEEN_WORDS).filter((one) => one !== "").length;
      return words > 0 ? [{ words, ways: [[quoted(phrase), ""]], alike: false }] : [];
    }
    const word = said.replace(ALIKE, "");
    return word.split(BETWEEN_WORDS).flatMap((one) => wordOf(one, word !== said));
  });
}

function wordOf(word: string, alike: boolean): Word[] {
  const letters = folded(word);
  if (letters === "" || PASSED_OVER.has(letters)) return [];
  const whole = [quoted(word), "^4"] as const;
  // Within others, dots and colons are part of a word to the index, and syntax to Lucene.
  if (!/^[\p{L}\p{M}\p{N}']+$/u.test(letters)) return [{ words: 1, ways: [whole], alike: false }];
  const most = letters.length > LONGEST_ALIKE_BY_ONE ? 2 : 1;
  const isLong = letters.length >= SHORTEST_ALIKE;
  return [
    {
      words: 1,
      ways: [
        whole,
        ...(letters.length >= SHORTEST_BEGINNING ? [[`${letters}*`, "^2"] as const] : []),
        ...(alike && isLong ? [[`${letters}~${most}`, ""] as const] : []),
      ],
      alike: alike && isLong,
    },
  ];
}

function anyOf({ ways }: Word, properties: readonly string[]): string {
  const fields = properties.length > 0 ? properties.map((name) => `${name}:`) : [""];
  const all = fields.flatMap((field) => ways.map(([query, weight]) => `${field}${query}${weight}`));
  return all.length === 1 ? all[0]! : `(${all.join(" OR ")})`;
}

function quoted(text: string): string {
  return `"${text.replace(/\\/gu, "\\\\")}"`;
}

/** Latin letters that are more than a plain one with a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ ı: "i", ø: "o", ł: "l", đ: "d", ħ: "h", ŧ: "t", ŋ: "n", ɓ: "b", ɗ: "d", ƙ: "k", ə: "a", ǝ: "e", ɛ: "e", ɔ: "o" },
  ...{ ß: "ss", æ: "ae", œ: "oe", þ: "th", ð: "d" },
};

/** As the index has folded what it holds, Latin letters only: where a word is not whole, it folds nothing of the question. */
function folded(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFKD")
    .replace(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .normalize("NFC")
    .replace(/[ıøłđħŧŋɓɗƙəǝɛɔßæœþð]/gu, (letter) => PLAIN[letter]!);
}
