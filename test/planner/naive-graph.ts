/** All nodes and relationships of a graph in memory, as plain values, for `naive.ts`. */
import type { Graph } from "../../src/graph/driver.js";
import { TYPE_NAME } from "../../src/mapping/mapping.js";

/** Dates and moments as text that sorts as they do, a point as GraphQL shows it. */
export type Stored = string | number | boolean | readonly (string | number)[] | { latitude: number; longitude: number };
export type Properties = Readonly<Record<string, Stored | undefined>>;

export interface NaiveNode {
  readonly [TYPE_NAME]: string;
  readonly id: string;
  readonly properties: Properties;
}

export interface NaiveRelationship {
  readonly type: string;
  readonly from: NaiveNode;
  readonly to: NaiveNode;
  readonly properties: Properties;
}

export interface NaiveGraph {
  readonly nodes: ReadonlyMap<string, NaiveNode>;
  readonly relationships: readonly NaiveRelationship[];
}

export async function readGraph(graph: Graph): Promise<NaiveGraph> {
  const nodes = new Map<string, NaiveNode>();
  for (const [label, properties] of await graph.read("MATCH (n) RETURN labels(n)[0], properties(n)")) {
    const plain = plainProperties(properties);
    const id = plain.id as string;
    nodes.set(id, { [TYPE_NAME]: label as string, id, properties: plain });
  }
  const rows = await graph.read("MATCH (a)-[r]->(b) RETURN a.id, type(r), b.id, properties(r)");
  const relationships = rows.map(([from, type, to, properties]) => ({
    type: type as string,
    from: nodes.get(from as string)!,
    to: nodes.get(to as string)!,
    properties: plainProperties(properties),
  }));
  return { nodes, relationships };
}

function plainProperties(properties: unknown): Properties {
  return Object.fromEntries(
    Object.entries(properties as Record<string, unknown>).map(([name, value]) => [name, plain(value)]),
  );
}

/** The driver's own classes are told by what they have, since the driver is not for everyone to import. */
function plain(value: unknown): Stored {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value as Stored;
  if ("srid" in value) {
    const { x, y } = value as unknown as { x: number; y: number };
    return { latitude: y, longitude: x };
  }
  return "hour" in value ? moment(String(value)) : String(value);
}

/** In UTC, with all nine digits of a second, so that moments compare as texts. */
export function moment(text: string): string {
  const fraction = /:\d\d\.(\d+)/.exec(text)?.[1] ?? "";
  return `${new Date(text).toISOString().slice(0, 19)}.${fraction.padEnd(9, "0")}Z`;
}
