/** The order of a page and where it begins, in Cypher: what has no value comes last, whichever way. */
import type { Mapping } from "../mapping/mapping.js";
import { cypher, type Fragment, join, nothing, Variable } from "./fragment.js";
import type { Argument, OrderTerm, Page } from "./plan.js";
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
  /** Whether a row stands between the page's cursors; undefined without cursors. */
  readonly within: Fragment | undefined;
  /** Follows `ORDER BY`. */
  readonly by: Fragment;
  /** The values of the order of a row, as a cursor carries them. */
  readonly cursor: readonly Fragment[];
}

export function orderFragments(mapping: Mapping, page: Page, scope: Scope): OrderFragments {
  const computed: { value: Fragment; as: Variable }[] = [];
  const keys = page.order.map((term): OrderKey => {
    const { descending } = term;
    if (term.kind === "edgeKey")
      return { value: cypher`${scope.edge!}.key`, scalar: "String", nullable: false, descending };
    if (term.kind === "property") {
      const value = propertyOf(term.on === "edge" ? scope.edge! : scope.node, term.property);
      return { value, scalar: term.property.scalar, nullable: !term.property.required, descending };
    }
    const as = new Variable("count");
    computed.push({ as, value: countFragment(mapping, { kind: "edge", edge: term.edge }, term.where, scope) });
    return { value: cypher`${as}`, scalar: "Int", nullable: false, descending };
  });
  const bounds = [
    ...(page.after ? [between(keys, page, page.after, "after")] : []),
    ...(page.before ? [between(keys, page, page.before, "before")] : []),
  ];
  return {
    computed,
    within: bounds.length > 0 ? join(bounds, " AND ") : undefined,
    by: join(
      keys.flatMap((key) => orderBy(key, page.backwards)),
      ", ",
    ),
    cursor: keys.map(({ value, scalar }) =>
      scalar === "Date" || scalar === "DateTime" ? cypher`toString(${value})` : value,
    ),
  };
}

/** The scalars of a page's order, for checking what a cursor holds. */
function scalarsOf(order: readonly OrderTerm[]): string[] {
  return order.map((term) =>
    term.kind === "property" ? term.property.scalar : term.kind === "count" ? "Int" : "String",
  );
}

function orderBy(key: OrderKey, backwards: boolean): Fragment[] {
  const direction = key.descending !== backwards ? cypher` DESC` : nothing;
  const own = cypher`${key.value}${direction}`;
  if (!key.nullable) return [own];
  return [backwards ? cypher`${key.value} IS NULL DESC` : cypher`${key.value} IS NULL`, own];
}

function between(keys: readonly OrderKey[], page: Page, argument: Argument, side: "after" | "before"): Fragment {
  const cursor = parameter(argument, { kind: "cursor", signature: page.signature, scalars: scalarsOf(page.order) });
  const at = keys.map((key, index) => typed(key.scalar, cypher`${cursor}[${number(index)}]`));
  const ways = keys.map((key, index) => {
    const equal = keys.slice(0, index).map((earlier, place) => same(earlier, at[place]!));
    const conditions = [...equal, beyond(key, at[index]!, side)];
    return conditions.length === 1 ? conditions[0]! : cypher`(${join(conditions, " AND ")})`;
  });
  return ways.length === 1 ? ways[0]! : cypher`(${join(ways, " OR ")})`;
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

const NUMBERS = [
  cypher`0`,
  cypher`1`,
  cypher`2`,
  cypher`3`,
  cypher`4`,
  cypher`5`,
  cypher`6`,
  cypher`7`,
  cypher`8`,
  cypher`9`,
];

/** A small number that the program itself makes, as the place of a column. */
export function number(value: number): Fragment {
  return join2([...String(value)].map((digit) => NUMBERS[Number(digit)]!));
}

function join2(fragments: readonly Fragment[]): Fragment {
  return fragments.reduce((left, right) => cypher`${left}${right}`, nothing);
}
