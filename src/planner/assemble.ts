/**
 * Rows -> objects, for graphql-js to copy from: the way of what `write.ts` does not write. Each node of a frontier becomes
 * one object for each place of the selection that shows it, however many parents lead to it.
 */
import type { BadData } from "../errors.js";
import { TYPE_NAME } from "../mapping/mapping.js";
import {
  type ConnectionShape,
  type EdgeFieldShape,
  type FieldShape,
  type Links,
  type ObjectShape,
  type Plan,
  resolveValue,
} from "./plan.js";
import { type AnswerRows, type Row, unknownNode } from "./rows.js";

type Answer = Record<string | symbol, unknown>;

/** The root value of the operation, by response key. */
export function assembleAnswer(plan: Plan, rows: AnswerRows): Record<string, unknown> {
  const assembler = new Assembler(rows);
  const answer: Record<string, unknown> = Object.create(null);
  for (const root of plan.roots) {
    switch (root.kind) {
      case "one":
        answer[root.key] = assembler.only(root.shape);
        break;
      case "several":
        answer[root.key] = (resolveValue(root.ids.value, rows.variables) as readonly string[]).map((id) =>
          assembler.object(root.shape, id),
        );
        break;
      case "page":
        answer[root.key] = assembler.connection(root.links, root.shape, null);
        break;
    }
  }
  return answer;
}

class Assembler {
  private readonly objects = new Map<ObjectShape, Map<string, Answer>>();

  constructor(private readonly rows: AnswerRows) {}

  /** The one node that the frontier has, if any. */
  only(shape: ObjectShape): Answer | BadData | null {
    const [id] = this.rows.ids(shape);
    return id === undefined ? null : this.object(shape, id);
  }

  /** Null if there is no such node; an error, which graphql-js places, if nobody can tell what it is. */
  object(shape: ObjectShape, given: string): Answer | BadData | null {
    const id = this.rows.current(shape, given);
    let made = this.objects.get(shape);
    if (!made) {
      made = new Map();
      this.objects.set(shape, made);
    }
    const known = made.get(id);
    if (known) return known;
    const row = this.rows.row(shape, id);
    if (!row) return null;
    const fields = this.rows.fields(shape, id);
    if (!fields) return unknownNode(shape, id);
    const object: Answer = Object.create(null);
    object[TYPE_NAME] = this.rows.labelOf(id);
    made.set(id, object);
    for (const field of fields) object[field.key] = this.field(field, id, row);
    return object;
  }

  private field(field: FieldShape, id: string, row: Row): unknown {
    switch (field.kind) {
      case "typename":
        return this.rows.labelOf(id);
      case "property":
        return row[field.column] ?? (field.property.list ? [] : null);
      case "location": {
        const [latitude, longitude] = row[field.column] as readonly (number | null)[];
        if (latitude === null) return null;
        const parts: Readonly<Record<string, unknown>> = { latitude, longitude };
        return Object.fromEntries(field.parts.map(({ key, part }) => [key, parts[part]]));
      }
      case "reference":
        return this.references(field.shape, row[field.column]);
      case "connection":
        return this.connection(field.links, field.shape, id);
      case "oneNode": {
        const link = this.rows.group(field.links, id).links[0];
        return link ? this.object(field.shape, link[0] as string) : null;
      }
      case "oneEdge": {
        const link = this.rows.group(field.links, id).links[0];
        return link ? this.edge(field.links, field.shape, link) : null;
      }
    }
  }

  connection(links: Links, shape: ConnectionShape, parent: string | null): Answer {
    const group = this.rows.group(links, parent);
    const connection: Answer = Object.create(null);
    for (const field of shape) {
      switch (field.kind) {
        case "nodes":
          connection[field.key] = group.links.map((link) => this.object(field.shape, link[0] as string));
          break;
        case "edges":
          connection[field.key] = group.links.map((link) => this.edge(links, field.shape, link));
          break;
        case "totalCount":
          connection[field.key] = group.total;
          break;
        case "pageInfo":
          connection[field.key] = Object.fromEntries(
            field.fields.map(({ key, name }) => [key, this.rows.pageInfo(links, group, name)]),
          );
          break;
      }
    }
    return connection;
  }

  private edge(links: Links, shape: readonly EdgeFieldShape[], link: Row): Answer {
    const edge: Answer = Object.create(null);
    for (const field of shape) {
      switch (field.kind) {
        case "node":
          edge[field.key] = this.object(field.shape, link[0] as string);
          break;
        case "cursor":
          edge[field.key] = this.rows.cursor(links, link);
          break;
        case "property":
          edge[field.key] = link[field.column + 1] ?? (field.property.list ? [] : null);
          break;
        case "reference":
          edge[field.key] = this.references(field.shape, link[field.column + 1]);
          break;
      }
    }
    return edge;
  }

  /** What is no list, put in by hand, is left for graphql-js to complain of. */
  private references(shape: ObjectShape, ids: unknown): unknown {
    if (!Array.isArray(ids ?? [])) return ids;
    return ((ids ?? []) as readonly string[]).map((id) => this.object(shape, id)).filter((one) => one !== null);
  }
}
