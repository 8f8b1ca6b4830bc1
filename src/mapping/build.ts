/**
 * Makes GraphQL types of the model's classes: one object type or interface a class, and for every relationship
 * the connection and edge types of the Relay specification. All that the planner needs goes into the extensions.
 */
import { Arg, createUnionType, Int, InterfaceType } from "type-graphql";
import {
  type Class,
  type ClassDeclaration,
  classDeclaration,
  type EdgeOptions,
  type FieldDeclaration,
  type Model,
  type PropertyOptions,
} from "./declare.js";
import { allFields, fieldsBeyondInterfaces, membersOf, supertypes } from "./inheritance.js";
import { type Described, declareInputs } from "./inputs.js";
import { checkModel } from "./laws.js";
import { type EdgeMapping, type PropertyMapping, TYPE_NAME } from "./mapping.js";
import { emptyClass, field, objectType, type TypeReference, valueType } from "./register.js";
import { declareSearched } from "./searched.js";

/** A root field's material: a node type or an interface that can be asked for as a whole. */
export interface Root {
  readonly name: string;
  readonly plural: string;
  readonly description: string;
  readonly type: Class;
  readonly connection: Class;
  /** The key its ids begin with, or undefined for an interface. */
  readonly concrete: boolean;
}

export interface DeclaredTypes {
  readonly roots: readonly Root[];
  readonly typeOf: (name: string) => TypeReference;
  /** What a root list of the type is. */
  readonly connectionOf: (name: string) => Class;
  /** An enumeration of the types that the full-text index has something of; undefined if there is none. */
  readonly searched: TypeReference | undefined;
  readonly objects: readonly Class[];
  /** Puts the arguments of a connection on a field or a resolver method. */
  readonly connectionArguments: (
    prototype: object,
    method: string,
    where: Class,
    order: Class,
    firstIndex?: number,
  ) => void;
  /** The same without conditions and order. */
  readonly pageArguments: (prototype: object, method: string, firstIndex: number) => void;
  readonly inputs: ReturnType<typeof declareInputs>;
}

const PAGE = "at most 500";

