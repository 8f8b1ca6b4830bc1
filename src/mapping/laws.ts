/**
 * The laws of the model, checked at boot: a class that breaks one stops the start with an error that names class
 * and field, instead of answering some question wrongly later.
 */
import { type GraphQLSchema, isObjectType } from "graphql";
import { ModelError } from "../errors.js";
import {
  type Class,
  type ClassDeclaration,
  classDeclaration,
  type EdgeOptions,
  type FieldDeclaration,
  type Model,
} from "./declare.js";
import { allFields, membersOf, supertypes } from "./inheritance.js";
import { EXTENSION, fieldNameOf, prefixOf } from "./mapping.js";

const NAME = /^[A-Za-z][A-Za-z0-9]*$/;
const RELATIONSHIP_TYPE = /^[A-Z][A-Z0-9_]*$/;
/** Field names that the planner and the derived inputs give a meaning of their own. */
const RESERVED = new Set(["AND", "OR", "NOT", "cursor", "node", "statuses", "claims", "key"]);

/** @throws ModelError naming class and field. */
export function checkModel(model: Model): void {
  const all = [...model.interfaces, ...model.nodes, ...model.relationships];
  const byName = new Map(all.map((type) => [type.name, type]));
  const plurals = new Map<string, string>();
  const prefixes = new Map<string, string>();
  for (const type of all)
    if (!classDeclaration(type)) throw new ModelError(`${type.name}: has no @Node, @Interface or @Relationship.`);
  for (const type of all) {
    const declared = classDeclaration(type)!;
    if (!NAME.test(type.name)) throw new ModelError(`${type.name}: a label is letters and digits.`);
    if (!declared.description) throw new ModelError(`${type.name}: has no description.`);
    if (declared.kind !== "relationship" && declared.plural) {
      unique(plurals, declared.plural, type.name, "plural");
      if (declared.plural === fieldNameOf(type.name))
        throw new ModelError(`${type.name}: its plural ${declared.plural} is also the name of the single root field.`);
    }
    if (declared.kind === "node") checkNode(model, type, declared, prefixes);
    for (const [name, field] of allFields(type)) checkField(model, byName, type, name, field);
    if (declared.kind === "interface")
      checkMembers(membersNamed(model, byName, type.name)!, type.name, allFields(type));
  }
  for (const union of Object.keys(model.unions))
    checkMembers(membersNamed(model, byName, union)!, union, new Set(["id"]));
}

/** A `where` names a member as it names a field. */
function checkMembers(members: readonly Class[], of: string, fields: { has(name: string): boolean }): void {
  for (const { name } of members)
    if (fields.has(fieldNameOf(name)))
      throw new ModelError(
        `${of}.${fieldNameOf(name)}: is also how a condition asks for its member ${name}; give the field another name.`,
      );
}

/**
 * What only the finished schema shows: a type is described, and nothing answers a field of a node type but the graph.
 * @throws ModelError naming class and field.
 */
export function checkSchema(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!type.description) throw new ModelError(`${type.name}: has no description.`);
    if (!isObjectType(type) || !type.extensions[EXTENSION] || !("node" in (type.extensions[EXTENSION] as object)))
      continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.extensions[EXTENSION])
        throw new ModelError(
          `${type.name}.${field.name}: is neither stored nor an edge; declare it with @Property or @Edge.`,
        );
      if (field.resolve)
        throw new ModelError(
          `${type.name}.${field.name}: has a resolver of its own; a stored field or edge is read by the planner.`,
        );
    }
  }
}

function checkNode(
  model: Model,
  type: Class,
  declared: ClassDeclaration & { kind: "node" },
  prefixes: Map<string, string>,
): void {
  const key = allFields(type).get("id");
  if (key?.kind !== "property" || key.type !== "ID" || !key.required)
    throw new ModelError(`${type.name}.id: a node needs its key, a required property of type ID; extend Node.`);
  unique(prefixes, prefixOf(type.name), type.name, "id prefix");
  for (const union of declared.unions ?? [])
    if (!Object.hasOwn(model.unions, union))
      throw new ModelError(`${type.name}: is a member of ${union}, which is no union of the model.`);
  const evidence = allFields(type).get("evidence");
  if (!declared.source && evidence?.kind !== "reference")
    throw new ModelError(`${type.name}: is a fact without evidence; implement Fact, or declare it a source.`);
}

function checkField(
  model: Model,
  byName: ReadonlyMap<string, Class>,
  type: Class,
  name: string,
  field: FieldDeclaration,
): void {
  const where = `${type.name}.${name}`;
  if (!NAME.test(name) || RESERVED.has(name)) throw new ModelError(`${where}: cannot be the name of a field.`);
  if (!field.description) throw new ModelError(`${where}: has no description.`);
  if (field.kind === "property") {
    if (field.list && field.required) throw new ModelError(`${where}: a list is never null; leave out required.`);
    return;
  }
  const targets = membersNamed(model, byName, field.to);
  if (!targets) throw new ModelError(`${where}: leads to ${field.to}, which is no type of the model.`);
  if (field.kind === "reference") return;
  if (!RELATIONSHIP_TYPE.test(field.type)) throw new ModelError(`${where}: ${field.type} is not UPPER_SNAKE.`);
  const relationship = byName.get(field.properties ?? "Link");
  if (!relationship || classDeclaration(relationship)?.kind !== "relationship")
    throw new ModelError(`${where}: ${field.properties ?? "Link"} is no relationship class of the model.`);
  for (const target of targets) checkInverse(model, byName, type, where, field, target);
}

function checkInverse(
  model: Model,
  byName: ReadonlyMap<string, Class>,
  type: Class,
  where: string,
  field: EdgeOptions,
  target: Class,
): void {
  const there = `${target.name}.${field.inverse}`;
  const inverse = allFields(target).get(field.inverse);
  if (inverse?.kind !== "edge") throw new ModelError(`${where}: its inverse ${there} is no edge.`);
  if (inverse.type !== field.type)
    throw new ModelError(`${where}: is ${field.type}, its inverse ${there} ${inverse.type}.`);
  if ((inverse.direction ?? "OUT") === (field.direction ?? "OUT"))
    throw new ModelError(`${where}: points the same way as its inverse ${there}; one of them is direction "IN".`);
  if ((inverse.properties ?? "Link") !== (field.properties ?? "Link"))
    throw new ModelError(`${where}: has other properties than its inverse ${there}.`);
  const back = membersNamed(model, byName, inverse.to) ?? [];
  const here = membersNamed(model, byName, type.name) ?? [];
  for (const one of here)
    if (!back.includes(one)) throw new ModelError(`${where}: its inverse ${there} does not lead to ${one.name}.`);
}

/** The node classes that a type's name stands for; undefined if it is no type of the model. */
function membersNamed(model: Model, byName: ReadonlyMap<string, Class>, name: string): Class[] | undefined {
  if (Object.hasOwn(model.unions, name)) return membersOf(model, name).map((member) => byName.get(member)!);
  const type = byName.get(name);
  if (!type || classDeclaration(type)?.kind === "relationship") return undefined;
  return model.nodes.filter((node) => node === type || supertypes(node).includes(type));
}

function unique(seen: Map<string, string>, value: string, owner: string, what: string): void {
  const other = seen.get(value);
  if (other) throw new ModelError(`${owner}: its ${what} ${value} is that of ${other}.`);
  seen.set(value, owner);
}
