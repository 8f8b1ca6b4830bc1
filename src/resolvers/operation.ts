/** From a checked operation to its answer: the planner makes one statement of it, the graph runs it. */
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  type ValidationRule,
  validate,
} from "graphql";
import type { Graph } from "../graph/driver.js";
import { mappingOf } from "../mapping/mapping.js";
import { type Answer, askQuestion, type OperationRequest, type Question } from "../planner/planner.js";
import { refuseCostly } from "../planner/refusal.js";
import type { GraphSize } from "../planner/size.js";
import { coerceScalars } from "../planner/values.js";
import { Coalescing } from "./coalescing.js";
import { type Cost, costOf } from "./cost.js";

export type { OperationRequest, Question };

export interface Engine {
  /**
   * Checks and plans an operation before anything runs.
   * @returns undefined when it asks nothing of the graph (introspection only).
   * @throws BadInput, or an AggregateError of them when several arguments are wrong; LimitExceeded when it can cost more
   * than one question may.
   */
  prepare(request: OperationRequest): Question | undefined;
  /**
   * Runs the one statement.
   * @param seconds that it may take, if they are fewer than the query timeout.
   * @throws Unavailable, TimedOut, LimitExceeded
   */
  answer(question: Question, signal?: AbortSignal, seconds?: number): Promise<Answered>;
  /** As `answer`, but only the ids of the nodes that it shows. */
  nodes(question: Question, signal?: AbortSignal): Promise<Set<string>>;
}

/** An answer, and what its question could have cost, and did. */
export interface Answered extends Pick<Answer, "text" | "objects"> {
  readonly cost: Cost | undefined;
}

/** What a question may cost, and how long it may wait; any number unless told. */
export interface CostLimits {
  /** How large the graph is, when somebody has measured it. */
  readonly size?: () => GraphSize | undefined;
  /** Nodes and relationships that a statement may look at, as `planner/bound.ts` bounds them. */
  readonly mostRows?: number;
  /** Seconds that a question waits at most for its turn, where many ask. */
  readonly waitSeconds?: number;
}

/** @param mostValues how many values an answer may have, as `planner/cost.ts` counts them; any number unless told. */
export function createEngine(
  graph: Pick<Graph, "read">,
  mostValues = Number.POSITIVE_INFINITY,
  { size: measured = () => undefined, mostRows = Number.POSITIVE_INFINITY, waitSeconds }: CostLimits = {},
): Engine {
  const coalescing = new Coalescing(graph.read, waitSeconds);
  const limit = { rows: mostRows, values: mostValues };
  const rowOf = async (question: Question, signal?: AbortSignal, seconds?: number) => {
    const { statement, parameters, bound } = question;
    if (seconds === undefined) return coalescing.row(question, bound.rows, signal);
    // Who has less time than others does not wait for them.
    return (await graph.read(statement.text, parameters, { signal, seconds }))[0]!;
  };
  return {
    prepare: (request) => {
      const size = measured();
      const question = askQuestion(request, size);
      // Of a graph that nobody knows yet, a bound is a guess, and a guess refuses nobody.
      if (question && size) {
        const measures = { mapping: mappingOf(request.schema), size, variables: request.variables };
        refuseCostly(question.plan, question.bound, measures, mostRows);
      }
      return question;
    },
    answer: async (question, signal, seconds) => {
      const answer = question.answer(await rowOf(question, signal, seconds), mostValues);
      return { ...answer, cost: costOf(question, answer, limit) };
    },
    nodes: async (question, signal) => question.nodes(await rowOf(question, signal)),
  };
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
  return { schema, document, operation, variables: coerceVariables(schema, operation, variables), once: true };
}

/**
 * The values of a request as the types of its variables want them.
 * @throws AggregateError of GraphQLErrors, one for each that is wrong.
 */
export function coerceVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const scalars = coerceScalars(schema, operation, given);
  if (scalars) return scalars;
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (errors) throw new AggregateError(errors.map((one) => withCode(one, "BAD_USER_INPUT")));
  return coerced;
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
