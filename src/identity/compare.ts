/** Whether two persons are one: by name first, then by country, office and dates. */
import { type Likeness, likenessOf } from "./names.js";
import { countriesOf, gapOf, lengthOf, livesApart, sharedRole } from "./offices.js";
import type { Person } from "./person.js";
import { nameOf, soundOf } from "./words.js";

export type Verdict = "SAME" | "UNSURE" | "DIFFERENT";

export interface Comparison {
  readonly verdict: Verdict;
  /** 0 to 1. */
  readonly score: number;
  /** For who is to judge. */
  readonly reasons: readonly string[];
  /** They are known to be two, or bear names that do not go together: whoever else they are like. */
  readonly excluded?: true;
}

/** How rare words are among the people at hand: Lavrov says more than Mohammed. */
export class Rarity {
  private readonly counts = new Map<string, number>();
  private readonly names: number;
  /** Country and word -> other words that people of that country have beside it. */
  private readonly beside = new Map<string, Set<string>>();

  constructor(people: readonly Person[] = []) {
    const seen = new Set<string>();
    for (const person of people) {
      const countries = countriesOf(person);
      for (const name of person.names) {
        const sounds = nameOf(name).words.map(soundOf);
        const whole = sounds.join(" ");
        // One person is in many sets; it is different names that make a word common.
        if (!seen.has(whole))
          for (const sound of new Set(sounds)) this.counts.set(sound, (this.counts.get(sound) ?? 0) + 1);
        seen.add(whole);
        if (sounds.length === 1) continue;
        for (const country of countries)
          for (const sound of sounds) {
            const key = `${country} ${sound}`;
            this.beside.set(key, (this.beside.get(key) ?? new Set()).add(sounds.find((one) => one !== sound) ?? ""));
          }
      }
    }
    this.names = Math.max(seen.size, 20_000);
  }

  /** Of words together: 0 for what everybody is called, and about 9 for each that few have. */
  of(sounds: readonly string[]): number {
    return sounds.reduce((sum, sound) => sum + Math.log(this.names / (this.counts.get(sound) ?? 2)), 0);
  }

  /** Whether no two people of the country are known who share the word and nothing else. */
  isOneFamily(sound: string, countries: Iterable<string>): boolean {
    return [...countries].every((country) => (this.beside.get(`${country} ${sound}`)?.size ?? 0) <= 1);
  }
}

/** Words by which a name goes on with that of the father. */
const FATHERS = /\b(?:bin|ibn|bint|oglu|o\u011flu|qizi|ould|wuld|ben)\b/iu;
/** No person is in the sources for longer. */
const LONGEST_YEARS = 62;
/** Roles that one person of a country holds at a time. */
const UNIQUE = new Set(["head of state", "head of government", "foreign minister"]);

/** @param rarity of the words of names, of all people at hand */
export function compare(one: Person, other: Person, rarity: Rarity = new Rarity()): Comparison {
  const reasons: string[] = [];
  const verdict = (is: Verdict, score: number, ...more: string[]): Comparison => ({
    verdict: is,
    score,
    reasons: [...reasons, ...more],
  });
  const excluded = (why: string): Comparison => ({ ...verdict("DIFFERENT", 0, why), excluded: true });
  if (one.wikidataId && other.wikidataId)
    return one.wikidataId === other.wikidataId
      ? verdict("SAME", 1, `both are ${one.wikidataId} in Wikidata`)
      : excluded(`${one.wikidataId} and ${other.wikidataId} in Wikidata`);

  const like = likenessOf(one.names, other.names);
  if (like.clash) return excluded("the names differ");
  if (like.agreement === "NONE") return verdict("DIFFERENT", 0, "the names differ");
  reasons.push(inWords(like));
  const apart = livesApart(one, other);
  if (apart) return excluded(apart);
  if (like.suffix === "OTHER") return excluded("another generation by its suffix");
  if (lengthOf(one, other) > LONGEST_YEARS) return excluded(`active over more than ${LONGEST_YEARS} years`);

  const circumstances = circumstancesOf(one, other, like.shared, rarity);
  reasons.push(...circumstances.reasons);
  const rare = rarity.of(like.shared);
  const score = scoreOf(like, circumstances, rare);
  const sure = isSure(like, circumstances, rare);
  if (sure) return verdict("SAME", Math.max(score, 0.9));
  return score >= 0.5 ? verdict("UNSURE", Math.min(score, 0.89)) : verdict("DIFFERENT", score);
}

