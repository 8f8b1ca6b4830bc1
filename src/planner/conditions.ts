/** What conditions and orders make Neo4j look at beyond the rows that they are about. */
import type { EdgeMapping, Mapping } from "../mapping/mapping.js";
import type { Page, Predicate } from "./plan.js";
import { impliesEnd } from "./predicate.js";
import { follow, followReference, type GraphSize, type Reach } from "./size.js";

/** The rows that conditions are about. */
export interface Rows {
  readonly labels: readonly string[];
  /** The type of the relationship that led to them; undefined at the root. */
  readonly type: string | undefined;
  readonly reach: Reach;
}

/** Looked at for the page's conditions and its orders by number. */
export function lookedAt(mapping: Mapping, size: GraphSize, { where, order }: Page, rows: Rows): number {
  return order.reduce(
    (sum, term) => (term.kind === "count" ? sum + across(mapping, size, term, rows) : sum),
    conditions(mapping, size, where, rows),
  );
}

/** Looked at for a condition on each of the rows. */
export function conditions(mapping: Mapping, size: GraphSize, predicate: Predicate | undefined, rows: Rows): number {
  switch (predicate?.kind) {
    case "all":
    case "any":
      return predicate.of.reduce((sum, one) => sum + conditions(mapping, size, one, rows), 0);
    case "not":
      return conditions(mapping, size, predicate.of, rows);
    case "quantified": {
      const { over, quantifier, where } = predicate;
      // Whether there is any is known at the first, unless what the relationships lead to has to be looked at.
      const known = over.kind !== "edge" || impliesEnd(mapping, over.edge);
      if (!where && quantifier.kind !== "count" && known) return rows.reach.rows;
      if (over.kind === "edge") return across(mapping, size, { edge: over.edge, where }, rows);
      const holders = over.on === "edge" ? [rows.type!] : rows.labels;
      const reach = followReference(size, rows.reach, holders, over.reference.name);
      const named = { labels: mapping.labelsOf(over.reference.to), type: undefined, reach };
      return reach.rows + conditions(mapping, size, where, named);
    }
    default:
      return 0;
  }
}

function across(
  mapping: Mapping,
  size: GraphSize,
  { edge, where }: Pick<Predicate & { kind: "quantified" }, "where"> & { readonly edge: EdgeMapping },
  { labels: from, reach: rows }: Rows,
): number {
  const labels = mapping.labelsOf(edge.to);
  const reach = follow(size, rows, from, edge, labels);
  // Of several nodes it is the one that the field shows.
  const others = edge.one ? reach.rows * size.degrees(from, edge.type, edge.direction).most(1) : 0;
  return reach.rows + others + conditions(mapping, size, where, { labels, type: edge.type, reach });
}
