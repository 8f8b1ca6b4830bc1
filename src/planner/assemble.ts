/**
 * Rows -> answer. Each node of a frontier becomes one object for each place of the selection that shows it, however
 * many parents lead to it: the answer is a graph until it is printed.
 */
import { BadData } from "../errors.js";
import { prefixOf, TYPE_NAME } from "../mapping/mapping.js";
import type { Statement } from "./compile.js";
import { type Group, type Rows, refuseLargeAnswer } from "./cost.js";
import { encodeCursor, signatureOf } from "./cursor.js";
import {
  type ConnectionShape,
  type EdgeFieldShape,
  type FieldShape,
  type Frontier,
  groupFacts,
  type Links,
  type ObjectShape,
  type PageInfoField,
  type Plan,
  resolveValue,
} from "./plan.js";

type Row = readonly unknown[];
type Answer = Record<string | symbol, unknown>;

const NO_GROUP: Group = { links: [], more: false, total: 0 };

/**
 * The root value of the operation, by response key.
 * @param used is told how many values it has.
 * @throws LimitExceeded when it would have more than `mostValues` values, as `cost.ts` counts them.
 */
export function assembleAnswer(
  labelOf: (id: unknown) => string | undefined,
  { plan, statement }: { readonly plan: Plan; readonly statement: Statement },
  row: Row,
  variables: Readonly<Record<string, unknown>>,
  mostValues: number,
  used: { values: number },
): Record<string, unknown> {
  const assembler = new Assembler(labelOf, statement, row, variables);
  used.values = refuseLargeAnswer(assembler, plan, variables, mostValues);
  const answer: Record<string, unknown> = Object.create(null);
  for (const root of plan.roots) {
    switch (root.kind) {
      case "one":
        answer[root.key] = assembler.only(root.shape);
        break;
      case "several":
        answer[root.key] = (resolveValue(root.ids.value, variables) as readonly string[]).map((id) =>
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

/** The ids of all nodes in the rows: each frontier holds what its level shows, and no more. */
export function nodesShown(statement: Statement, row: Row): Set<string> {
  const lists = statement.columns.flatMap((column, index) => (column.kind === "rows" ? (row[index] as Row[]) : []));
  return new Set(lists.map(([id]) => id as string));
}

class Assembler implements Rows {
  private readonly rows = new Map<Frontier, ReadonlyMap<string, Row>>();
  private readonly redirects = new Map<Frontier, ReadonlyMap<string, string>>();
  private readonly groups = new Map<Links, ReadonlyMap<string | null, Group>>();
  private readonly objects = new Map<ObjectShape, Map<string, Answer>>();
  private readonly signatures = new Map<Links, string>();

  constructor(
    private readonly labelOf: (id: unknown) => string | undefined,
    statement: Statement,
    row: Row,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {
    statement.columns.forEach((column, index) => {
      const list = row[index] as readonly Row[];
      if (column.kind === "rows") this.rows.set(column.frontier, new Map(list.map((one) => [one[0] as string, one])));
      else if (column.kind === "redirects") this.redirects.set(column.frontier, new Map(list as [string, string][]));
      else this.groups.set(column.links, groupsOf(column.links, list));
    });
  }

  row(shape: ObjectShape, id: string): Row | undefined {
    return this.rows.get(shape.frontier)!.get(this.current(shape, id));
  }

  /** The id of the node that a node asked for has become part of; else its own. */
  private current({ frontier }: ObjectShape, id: string): string {
    return this.redirects.get(frontier)?.get(id) ?? id;
  }

  fields(shape: ObjectShape, id: string): readonly FieldShape[] | undefined {
    const label = this.labelOf(id);
    return label === undefined ? undefined : shape.fields.get(label);
  }

  ids(shape: ObjectShape): Iterable<string> {
    return this.rows.get(shape.frontier)!.keys();
  }

  /** The one node that the frontier has, if any. */
  only(shape: ObjectShape): Answer | BadData | null {
    const [id] = this.ids(shape);
    return id === undefined ? null : this.object(shape, id);
  }

  /** Null if there is no such node; an error, which graphql-js places, if nobody can tell what it is. */
  object(shape: ObjectShape, given: string): Answer | BadData | null {
    const id = this.current(shape, given);
    let made = this.objects.get(shape);
    if (!made) {
      made = new Map();
      this.objects.set(shape, made);
    }
    const known = made.get(id);
    if (known) return known;
    const row = this.row(shape, id);
    if (!row) return null;
    const fields = this.fields(shape, id);
    if (!fields) return unknownNode(shape, id);
    const object: Answer = Object.create(null);
    object[TYPE_NAME] = this.labelOf(id);
    made.set(id, object);
    for (const field of fields) object[field.key] = this.field(field, id, row);
    return object;
  }

  private field(field: FieldShape, id: string, row: Row): unknown {
    switch (field.kind) {
      case "typename":
        return this.labelOf(id);
      case "property":
        return row[field.column] ?? (field.list ? [] : null);
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
        const link = this.group(field.links, id).links[0];
        return link ? this.object(field.shape, link[0] as string) : null;
      }
      case "oneEdge": {
        const link = this.group(field.links, id).links[0];
        return link ? this.edge(field.links, field.shape, link) : null;
      }
    }
  }

  connection(links: Links, shape: ConnectionShape, parent: string | null): Answer {
    const group = this.group(links, parent);
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
            field.fields.map(({ key, name }) => [key, this.pageInfo(links, group, name)]),
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
          edge[field.key] = this.cursor(links, link);
          break;
        case "property":
          edge[field.key] = link[field.column + 1] ?? (field.list ? [] : null);
          break;
        case "reference":
          edge[field.key] = this.references(field.shape, link[field.column + 1]);
          break;
      }
    }
    return edge;
  }

  private references(shape: ObjectShape, ids: unknown): (Answer | BadData)[] {
    return ((ids ?? []) as readonly string[]).map((id) => this.object(shape, id)).filter((one) => one !== null);
  }

  group(links: Links, parent: string | null): Group {
    return this.groups.get(links)!.get(parent) ?? NO_GROUP;
  }

  private pageInfo(links: Links, group: Group, field: PageInfoField): unknown {
    const { page } = links;
    switch (field) {
      // What a cursor stands at lies outside the page: there is more on its side, whichever end the page is taken from.
      case "hasNextPage":
        return group.more && !page.backwards ? true : page.before !== undefined;
      case "hasPreviousPage":
        return group.more && page.backwards ? true : page.after !== undefined;
      case "startCursor":
        return group.links.length > 0 ? this.cursor(links, group.links[0]!) : null;
      case "__typename":
        return "PageInfo";
      case "endCursor":
        return group.links.length > 0 ? this.cursor(links, group.links.at(-1)!) : null;
    }
  }

  private cursor(links: Links, link: Row): string {
    return encodeCursor(this.signature(links), link.slice(1 + links.columns.length));
  }

  private signature(links: Links): string {
    const known = this.signatures.get(links);
    if (known !== undefined) return known;
    const signature = signatureOf(links.page, this.variables);
    this.signatures.set(links, signature);
    return signature;
  }
}

/** Put in by hand: what goes through the one door has the id that its type wants. */
function unknownNode({ frontier }: ObjectShape, id: string): BadData {
  const kinds = frontier.labels.map((label) => `${prefixOf(label)}…`).join(" or ");
  return new BadData(
    `The graph holds a node whose id ${JSON.stringify(id)} does not tell what it is: ${kinds} is due here. It was not put in by Chancery; mend its id or delete it.`,
    { id },
  );
}

function groupsOf(links: Links, list: readonly Row[]): ReadonlyMap<string | null, Group> {
  return new Map(
    list.map(([parent, found, ...rest]) => {
      const facts = Object.fromEntries(groupFacts(links).map((fact, place) => [fact, rest[place]]));
      const inOrder = links.page.backwards ? [...(found as readonly Row[])].reverse() : (found as readonly Row[]);
      return [parent as string | null, { ...NO_GROUP, ...facts, links: inOrder }];
    }),
  );
}
