/** A batch of claims in a write transaction, or two: reads, joins and writes group by group, never fact by fact. */
import type { Admission, Claim, Group } from "./admission.js";
import { eventDayOf, type Known } from "./claims.js";
import { Overtaken } from "./contention.js";
import type { Parameters } from "./driver.js";
import {
  emptyTally,
  groupedBySubject,
  nameOf,
  type Outcome,
  outcomeOf,
  placeOf,
  type Stored,
  type Subject,
  type Subjects,
  subjectIn,
  type Tally,
} from "./outcome.js";
import { createParameters } from "./rows.js";
import { inCodeUnits } from "./values.js";
import {
  dependentsStatement,
  EVIDENCE,
  fromStored,
  othersStatement,
  REDIRECTS,
  redirectStatement,
  statementsOf,
  toStored,
} from "./writing.js";

/** So many nodes of a label are looked for before all of a batch are. */
const FEW = 50;

export type Run = (text: string, params?: Parameters) => Promise<unknown[][]>;

interface KnownInReport extends Known {
  readonly report: boolean;
}

/** Of each that is there. */
export async function knownEvidence(run: Run, ids: readonly string[]): Promise<Map<string, KnownInReport>> {
  const rows = ids.length === 0 ? [] : await run(EVIDENCE, { ids: [...new Set(ids)] });
  return new Map(
    (rows as [string, boolean, boolean, string | null][]).map(([id, supports, report, publishedAt]) => [
      id,
      { supports, report, ...(publishedAt ? { publishedAt: new Date(publishedAt).toISOString() } : {}) },
    ]),
  );
}

export class Batch {
  readonly tally = emptyTally();
  private subjects: Subjects = new Map();
  private readonly known = new Map<string, KnownInReport>();
  /** Nodes that this batch has made, by id, and the day of each that is an event: nothing is connected with them yet. */
  private readonly fresh = new Map<string, string | undefined>();
  /** Ids of events, by label, whose day is another than before. */
  private readonly moved = new Map<string, string[]>();
  private readonly now = new Date().toISOString();
  /** Ids at which relationships could not be written, as there is no such node. */
  private readonly lacking = new Set<string>();

  constructor(
    private readonly run: Run,
    private readonly admission: Admission,
    /** The same batch in the transaction before, which has written its nodes. */
    private readonly earlier?: Batch,
  ) {
    if (!earlier) return;
    this.count(earlier.tally);
    for (const [group, subjects] of earlier.subjects) this.subjects.set(group, new Map(subjects));
    for (const name of ["known", "fresh", "moved"] as const)
      for (const [key, value] of earlier[name]) (this[name] as Map<string, unknown>).set(key, value);
  }

  async write(claims: readonly Claim[]): Promise<Tally> {
    await this.writeNodes(claims);
    await this.writeRelationships();
    return this.tally;
  }

  /** The sources with the relationships among them, then the other nodes. @throws Overtaken */
  async writeNodes(given: readonly Claim[]): Promise<void> {
    const claims = await this.redirected(given);
    this.subjects = groupedBySubject(claims);
    await this.writeGroups((group) => group.source);
    await this.lookUp(claims.flatMap(({ evidence }) => evidence));
    await this.writeGroups((group) => !group.source && !group.ends);
    const rows = claims.filter(({ id, under }) => id && under).map(({ id, under }) => ({ id, under }));
    for (const label of new Set(rows.map(({ id }) => this.admission.labelOf(id!))))
      await this.run(redirectStatement(label!), { rows });
    await this.refuseRedirected(this.fresh.keys());
  }

  /** @throws Overtaken */
  async writeRelationships(): Promise<void> {
    if (this.earlier) await this.redirectAgain();
    await this.addDependents();
    await this.writeGroups((group) => !group.source && group.ends !== undefined);
    await this.refuseRedirected(this.lacking);
  }

