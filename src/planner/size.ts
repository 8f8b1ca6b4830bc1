/** What the planner knows of the graph's size when it bounds a question: measured by `graph/measuring.ts`, now and then. */

export interface GraphSize {
  /** Nodes that have one of these labels. */
  nodes(labels: readonly string[]): number;
  /** How many relationships of a type nodes of these labels have. */
  degrees(labels: readonly string[], type: string, direction: "OUT" | "IN"): Degrees;
  /** How many ids stand in a list property: of nodes of these labels, or of relationships of this type. */
  references(holders: readonly string[], name: string): Degrees;
}

export interface Degrees {
  /** The most that so many nodes can have together, counting no more than `page` of each. */
  most(nodes: number, page?: number): number;
}

/** Guessed, of a graph that nobody has measured, or that was empty then. */
const NODES_OF_A_LABEL = 100_000;
const LARGEST_DEGREE = 1_000;

const degrees: Degrees = {
  most: (nodes, page = Number.POSITIVE_INFINITY) => nodes * Math.min(page, LARGEST_DEGREE),
};

export const unmeasured: GraphSize = {
  nodes: (labels) => labels.length * NODES_OF_A_LABEL,
  degrees: () => degrees,
  references: () => degrees,
};

/** Nodes with repetition: how many at the most, and how often at the most one and the same. */
export interface Reach {
  readonly rows: number;
  readonly repeats: number;
}

/** Different nodes. */
export function distinct(rows: number): Reach {
  return { rows, repeats: 1 };
}

/** As many of them as can be of these labels. */
export function among(size: GraphSize, { rows, repeats }: Reach, labels: readonly string[]): Reach {
  return { rows: Math.min(rows, repeats * size.nodes(labels)), repeats };
}

/** What an edge leads to from nodes of the labels `from`, all of it or a page from each. */
export function follow(
  size: GraphSize,
  reach: Reach,
  from: readonly string[],
  { type, direction }: { readonly type: string; readonly direction: "OUT" | "IN" },
  to: readonly string[],
  page?: number,
): Reach {
  const parents = Math.ceil(reach.rows / reach.repeats);
  const rows = reach.repeats * size.degrees(from, type, direction).most(parents, page);
  // Nobody is reached more often than it has relationships back.
  const back = size.degrees(to, type, direction === "OUT" ? "IN" : "OUT").most(1);
  return { rows, repeats: Math.max(1, Math.min(rows, reach.repeats * back)) };
}

/** What is named in a list property of nodes of these labels, or of relationships of this type. */
export function followReference(size: GraphSize, reach: Reach, holders: readonly string[], name: string): Reach {
  const parents = Math.ceil(reach.rows / reach.repeats);
  return { rows: reach.repeats * size.references(holders, name).most(parents), repeats: Math.max(1, reach.rows) };
}
