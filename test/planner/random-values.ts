/** Random `where` and `orderBy` values, derived from the schema's input types, with values that the graph has. */
import fc, { type Arbitrary } from "fast-check";
import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
} from "graphql";
import type { Mapping } from "../../src/mapping/mapping.js";
import { TYPE_NAME } from "../../src/mapping/mapping.js";
import type { NaiveGraph } from "./naive-graph.js";

/** A value of an argument, before it is known which parts of it become variables. */
export type Given =
  | { readonly kind: "leaf"; readonly type: GraphQLInputType; readonly value: unknown; readonly variable: boolean }
  | { readonly kind: "list"; readonly items: readonly Given[] }
  | { readonly kind: "object"; readonly fields: readonly Entry[] };

/** Values that occur nowhere, and mean something to somebody. */
const STRANGE = ["", "'", "`", "\\", "$p0", "%", "x' OR 1 = 1 //", "İ", "😀"];
const ANY: Readonly<Record<string, readonly unknown[]>> = {
  ID: ["country:fra", "nothing"],
  String: STRANGE,
  Int: [0, 1, 2, 3],
  Float: [0.5, 1],
  Boolean: [true, false],
  Date: ["2016-10-12", "2016-10-14", "2000-02-29"],
  DateTime: ["2016-10-13T00:00:00Z", "2016-10-12T12:30:00.5Z"],
};

const LOGIC: ReadonlySet<string> = new Set(["AND", "OR", "NOT"]);

type Entry = readonly [string, Given];
type Weighted = { readonly weight: number; readonly arbitrary: Arbitrary<Entry> };

export class RandomValues {
  private readonly made = new Map<string, Arbitrary<Given>>();

  constructor(
    private readonly mapping: Mapping,
    private readonly graph: NaiveGraph,
  ) {}

  leaf(type: GraphQLInputType, values: Arbitrary<unknown>): Arbitrary<Given> {
    return fc
      .tuple(values, fc.nat(3))
      .map(([value, odds]): Given => ({ kind: "leaf", type, value, variable: odds === 3 }));
  }

  /** Conditions, `depth` steps of the graph or levels of AND, OR and NOT deep at most. */
  where(type: GraphQLInputObjectType, depth: number): Arbitrary<Given> {
    return this.once(`where ${type.name} ${depth}`, () => {
      const keys = Object.values(type.getFields()).flatMap((field): Weighted[] => {
        const inner = getNamedType(field.type);
        if (!isInputObjectType(inner) || (depth === 0 && !("eq" in inner.getFields()))) return [];
        const value = this.condition(type, field.name, inner, depth);
        // Among many properties, what leads on would be rare.
        const weight = "eq" in inner.getFields() || field.name === "AND" || field.name === "OR" ? 2 : 4;
        return [{ weight, arbitrary: value.map((one) => [field.name, one] as const) }];
      });
      return objectOf(keys, 0, depth === 0 ? 1 : 2);
    });
  }

  private condition(owner: GraphQLInputObjectType, key: string, type: GraphQLInputObjectType, depth: number) {
    const fields = type.getFields();
    if ("eq" in fields) return this.comparison(owner.name.replace(/Where$/, ""), key, type);
    if ("some" in fields) return this.quantifier(type, depth - 1);
    const inner = fc.constant(null).chain(() => this.where(type, depth - 1));
    return key === "NOT" || !LOGIC.has(key) ? inner : listOf(inner, 1, 2);
  }

  private quantifier(type: GraphQLInputObjectType, depth: number): Arbitrary<Given> {
    return this.once(`quantifier ${type.name} ${depth}`, () => {
      const { some, count } = type.getFields();
      const inner = this.where(getNamedType(some!.type) as GraphQLInputObjectType, depth);
      const counted = this.comparison("", "count", getNamedType(count!.type) as GraphQLInputObjectType);
      const one = fc
        .constantFrom("some", "every", "none")
        .chain((key) => objectOf([inner.map((value) => [key, value] as const)], 1, 1));
      const counts = fc
        .tuple(counted, fc.option(inner))
        .map(([value, where]) => asObject([["count", value], ...(where ? [["countWhere", where] as const] : [])]));
      return fc.oneof(one, counts);
    });
  }

  private comparison(owner: string, key: string, type: GraphQLInputObjectType): Arbitrary<Given> {
    return this.once(`comparison ${owner}.${key}`, () => {
      const fields = type.getFields();
      const named = getNamedType(fields.eq!.type);
      const stored = isEnumType(named) ? named.getValues().map(({ name }) => name) : this.stored(owner, key);
      const whole = fc.constantFrom(...(stored.length > 0 ? stored : ANY[named.name]!), ...(ANY[named.name] ?? []));
      const text = named.name === "String";
      const valueFor = (name: string): Arbitrary<unknown> => {
        if (name === "isNull" || name === "caseSensitive") return fc.boolean();
        if (name === "in") return fc.array(text ? recased(whole) : whole, { minLength: 1, maxLength: 3 });
        if (!text) return whole;
        return name === "eq" || name === "ne" ? recased(whole) : recased(part(whole));
      };
      const keys = Object.values(fields).map(({ name, type: input }): Weighted => {
        const arbitrary = this.leaf(input, valueFor(name)).map((value) => [name, value] as const);
        // Means something only beside another.
        return { arbitrary, weight: name === "caseSensitive" ? 4 : 1 };
      });
      return objectOf(keys, 0, 2);
    });
  }