  /** @throws Overtaken where one of the ids has become part of another in the meantime. */
  private async refuseRedirected(some: Iterable<string>): Promise<void> {
    const ids = [...some].filter((id) => this.admission.merges(id));
    if (ids.length > 0 && (await this.run(REDIRECTS, { ids })).length > 0) throw new Overtaken();
  }

  /** Since the nodes were written, some may have become part of others. */
  private async redirectAgain(): Promise<void> {
    const waiting = [...this.subjects].filter(([group]) => !group.source && group.ends);
    const claims = waiting.flatMap(([, subjects]) => [...subjects.values()].flatMap((subject) => subject.claims));
    const redirected = await this.redirected(claims);
    if (redirected === claims) return;
    for (const [group] of waiting) this.subjects.delete(group);
    for (const [group, subjects] of groupedBySubject(redirected)) this.subjects.set(group, subjects);
  }

  /** What is claimed of an id that has become part of another is claimed of that one, and remembered to be. */
  private async redirected(claims: readonly Claim[]): Promise<readonly Claim[]> {
    const merging = (id: string | undefined): id is string => id !== undefined && this.admission.merges(id);
    const ids = new Set(claims.flatMap(({ id, from, to }) => [id, from, to].filter(merging)));
    if (ids.size === 0) return claims;
    const rows = await this.run(REDIRECTS, { ids: [...ids] });
    if (rows.length === 0) return claims;
    const survivors = new Map(rows as [string, string][]);
    const survivor = (id: string | undefined) => (id === undefined ? undefined : survivors.get(id));
    return claims.map((claim) => {
      const [id, from, to] = [claim.id, claim.from, claim.to].map(survivor);
      if (id) return { ...claim, id, under: claim.under ?? claim.id! };
      if (!from && !to) return claim;
      const under = claim.under ?? (from ? claim.from! : claim.to!);
      return { ...claim, from: from ?? claim.from!, to: to ?? claim.to!, under };
    });
  }

  /** Nodes before relationships, and always in the same order. */
  private async writeGroups(chosen: (group: Group) => boolean): Promise<void> {
    const place = (group: Group): string => `${group.ends ? 1 : 0} ${group.name}`;
    const groups = [...this.subjects.keys()].filter(chosen);
    let before: Promise<void> = Promise.resolve();
    for (const group of groups.sort((one, other) => inCodeUnits(place(one), place(other)))) {
      const { written } = await this.writeGroup(group, this.grounded([...this.subjects.get(group)!.values()]));
      // Whoever waits for it next hears of what went wrong.
      written.catch(() => undefined);
      await before;
      before = written;
    }
    await before;
  }

  /** Resolves when the group is on its way: while Neo4j writes it, the next is prepared. */
  private async writeGroup(group: Group, subjects: readonly Subject[]): Promise<{ readonly written: Promise<void> }> {
    const writing: Outcome[] = [];
    const settle = (outcome: Outcome): void => {
      if (outcome.differs) writing.push(outcome);
      else this.count(outcome.tally);
    };
    const unread: Subject[] = [];
    for (const subject of subjects) {
      const days = this.isSurelyNew(subject) ? this.daysAt(subject) : undefined;
      if (days) settle(outcomeOf({ ...subject, days }, undefined, this.known));
      else unread.push(subject);
    }
    const found = await this.readUnlessNew(group, unread, settle);
    await this.lookUp(found.flatMap(([, stored]) => evidenceIn(stored)));
    for (const [subject, stored] of found) settle(outcomeOf(subject, stored, this.known));
    const outcomes = await this.withoutSecond(group, writing);
    return { written: this.createOrChange(group, outcomes) };
  }

