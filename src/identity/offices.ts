/** What offices and dates say about whether two persons are one. */
import type { Office, Person } from "./person.js";
import { ENVOY, isOneRole, type Role, roleOf } from "./roles.js";

export interface Span {
  readonly from: number;
  readonly to: number;
}

const DAYS_OF_YEAR = 365.25;

/** 2016.5 for the middle of 2016. */
export function yearOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return year + ((month - 1) * 30.44 + date - 1) / DAYS_OF_YEAR;
}

const spans = new WeakMap<Person, Span | null>();

/** From the first to the last trace of the person; undefined where nothing is dated. */
export function spanOf(person: Person): Span | undefined {
  let span = spans.get(person);
  if (span === undefined) {
    const { offices, active } = person;
    const days = [...offices.flatMap(({ from, to }) => [from, to]), active?.from, active?.to];
    const years = days.filter((day) => day !== undefined).map(yearOf);
    span = years.length === 0 ? null : { from: Math.min(...years), to: Math.max(...years) };
    spans.set(person, span);
  }
  return span ?? undefined;
}

/** Years between the two; 0 where they meet, undefined where one is not known. */
export function gapOf(one: Span | undefined, other: Span | undefined): number | undefined {
  return one && other ? Math.max(0, one.from - other.to, other.from - one.to) : undefined;
}

/** An office without an end goes on for so long at least. */
const OPEN_YEARS = 6;

const reaches = new WeakMap<Person, Span | null>();

/** The same, with offices that nobody says the end of for as long as they may be taken to have gone on. */
export function reachOf(person: Person): Span | undefined {
  let reach = reaches.get(person);
  if (reach === undefined) {
    const span = spanOf(person);
    const open = person.offices.map(({ from, to }) => (from && !to ? yearOf(from) + OPEN_YEARS : 0));
    reach = span ? { from: span.from, to: Math.max(span.to, ...open) } : null;
    reaches.set(person, reach);
  }
  return reach ?? undefined;
}

/** When it was held: by its own dates, or by the days on which its holder was seen. */
function tenureOf({ from, to }: Office, person: Person): Span | undefined {
  if (!from && !to)
    return person.active ? { from: yearOf(person.active.from), to: yearOf(person.active.to) } : undefined;
  const start = from ? yearOf(from) : yearOf(to!) - OPEN_YEARS;
  return {
    from: start,
    to: to ? yearOf(to) : Math.max(start + OPEN_YEARS, person.active ? yearOf(person.active.to) : 0),
  };
}

export interface SharedOffice extends Role {
  readonly one: Office;
  readonly other: Office;
  readonly country: string | undefined;
  /** The same post, and not only the same sort of it. */
  readonly post: boolean;
  /** One person holds it at a time. */
  readonly sole: boolean;
  /** Years between; undefined where one of them is not dated at all. */
  readonly gap: number | undefined;
}

/** The office that says most: a unique one before others, then the nearest in time. */
export function sharedOffice(one: Person, other: Person): SharedOffice | undefined {
  let best: SharedOffice | undefined;
  for (const office of one.offices) {
    const role = roleOf(office);
    if (!role) continue;
    for (const fellow of other.offices) {
      if (office.country !== fellow.country || (!office.country && office.party !== fellow.party)) continue;
      const fellowRole = roleOf(fellow);
      if (!fellowRole || !isOneRole(role, fellowRole)) continue;
      const gap = gapOf(tenureOf(office, one), tenureOf(fellow, other));
      const post =
        role.role !== ENVOY || (role.words.size > 0 && [...role.words].every((word) => fellowRole.words.has(word)));
      const sole = role.unique || (post && isSole(role, fellowRole));
      const found = { ...role, post, sole, one: office, other: fellow, country: office.country, gap };
      if (!best || rank(found) > rank(best)) best = found;
    }
  }
  return best;
}

/** What many are at a time. */
const ONE_OF_MANY =
  /^(?:member|senator|representative|deputy|deputie|counsellor|councillor|adviser|advisor|delegate|judge|assistant|mp|governor|mayor|director|general|plenipotentiary|extraordinary|without|portfolio|at|large)$/u;

function isSole(one: Role, other: Role): boolean {
  if (one.words.size === 0 || one.words.size !== other.words.size || one.role.startsWith("deputy")) return false;
  return [...one.words].every((word) => other.words.has(word) && !ONE_OF_MANY.test(word));
}

function rank({ unique, post, gap = 3 }: SharedOffice): number {
  return (unique ? 4 : 0) + (post ? 3 : 0) - gap;
}
