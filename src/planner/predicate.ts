/** Predicates -> Cypher. Absent values meet no comparison, and NOT is the complement: Cypher's null never gets that far. */
import type { EdgeMapping, Mapping } from "../mapping/mapping.js";
import { type Conversion, cypher, type Fragment, join, ModelName, Parameter, Variable } from "./fragment.js";
import {
  type Argument,
  type Compare,
  type Comparison,
  isFolded,
  type Over,
  type Predicate,
  type Quantifier,
} from "./plan.js";

/** The variables that a predicate speaks of. */
export interface Scope {
  readonly node: Variable;
  readonly edge?: Variable;
  /** How near the node is to the words of a search. */
  readonly nearness?: Variable;
}

const MOST_VALUES = 1000;

export function predicateFragment(mapping: Mapping, predicate: Predicate, scope: Scope): Fragment {
  const inside = (one: Predicate): Fragment => predicateFragment(mapping, one, scope);
  switch (predicate.kind) {
    case "all":
      return predicate.of.length === 0 ? cypher`true` : bracketed(predicate.of.map(inside), " AND ");
    case "any":
      return bracketed(predicate.of.map(inside), " OR ");
    case "not":
      return cypher`NOT coalesce(${inside(predicate.of)}, false)`;
    case "compare":
      return compare(predicate, predicate.on === "edge" ? scope.edge! : scope.node);
    case "isNull": {
      const value = propertyOf(predicate.on === "edge" ? scope.edge! : scope.node, predicate.property);
      if (predicate.property.list)
        return predicate.is ? cypher`coalesce(size(${value}), 0) = 0` : cypher`coalesce(size(${value}), 0) > 0`;
      return predicate.is ? cypher`${value} IS NULL` : cypher`${value} IS NOT NULL`;
    }
    case "label":
      return cypher`${scope.node}:${new ModelName(predicate.label)}`;
    case "quantified":
      return quantified(mapping, predicate.quantifier, predicate.over, predicate.where, scope);
  }
}

export function propertyOf(holder: Variable, property: { readonly name: string }): Fragment {
  return cypher`${holder}.${new ModelName(property.name)}`;
}

/** `(node)-[edge:TYPE]->(other:Label)`; the label is left out where the relationship type implies it. */
export function pattern(
  mapping: Mapping,
  from: Variable,
  edge: EdgeMapping,
  via: Variable | undefined,
  to: Variable,
): Fragment {
  const end = impliesEnd(mapping, edge)
    ? cypher`(${to})`
    : cypher`(${to}:${labelsFragment(mapping.labelsOf(edge.to))})`;
  return relationship(cypher`(${from})`, edge, via, end);
}

/** The same pattern from any node, where it is the other one that is known. */
export function patternTo(from: Variable, edge: EdgeMapping, via: Variable, to: Variable): Fragment {
  return relationship(cypher`(${from})`, edge, via, cypher`(${to})`);
}

function relationship(from: Fragment, edge: EdgeMapping, via: Variable | undefined, to: Fragment): Fragment {
  const type = new ModelName(edge.type);
  const between = via ? cypher`[${via}:${type}]` : cypher`[:${type}]`;
  return edge.direction === "OUT" ? cypher`${from}-${between}->${to}` : cypher`${from}<-${between}-${to}`;
}

/** How many relationships there are by which the edge may lead to a node: Neo4j keeps that count of what has many. */
export function waysTo(edge: EdgeMapping, node: Variable): Fragment {
  return cypher`COUNT { ${relationship(cypher`()`, edge, undefined, cypher`(${node})`)} }`;
}

/** Whether all that the relationship type leads to is what the edge leads to. */
export function impliesEnd(mapping: Mapping, edge: EdgeMapping): boolean {
  const { from, to } = mapping.relationshipTypes.get(edge.type)!;
  return implied(mapping.labelsOf(edge.to), edge.direction === "OUT" ? to : from);
}

/** Whether all that the edge can lead from has one of these labels. */
export function impliesStart(mapping: Mapping, edge: EdgeMapping, labels: readonly string[]): boolean {
  const { from, to } = mapping.relationshipTypes.get(edge.type)!;
  return implied(labels, edge.direction === "OUT" ? from : to);
}

function implied(labels: readonly string[], possible: ReadonlySet<string>): boolean {
  return [...possible].every((label) => labels.includes(label));
}

export function labelsFragment(labels: readonly string[]): Fragment {
  return join(
    labels.map((label) => new ModelName(label)),
    "|",
  );
}

/** A value of the request as Cypher has it: dates and moments become Cypher's own. */
export function typed(scalar: string, value: Fragment): Fragment {
  if (scalar === "Date") return cypher`date(${value})`;
  if (scalar === "DateTime") return cypher`datetime(${value})`;
  return value;
}

export function parameter(argument: Argument, conversion: Conversion): Parameter {
  return new Parameter(argument.value, argument.name, conversion);
}