  /**
   * What the graph has of each. Where it has none of the first few nodes of a label, the others are taken for new as
   * well, and settled: `create` tells where that is wrong, and then it only takes longer.
   */
  private async readUnlessNew(
    group: Group,
    subjects: readonly Subject[],
    settle: (outcome: Outcome) => void,
  ): Promise<[Subject, Stored | undefined][]> {
    const few = await this.read(group, group.ends ? subjects : subjects.slice(0, FEW));
    const others = group.ends ? [] : subjects.slice(FEW);
    if (few.some(([, stored]) => stored)) return [...few, ...(await this.read(group, others))];
    const unsure: Subject[] = [];
    for (const subject of others) {
      const outcome = outcomeOf(subject, undefined, this.known);
      // What a new one lacks, one that is there may have.
      if (outcome.tally.refused.length > 0) unsure.push(subject);
      else settle(outcome);
    }
    return [...few, ...(await this.read(group, unsure))];
  }

  private isSurelyNew({ group, target: { from, to } }: Subject): boolean {
    return group.ends !== undefined && (this.fresh.has(from!) || this.fresh.has(to!));
  }

  /** The days of the events at its ends, as far as something hangs on them; undefined where they must be read. */
  private daysAt({ group, target, claims }: Subject): string[] | undefined {
    if (group.source || claims.every(({ evidence }) => evidence.every((id) => this.known.get(id)?.publishedAt)))
      return [];
    const days: (string | undefined)[] = [];
    for (const end of ["from", "to"] as const) {
      if (group.ends![end].eventDays.length === 0) continue;
      if (!this.fresh.has(target[end]!)) return undefined;
      days.push(this.fresh.get(target[end]!));
    }
    return days.filter((day) => day !== undefined);
  }

  /** Without the claims whose evidence is not there, or stands in no report. */
  private grounded(subjects: readonly Subject[]): Subject[] {
    return subjects.flatMap((subject) => {
      const claims = subject.claims.filter((claim) => {
        const missing = claim.evidence.find((id) => !this.known.get(id)?.report);
        if (missing === undefined) return true;
        const what = this.known.has(missing)
          ? "which stands in no report; write its FROM before it"
          : "which is not in the graph; write it before";
        this.refuse(claim, `rests on ${missing}, ${what}, or in the same batch.`);
        return false;
      });
      if (claims.length === subject.claims.length) return [subject];
      return claims.length > 0 ? [{ ...subject, claims }] : [];
    });
  }

  /** What the graph has of each; without those that lack an end. */
  private async read(group: Group, subjects: readonly Subject[]): Promise<[Subject, Stored | undefined][]> {
    if (subjects.length === 0) return [];
    const found = new Map(subjects.map((subject): [Subject, Stored | undefined] => [subject, undefined]));
    const days = new Map<Subject, string[]>();
    const rows = subjects.map(({ target }, index) => ({ index, ...target }));
    for (const [index, from, to, ends, stored] of await this.run(statementsOf(group).read, { rows })) {
      const subject = subjects[index as number]!;
      if (from && to) {
        days.set(
          subject,
          (ends as (string | null)[]).filter((day) => day !== null),
        );
        if (stored) found.set(subject, fromStored(stored as Record<string, unknown>, group));
      } else {
        found.delete(subject);
        this.refuseEnd(subject, from ? "to" : "from");
      }
    }
    return [...found].map(([subject, stored]) => [{ ...subject, days: days.get(subject) ?? [] }, stored]);
  }

  private async createOrChange(group: Group, outcomes: readonly Outcome[]): Promise<void> {
    if (outcomes.length === 0) return;
    const byPlace = new Map(outcomes.map((outcome) => [placeOf(outcome.subject.target), outcome]));
    const inOrder = [...byPlace].sort(([one], [other]) => inCodeUnits(one, other)).map(([, outcome]) => outcome);
    const params = createParameters(inOrder, group, this.now);
    const [result] = await this.run(statementsOf(group).create, { ...params });
    const [written, there] = result as [number, [string[], Record<string, unknown>][]];
    const locked = new Map<Outcome, Stored>();
    for (const [place, stored] of there) locked.set(byPlace.get(place.join(" "))!, fromStored(stored, group));
    if (written < byPlace.size) for (const place of await this.lackingAnEnd(group, outcomes)) byPlace.delete(place);
    for (const outcome of byPlace.values()) {
      if (locked.has(outcome)) continue;
      this.count(outcome.tally);
      if (!group.ends) this.fresh.set(outcome.subject.target.id!, eventDayOf(outcome.shown.values, group));
    }
    await this.lookUp([...locked.values()].flatMap(evidenceIn));
    const updates: Outcome[] = [];
    for (const [{ subject }, stored] of locked) {
      const outcome = outcomeOf(subject, stored, this.known);
      this.count(outcome.tally);
      if (!outcome.differs) continue;
      updates.push(outcome);
      if (!group.ends && eventDayOf(stored.shown.values, group) !== eventDayOf(outcome.shown.values, group))
        this.moved.set(group.type, [...(this.moved.get(group.type) ?? []), subject.target.id!]);
    }
    if (updates.length > 0) await this.run(statementsOf(group).update, { rows: updates.map(rowOf) });
  }

