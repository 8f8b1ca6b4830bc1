/** What the graph knows of its officials that tells one from another, and what somebody has decided about that. */
import type { Graph } from "./driver.js";

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

/** Whether two ids are those of one person. */
export type Verdict = "ONE" | "TWO";

export interface Decision {
  readonly ids: readonly [string, string];
  readonly verdict: Verdict;
}

export async function decisionsOf(graph: Graph): Promise<Decision[]> {
  const rows = await graph.read("MATCH (d:Decision) RETURN d.ids AS ids, d.verdict AS verdict ORDER BY d.id");
  return rows.map(([ids, verdict]) => ({ ids, verdict }) as Decision);
}

/** Remembers it in place of what was decided of the two before; without a verdict, forgets that. */
export async function decide(graph: Graph, ids: readonly [string, string], verdict?: Verdict): Promise<boolean> {
  const sorted = [...ids].sort();
  const [row] = await graph.write((run) =>
    verdict
      ? run(
          "MERGE (d:Decision {id: $id}) SET d.ids = $ids, d.verdict = $verdict, d.decidedAt = datetime() RETURN true",
          { id: sorted.join(" "), ids: sorted, verdict },
        )
      : run("MATCH (d:Decision {id: $id}) DELETE d RETURN true", { id: sorted.join(" ") }),
  );
  return row !== undefined;
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
