/** What the graph knows of its officials that tells one from another, and what somebody has decided about that. */
import type { Decision } from "../facts/fact.js";
import type { Graph, Parameters, ReadOptions } from "./driver.js";
import type { Reader } from "./reading.js";

/** Officials read by one statement. */
const AT_ONCE = 2_000;

/** `[title, party, country of the party, from, to]`: ids and days, null where the graph has none. */
export type OfficeRow = readonly [title: string | null, ...(string | null)[]];

export interface PersonRow {
  readonly id: string;
  /** The name, then the aliases. */
  readonly names: readonly string[];
  readonly wikidataId: string | null;
  readonly bornOn: string | null;
  readonly diedOn: string | null;
  readonly offices: readonly OfficeRow[];
  /** First and last day of what they attended or said. */
  readonly days: readonly string[];
  /** The ids that have become part of this one. */
  readonly merged: readonly string[];
}

const PEOPLE = `MATCH (o:Official) WHERE o.id > $after WITH o ORDER BY o.id LIMIT $limit
RETURN o.id AS id, [o.name] + o.aliases AS names, o.wikidataId AS wikidataId, toString(o.bornOn) AS bornOn, toString(o.diedOn) AS diedOn,
  COLLECT { MATCH (o)-[r:REPRESENTS]->(p) OPTIONAL MATCH (p)-[:PART_OF]->(c:Country)
    RETURN [r.title, p.id, CASE WHEN p:Country THEN p.id ELSE c.id END, toString(r.from), toString(r.to)] } AS offices,
  COLLECT { MATCH (o)-[:ATTENDED|SAID]->(e) WITH coalesce(e.start, e.madeOn) AS day WHERE day IS NOT NULL
    WITH min(day) AS first, max(day) AS last UNWIND [first, last] AS day WITH day WHERE day IS NOT NULL RETURN toString(day) } AS days,
  COLLECT { MATCH (x:Redirect)-[:REDIRECTS_TO]->(o) RETURN x.id } AS merged`;

/** All officials, in the order of their ids. */
export async function* peopleOf(graph: Graph): AsyncGenerator<PersonRow> {
  for (let after = ""; ; ) {
    const rows = await graph.read(PEOPLE, { after, limit: AT_ONCE });
    for (const [id, names, wikidataId, bornOn, diedOn, offices, days, merged] of rows)
      yield { id, names, wikidataId, bornOn, diedOn, offices, days, merged } as PersonRow;
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)![0] as string;
  }
}

/** A decision with the ids that the two have become part of, where they have. */
export interface StandingDecision extends Decision {
  readonly persons: Decision["ids"];
}

/** In the order of their ids; with `among`, only those whose both persons are in that set. */
export async function decisionsOf(
  graph: Pick<Reader, "read">,
  { among, signal }: ReadOptions & { readonly among?: ReadonlySet<string> | undefined } = {},
): Promise<StandingDecision[]> {
  const rows = await graph.read(
    `MATCH (d:Decision) RETURN d.ids AS ids, d.verdict AS verdict,
       [id IN d.ids | coalesce(head(COLLECT { MATCH (:Redirect {id: id})-[:REDIRECTS_TO]->(o) RETURN o.id }), id)] AS persons ORDER BY d.id`,
    {},
    { signal },
  );
  return rows
    .map(([ids, verdict, persons]) => ({ ids, verdict, persons }) as StandingDecision)
    .filter(({ persons }) => !among || persons.every((id) => among.has(id)));
}

/** Forgets what was decided of two ids, or else of those that have become part of the two. @returns whether anything was */
export async function forget(graph: Graph, ids: Decision["ids"]): Promise<boolean> {
  if (await decide(graph, ids)) return true;
  const same = (await decisionsOf(graph)).filter(({ persons }) => ids.every((id) => persons.includes(id)));
  for (const decision of same) await decide(graph, decision.ids);
  return same.length > 0;
}

/**
 * Remembers it in place of what was decided of the two before; without a verdict, forgets that.
 * @returns what was decided before, if anything was
 */
export async function decide(
  graph: Graph,
  ids: Decision["ids"],
  verdict?: Decision["verdict"],
): Promise<Decision["verdict"] | undefined> {
  const sorted = [...ids].sort();
  const id = sorted.join(" ");
  const [text, params]: [string, Parameters] = verdict
    ? [
        `OPTIONAL MATCH (old:Decision {id: $id}) WITH old.verdict AS before MERGE (d:Decision {id: $id})
         SET d.decidedAt = CASE before WHEN $verdict THEN d.decidedAt ELSE datetime() END, d.ids = $ids, d.verdict = $verdict RETURN before`,
        { id, ids: sorted, verdict },
      ]
    : ["MATCH (d:Decision {id: $id}) WITH d, d.verdict AS before DELETE d RETURN before", { id }];
  const [row] = await graph.write((run) => run(text, params));
  return (row?.[0] as Decision["verdict"] | null | undefined) ?? undefined;
}

/**
 * Says what the officials were like when the last matching saw them. It is one list, not a property of each official: most
 * stay the same, and the facts are not touched.
 */
export async function rememberMatched(graph: Graph, prints: readonly string[]): Promise<void> {
  await graph.write((run) => run("MERGE (m:Matching {id: 'Official'}) SET m.prints = $prints", { prints }));
}

/** What `rememberMatched` was told last. */
export async function matchedBefore(graph: Graph): Promise<ReadonlySet<string>> {
  const [row] = await graph.read("MATCH (m:Matching {id: 'Official'}) RETURN m.prints");
  return new Set(row?.[0] as readonly string[] | undefined);
}

/** Whether there is such an official, or was one that has become part of another. */
export async function isOfficial(graph: Graph, id: string): Promise<boolean> {
  const [row] = await graph.read("RETURN EXISTS { (:Official {id: $id}) } OR EXISTS { (:Redirect {id: $id}) } AS is", {
    id,
  });
  return row![0] as boolean;
}

/** An id that has become part of another. */
export interface Redirect {
  readonly id: string;
  readonly into: string;
  readonly name: string;
  readonly mergedAt: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Those of one official, or all. */
export async function redirectsOf(graph: Graph, into?: string): Promise<Redirect[]> {
  const rows = await graph.read(
    `MATCH (r:Redirect)-[:REDIRECTS_TO]->(o) WHERE $into IS NULL OR o.id = $into
     RETURN r.id AS id, o.id AS into, o.name AS name, toString(r.mergedAt) AS mergedAt, coalesce(r.score, 1.0) AS score, coalesce(r.reasons, []) AS reasons ORDER BY into, id`,
    { into: into ?? null },
  );
  return rows.map(
    ([id, to, name, mergedAt, score, reasons]) => ({ id, into: to, name, mergedAt, score, reasons }) as Redirect,
  );
}
