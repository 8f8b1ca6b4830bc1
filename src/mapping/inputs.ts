/** The `where` and `orderBy` inputs, derived from what the model's classes declare. */
import type { Class, Enumeration, FieldDeclaration } from "./declare.js";
import { fieldNameOf } from "./mapping.js";
import { enumeration, type FieldOfType, field, inputType, valueType } from "./register.js";
import type { ScalarName } from "./scalars.js";

/** What the inputs need to know of a GraphQL type of the model: a node type, an interface, a union or a relationship. */
export interface Described {
  readonly name: string;
  readonly fields: ReadonlyMap<string, FieldDeclaration>;
  /** The node types it stands for, when it is an interface or a union. */
  readonly members: readonly string[];
}

export const Direction: Enumeration = {
  name: "Direction",
  description: "Which way a list is ordered. What has no value comes last either way.",
  values: { ASC: "Smallest, earliest, A first.", DESC: "Largest, latest, Z first." },
};

export function declareInputs(describe: (name: string) => Described) {
  const made = new Map<string, Class>();
  const once = (name: string, description: string, fields: () => Record<string, FieldOfType>): Class => {
    const known = made.get(name);
    if (known) return known;
    const type = inputType(name, description);
    made.set(name, type);
    for (const [key, options] of Object.entries(fields())) field(type, key, { nullable: true, ...options });
    return type;
  };

  const scalarWhere = (type: ScalarName | Enumeration): Class => {
    const name = typeof type === "string" ? (type === "ID" ? "Id" : type) : type.name;
    return once(`${name}Where`, `Conditions on a value of type ${typeof type === "string" ? type : type.name}.`, () =>
      comparisons(type),
    );
  };

  const logic = (self: Class): Record<string, FieldOfType> => ({
    AND: { type: self, list: true, description: "All of these hold." },
    OR: { type: self, list: true, description: "At least one of these holds; empty ones do not count." },
    NOT: { type: self, description: "This does not hold; what is empty is as if left out." },
  });

  /** Conditions on a node type, interface, union or relationship. */
  const where = (name: string): Class =>
    once(`${name}Where`, `Conditions on ${name}; all that are given hold.`, () => {
      const described = describe(name);
      const fields = logic(where(name));
      for (const [key, declared] of described.fields) {
        if (declared.kind === "property") {
          const type = declared.type ?? "String";
          if (type === "Location") continue;
          const any = declared.list ? " At least one element of the list meets it." : "";
          fields[key] = { type: scalarWhere(type), description: declared.description + any };
        } else if (declared.kind === "reference") {
          fields[key] = { type: referenceFilter(declared.to), description: declared.description };
        } else if (declared.one) {
          fields[key] = {
            type: where(declared.to),
            description: `${declared.description} There must be one, and it must meet this; of several, the one with the lowest id is looked at.`,
          };
        } else {
          const relationship = declared.properties ?? "Link";
          fields[key] = { type: edgeFilter(relationship, declared.to), description: declared.description };
        }
      }
      for (const member of described.members)
        fields[fieldNameOf(member)] = {
          type: where(member),
          description: `It is of type ${member}, and meets this; \`{}\` asks for the type alone.`,
        };
      return fields;
    });

  /** Conditions on a relationship together with the node at its other end. */
  const edgeWhere = (relationship: string, to: string): Class =>
    once(`${relationship}${to}Where`, `Conditions on a relationship and the ${to} it leads to.`, () => ({
      ...logic(edgeWhere(relationship, to)),
      node: { type: where(to), description: `Conditions on the ${to}.` },
      edge: { type: where(relationship), description: "Conditions on the relationship itself." },
    }));

  const quantifiers = (condition: Class): Record<string, FieldOfType> => ({
    some: { type: condition, description: "At least one meets this; `{}` asks that there is one." },
    every: { type: condition, description: "All meet this; true where there are none. `{}` asks nothing." },
    none: { type: condition, description: "None meets this; `{}` asks that there is none." },
    count: { type: scalarWhere("Int"), description: "How many there are." },
    countWhere: { type: condition, description: "What `count` counts; all of them when left out." },
  });

  const edgeFilter = (relationship: string, to: string): Class =>
    once(`${relationship}${to}Filter`, `Conditions on how many relationships there are, and to which ${to}.`, () =>
      quantifiers(edgeWhere(relationship, to)),
    );

  const referenceFilter = (to: string): Class =>
    once(`${to}Filter`, `Conditions on how many of type ${to} there are, and which.`, () => quantifiers(where(to)));

  const direction = (description: string): FieldOfType => ({ type: enumeration(Direction), description });

  /** An order over a node type, interface, union or relationship: one key an object. */
  const order = (name: string): Class =>
    once(`${name}Order`, `What to order by: exactly one field of these an object, several objects in a list.`, () => {
      const described = describe(name);
      const fields: Record<string, FieldOfType> = {};
      for (const [key, declared] of described.fields) {
        if (declared.kind === "property" && !declared.list && declared.type !== "Location")
          fields[key] = direction(
            typeof declared.type === "object"
              ? `By \`${key}\`, in the alphabetical order of its values.`
              : `By \`${key}\`.`,
          );
        else if (declared.kind === "edge" && !declared.one)
          fields[key] = {
            type: countOrder(declared.properties ?? "Link", declared.to),
            description: `By the number of \`${key}\`.`,
          };
      }
      return fields;
    });

  const countOrder = (relationship: string, to: string): Class =>
    once(`${relationship}${to}CountOrder`, "An order by how many there are.", () => ({
      count: { type: enumeration(Direction), nullable: false, description: "Fewest or most first." },
      where: { type: edgeWhere(relationship, to), description: "What is counted; all of them when left out." },
    }));

  const edgeOrder = (relationship: string, to: string): Class =>
    once(`${relationship}${to}Order`, "What to order by: exactly one field an object, several in a list.", () => ({
      node: { type: order(to), description: `By a property of the ${to}, or by how many it has of something.` },
      edge: { type: order(relationship), description: "By a property of the relationship." },
    }));

  return { where, order, edgeWhere, edgeOrder };
}

function comparisons(type: ScalarName | Enumeration): Record<string, FieldOfType> {
  const value = valueType(type);
  const text = type === "String";
  const fields: Record<string, FieldOfType> = {
    eq: { type: value, description: "Equal to this." },
    ne: { type: value, description: "Anything but this; having no value counts as different." },
    in: { type: value, list: true, description: "Equal to one of these; at least one must be given." },
  };
  if (typeof type === "string" && type !== "ID" && type !== "Boolean") {
    fields.lt = { type: value, description: "Less, or earlier, than this." };
    fields.lte = { type: value, description: "This, or less or earlier." };
    fields.gt = { type: value, description: "Greater, or later, than this." };
    fields.gte = { type: value, description: "This, or greater or later." };
  }
  if (text) {
    fields.contains = { type: value, description: "Has this in it." };
    fields.startsWith = { type: value, description: "Begins with this." };
    fields.endsWith = { type: value, description: "Ends with this." };
    fields.caseSensitive = {
      type: Boolean,
      description: "Tell capitals from small letters; they are the same unless this is true.",
    };
  }
  fields.isNull = { type: Boolean, description: "True: has no value. False: has one." };
  return fields;
}
