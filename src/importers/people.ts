/** Names of persons as a source prints them: without what is not the name, and as far as they tell one from another. */
import { slug } from "../facts/identity.js";

const HONORIFIC =
  /^(?:(?:Mr|Mrs|Ms|Miss|Herrn?|Frau|Dr\.-Ing(?:\.\s*E\.\s*h)?|Dr|Sir|Dame|Lord|Lady|Prof|Professor|M|Mme|H\.?\s?E|His Excellency|Her Excellency|The Honou?rable|Hon)(?:\.\s*|\s+))+/iu;
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
    .replace(/\s+/gu, " ")
    .trim()
    .replace(HONORIFIC, "")
    .replace(/[\s,;]+$/u, "");
  return bare.replace(/\p{L}[\p{L}\p{M}'’-]+/gu, (word) =>
    word === word.toUpperCase() && word !== word.toLowerCase() && !ROMAN.test(word) ? capitalised(word) : word,
  );
}

/** Whether it is more than a family name, so that it tells a person from others of the country. */
export function isFullName(name: string): boolean {
  const words = name.split(" ").filter((word) => !PARTICLES.has(word.toLowerCase().replace(/[.'’-]/gu, "")));
  return words.filter((word) => /\p{L}{2}/u.test(word)).length > 1;
}

/** A key for a person of whom only the name and the country is known; it is one for all spellings that `slug` makes one. */
export function personKey(countryKey: string, name: string): string {
  return `${countryKey}-${slug(name)}`;
}

function capitalised(word: string): string {
  return word.toLowerCase().replace(/(^|[-'’])(\p{L})/gu, (_, before: string, letter: string) => {
    return `${before}${letter.toUpperCase()}`;
  });
}
