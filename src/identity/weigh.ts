/** What a likeness of names is worth in its surroundings, and whether it pins a person down. */
import type { Extra } from "./alignment.js";
import { bearNamesOfFathers, bearOneFamilyName, bearTwoFamilyNames } from "./countries.js";
import type { Likeness } from "./likeness.js";
import type { SharedOffice } from "./offices.js";
import type { Rarity } from "./rarity.js";
import { officeBits, type Surroundings } from "./surroundings.js";
import {
  ALONE_BITS,
  EXTRA,
  FEW_YEARS,
  LEADER_YEARS,
  LONE_BITS,
  LONG_YEARS,
  MATCH,
  NAME,
  NEAR_YEARS,
  OFFICE_YEARS,
  SAME_YEARS,
  SURE_BITS,
  SURE_BITS_AGAIN,
  SURE_BITS_OF_WHOLE_NAMES,
  timeBits,
  UNSURE_BITS,
  UNSURE_BITS_LONG_AGO,
  UNSURE_BITS_OF_ONE_WORD,
} from "./weights.js";
import { inWords } from "./wording.js";

export interface Weighed {
  readonly like: Likeness;
  readonly office: SharedOffice | undefined;
  readonly bits: number;
  /** Both held, at the same time, what one holds at a time. */
  readonly isHeld: boolean;
  /** Whether it may be taken without asking, however likely it is. */
  readonly pinned: boolean;
  /** From how many bits on it is sure, and from how many somebody is asked. */
  readonly sure: number;
  readonly unsure: number;
  readonly reasons: readonly string[];
}

/** What follows from the likeness and the surroundings, and is asked for more than once. */
interface Signs {
  /** They have one word in common, initials aside. */
  readonly single: boolean;
  /** The words in common are the same but for spelling. */
  readonly spelled: boolean;
  /** The names are the same, in capitals or not. */
  readonly exact: boolean;
  /** So are the names, but for initials and the father's name. */
  readonly plain: boolean;
  /** One has words before the first that both have. */
  readonly before: boolean;
  /** One has a given name, and the other only its two family names. */
  readonly onlyFamilies: boolean;
  /** One has a given name more than the other, where nobody bears the father's whole name behind his own. */
  readonly givenBefore: boolean;
  /** Both held, at the same time, what one holds at a time. */
  readonly held: boolean;
  /** They are the same but for spelling and vowels. */
  readonly vowels: boolean;
  readonly misprinted: boolean;
  readonly garbled: boolean;
  /** One has words that count and that the other has not. */
  readonly part: boolean;
}

export function weigh(like: Likeness, around: Surroundings, rarity: Rarity): Weighed {
  const signs = signsOf(like, around);
  const bits = bitsOf(like, around, signs, rarity);
  const { office, country, gap = Infinity } = around;
  const again =
    (signs.single || signs.exact) && like.extras.length === 0 && country === "SHARED" && gap <= FEW_YEARS / 2;
  const longAgo = gap > 2 * FEW_YEARS;
  return {
    ...{ like, office, bits, isHeld: signs.held || isMisprintInOffice(like, around) },
    pinned: isPinned(like, around, signs, bits),
    sure: again ? SURE_BITS_AGAIN : signs.plain && like.extras.length === 0 ? SURE_BITS_OF_WHOLE_NAMES : SURE_BITS,
    unsure: !signs.single ? UNSURE_BITS : longAgo && !office?.unique ? UNSURE_BITS_LONG_AGO : UNSURE_BITS_OF_ONE_WORD,
    reasons: [inWords(like), ...around.reasons],
  };
}

