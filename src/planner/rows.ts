/**
 * The one row that a statement returns, as an answer reads it: the nodes of each frontier by id, the links of each list by
 * parent. What it says does not depend on how the answer is made of it.
 */

import { BadData } from "../errors.js";
import { prefixOf } from "../mapping/mapping.js";
import type { Statement } from "./compile.js";
import { encodeCursor, signatureOf } from "./cursor.js";
import type { FieldShape, Frontier, Links, ObjectShape, PageInfoField } from "./plan.js";

export type Row = readonly unknown[];

/** What the statement says of one parent: its links, in order, and what was asked of them as a whole. */
export interface Group {
  readonly links: readonly Row[];
  readonly more: boolean;
  readonly total: number;
}

const NO_GROUP: Group = { links: [], more: false, total: 0 };

export class AnswerRows {
  private readonly rows = new Map<Frontier, ReadonlyMap<string, Row>>();
  private readonly redirects = new Map<Frontier, ReadonlyMap<string, string>>();
  private readonly groups = new Map<Links, ReadonlyMap<string | null, Group>>();
  private readonly signatures = new Map<Links, string>();

  /**
   * @param labelOf as the mapping's.
   * @param variables of the request.
   */
  constructor(
    readonly labelOf: (id: unknown) => string | undefined,
    statement: Statement,
    row: Row,
    readonly variables: Readonly<Record<string, unknown>>,
  ) {
    statement.columns.forEach((column, index) => {
      const list = row[index] as readonly Row[];
      if (column.kind === "rows") this.rows.set(column.frontier, byFirst(list));
      else if (column.kind === "redirects") this.redirects.set(column.frontier, new Map(list as [string, string][]));
      else this.groups.set(column.links, groupsOf(column.links, list));
    });
  }

  /** The values read of the node, or undefined if the frontier has no such node. */
  row(shape: ObjectShape, id: string): Row | undefined {
    return this.rows.get(shape.frontier)!.get(this.current(shape, id));
  }

  /** The id of the node that a node asked for has become part of; else its own. */
  current({ frontier }: ObjectShape, id: string): string {
    return this.redirects.size > 0 ? (this.redirects.get(frontier)?.get(id) ?? id) : id;
  }

  /** What is shown of the node; undefined if its id is none that the model knows here. */
  fields(shape: ObjectShape, id: string): readonly FieldShape[] | undefined {
    const label = this.labelOf(id);
    return label === undefined ? undefined : shape.fields.get(label);
  }

  ids(shape: ObjectShape): Iterable<string> {
    return this.rows.get(shape.frontier)!.keys();
  }

  group(links: Links, parent: string | null): Group {
    return this.groups.get(links)!.get(parent) ?? NO_GROUP;
  }

  pageInfo(links: Links, group: Group, field: PageInfoField): string | boolean | null {
    const { page } = links;
    switch (field) {
      // What a cursor stands at lies outside the page: there is more on its side, whichever end the page is taken from.
      case "hasNextPage":
        return group.more && !page.backwards ? true : page.before !== undefined;
      case "hasPreviousPage":
        return group.more && page.backwards ? true : page.after !== undefined;
      case "startCursor":
        return group.links.length > 0 ? this.cursor(links, group.links[0]!) : null;
      case "endCursor":
        return group.links.length > 0 ? this.cursor(links, group.links.at(-1)!) : null;
      case "__typename":
        return "PageInfo";
    }
  }

  cursor(links: Links, link: Row): string {
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

/** The ids of all nodes in the rows: each frontier holds what its level shows, and no more. */
export function nodesShown({ columns }: Statement, row: Row): Set<string> {
  const lists = columns.flatMap((column, index) => (column.kind === "rows" ? (row[index] as Row[]) : []));
  return new Set(lists.map(([id]) => id as string));
}

/** Put in by hand: what goes through the one door has the id that its type wants. */
export function unknownNode({ frontier }: ObjectShape, id: string): BadData {
  const kinds = frontier.labels.map((label) => `${prefixOf(label)}…`).join(" or ");
  return new BadData(
    `The graph holds a node whose id ${JSON.stringify(id)} does not tell what it is: ${kinds} is due here. It was not put in by Chancery; mend its id or delete it.`,
    { id },
  );
}

function byFirst(list: readonly Row[]): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  for (const row of list) rows.set(row[0] as string, row);
  return rows;
}

function groupsOf(links: Links, list: readonly Row[]): ReadonlyMap<string | null, Group> {
  const groups = new Map<string | null, Group>();
  // As `groupFacts` has them: what was not asked for takes no place.
  const total = links.more ? 3 : 2;
  for (const group of list) {
    const found = group[1] as readonly Row[];
    groups.set(group[0] as string | null, {
      links: links.page.backwards ? [...found].reverse() : found,
      more: links.more && (group[2] as boolean),
      total: links.total ? (group[total] as number) : 0,
    });
  }
  return groups;
}
