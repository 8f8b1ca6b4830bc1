/**
 * How large an answer can be, told before the question is asked: the tree that pages and degrees allow. A graph rarely
 * unfolds that far, so this is told and not refused; `cost.ts` counts what came. A text, or a list of them, is one here:
 * nobody knows yet how long it is.
 */
import type { Measures } from "./bound.js";
import { pageSize } from "./bound.js";
import { named } from "./cost.js";
import type {
  ConnectionShape,
  EdgeFieldShape,
  Expansion,
  FieldShape,
  Frontier,
  Links,
  ObjectShape,
  Plan,
} from "./plan.js";
import { resolveValue } from "./plan.js";
import { among, distinct, follow, followReference, type Reach } from "./size.js";

/** Objects, fields and elements of lists that the answer can have. */
export function boundAnswer(plan: Plan, measures: Measures): number {
  const unfolding = new Unfolding(measures);
  const values = plan.roots.map((root) => {
    if (root.kind === "page") {
      const page = Math.min(
        pageSize(root.links.page, measures.variables),
        measures.size.nodes(root.links.frontier.labels),
      );
      return unfolding.connection(root.shape, root.links, 1, distinct(page));
    }
    const ids =
      root.kind === "one" ? 1 : (resolveValue(root.ids.value, measures.variables) as readonly string[]).length;
    // A node whose id is given twice is shown twice.
    return unfolding.object(root.shape, { rows: ids, repeats: ids || 1 });
  });
  return values.reduce((sum, one) => sum + one, 0);
}

type EdgeExpansion = Expansion & { readonly kind: "edge" };

class Unfolding {
  constructor(private readonly measures: Measures) {}

  /** Objects for that many nodes, with all that is below them. */
  object(shape: ObjectShape, reach: Reach): number {
    const { frontier } = shape;
    let values = reach.rows;
    for (const [field, some] of labelsByField(shape)) {
      const those = among(this.measures.size, reach, some);
      values += those.rows * named(field.key) + this.field(frontier, field, some, those);
    }
    return values;
  }

  private field(frontier: Frontier, field: FieldShape, labels: readonly string[], reach: Reach): number {
    switch (field.kind) {
      case "typename":
      case "property":
        return 0;
      case "location":
        return reach.rows * field.parts.reduce((sum, { key }) => sum + named(key), 0);
      case "reference": {
        const { name } = frontier.columns[field.column]!;
        return this.object(field.shape, followReference(this.measures.size, reach, labels, name));
      }
      case "connection": {
        const { expansion, page } = this.follow(frontier, field.links, labels, reach);
        return this.connection(field.shape, field.links, reach.rows, page, expansion);
      }
      case "oneNode":
        return this.object(field.shape, this.follow(frontier, field.links, labels, reach).page);
      case "oneEdge": {
        const { expansion, page } = this.follow(frontier, field.links, labels, reach);
        return this.edges(field.shape, field.links, page, expansion);
      }
    }
  }

  private follow(frontier: Frontier, links: Links, labels: readonly string[], reach: Reach) {
    const expansion = frontier.expansions.find(
      (one): one is EdgeExpansion => one.kind === "edge" && one.links === links,
    )!;
    const { size, variables } = this.measures;
    const to = links.frontier.labels;
    const page = follow(size, reach, labels, expansion.edge, to, pageSize(links.page, variables));
    return { expansion, page: among(size, page, to) };
  }

  /** So many connections, which have together so many links. */
  connection(shape: ConnectionShape, links: Links, count: number, page: Reach, expansion?: EdgeExpansion): number {
    return shape.reduce((sum, field) => {
      const own = sum + count * named(field.key);
      if (field.kind === "nodes") return own + this.object(field.shape, page);
      if (field.kind === "edges") return own + this.edges(field.shape, links, page, expansion);
      if (field.kind === "pageInfo") return own + count * field.fields.reduce((all, { key }) => all + named(key), 0);
      return own;
    }, count);
  }

  private edges(shape: readonly EdgeFieldShape[], links: Links, page: Reach, expansion?: EdgeExpansion): number {
    return shape.reduce((sum, field) => {
      const own = sum + page.rows * named(field.key);
      if (field.kind === "node") return own + this.object(field.shape, page);
      if (field.kind !== "reference") return own;
      const { name } = links.columns[field.column]!;
      const reach = followReference(this.measures.size, page, [expansion!.edge.type], name);
      return own + this.object(field.shape, reach);
    }, page.rows);
  }
}

const known = new WeakMap<ObjectShape, ReadonlyMap<FieldShape, readonly string[]>>();

/** The labels whose objects have each field; found once for a plan. */
function labelsByField(shape: ObjectShape): ReadonlyMap<FieldShape, readonly string[]> {
  const found = known.get(shape);
  if (found) return found;
  const labels = new Map<FieldShape, string[]>();
  for (const [label, fields] of shape.fields)
    for (const field of fields) labels.set(field, [...(labels.get(field) ?? []), label]);
  known.set(shape, labels);
  return labels;
}
