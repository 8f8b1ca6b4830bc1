/** Keys that come out the same whenever, and wherever, the same name is read: a second import meets the first. */
import { createHash } from "node:crypto";

const LONGEST_SLUG = 80;
const LONGEST_ID = 300;
const HASH_DIGITS = 10;

/** An id is the label in lower case, a colon and a key without blanks. */
const ID = /^[a-z][a-z0-9]*:[^\s\p{C}]+$/u;

/** Letters that Unicode does not take apart, and the scripts that news of diplomacy is written in. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    // Latin
    ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ı: "i", ħ: "h", ŋ: "ng", ə: "a", ŧ: "t" },
    // Cyrillic, as English newspapers write it
    ...{ а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ж: "zh", з: "z", и: "i", к: "k", л: "l", м: "m", н: "n" },
    ...{ о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch" },
    ...{ ъ: "", ы: "y", ь: "", э: "e", ю: "yu", я: "ya", є: "ye", і: "i", ґ: "g", ђ: "dj", ј: "j", љ: "lj" },
    ...{ њ: "nj", ћ: "c", џ: "dz", ѕ: "dz", қ: "q", ғ: "gh", ң: "ng", ө: "o", ү: "u", ұ: "u", һ: "h", ә: "a" },
    // Greek
    ...{ α: "a", β: "v", γ: "g", δ: "d", ε: "e", ζ: "z", η: "i", θ: "th", ι: "i", κ: "k", λ: "l", μ: "m", ν: "n" },
    ...{ ξ: "x", ο: "o", π: "p", ρ: "r", σ: "s", ς: "s", τ: "t", υ: "y", φ: "f", χ: "ch", ψ: "ps", ω: "o" },
    // Arabic and Persian: consonants and long vowels, which is what is written
    ...{ ا: "a", ب: "b", ت: "t", ث: "th", ج: "j", ح: "h", خ: "kh", د: "d", ذ: "dh", ر: "r", ز: "z", س: "s" },
    ...{ ش: "sh", ص: "s", ض: "d", ط: "t", ظ: "z", ع: "a", غ: "gh", ف: "f", ق: "q", ك: "k", ل: "l", م: "m" },
    ...{ ن: "n", ه: "h", و: "w", ي: "y", ى: "a", ة: "a", ء: "", پ: "p", چ: "ch", ژ: "zh", گ: "g", ک: "k", ی: "y" },
  }),
);

/**
 * The name in lower-case ASCII with hyphens: `Mevlüt Çavuşoğlu` is `mevlut-cavusoglu`. Never empty, at most 80
 * characters. Where letters are lost or cut off, a hash of the whole name keeps different names apart.
 */
export function slug(name: string): string {
  const plain = name.normalize("NFKC").toLowerCase().trim().replace(/\s+/gu, " ");
  let lost = false;
  const letters = plain
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replaceAll("ου", "ou")
    .replace(/[^a-z0-9 :-]/gu, (letter) => {
      const known = LETTERS.get(letter);
      if (known !== undefined) return known;
      if (/['’‘ʼʿʾ`]/u.test(letter)) return "";
      lost ||= /[\p{L}\p{N}]/u.test(letter);
      return "-";
    });
  const text = letters.replace(/[ :-]+/g, "-").replace(/^-|-$/g, "");
  if (text.length <= LONGEST_SLUG && text !== "" && !lost) return text;
  const hash = createHash("sha256").update(plain).digest("hex").slice(0, HASH_DIGITS);
  const room = text.slice(0, LONGEST_SLUG - HASH_DIGITS - 1).replace(/-$/, "");
  return room === "" ? hash : `${room}-${hash}`;
}

/**
 * `official:john-kerry` of `Official` and `john-kerry`.
 * @throws RangeError when the key is empty, has blanks or makes the id too long.
 */
export function idOf(label: string, key: string): string {
  const id = `${label.toLowerCase()}:${key}`;
  if (!isId(id))
    throw new RangeError(
      `${JSON.stringify(id)} is no id: a key is not empty and has no blanks, and an id no more than ${LONGEST_ID} characters.`,
    );
  return id;
}

/** Whether it has the form of an id; whether its label is one of the model's is not known here. */
export function isId(text: string): boolean {
  return text.length <= LONGEST_ID && ID.test(text);
}
