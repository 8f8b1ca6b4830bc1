/**
 * What a question can cost, told before it is asked: how many nodes and relationships its statement can look at, by the
 * sizes of its pages, the conditions on them and how the graph is connected. A level costs no more than the graph has,
 * because a frontier holds a node once.
 */
import type { Mapping } from "../mapping/mapping.js";
import { isNear, onTheWay } from "./approach.js";
import { conditions, lookedAt, type Rows } from "./conditions.js";
import { splitAtAbsent } from "./paging.js";
import {
  type Approach,
  type Argument,
  type Expansion,
  type Frontier,
  type Links,
  numberOfValues,
  type Page,
  type Plan,
  type Predicate,
  type Root,
  resolveValue,
} from "./plan.js";
import { impliesEnd } from "./predicate.js";
import { distinct, follow, followReference, type GraphSize, unmeasured } from "./size.js";
import { MOST_FOUND } from "./words.js";

export interface Bound {
  /** Nodes and relationships, a relationship with the node that it leads to counted once, at every level that looks at it. */
  readonly rows: number;
  /** Which field has how many of them, by the names that errors use: `official.meetings`. */
  readonly fields: readonly FieldBound[];
  /** Whether there are root lists approached from afar, and none is ever too far. */
  readonly alwaysNear: boolean;
}

export interface FieldBound {
  readonly field: string;
  /** How far from the root: 1 for a root field. */
  readonly level: number;
  readonly rows: number;
}

/** The same question with smaller pages, or cut off after some levels. */
export interface Cut {
  readonly page?: number;
  readonly levels?: number;
}

/** All that a bound depends on. */
export interface Measures {
  readonly mapping: Mapping;
  readonly size: GraphSize;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Whether there are root lists that are approached from afar, and none is ever too far: then nobody looks whether it is. */
function isAlwaysNear(plan: Plan, { size, variables }: Measures): boolean {
  const approaches = plan.roots.flatMap((root) => (root.kind === "page" ? (root.links.page.approach ?? []) : []));
  return size !== unmeasured && approaches.length > 0 && approaches.every((one) => isNear(one, size, variables));
}

export function boundPlan(plan: Plan, measures: Measures, cut: Cut = {}): Bound {
  const alwaysNear = isAlwaysNear(plan, measures);
  const bounder = new Bounder(measures, cut, alwaysNear);
  for (const root of plan.roots) bounder.root(root);
  return { rows: bounder.fields.reduce((sum, { rows }) => sum + rows, 0), fields: bounder.fields, alwaysNear };
}

/** How many a page holds in this request. */
export function pageSize({ size }: Page, variables: Readonly<Record<string, unknown>>): number {
  return resolveValue(size.value, variables) as number;
}

class Bounder {
  readonly fields: FieldBound[] = [];

  constructor(
    private readonly measures: Measures,
    private readonly cut: Cut,
    /** The lists that are approached from afar are not gone through. */
    private readonly alwaysNear: boolean,
  ) {}

  root(root: Root): void {
    if (root.kind === "page") {
      this.page(root.key, root.links);
      return;
    }
    const { variables } = this.measures;
    const nodes = root.kind === "one" ? 1 : (resolveValue(root.ids.value, variables) as readonly string[]).length;
    this.add(root.key, 1, nodes);
    this.expand(root.frontier, nodes, root.key, 1);
  }

  private page(key: string, links: Links): void {
    const { mapping, size } = this.measures;
    const { page, frontier, total, rows } = links;
    const all = Math.min(size.nodes(frontier.labels), page.search ? MOST_FOUND : Number.POSITIVE_INFINITY);
    const found = Math.min(this.sizeOf(links), all);
    if (page.approach && this.alwaysNear) {
      const { looked, rows: met } = this.fromAfar(page.approach);
      const ordered = lookedAt(mapping, size, { ...page, where: undefined }, met);
      this.add(key, 1, (rows ? looked + ordered + found : 0) + (total ? looked : 0));
      if (rows) this.expand(frontier, Math.min(found, met.reach.rows), key, 1);
      return;
    }
    const looked = (nodes: number) => ({ labels: frontier.labels, type: undefined, reach: distinct(nodes) });
    const read = this.readAtRoot(links, all);
    // Without conditions Neo4j knows how many there are of a label.
    const known = !page.where && !page.search && frontier.labels.length === 1;
    const counted = total && !known ? all + conditions(mapping, size, page.where, looked(all)) : 0;
    this.add(key, 1, (rows ? read + lookedAt(mapping, size, page, looked(read)) + found : 0) + counted);
    if (rows) this.expand(frontier, found, key, 1);
  }

