/**
 * What a class of the model says of itself. The decorators only collect, on the class they stand on;
 * `build.ts` makes GraphQL types of it, and from then on the schema's extensions are the only record.
 * Types are named by strings, so that model files need not import one another.
 */
import type { ScalarName } from "./scalars.js";

/** Documents the type of an edge field; how many there are is a question for `totalCount`. */
export type Edges<T> = readonly T[];

export interface Enumeration {
  readonly name: string;
  readonly description: string;
  /** Value -> what it means, in the order shown to a reader. */
  readonly values: Readonly<Record<string, string>>;
}

export interface PropertyOptions {
  readonly description: string;
  /** `String` unless told. */
  readonly type?: ScalarName | Enumeration;
  readonly list?: true;
  readonly required?: true;
  /** A range index, for filters and orders that start here. */
  readonly index?: true;
  /** Part of the full-text index. */
  readonly search?: true;
  /** The least and, if there is one, the most that a number may be. */
  readonly within?: readonly [least: number, most?: number];
}

export interface EdgeOptions {
  readonly description: string;
  /** The relationship type in Neo4j. */
  readonly type: string;
  /** The GraphQL type at the other end: a node type, an interface or a union. */
  readonly to: string;
  /** Which way the relationship points, seen from here; `OUT` unless told. */
  readonly direction?: "OUT" | "IN";
  /** At most one is shown, of several that of the lowest id: the field is the node itself, and `<field>Edge` the relationship with it. */
  readonly one?: true;
  /** The relationship class that names its properties; `Link`, a fact without properties of its own, unless told. */
  readonly properties?: string;
  /** The field at the other end that reads the same relationship. */
  readonly inverse: string;
}

export interface ReferenceOptions {
  readonly description: string;
  readonly to: string;
}

export interface NodeOptions {
  readonly description: string;
  /** The root field that pages through all of them. */
  readonly plural: string;
  /** GraphQL interfaces beside those of the class's ancestors. */
  readonly implements?: readonly Class[];
  /** The unions it is a member of. */
  readonly unions?: readonly string[];
  /** It is a source of facts, not a fact: it needs no evidence. */
  readonly source?: true;
  /** Several of them may turn out to be one, and then become one; their ids keep leading to it. */
  readonly merges?: true;
}

export interface InterfaceOptions {
  readonly description: string;
  readonly plural?: string;
  readonly implements?: readonly Class[];
}

export interface RelationshipOptions {
  readonly description: string;
  /** Properties that, beside the two ends, tell one relationship of this kind from another. */
  readonly key?: readonly string[];
  /** It is part of where facts come from, not a fact: it needs no evidence. */
  readonly source?: true;
}

export type FieldDeclaration =
  | ({ readonly kind: "property" } & PropertyOptions)
  | ({ readonly kind: "edge" } & EdgeOptions)
  | ({ readonly kind: "reference" } & ReferenceOptions);

export type ClassDeclaration =
  | ({ readonly kind: "node" } & NodeOptions)
  | ({ readonly kind: "interface" } & InterfaceOptions)
  | ({ readonly kind: "relationship" } & RelationshipOptions);

/** A class of the model; abstract ones included, and none is ever instantiated. */
// biome-ignore lint/complexity/noBannedTypes: abstract constructors have no narrower common type.
export type Class = Function & { readonly prototype: object };

/** All classes of a graph. */
export interface Model {
  readonly interfaces: readonly Class[];
  readonly nodes: readonly Class[];
  readonly relationships: readonly Class[];
  /** Name -> description; the members are the node types that name it. */
  readonly unions: Readonly<Record<string, string>>;
}

const OF_CLASS = Symbol("chancery class");
const OF_FIELDS = Symbol("chancery fields");

type Declared = { [OF_CLASS]?: ClassDeclaration; [OF_FIELDS]?: Map<string, FieldDeclaration> };

/** A node type: its class name is the label. */
export function Node(options: NodeOptions): ClassDecorator {
  return declareClass({ kind: "node", ...options });
}

/** What several node types have in common. */
export function Interface(options: InterfaceOptions): ClassDecorator {
  return declareClass({ kind: "interface", ...options });
}

/** The properties that a relationship carries. */
export function Relationship(options: RelationshipOptions): ClassDecorator {
  return declareClass({ kind: "relationship", ...options });
}

/** A stored property of a node or a relationship. */
export function Property(options: PropertyOptions): PropertyDecorator {
  return declareField({ kind: "property", ...options });
}

/** A relationship, seen from this end. */
export function Edge(options: EdgeOptions): PropertyDecorator {
  return declareField({ kind: "edge", ...options });
}

/** Nodes named by id in a list property: what a relationship, which can have none of its own, points to. */
export function Reference(options: ReferenceOptions): PropertyDecorator {
  return declareField({ kind: "reference", ...options });
}

/** What `type` itself declares, or undefined if it declares nothing. */
export function classDeclaration(type: Class): ClassDeclaration | undefined {
  return Object.hasOwn(type, OF_CLASS) ? (type as Declared)[OF_CLASS] : undefined;
}

/** The fields that `type` itself declares, in order, without its ancestors'. */
export function ownFields(type: Class): ReadonlyMap<string, FieldDeclaration> {
  return Object.hasOwn(type, OF_FIELDS) ? (type as Declared)[OF_FIELDS]! : new Map();
}

/** The class's ancestors, nearest first, without itself. */
export function ancestors(type: Class): Class[] {
  const parent = Object.getPrototypeOf(type) as Class | null;
  return parent?.prototype ? [parent, ...ancestors(parent)] : [];
}

function declareClass(declaration: ClassDeclaration): ClassDecorator {
  return (type) => {
    (type as Declared)[OF_CLASS] = declaration;
  };
}

function declareField(declaration: FieldDeclaration): PropertyDecorator {
  return (prototype, name) => {
    const type = prototype.constructor as Declared;
    if (!Object.hasOwn(type, OF_FIELDS)) type[OF_FIELDS] = new Map();
    type[OF_FIELDS]!.set(String(name), declaration);
  };
}
