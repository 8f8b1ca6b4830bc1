/**
 * How claims about one node or relationship become its state. Joining is commutative, associative and idempotent, so
 * the order of loading does not matter and a claim that is already in changes nothing:
 *
 * - lists and evidence are unions; of evidence only the order tells what came first;
 * - a value carries the stamp of the claim that set it, and the latest stamp wins, by known time and then evidence id;
 * - every evidence keeps the status it claims, and `status` is that of the evidence known latest.
 */
import type { Value } from "../facts/fact.js";
import type { Claim, Group } from "./admission.js";
import { inCodeUnits } from "./values.js";

/** What is known of an evidence when claims rest on it. */
export interface Known {
  readonly supports: boolean;
  /** When its report was published, in UTC to the millisecond; undefined if unknown. */
  readonly publishedAt?: string;
}

export type KnownEvidence = ReadonlyMap<string, Known>;

export interface State {
  /** In canonical form; without `status`, which follows from `statuses`. */
  readonly values: Readonly<Record<string, Value>>;
  readonly evidence: readonly string[];
  /** What each evidence claims, in the same order; "" where it claims nothing. */
  readonly statuses: readonly string[];
  /** Property -> stamp of the claim that set it: known time, blank, evidence id. Not for lists and keys. */
  readonly setBy: Readonly<Record<string, string>>;
}

/** What follows from a state, and is stored with it so that the graph can be asked for it. */
export interface Derived {
  readonly knownSince?: string;
  readonly status?: string;
}

export const nothing: State = { values: {}, evidence: [], statuses: [], setBy: {} };

/** Before every time: what is known of an event whose report and day are unknown is overruled by anything dated. */
const UNDATED = "-";

/** The state with the claim in it; the same object if it was in already. `Disagreement` only between sources. */
export function join(state: State, claim: Claim, known: KnownEvidence): State | Disagreement {
  const { group } = claim;
  const values: Record<string, Value> = { ...state.values };
  const setBy: Record<string, string> = { ...state.setBy };
  const stamp = group.source ? "" : stampOf(claim, known);
  let changed = false;
  for (const [name, value] of Object.entries(claim.values)) {
    if (group.status?.name === name) continue;
    const old = values[name];
    if (group.properties.get(name)!.list) {
      const union = [...new Set([...((old as string[] | undefined) ?? []), ...(value as string[])])].sort(inCodeUnits);
      changed ||= union.length !== ((old as string[] | undefined) ?? []).length;
      values[name] = union;
    } else if (group.source || group.key.includes(name)) {
      if (old !== undefined && !same(old, value)) return { property: name, old, value };
      changed ||= old === undefined;
      values[name] = value;
    } else {
      const before = setBy[name] ?? "";
      const wins = old === undefined || stamp > before || (stamp === before && weight(value) > weight(old));
      changed ||= wins && !(stamp === before && old !== undefined && same(old, value));
      if (wins) [values[name], setBy[name]] = [value, stamp];
    }
  }
  const evidence = [...state.evidence];
  const statuses = [...state.statuses];
  const claimed = group.status ? ((claim.values[group.status.name] as string | undefined) ?? "") : "";
  for (const id of claim.evidence) {
    const at = evidence.indexOf(id);
    if (at < 0) {
      evidence.push(id);
      statuses.push(claimed);
      changed = true;
    } else if (statuses[at] !== claimed && lessSure(claimed, statuses[at] ?? "", group)) {
      statuses[at] = claimed;
      changed = true;
    }
  }
  return changed ? { values, evidence, statuses, setBy } : state;
}

/** Two sources with one id say different things: neither can be told to be older. */
export interface Disagreement {
  readonly property: string;
  readonly old: Value;
  readonly value: Value;
}

/**
 * @param eventDay the day of the event that the state is about, if it is about one: what a record of unknown
 * publication says is known from then on.
 */
export function derive(state: State, group: Group, known: KnownEvidence, eventDay: string | undefined): Derived {
  let knownSince: string | undefined;
  let latest = "";
  let status: string | undefined;
  state.evidence.forEach((id, index) => {
    const time = known.get(id)?.publishedAt ?? (eventDay && momentOf(eventDay));
    if (known.get(id)?.supports && time && (knownSince === undefined || time < knownSince)) knownSince = time;
    const claimed = state.statuses[index];
    const stamp = `${time ?? UNDATED} ${id}`;
    if (claimed && stamp > latest) [latest, status] = [stamp, claimed];
  });
  return { ...(knownSince ? { knownSince } : {}), ...(group.status && status ? { status } : {}) };
}

/** The day of the event that a node is about, or on which a relationship began. */
export function eventDayOf(values: Readonly<Record<string, Value>>, group: Group): string | undefined {
  const name = group.eventDays.find((one) => values[one] !== undefined);
  return name === undefined ? undefined : (values[name] as string);
}

/** Later claims have greater stamps. What does not support a fact may fill a gap in it, but sets nothing right. */
function stampOf(claim: Claim, known: KnownEvidence): string {
  const day = eventDayOf(claim.values, claim.group);
  const stamps = claim.evidence.map((id) => {
    const one = known.get(id);
    const time = one?.supports ? (one.publishedAt ?? (day && momentOf(day))) : undefined;
    return `${time ?? UNDATED} ${id}`;
  });
  return stamps.sort().at(-1) ?? "";
}

/** One evidence with two statuses for one fact: the less sure stands, since a wish must not read as an event. */
function lessSure(claimed: string, old: string, group: Group): boolean {
  const values = group.status?.values ?? [];
  return values.indexOf(claimed) > values.indexOf(old);
}

function momentOf(day: string): string {
  return `${day}T00:00:00.000Z`;
}

/** Any total order will do; it only has to be the same at every load. */
function weight(value: Value): string {
  if (typeof value !== "object" || Array.isArray(value)) return JSON.stringify(value);
  const { latitude, longitude } = value as { latitude: number; longitude: number };
  return `${latitude} ${longitude}`;
}

function same(one: Value, other: Value): boolean {
  return weight(one) === weight(other);
}