function signsOf({ matches, extras, order }: Likeness, { office, countries }: Surroundings): Signs {
  const agreements = new Set(matches.map(({ agreement }) => agreement));
  const whole = matches.filter(({ agreement }) => agreement !== "INITIAL").length;
  const single = whole < 2;
  const spelled = ["SHORT", "VOWELS", "MISPRINT", "GARBLED", "LETTER"].every(
    (agreement) => !agreements.has(agreement as never),
  );
  const counted = extras.filter(({ word }) => word.kind === "PLAIN");
  const before = single ? [] : counted.filter(({ place }) => place === "BEFORE");
  const garbled = agreements.has("GARBLED");
  return {
    ...{ single, spelled, garbled },
    exact: order === "SAME" && extras.length === 0 && agreements.size === 1 && agreements.has("SAME"),
    plain: spelled && order === "SAME" && !single && counted.length === 0,
    before: before.length > 0,
    onlyFamilies:
      before.length > 0 &&
      before.length <= 2 &&
      extras.length === before.length &&
      whole === 2 &&
      bearTwoFamilyNames(countries),
    givenBefore:
      before.length === 1 &&
      counted.length === 1 &&
      whole > 1 &&
      countries.length > 0 &&
      !bearNamesOfFathers(countries),
    held: office?.sole === true && (office.gap ?? Infinity) <= (single ? NEAR_YEARS : SAME_YEARS),
    vowels: ["SHORT", "MISPRINT", "GARBLED", "LETTER"].every((agreement) => !agreements.has(agreement as never)),
    misprinted: garbled || agreements.has("MISPRINT"),
    part: counted.length > 0,
  };
}

function bitsOf(like: Likeness, around: Surroundings, signs: Signs, rarity: Rarity): number {
  const { matches, extras, order, generation, names } = like;
  const { office, leads } = around;
  const { held, plain, spelled } = signs;
  let bits = around.bits + rarityBits(like, around, rarity);
  for (const { agreement } of matches) bits += MATCH[agreement];
  for (const extra of extras) bits += extraBits(extra, around, signs);
  if (order === "MIXED") bits += NAME.mixed;
  if (order === "TURNED")
    bits +=
      matches.every(({ agreement }) => agreement === "SAME") || (spelled && around.country === "SHARED")
        ? NAME.turned
        : NAME.turnedAndSpelled;
  if (like.initialMoved) bits += NAME.initialMoved;
  if (signs.misprinted && signs.part) bits += NAME.misprintInPart;
  if (like.middlesDiffer) bits += NAME.middlesDiffer;
  if (like.differ) bits += NAME.differ;
  if (generation === "ONE") bits += NAME.oneGeneration;
  if (generation === "SAME" && names[0].generation !== "") bits += NAME.sameGeneration;
  // A son who bears his father's name behind his own may follow him in office.
  if (signs.before && !held) bits -= officeBits(office) / 2;
  if (plain && leads) bits += NAME.ofLeader;
  // Who has led a country is in the news for long, and may come back to office.
  if (plain && (leads || office?.unique)) bits += leaderBits(around);
  if (signs.onlyFamilies && office?.unique) bits += leaderBits(around);
  if (signs.exact && !signs.single && around.country !== "OTHER") bits += NAME.exact;
  // Others of the name do not matter where only one of them can have been in the office.
  const within = office?.unique ? OFFICE_YEARS : office?.post ? NEAR_YEARS : -1;
  const isOffice =
    held || ((plain || (signs.vowels && !signs.part && order === "SAME")) && (office?.gap ?? Infinity) <= within);
  const isSpelled = spelled || (!signs.single && signs.vowels);
  return isOffice && isSpelled && generation === "SAME" && !like.differ && !like.middlesDiffer
    ? Math.max(bits, SURE_BITS + 0.5)
    : bits;
}

function leaderBits({ gap = 0 }: Surroundings): number {
  return gap <= LEADER_YEARS ? Math.max(0, timeBits(FEW_YEARS + 1) - timeBits(gap)) : 0;
}

function rarityBits({ matches }: Likeness, { country, countries, time }: Surroundings, rarity: Rarity): number {
  const sounds = matches.flatMap(({ agreement, sounds: both }) =>
    agreement === "INITIAL" ? [] : [rarity.commoner(both)],
  );
  // Of a family name alone it matters who else of it was there then.
  if (sounds.length === 1 && country === "SHARED" && time) {
    const bearers = Math.max(...countries.map((one) => rarity.bearers(sounds[0]!, one, time)));
    return Math.min(NAME.most, -Math.log2(bearers * NAME.unseen));
  }
  const expected =
    country === "SHARED" ? Math.max(...countries.map((one) => rarity.expected(sounds, one))) : rarity.expected(sounds);
  return Math.min(NAME.most, -Math.log2(expected * NAME.unseen));
}

