/**
 * The few calls to type-graphql that everything in this room is made of: a GraphQL type is an empty class that
 * type-graphql's decorators are applied to, so that a type can be derived as well as written by hand.
 */
import { Extensions, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import type { Class, Enumeration } from "./declare.js";
import { EXTENSION, type FieldExtension, type TypeExtension } from "./mapping.js";
import { DateScalar, DateTimeScalar, type ScalarName } from "./scalars.js";

/** What type-graphql's type thunks may return. */
export type TypeReference = Class | symbol | object;

export interface FieldOfType {
  readonly description: string;
  readonly type: TypeReference;
  readonly list?: boolean;
  readonly nullable?: boolean;
  readonly extension?: FieldExtension;
}

export function emptyClass(name: string): Class {
  return { [name]: class {} }[name]!;
}

export function field(type: Class, name: string, options: FieldOfType): void {
  const thunk = () => (options.list ? [options.type] : options.type);
  Field(thunk as () => Class, {
    description: options.description,
    nullable: options.nullable ?? false,
    simple: true,
  })(type.prototype, name);
  if (options.extension) Extensions({ [EXTENSION]: options.extension })(type.prototype, name);
}

export function objectType(name: string, description: string, interfaces: Class[], extension?: TypeExtension): Class {
  const type = emptyClass(name);
  ObjectType(name, { description, implements: interfaces })(type);
  if (extension) Extensions({ [EXTENSION]: extension })(type);
  return type;
}

/** An input type; its fields are added after, so that it can mention itself. */
export function inputType(name: string, description: string): Class {
  const type = emptyClass(name);
  InputType(name, { description })(type);
  return type;
}

const enumerations = new Map<Enumeration, object>();

export function enumeration(declared: Enumeration): object {
  const known = enumerations.get(declared);
  if (known) return known;
  const values = Object.fromEntries(Object.keys(declared.values).map((value) => [value, value]));
  registerEnumType(values, {
    name: declared.name,
    description: declared.description,
    valuesConfig: Object.fromEntries(
      Object.entries(declared.values).map(([value, description]) => [value, { description }]),
    ),
  });
  enumerations.set(declared, values);
  return values;
}

export const Location = objectType("Location", "A point on Earth, WGS 84.", []);
field(Location, "latitude", { type: Float, description: "Degrees north of the equator; south is negative." });
field(Location, "longitude", { type: Float, description: "Degrees east of Greenwich; west is negative." });

const scalars: Readonly<Record<ScalarName, TypeReference>> = {
  ID,
  String,
  Int,
  Float,
  Boolean,
  Date: DateScalar,
  DateTime: DateTimeScalar,
  Location,
};

export function valueType(type: ScalarName | Enumeration): TypeReference {
  return typeof type === "string" ? scalars[type] : enumeration(type);
}
