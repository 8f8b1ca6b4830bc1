/** Random operations that are valid for a schema: whatever can be selected, with whatever arguments. */
import fc, { type Arbitrary } from "fast-check";
import {
  doTypesOverlap,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isUnionType,
} from "graphql";
import { fieldExtension, mappingOf, rootExtension, TYPE_NAME } from "../../src/mapping/mapping.js";
import type { NaiveGraph } from "./naive-graph.js";
import { type Operation, type Selected, writeOperation } from "./random-text.js";
import { type Given, RandomValues } from "./random-values.js";

/** Steps of the graph below a root field. */
const DEPTH = 3;
/** Inline fragments in inline fragments. */
const NESTING = 2;

export function randomOperations(schema: GraphQLSchema, graph: NaiveGraph): Arbitrary<Operation> {
  return new RandomOperations(schema, graph).operations();
}

class RandomOperations {
  private readonly values: RandomValues;
  private readonly conditional: readonly GraphQLCompositeType[];
  private readonly made = new Map<string, Arbitrary<Selected[]>>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly graph: NaiveGraph,
  ) {
    const mapping = mappingOf(schema);
    this.values = new RandomValues(mapping, graph);
    this.conditional = Object.values(schema.getTypeMap()).filter(
      (type): type is GraphQLCompositeType => isCompositeType(type) && mapping.labelsOf(type.name).length > 0,
    );
  }

  operations(): Arbitrary<Operation> {
    // What a search finds, and in what order, is the full-text index's to say.
    const fields = Object.values(this.schema.getQueryType()!.getFields()).filter((field) => {
      const root = rootExtension(field)?.root;
      return root && root.kind !== "search";
    });
    return fc
      .array(fc.oneof(...fields.map((field) => this.field(field, DEPTH))), { minLength: 1, maxLength: 2 })
      .map(writeOperation);
  }

  private selection(type: GraphQLCompositeType, depth: number, nesting: number): Arbitrary<Selected[]> {
    const name = `${type.name} ${depth} ${nesting}`;
    const known = this.made.get(name);
    if (known) return known;
    const choices = [{ weight: 1, arbitrary: fc.constant<Selected>({ kind: "typename" }) }];
    if (!isUnionType(type))
      for (const field of Object.values(type.getFields())) {
        const extension = fieldExtension(field);
        const steps = extension && !("property" in extension) ? 1 : 0;
        // Who is in a list, and in what order, only the ids show.
        if (steps <= depth)
          choices.push({ weight: field.name === "id" ? 6 : 1, arbitrary: this.field(field, depth - steps) });
      }
    if (nesting > 0 && (isAbstractType(type) || this.conditional.includes(type)))
      for (const on of this.conditional.filter((one) => doTypesOverlap(this.schema, one, type)))
        choices.push({
          weight: 1,
          arbitrary: fc
            .tuple(
              fc.constant(null).chain(() => this.selection(on, depth, nesting - 1)),
              fc.boolean(),
            )
            .map(([selected, named]): Selected => ({ kind: "fragment", on: on.name, named, selected })),
        });
    const arbitrary = fc.array(fc.oneof({ withCrossShrink: true }, ...choices), {
      minLength: 1,
      maxLength: depth === DEPTH ? 4 : 3,
    });
    this.made.set(name, arbitrary);
    return arbitrary;
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): Arbitrary<Selected> {
    const type = getNamedType(field.type);
    const selected: Arbitrary<Selected[] | undefined> = isCompositeType(type)
      ? fc.constant(null).chain(() => this.selection(type, depth, NESTING))
      : fc.constant(undefined);
    return fc
      .tuple(this.arguments(field, depth), fc.boolean(), fc.nat(20), selected)
      .map(([given, aliased, odds, below]): Selected => {
        const directive = odds < 2 ? { name: odds === 0 ? "skip" : "include", variable: aliased } : undefined;
        const of = { field: field.name, type: String(field.type) };
        return { kind: "field", ...of, given, aliased, directive, selected: below };
      });
  }

  /** Most often of a node of the type, else of another or of none. */
  private ids(type: string): Arbitrary<string> {
    const labels = mappingOf(this.schema).labelsOf(type);
    const nodes = [...this.graph.nodes.values()];
    const fitting = nodes.filter((node) => labels.includes(node[TYPE_NAME])).map(({ id }) => id);
    const any = [...this.graph.nodes.keys(), "official:nobody", "nothing", ""];
    return fc.oneof(
      { arbitrary: fc.constantFrom(...fitting), weight: 9 },
      { arbitrary: fc.constantFrom(...any), weight: 1 },
    );
  }

  private arguments(
    field: GraphQLField<unknown, unknown>,
    depth: number,
  ): Arbitrary<readonly { name: string; type: GraphQLInputType; value: Given; variable: boolean }[]> {
    const types = new Map(field.args.map(({ name, type }) => [name, type]));
    const given = (name: string, value: Arbitrary<Given>) =>
      fc
        .tuple(value, fc.nat(4))
        .map(([one, odds]) => [{ name, type: types.get(name)!, value: one, variable: odds === 4 }]);
    const leaf = (name: string, value: Arbitrary<unknown>) => given(name, this.values.leaf(types.get(name)!, value));
    if (types.has("id")) return leaf("id", this.ids(rootExtension(field)!.root.type));
    if (types.has("ids")) return leaf("ids", fc.array(this.ids("Node"), { maxLength: 4 }));
    if (!types.has("where")) return fc.constant([]);
    const input = (name: string) => getNamedType(types.get(name)!) as GraphQLInputObjectType;
    const nothing = fc.constant([]);
    const size = fc.integer({ min: 1, max: depth === DEPTH ? 8 : 3 });
    return fc
      .tuple(
        fc.oneof(
          { arbitrary: nothing, weight: 1 },
          { arbitrary: given("where", this.values.where(input("where"), 2)), weight: 2 },
        ),
        fc.oneof(
          { arbitrary: nothing, weight: 1 },
          { arbitrary: given("orderBy", this.values.orders(input("orderBy"), 1)), weight: 2 },
        ),
        fc.oneof(
          { arbitrary: nothing, weight: 1 },
          { arbitrary: leaf("first", size), weight: 2 },
          { arbitrary: leaf("last", size), weight: 2 },
        ),
      )
      .map((parts) => parts.flat());
  }
}
