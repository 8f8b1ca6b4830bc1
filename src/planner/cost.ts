/**
 * How large an answer will be, counted from its rows and lists of links before any of its objects is built: a graph of a
 * few thousand nodes can unfold into a tree of billions, and one text can be asked for under thousands of names. It must
 * be refused while it is still small.
 *
 * What is counted are values: an object, a field and an element of a list are one each, and as many more as a text, or
 * the name that it is asked for under, has hundreds of characters. So the limit bounds bytes as well as the work.
 */
import { LimitExceeded } from "../errors.js";
import {
  type ConnectionFieldShape,
  type ConnectionShape,
  type EdgeFieldShape,
  type FieldShape,
  type Links,
  type ObjectShape,
  type PageInfoField,
  type Plan,
  resolveValue,
} from "./plan.js";
import type { AnswerRows } from "./rows.js";

const CHARACTERS_OF_A_VALUE = 100;
/** What an error in the place of a node weighs: its message and path are longer than most values. */
const ERROR_VALUES = 5;

/**
 * @returns how many values the answer has.
 * @throws LimitExceeded when the answer has more values than `most`; it names the root field that has the most.
 */
export function refuseLargeAnswer(rows: AnswerRows, plan: Plan, most: number): number {
  const counter = new Counter(rows);
  const sizes = plan.roots.map((root) => {
    const { key } = root;
    if (root.kind === "page") return { key, size: counter.connection(root.links, root.shape, null) };
    // A node whose id is given twice is shown twice.
    const ids = root.kind === "one" ? rows.ids(root.shape) : (resolveValue(root.ids.value, rows.variables) as string[]);
    return { key, size: sum([...ids], (id) => counter.object(root.shape, id)) };
  });
  const total = sum(sizes, ({ size }) => size);
  if (total <= most) return total;
  const largest = sizes.reduce((one, other) => (other.size > one.size ? other : one));
  throw new LimitExceeded(
    `The answer would have ${readable(total)} values, ${readable(largest.size)} of them below ${largest.key}; at most ${readable(most)} are given at once (CHANCERY_MAX_VALUES). Ask for smaller pages with first, or for fewer fields or levels.`,
    { field: largest.key, values: total, limit: most },
  );
}

class Counter {
  private readonly known = new Map<ObjectShape, Map<string, number>>();

  constructor(private readonly rows: AnswerRows) {}

  /** The node's object with all that is below it. */
  object(shape: ObjectShape, given: string): number {
    const id = this.rows.current(shape, given);
    let sizes = this.known.get(shape);
    if (!sizes) {
      sizes = new Map();
      this.known.set(shape, sizes);
    }
    const counted = sizes.get(id);
    if (counted !== undefined) return counted;
    const row = this.rows.row(shape, id);
    const fields = row && this.rows.fields(shape, id);
    const nothing = row ? ERROR_VALUES : 1;
    const size = fields ? 1 + sum(fields, (field) => named(field.key) + this.field(field, id, row)) : nothing;
    sizes.set(id, size);
    return size;
  }

  /** What there is beside the field itself. */
  private field(field: FieldShape, id: string, row: readonly unknown[]): number {
    switch (field.kind) {
      case "typename":
        return 0;
      case "property":
        return more(row[field.column]);
      case "location":
        return sum(field.parts, ({ key }) => named(key));
      case "reference":
        return this.references(field.shape, row[field.column]);
      case "connection":
        return this.connection(field.links, field.shape, id);
      case "oneNode":
        return this.links(field.links, id, (link) => this.object(field.shape, link[0] as string));
      case "oneEdge":
        return this.links(field.links, id, (link) => this.edge(field.links, field.shape, link));
    }
  }

  connection(links: Links, shape: ConnectionShape, parent: string | null): number {
    return 1 + sum(shape, (field) => named(field.key) + this.connectionField(links, field, parent));
  }

  private connectionField(links: Links, field: ConnectionFieldShape, parent: string | null): number {
    switch (field.kind) {
      case "nodes":
        return this.links(links, parent, (link) => this.object(field.shape, link[0] as string));
      case "edges":
        return this.links(links, parent, (link) => this.edge(links, field.shape, link));
      case "pageInfo":
        return sum(field.fields, ({ key, name }) => named(key) + this.pageInfo(links, parent, name));
      default:
        return 0;
    }
  }

  private pageInfo(links: Links, parent: string | null, name: PageInfoField): number {
    const page = this.rows.group(links, parent).links;
    const link = name === "startCursor" ? page[0] : name === "endCursor" ? page.at(-1) : undefined;
    return link ? cursor(links, link) : 0;
  }

  private edge(links: Links, shape: readonly EdgeFieldShape[], link: readonly unknown[]): number {
    return 1 + sum(shape, (field) => named(field.key) + this.edgeField(links, field, link));
  }

  private edgeField(links: Links, field: EdgeFieldShape, link: readonly unknown[]): number {
    switch (field.kind) {
      case "typename":
        return 0;
      case "node":
        return this.object(field.shape, link[0] as string);
      case "cursor":
        return cursor(links, link);
      case "property":
        return more(link[field.column + 1]);
      case "reference":
        return this.references(field.shape, link[field.column + 1]);
    }
  }

  private links(links: Links, parent: string | null, size: (link: readonly unknown[]) => number): number {
    return sum(this.rows.group(links, parent).links, size);
  }

  private references(shape: ObjectShape, ids: unknown): number {
    return sum((Array.isArray(ids) ? ids : []) as readonly string[], (id) => this.object(shape, id));
  }
}

/** A field, by the name that it is asked for under. */
export function named(key: string): number {
  return 1 + hundreds(key.length);
}

/** What a stored value has beyond one. */
function more(value: unknown): number {
  if (typeof value === "string") return hundreds(value.length);
  return Array.isArray(value) ? sum(value, (element) => 1 + more(element)) : 0;
}

/** It is made of the values of the order, in base 64. */
function cursor(links: Links, link: readonly unknown[]): number {
  return Math.ceil((more(link.slice(1 + links.columns.length)) * 4) / 3);
}

function hundreds(characters: number): number {
  return Math.floor(characters / CHARACTERS_OF_A_VALUE);
}

function sum<T>(items: readonly T[], size: (item: T) => number): number {
  return items.reduce((total, item) => total + size(item), 0);
}

export function readable(count: number): string {
  return count.toLocaleString("en-US", { maximumFractionDigits: 0 });
}
