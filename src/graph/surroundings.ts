/** Sets of nodes that belong together, told by their ids: bounded, so that they may be held in memory. */
import { LimitExceeded } from "../errors.js";
import type { Mapping } from "../mapping/mapping.js";
import type { ReadOptions } from "./driver.js";
import { among, leadsFrom, type Reader } from "./reading.js";

export interface SetOptions extends ReadOptions {
  /** Nodes that a set may have. */
  readonly most: number;
}

/**
 * The node, or the one that it has become part of, and what is reached over `depth` relationships, in whichever
 * direction they point; empty if there is no such node.
 * @throws LimitExceeded
 */
export async function surroundings(
  graph: Reader,
  mapping: Mapping,
  id: string,
  depth: number,
  options: SetOptions,
): Promise<Set<string>> {
  const found = new Set<string>();
  const itself = (label: string) =>
    `UNWIND $ids AS id OPTIONAL MATCH (n:${label} {id: id}) OPTIONAL MATCH (:Redirect {id: id})-[:REDIRECTS_TO]->(m:${label}) WITH coalesce(n, m) AS b WHERE b IS NOT NULL RETURN b.id`;
  const nextTo = (label: string) => `UNWIND $ids AS id MATCH (:${label} {id: id})--(b) RETURN DISTINCT b.id`;
  let frontier = await added(graph, mapping, found, new Set([id]), itself, options);
  for (let step = 0; step < depth && frontier.size > 0; step++)
    frontier = await added(graph, mapping, found, frontier, nextTo, options);
  return found;
}

/**
 * The nodes and where their facts, and those between them, come from: evidence, its reports and outlets.
 * @throws LimitExceeded
 */
export async function withSources(
  graph: Reader,
  mapping: Mapping,
  ids: ReadonlySet<string>,
  options: SetOptions,
): Promise<Set<string>> {
  const found = new Set(ids);
  const behind = (things: string, where: string) => (label: string) =>
    `UNWIND $ids AS id MATCH ${things.replace("LABEL", label)} ${where} UNWIND x.evidence AS b RETURN DISTINCT b`;
  await added(graph, mapping, found, ids, behind("(x:LABEL {id: id})", ""), options);
  await added(graph, mapping, found, ids, behind("(:LABEL {id: id})-[x]->(b)", "WHERE b.id IN $all WITH x"), options);
  const types = (label: string) => sourceTypes(mapping).filter((type) => leadsFrom(mapping, type, label));
  const origin = (label: string) =>
    types(label).length > 0 &&
    `UNWIND $ids AS id MATCH (:${label} {id: id})-[:${types(label).join("|")}]->(b) RETURN DISTINCT b.id`;
  let frontier: ReadonlySet<string> = new Set(found);
  while (frontier.size > 0) frontier = await added(graph, mapping, found, frontier, origin, options);
  return found;
}

/** Relationship types that are part of where facts come from. */
export function sourceTypes({ relationshipTypes, relationships }: Mapping): string[] {
  return [...relationshipTypes.values()]
    .filter(({ relationship }) => relationships.get(relationship)!.source)
    .map(({ type }) => type);
}

/** Asks for each label of which there is something to ask; what is new goes into `found` and is returned. */
async function added(
  graph: Reader,
  mapping: Mapping,
  found: Set<string>,
  from: ReadonlySet<string>,
  statement: (label: string) => string | false,
  { most, signal }: SetOptions,
): Promise<Set<string>> {
  const fresh = new Set<string>();
  for (const [label, ids] of among(mapping, from)) {
    const text = statement(label);
    if (!text) continue;
    const parameters = text.includes("$all") ? { ids, all: [...from] } : { ids };
    for await (const lot of graph.stream(text, parameters, { signal }))
      for (const [id] of lot) {
        if (typeof id !== "string" || mapping.labelOf(id) === undefined || found.has(id)) continue;
        found.add(id);
        fresh.add(id);
        if (found.size > most) throw tooMany(most);
      }
  }
  return fresh;
}

function tooMany(most: number): LimitExceeded {
  const message = `This would be more than ${most} nodes (CHANCERY_MAX_VALUES); ask for fewer steps or a smaller answer, or export the whole graph.`;
  return new LimitExceeded(message, { limit: most });
}
