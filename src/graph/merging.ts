/**
 * Nodes that turn out to be one become one, and can be taken apart again. Everything that was claimed of the one that
 * goes is claimed of the one that stays, through the same door as any fact and with the old id noted beside it
 * (`under`); the old id stays in the graph as a Redirect, for questions and for later imports.
 */
import type { Mapping } from "../mapping/mapping.js";
import { Admission, type Claim, type Group } from "./admission.js";
import { Batch, knownEvidence, type Run } from "./batch.js";
import { type Entry, shown } from "./claims.js";
import { contended } from "./contention.js";
import type { Graph } from "./driver.js";
import type { Stored } from "./outcome.js";
import { fromStored, statementsOf, type Target, toStored } from "./writing.js";

/** Nodes merged in one transaction. */
const AT_ONCE = 100;

/** `id` is to become part of `into`, which does not become part of another in the same call. */
export interface Merge {
  readonly id: string;
  readonly into: string;
  /** 0 to 1, how sure it is that they are one. */
  readonly score: number;
  /** Why, for who asks later. */
  readonly reasons: readonly string[];
}

/**
 * Takes the nodes as they are when it gets to them: one that is gone by then is left alone. Resolves to how many became
 * part of another.
 * @param label of all of them
 * @param signal stops it between two transactions
 */
export async function mergeNodes(
  graph: Graph,
  mapping: Mapping,
  label: string,
  merges: readonly Merge[],
  signal?: AbortSignal,
): Promise<number> {
  let merged = 0;
  for (let at = 0; at < merges.length; at += AT_ONCE) {
    signal?.throwIfAborted();
    const some = merges.slice(at, at + AT_ONCE);
    merged += await contended(graph, (run) => new Merging(run, mapping, label).merge(some));
  }
  return merged;
}

/**
 * Takes out again what was claimed under an id that has become part of another node. False when it has not.
 * @param label of both
 */
export function separateNode(graph: Graph, mapping: Mapping, label: string, id: string): Promise<boolean> {
  return contended(graph, (run) => new Merging(run, mapping, label).separate(id));
}

interface Standing {
  readonly group: Group;
  readonly target: Target;
  readonly stored: Stored;
  readonly recordedAt: string;
}

/** In one transaction. */
class Merging {
  private readonly admission: Admission;

  constructor(
    private readonly run: Run,
    mapping: Mapping,
    private readonly label: string,
  ) {
    this.admission = new Admission(mapping);
  }

  async merge(merges: readonly Merge[]): Promise<number> {
    const there = await this.lock(merges.flatMap(({ id, into }) => [id, into]));
    const rows = merges.filter(({ id, into }) => id !== into && there.has(id) && there.has(into));
    const survivors = new Map(rows.map(({ id, into }) => [id, into]));
    const standing = await this.standingAt([...survivors.keys()]);
    await this.run(
      `UNWIND $rows AS row MATCH (n:${this.label} {id: row.id}) OPTIONAL MATCH (r:Redirect)-[:REDIRECTS_TO]->(n)
       WITH row, n, n.recordedAt AS recordedAt, collect(r.id) AS earlier DETACH DELETE n
       WITH row, recordedAt, earlier MATCH (s:${this.label} {id: row.into})
       MERGE (own:Redirect {id: row.id}) SET own.mergedAt = datetime(), own.recordedAt = recordedAt, own.score = row.score, own.reasons = row.reasons
       WITH s, earlier + row.id AS ids UNWIND ids AS id MATCH (r:Redirect {id: id}) MERGE (r)-[:REDIRECTS_TO]->(s)`,
      { rows },
    );
    await this.write(
      standing.map((one) => {
        const old = [one.target.id, one.target.from, one.target.to].find((id) => id !== undefined && survivors.has(id));
        const state = one.stored.state.map((entry) => ({ ...entry, under: entry.under || old! }));
        const target = renamed(one.target, (id) => survivors.get(id) ?? id);
        return { ...one, target, stored: { ...one.stored, state } };
      }),
    );
    return rows.length;
  }

  async separate(id: string): Promise<boolean> {
    const [row] = await this.run(
      "MATCH (r:Redirect {id: $id})-[:REDIRECTS_TO]->(s) RETURN s.id AS id, toString(r.recordedAt) AS recordedAt",
      { id },
    );
    if (!row) return false;
    const [into, recordedAt] = row as [string, string];
    await this.lock([into]);
    const touched = (await this.standingAt([into])).filter(({ stored }) =>
      stored.state.some((one) => one.under === id),
    );
    await this.leaveOut(id, touched);
    await this.run("MATCH (r:Redirect {id: $id}) DETACH DELETE r", { id });
    const standing = touched.flatMap((one): Standing[] => {
      const part = (entries: readonly Entry[]) => ({ ...one, stored: { ...one.stored, state: entries } });
      const own = one.stored.state.filter(({ under }) => under === id).map((entry) => ({ ...entry, under: "" }));
      const target = renamed(one.target, (old) => (old === into ? id : old));
      const taken = { ...part(own), target, recordedAt: one.group.ends ? one.recordedAt : recordedAt };
      return [part(one.stored.state.filter(({ under }) => under !== id)), taken];
    });
    await this.write(standing);
    return true;
  }

