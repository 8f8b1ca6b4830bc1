/** Names of persons as a source prints them: without what is not the name, and as far as they tell one from another. */
import { slug } from "../facts/identity.js";
import { keyInYear } from "./namesakes.js";

/** HE without dots is also a family, and M. without a name behind it is Mr. but else an initial. */
const HONORIFIC =
  /^(?:(?:Mr|Mrs|Ms|Miss|Herrn?|Frau|Dr\.-Ing(?:\.\s*E\.\s*h)?|Dr|Sir|Dame|Lord|Lady|Prof|Professor|M(?=\.\s*\S+$)|Mme|H\.\s?E|H ?E(?=[.,;]?\s+(?:Mr|Mrs|Ms|Dr|Sir|Prof|President)\b)|His Excellency|Her Excellency|The Honou?rable|Hon)(?:[.,;]\s*|\s+))+/iu;
/** Orders, degrees and seats behind a name, and what a source remarks on it. */
const BEHIND =
  /(?:,?\s+(?:M\.?P\.?|MBBS|M\.?D\.?|T\.?D\.?|OBE|MBE|CBE|KBE|GBE|GCFR|GCON|GOL|GCMG|KCMG|CMG|CH|CF|KStJ|QC|SC|PhD|Ph\.D\.?)|\s+\([^()]*\))+[\s,;]*$/u;
/** A king's number, but not Xi Jinping's family. */
const ROMAN = /^[IVX]+$/;
/** They stand before a family name and are part of it. */
const PARTICLES = new Set(
  "al ul el an ar as at az bin bint ibn ben abu abd abdul da das de del della den der di do dos du la las le los mac mc o of ould san st ter van vander von y zu".split(
    " ",
  ),
);

/** `Ernst Walch` of `Mr. Ernst WALCH`; "" when there is none. */
export function personName(printed: string): string {
  const bare = printed
    .normalize("NFC")
    .replace(/\u00AD/gu, "")
    .replace(/\u0092/gu, "’")
    .replace(BEHIND, "")
    .replace(/\p{L}+\d[\p{L}\d]*|\d\p{L}[\p{L}\d]*/gu, inLetters)
    .replace(/\s+/gu, " ")
    .trim()
    .replace(HONORIFIC, "")
    .replace(/[\s,;]+$/u, "");
  return bare.replace(/\p{L}[\p{L}\p{M}'’-]+/gu, (word, at: number) => {
    const isNumeral = at > 0 && ROMAN.test(word);
    return word === word.toUpperCase() && word !== word.toLowerCase() && !isNumeral ? capitalised(word) : word;
  });
}

/** Whether it is more than a family name, so that it tells a person from others of the country. */
export function isFullName(name: string): boolean {
  const words = name.split(" ").filter((word) => !PARTICLES.has(word.toLowerCase().replace(/[.'’-]/gu, "")));
  return words.filter((word) => /\p{L}{2}/u.test(word)).length > 1;
}

/**
 * A key for a person of whom only the name, the country and a year in which he or she acted is known; it is one for all
 * spellings that `slug` makes one.
 */
export function personKey(countryKey: string, name: string, year: number): string {
  return keyInYear(`${countryKey}-${slug(name)}`, year);
}

/** `J0ZSEF` is JOZSEF and `A1` is Al, as scanned text has them; a digit that may be several letters stays. */
function inLetters(word: string): string {
  const letters = word.replace(/\d/gu, "");
  const capitals = letters.length > 1 && letters === letters.toUpperCase();
  const meant: Readonly<Record<string, string>> = capitals ? { 0: "O", 1: "I", 5: "S" } : { 0: "o", 1: "l", 5: "s" };
  return word.replace(/\d/gu, (digit) => meant[digit] ?? digit);
}

/** `O'Neill` of `O'NEILL`, but `Ma'afu` of `MA'AFU`: what stands before an apostrophe is a letter, or the word goes on. */
export function capitalised(word: string): string {
  return word
    .toLowerCase()
    .replace(/(^|-|(?<!(?:\p{L}|['’])\p{L})['’])(\p{L})/gu, (_, before: string, letter: string) => {
      return `${before}${letter.toUpperCase()}`;
    });
}
