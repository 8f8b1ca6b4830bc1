/** What is known of two persons beside their names. */
import { countriesOf, sharedCountries } from "./countries.js";
import { gapOf, reachOf, type SharedOffice, type Span, sharedOffice, spanOf } from "./offices.js";
import type { Person } from "./person.js";
import { roleOf } from "./roles.js";
import { BIRTHDAY, COUNTRY, FEW_YEARS, LATELY, NEAR_YEARS, OFFICE, timeBits, UNDATED } from "./weights.js";

export interface Surroundings {
  readonly country: "SHARED" | "OTHER" | "UNKNOWN";
  /** The shared ones. */
  readonly countries: readonly string[];
  /** From the first to the last that is dated of either; undefined where nothing is. */
  readonly time: Span | undefined;
  /** Years between all that is dated of the two; undefined where one of them has no date. */
  readonly gap: number | undefined;
  readonly office: SharedOffice | undefined;
  /** One has no country, and the other has led one. */
  readonly leads: boolean;
  readonly bits: number;
  readonly reasons: readonly string[];
}

export function surroundingsOf(one: Person, other: Person): Surroundings {
  const countries = sharedCountries(one, other);
  const [some, others] = [[...countriesOf(one)], [...countriesOf(other)]];
  const country = countries.length > 0 ? "SHARED" : some.length > 0 && others.length > 0 ? "OTHER" : "UNKNOWN";
  const gap = gapOf(reachOf(one), reachOf(other));
  const office = sharedOffice(one, other);
  const bornTogether = one.bornOn !== undefined && one.bornOn === other.bornOn;
  const reasons: string[] = [];
  if (country === "SHARED") reasons.push(`both of ${countries.join(", ")}`);
  if (country === "OTHER") reasons.push(`of ${some.join(", ")} and of ${others.join(", ")}`);
  if (office) reasons.push(inWordsOf(office) + apartBy(office.gap));
  else if (gap !== undefined) reasons.push(`active${apartBy(gap).replace(",", "")}`);
  if (bornTogether) reasons.push(`both born on ${one.bornOn}`);
  return {
    ...{ country, countries, time: together(spanOf(one), spanOf(other)), gap, office, reasons },
    leads: country === "UNKNOWN" && [...one.offices, ...other.offices].some((held) => roleOf(held)?.unique),
    bits:
      COUNTRY[country] +
      (gap === undefined ? undatedBits(one, other) : timeBits(gap)) +
      officeBits(office) +
      (bornTogether ? BIRTHDAY : 0),
  };
}

/** What nobody dates is a list of who is in office lately. */
function undatedBits(one: Person, other: Person): number {
  const until = reachOf(one)?.to ?? reachOf(other)?.to ?? LATELY;
  return until >= LATELY ? UNDATED.lately : UNDATED.before;
}

function together(one: Span | undefined, other: Span | undefined): Span | undefined {
  return one && other ? { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) } : (one ?? other);
}

/** `both foreign minister (Minister of Foreign Affairs / Foreign Secretary)`. */
function inWordsOf({ role, unique, one, other }: SharedOffice): string {
  const titles = [...new Set([one, other].map(({ title }) => title || role))].join(" / ");
  return unique ? `both ${role.toLowerCase()} (${titles})` : titles;
}

function apartBy(gap: number | undefined): string {
  if (gap === undefined) return "";
  const years = Math.round(gap);
  return gap < NEAR_YEARS ? ", at the same time" : `, ${years} years apart`;
}

/** An office says the more, the fewer hold it at a time and the nearer in time it was held. */
export function officeBits(office: SharedOffice | undefined): number {
  if (!office) return 0;
  const { unique, sole, post, gap = sole ? FEW_YEARS / 2 : FEW_YEARS } = office;
  const near = gap <= NEAR_YEARS ? 1 : gap <= FEW_YEARS + 2 ? (sole ? 0.8 : 0.6) : unique ? 0.4 : 0.2;
  return near * (unique ? OFFICE.unique : post ? OFFICE.post : OFFICE.sort);
}
