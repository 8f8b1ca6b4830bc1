/** The properties of all labels, or of all relationship types, side by side: what a table or a graph file declares. */

import type { Properties, Value } from "../facts/fact.js";
import { evidenceIn } from "../graph/claims.js";
import type { StoredNode, StoredRelationship } from "../graph/reading.js";
import type { Mapping, PropertyMapping } from "../mapping/mapping.js";

export interface Column {
  readonly name: string;
  readonly scalar: PropertyMapping["scalar"];
  readonly list: boolean;
}

export interface Columns<Row> {
  readonly all: readonly Column[];
  /** In the order of `all`; undefined where the row has none, or it is an empty list. */
  values(row: Row): (Value | undefined)[];
}

/** What the graph itself keeps stands last. */
const KEPT = ["knownSince", "recordedAt", "retractedAt"];

/** The properties of nodes without `id`, and `evidence`. */
export function nodeColumns({ nodes }: Mapping): Columns<StoredNode> {
  const types = [...nodes.values()].map(({ label, properties }) => ({ type: label, properties }));
  return columnsOf(types, ({ type }) => type);
}

/** The properties of relationships, and `evidence`. */
export function relationshipColumns({ relationships, relationshipTypes }: Mapping): Columns<StoredRelationship> {
  const types = [...relationships.values()].map(({ name, properties }) => ({ type: name, properties }));
  return columnsOf(types, ({ type }) => relationshipTypes.get(type)!.relationship);
}

/** A name that means another kind of value elsewhere gets its type before it: `start` and `evidenceStart`. */
function columnsOf<Row extends StoredNode | StoredRelationship>(
  types: readonly { readonly type: string; readonly properties: ReadonlyMap<string, PropertyMapping> }[],
  typeOf: (row: Row) => string,
): Columns<Row> {
  const columns = new Map<string, Column>();
  const places = new Map<string, Map<string, string>>();
  for (const { type, properties } of types) {
    const place = new Map<string, string>();
    places.set(type, place);
    for (const { name, scalar, list } of properties.values()) {
      if (name === "id") continue;
      const known = columns.get(name);
      const column =
        known && (kindOf(known.scalar) !== kindOf(scalar) || known.list !== list) ? within(type, name) : name;
      if (!columns.has(column)) columns.set(column, { name: column, scalar, list });
      place.set(column, name);
    }
  }
  const isKept = ({ name }: Column): boolean => KEPT.includes(name);
  const evidence: Column = { name: "evidence", scalar: "ID", list: true };
  const all = [...columns.values()].sort((one, other) => Number(isKept(one)) - Number(isKept(other)));
  return {
    all: [...all, evidence],
    values(row) {
      const place = places.get(typeOf(row))!;
      return [...all.map(({ name }) => valueIn(row.properties, place.get(name))), listed(evidenceIn(row.state))];
    },
  };
}

function valueIn(properties: Properties, name: string | undefined): Value | undefined {
  const value = name === undefined ? undefined : properties[name];
  return Array.isArray(value) ? listed(value as string[]) : value;
}

function listed(values: readonly string[]): Value | undefined {
  return values.length > 0 ? values : undefined;
}

function within(type: string, name: string): string {
  return `${type[0]!.toLowerCase()}${type.slice(1)}${name[0]!.toUpperCase()}${name.slice(1)}`;
}

/** Enumerations are text, and so are ids. */
function kindOf(scalar: Column["scalar"]): string {
  return scalar === "Enum" || scalar === "ID" ? "String" : scalar;
}
