/** The arguments of a connection -> a page: what is in it, in what order, from where, how many. */
import { BadInput } from "../errors.js";
import type { EdgeMapping, Mapping, PropertyMapping } from "../mapping/mapping.js";
import { approachOf } from "./approach.js";
import { orderSignature } from "./cursor.js";
import { linkPredicate, nodePredicate } from "./filter.js";
import type { Argument, OrderTerm, Page, Predicate, Value } from "./plan.js";
import { DEFAULT_PAGE, valueFrom } from "./values.js";
import { refuseHeavy, weightOf } from "./weight.js";

type Input = Readonly<Record<string, unknown>>;

/**
 * A page of all nodes of a type, or, with an edge, of those it leads to.
 * @param name what the client calls the field, for errors: `official.meetings`.
 */
export function buildPage(
  mapping: Mapping,
  list: { readonly type: string; readonly edge?: EdgeMapping },
  input: Input,
  name: string,
): Page {
  const { type, edge } = list;
  const where: Predicate | undefined = edge
    ? linkPredicate(mapping, edge, input.where, `${name}.where`)
    : nodePredicate(mapping, type, input.where, `${name}.where`);
  const order = withKeys(mapping, type, edge, orderTerms(mapping, type, edge, input.orderBy, `${name}.orderBy`));
  refuseHeavy(weightOf(where, order));
  return {
    where,
    search: undefined,
    approach: edge ? undefined : approachOf(mapping, mapping.labelsOf(type), where),
    order,
    ...extentOf(input, name),
    signature: orderSignature([type, edge?.type, edge?.direction, order.map(describe)]),
    signed: order.flatMap((term) => (term.kind === "count" ? valuesIn(term.where) : [])),
  };
}

/** A page of what the full-text index finds, the nearest first. */
export function buildSearch(mapping: Mapping, type: string, input: Input, name: string): Page {
  const words = given(input, name, "text")!;
  const named = input.types as readonly string[] | null | undefined;
  if (named?.length === 0)
    throw new BadInput(`${name}.types`, named, "is empty: give at least one type, or leave it out.");
  const types = named && [...new Set(named)].sort();
  const order: OrderTerm[] = [
    { kind: "nearness", descending: true },
    { kind: "property", on: "node", property: idProperty(mapping, type), descending: false },
  ];
  return {
    where: types ? { kind: "any", of: types.map((label) => ({ kind: "label", label })) } : undefined,
    // What only other types have is not looked at: most words stand in texts, and a name is soon found.
    search: { words, properties: types ? searchedIn(mapping, types) : [] },
    approach: undefined,
    order,
    ...extentOf(input, name),
    signature: orderSignature([type, types, order.map(describe)]),
    signed: [words.value],
  };
}

function searchedIn(mapping: Mapping, labels: readonly string[]): string[] {
  const properties = labels.flatMap((label) => [...mapping.nodes.get(label)!.properties.values()]);
  return [...new Set(properties.filter(({ search }) => search).map(({ name }) => name))];
}

/** How many, from which end, and between which cursors. */
function extentOf(input: Input, name: string): Pick<Page, "backwards" | "size" | "after" | "before"> {
  const [first, last] = [given(input, name, "first"), given(input, name, "last")];
  if (first && last)
    throw new BadInput(
      `${name}.last`,
      input.last,
      "stands beside first: ask for a page from the beginning or from the end, not both.",
    );
  return {
    backwards: last !== undefined,
    size: first ?? last ?? { name: `${name}.first`, value: { kind: "constant", value: DEFAULT_PAGE } },
    after: given(input, name, "after"),
    before: given(input, name, "before"),
  };
}

function given(input: Input, name: string, key: string): Argument | undefined {
  const value = input[key];
  return value === null || value === undefined ? undefined : { name: `${name}.${key}`, value: valueFrom(value) };
}

/** The page of a field with at most one node. */
export function pageOfOne(mapping: Mapping, edge: EdgeMapping, name: string): Page {
  return {
    where: undefined,
    search: undefined,
    approach: undefined,
    order: withKeys(mapping, edge.to, edge, []),
    backwards: false,
    size: { name, value: { kind: "constant", value: 1 } },
    after: undefined,
    before: undefined,
    signature: "",
    signed: [],
  };
}

