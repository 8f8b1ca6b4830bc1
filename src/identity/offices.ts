/** What two persons' offices and days say about whether they are one. */
import type { Office, Person } from "./person.js";

const DEPUTY = /\b(?:deputy|vice|under|assistant|adjunct|second|acting deputy)\b/iu;
const ROLES: readonly (readonly [role: string, pattern: RegExp])[] = [
  ["foreign minister", /\b(?:foreign|foregn|external (?:affairs|relations))\b/iu],
  [
    "head of government",
    /\b(?:prime minister|premier|chancellor(?! of the (?:exchequer|duchy))|head of (?:the )?government|president of the (?:council of ministers|government)|chairman of the council of ministers|taoiseach)\b/iu,
  ],
  [
    "head of state",
    /^(?:(?:constitutional|interim|transitional|acting|federal|state) )?president(?: of the (?:republic|[a-z]+ republic|united states).*| and .*)?$|\b(?:king|queen|emir|amir|sultan|emperor|empress|grand duke|head of state|chairman of the presidency|monarch|pope)\b/iu,
  ],
  ["envoy", /\b(?:ambassador|permanent representative|un representative|envoy|minister plenipotentiary|charg. d)\b/iu],
  ["defence minister", /\bdefen[cs]e\b/iu],
  ["finance minister", /\b(?:finance|treasury|exchequer)\b/iu],
  ["interior minister", /\b(?:interior|home affairs|home secretary)\b/iu],
];

/** Two titles of one role, or of one party of which both are: `head of state`; undefined where nothing can be said. */
export function roleOf({ title, party }: Office): string | undefined {
  if (title === "" && !party?.startsWith("ministry:")) return undefined;
  const found = ROLES.find(([, pattern]) => pattern.test(title))?.[0];
  const role = found ?? (party?.startsWith("ministry:") ? party : title.toLowerCase());
  return DEPUTY.test(title) ? `deputy ${role}` : role;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Years, with fractions, in which there is a trace of the person; undefined where no day is known. */
export function spanOf({ offices, active }: Person): Span | undefined {
  const days = offices.flatMap(({ from, to }) => [from, to]);
  const years = [...days, active?.from, active?.to].filter((day) => day !== undefined).map(yearOf);
  return years.length === 0 ? undefined : { from: Math.min(...years), to: Math.max(...years) };
}

/** Years between two spans; 0 where they meet, undefined where one is not known. */
export function gapOf(one: Person, other: Person): number | undefined {
  const [a, b] = [spanOf(one), spanOf(other)];
  return a && b ? Math.max(0, a.from - b.to, b.from - a.to) : undefined;
}

/** From the first trace of either to the last of both. */
export function lengthOf(one: Person, other: Person): number {
  const [a, b] = [spanOf(one), spanOf(other)];
  return a && b ? Math.max(a.to, b.to) - Math.min(a.from, b.from) : 0;
}

/** What is known of the life of the one, and of when the other was active, does not go together. */
export function livesApart(one: Person, other: Person): string | undefined {
  if (one.bornOn && other.bornOn && Math.abs(yearOf(one.bornOn) - yearOf(other.bornOn)) > 1.01)
    return `born in ${one.bornOn.slice(0, 4)} and ${other.bornOn.slice(0, 4)}`;
  for (const [life, active] of [
    [one, other],
    [other, one],
  ] as const) {
    const span = spanOf(active);
    if (!span) continue;
    if (life.bornOn && span.from < yearOf(life.bornOn) + 16)
      return `${life.names[0]} was born in ${life.bornOn.slice(0, 4)}, and the other active in ${Math.floor(span.from)}`;
    if (life.diedOn && span.to > yearOf(life.diedOn) + 1.1)
      return `${life.names[0]} died in ${life.diedOn.slice(0, 4)}, and the other was active in ${Math.floor(span.to)}`;
  }
  return undefined;
}

export function countriesOf({ offices }: Person): Set<string> {
  return new Set(offices.flatMap(({ country }) => (country ? [country] : [])));
}

/** The role that both held for one country within so many years of one another; undefined where there is none. */
export function sharedRole(one: Person, other: Person, years: number): string | undefined {
  for (const office of one.offices) {
    const role = roleOf(office);
    if (!role) continue;
    const span = tenure(office, one);
    for (const fellow of other.offices) {
      if (roleOf(fellow) !== role || fellow.country !== office.country) continue;
      const otherSpan = tenure(fellow, other);
      if (!span || !otherSpan || Math.max(span.from - otherSpan.to, otherSpan.from - span.to) <= years) return role;
    }
  }
  return undefined;
}

/** When the office was held: as dated, or when its holder was seen in it. */
function tenure({ from, to }: Office, person: Person): Span | undefined {
  const start = from ?? (to ? undefined : person.active?.from);
  const end = to ?? (from ? person.active?.to : person.active?.to);
  if (!start && !end) return undefined;
  // An open office goes on; a source that stops in some year does not say until when.
  const first = yearOf(start ?? end!);
  return { from: first, to: Math.max(first, to ? yearOf(to) : from ? first + 8 : yearOf(end ?? start!)) };
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4)) + (Number(day.slice(5, 7) || 1) - 1) / 12 + (Number(day.slice(8, 10) || 1) - 1) / 365;
}
