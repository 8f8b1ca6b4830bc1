/**
 * Rows -> the answer as JSON text, in one go. A node of a frontier is written once for each place of the selection that
 * shows it, however many parents lead to it, so an answer costs what its graph has, and not what its tree has.
 *
 * Only what is as the schema wants it is written. Where a value is missing that must not be, or is none of its type, or
 * nobody can tell what a node is, nothing is written, and graphql-js, which has rules for all of that, makes the answer from
 * objects (`assemble.ts`).
 */
import type { PropertyMapping } from "../mapping/mapping.js";
import { inUtc, isMoment } from "../mapping/scalars.js";
import {
  type ConnectionFieldShape,
  type ConnectionShape,
  type EdgeFieldShape,
  type FieldShape,
  type Links,
  type LocationPart,
  type ObjectShape,
  type Plan,
  type Root,
  resolveValue,
} from "./plan.js";
import type { AnswerRows, Group, Row } from "./rows.js";

/** `data` of the answer as JSON text, or undefined when graphql-js must make it. */
export type Writer = (rows: AnswerRows) => string | undefined;

/** What is not as the schema wants it. */
class Unusual extends Error {}

/** The texts of nodes that are written already, by shape and id; undefined as a text: there is no such node. */
type Written = Map<ObjectShape, Map<string, string | undefined>>;

type NodeWriter = (rows: AnswerRows, written: Written, id: string) => string | undefined;
type FieldWriter = (rows: AnswerRows, written: Written, id: string, row: Row) => string;
type GroupWriter = (rows: AnswerRows, written: Written, group: Group) => string;
type LinkWriter = (rows: AnswerRows, written: Written, link: Row) => string;
type ValueWriter = (value: unknown) => string;

/** Everything that can be said before there are rows is said here, once for each plan. */
export function prepareWriter(plan: Plan): Writer {
  if (!plan.complete) return () => undefined;
  const write = object(
    plan.roots.map((root) => [root.key, rootWriter(root)] as const),
    (writer, rows: AnswerRows, written: Written) => writer(rows, written),
  );
  return (rows) => {
    try {
      return write(rows, new Map());
    } catch (error) {
      if (error instanceof Unusual) return undefined;
      throw error;
    }
  };
}

function rootWriter(root: Root): (rows: AnswerRows, written: Written) => string {
  if (root.kind === "page") {
    const write = connectionWriter(root.links, root.shape);
    return (rows, written) => write(rows, written, rows.group(root.links, null));
  }
  const write = nodeWriter(root.shape);
  if (root.kind === "one")
    return (rows, written) => {
      const [id] = rows.ids(root.shape);
      return (id === undefined ? undefined : write(rows, written, id)) ?? "null";
    };
  return (rows, written) =>
    list(resolveValue(root.ids.value, rows.variables) as readonly string[], (id) => write(rows, written, id) ?? "null");
}

/** Undefined for an id that the frontier has no node of. */
function nodeWriter(shape: ObjectShape): NodeWriter {
  const writers = new Map(
    [...shape.fields].map(([label, fields]) => [
      label,
      object(
        fields.map((field) => [field.key, fieldWriter(field, label)] as const),
        (writer, rows: AnswerRows, written: Written, id: string, row: Row) => writer(rows, written, id, row),
      ),
    ]),
  );
  return (rows, written, given) => {
    const id = rows.current(shape, given);
    let texts = written.get(shape);
    if (!texts) {
      texts = new Map();
      written.set(shape, texts);
    }
    const known = texts.get(id);
    if (known !== undefined) return known;
    const row = rows.row(shape, id);
    if (!row) return undefined;
    const write = writers.get(rows.labelOf(id) ?? "");
    if (!write) throw new Unusual();
    const text = write(rows, written, id, row);
    texts.set(id, text);
    return text;
  };
}

function fieldWriter(field: FieldShape, label: string): FieldWriter {
  switch (field.kind) {
    case "typename": {
      const name = JSON.stringify(label);
      return () => name;
    }
    case "property": {
      const write = propertyWriter(field.property);
      return (_rows, _written, _id, row) => write(row[field.column]);
    }
    case "location": {
      const write = locationWriter(field.property, field.parts);
      return (_rows, _written, _id, row) => write(row[field.column]);
    }
    case "reference": {
      const write = referencesWriter(field.shape);
      return (rows, written, _id, row) => write(rows, written, row[field.column]);
    }
    case "connection": {
      const write = connectionWriter(field.links, field.shape);
      return (rows, written, id) => write(rows, written, rows.group(field.links, id));
    }
    case "oneNode":
      return firstOf(field.links, linkedNode(field.shape));
    case "oneEdge":
      return firstOf(field.links, edgeWriter(field.links, field.shape));
  }
}

function firstOf(links: Links, write: LinkWriter): FieldWriter {
  return (rows, written, id) => {
    const link = rows.group(links, id).links[0];
    return link ? write(rows, written, link) : "null";
  };
}

function connectionWriter(links: Links, shape: ConnectionShape): GroupWriter {
  return object(
    shape.map((field) => [field.key, connectionFieldWriter(links, field)] as const),
    (writer, rows: AnswerRows, written: Written, group: Group) => writer(rows, written, group),
  );
}

