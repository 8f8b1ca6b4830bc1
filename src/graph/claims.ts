/**
 * How claims about one node or relationship become its state. A state keeps, for every evidence, what it claims; what
 * is shown follows from that. Joining is commutative, associative and idempotent, so the order of loading does not
 * matter, a claim that is already in changes nothing, and what one evidence claims can be taken out again:
 *
 * - lists are unions; of evidence only the order tells what came first;
 * - of other values that of the evidence known latest is shown, and of the same time that of the greater id;
 * - a date is never shown as more exact than its evidence says, nor an end before its start;
 * - `status` is that of the evidence known latest.
 */
import type { Properties, Value } from "../facts/fact.js";
import type { Claim, Group } from "./admission.js";
import { inCodeUnits, sameValue, sameValues, weight } from "./values.js";

/** What is known of an evidence when claims rest on it. */
export interface Known {
  readonly supports: boolean;
  /** When its report was published, in UTC to the millisecond; undefined if unknown. */
  readonly publishedAt?: string;
}

export type KnownEvidence = ReadonlyMap<string, Known>;

/** What one evidence claims of a node or relationship. */
export interface Entry {
  /** Its id; "" for what a source says of itself. */
  readonly evidence: string;
  /** The id that it is claimed of, where that has become part of another; else "". */
  readonly under: string;
  /** In canonical form; without `status`. */
  readonly values: Properties;
  /** "" where it claims nothing. */
  readonly status: string;
}

/** In the order in which they came. */
export type State = readonly Entry[];

/** What follows from a state, and is stored with it so that the graph can be asked for it. */
export interface Shown {
  readonly values: Properties;
  readonly knownSince?: string;
  readonly status?: string;
}

export const nothing: State = [];

/** Before every time: what is known of an event whose report and day are unknown is overruled by anything dated. */
const UNDATED = "-";
/** From the most exact to the least. */
const PRECISIONS = ["DAY", "MONTH", "YEAR"];

/** The state with the claim in it; the same object if it was in already. `Disagreement` only between sources. */
export function join(state: State, claim: Claim): State | Disagreement {
  const { group, under = "" } = claim;
  const status = group.status ? ((claim.values[group.status.name] as string | undefined) ?? "") : "";
  const { [group.status?.name ?? ""]: _, ...values } = claim.values;
  let joined = state;
  for (const evidence of group.source ? [""] : claim.evidence) {
    const at = joined.findIndex((one) => one.evidence === evidence && one.under === under);
    const old = joined[at];
    if (!old) joined = [...joined, { evidence, under, values, status }];
    else {
      const differing = group.source ? Object.keys(values).find((name) => differs(old.values[name], values[name])) : "";
      if (differing) return { property: differing, old: old.values[differing]!, value: values[differing]! };
      const both = joinedEntry(old, values, status, group);
      if (both !== old) joined = joined.with(at, both);
    }
  }
  return joined;
}

/** Two sources with one id say different things: neither can be told to be older. */
export interface Disagreement {
  readonly property: string;
  readonly old: Value;
  readonly value: Value;
}

/** One evidence that says two things, as a data set with two rows on one person: any total order tells which stands. */
function joinedEntry(old: Entry, values: Properties, claimed: string, group: Group): Entry {
  const joined: Record<string, Value> = { ...old.values };
  for (const [name, value] of Object.entries(values)) {
    const before = joined[name];
    if (before === undefined) joined[name] = value;
    else if (group.properties.get(name)?.list) joined[name] = union(before as string[], value as string[]);
    else if (group.precisions.has(name)) joined[name] = leastExact([before, value]);
    else if (weight(value) > weight(before)) joined[name] = value;
  }
  const status = lessSure(claimed, old.status, group) ? claimed : old.status;
  return status === old.status && sameValues(joined, old.values) ? old : { ...old, values: joined, status };
}

/**
 * What a state comes to.
 *
 * @param days of the events at the ends of a relationship: what a record of unknown publication says of an event is
 * known from then on.
 */
export function shown(state: State, group: Group, known: KnownEvidence, days: readonly string[] = []): Shown {
  const values = shownValues(state, group, known);
  const day = eventDayOf(values, group) ?? [...days].sort().at(-1);
  let knownSince: string | undefined;
  let latest = "";
  let status: string | undefined;
  for (const entry of group.source ? [] : state) {
    const time = known.get(entry.evidence)?.publishedAt ?? (day && momentOf(day));
    if (known.get(entry.evidence)?.supports && time && (knownSince === undefined || time < knownSince))
      knownSince = time;
    const stamp = `${time ?? UNDATED} ${entry.evidence}`;
    const overrules = stamp > latest || (stamp === latest && lessSure(entry.status, status ?? "", group));
    if (entry.status && overrules) [latest, status] = [stamp, entry.status];
  }
  return { values, ...(knownSince ? { knownSince } : {}), ...(group.status && status ? { status } : {}) };
}

