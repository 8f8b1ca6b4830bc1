/**
 * How large an answer will be, counted from its lists of links before any of its objects is built: a graph of a few
 * thousand nodes can unfold into a tree of billions, and must be refused while it is still small.
 */
import { LimitExceeded } from "../errors.js";
import type {
  ConnectionFieldShape,
  ConnectionShape,
  EdgeFieldShape,
  FieldShape,
  Links,
  ObjectShape,
  Plan,
} from "./plan.js";

/** What the statement says of one parent: its links, and what was asked of them as a whole. */
export interface Group {
  readonly links: readonly (readonly unknown[])[];
  readonly more: boolean;
  readonly total: number;
}

/** What the assembler knows of the rows. */
export interface Rows {
  /** The values read of the node, or undefined if the frontier has no such node. */
  row(shape: ObjectShape, id: string): readonly unknown[] | undefined;
  /** What is shown of the node; undefined if its id is none that the model knows here. */
  fields(shape: ObjectShape, id: string): readonly FieldShape[] | undefined;
  ids(shape: ObjectShape): Iterable<string>;
  group(links: Links, parent: string | null): Group;
}

/** @throws LimitExceeded when the answer has more objects than `most`; it names the root field that has the most. */
export function refuseLargeAnswer(rows: Rows, plan: Plan, most: number): void {
  const counter = new Counter(rows);
  const sizes = plan.roots.map((root) => ({
    key: root.key,
    size:
      root.kind === "page"
        ? counter.connection(root.links, root.shape, null)
        : [...rows.ids(root.shape)].reduce((sum, id) => sum + counter.object(root.shape, id), 0),
  }));
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  if (total <= most) return;
  const largest = sizes.reduce((one, other) => (other.size > one.size ? other : one));
  throw new LimitExceeded(
    `The answer would have ${readable(total)} objects, ${readable(largest.size)} of them below ${largest.key}; at most ${readable(most)} are given at once (CHANCERY_MAX_OBJECTS). Ask for smaller pages with first, or for fewer levels.`,
    { field: largest.key, objects: total, limit: most },
  );
}

class Counter {
  private readonly known = new Map<ObjectShape, Map<string, number>>();

  constructor(private readonly rows: Rows) {}

  /** The node's object with all that is below it; 0 if there is no such node. */
  object(shape: ObjectShape, id: string): number {
    let sizes = this.known.get(shape);
    if (!sizes) {
      sizes = new Map();
      this.known.set(shape, sizes);
    }
    const counted = sizes.get(id);
    if (counted !== undefined) return counted;
    const row = this.rows.row(shape, id);
    const fields = (row && this.rows.fields(shape, id)) ?? [];
    const size = fields.reduce((sum, field) => sum + this.field(field, id, row!), row ? 1 : 0);
    sizes.set(id, size);
    return size;
  }

  private field(field: FieldShape, id: string, row: readonly unknown[]): number {
    switch (field.kind) {
      case "property":
        return 0;
      case "location":
        return 1;
      case "reference":
        return this.references(field.shape, row[field.column]);
      case "connection":
        return this.connection(field.links, field.shape, id);
      case "oneNode":
        return this.links(field.links, id, (link) => this.object(field.shape, link[0] as string));
      case "oneEdge":
        return this.links(field.links, id, (link) => this.edge(field.shape, link));
    }
  }

  connection(links: Links, shape: ConnectionShape, parent: string | null): number {
    return shape.reduce((sum, field) => sum + this.connectionField(links, field, parent), 1);
  }

  private connectionField(links: Links, field: ConnectionFieldShape, parent: string | null): number {
    switch (field.kind) {
      case "nodes":
        return this.links(links, parent, (link) => this.object(field.shape, link[0] as string));
      case "edges":
        return this.links(links, parent, (link) => this.edge(field.shape, link));
      case "pageInfo":
        return 1;
      case "totalCount":
        return 0;
    }
  }

  private edge(shape: readonly EdgeFieldShape[], link: readonly unknown[]): number {
    return shape.reduce((sum, field) => {
      if (field.kind === "node") return sum + this.object(field.shape, link[0] as string);
      if (field.kind === "reference") return sum + this.references(field.shape, link[field.column + 1]);
      return sum;
    }, 1);
  }

  private links(links: Links, parent: string | null, size: (link: readonly unknown[]) => number): number {
    return this.rows.group(links, parent).links.reduce((sum, link) => sum + size(link), 0);
  }

  private references(shape: ObjectShape, ids: unknown): number {
    return ((ids ?? []) as readonly string[]).reduce((sum, id) => sum + this.object(shape, id), 0);
  }
}

function readable(count: number): string {
  return count.toLocaleString("en-US", { maximumFractionDigits: 0 });
}
