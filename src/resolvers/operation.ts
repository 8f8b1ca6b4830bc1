/** From a checked operation to its answer: the planner makes one statement of it, the graph runs it. */
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  parse,
  specifiedRules,
  type ValidationRule,
  validate,
} from "graphql";
import type { Graph } from "../graph/driver.js";
import { type Answer, askQuestion, type OperationRequest, type Question } from "../planner/planner.js";
import { Coalescing } from "./coalescing.js";

export type { Answer, OperationRequest, Question };

export interface Engine {
  /**
   * Checks and plans an operation before anything runs.
   * @returns undefined when it asks nothing of the graph (introspection only).
   * @throws BadInput, or an AggregateError of them when several arguments are wrong.
   */
  prepare(request: OperationRequest): Question | undefined;
  /**
   * Runs the one statement.
   * @throws Unavailable, TimedOut, LimitExceeded
   */
  answer(question: Question, signal?: AbortSignal): Promise<Answer>;
  /** As `answer`, but only the ids of the nodes that it shows. */
  nodes(question: Question, signal?: AbortSignal): Promise<Set<string>>;
}

/** @param mostValues how many values an answer may have, as `planner/cost.ts` counts them; any number unless told. */
export function createEngine(graph: Pick<Graph, "read">, mostValues = Number.POSITIVE_INFINITY): Engine {
  const coalescing = new Coalescing(graph.read);
  const rowOf = (question: Question, signal: AbortSignal | undefined) =>
    coalescing.row(question, rowsAtMost(question), signal);
  return {
    prepare: askQuestion,
    answer: async (question, signal) => question.answer(await rowOf(question, signal), mostValues),
    nodes: async (question, signal) => question.nodes(await rowOf(question, signal)),
  };
}

function rowsAtMost({ plan: { roots } }: Question): number {
  return roots.every((root) => root.kind === "one" && root.frontier.expansions.length === 0)
    ? roots.length
    : Number.POSITIVE_INFINITY;
}

/** An operation as it comes: text and values. */
export interface WrittenOperation {
  readonly text: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Which, where the text has several. */
  readonly operationName?: string | undefined;
}

/** What a caller asks of an operation beside that it is valid. */
export interface OperationLimits {
  readonly rules?: readonly ValidationRule[];
  readonly maxTokens?: number;
}

/**
 * Reads a query outside of the GraphQL protocol.
 * @throws GraphQLError with a code as of the protocol, or an AggregateError of them.
 */
export function readOperation(
  schema: GraphQLSchema,
  { text, variables = {}, operationName }: WrittenOperation,
  { rules = [], maxTokens }: OperationLimits = {},
): OperationRequest {
  const document = parsed(text, maxTokens);
  const errors = validate(schema, document, [...specifiedRules, ...rules]);
  if (errors.length > 0) throw new AggregateError(errors.map((one) => withCode(one, "GRAPHQL_VALIDATION_FAILED")));
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== "query") {
    const message = operation
      ? `This is a ${operation.operation}; only a query is read here.`
      : unfound(document, operationName);
    throw withCode(new GraphQLError(message), "OPERATION_RESOLUTION_FAILURE");
  }
  const values = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (values.errors) throw new AggregateError(values.errors.map((one) => withCode(one, "BAD_USER_INPUT")));
  return { schema, document, operation, variables: values.coerced };
}

function unfound({ definitions }: DocumentNode, asked: string | undefined): string {
  const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const names = operations.flatMap(({ name }) => name?.value ?? []).join(", ");
  if (operations.length === 0) return "holds no operation, only fragments.";
  if (asked === undefined) return `holds ${operations.length} operations; name one: ${names}.`;
  return names
    ? `holds no operation ${asked}; there is ${names}.`
    : `holds one operation without a name; ask for it without ${asked}.`;
}

function parsed(text: string, maxTokens: number | undefined): DocumentNode {
  try {
    return parse(text, { maxTokens });
  } catch (error) {
    throw withCode(error, "GRAPHQL_PARSE_FAILED");
  }
}

/** graphql-js gives its own errors no code; what has one, or carries an error of ours, stays what it is. */
export function withCode(error: unknown, code: string): unknown {
  if (!(error instanceof GraphQLError) || error.extensions.code !== undefined) return error;
  const { nodes, source, positions, path, originalError } = error;
  return new GraphQLError(error.message, {
    nodes,
    source,
    positions,
    path,
    originalError,
    extensions: { code },
  } as object);
}
