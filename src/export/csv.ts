/**
 * Tables of nodes and of relationships. `csv` has the header of `neo4j-admin database import`, `gephi` that of Gephi;
 * values are written as they are, so a spreadsheet must read the cells as text: one may begin with `=`.
 */
import type { Value } from "../facts/fact.js";
import type { StoredNode, StoredRelationship } from "../graph/reading.js";
import { type Column, nodeColumns, relationshipColumns } from "./columns.js";
import { lastDay, spanOf } from "./dates.js";
import { labelOf, relationshipId, relationshipLabelOf } from "./labels.js";
import { type Format, type Part, type Rows, texts } from "./rows.js";

interface Heads {
  readonly node: readonly string[];
  readonly relationship: readonly string[];
  column(column: Column): string;
  nodeCells(row: StoredNode): readonly (string | undefined)[];
  relationshipCells(row: StoredRelationship): readonly (string | undefined)[];
}

const NEO4J_TYPES: Readonly<Record<Column["scalar"], string>> = {
  ID: "string",
  String: "string",
  Enum: "string",
  Int: "long",
  Float: "double",
  Boolean: "boolean",
  Date: "date",
  DateTime: "datetime",
  Location: "point{crs:WGS-84}",
};

export const csv: Format = tables("csv", "two tables, for neo4j-admin database import", {
  node: ["id:ID", ":LABEL"],
  relationship: [":START_ID", ":END_ID", ":TYPE"],
  column: ({ name, scalar, list }) => `${name}:${NEO4J_TYPES[scalar]}${list ? "[]" : ""}`,
  nodeCells: ({ id, type }) => [id, type],
  relationshipCells: ({ from, to, type }) => [from, to, type],
});

export const gephi: Format = tables("gephi", "two tables, for Gephi and spreadsheets", {
  node: ["Id", "Label", "Type", "First day", "Last day"],
  relationship: ["Id", "Source", "Target", "Type", "Label", "First day", "Last day"],
  column: ({ name }) => name,
  nodeCells: (row) => [row.id, labelOf(row), row.type, ...days(row)],
  // Gephi reads of `Type` whether an edge has a direction; what sort it is stands in its label.
  relationshipCells: (row) => [
    relationshipId(row),
    row.from,
    row.to,
    "Directed",
    relationshipLabelOf(row),
    ...days(row),
  ],
});

function tables(name: string, description: string, heads: Heads): Format {
  return {
    name,
    description,
    mediaType: "text/csv; charset=utf-8; header=present",
    extension: "csv",
    parts: true,
    write: (rows, part) => table(rows, part!, heads),
  };
}

async function* table({ mapping, nodes, relationships }: Rows, part: Part, heads: Heads): AsyncGenerator<string> {
  if (part === "nodes") {
    const { all, values } = nodeColumns(mapping);
    yield line([...heads.node, ...all.map(heads.column)]);
    yield* texts(nodes(), (row) => line([...heads.nodeCells(row), ...values(row).map(cell)]));
  } else {
    const { all, values } = relationshipColumns(mapping);
    yield line([...heads.relationship, ...all.map(heads.column)]);
    yield* texts(relationships(), (row) => line([...heads.relationshipCells(row), ...values(row).map(cell)]));
  }
}

function line(cells: readonly (string | undefined)[]): string {
  return `${cells.map(quoted).join(",")}\n`;
}

/** Quoted whenever something might read it otherwise; an empty text differs from none. */
function quoted(text: string | undefined): string {
  if (text === undefined) return "";
  return /^[\w.:;+-]+$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`;
}

function cell(value: Value | undefined): string | undefined {
  if (value === undefined) return undefined;
  // Members of a list are set off by semicolons, and no reader knows a way to write one within.
  if (Array.isArray(value)) return value.map((one) => String(one).replaceAll(";", ",")).join(";");
  if (typeof value !== "object") return String(value);
  const { latitude, longitude } = value as { latitude: number; longitude: number };
  return `{latitude: ${latitude}, longitude: ${longitude}}`;
}

function days(row: StoredNode | StoredRelationship): (string | undefined)[] {
  const { start, end } = spanOf(row);
  return [start?.day, end && lastDay(end)];
}