  /** Of the node only what is not claimed under the id is left; its relationships are written anew. */
  private async leaveOut(id: string, touched: readonly Standing[]): Promise<void> {
    const known = await knownEvidence(
      this.run,
      touched.flatMap(({ stored }) => stored.state.map(({ evidence }) => evidence)),
    );
    for (const [group, some] of byGroup(touched)) {
      if (group.ends) await this.run(statementsOf(group).remove, { rows: some.map(({ target }) => target) });
      else
        for (const { target, stored } of some) {
          const state = stored.state.filter(({ under }) => under !== id);
          const row = { ...target, ...toStored(state, shown(state, group, known), target.key, group) };
          await this.run(statementsOf(group).update, { rows: [row] });
        }
    }
  }

  /** Those of the ids that are there, so that nobody else changes them meanwhile. */
  private async lock(ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.run(
      `UNWIND $ids AS id MATCH (n:${this.label} {id: id}) SET n.recordedAt = n.recordedAt RETURN n.id AS id`,
      { ids: [...new Set(ids)].sort() },
    );
    return new Set(rows.map(([id]) => id as string));
  }

  /** The nodes and all relationships at them. */
  private async standingAt(ids: readonly string[]): Promise<Standing[]> {
    const nodes = await this.run(
      `UNWIND $ids AS id MATCH (n:${this.label} {id: id}) RETURN n.id AS id, properties(n) AS stored, toString(n.recordedAt) AS recordedAt`,
      { ids },
    );
    const relationships = await this.run(
      `UNWIND $ids AS id MATCH (:${this.label} {id: id})-[x]-(m) WHERE NOT m:Redirect
       WITH DISTINCT x RETURN startNode(x).id AS from, type(x) AS type, endNode(x).id AS to, properties(x) AS stored, toString(x.recordedAt) AS recordedAt`,
      { ids },
    );
    return [
      ...nodes.map(([id, stored, recordedAt]) => {
        const group = this.admission.nodeGroup(this.label, id as string);
        return this.standing(group, { id: id as string }, stored, recordedAt);
      }),
      ...relationships.map(([from, type, to, stored, recordedAt]) => {
        const group = this.admission.edgeGroup(type as string, from as string, to as string);
        return this.standing(group, { from: from as string, to: to as string }, stored, recordedAt);
      }),
    ];
  }

  private standing(group: Group | string, target: Omit<Target, "key">, stored: unknown, recordedAt: unknown): Standing {
    if (typeof group === "string") throw new Error(group);
    const properties = stored as Readonly<Record<string, unknown>>;
    return {
      group,
      target: { ...target, key: (properties.key as string | undefined) ?? "" },
      stored: fromStored(properties, group),
      recordedAt: recordedAt as string,
    };
  }

  /** Through the one door; what this graph learned once, it has not learned now. */
  private async write(standing: readonly Standing[]): Promise<void> {
    const claims = standing.flatMap(({ stored, group, target }) =>
      stored.state.map((entry) => claimOf(entry, group, target)),
    );
    await new Batch(this.run, this.admission).write(claims);
    for (const [group, some] of byGroup(standing))
      await this.run(statementsOf(group).recorded, {
        rows: some.map(({ target, recordedAt }) => ({ ...target, recordedAt })),
      });
  }
}

function renamed(target: Target, nameOf: (id: string) => string): Target {
  const { id, from, to } = target;
  return id === undefined ? { ...target, from: nameOf(from!), to: nameOf(to!) } : { ...target, id: nameOf(id) };
}

function claimOf(entry: Entry, group: Group, { id, from, to }: Target): Claim {
  const status = group.status && entry.status ? { [group.status.name]: entry.status } : {};
  const ends = id === undefined ? { from: from!, to: to! } : { id };
  const values = { ...entry.values, ...status };
  return { line: 0, group, ...ends, under: entry.under, values, evidence: [entry.evidence] };
}

function byGroup(standing: readonly Standing[]): Map<Group, Standing[]> {
  const groups = new Map<Group, Standing[]>();
  for (const one of standing) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  return groups;
}
