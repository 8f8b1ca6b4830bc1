/** The order of a page and where it begins, in Cypher: what has no value comes last, whichever way. */
import type { Mapping } from "../mapping/mapping.js";
import { cypher, type Fragment, join, nothing, number, type Parameter, Variable } from "./fragment.js";
import type { Argument, Page, Part } from "./plan.js";
import { countFragment, parameter, propertyOf, type Scope, typed } from "./predicate.js";

/** An order term with the Cypher that gives its value. */
interface OrderKey {
  readonly value: Fragment;
  readonly scalar: string;
  readonly nullable: boolean;
  readonly descending: boolean;
}

export interface OrderFragments {
  /** `, COUNT {…} AS key`: what a WITH computes before the order can use it. */
  readonly computed: readonly { readonly value: Fragment; readonly as: Variable }[];
  /** What lets Neo4j take the rows from an index in their order, and which part of them. */
  readonly indexed: readonly Fragment[];
  /** Whether a row stands between the page's cursors; undefined without cursors. */
  readonly within: Fragment | undefined;
  /** Follows `ORDER BY`. */
  readonly by: Fragment;
  /** The values of the order of a row, as a cursor carries them. */
  readonly cursor: readonly Fragment[];
}

/** Of what an order has beside properties. */
const SCALARS = { count: "Int", nearness: "Float", edgeKey: "String" } as const;

export function orderFragments(mapping: Mapping, page: Page, scope: Scope, part: Part): OrderFragments {
  const computed: { value: Fragment; as: Variable }[] = [];
  const keys = page.order.map((term, index): OrderKey => {
    const { descending } = term;
    if (term.kind === "edgeKey")
      return { value: cypher`${scope.edge!}.key`, scalar: SCALARS.edgeKey, nullable: false, descending };
    if (term.kind === "property") {
      const value = propertyOf(term.on === "edge" ? scope.edge! : scope.node, term.property);
      // In its parts, the first key either has a value everywhere or is absent everywhere.
      const nullable = !term.property.required && !(index === 0 && (part === "present" || part === "absent"));
      return { value, scalar: term.property.scalar, nullable, descending };
    }
    if (term.kind === "nearness")
      return { value: cypher`${scope.nearness!}`, scalar: SCALARS.nearness, nullable: false, descending };
    const as = new Variable("count");
    computed.push({ as, value: countFragment(mapping, { kind: "edge", edge: term.edge }, term.where, scope) });
    return { value: cypher`${as}`, scalar: SCALARS.count, nullable: false, descending };
  });
  const bounds = [
    ...(page.after ? [between(keys, page, page.after, "after", part)] : []),
    ...(page.before ? [between(keys, page, page.before, "before", part)] : []),
  ];
  return {
    computed,
    indexed: indexed(page, keys, scope, part),
    within: bounds.length > 0 ? join(bounds, " AND ") : undefined,
    by: join(
      (part === "absent" ? keys.slice(1) : keys).flatMap((key) => orderBy(key, page.backwards)),
      ", ",
    ),
    cursor: keys.map(({ value, scalar }) =>
      scalar === "Date" || scalar === "DateTime" ? cypher`toString(${value})` : value,
    ),
  };
}

/** An index gives its order only to a query that asks for no more than it holds: nodes that have its properties. */
function indexed(page: Page, keys: readonly OrderKey[], scope: Scope, part: Part): Fragment[] {
  const [lead] = page.order;
  if (part === "reached" || scope.edge || lead?.kind !== "property" || lead.on !== "node") return [];
  const { value } = keys[0]!;
  if (part === "absent") return [cypher`${value} IS NULL`];
  if (lead.property.name === "id") return [cypher`${value} IS NOT NULL`];
  if (part === "whole" && !(lead.property.index && lead.property.required)) return [];
  return [cypher`${value} IS NOT NULL`, cypher`${scope.node}.id IS NOT NULL`];
}

/** A cursor that a page begins or ends at, as a parameter. */
export function cursorParameter(page: Page, cursor: Argument): Parameter {
  const keys = page.order.map((term) => {
    if (term.kind === "property") return { scalar: term.property.scalar, nullable: !term.property.required };
    return { scalar: SCALARS[term.kind], nullable: false };
  });
  return parameter(cursor, { kind: "cursor", page, keys });
}

function orderBy(key: OrderKey, backwards: boolean): Fragment[] {
  const direction = key.descending !== backwards ? cypher` DESC` : nothing;
  const own = cypher`${key.value}${direction}`;
  // Cypher's own order has what is absent at the end of what ascends.
  if (!key.nullable || !key.descending) return [own];
  return [backwards ? cypher`${key.value} IS NULL DESC` : cypher`${key.value} IS NULL`, own];
}

function between(
  keys: readonly OrderKey[],
  page: Page,
  argument: Argument,
  side: "after" | "before",
  part: Part,
): Fragment {
  const cursor = cursorParameter(page, argument);
  const at = keys.map((key, index) => typed(key.scalar, cypher`${cursor}[${number(index)}]`));
  const [lead] = keys;
  const from = part === "absent" ? 1 : 0;
  const ranged = part !== "absent" && keys.length > 1 && !lead!.nullable;
  const ways = keys.slice(from).map((key, offset) => {
    const index = from + offset;
    // Within the range of the first key, what is not beyond it there is equal; said once more, Neo4j would seek it apart.
    const begin = ranged ? 1 : from;
    const equal = keys.slice(begin, index).map((earlier, place) => same(earlier, at[begin + place]!));
    const conditions = [...equal, beyond(key, at[index]!, side)];
    return conditions.length === 1 ? conditions[0]! : cypher`(${join(conditions, " AND ")})`;
  });
  // What is absent comes after all that is present.
  const any = join(part === "absent" ? [cypher`${at[0]!} IS NOT NULL`, ...ways] : ways, " OR ");
  const some = ways.length > 1 || part === "absent" ? cypher`(${any})` : any;
  if (!ranged) return some;
  // A range that an index can be entered at, in its order.
  const downwards = lead!.descending === (side === "after");
  return join([downwards ? cypher`${lead!.value} <= ${at[0]!}` : cypher`${lead!.value} >= ${at[0]!}`, some], " AND ");
}

function same({ value, nullable }: OrderKey, at: Fragment): Fragment {
  return nullable ? cypher`(${value} = ${at} OR (${value} IS NULL AND ${at} IS NULL))` : cypher`${value} = ${at}`;
}

function beyond({ value, nullable, descending }: OrderKey, at: Fragment, side: "after" | "before"): Fragment {
  const compared = descending === (side === "after") ? cypher`${value} < ${at}` : cypher`${value} > ${at}`;
  if (!nullable) return compared;
  return side === "after"
    ? cypher`(${compared} OR (${value} IS NULL AND ${at} IS NOT NULL))`
    : cypher`(${compared} OR (${value} IS NOT NULL AND ${at} IS NULL))`;
}