function orderTerms(
  mapping: Mapping,
  type: string,
  edge: EdgeMapping | undefined,
  input: unknown,
  name: string,
): OrderTerm[] {
  return ((input ?? []) as readonly unknown[]).map((one, index) => {
    const at = `${name}[${index}]`;
    const [key, value] = only(one, at);
    if (!edge) return nodeTerm(mapping, type, key, value, `${at}.${key}`);
    const [inner, direction] = only(value, `${at}.${key}`);
    if (key === "node") return nodeTerm(mapping, type, inner, direction, `${at}.node.${inner}`);
    const property = mapping.relationships.get(edge.relationship)!.properties.get(inner)!;
    return { kind: "property", on: "edge", property, descending: direction === "DESC" };
  });
}

function nodeTerm(mapping: Mapping, type: string, key: string, value: unknown, name: string): OrderTerm {
  for (const label of mapping.labelsOf(type)) {
    const node = mapping.nodes.get(label)!;
    const property = node.properties.get(key);
    if (property) return { kind: "property", on: "node", property, descending: value === "DESC" };
    const edge = node.edges.get(key);
    if (!edge) continue;
    const { count, where } = value as { count: string; where?: unknown };
    return {
      kind: "count",
      edge,
      where: linkPredicate(mapping, edge, where, `${name}.where`),
      descending: count === "DESC",
    };
  }
  throw new BadInput(name, value, "names nothing to order by.");
}

/** Ends the order with what no two rows have alike: a LIMIT without a total order is arbitrary. */
function withKeys(
  mapping: Mapping,
  type: string,
  edge: EdgeMapping | undefined,
  given: readonly OrderTerm[],
): OrderTerm[] {
  // What is named again orders nothing more.
  const terms = given.filter(
    (term, at) => given.findIndex((other) => other === term || sameProperty(other, term)) === at,
  );
  const own = terms.findIndex((term) => term.kind === "property" && term.on === "node" && term.property.name === "id");
  const order = own < 0 ? [...terms] : terms.slice(0, own + 1);
  // Unless told, the way of the last term: then an index on (property, id) gives the order as it stands.
  const last = (): boolean => order.at(-1)?.descending ?? false;
  if (own < 0) order.push({ kind: "property", on: "node", property: idProperty(mapping, type), descending: last() });
  if (edge && mapping.relationships.get(edge.relationship)!.key.length > 0) {
    // After the id only what a relationship has of its own tells two of the same nodes apart.
    if (own >= 0) order.push(...terms.slice(own + 1).filter((term) => term.kind === "property" && term.on === "edge"));
    order.push({ kind: "edgeKey", descending: last() });
  }
  return order;
}

function sameProperty(one: OrderTerm, other: OrderTerm): boolean {
  if (one.kind !== "property" || other.kind !== "property") return false;
  return one.on === other.on && one.property === other.property;
}

function idProperty(mapping: Mapping, type: string): PropertyMapping {
  return mapping.nodes.get(mapping.labelsOf(type)[0]!)!.properties.get("id")!;
}

/** The one key that an order object has. */
function only(input: unknown, name: string): [string, unknown] {
  const entries = Object.entries((input ?? {}) as Input).filter(([, value]) => value !== null && value !== undefined);
  if (entries.length !== 1)
    throw new BadInput(
      name,
      Object.fromEntries(entries),
      "must name exactly one thing to order by; give several in a list, the first counts most.",
    );
  return entries[0]!;
}

function describe(term: OrderTerm): string {
  const way = term.descending ? "-" : "+";
  if (term.kind === "property") return `${way}${term.on}.${term.property.name}`;
  if (term.kind === "edgeKey") return `${way}key`;
  if (term.kind === "nearness") return `${way}nearness`;
  // Without its values, which each request signs with: they may stand in the document or come in variables.
  const where = JSON.stringify(term.where ?? null, (key, value) => (key === "argument" ? undefined : value));
  return `${way}count(${term.edge.name})${where}`;
}

function valuesIn(predicate: Predicate | undefined): Value[] {
  switch (predicate?.kind) {
    case "all":
    case "any":
      return predicate.of.flatMap(valuesIn);
    case "not":
      return valuesIn(predicate.of);
    case "compare":
      return [predicate.argument.value];
    case "quantified": {
      const { quantifier, where } = predicate;
      return [...(quantifier.kind === "count" ? [quantifier.argument.value] : []), ...valuesIn(where)];
    }
    default:
      return [];
  }
}
