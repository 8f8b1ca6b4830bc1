/** The rows of one page in Cypher, as clauses and what to collect of them. */
import type { Mapping } from "../mapping/mapping.js";
import { cypher, type Fragment, Imports, indent, join, ModelName, nothing, Variable } from "./fragment.js";
import { orderFragments } from "./order.js";
import type { Column, Links, Page, Part } from "./plan.js";
import { parameter, type Scope } from "./predicate.js";

export interface Rows {
  readonly clauses: readonly Fragment[];
  /** The nodes, in order; one more than the page where it is asked if there is more. */
  readonly nodes: Fragment;
  /** Their links, alike. */
  readonly links: Fragment;
}

/** Whether an index gives the order of the list, but for the rows without a value. */
export function splitAtAbsent({ order, backwards, before }: Page, labels: readonly string[]): boolean {
  const [lead] = order;
  return (
    labels.length === 1 &&
    !backwards &&
    !before &&
    lead?.kind === "property" &&
    lead.property.index &&
    !lead.property.required
  );
}

/** @param source what brings the rows, as a MATCH. */
export function rowsOf(
  mapping: Mapping,
  links: Links,
  scope: Scope,
  source: Fragment,
  where: Fragment | undefined,
  part: Part,
): Rows {
  const order = orderFragments(mapping, tellsLinksApart(links) ? links.page : withoutEdgeKey(links.page), scope, part);
  const variables = join(
    [scope.edge, scope.node, scope.nearness].filter((one) => one !== undefined),
    ", ",
  );
  const carried = join([variables, ...order.computed.map(({ as }) => cypher`${as}`)], ", ");
  const conditions = [
    ...(where ? [where] : []),
    ...order.indexed,
    ...(order.within && order.computed.length === 0 ? [order.within] : []),
  ];
  const read = [
    cypher`${scope.node}.id`,
    ...links.columns.map((column) => columnValue(scope.edge!, column)),
    ...(links.cursors ? order.cursor : []),
  ];
  // A list can be narrowed down only behind a WITH.
  const narrow = part === "reached" && conditions.length > 0 ? [cypher`WITH ${scope.node}`] : [];
  return {
    clauses: [
      source,
      ...narrow,
      ...(conditions.length > 0 ? [cypher`WHERE ${join(conditions, " AND ")}`] : []),
      ...(order.computed.length > 0
        ? [
            cypher`WITH ${join([variables, ...order.computed.map(({ value, as }) => cypher`${value} AS ${as}`)], ", ")}`,
            ...(order.within ? [cypher`WHERE ${order.within}`] : []),
          ]
        : []),
      cypher`WITH ${carried} ORDER BY ${order.by} LIMIT ${limit(links)}`,
    ],
    nodes: cypher`collect(${scope.node})`,
    links: cypher`collect([${join(read, ", ")}])`,
  };
}

/** Whether it shows which of several relationships between two nodes comes first. */
function tellsLinksApart({ page, columns, references, cursors }: Links): boolean {
  return columns.length > 0 || references.length > 0 || cursors || !!page.after || !!page.before;
}

function withoutEdgeKey(page: Page): Page {
  return { ...page, order: page.order.filter(({ kind }) => kind !== "edgeKey") };
}

/** How many rows are looked for. */
export function limit({ page, more }: Links): Fragment {
  return cypher`${parameter(page.size, { kind: "pageSize" })}${more ? cypher` + 1` : nothing}`;
}

/** What a row or a link holds of a property: dates and moments as text, a point as [latitude, longitude]. */
export function columnValue(holder: Variable, column: Column): Fragment {
  const stored = cypher`${holder}.${new ModelName(column.name)}`;
  if (column.scalar === "Date" || column.scalar === "DateTime") return cypher`toString(${stored})`;
  if (column.scalar === "Location") return cypher`[${stored}.latitude, ${stored}.longitude]`;
  return stored;
}

/** A variable named after the nodes it stands for. */
export function hinted(labels: readonly string[]): Variable {
  return new Variable(labels.length === 1 ? labels[0]!.toLowerCase() : "node");
}

export function call(imports: readonly Variable[], clauses: readonly Fragment[]): Fragment {
  return cypher`CALL ${new Imports(imports)} {
${indent(join(clauses, "\n"))}
}`;
}