function bracketed(fragments: readonly Fragment[], separator: " AND " | " OR "): Fragment {
  return fragments.length === 1 ? fragments[0]! : cypher`(${join(fragments, separator)})`;
}

function compare(predicate: Compare, holder: Variable): Fragment {
  const { property, comparison } = predicate;
  const fold = isFolded(predicate);
  const folded = (value: Fragment): Fragment => (fold ? cypher`toLower(${value})` : value);
  const stored = propertyOf(holder, property);
  if (comparison === "ne") {
    // Anything but the value, the absent included; of a list, no element is the value.
    const equal = compare({ ...predicate, comparison: "eq" }, holder);
    return cypher`NOT coalesce(${equal}, false)`;
  }
  const test = (value: Fragment): Fragment => {
    if (comparison === "in") {
      const values = cypher`${parameter(predicate.argument, { kind: "list", atMost: MOST_VALUES, mayBeEmpty: false })}`;
      const one = new Variable("value");
      const plain = !fold && property.scalar !== "Date" && property.scalar !== "DateTime";
      const list = plain ? values : cypher`[${one} IN ${values} | ${folded(typed(property.scalar, cypher`${one}`))}]`;
      return cypher`${folded(value)} IN ${list}`;
    }
    const given = cypher`${parameter(predicate.argument, { kind: "value" })}`;
    return operator(comparison, folded(value), folded(typed(property.scalar, given)));
  };
  if (!property.list) return test(stored);
  const element = new Variable("element");
  return cypher`any(${element} IN coalesce(${stored}, []) WHERE ${test(cypher`${element}`)})`;
}

function operator(comparison: Comparison, left: Fragment, right: Fragment): Fragment {
  switch (comparison) {
    case "eq":
      return cypher`${left} = ${right}`;
    case "ne":
      return cypher`${left} <> ${right}`;
    case "in":
      return cypher`${left} IN ${right}`;
    case "lt":
      return cypher`${left} < ${right}`;
    case "lte":
      return cypher`${left} <= ${right}`;
    case "gt":
      return cypher`${left} > ${right}`;
    case "gte":
      return cypher`${left} >= ${right}`;
    case "contains":
      return cypher`${left} CONTAINS ${right}`;
    case "startsWith":
      return cypher`${left} STARTS WITH ${right}`;
    case "endsWith":
      return cypher`${left} ENDS WITH ${right}`;
  }
}

function quantified(
  mapping: Mapping,
  quantifier: Quantifier,
  over: Over,
  where: Predicate | undefined,
  scope: Scope,
): Fragment {
  switch (quantifier.kind) {
    case "some":
      return cypher`EXISTS { ${matchOver(mapping, over, where, scope)} }`;
    case "none":
      return cypher`NOT EXISTS { ${matchOver(mapping, over, where, scope)} }`;
    case "count": {
      const list: Conversion =
        quantifier.comparison === "in" ? { kind: "list", atMost: MOST_VALUES, mayBeEmpty: false } : { kind: "value" };
      return operator(
        quantifier.comparison,
        countFragment(mapping, over, where, scope),
        cypher`${parameter(quantifier.argument, list)}`,
      );
    }
  }
}

export function countFragment(mapping: Mapping, over: Over, where: Predicate | undefined, scope: Scope): Fragment {
  return cypher`COUNT { ${matchOver(mapping, over, where, scope)} }`;
}

function matchOver(mapping: Mapping, over: Over, where: Predicate | undefined, scope: Scope): Fragment {
  if (over.kind === "edge") {
    const node = new Variable(over.edge.to.toLowerCase());
    const edge = new Variable(over.edge.relationship.toLowerCase());
    const path = pattern(mapping, scope.node, over.edge, where ? edge : undefined, node);
    if (!where) return path;
    const met = cypher`MATCH ${path} WHERE ${predicateFragment(mapping, where, { node, edge })}`;
    return over.edge.one ? cypher`${met} AND ${isShown(mapping, scope.node, over.edge, node)}` : met;
  }
  const node = new Variable(over.reference.to.toLowerCase());
  const ids = propertyOf(over.on === "edge" ? scope.edge! : scope.node, over.reference);
  const named = cypher`MATCH (${node}:${new ModelName(over.reference.to)}) WHERE ${node}.id IN ${ids}`;
  return where ? cypher`${named} AND ${predicateFragment(mapping, where, { node })}` : named;
}

/** Of the nodes that a field with at most one could show, it shows that of the lowest id; a condition is about the same. */
export function isShown(mapping: Mapping, from: Variable, edge: EdgeMapping, node: Variable): Fragment {
  const other = new Variable("other");
  return cypher`NOT EXISTS { MATCH ${pattern(mapping, from, edge, undefined, other)} WHERE ${other}.id < ${node}.id }`;
}
