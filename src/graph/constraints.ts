import { type Mapping, type PropertyMapping, SEARCH_INDEX } from "../mapping/mapping.js";
import type { Graph } from "./driver.js";

/** Folds accents, so that Cavusoglu finds Çavuşoğlu. */
const ANALYZER = "standard-folding";
const AWAIT_SECONDS = 60;
/**
 * What the graph keeps beside the model: ids that have become part of others, decisions on that, whom a matching has seen,
 * and imports under way.
 */
const KEPT_LABELS = ["Redirect", "Decision", "Matching", "Import"];

/**
 * Constraints and indexes of the model, in a stable order; each says IF NOT EXISTS. A day or a moment is indexed with
 * the id, because lists in its order are paged by both; the tie-break then goes the way of the date.
 */
export function constraintStatements(mapping: Mapping): string[] {
  const statements: string[] = [];
  for (const label of [...mapping.nodes.keys(), ...KEPT_LABELS])
    statements.push(`CREATE CONSTRAINT ${nameOf(label, "id")} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`);
  for (const { label, properties } of mapping.nodes.values())
    for (const { name, scalar } of indexed(properties)) {
      const keys = scalar === "Date" || scalar === "DateTime" ? [name, "id"] : [name];
      statements.push(
        `CREATE RANGE INDEX ${nameOf(label, ...keys)} IF NOT EXISTS FOR (n:${label}) ON (${keys.map((key) => `n.${key}`).join(", ")})`,
      );
    }
  for (const { type, relationship } of mapping.relationshipTypes.values())
    for (const { name } of indexed(mapping.relationships.get(relationship)!.properties))
      statements.push(`CREATE RANGE INDEX ${nameOf(type, name)} IF NOT EXISTS FOR ()-[r:${type}]-() ON (r.${name})`);
  const { labels, properties } = searchable(mapping);
  if (labels.length > 0)
    statements.push(
      `CREATE FULLTEXT INDEX ${SEARCH_INDEX} IF NOT EXISTS FOR (n:${labels.join("|")}) ON EACH [${properties.map((name) => `n.${name}`).join(", ")}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: '${ANALYZER}'}}`,
    );
  return statements;
}

/** Makes what is missing and waits until it can be used; where nothing is missing it costs one look. */
export async function applyConstraints(graph: Graph, mapping: Mapping): Promise<void> {
  const there = await indexesIn(graph);
  const search = there.get(SEARCH_INDEX);
  const { labels, properties } = searchable(mapping);
  // IF NOT EXISTS looks at the name only: an index of an older model would stay, and find nothing of a new label.
  const isOld = search && !(sameNames(search.labels, labels) && sameNames(search.properties, properties));
  if (isOld) await graph.administer(`DROP INDEX ${SEARCH_INDEX} IF EXISTS`);
  const missing = constraintStatements(mapping).filter((statement) => {
    const [, name = ""] = / (\w+) IF NOT EXISTS /.exec(statement) ?? [];
    return !there.has(name) || (isOld && name === SEARCH_INDEX);
  });
  for (const statement of missing) await graph.administer(statement);
  if (missing.length > 0 || [...there.values()].some(({ state }) => state !== "ONLINE"))
    await graph.administer(`CALL db.awaitIndexes(${AWAIT_SECONDS})`);
}

interface Index {
  readonly state: string;
  readonly labels: readonly string[];
  readonly properties: readonly string[];
}

/** By name; each constraint has one of its own name. */
async function indexesIn(graph: Graph): Promise<ReadonlyMap<string, Index>> {
  const rows = await graph.read("SHOW INDEXES YIELD name, state, labelsOrTypes, properties");
  return new Map(
    (rows as [string, string, string[] | null, string[] | null][]).map(([name, state, labels, properties]) => [
      name,
      { state, labels: labels ?? [], properties: properties ?? [] },
    ]),
  );
}

function sameNames(some: readonly string[], others: readonly string[]): boolean {
  return [...some].sort().join() === [...others].sort().join();
}

function searchable(mapping: Mapping): { readonly labels: readonly string[]; readonly properties: readonly string[] } {
  const labels: string[] = [];
  const properties = new Set<string>();
  for (const node of mapping.nodes.values()) {
    const names = [...node.properties.values()].filter(({ search }) => search).map(({ name }) => name);
    if (names.length > 0) labels.push(node.label);
    for (const name of names) properties.add(name);
  }
  return { labels, properties: [...properties] };
}

function indexed(properties: ReadonlyMap<string, PropertyMapping>): PropertyMapping[] {
  return [...properties.values()].filter(({ index }) => index);
}

function nameOf(...parts: readonly string[]): string {
  return parts.join("_").toLowerCase();
}