interface Circumstances {
  readonly country: "SHARED" | "OTHER" | "UNKNOWN";
  /** A role held at the same time, or nearly. */
  readonly role: string | undefined;
  /** Years between the traces of the two. */
  readonly gap: number | undefined;
  /** Nobody else of the country is known to bear the only word that the names share. */
  readonly family: boolean;
  readonly reasons: readonly string[];
}

function circumstancesOf(one: Person, other: Person, [word]: readonly string[], rarity: Rarity): Circumstances {
  const reasons: string[] = [];
  const [some, others] = [countriesOf(one), countriesOf(other)];
  const shared = [...some].filter((country) => others.has(country));
  const country = shared.length > 0 ? "SHARED" : some.size > 0 && others.size > 0 ? "OTHER" : "UNKNOWN";
  if (country === "SHARED") reasons.push(`both of ${shared.join(", ")}`);
  if (country === "OTHER") reasons.push(`of ${[...some].join(", ")} and ${[...others].join(", ")}`);
  const gap = gapOf(one, other);
  const role = country === "SHARED" ? sharedRole(one, other, 1.2) : undefined;
  if (role) reasons.push(`both ${role.replace(/^ministry:/u, "of ")}, at the same time or nearly`);
  if (gap !== undefined) reasons.push(gap < 1 ? "active in the same years" : `${Math.round(gap)} years apart`);
  const family = word !== undefined && shared.length > 0 && rarity.isOneFamily(word, shared);
  return { country, role, gap, family, reasons };
}

function isSure(like: Likeness, { country, role, gap = 99, family }: Circumstances, rare: number): boolean {
  const { agreement, likeness, extraBehind, extraBefore, suffix, shared } = like;
  const full = shared.length >= 2;
  const spelled = likeness >= 0.93;
  if (suffix !== "SAME" && !(country === "SHARED" && (role || gap <= 3))) return false;
  if (country === "SHARED") {
    const unique = role !== undefined && UNIQUE.has(role);
    if (agreement === "WHOLE" && full)
      return (
        (spelled && gap <= (rare >= 13 ? 30 : 12)) || role !== undefined || (likeness >= 0.86 && gap <= 8 && rare >= 13)
      );
    if (agreement === "PART") {
      if (extraBefore && FATHERS.test(like.names.join(" "))) return false;
      if (role !== undefined) return likeness >= 0.7;
      return spelled && gap <= (extraBehind || extraBefore ? 3 : 12) && rare >= 14.5;
    }
    if (agreement === "WHOLE") return unique || (family && gap <= (spelled ? 9 : 3));
    return agreement === "FAMILY" && ((unique && gap <= 1.5 && likeness >= 0.8) || (family && spelled && gap <= 3));
  }
  if (!full || !spelled) return false;
  if (country === "OTHER") return agreement === "WHOLE" && gap <= 12 && rare >= 17;
  if (agreement === "WHOLE") return gap <= 5 ? rare >= 11.5 : gap <= 12 ? rare >= 12.5 : gap <= 32 && rare >= 14;
  return agreement === "PART" && !extraBehind && !extraBefore && gap <= 12 && rare >= 15;
}

function scoreOf({ agreement, likeness, suffix, shared }: Likeness, around: Circumstances, rare: number): number {
  const { country, role, gap = 20 } = around;
  const name = { WHOLE: shared.length >= 2 ? 0.6 : 0.3, PART: 0.5, FAMILY: 0.25, SOME: 0.25, NONE: 0 }[agreement];
  const where = { SHARED: 0.15, UNKNOWN: 0, OTHER: -0.2 }[country];
  const when = gap <= 3 ? 0.1 : gap <= 15 ? 0 : -0.2;
  const what = role ? 0.2 : 0;
  const rarely = Math.min(0.15, Math.max(-0.15, (rare - 12) / 30));
  return Math.min(1, Math.max(0, name * likeness + where + when + what + rarely - (suffix === "SAME" ? 0 : 0.15)));
}

function inWords({ agreement, likeness, names, suffix }: Likeness): string {
  const how = {
    WHOLE:
      likeness >= 0.999
        ? "the same name"
        : likeness >= 0.93
          ? "the same name, spelled otherwise"
          : "nearly the same name",
    PART: "one name is a part of the other",
    FAMILY: "the same family name, nothing else",
    SOME: "some words of the names are the same",
    NONE: "other names",
  }[agreement];
  return `${how}: ${names.join(" / ")}${suffix === "ONE" ? ", only one of them with a suffix" : ""}`;
}
