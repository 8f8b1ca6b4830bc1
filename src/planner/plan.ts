/**
 * What a question is made of, between the GraphQL selection and the Cypher statement: frozen values, printed by
 * `explain.ts`, compiled by `compile.ts`, and followed back by `assemble.ts` from rows to the answer.
 */
import type { EdgeMapping, PropertyMapping, ReferenceMapping, RelationshipMapping } from "../mapping/mapping.js";

/** Where a value comes from: the document itself, or the variables of each request. */
export type Value =
  | { readonly kind: "constant"; readonly value: unknown }
  | { readonly kind: "variable"; readonly path: readonly (string | number)[] }
  | { readonly kind: "list"; readonly items: readonly Value[] };

/** What a value is in this request. */
export function resolveValue(value: Value, variables: Readonly<Record<string, unknown>>): unknown {
  switch (value.kind) {
    case "constant":
      return value.value;
    case "list":
      return value.items.map((item) => resolveValue(item, variables));
    case "variable":
      return value.path.reduce<unknown>(
        (inside, step) => (inside as Record<string | number, unknown>)?.[step],
        variables,
      );
  }
}

/** A value with the name that the client gave it, for errors: `official.meetings.first`. */
export interface Argument {
  readonly name: string;
  readonly value: Value;
}

/** How many values an argument has in this request: more than one if it is a list. */
export function numberOfValues({ value }: Argument, variables: Readonly<Record<string, unknown>>): number {
  const values = resolveValue(value, variables);
  return Array.isArray(values) ? values.length : 1;
}

export interface Plan {
  readonly roots: readonly Root[];
  /** Whether the roots are all that the operation asks for: introspection beside them is graphql-js's to answer. */
  readonly complete: boolean;
  /** How many are selected, of each type that they are selected of. */
  readonly fields: number;
}

export type Root =
  | {
      readonly kind: "one";
      readonly key: string;
      readonly id: Argument;
      readonly frontier: Frontier;
      readonly shape: ObjectShape;
    }
  | {
      readonly kind: "several";
      readonly key: string;
      readonly ids: Argument;
      readonly frontier: Frontier;
      readonly shape: ObjectShape;
    }
  | { readonly kind: "page"; readonly key: string; readonly links: Links; readonly shape: ConnectionShape };

/** The distinct nodes that a level of the selection reaches; each is read, and expanded, once. */
export interface Frontier {
  /** Its place among the statement's frontiers: `f3` the nodes, `r3` their rows. */
  readonly number: number;
  readonly labels: readonly string[];
  /** What is read of each node; the first is always `id`. */
  readonly columns: readonly Column[];
  readonly expansions: readonly Expansion[];
}

/** A stored property that a row or a link carries. */
export type Column = PropertyMapping | { readonly name: string; readonly scalar: "References" };

/** One step from a frontier to the next. */
export type Expansion =
  | {
      readonly kind: "edge";
      /** The labels of the frontier from which this step is taken: those whose selection has the field. */
      readonly from: readonly string[];
      readonly edge: EdgeMapping;
      readonly links: Links;
    }
  | {
      readonly kind: "reference";
      readonly from: readonly string[];
      readonly reference: ReferenceMapping;
      readonly frontier: Frontier;
    };

/**
 * A list of (parent, child, edge properties), a page a parent: `e3` in the statement, grouped by parent as
 * [parent id, [[child id, column …] …], fact …]. A root page is one group without a parent.
 */
export interface Links {
  readonly number: number;
  readonly page: Page;
  /** Undefined at the root. */
  readonly relationship: RelationshipMapping | undefined;
  /** Edge properties read of each link. */
  readonly columns: readonly Column[];
  /** Nodes named in a list property of the relationship. */
  readonly references: readonly { readonly reference: ReferenceMapping; readonly frontier: Frontier }[];
  /** Whether the page itself is asked for, and not only how many there are. */
  readonly rows: boolean;
  /** Whether the values of the order travel too, because a cursor is asked for. */
  readonly cursors: boolean;
  /** Whether it is asked if there is more beyond the page. */
  readonly more: boolean;
  readonly total: boolean;
  readonly frontier: Frontier;
}

/** What a group tells of its list as a whole, in this order, after its links. */
export function groupFacts(links: Pick<Links, "more" | "total">): readonly ("more" | "total")[] {
  return (["more", "total"] as const).filter((fact) => links[fact]);
}

export interface Page {
  readonly where: Predicate | undefined;
  /** Words that the full-text index is asked for, which finds the nodes; only of a root list. */
  readonly search: Search | undefined;
  /** A better way to what meets `where` than to look at every node; only of a root list. */
  readonly approach: Approach | undefined;
  readonly order: readonly OrderTerm[];
  /** From the end of the list: the order is turned around in the statement, and back in the answer. */
  readonly backwards: boolean;
  readonly size: Argument;
  readonly after: Argument | undefined;
  readonly before: Argument | undefined;
  /** Tells the cursors of this list from those of others, with the values of `signed`. */
  readonly signature: string;
  /** The values that an order by number counts with, and the words of a search: with others it is another order. */
  readonly signed: readonly Value[];
}

/** Words, and the properties in which they are looked for: all that the index has where there are none. */
export interface Search {
  readonly words: Argument;
  readonly properties: readonly string[];
}

/**
 * Which rows: all, or those that have a value in the first order key, or those that have none. No index holds what is
 * absent, so a list in the order of an index takes the two one after the other. Rows that were reached from afar are all
 * there are, and in no order.
 */
