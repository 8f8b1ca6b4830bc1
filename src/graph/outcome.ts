/** What becomes of one node or relationship under the claims of a batch: worked out without the graph. */
import type { Refusal } from "../facts/fact.js";
import type { Claim, Group } from "./admission.js";
import { join, type KnownEvidence, nothing, type Shown, type State, shown } from "./claims.js";
import { sameValues } from "./values.js";
import { keyOf, type Target } from "./writing.js";

/** Counts of facts, not of nodes. */
export interface Tally {
  created: number;
  changed: number;
  unchanged: number;
  refused: Refusal[];
}

export function emptyTally(): Tally {
  return { created: 0, changed: 0, unchanged: 0, refused: [] };
}

/** One node or relationship with all claims of the batch on it, in the order of their lines. */
export interface Subject {
  readonly group: Group;
  readonly target: Target;
  /** None when it is only to be looked at again: an event at one of its ends is on another day now. */
  readonly claims: Claim[];
  /** Days of the events at the ends of a relationship. */
  readonly days: readonly string[];
}

/** What the graph has of a subject. */
export interface Stored {
  readonly state: State;
  readonly shown: Shown;
}

/** A subject after its claims, and what became of each. */
export interface Outcome {
  readonly subject: Subject;
  readonly tally: Tally;
  readonly state: State;
  readonly shown: Shown;
  /** There is something to write. */
  readonly differs: boolean;
}

export type Subjects = Map<Group, Map<string, Subject>>;

export function groupedBySubject(claims: readonly Claim[]): Subjects {
  const subjects: Subjects = new Map();
  for (const claim of claims) {
    const key = keyOf(claim.values, claim.group);
    const target: Target = claim.group.ends ? { from: claim.from!, to: claim.to!, key } : { id: claim.id!, key };
    subjectIn(subjects, claim.group, target).claims.push(claim);
  }
  return subjects;
}

/** The subject of that target, new if it was not there. */
export function subjectIn(subjects: Subjects, group: Group, target: Target): Subject {
  const ofGroup = subjects.get(group) ?? new Map<string, Subject>();
  subjects.set(group, ofGroup);
  const name = placeOf(target);
  const subject = ofGroup.get(name) ?? { group, target, claims: [], days: [] };
  ofGroup.set(name, subject);
  return subject;
}

/** By it rows are sorted: two loads at once that lock in the same order wait for each other rather than deadlock. */
export function placeOf({ id, from, to, key }: Target): string {
  return id ?? `${from} ${to} ${key}`;
}

/** The claims joined to what is there. */
export function outcomeOf(subject: Subject, stored: Stored | undefined, known: KnownEvidence): Outcome {
  const { group, claims } = subject;
  const tally = emptyTally();
  let state: State = stored?.state ?? nothing;
  let there = stored !== undefined;
  for (const claim of claims) {
    const joined = isDatedLate(stored, claim) ? dated(claim) : join(state, claim);
    if (typeof joined === "string") tally.refused.push({ line: claim.line, reason: joined });
    else if ("old" in joined) tally.refused.push({ line: claim.line, reason: disagreement(claim, joined) });
    else {
      if (!there) tally.created++;
      else if (joined === state) tally.unchanged++;
      else tally.changed++;
      state = joined;
      there = true;
    }
  }
  const after = shown(state, group, known, subject.days);
  const lacking = stored ? [] : lackingIn(after, group);
  if (lacking.length > 0) {
    const refused = claims.map((claim) => ({
      line: claim.line,
      reason: `${nameOf(claim)} is new and lacks ${lacking.join(" and ")}.`,
    }));
    return { subject, tally: { ...emptyTally(), refused }, state, shown: after, differs: false };
  }
  const differs = stored ? state !== stored.state || !sameShown(after, stored.shown) : there;
  return { subject, tally, state, shown: after, differs };
}

function sameShown(one: Shown, other: Shown): boolean {
  return one.status === other.status && one.knownSince === other.knownSince && sameValues(one.values, other.values);
}

export function nameOf(claim: Claim): string {
  return claim.id ?? `${claim.from} ${claim.group.type} ${claim.to}`;
}

/** What already rests on a report rests on its having no date; every known time would have to change with it. */
function isDatedLate(stored: Stored | undefined, { group, values }: Claim): boolean {
  return (
    stored !== undefined &&
    group.source &&
    values.publishedAt !== undefined &&
    stored.shown.values.publishedAt === undefined
  );
}

function dated(claim: Claim): string {
  return `${nameOf(claim)} was recorded without publishedAt, and facts may rest on that; it cannot be added later.`;
}

function disagreement(
  claim: Claim,
  { property, old, value }: { property: string; old: unknown; value: unknown },
): string {
  return `${nameOf(claim)} is there with ${property} ${JSON.stringify(old)}, not ${JSON.stringify(value)}; a source never changes: give a different source an id of its own.`;
}

function lackingIn({ values, status }: Shown, group: Group): string[] {
  const has = (name: string): boolean => (group.status?.name === name ? status : values[name]) !== undefined;
  return [...group.properties.values()].filter(({ name, required }) => required && !has(name)).map(({ name }) => name);
}