  /** The places of those that could not be written, which are refused. */
  private async lackingAnEnd(group: Group, outcomes: readonly Outcome[]): Promise<string[]> {
    const found = await this.read(
      group,
      outcomes.map(({ subject }) => subject),
    );
    const there = new Set(found.flatMap(([{ target }, stored]) => (stored ? [placeOf(target)] : [])));
    // Its end has come in between.
    for (const [subject, stored] of found) if (!stored) this.refuseEnd(subject, "to");
    return outcomes.map(({ subject: { target } }) => placeOf(target)).filter((place) => !there.has(place));
  }

  /** A passage stands in one report: a second FROM is refused, whether the first is in the graph or in the batch. */
  private async withoutSecond(group: Group, outcomes: readonly Outcome[]): Promise<readonly Outcome[]> {
    if (!group.one) return outcomes;
    const rows = outcomes.map(({ subject }) => subject.target).filter(({ from }) => !this.fresh.has(from!));
    const others = rows.length > 0 ? await this.run(othersStatement(group), { rows }) : [];
    const taken = new Map(others.map(([from, to]) => [from as string, to as string]));
    return outcomes.filter(({ subject: { target, claims } }) => {
      const other = taken.get(target.from!);
      if (other === undefined) taken.set(target.from!, target.to!);
      if (other === undefined || other === target.to) return true;
      for (const claim of claims)
        this.refuse(claim, `cannot be: ${target.from} has its ${group.type} ${other} already.`);
      return false;
    });
  }

  /** The relationships that must be looked at again because an event at their end is on another day now. */
  private async addDependents(): Promise<void> {
    for (const [label, ids] of this.moved)
      for (const row of await this.run(dependentsStatement(label), { ids })) {
        const [from, type, to, key] = row as [string, string, string, string];
        const group = this.admission.edgeGroup(type, from, to);
        if (typeof group !== "string") subjectIn(this.subjects, group, { from, to, key });
      }
  }

  private async lookUp(evidence: readonly string[]): Promise<void> {
    const ids = [...new Set(evidence)].filter((id) => !this.known.has(id));
    for (const [id, known] of await knownEvidence(this.run, ids)) this.known.set(id, known);
  }

  private count(tally: Tally): void {
    this.tally.created += tally.created;
    this.tally.changed += tally.changed;
    this.tally.unchanged += tally.unchanged;
    this.tally.refused.push(...tally.refused);
  }

  private refuseEnd({ target, claims }: Subject, end: "from" | "to"): void {
    this.lacking.add(target[end]!);
    for (const claim of claims)
      this.refuse(
        claim,
        `leads ${end} ${target[end]}, which is not in the graph; write it before, or in the same batch.`,
      );
  }

  private refuse(claim: Claim, what: string): void {
    this.tally.refused.push({ line: claim.line, reason: `${nameOf(claim)} ${what}` });
  }
}

function evidenceIn(stored: Stored | undefined): string[] {
  return stored?.state.map(({ evidence }) => evidence) ?? [];
}

function rowOf({ subject: { target, group }, state, shown }: Outcome) {
  return { ...target, ...toStored(state, shown, target.key, group) };
}
