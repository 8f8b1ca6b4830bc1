/** What `where` and `orderBy` mean, said once more without Cypher: plain loops over everything. */
import type { EdgeMapping, Holder, Mapping, PropertyMapping } from "../../src/mapping/mapping.js";
import { TYPE_NAME } from "../../src/mapping/mapping.js";
import { moment, type NaiveGraph, type NaiveNode, type NaiveRelationship, type Properties } from "./naive-graph.js";

type Input = Readonly<Record<string, unknown>>;

/** A node with the relationship that leads to it; without one, a node of a root list. */
export interface Step {
  readonly node: NaiveNode;
  readonly relationship?: NaiveRelationship;
}

export class Conditions {
  constructor(
    private readonly mapping: Mapping,
    private readonly graph: NaiveGraph,
  ) {}

  steps(node: NaiveNode, edge: EdgeMapping): Step[] {
    const labels = this.mapping.labelsOf(edge.to);
    return this.graph.relationships.flatMap((relationship) => {
      const [here, there] =
        edge.direction === "OUT" ? [relationship.from, relationship.to] : [relationship.to, relationship.from];
      const matches = relationship.type === edge.type && here === node && labels.includes(there[TYPE_NAME]);
      return matches ? [{ node: there, relationship }] : [];
    });
  }

  references(properties: Properties, name: string): NaiveNode[] {
    const ids = (properties[name] ?? []) as readonly string[];
    return ids.flatMap((id) => this.graph.nodes.get(id) ?? []);
  }

  /** Conditions on a relationship and the node it leads to. */
  stepMeets(step: Step, edge: EdgeMapping, input: Input): boolean {
    const relationship = this.mapping.relationships.get(edge.relationship)!;
    const onEdge = (where: Input): boolean =>
      all(
        where,
        onEdge,
        (inner) => this.asksOf(relationship, inner),
        (key, value) => this.held(relationship, step.relationship!.properties, key, value),
      );
    return all(
      input,
      (inner) => this.stepMeets(step, edge, inner),
      (inner) => this.asksOfStep(edge, inner),
      (key, value) => (key === "node" ? this.nodeMeets(step.node, edge.to, value) : onEdge(value)),
    );
  }

  /** Conditions on a node that is known as one of `type`. */
  nodeMeets(node: NaiveNode, type: string, input: Input): boolean {
    const label = node[TYPE_NAME];
    const labels = this.mapping.labelsOf(type);
    return all(
      input,
      (inner) => this.nodeMeets(node, type, inner),
      (inner) => this.asksOfNode(type, inner),
      (key, value) => {
        const member = type === label ? undefined : labels.find((one) => one.toLowerCase() === key.toLowerCase());
        if (member) return label === member && this.nodeMeets(node, member, value);
        const holder = this.mapping.nodes.get(label)!;
        const edge = holder.edges.get(key);
        if (!edge) return this.held(holder, node.properties, key, value);
        if (edge.one) {
          const [shown] = this.ordered(this.steps(node, edge), edge.to, edge, []);
          return shown !== undefined && this.nodeMeets(shown.node, edge.to, value);
        }
        return quantified(this.steps(node, edge), value, (step, where) => this.stepMeets(step, edge, where));
      },
    );
  }

  /** Whether conditions ask anything: those that do not are as if they were left out. */
  private asksOfStep(edge: EdgeMapping, input: Input): boolean {
    const relationship = this.mapping.relationships.get(edge.relationship)!;
    const inside = (inner: Input) => this.asksOfStep(edge, inner);
    return asks(input, inside, (key, value) =>
      key === "node" ? this.asksOfNode(edge.to, value) : this.asksOf(relationship, value),
    );
  }

  private asksOfNode(type: string, input: Input): boolean {
    const holders = this.mapping.labelsOf(type).map((label) => this.mapping.nodes.get(label)!);
    const inside = (inner: Input) => this.asksOfNode(type, inner);
    return asks(input, inside, (key, value) => {
      const holder = holders.find(({ edges, properties, references }) =>
        [edges, properties, references].some((fields) => fields.has(key)),
      );
      const edge = holder?.edges.get(key);
      // Of a type, and across a field with at most one node, it is asked that there is one.
      if (!holder || edge?.one) return true;
      return edge ? asksNumber(value, (inner) => this.asksOfStep(edge, inner)) : this.asksOf(holder, { [key]: value });
    });
  }

  private asksOf(holder: Holder, input: Input): boolean {
    const inside = (inner: Input) => this.asksOf(holder, inner);
    return asks(input, inside, (key, value) =>
      holder.properties.has(key)
        ? entries(value).some(([operator]) => operator !== "caseSensitive")
        : asksNumber(value, (inner) => this.asksOfNode(holder.references.get(key)!.to, inner)),
    );
  }

  private held(holder: Holder, properties: Properties, key: string, value: Input): boolean {
    const property = holder.properties.get(key);
    if (property) return compares(property, properties[key], value);
    const { to } = holder.references.get(key)!;
    return quantified(this.references(properties, key), value, (node, where) => this.nodeMeets(node, to, where));
  }

