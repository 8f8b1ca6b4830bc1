/** A name taken apart into the words that tell one person from another. */
import { slug } from "../facts/identity.js";
import {
  CHILD_OF,
  DOUBLE_TITLES,
  GENERATIONS,
  HONOURS,
  OF_FATHER,
  PARTICLES,
  SHORT_NUMERALS,
  TITLES,
} from "./words.js";

/** What a word is to a name. One that is not PLAIN is often left out. */
export type WordKind = "PLAIN" | "INITIAL" | "FATHER";

export interface Word {
  /** Lower-case ASCII. */
  readonly text: string;
  readonly kind: WordKind;
  /** By the word before or behind it, it is the name of the father. */
  readonly ofFather?: true;
}

export interface Name {
  /** As it is written. */
  readonly text: string;
  /** In order, the family's last where the writing tells which it is. */
  readonly words: readonly Word[];
  /** `jr`, `iii`: which of several of the same name; "" where it is not said. */
  readonly generation: string;
  /** Titles were left out of it. */
  readonly titled: boolean;
}

export const PATRONYMIC = /(?:ov|ev|yov|iev)(?:ich|ych|na)$|(?:ivna|ilyich|ilyitch|ovitch|evitch|itch)$/u;
const EXCELLENCY = /^H\.\s?(?:(?:R\.\s?)?[EH]\.\s*|M\.\s*(?=King|Queen|Sultan|Emperor))/u;
const ASIDE = /\([^)]*\)|"[^"]*"|“[^”]*”/gu;
/** An apostrophe or hyphen is inside a word; a dot ends one. */
const CAPITAL_WORD = /^\p{Lu}[\p{Lu}\p{M}'’-]+$/u;
/** A sound of Polynesia, which is written in many ways or not at all. */
const OKINA = /[\u02BB\u02BC\u02BF\u2018\u2019\u00B4`](?=\p{L})/gu;
const REMEMBERED = 200_000;

const taken = new Map<string, Name>();

/** A name, and the same with what is said in quotes in place of the given names: Oluyemi "Yemi" Osinbajo. */
export function waysToSay(name: string): string[] {
  const called = /^[^"“(]*["“(]([^"”)]+)["”)]\s*(\p{L}.*)$/u.exec(name);
  return called ? [name, `${called[1]} ${called[2]}`] : [name];
}

export function nameOf(text: string): Name {
  const known = taken.get(text);
  if (known) return known;
  const name = takeApart(text);
  if (taken.size >= REMEMBERED) taken.clear();
  taken.set(text, name);
  return name;
}

function takeApart(text: string): Name {
  const written = inOrder(
    text.normalize("NFKC").replace(OKINA, "").replace(EXCELLENCY, "").replace(ASIDE, " ").trim() || text,
  );
  const numeral = / ([IVX]+)(?=$|[ ,])/u.exec(written)?.[1]?.toLowerCase();
  const all = plain(written);
  let generation = "";
  const named = all.filter((word, at) => {
    const isNumeral =
      SHORT_NUMERALS.has(word) && word === numeral && at > 0 && (word.length > 1 || at === all.length - 1);
    const told = at > 0 ? (GENERATIONS[word] ?? (isNumeral ? word : undefined)) : undefined;
    if (told === undefined || all.length < 2) return true;
    generation ||= told;
    return false;
  });
  const bare = untitled(named);
  const words = wordsOf(bare);
  const titled = bare.length < named.length;
  if (words.length > 0) return { text, words, generation, titled };
  return { text, words: named.map((word) => ({ text: word, kind: "PLAIN" })), generation, titled };
}

/** Without titles before it and honours behind; Sultan bin Said is called Sultan. */
function untitled(words: readonly string[]): readonly string[] {
  let [from, to] = [0, words.length];
  while (from < to - 1) {
    if (DOUBLE_TITLES.has(`${words[from]}-${words[from + 1]}`) && from < to - 2) from += 2;
    else if (TITLES.has(words[from]!) && !CHILD_OF.has(words[from + 1]!)) from++;
    else break;
  }
  while (to > from + 1 && HONOURS.has(words[to - 1]!)) to--;
  return words.slice(from, to);
}

/** `Sergey Lavrov` of `Lavrov, Sergey` and of `LAVROV Sergey`. */
function inOrder(text: string): string {
  const [family = "", ...others] = text.split(/,\s*/u);
  const given = others.filter((part) => !isSuffix(part));
  const suffixes = others.filter(isSuffix);
  if (given.length === 1 && !/\b(?:minister|president|secretary|ambassador)\b/iu.test(given[0]!))
    return [given[0], family, ...suffixes].join(" ");
  const words = [family, ...suffixes].join(" ").split(/\s+/u);
  const capitals = words.findIndex((word) => !isCapital(word));
  // A family name of one letter of another script says nothing about order.
  return capitals > 0 && !words.slice(capitals).some(isCapital)
    ? [...words.slice(capitals), ...words.slice(0, capitals)].join(" ")
    : words.join(" ");
}

function isSuffix(part: string): boolean {
  return GENERATIONS[slug(part)] !== undefined;
}

function isCapital(word: string): boolean {
  return CAPITAL_WORD.test(word) && !/^[IVX]+$/u.test(word);
}

/** The servant of God and of whom are one word: Abd al-Rahman, Abdel Rahman. */
function plain(text: string): string[] {
  return slug(text.replace(/\./gu, " "))
    .replace(/(^|-)abd(?:-(?:al|el|ul|ar|er|ur|as|us|es)|[aeiou][lrs]|u)?-(?=[a-z]{3})/gu, "$1abdel")
    .split("-");
}

function wordsOf(all: readonly string[]): Word[] {
  const words: Word[] = [];
  for (const [at, word] of all.entries()) {
    // Ben Wyatt is no son of Wyatt.
    if (PARTICLES.has(word) && !(word === "ben" && at === 0)) continue;
    const isChild = CHILD_OF.has(all[at - 1] ?? "") && at > 1;
    const inside = at > 0 && at < all.length - 1;
    const isFather = isChild || OF_FATHER.has(all[at + 1] ?? "") || (inside && PATRONYMIC.test(word));
    const kind = word.length === 1 ? "INITIAL" : isFather && inside ? "FATHER" : "PLAIN";
    words.push({ text: word, kind, ...(isFather && at > 0 ? { ofFather: true } : {}) });
  }
  return words;
}
