/** Text and values as XML 1.0 can hold them. */
import type { Value } from "../facts/fact.js";
import type { Column, Columns } from "./columns.js";

/** What XML 1.0 has no way to write, not even escaped: it is shown by the replacement character. */
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** For an element's text or an attribute in double quotes; a reader gets line ends and tabs back as they were. */
export function escaped(text: string): string {
  return text.replace(ILLEGAL, "\uFFFD").replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character]!);
}

/** An attribute of nodes or edges in a graph file; a place on the map is two. */
export interface Attribute {
  readonly key: string;
  readonly name: string;
  readonly type: "string" | "long" | "double" | "boolean" | "list";
}

export interface Attributes<Row> {
  readonly all: readonly Attribute[];
  /** Attribute and text of each that the row has; a list is a JSON array. */
  of(row: Row): [Attribute, string][];
}

const TYPES: Readonly<Partial<Record<Column["scalar"], Attribute["type"]>>> = {
  Int: "long",
  Float: "double",
  Boolean: "boolean",
};

/**
 * The columns, after what each row has beside them.
 * @param prefix begins the keys, where those of nodes and edges must differ.
 */
export function attributesOf<Row>(
  { all, values }: Columns<Row>,
  own: Readonly<Record<string, (row: Row) => string>>,
  prefix = "",
): Attributes<Row> {
  const make = (name: string, type: Attribute["type"]): Attribute => ({ key: `${prefix}${name}`, name, type });
  const before = Object.entries(own).map(([name, text]) => ({ attribute: make(name, "string"), text }));
  const columns = all.map(({ name, scalar, list }): Attribute[] => {
    if (scalar === "Location") return [make("latitude", "double"), make("longitude", "double")];
    return [make(name, list ? "list" : (TYPES[scalar] ?? "string"))];
  });
  return {
    all: [...before.map(({ attribute }) => attribute), ...columns.flat()],
    of: (row) => [
      ...before.map(({ attribute, text }): [Attribute, string] => [attribute, text(row)]),
      ...values(row).flatMap((value, index) =>
        value === undefined ? [] : textsOf(value).map((text, at): [Attribute, string] => [columns[index]![at]!, text]),
      ),
    ],
  };
}

function textsOf(value: Value): string[] {
  if (Array.isArray(value)) return [JSON.stringify(value)];
  if (typeof value !== "object") return [String(value)];
  const { latitude, longitude } = value as { latitude: number; longitude: number };
  return [String(latitude), String(longitude)];
}