  ordered(steps: readonly Step[], type: string, edge: EdgeMapping | undefined, orderBy: readonly Input[]): Step[] {
    const terms: { by: (step: Step) => unknown; down: boolean }[] = [];
    let down = false;
    let ended = false;
    for (const term of orderBy) {
      const [[outer, inner]] = entries(term) as [[string, unknown]];
      const [[key, direction]] = edge ? (entries(inner as Input) as [[string, unknown]]) : [[outer, inner]];
      const onEdge = edge !== undefined && outer === "edge";
      // After its id, nothing of a node tells it from itself.
      if (ended && !onEdge) continue;
      const counted = onEdge || typeof direction === "string" ? undefined : (direction as Input);
      down = (counted ? counted.count : direction) === "DESC";
      ended ||= !onEdge && key === "id";
      if (counted) terms.push({ down, by: ({ node }) => this.count(node, key, (counted.where ?? {}) as Input) });
      else if (onEdge) terms.push({ down, by: ({ relationship }) => relationship!.properties[key] });
      else terms.push({ down, by: ({ node }) => node.properties[key] });
    }
    if (!ended) terms.push({ down, by: ({ node }) => node.id });
    if (edge && this.mapping.relationships.get(edge.relationship)!.key.length > 0)
      terms.push({ down, by: ({ relationship }) => relationship!.properties.key });
    return [...steps].sort((one, other) => {
      for (const term of terms) {
        const [left, right] = [term.by(one), term.by(other)];
        if (left === undefined || right === undefined) {
          if (left !== right) return left === undefined ? 1 : -1;
        } else if (less(left, right)) return term.down ? 1 : -1;
        else if (less(right, left)) return term.down ? -1 : 1;
      }
      throw new Error(`The order leaves two rows of ${type} in one place.`);
    });
  }

  private count(node: NaiveNode, key: string, where: Input): number {
    const edge = this.mapping.nodes.get(node[TYPE_NAME])!.edges.get(key)!;
    return this.steps(node, edge).filter((step) => this.stepMeets(step, edge, where)).length;
  }
}

/** The conditions with a value: null is as good as left out. */
function entries(input: Input): [string, unknown][] {
  return Object.entries(input).filter(([, value]) => value !== null && value !== undefined);
}

function all(
  input: Input,
  self: (input: Input) => boolean,
  asked: (input: Input) => boolean,
  other: (key: string, value: Input) => boolean,
): boolean {
  return entries(input).every(([key, value]) => {
    if (key === "AND") return (value as Input[]).every(self);
    if (key === "OR") return !(value as Input[]).some(asked) || (value as Input[]).filter(asked).some(self);
    if (key === "NOT") return !asked(value as Input) || !self(value as Input);
    return other(key, value as Input);
  });
}

function asks(input: Input, self: (input: Input) => boolean, other: (key: string, value: Input) => boolean): boolean {
  return entries(input).some(([key, value]) => {
    if (key === "AND" || key === "OR" || key === "NOT") return ([value].flat() as Input[]).some(self);
    return other(key, value as Input);
  });
}

function asksNumber(input: Input, self: (input: Input) => boolean): boolean {
  return entries(input).some(([key, value]) => {
    if (key === "every") return self(value as Input);
    return key === "count" ? entries(value as Input).length > 0 : key !== "countWhere";
  });
}

function quantified<T>(items: readonly T[], input: Input, meets: (item: T, where: Input) => boolean): boolean {
  return entries(input).every(([key, value]) => {
    if (key === "some") return items.some((item) => meets(item, value as Input));
    if (key === "every") return items.every((item) => meets(item, value as Input));
    if (key === "none") return !items.some((item) => meets(item, value as Input));
    if (key === "countWhere") return true;
    const counted = items.filter((item) => meets(item, (input.countWhere ?? {}) as Input));
    return compares({ scalar: "Int", list: false }, counted.length, value as Input);
  });
}

function compares(property: Pick<PropertyMapping, "scalar" | "list">, stored: unknown, input: Input): boolean {
  const { scalar, list } = property;
  const elements = (list ? (stored ?? []) : stored === undefined ? [] : [stored]) as readonly unknown[];
  const fold = (value: unknown): unknown => {
    if (scalar === "DateTime") return moment(value as string);
    return scalar === "String" && input.caseSensitive !== true ? (value as string).toLowerCase() : value;
  };
  const any = (meets: (element: unknown) => boolean): boolean => elements.some((element) => meets(fold(element)));
  return entries(input).every(([operator, given]) => {
    if (operator === "caseSensitive") return true;
    if (operator === "isNull") return (elements.length === 0) === given;
    if (operator === "in") return any((element) => (given as unknown[]).some((one) => fold(one) === element));
    const value = fold(given);
    switch (operator) {
      case "eq":
        return any((element) => element === value);
      case "ne":
        return !any((element) => element === value);
      case "lt":
        return any((element) => less(element, value));
      case "lte":
        return any((element) => !less(value, element));
      case "gt":
        return any((element) => less(value, element));
      case "gte":
        return any((element) => !less(element, value));
      case "contains":
        return any((element) => (element as string).includes(value as string));
      case "startsWith":
        return any((element) => (element as string).startsWith(value as string));
      case "endsWith":
        return any((element) => (element as string).endsWith(value as string));
      default:
        throw new Error(`${operator} is not known here.`);
    }
  });
}

/** Texts by code point, as Neo4j has it: JavaScript compares halves of the characters beyond the first plane. */
function less(left: unknown, right: unknown): boolean {
  if (typeof left !== "string" || typeof right !== "string") return (left as number) < (right as number);
  return Buffer.compare(Buffer.from(left), Buffer.from(right)) < 0;
}
