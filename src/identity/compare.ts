/**
 * Whether two persons are one. What names, countries, offices and dates say is weighed in bits, as odds are: one bit
 * doubles them, and 0 is even. Only what is both likely and pinned down is joined without asking.
 */
import { likenessOf } from "./likeness.js";
import { livesApart } from "./lives.js";
import { waysToSay } from "./names.js";
import type { Person } from "./person.js";
import { Rarity } from "./rarity.js";
import { surroundingsOf } from "./surroundings.js";
import { type Weighed, weigh } from "./weigh.js";
import { NEAR_YEARS, UNSURE_BITS } from "./weights.js";

export type Verdict = "SAME" | "UNSURE" | "DIFFERENT";

export interface Comparison {
  readonly verdict: Verdict;
  /** 0 to 1: how likely it is that they are one. */
  readonly score: number;
  /** For who is to judge. */
  readonly reasons: readonly string[];
  /**
   * They cannot be one: by their names, unless a third name has both in it; by a letter or two of them, unless they are a
   * misprint; or by what is known of them.
   */
  readonly excluded?: "NAMES" | "MISPRINT" | "FACTS";
  /** A word of the names is a letter or two from the other's, and that is a misprint. */
  readonly misprint?: true;
  /** They have one word in common, as a family name alone. */
  readonly oneWord?: true;
}

/** A name that differs in a part is not likelier than that, whatever else is the same. */
const MOST_OF_OTHER_NAMES = 0.6;
/** Where something is missing, however likely it is. */
const MOST_OF_UNSURE = 0.99;

/**
 * The same for both orders.
 * @param rarity of the words of names among all the people at hand; without it, they count as in a large set.
 */
export function compare(one: Person, other: Person, rarity: Rarity = new Rarity()): Comparison {
  if (one.id === other.id) return { verdict: "SAME", score: 1, reasons: ["the same id"] };
  if (one.id > other.id) return compare(other, one, rarity);
  if (one.wikidataId && other.wikidataId)
    return one.wikidataId === other.wikidataId
      ? { verdict: "SAME", score: 1, reasons: [`both are ${one.wikidataId} in Wikidata`] }
      : excluded("FACTS", `${one.wikidataId} and ${other.wikidataId} are two in Wikidata`);
  if (baseOf(one.id) === baseOf(other.id)) return excluded("FACTS", "their ids tell two of one name apart");
  const best = likeliest(one, other, rarity);
  if (!best) {
    const reasons = ["the names differ"];
    return isWhole(one) && isWhole(other) ? excluded("NAMES", ...reasons) : { verdict: "DIFFERENT", score: 0, reasons };
  }
  const apart = livesApart(one, other);
  if (apart) return excluded("FACTS", ...best.reasons, apart);
  if (best.like.generation === "DIFFERENT") return excluded("FACTS", ...best.reasons);
  const found = judge(best);
  const clash = found.verdict === "DIFFERENT" ? undefined : (clashIn(one, other, found) ?? clashIn(other, one, found));
  return clash ? excluded("NAMES", ...best.reasons, clash) : found;
}

/** By the names of the two that are most alike; undefined where none have a word in common. */
function likeliest(one: Person, other: Person, rarity: Rarity): Weighed | undefined {
  const around = surroundingsOf(one, other);
  let best: Weighed | undefined;
  for (const name of one.names.flatMap(waysToSay))
    for (const fellow of other.names.flatMap(waysToSay)) {
      const like = likenessOf(name, fellow);
      if (like.matches.length === 0) continue;
      const weighed = weigh(like, around, rarity);
      if (!best || weighed.bits > best.bits) best = weighed;
    }
  return best;
}

/** Maria Silva, who is also called M. Silva, is not Mario Silva: none of her names has his in it, and one differs. */
function clashIn({ names }: Person, other: Person, found: Comparison): string | undefined {
  if (names.length < 2) return undefined;
  const misprint = found.misprint === true;
  for (const name of other.names) {
    if (names.some((one) => isPartOf(name, one, misprint))) continue;
    const unlike = names.find((one) => isUnlike(one, name, misprint));
    if (unlike !== undefined) return `but ${unlike} and ${name} are two names`;
  }
  return undefined;
}

function isUnlike(one: string, other: string, misprint: boolean): boolean {
  const { matches, differ, letter } = likenessOf(one, other);
  return matches.length > 0 && (differ || (letter && !misprint));
}

/**
 * Whether a name of somebody has all words of a name of another, who may be called so for short.
 * @param misprinted or by a name that is a letter or two from it
 */
export function isNameOf({ names }: Person, other: Person, misprinted = false): boolean {
  return names.some((name) => other.names.some((part) => isPartOf(part, name, misprinted)));
}

function isPartOf(part: string, name: string, misprinted: boolean): boolean {
  const { names, matches, extrasOfEach, differ, letter, generation } = likenessOf(part, name);
  if (matches.length < 2 || differ || generation === "DIFFERENT" || (letter && !misprinted)) return false;
  return (
    extrasOfEach[0].length === 0 &&
    matches.every(({ agreement, one }) => agreement !== "INITIAL" || names[0].words[one]?.kind === "INITIAL")
  );
}

function judge({ like, office, bits, isHeld, pinned, sure, unsure, reasons }: Weighed): Comparison {
  const score = 1 / (1 + 2 ** -bits);
  if (like.differ || (like.letter && !isHeld)) {
    const isNear = office?.sole === true && (office.gap ?? Infinity) <= NEAR_YEARS && like.matches.length > 1;
    return isNear && bits >= UNSURE_BITS
      ? { verdict: "UNSURE", score: Math.min(score, MOST_OF_OTHER_NAMES), reasons }
      : excluded(like.differ ? "NAMES" : "MISPRINT", ...reasons);
  }
  const oneWord = like.matches.filter(({ agreement }) => agreement !== "INITIAL").length < 2;
  const verdict = pinned && bits >= sure ? "SAME" : bits >= unsure ? "UNSURE" : "DIFFERENT";
  return {
    ...(oneWord ? { oneWord } : {}),
    ...(like.letter ? { misprint: true } : {}),
    ...{ verdict, score: verdict === "SAME" ? score : Math.min(score, MOST_OF_UNSURE), reasons },
  };
}

/** Who makes ids tells namesakes apart by them: `king-rufus2`, `konstantinos-karamanlis-after-1998`. */
function baseOf(id: string): string {
  return id.replace(/-after-\d{4}$|(?<=\p{Ll})\d$/u, "");
}

/** More than one word, so that it is not only a part of another's name. */
function isWhole({ names }: Person): boolean {
  return names.some((name) => name.trim().includes(" "));
}

function excluded(by: NonNullable<Comparison["excluded"]>, ...reasons: string[]): Comparison {
  return { verdict: "DIFFERENT", score: 0, reasons, excluded: by };
}
