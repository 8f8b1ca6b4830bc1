/**
 * Values of a question, kept apart from its shape: plans are made once for all requests that differ only in values,
 * so a plan knows where a value will come from, and each request binds its own.
 */
import {
  type GraphQLInputType,
  type GraphQLScalarType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  type OperationDefinitionNode,
  typeFromAST,
} from "graphql";
import { BadInput } from "../errors.js";
import { beginningsOf } from "./beginnings.js";
import { decodeCursor, signatureOf } from "./cursor.js";
import type { Parameter } from "./fragment.js";
import { resolveValue, type Value } from "./plan.js";
import { searchFor } from "./words.js";

export const DEFAULT_PAGE = 20;
export const LARGEST_PAGE = 500;

/** Stands in a plan's arguments for a value that each request brings. */
export class VariableLeaf {
  constructor(readonly path: readonly (string | number)[]) {}
}

export interface VariableShape {
  /** Equal for two requests that may share a plan. */
  readonly key: string;
  /** The variables with a `VariableLeaf` in place of every value that does not change the plan. */
  readonly symbolic: Readonly<Record<string, unknown>>;
  /** Of texts, numbers and lists of them only. */
  readonly isPlain: boolean;
}

interface DeclaredVariables {
  /** The type of each, where all are scalars. */
  readonly scalars: readonly (readonly [string, GraphQLScalarType])[] | undefined;
  readonly types: ReadonlyMap<string, GraphQLInputType | undefined>;
  /** The shape of every request that leaves nothing out, where no variable is of more than texts and numbers. */
  readonly plain: VariableShape | undefined;
}

/** Kept with its document. */
const declared = new WeakMap<OperationDefinitionNode, DeclaredVariables>();

/** Booleans, enumeration values, nulls and what is left out change the plan; texts, numbers and lists of them do not. */
export function shapeOfVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): VariableShape {
  const { types, plain } = declaredBy(schema, operation);
  if (plain && [...types.keys()].every((name) => Object.hasOwn(variables, name) && variables[name] !== null))
    return plain;
  const symbolic: Record<string, unknown> = {};
  for (const [name, type] of types)
    if (Object.hasOwn(variables, name))
      symbolic[name] = type ? symbolize(type, variables[name], [name]) : variables[name];
  return shapeOf(symbolic, false);
}

/**
 * The coerced variables of a request that gives each of them, all texts and numbers, as most do; undefined of any other,
 * and of values that are not right: graphql's `getVariableValues`, which takes several times as long, finds the words.
 */
export function coerceScalars(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> | undefined {
  const { scalars } = declaredBy(schema, operation);
  if (!scalars) return undefined;
  const coerced: Record<string, unknown> = {};
  for (const [name, type] of scalars) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (typeof value !== "string" && typeof value !== "number") return undefined;
    try {
      coerced[name] = type.parseValue(value);
    } catch {
      return undefined;
    }
    if (coerced[name] === undefined) return undefined;
  }
  return coerced;
}

function declaredBy(schema: GraphQLSchema, operation: OperationDefinitionNode): DeclaredVariables {
  let known = declared.get(operation);
  if (!known) {
    known = declaredIn(schema, operation);
    declared.set(operation, known);
  }
  return known;
}

function declaredIn(schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode): DeclaredVariables {
  const types = new Map(
    variableDefinitions.map(({ variable, type }) => [
      variable.name.value,
      typeFromAST(schema, type as never) as GraphQLInputType | undefined,
    ]),
  );
  const nullable = [...types].map(([name, type]) => [name, getNullableType(type)] as const);
  const scalars = nullable.every((one): one is [string, GraphQLScalarType] => isScalarType(one[1]))
    ? nullable
    : undefined;
  if (![...types.values()].every((type) => type && isLeaf(type))) return { types, scalars, plain: undefined };
  return {
    types,
    scalars,
    plain: shapeOf(Object.fromEntries([...types.keys()].map((name) => [name, new VariableLeaf([name])])), true),
  };
}

