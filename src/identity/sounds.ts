/** Words of names as they sound, so that spellings from several alphabets and ears come out the same or near. */
import { SHORT_FOR } from "./short-forms.js";
import { SPELLED } from "./spellings.js";

const VOWELS = /[aeiou]/gu;

/** In order; each is read in what the ones before have left. */
const RULES: readonly (readonly [pattern: RegExp, becomes: string])[] = [
  // Pinyin has x where Wade and Giles have hs.
  [/^hs|^x(?=[iu])/gu, "S"],
  // Servants of God: Abd al-Rahman, Abdel-, Abdul-, Abdur-, Abdirahman.
  [/^abd[aeiou]+l?(?=[a-z]{3})/u, "abd"],
  [/dzh|dj/gu, "j"],
  [/shch|schtsch|sch|sz|sh/gu, "S"],
  [/tsch|tch|cz|ch/gu, "C"],
  [/zh/gu, "j"],
  [/ph/gu, "f"],
  [/kh/gu, "h"],
  [/([bdgrt])h/gu, "$1"],
  [/ck|q/gu, "k"],
  [/c(?=[eiy])/gu, "s"],
  [/c/gu, "k"],
  [/x/gu, "ks"],
  [/tz/gu, "ts"],
  [/gu(?=[ei])/gu, "g"],
  // Alaoui is Alawi.
  [/ou(?=[aeiy])|w/gu, "v"],
  [/ou|oo/gu, "u"],
  [/ee/gu, "i"],
  [/([eo])(?:v|ff|w)$/u, "$1v"],
  [/j(?![aeiou])/gu, "i"],
  [/^(?:io|yo)(?=u)/u, "y"],
  [/[iy](?=[aou])/gu, "y"],
  [/(?:ye|ie)(?=.)/gu, "e"],
  [/i[iy]$|yi$/u, "i"],
  [/y(?![aou])/gu, "i"],
  [/ai/gu, "ei"],
  [/([a-zCS])\1+/gu, "$1"],
  [/([aeiou])h$/u, "$1"],
];

const heard = new Map<string, string>();
const REMEMBERED = 200_000;

/** `sergei` of `sergey` and `serguei`; a word with digits, which is no word, stays what it is. */
export function soundOf(word: string): string {
  const known = heard.get(word);
  if (known !== undefined) return known;
  const spelled = SPELLED.get(word) ?? word;
  const sound = /\d/u.test(word)
    ? word
    : RULES.reduce((text, [pattern, becomes]) => text.replace(pattern, becomes), spelled) || spelled;
  if (heard.size >= REMEMBERED) heard.clear();
  heard.set(word, sound);
  return sound;
}

/** Its first letter and the consonants behind it. */
export function bonesOf(sound: string): string {
  return `${sound.slice(0, 1)}${sound.slice(1).replace(VOWELS, "").replaceAll("y", "")}`;
}

/** How two words agree, the best first; a LETTER apart, or two, are as often two names as one that is misprinted. */
export type Agreement = "SAME" | "SPELLING" | "SHORT" | "VOWELS" | "MISPRINT" | "GARBLED" | "INITIAL" | "LETTER";

export function agreementOf(one: string, other: string): Agreement | undefined {
  return surelyAgree(one, other) ?? (isLetterApart(one, other) ? "LETTER" : undefined);
}

function isLetterApart(one: string, other: string): boolean {
  const [least, most] = [Math.min(one.length, other.length), Math.max(one.length, other.length)];
  if (least < 3 || /\d/u.test(one + other)) return false;
  if (least >= 4 && isShortened(one, other)) return true;
  const distance = most - least > 2 ? Infinity : distanceOf(one, other);
  return distance === 1 || (distance === 2 && most >= 6);
}

/** Begins or ends like the longer: Chan of Chandrikapersad, Kayode of Olukayode. */
function isShortened(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return long.startsWith(short) || long.endsWith(short);
}

function surelyAgree(one: string, other: string): Exclude<Agreement, "LETTER"> | undefined {
  if (one === other) return one.length === 1 ? "INITIAL" : "SAME";
  if (one.length === 1 || other.length === 1) return one[0] === other[0] ? "INITIAL" : undefined;
  const [sound, another] = [soundOf(one), soundOf(other)];
  if (sound === another || isArticled(one, other) || isArticled(other, one)) return "SPELLING";
  if (isShortFor(one, other) || isShortFor(other, one)) return "SHORT";
  // Ivanova is another than Ivanov, and Maria than Mario.
  if (differsInGender(one, other)) return undefined;
  const [least, most] = [Math.min(sound.length, another.length), Math.max(sound.length, another.length)];
  if (most < 3) return undefined;
  const bones = bonesOf(sound);
  const isNear = bones.length >= 2 && bones === bonesOf(another);
  if (isNear && most >= 4 && dulled(sound) === dulled(another)) return "VOWELS";
  const distance = most - least <= 2 ? distanceOf(sound, another) : undefined;
  if (isNear && distance !== undefined && most >= 5 && distance <= (most >= 7 ? 2 : 1)) return "VOWELS";
  if (least >= 5 && (distance === 1 || (one.length >= 6 && other.length >= 6 && distanceOf(one, other) === 1)))
    return "MISPRINT";
  const [short, long] = sound.length === least ? [sound, another] : [another, sound];
  // Ukhnaagiin is of Ukhnaa.
  if (least >= 5 && one.length + other.length >= 14 && most - least <= 4 && long.startsWith(short)) return "GARBLED";
  if (distance === undefined) return undefined;
  if (least >= 9 && distance === 2) return "GARBLED";
  // Wang and Wong are two families.
  const isShort = Math.min(one.length, other.length) === 4 && one[0] === other[0] && !one.endsWith("ng");
  return isShort && (distance === 1 || distanceOf(one, other) === 1) ? "MISPRINT" : undefined;
}

/** Arabic has three vowels, which are written as five. */
function dulled(sound: string): string {
  return sound.replaceAll("o", "u").replaceAll("e", "i");
}

/** `aljubeir` of `jubeir`, `noorul` of `noor` before `haq`. */
function isArticled(long: string, short: string): boolean {
  const isBefore = long.endsWith(short) && /^[ae]l$/u.test(long.slice(0, -short.length));
  const isBehind = long.startsWith(short) && /^[aeu]l$|^u[dr]$/u.test(long.slice(short.length));
  return short.length >= 4 && (isBefore || isBehind);
}

function isShortFor(short: string, long: string): boolean {
  const names = SHORT_FOR.get(short);
  return names !== undefined && (names.has(long) || names.has(SPELLED.get(long) ?? long));
}

function differsInGender(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long === `${short}a`) return true;
  const ends = [one.at(-1)!, other.at(-1)!].sort().join("");
  return one.slice(0, -1) === other.slice(0, -1) && /^a[eioy]$/u.test(ends);
}

/** Letters to add, leave out, change, or exchange with the next. */
function distanceOf(one: string, other: string): number {
  let last: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min(row[j - 1]! + cost, row[j]! + 1, next[j - 1]! + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, last[j - 2]! + 1);
      next.push(least);
    }
    [last, row] = [row, next];
  }
  return row[other.length]!;
}
