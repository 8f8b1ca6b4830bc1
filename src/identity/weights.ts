/** How much each sign says, in bits: 1 doubles the odds that two persons are one, -1 halves them. Found by reading joins. */
import type { Agreement } from "./sounds.js";

/** From here on two persons are joined without being asked about, */
export const SURE_BITS = 4;
/** where the names are the same but for spelling, from here on, */
export const SURE_BITS_OF_WHOLE_NAMES = 3.5;
/** and for a family name that comes again for one country within few years, from here on. */
export const SURE_BITS_AGAIN = 2;
/** From here on somebody is asked, */
export const UNSURE_BITS = 1;
/** where they have one word in common, from here on, */
export const UNSURE_BITS_OF_ONE_WORD = 3;
/** and where that is long ago besides, from here on. */
export const UNSURE_BITS_LONG_AGO = 8;
/** What a family name alone needs to be somebody's, where the years do not say it. */
export const ALONE_BITS = 5;
/** And where they are further apart. */
export const LONE_BITS = 7;

/** An office that one holds at a time, so many years apart, is held by the same. */
export const NEAR_YEARS = 1.5;
/** What a father held before, and his son after him, is not at the same time. */
export const SAME_YEARS = 1;
/** Within so many years a family name alone may be one person's. */
export const FEW_YEARS = 6;
/** So long somebody may have been in one office, and out of it, and in it again. */
export const OFFICE_YEARS = 12;
/** After so long without a trace, a part of a name is not enough; twice as long, the whole is not. */
export const LONG_YEARS = 13;
/** The news speak of those who once led a country for longer. */
export const LEADER_YEARS = 45;

export const NAME = {
  /** Beyond that, a name says no more, however rare. */
  most: 11,
  /** People who may bear the name, for each in the set: few of a country are in it. */
  unseen: 3,
  turned: -1.5,
  turnedAndSpelled: -7,
  mixed: -3,
  middlesDiffer: -4,
  initialMoved: -4,
  differ: -9,
  misprintInPart: -2,
  exact: 1.5,
  oneGeneration: -3,
  sameGeneration: 2,
  /** A name in the news, without a country, is rather that of who led one than of a namesake. */
  ofLeader: 3,
} as const;

export const MATCH: Readonly<Record<Agreement, number>> = {
  ...{ SAME: 0, SPELLING: -0.3, SHORT: -1.2, VOWELS: -1.2, MISPRINT: -3.5, GARBLED: -4, INITIAL: 2, LETTER: -5 },
};

/** Words that only one of the names has. */
export const EXTRA = {
  /** Initials, and the father's name. */
  dropped: -0.2,
  /** Beside the one word that both have. */
  single: -0.5,
  among: -1.3,
  /** Where the mother's family follows the father's, where the last word is the family's, and elsewhere. */
  behind: { two: -1.3, one: -4.5, other: -2 },
  before: -4,
  beforeInOffice: -2,
  /** The given name, where the other is two family names. */
  beforeFamilies: -1,
} as const;

/** That who is in a set is in another: of the same country, of none that is said, of another. */
export const COUNTRY = { SHARED: -1.7, UNKNOWN: -1, OTHER: -8 } as const;

/** That one holds at a time; of one title; of one sort, as envoys are. */
export const OFFICE = { unique: 6, post: 4, sort: 1.5 } as const;

export const BIRTHDAY = 10;

/** Lists without dates began to be made in this year, */
export const LATELY = 2005;
/** and who was seen since is the likelier to be in them. */
export const UNDATED = { lately: 0.8, before: -2 } as const;

/** @param gap years between what is dated of the two */
export function timeBits(gap: number | undefined): number {
  if (gap === undefined) return 0;
  const steps = [
    [0.5, 2],
    [2.5, 1.5],
    [6, 0.7],
    [12, -0.3],
    [25, -2],
    [40, -4],
  ] as const;
  return steps.find(([years]) => gap <= years)?.[1] ?? -8;
}