function shownValues(state: State, group: Group, known: KnownEvidence): Properties {
  if (state.length === 1 && state[0]!.under === "") return withoutEarlyEnd(state[0]!.values, group, () => "");
  const values: Record<string, Value> = {};
  const setBy = new Map<string, string>();
  const stamped = state.map((entry) => ({ entry, stamp: stampOf(entry, group, known) }));
  for (const { entry, stamp } of stamped)
    for (const [name, value] of Object.entries(ownWords(entry, group))) {
      const before = values[name];
      if (group.precisions.has(name)) continue;
      if (group.properties.get(name)?.list) values[name] = union((before as string[] | undefined) ?? [], value as []);
      else {
        const by = setBy.get(name);
        if (before !== undefined && (stamp < by! || (stamp === by && weight(value) <= weight(before)))) continue;
        values[name] = value;
        setBy.set(name, stamp);
      }
    }
  for (const [name, dates] of group.precisions) {
    const said = stamped.filter(({ entry, stamp }) => {
      const own = dates.filter((date) => entry.values[date] !== undefined);
      return entry.values[name] !== undefined && (own.length === 0 || own.some((date) => setBy.get(date) === stamp));
    });
    if (said.length > 0) values[name] = leastExact(said.map(({ entry }) => entry.values[name]!));
  }
  // Somebody has the same name in two sources: that is no other name.
  if (values.aliases !== undefined && state.some(({ under }) => under !== "")) {
    const others = (values.aliases as readonly string[]).filter((alias) => alias !== values.name);
    if (others.length > 0) values.aliases = others;
    else delete values.aliases;
  }
  return withoutEarlyEnd(values, group, (name) => setBy.get(name)!);
}

/** What was claimed of somebody under another name is, of the one who bears it now, an alias. */
function ownWords({ values, under }: Entry, group: Group): Properties {
  if (under === "" || group.ends || values.name === undefined || !group.properties.has("aliases")) return values;
  const { name, aliases = [], ...rest } = values;
  return { ...rest, aliases: [name as string, ...(aliases as string[])] };
}

/** Two reports may disagree so that an end comes before its start: what is known latest stands, or the start. */
function withoutEarlyEnd(values: Properties, group: Group, setBy: (name: string) => string): Properties {
  for (const [first, last] of SPANS) {
    if (values[first] === undefined || values[last] === undefined || values[last] >= values[first]) continue;
    const wrong = !group.key.includes(first) && setBy(last) > setBy(first) ? first : last;
    const { [wrong]: _, [`${wrong}Precision`]: __, ...rest } = values;
    return rest;
  }
  return values;
}

/** Pairs of which the second is never before the first. */
export const SPANS = [
  ["start", "end"],
  ["from", "to"],
] as const;

/** The day of the event that a node is about, or on which a relationship began. */
export function eventDayOf(values: Properties, group: Group): string | undefined {
  const name = group.eventDays.find((one) => values[one] !== undefined);
  return name === undefined ? undefined : (values[name] as string);
}

/**
 * What is known later has a greater stamp. What does not support a fact may fill a gap in it, but sets nothing right;
 * nor does what is claimed under another name.
 */
function stampOf({ evidence, under, values }: Entry, group: Group, known: KnownEvidence): string {
  const day = eventDayOf(values, group);
  const one = known.get(evidence);
  const time = one?.supports ? (one.publishedAt ?? (day && momentOf(day))) : undefined;
  return `${group.ends || under === "" ? "own" : ""} ${time ?? UNDATED} ${evidence}`;
}

/** One evidence with two statuses for one fact: the less sure stands, since a wish must not read as an event. */
function lessSure(claimed: string, old: string, group: Group): boolean {
  const values = group.status?.values ?? [];
  return values.indexOf(claimed) > values.indexOf(old);
}

function leastExact(precisions: readonly Value[]): Value {
  return PRECISIONS.findLast((one) => precisions.includes(one)) ?? precisions[0]!;
}

function union(one: readonly string[], other: readonly string[]): string[] {
  return [...new Set([...one, ...other])].sort(inCodeUnits);
}

function momentOf(day: string): string {
  return `${day}T00:00:00.000Z`;
}

function differs(one: Value | undefined, other: Value | undefined): boolean {
  return one !== undefined && other !== undefined && !sameValue(one, other);
}

/** Ids of the evidence, each once, in the order in which it came. */
export function evidenceIn(state: State): string[] {
  return [...new Set(state.map(({ evidence }) => evidence))].filter((id) => id !== "");
}
