/** What a class of the model has from its ancestors, its interfaces and the unions it is in. */
import {
  ancestors,
  type Class,
  type ClassDeclaration,
  classDeclaration,
  type FieldDeclaration,
  type Model,
  ownFields,
} from "./declare.js";

/** The interfaces a class has by inheritance or by name, each once, the most general first. */
export function supertypes(type: Class): Class[] {
  const found = new Set<Class>();
  const visit = (one: Class): void => {
    const declared = classDeclaration(one);
    const named = declared && declared.kind !== "relationship" ? (declared.implements ?? []) : [];
    for (const parent of [...ancestors(one).reverse(), ...named]) {
      if (found.has(parent)) continue;
      visit(parent);
      if (classDeclaration(parent)?.kind === "interface") found.add(parent);
    }
  };
  visit(type);
  return [...found];
}

/** All fields of a class: its own and those of its ancestors and interfaces. */
export function allFields(type: Class): Map<string, FieldDeclaration> {
  const fields = new Map<string, FieldDeclaration>();
  for (const one of [...supertypes(type), ...ancestors(type).reverse(), type])
    for (const [name, declared] of ownFields(one)) fields.set(name, declared);
  return fields;
}

/** The fields that no GraphQL interface of the class already gives it. */
export function fieldsBeyondInterfaces(type: Class): Map<string, FieldDeclaration> {
  const fields = allFields(type);
  for (const one of supertypes(type)) for (const name of allFields(one).keys()) fields.delete(name);
  return fields;
}

export function membersOf(model: Model, union: string): string[] {
  return model.nodes
    .filter((node) => (classDeclaration(node) as ClassDeclaration & { kind: "node" }).unions?.includes(union))
    .map((node) => node.name);
}
