/** `where` arguments -> predicates. What a key means is told by the mapping, not by the input types. */
import { BadInput } from "../errors.js";
import { type EdgeMapping, fieldNameOf, type Holder, type Mapping, type PropertyMapping } from "../mapping/mapping.js";
import type { Comparison, Over, Predicate, Quantifier } from "./plan.js";
import { valueFrom } from "./values.js";

const COMPARISONS: ReadonlySet<string> = new Set<Comparison>([
  "eq",
  "ne",
  "in",
  "lt",
  "lte",
  "gt",
  "gte",
  "contains",
  "startsWith",
  "endsWith",
]);

type Input = Readonly<Record<string, unknown>>;

const WITH_NOTHING = "compares with nothing: ask for isNull: true or false instead.";

/**
 * Conditions on a node of GraphQL type `type`.
 * @param name what the client calls the argument, for errors: `official.meetings.where`.
 * @throws BadInput for a condition that cannot be met or understood.
 */
export function nodePredicate(mapping: Mapping, type: string, input: unknown, name: string): Predicate | undefined {
  const labels = mapping.labelsOf(type);
  return conditions(
    input,
    name,
    (one, at) => nodePredicate(mapping, type, one, at),
    (key, value, at) => {
      const member =
        labels.length > 1 || labels[0] !== type ? labels.find((label) => fieldNameOf(label) === key) : undefined;
      if (member) {
        const more = nodePredicate(mapping, member, value, at);
        return { kind: "all", of: [{ kind: "label", label: member }, ...(more ? [more] : [])] };
      }
      const holders = labels.map((label) => mapping.nodes.get(label)!);
      for (const holder of holders) {
        const edge = holder.edges.get(key);
        if (edge) return edgePredicate(mapping, edge, value, at);
        const found = heldPredicate(mapping, holder, "node", key, value, at);
        if (found) return found;
      }
      return undefined;
    },
  );
}

/** Conditions on a relationship and the node it leads to: `{node, edge}`. */
export function linkPredicate(
  mapping: Mapping,
  edge: EdgeMapping,
  input: unknown,
  name: string,
): Predicate | undefined {
  const relationship = mapping.relationships.get(edge.relationship)!;
  const onEdge = (value: unknown, at: string): Predicate | undefined =>
    conditions(value, at, onEdge, (key, one, inside) => heldPredicate(mapping, relationship, "edge", key, one, inside));
  return conditions(
    input,
    name,
    (one, at) => linkPredicate(mapping, edge, one, at),
    (key, value, at) => (key === "node" ? nodePredicate(mapping, edge.to, value, at) : onEdge(value, at)),
  );
}

/**
 * The parts that all `where` inputs share: AND, OR, NOT, and all other keys together.
 * @returns undefined where nothing is asked: a condition that was emptied, as by a variable that is absent, is as if it
 * were left out, also below NOT and among those of an OR.
 */
function conditions(
  input: unknown,
  name: string,
  self: (input: unknown, name: string) => Predicate | undefined,
  other: (key: string, value: unknown, name: string) => Predicate | undefined,
): Predicate | undefined {
  const of: Predicate[] = [];
  for (const [key, value] of Object.entries((input ?? {}) as Input)) {
    // A condition that a client leaves null is one it leaves out.
    if (value === null || value === undefined) continue;
    const at = `${name}.${key}`;
    if (key === "NOT") {
      const negated = self(value, at);
      if (negated) of.push({ kind: "not", of: negated });
    } else if (key === "AND" || key === "OR") {
      const list = value as readonly unknown[];
      if (list.length === 0) throw new BadInput(at, list, "is empty: give at least one condition, or leave it out.");
      const parts = list.flatMap((one, index) => self(one, `${at}[${index}]`) ?? []);
      if (parts.length > 0) of.push({ kind: key === "AND" ? "all" : "any", of: parts });
    } else {
      const found = other(key, value, at);
      if (found) of.push(found);
    }
  }
  return of.length > 1 ? { kind: "all", of } : of[0];
}

const always: Predicate = { kind: "all", of: [] };

function heldPredicate(
  mapping: Mapping,
  holder: Holder,
  on: "node" | "edge",
  key: string,
  value: unknown,
  name: string,
): Predicate | undefined {
  const property = holder.properties.get(key);
  if (property) return propertyPredicate(property, on, value as Input, name);
  const reference = holder.references.get(key);
  if (!reference) return undefined;
  const over: Over = { kind: "reference", on, reference };
  return quantified(over, value as Input, name, (one, at) => nodePredicate(mapping, reference.to, one, at));
}

function propertyPredicate(
  property: PropertyMapping,
  on: "node" | "edge",
  input: Input,
  name: string,
): Predicate | undefined {
  const caseSensitive = input.caseSensitive === true;
  const of: Predicate[] = [];
  for (const [key, value] of Object.entries(input)) {
    const at = `${name}.${key}`;
    if (key === "isNull") {
      if (typeof value === "boolean") of.push({ kind: "isNull", on, property, is: value });
    } else if (COMPARISONS.has(key)) {
      if (value === null) throw new BadInput(at, null, WITH_NOTHING);
      const argument = { name: at, value: valueFrom(value) };
      of.push({ kind: "compare", on, property, comparison: key as Comparison, argument, caseSensitive });
    }
  }
  return of.length > 1 ? { kind: "all", of } : of[0];
}

function edgePredicate(mapping: Mapping, edge: EdgeMapping, value: unknown, name: string): Predicate | undefined {
  const over: Over = { kind: "edge", edge };
  if (edge.one)
    return {
      kind: "quantified",
      quantifier: { kind: "some" },
      over,
      where: nodePredicate(mapping, edge.to, value, name),
    };
  return quantified(over, value as Input, name, (one, at) => linkPredicate(mapping, edge, one, at));
}

function quantified(
  over: Over,
  input: Input,
  name: string,
  inner: (value: unknown, name: string) => Predicate | undefined,
): Predicate | undefined {
  const of: Predicate[] = [];
  const add = (quantifier: Quantifier, where: Predicate | undefined) =>
    of.push({ kind: "quantified", quantifier, over, where });
  // Without conditions of their own, some and none still ask that there is one, or none; every asks nothing.
  for (const kind of ["some", "every", "none"] as const) {
    const value = input[kind];
    if (value === null || value === undefined) continue;
    const where = inner(value, `${name}.${kind}`);
    if (kind !== "every") add({ kind }, where);
    else if (where) add({ kind: "none" }, { kind: "not", of: where });
  }
  if (input.countWhere && !input.count)
    throw new BadInput(
      `${name}.countWhere`,
      input.countWhere,
      "says what to count: give count beside it, as count: {gte: 2}.",
    );
  for (const [key, value] of Object.entries((input.count ?? {}) as Input)) {
    const at = `${name}.count.${key}`;
    // There always is a number.
    if (key === "isNull" && typeof value === "boolean") of.push(value ? { kind: "not", of: always } : always);
    if (!COMPARISONS.has(key)) continue;
    if (value === null) throw new BadInput(at, null, WITH_NOTHING);
    const argument = { name: at, value: valueFrom(value) };
    add({ kind: "count", comparison: key as Comparison, argument }, inner(input.countWhere, `${name}.countWhere`));
  }
  return of.length > 1 ? { kind: "all", of } : of[0];
}