  /** What the graph has of a property of a node type, an interface or a relationship class. */
  private stored(owner: string, key: string): unknown[] {
    const labels = this.mapping.labelsOf(owner);
    const types = [...this.mapping.relationshipTypes.values()].filter(({ relationship }) => relationship === owner);
    const holders = [
      ...[...this.graph.nodes.values()].filter((node) => labels.includes(node[TYPE_NAME])),
      ...this.graph.relationships.filter(({ type }) => types.some((one) => one.type === type)),
    ];
    return [...new Set(holders.flatMap(({ properties }) => properties[key] ?? []))];
  }

  /** A list of terms, each with exactly one key. */
  orders(type: GraphQLInputObjectType, depth: number): Arbitrary<Given> {
    return listOf(this.order(type, depth), 0, 3);
  }

  private order(type: GraphQLInputObjectType, depth: number): Arbitrary<Given> {
    return this.once(`order ${type.name} ${depth}`, () => {
      const keys = Object.values(type.getFields()).flatMap((field) => {
        const inner = getNamedType(field.type);
        const named = (value: Arbitrary<Given>, weight = 1) => [
          { weight, arbitrary: value.map((one) => [field.name, one] as const) },
        ];
        if (isEnumType(inner)) return named(this.leaf(field.type, fc.constantFrom("ASC", "DESC")), 3);
        if (!isInputObjectType(inner) || Object.keys(inner.getFields()).length === 0) return [];
        return "count" in inner.getFields()
          ? named(this.countOrder(inner, depth))
          : named(this.order(inner, depth), field.name === "node" ? 2 : 1);
      });
      return objectOf(keys, 1, 1);
    });
  }

  private countOrder(type: GraphQLInputObjectType, depth: number): Arbitrary<Given> {
    const { count, where } = type.getFields();
    const counted = getNamedType(where!.type) as GraphQLInputObjectType;
    return fc
      .tuple(
        this.leaf(count!.type, fc.constantFrom("ASC", "DESC")),
        fc.option(fc.constant(null).chain(() => this.where(counted, depth))),
      )
      .map(([value, condition]) => asObject([["count", value], ...(condition ? [["where", condition] as const] : [])]));
  }

  private once(name: string, make: () => Arbitrary<Given>): Arbitrary<Given> {
    const known = this.made.get(name);
    if (known) return known;
    const arbitrary = make();
    this.made.set(name, arbitrary);
    return arbitrary;
  }
}

/** The plain value, as it travels when a variable holds it. */
export function plainValue(given: Given): unknown {
  switch (given.kind) {
    case "leaf":
      return given.value;
    case "list":
      return given.items.map(plainValue);
    case "object":
      return Object.fromEntries(given.fields.map(([key, value]) => [key, plainValue(value)]));
  }
}

export function nullable(type: GraphQLInputType): GraphQLInputType {
  return isNonNullType(type) ? type.ofType : type;
}

/** An object that is empty now and then, if it may be. */
function objectOf(
  keys: readonly (Weighted | Arbitrary<Entry>)[],
  minLength: number,
  maxLength: number,
): Arbitrary<Given> {
  const empty = fc.constant(asObject([]));
  if (keys.length === 0) return empty;
  const some = fc
    .uniqueArray(fc.oneof(...keys), { minLength: 1, maxLength, selector: ([key]) => key })
    .map((fields) => asObject(fields));
  return minLength > 0 ? some : fc.oneof({ arbitrary: empty, weight: 1 }, { arbitrary: some, weight: 9 });
}

function asObject(fields: readonly Entry[]): Given {
  return { kind: "object", fields };
}

function listOf(items: Arbitrary<Given>, minLength: number, maxLength: number): Arbitrary<Given> {
  return fc.array(items, { minLength, maxLength }).map((list): Given => ({ kind: "list", items: list }));
}

/** By whole characters: half of one is no text. */
function part(texts: Arbitrary<unknown>): Arbitrary<unknown> {
  return fc.tuple(texts, fc.nat(), fc.integer({ min: 1, max: 12 })).map(([text, from, length]) => {
    const characters = [...(text as string)];
    const start = characters.length > 0 ? from % characters.length : 0;
    return characters.slice(start, start + length).join("");
  });
}

function recased(texts: Arbitrary<unknown>): Arbitrary<unknown> {
  return fc.tuple(texts, fc.nat(2)).map(([text, way]) => {
    if (way === 0) return text;
    return way === 1 ? (text as string).toUpperCase() : (text as string).toLowerCase();
  });
}