function extraBits({ word, place }: Extra, { country, countries }: Surroundings, signs: Signs): number {
  if (word.kind !== "PLAIN") return EXTRA.dropped;
  if (signs.single) return EXTRA.single;
  if (place === "AMONG") return EXTRA.among;
  if (place === "BEFORE")
    return signs.onlyFamilies
      ? EXTRA.beforeFamilies / 2
      : signs.held || signs.givenBefore
        ? EXTRA.beforeInOffice
        : EXTRA.before;
  if (country !== "SHARED" || bearTwoFamilyNames(countries)) return EXTRA.behind.two;
  return bearOneFamilyName(countries) ? EXTRA.behind.one : EXTRA.behind.other;
}

function isPinned(like: Likeness, around: Surroundings, signs: Signs, bits: number): boolean {
  const { office, gap = Infinity } = around;
  // A father is not always called senior.
  const isTold = like.generation === "SAME" || (office?.sole === true && (office.gap ?? Infinity) <= FEW_YEARS);
  const isName = signs.single
    ? signs.held || isAlone(like, around, signs, bits)
    : !signs.before ||
      signs.held ||
      (signs.onlyFamilies && (gap <= FEW_YEARS || office?.unique === true)) ||
      (signs.givenBefore && (gap <= FEW_YEARS || (around.gap === undefined && office?.sole === true)));
  // Of a large family many bear the same two names, and have one more.
  if (signs.part && !office?.post && gap > FEW_YEARS && bearNamesOfFathers(around.countries)) return false;
  if (!isTold || !isName || (like.order !== "SAME" && like.extras.length > 0)) return false;
  const longest =
    around.leads || (signs.exact && bits >= LONE_BITS) ? LEADER_YEARS : signs.plain ? LONG_YEARS * 2 : LONG_YEARS;
  const isDoubtful =
    signs.garbled ||
    (signs.misprinted && (signs.part || (signs.single && !isLongAndNear(like, gap)))) ||
    (around.gap ?? 0) > longest;
  return !isDoubtful || (office?.post === true && (office.gap ?? 0) <= (office.unique ? longest * 2 : longest));
}

/** Who follows in office seldom has the same long name but for a letter. */
function isMisprintInOffice({ matches, extras }: Likeness, { office }: Surroundings): boolean {
  const [letters, others] = [true, false].map((is) =>
    matches.filter(({ agreement }) => (agreement === "LETTER") === is),
  );
  return (
    office?.unique === true &&
    (office.gap ?? 0) <= FEW_YEARS &&
    extras.length === 0 &&
    letters?.length === 1 &&
    others!.some(({ sounds: [one, other] }) => Math.min(one.length, other.length) >= 6)
  );
}

/** A long family name that is misprinted is still the only one like it, for a while. */
function isLongAndNear({ extras, matches }: Likeness, gap: number): boolean {
  return (
    extras.length === 0 &&
    gap <= FEW_YEARS / 2 &&
    matches.every(({ sounds }) => sounds.every(({ length }) => length >= 6))
  );
}

/** Whether a family name alone tells who it is: of one country, within few years, and with no other bearer near. */
function isAlone(like: Likeness, around: Surroundings, { spelled }: Signs, bits: number): boolean {
  const { extras, names } = like;
  const { country, gap = Infinity, office } = around;
  const isWhole = extras.length === 0;
  if (country !== "SHARED" || like.initialMoved || !(isWhole || spelled)) return false;
  const apart = office?.gap ?? Infinity;
  if (office?.unique && bits >= ALONE_BITS && (isWhole || apart <= OFFICE_YEARS)) return true;
  // Frederick IX is another than Frederick, and the same as Frederick IX.
  if (office?.unique && names.every(({ generation }) => generation !== "")) return true;
  if (isWhole && like.matches.length > 1 && bits >= LONE_BITS) return true;
  if (isWhole)
    return (
      gap <= FEW_YEARS / 2 ||
      (gap <= FEW_YEARS && bits >= ALONE_BITS) ||
      (gap <= OFFICE_YEARS && spelled && bits >= LONE_BITS)
    );
  // What is left of a name without its title may be the given name.
  if (names.some(({ titled, words }) => titled && words.length === 1))
    return office?.post === true && apart <= NEAR_YEARS;
  // A mother's family name is not what somebody is called for short.
  const isFamily = !bearTwoFamilyNames(around.countries) || extras.some(({ place }) => place === "BEHIND");
  return isFamily && ((gap <= FEW_YEARS / 2 && bits > ALONE_BITS) || (gap <= FEW_YEARS && bits >= LONE_BITS));
}
