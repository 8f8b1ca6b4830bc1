/**
 * The one reader of what `build.ts` wrote into the schema's extensions: GraphQL names -> labels, relationships
 * and properties. Planner, constraints, upsert and laws see the model only through this.
 */
import { type GraphQLField, type GraphQLSchema, isAbstractType, isObjectType } from "graphql";
import type { ScalarName } from "./scalars.js";

export interface PropertyMapping {
  readonly name: string;
  /** `Enum` for an enumeration: stored as the value's name. */
  readonly scalar: ScalarName | "Enum";
  /** The values of an enumeration, else empty. */
  readonly values: readonly string[];
  readonly list: boolean;
  readonly required: boolean;
  readonly index: boolean;
  readonly search: boolean;
  /** The least and, if there is one, the most that a number may be. */
  readonly within?: readonly [least: number, most?: number];
}

export interface EdgeMapping {
  /** The field's name in GraphQL. */
  readonly name: string;
  /** The relationship type in Neo4j. */
  readonly type: string;
  readonly direction: "OUT" | "IN";
  /** The GraphQL type at the other end: node type, interface or union. */
  readonly to: string;
  /** At most one is shown; the field is the node itself. */
  readonly one: boolean;
  /** It reads the relationship with the node: the `<field>Edge` beside a field with `one`. */
  readonly asEdge: boolean;
  /** The relationship class that names the properties. */
  readonly relationship: string;
  readonly inverse: string;
}

/** Nodes named by id in a list property. */
export interface ReferenceMapping {
  readonly name: string;
  readonly to: string;
}

/** What nodes and relationships have in common: stored properties and references. */
export interface Holder {
  readonly properties: ReadonlyMap<string, PropertyMapping>;
  readonly references: ReadonlyMap<string, ReferenceMapping>;
}

export interface NodeMapping extends Holder {
  /** GraphQL type, class and label. */
  readonly label: string;
  /** What its ids begin with, colon included: `official:`. */
  readonly prefix: string;
  /** Needs no evidence: it is where facts come from. */
  readonly source: boolean;
  /** An id of it may be that of a Redirect, which leads to the node that it has become part of. */
  readonly merges: boolean;
  readonly edges: ReadonlyMap<string, EdgeMapping>;
}

export interface RelationshipMapping extends Holder {
  readonly name: string;
  readonly source: boolean;
  /** Properties that, beside the two ends, tell one relationship from another. */
  readonly key: readonly string[];
}

export interface Mapping {
  /** Node types by label. */
  readonly nodes: ReadonlyMap<string, NodeMapping>;
  /** Relationship classes by name. */
  readonly relationships: ReadonlyMap<string, RelationshipMapping>;
  /** Relationship types, with the ends that the model allows and the class of their properties. */
  readonly relationshipTypes: ReadonlyMap<string, RelationshipType>;
  /** The labels that a GraphQL type stands for: its own, or those of an interface's or union's members. */
  labelsOf(type: string): readonly string[];
  /** The label of the node with this id, told by its prefix; undefined for what is no id of the model's. */
  labelOf(id: unknown): string | undefined;
}

export interface RelationshipType {
  readonly type: string;
  readonly relationship: string;
  readonly from: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
}

/** The full-text index over what the model marks with `search`. */
export const SEARCH_INDEX = "search";

/** The key in a GraphQL element's extensions under which the mapping stands. */
export const EXTENSION = "chancery";

/** Under this key an object of the answer says what type it is, where GraphQL only knows an interface or a union. */
export const TYPE_NAME = Symbol("type name");

export type TypeExtension =
  | { readonly node: { readonly source: boolean; readonly merges: boolean; readonly plural: string } }
  | { readonly relationship: { readonly name: string; readonly source: boolean; readonly key: readonly string[] } };

export type FieldExtension =
  | { readonly property: PropertyMapping }
  | { readonly edge: EdgeMapping }
  | { readonly reference: ReferenceMapping };

/** What a root field reads, when the planner answers it. */
export interface RootExtension {
  readonly root: { readonly kind: "one" | "several" | "page" | "search"; readonly type: string };
}

export function prefixOf(label: string): string {
  return `${label.toLowerCase()}:`;
}

/** How a field or a condition is called that is about one node of the type. */
export function fieldNameOf(label: string): string {
  return label[0]!.toLowerCase() + label.slice(1);
}

/** What a root field's extensions say, if the planner answers it. */
export function rootExtension(field: GraphQLField<unknown, unknown>): RootExtension | undefined {
  return field.extensions[EXTENSION] as RootExtension | undefined;
}

const read = new WeakMap<GraphQLSchema, Mapping>();

export function mappingOf(schema: GraphQLSchema): Mapping {
  const known = read.get(schema);
  if (known) return known;
  const mapping = readMapping(schema);
  read.set(schema, mapping);
  return mapping;
}

/** What a field's extensions say, if it is one of the model's. */
export function fieldExtension(field: GraphQLField<unknown, unknown>): FieldExtension | undefined {
  return field.extensions[EXTENSION] as FieldExtension | undefined;
}

function readMapping(schema: GraphQLSchema): Mapping {
  const nodes = new Map<string, NodeMapping>();
  const relationships = new Map<string, RelationshipMapping>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const extension = type.extensions[EXTENSION] as TypeExtension | undefined;
    if (!extension) continue;
    const properties = new Map<string, PropertyMapping>();
    const references = new Map<string, ReferenceMapping>();
    const edges = new Map<string, EdgeMapping>();
    for (const field of Object.values(type.getFields())) {
      const what = fieldExtension(field);
      if (!what) continue;
      if ("property" in what) properties.set(field.name, what.property);
      else if ("reference" in what) references.set(field.name, what.reference);
      else edges.set(field.name, what.edge);
    }
    if ("node" in extension) {
      const { source, merges } = extension.node;
      const prefix = prefixOf(type.name);
      nodes.set(type.name, { label: type.name, prefix, source, merges, properties, references, edges });
    } else {
      const { name, source, key } = extension.relationship;
      relationships.set(name, { name, source, key, properties, references });
    }
  }
  const labelsOf = (name: string): readonly string[] => {
    const type = schema.getType(name);
    return isAbstractType(type)
      ? schema
          .getPossibleTypes(type)
          .map((one) => one.name)
          .filter((one) => nodes.has(one))
      : nodes.has(name)
        ? [name]
        : [];
  };
  const labels = new Map([...nodes.values()].map((node) => [node.prefix, node.label]));
  return {
    nodes,
    relationships,
    relationshipTypes: readRelationshipTypes(nodes, labelsOf),
    labelsOf,
    labelOf: (id) => (typeof id === "string" ? labels.get(id.slice(0, id.indexOf(":") + 1)) : undefined),
  };
}

function readRelationshipTypes(
  nodes: ReadonlyMap<string, NodeMapping>,
  labelsOf: (type: string) => readonly string[],
): ReadonlyMap<string, RelationshipType> {
  const types = new Map<string, { type: string; relationship: string; from: Set<string>; to: Set<string> }>();
  for (const node of nodes.values()) {
    for (const edge of node.edges.values()) {
      const known = types.get(edge.type) ?? {
        type: edge.type,
        relationship: edge.relationship,
        from: new Set<string>(),
        to: new Set<string>(),
      };
      types.set(edge.type, known);
      const [here, there] = edge.direction === "OUT" ? [known.from, known.to] : [known.to, known.from];
      here.add(node.label);
      for (const label of labelsOf(edge.to)) there.add(label);
    }
  }
  return types;
}