export type Part = "whole" | "present" | "absent" | "reached";

export type OrderTerm = {
  readonly descending: boolean;
} & (
  | { readonly kind: "property"; readonly on: "node" | "edge"; readonly property: PropertyMapping }
  | { readonly kind: "count"; readonly edge: EdgeMapping; readonly where: Predicate | undefined }
  /** What tells two relationships between the same nodes apart. */
  | { readonly kind: "edgeKey" }
  /** How near a node is to the words of a search. */
  | { readonly kind: "nearness" }
);

export type Comparison = "eq" | "ne" | "in" | "lt" | "lte" | "gt" | "gte" | "contains" | "startsWith" | "endsWith";

/** A condition on a node (`on: "node"`) and on the relationship that led to it (`on: "edge"`). */
export type Predicate =
  | { readonly kind: "all" | "any"; readonly of: readonly Predicate[] }
  | { readonly kind: "not"; readonly of: Predicate }
  | {
      readonly kind: "compare";
      readonly on: "node" | "edge";
      readonly property: PropertyMapping;
      readonly comparison: Comparison;
      readonly argument: Argument;
      readonly caseSensitive: boolean;
    }
  | { readonly kind: "isNull"; readonly on: "node" | "edge"; readonly property: PropertyMapping; readonly is: boolean }
  | { readonly kind: "label"; readonly label: string }
  | {
      readonly kind: "quantified";
      readonly quantifier: Quantifier;
      readonly over: Over;
      readonly where: Predicate | undefined;
    };

export type Compare = Predicate & { readonly kind: "compare" };

/** Whether capitals and small letters are alike: then no index holds what is compared. */
export function isFolded({ property, caseSensitive }: Compare): boolean {
  return property.scalar === "String" && !caseSensitive;
}

/** An equality with a property of a node that an index holds. */
export type Pin = Compare & { readonly on: "node" };

/** From the nodes that are asked for, the first stage, over edges to those that the pin is about, the last. */
export interface Approach {
  readonly stages: readonly Stage[];
  readonly pin: Pin;
}

export interface Stage {
  readonly labels: readonly string[];
  /** What leads to it from the stage before. */
  readonly edge: EdgeMapping | undefined;
  /** What else must hold of its node and of that edge; neither the next stage nor the pin is said again. */
  readonly where: Predicate | undefined;
}

/** What a condition ranges over: the nodes across an edge, or those named in a list property. */
export type Over =
  | { readonly kind: "edge"; readonly edge: EdgeMapping }
  | { readonly kind: "reference"; readonly on: "node" | "edge"; readonly reference: ReferenceMapping };

export type Quantifier =
  | { readonly kind: "some" | "none" }
  | { readonly kind: "count"; readonly comparison: Comparison; readonly argument: Argument };

/** How the answer's object for a node of a frontier is filled, by concrete type. */
export interface ObjectShape {
  readonly frontier: Frontier;
  readonly fields: ReadonlyMap<string, readonly FieldShape[]>;
}

/** The name of a type that is known beforehand. */
export interface TypeNameShape {
  readonly kind: "typename";
  readonly key: string;
  readonly type: string;
}

export type FieldShape =
  | { readonly kind: "typename"; readonly key: string }
  | { readonly kind: "property"; readonly key: string; readonly column: number; readonly property: PropertyMapping }
  | {
      readonly kind: "location";
      readonly key: string;
      readonly column: number;
      readonly property: PropertyMapping;
      readonly parts: readonly LocationPart[];
    }
  | { readonly kind: "reference"; readonly key: string; readonly column: number; readonly shape: ObjectShape }
  | { readonly kind: "connection"; readonly key: string; readonly links: Links; readonly shape: ConnectionShape }
  /** A field with at most one node: the node itself, or the edge that leads to it. */
  | { readonly kind: "oneNode"; readonly key: string; readonly links: Links; readonly shape: ObjectShape }
  | {
      readonly kind: "oneEdge";
      readonly key: string;
      readonly links: Links;
      readonly shape: readonly EdgeFieldShape[];
    };

export interface LocationPart {
  readonly key: string;
  readonly part: "latitude" | "longitude" | "__typename";
}

export type ConnectionShape = readonly ConnectionFieldShape[];

export type ConnectionFieldShape =
  | TypeNameShape
  | { readonly kind: "nodes"; readonly key: string; readonly shape: ObjectShape }
  | { readonly kind: "edges"; readonly key: string; readonly shape: readonly EdgeFieldShape[] }
  | {
      readonly kind: "pageInfo";
      readonly key: string;
      readonly fields: readonly { readonly key: string; readonly name: PageInfoField }[];
    }
  | { readonly kind: "totalCount"; readonly key: string };

export type PageInfoField = "hasNextPage" | "hasPreviousPage" | "startCursor" | "endCursor" | "__typename";

/** `column` counts from the first edge property: the child's id, which every link begins with, is not one. */
export type EdgeFieldShape =
  | TypeNameShape
  | { readonly kind: "cursor"; readonly key: string }
  | { readonly kind: "node"; readonly key: string; readonly shape: ObjectShape }
  | { readonly kind: "property"; readonly key: string; readonly column: number; readonly property: PropertyMapping }
  | { readonly kind: "reference"; readonly key: string; readonly column: number; readonly shape: ObjectShape };