export function declareTypes(model: Model): DeclaredTypes {
  checkModel(model);
  const types = new Map<string, TypeReference>();
  const objects: Class[] = [];
  const described = new Map<string, Described>();
  const typeOf = (name: string): TypeReference => types.get(name)!;
  const inputs = declareInputs((name) => described.get(name)!);

  for (const type of [...model.interfaces, ...model.nodes, ...model.relationships])
    described.set(type.name, {
      name: type.name,
      fields: allFields(type),
      members: model.nodes.filter((node) => node !== type && supertypes(node).includes(type)).map((node) => node.name),
    });
  for (const name of Object.keys(model.unions))
    described.set(name, { name, fields: unionFields(model, name), members: membersOf(model, name) });

  for (const type of model.interfaces) {
    const declared = classDeclaration(type) as ClassDeclaration & { kind: "interface" };
    const made = emptyClass(type.name);
    InterfaceType(type.name, {
      description: declared.description,
      implements: interfacesOf(type),
      resolveType: typeNameOf,
    })(made);
    types.set(type.name, made);
  }
  const pageInfo = declarePageInfo();

  for (const type of model.nodes) {
    const declared = classDeclaration(type) as ClassDeclaration & { kind: "node" };
    const made = objectType(type.name, declared.description, interfacesOf(type), {
      node: { source: declared.source ?? false, merges: declared.merges ?? false, plural: declared.plural },
    });
    types.set(type.name, made);
    objects.push(made);
  }
  for (const [name, description] of Object.entries(model.unions))
    types.set(
      name,
      createUnionType({
        name,
        description,
        types: () => membersOf(model, name).map((member) => typeOf(member) as new () => object),
        resolveType: typeNameOf,
      }),
    );

  // Fields come after all classes are there: an interface's own fields reach its implementations by type-graphql.
  for (const type of [...model.interfaces, ...model.nodes])
    for (const [name, declared] of fieldsBeyondInterfaces(type))
      declareField(typeOf(type.name) as Class, name, declared);

  function interfacesOf(type: Class): Class[] {
    return supertypes(type).map((one) => typeOf(one.name) as Class);
  }

  function isSource(relationship: string): boolean {
    const declared = classDeclaration(model.relationships.find((one) => one.name === relationship)!);
    return (declared as ClassDeclaration & { kind: "relationship" }).source ?? false;
  }

  function declareField(made: Class, name: string, declared: FieldDeclaration): void {
    const { description } = declared;
    if (declared.kind === "property") {
      const property = propertyMapping(name, declared);
      field(made, name, {
        description,
        type: valueType(declared.type ?? "String"),
        list: property.list,
        nullable: !property.required && !property.list,
        extension: { property },
      });
    } else if (declared.kind === "reference") {
      const reference = { name, to: declared.to };
      field(made, name, { description, type: typeOf(declared.to), list: true, extension: { reference } });
    } else {
      const edge = edgeMapping(name, declared);
      if (declared.one) {
        const shown = `${description} Of several, the one with the lowest id.`;
        const beside = isSource(edge.relationship)
          ? "With when this graph learned of the relationship."
          : "With the relationship itself: where it comes from, and since when.";
        field(made, name, { description: shown, type: typeOf(declared.to), nullable: true, extension: { edge } });
        field(made, `${name}Edge`, {
          description: `${shown} ${beside}`,
          type: edgeType(edge.relationship, edge.to),
          nullable: true,
          extension: { edge: { ...edge, name: `${name}Edge`, asEdge: true } },
        });
      } else {
        field(made, name, { description, type: connectionType(edge.relationship, edge.to), extension: { edge } });
        connectionArguments(
          made.prototype,
          name,
          inputs.edgeWhere(edge.relationship, edge.to),
          inputs.edgeOrder(edge.relationship, edge.to),
        );
      }
    }
  }

  /** The edge type of a relationship, or, without one, of a root connection. */
  function edgeType(relationship: string | undefined, to: string): Class {
    const name = `${relationship ?? ""}${to}Edge`;
    const known = types.get(name);
    if (known) return known as Class;
    const owner = relationship ? model.relationships.find((one) => one.name === relationship)! : undefined;
    const declared = owner && (classDeclaration(owner) as ClassDeclaration & { kind: "relationship" });
    const made = objectType(
      name,
      declared ? `${declared.description} It leads to: ${to}.` : `A place in a list of ${to}.`,
      owner ? supertypes(owner).map((one) => typeOf(one.name) as Class) : [],
      declared && { relationship: { name: relationship!, source: declared.source ?? false, key: declared.key ?? [] } },
    );
    types.set(name, made);
    field(made, "cursor", {
      type: String,
      description: "Where it stands in the list: for `after` and `before`.",
    });
    field(made, "node", { type: typeOf(to), description: `The ${to}.` });
    if (owner) for (const [key, one] of fieldsBeyondInterfaces(owner)) declareField(made, key, one);
    return made;
  }

  function connectionType(relationship: string | undefined, to: string): Class {
    const name = `${relationship ?? ""}${to}Connection`;
    const known = types.get(name);
    if (known) return known as Class;
    const made = objectType(name, `A page of a list of ${to}.`, []);
    types.set(name, made);
    field(made, "nodes", { type: typeOf(to), list: true, description: `The ${to} of this page, in order.` });
    field(made, "edges", {
      type: edgeType(relationship, to),
      list: true,
      description: !relationship
        ? "The same with the cursor of each."
        : isSource(relationship)
          ? "The same with the cursor of each, and when this graph learned of the relationship."
          : "The same with the relationship that leads to each: its properties and evidence.",
    });
    field(made, "pageInfo", { type: pageInfo, description: "Whether there is more, and from where." });
    field(made, "totalCount", { type: Int, description: "How many there are on all pages together." });
    return made;
  }

  function connectionArguments(prototype: object, method: string, where: Class, order: Class, firstIndex = 0): void {
    const argument = argumentsOf(prototype, method, firstIndex);
    argument(0, "where", where, "Only those that meet this.");
    argument(
      1,
      "orderBy",
      [order],
      "In what order; the first of the list counts most. What that leaves equal, and all where this is left out, goes by id.",
    );
    pageArguments(prototype, method, firstIndex + 2);
  }

  function pageArguments(prototype: object, method: string, firstIndex: number): void {
    const argument = argumentsOf(prototype, method, firstIndex);
    argument(
      0,
      "first",
      Int,
      `How many from the beginning: ${PAGE}; 20 where neither \`first\` nor \`last\` is given.`,
    );
    argument(1, "after", String, "Only what comes after this cursor.");
    argument(
      2,
      "last",
      Int,
      `How many from the end: ${PAGE}. With \`before\` it goes back a page. Not together with \`first\`.`,
    );
    argument(3, "before", String, "Only what comes before this cursor.");
  }

  const roots = [...model.nodes, ...model.interfaces].flatMap((type): Root[] => {
    const declared = classDeclaration(type) as ClassDeclaration & { kind: "node" | "interface" };
    if (!declared.plural) return [];
    return [
      {
        name: type.name,
        plural: declared.plural,
        description: declared.description,
        type: typeOf(type.name) as Class,
        connection: connectionType(undefined, type.name),
        concrete: declared.kind === "node",
      },
    ];
  });
  return {
    roots,
    typeOf,
    connectionOf: (name) => connectionType(undefined, name),
    searched: declareSearched(model),
    objects,
    connectionArguments,
    pageArguments,
    inputs,
  };
}

function argumentsOf(prototype: object, method: string, firstIndex: number) {
  return (index: number, name: string, type: TypeReference, description: string): void =>
    Arg(name, (() => type) as () => Class, { nullable: true, description })(prototype, method, firstIndex + index);
}

function typeNameOf(value: object): string {
  return (value as { readonly [TYPE_NAME]: string })[TYPE_NAME];
}

function declarePageInfo(): Class {
  const made = objectType("PageInfo", "Where a page stands in its list.", []);
  field(made, "hasNextPage", { type: Boolean, description: "Whether more come after this page." });
  field(made, "hasPreviousPage", { type: Boolean, description: "Whether some come before this page." });
  field(made, "startCursor", {
    type: String,
    nullable: true,
    description: "The cursor of the first on this page.",
  });
  field(made, "endCursor", { type: String, nullable: true, description: "The cursor of the last on this page." });
  return made;
}

/** What can be asked of every member of a union: its id. */
function unionFields(model: Model, name: string): Map<string, FieldDeclaration> {
  const member = model.nodes.find((node) => node.name === membersOf(model, name)[0])!;
  return new Map([["id", allFields(member).get("id")!]]);
}

function propertyMapping(name: string, declared: PropertyOptions): PropertyMapping {
  const type = declared.type ?? "String";
  return {
    name,
    scalar: typeof type === "string" ? type : "Enum",
    values: typeof type === "string" ? [] : Object.keys(type.values),
    list: declared.list ?? false,
    required: declared.required ?? false,
    index: declared.index ?? false,
    search: declared.search ?? false,
    ...(declared.within ? { within: declared.within } : {}),
  };
}

function edgeMapping(name: string, declared: EdgeOptions): EdgeMapping {
  return {
    name,
    type: declared.type,
    direction: declared.direction ?? "OUT",
    to: declared.to,
    one: declared.one ?? false,
    asEdge: false,
    relationship: declared.properties ?? "Link",
    inverse: declared.inverse,
  };
}
