/**
 * The graph as it is stored, read through from one end to the other: nodes of a label, relationships of some types, all
 * of them or those of a set. Neo4j has no snapshots: what is written meanwhile may be seen in part.
 */
import type { Properties } from "../facts/fact.js";
import type { Mapping } from "../mapping/mapping.js";
import { Admission, type Group } from "./admission.js";
import type { State } from "./claims.js";
import type { Graph, ReadOptions } from "./driver.js";
import { fromStored, keyOf } from "./writing.js";

interface StoredThing {
  /** The label, or the relationship type. */
  readonly type: string;
  readonly group: Group;
  readonly state: State;
  /** What a reader sees: the status, and what the graph keeps (`knownSince`, `recordedAt`), included. */
  readonly properties: Properties;
}

export interface StoredNode extends StoredThing {
  readonly id: string;
  /** Ids of the reports that its evidence stands in, where they are asked for. */
  readonly reports: readonly string[];
}

export interface StoredRelationship extends StoredThing {
  readonly from: string;
  readonly to: string;
  /** Tells it from others of its type between the same two nodes. */
  readonly key: string;
}

export type Reader = Pick<Graph, "read" | "stream">;

export interface Reading extends ReadOptions {
  /** Only these nodes, or relationships between them. */
  readonly ids?: ReadonlySet<string> | undefined;
  /** Nodes come with the reports of their evidence. */
  readonly reports?: boolean | undefined;
}

const REPORTS =
  "COLLECT { UNWIND x.evidence AS e MATCH (:Evidence {id: e})-[:FROM]->(r:Report) RETURN DISTINCT r.id ORDER BY r.id }";

/** In lots; in no order. */
export async function* readNodes(
  graph: Reader,
  mapping: Mapping,
  label: string,
  { ids, reports = false, signal }: Reading = {},
): AsyncGenerator<StoredNode[]> {
  const admission = new Admission(mapping);
  const chosen = ids && idsOf(mapping, label, ids);
  if (chosen?.length === 0) return;
  const match = chosen ? `UNWIND $ids AS id MATCH (x:${label} {id: id})` : `MATCH (x:${label})`;
  const text = `${match} RETURN properties(x), ${reports ? REPORTS : "[]"}`;
  for await (const lot of graph.stream(text, chosen ? { ids: chosen } : {}, { signal }))
    yield lot.flatMap(([stored, of]) => {
      const all = stored as Record<string, unknown>;
      const group = admission.nodeGroup(label, String(all.id));
      if (typeof group === "string") return [];
      return [{ ...thingOf(label, all, group), id: all.id as string, reports: of as string[] }];
    });
}

/** In lots; in no order. */
export async function* readRelationships(
  graph: Reader,
  mapping: Mapping,
  types: readonly string[],
  { ids, signal }: Reading = {},
): AsyncGenerator<StoredRelationship[]> {
  const admission = new Admission(mapping);
  const path = (some: readonly string[]) => `-[x:${some.join("|")}]->(b)`;
  const returned = "RETURN a.id, type(x), b.id, properties(x)";
  const statements = ids
    ? among(mapping, ids).flatMap(([label, chosen]) => {
        const some = types.filter((type) => leadsFrom(mapping, type, label));
        const text = `UNWIND $ids AS id MATCH (a:${label} {id: id})${path(some)} WHERE b.id IN $all ${returned}`;
        return some.length > 0 ? [{ text, params: { ids: chosen, all: [...ids] } }] : [];
      })
    : [{ text: `MATCH (a)${path(types)} ${returned}`, params: {} }];
  for (const { text, params } of statements)
    for await (const lot of graph.stream(text, params, { signal }))
      yield lot.flatMap(([from, type, to, stored]) => {
        const [one, name, other] = [String(from), type as string, String(to)];
        const group = admission.edgeGroup(name, one, other);
        if (typeof group === "string") return [];
        const thing = thingOf(name, stored as Record<string, unknown>, group);
        return [{ ...thing, from: one, to: other, key: keyOf(thing.properties, group) }];
      });
}

/** Whether the model has such relationships of nodes with this label. */
export function leadsFrom({ relationshipTypes }: Mapping, type: string, label: string): boolean {
  return relationshipTypes.get(type)!.from.has(label);
}

/** The ids by label, in the order of the model. */
export function among(mapping: Mapping, ids: ReadonlySet<string>): [label: string, ids: string[]][] {
  return [...mapping.nodes.keys()]
    .map((label): [string, string[]] => [label, idsOf(mapping, label, ids)])
    .filter(([, some]) => some.length > 0);
}

function idsOf(mapping: Mapping, label: string, ids: ReadonlySet<string>): string[] {
  return [...ids].filter((id) => mapping.labelOf(id) === label);
}

function thingOf(type: string, stored: Readonly<Record<string, unknown>>, group: Group): StoredThing {
  const { state, shown } = fromStored(stored, group);
  const { status, knownSince } = shown;
  const kept = ["recordedAt", "retractedAt"].filter((name) => stored[name] !== undefined && stored[name] !== null);
  return {
    type,
    group,
    state,
    properties: {
      ...shown.values,
      ...(status && group.status ? { [group.status.name]: status } : {}),
      ...(knownSince ? { knownSince } : {}),
      ...Object.fromEntries(kept.map((name) => [name, new Date(String(stored[name])).toISOString()])),
    },
  };
}
