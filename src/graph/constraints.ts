import type { Mapping, PropertyMapping } from "../mapping/mapping.js";
import type { Graph } from "./driver.js";

const SEARCH = "search";
/** Folds accents, so that Cavusoglu finds Çavuşoğlu. */
const ANALYZER = "standard-folding";
const AWAIT_SECONDS = 60;
/** What the graph keeps beside the model: ids that have become part of others, decisions on that, what was matched, and imports under way. */
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
      `CREATE FULLTEXT INDEX ${SEARCH} IF NOT EXISTS FOR (n:${labels.join("|")}) ON EACH [${properties.map((name) => `n.${name}`).join(", ")}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: '${ANALYZER}'}}`,
    );
  return statements;
}

/** Makes what is missing and waits until it can be used; what is there already costs a look. */
export async function applyConstraints(graph: Graph, mapping: Mapping): Promise<void> {
  if (await searchesSomethingElse(graph, mapping)) await graph.administer(`DROP INDEX ${SEARCH} IF EXISTS`);
  for (const statement of constraintStatements(mapping)) await graph.administer(statement);
  await graph.administer(`CALL db.awaitIndexes(${AWAIT_SECONDS})`);
}

/** IF NOT EXISTS looks at the name only: an index of an older model would stay, and find nothing of a new label. */
async function searchesSomethingElse(graph: Graph, mapping: Mapping): Promise<boolean> {
  const [found] = await graph.read(
    "SHOW FULLTEXT INDEXES YIELD name, labelsOrTypes, properties WHERE name = $name RETURN labelsOrTypes, properties",
    { name: SEARCH },
  );
  if (!found) return false;
  const { labels, properties } = searchable(mapping);
  const same = (some: unknown, others: readonly string[]): boolean =>
    [...(some as string[])].sort().join() === [...others].sort().join();
  return !same(found[0], labels) || !same(found[1], properties);
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