  /** What is looked at on the way from a pin, and the rows that it leads to. */
  private fromAfar(approach: Approach): { readonly looked: number; readonly rows: Rows } {
    const { mapping, size, variables } = this.measures;
    let looked = 0;
    let rows: Rows | undefined;
    for (const [place, step] of onTheWay(approach, size, variables).entries()) {
      const { labels, edge, where } = approach.stages.at(-1 - place)!;
      rows = { labels, type: edge?.type, reach: distinct(step.nodes) };
      looked += step.rows + conditions(mapping, size, where, rows);
    }
    return { looked, rows: rows! };
  }

  /** Nodes read for a page of all of a type: the page alone where an index has its order, and nothing else is asked. */
  private readAtRoot(links: Links, all: number): number {
    const { page, frontier } = links;
    const named = idsIn(page.where);
    if (named) return Math.min(all, numberOfValues(named, this.measures.variables));
    const [lead, next] = page.order;
    const ordered =
      lead?.kind === "property" &&
      (lead.property.name === "id" ||
        (lead.property.index &&
          (lead.property.scalar === "Date" || lead.property.scalar === "DateTime") &&
          (lead.property.required || splitAtAbsent(page, frontier.labels)) &&
          next?.kind === "property" &&
          next.property.name === "id"));
    return ordered && !page.where && frontier.labels.length === 1 ? Math.min(all, this.sizeOf(links)) : all;
  }

  private expand(frontier: Frontier, nodes: number, path: string, level: number): void {
    if (level >= (this.cut.levels ?? Number.POSITIVE_INFINITY)) return;
    for (const expansion of frontier.expansions) {
      const parents = Math.min(nodes, this.measures.size.nodes(expansion.from));
      if (expansion.kind === "edge") this.edge(expansion, parents, level + 1);
      else this.references(expansion.from, expansion.reference.name, expansion.frontier, parents, path, level + 1);
    }
  }

  private edge({ edge, from, links }: Expansion & { kind: "edge" }, parents: number, level: number): void {
    const { mapping, size } = this.measures;
    const { labels } = links.frontier;
    const path = pathOf(links.page.size, edge.one);
    const read = follow(size, distinct(parents), from, edge, labels);
    const rows = { labels, type: edge.type, reach: read };
    // Without conditions a node knows how many relationships it has, unless some of them lead elsewhere.
    const known = !links.page.where && impliesEnd(mapping, edge);
    const all = known ? parents : read.rows + conditions(mapping, size, links.page.where, rows);
    const counted = links.total ? all : 0;
    if (!links.rows) {
      this.add(path, level, counted);
      return;
    }
    const linked = size.degrees(from, edge.type, edge.direction).most(parents, this.sizeOf(links));
    const children = Math.min(linked, size.nodes(labels));
    this.add(path, level, read.rows + lookedAt(mapping, size, links.page, rows) + children + counted);
    for (const { reference, frontier } of links.references)
      this.references([edge.type], reference.name, frontier, linked, path, level + 1);
    this.expand(links.frontier, children, path, level);
  }

  private references(
    holders: readonly string[],
    name: string,
    frontier: Frontier,
    parents: number,
    path: string,
    level: number,
  ): void {
    if (level > (this.cut.levels ?? Number.POSITIVE_INFINITY)) return;
    const { size } = this.measures;
    const named = followReference(size, distinct(parents), holders, name).rows;
    const nodes = Math.min(named, size.nodes(frontier.labels));
    const at = `${path}.${name}`;
    this.add(at, level, named + nodes);
    this.expand(frontier, nodes, at, level);
  }

  /** One more where it is asked if there is more. */
  private sizeOf(links: Links): number {
    const size = Math.min(pageSize(links.page, this.measures.variables), this.cut.page ?? Number.POSITIVE_INFINITY);
    return size + (links.more ? 1 : 0);
  }

  private add(field: string, level: number, rows: number): void {
    this.fields.push({ field, level, rows });
  }
}

/** The field itself: its page's size is called `official.meetings.first`, unless it has at most one node. */
function pathOf({ name }: Argument, one: boolean): string {
  return one ? name : name.slice(0, name.lastIndexOf("."));
}

/** The ids that a condition asks for, if it asks for some. */
function idsIn(where: Predicate | undefined): Argument | undefined {
  if (where?.kind === "all") return where.of.map(idsIn).find((one) => one !== undefined);
  const asked = where?.kind === "compare" && where.on === "node" && where.property.name === "id";
  return asked && (where.comparison === "eq" || where.comparison === "in") ? where.argument : undefined;
}