function connectionFieldWriter(links: Links, field: ConnectionFieldShape): GroupWriter {
  switch (field.kind) {
    case "typename":
      return () => JSON.stringify(field.type);
    case "nodes":
      return linksWriter(linkedNode(field.shape));
    case "edges":
      return linksWriter(edgeWriter(links, field.shape));
    case "totalCount":
      return (_rows, _written, group) => values.Int(group.total);
    case "pageInfo":
      return object(
        field.fields.map(({ key, name }) => [key, name] as const),
        (name, rows: AnswerRows, _written: Written, group: Group) => JSON.stringify(rows.pageInfo(links, group, name)),
      );
  }
}

function linksWriter(write: LinkWriter): GroupWriter {
  return (rows, written, group) => list(group.links, (link) => write(rows, written, link));
}

/** The node that a link leads to, which must be there. */
function linkedNode(shape: ObjectShape): LinkWriter {
  const write = nodeWriter(shape);
  return (rows, written, link) => write(rows, written, link[0] as string) ?? unusual();
}

function edgeWriter(links: Links, shape: readonly EdgeFieldShape[]): LinkWriter {
  return object(
    shape.map((field) => [field.key, edgeFieldWriter(links, field)] as const),
    (writer, rows: AnswerRows, written: Written, link: Row) => writer(rows, written, link),
  );
}

function edgeFieldWriter(links: Links, field: EdgeFieldShape): LinkWriter {
  switch (field.kind) {
    case "typename":
      return () => JSON.stringify(field.type);
    case "node":
      return linkedNode(field.shape);
    case "cursor":
      return (rows, _written, link) => JSON.stringify(rows.cursor(links, link));
    case "property": {
      const write = propertyWriter(field.property);
      return (_rows, _written, link) => write(link[field.column + 1]);
    }
    case "reference": {
      const write = referencesWriter(field.shape);
      return (rows, written, link) => write(rows, written, link[field.column + 1]);
    }
  }
}

/** Of the nodes named in a list property those that are there. */
function referencesWriter(shape: ObjectShape): (rows: AnswerRows, written: Written, ids: unknown) => string {
  const write = nodeWriter(shape);
  return (rows, written, ids) =>
    list(
      (listed(ids) as readonly string[]).map((id) => write(rows, written, id)).filter((text) => text !== undefined),
      (text) => text,
    );
}

function locationWriter({ required }: PropertyMapping, parts: readonly LocationPart[]): ValueWriter {
  const write = object(
    parts.map(({ key, part }) => [key, part] as const),
    (part, values: Readonly<Record<LocationPart["part"], string>>) => values[part],
  );
  return (value) => {
    const [latitude, longitude] = value as readonly unknown[];
    if (latitude === null) return required ? unusual() : "null";
    return write({ latitude: values.Float(latitude), longitude: values.Float(longitude), __typename: '"Location"' });
  };
}

function propertyWriter(property: PropertyMapping): ValueWriter {
  const write = valueWriter(property);
  if (property.list) return (value) => list(listed(value), write);
  return property.required ? write : (value) => (value === null || value === undefined ? "null" : write(value));
}

/** One value in place of a list was put in by hand. */
function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value ?? []) ? ((value ?? []) as unknown[]) : unusual();
}

/** Refuses null as well. */
function valueWriter({ scalar, values: names }: PropertyMapping): ValueWriter {
  if (scalar !== "Enum") return values[scalar];
  const texts = new Map<unknown, string>(names.map((name) => [name, JSON.stringify(name)]));
  return (value) => texts.get(value) ?? unusual();
}

const text: ValueWriter = (value) => (typeof value === "string" ? JSON.stringify(value) : unusual());
const MOST_INT = 2 ** 31 - 1;

const values: Readonly<Record<Exclude<PropertyMapping["scalar"], "Enum">, ValueWriter>> = {
  ID: text,
  String: text,
  Date: text,
  DateTime: (value) => (typeof value === "string" && isMoment(value) ? `"${inUtc(value)}"` : unusual()),
  Int: (value) =>
    Number.isInteger(value) && Math.abs(value as number) <= MOST_INT ? JSON.stringify(value) : unusual(),
  Float: (value) => (Number.isFinite(value) ? JSON.stringify(value) : unusual()),
  Boolean: (value) => (typeof value === "boolean" ? String(value) : unusual()),
  Location: unusual,
};

function unusual(): never {
  throw new Unusual();
}

/** Writes an object whose keys are known: what stands before each value is made once. */
function object<Part, Arguments extends readonly unknown[]>(
  parts: readonly (readonly [string, Part])[],
  write: (part: Part, ...given: Arguments) => string,
): (...given: Arguments) => string {
  const members = parts.map(([key, part], index) => ({ before: `${index > 0 ? "," : "{"}"${key}":`, part }));
  if (members.length === 0) return () => "{}";
  return (...given) => {
    let all = "";
    for (const { before, part } of members) all += before + write(part, ...given);
    return `${all}}`;
  };
}

function list<T>(items: readonly T[], write: (item: T) => string): string {
  let all = "[";
  for (let index = 0; index < items.length; index++)
    all += index > 0 ? `,${write(items[index]!)}` : write(items[index]!);
  return `${all}]`;
}