function shapeOf(symbolic: Readonly<Record<string, unknown>>, isPlain: boolean): VariableShape {
  const key = JSON.stringify(symbolic, (_name, value) =>
    value instanceof VariableLeaf ? { leaf: value.path.join(".") } : value,
  );
  return { symbolic, key, isPlain };
}

/** Whether any value of the type but null leads to the same plan. */
function isLeaf(type: GraphQLInputType): boolean {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return isScalarType(getNullableType(nullable.ofType));
  return isScalarType(nullable) && nullable.name !== "Boolean";
}

function symbolize(type: GraphQLInputType, value: unknown, path: readonly (string | number)[]): unknown {
  if (value === null || value === undefined) return value;
  if (isNonNullType(type)) return symbolize(type.ofType, value, path);
  if (isLeaf(type)) return new VariableLeaf(path);
  if (isListType(type)) return (value as unknown[]).map((one, index) => symbolize(type.ofType, one, [...path, index]));
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    return Object.fromEntries(
      Object.entries(value as object).map(([name, one]) => [name, symbolize(fields[name]!.type, one, [...path, name])]),
    );
  }
  return value;
}

/** Where the value that stands in a coerced argument comes from. */
export function valueFrom(argument: unknown): Value {
  if (argument instanceof VariableLeaf) return { kind: "variable", path: argument.path };
  if (Array.isArray(argument) && argument.some((one) => one instanceof VariableLeaf))
    return { kind: "list", items: argument.map(valueFrom) };
  return { kind: "constant", value: argument };
}

/** An argument as the client gave it, whose values were kept apart. */
export function asGiven(argument: unknown, variables: Readonly<Record<string, unknown>>): unknown {
  if (argument instanceof VariableLeaf) return resolveValue(valueFrom(argument), variables);
  if (Array.isArray(argument)) return argument.map((one) => asGiven(one, variables));
  if (typeof argument !== "object" || argument === null) return argument;
  return Object.fromEntries(Object.entries(argument).map(([key, one]) => [key, asGiven(one, variables)]));
}

/**
 * The parameters of a statement for one request.
 * @param checked what must be right as well, but is not sent.
 * @throws BadInput, or an AggregateError of them when several are wrong.
 */
export function bindParameters(
  parameters: readonly Parameter[],
  checked: readonly Parameter[],
  variables: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const wrong = new Map<string, BadInput>();
  const bind = (parameter: Parameter): unknown => {
    try {
      return convert(parameter, resolveValue(parameter.value, variables), variables);
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      // One argument can stand behind several parameters.
      return wrong.set(error.message, error);
    }
  };
  const bound: Record<string, unknown> = {};
  for (const [index, parameter] of parameters.entries()) bound[`p${index}`] = bind(parameter);
  checked.forEach(bind);
  if (wrong.size === 0) return bound;
  const errors = [...wrong.values()];
  if (errors.length === 1) throw errors[0];
  throw new AggregateError(errors, "Several arguments are wrong.");
}

function convert(
  { argument, conversion }: Parameter,
  value: unknown,
  variables: Readonly<Record<string, unknown>>,
): unknown {
  switch (conversion.kind) {
    case "value":
      return value;
    case "list": {
      const list = value as readonly unknown[];
      if (list.length === 0 && !conversion.mayBeEmpty)
        throw new BadInput(argument, list, "is empty: give at least one value, or leave it out.");
      if (list.length > conversion.atMost)
        throw new BadInput(argument, list.length, `values are too many: at most ${conversion.atMost} at once.`);
      if (list.includes(null))
        throw new BadInput(argument, null, "cannot be an element; ask for isNull: true instead.");
      return list;
    }
    case "beginnings":
      return beginningsOf(value as string);
    case "words":
      return searchFor(argument, value as string, conversion.properties);
    case "pageSize":
      if (typeof value !== "number" || value < 1 || value > LARGEST_PAGE)
        throw new BadInput(argument, value, `is no page size: give a whole number from 1 to ${LARGEST_PAGE}.`);
      return value;
    case "cursor":
      return decodeCursor(argument, value, signatureOf(conversion.page, variables), conversion.keys);
  }
}
