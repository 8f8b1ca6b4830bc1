import { expect } from "@jest/globals";
import {
  type DocumentNode,
  execute,
  type GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  parse,
  validate,
} from "graphql";
import type { Graph } from "../../src/graph/driver.js";
import type { GraphSize } from "../../src/planner/size.js";
import type { Cost } from "../../src/resolvers/cost.js";
import { createEngine, type Question } from "../../src/resolvers/operation.js";

export interface Asked {
  /** Undefined when the operation asks nothing of the graph. */
  readonly question: Question | undefined;
  /** The GraphQL response, as JSON carries it. */
  readonly response: { readonly data?: unknown; readonly errors?: readonly GraphQLError[] };
  /** Undefined with the question. */
  readonly cost: Cost | undefined;
  /** Read statements that the answer took. */
  readonly statements: number;
}

/** As the server's: what the planner made is read by response key. */
const readByResponseKey: GraphQLFieldResolver<unknown, unknown> = (source, _arguments, _context, info) =>
  (source as Readonly<Record<string | number, unknown>> | undefined)?.[info.path.key];

/**
 * Asks as the server does, from the question to the answer, without HTTP. A document that is asked again is planned
 * once, as a text is not.
 * @throws GraphQLError for a document that is not valid; BadInput or an AggregateError for values that are wrong.
 */
export async function ask(
  schema: GraphQLSchema,
  graph: Graph,
  asked: string | DocumentNode,
  given: Readonly<Record<string, unknown>> = {},
  size?: GraphSize,
  operationName?: string,
): Promise<Asked> {
  const document = typeof asked === "string" ? parse(asked) : asked;
  const invalid = validate(schema, document);
  if (invalid.length > 0) throw invalid[0];
  const operation = getOperationAST(document, operationName)!;
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (errors) throw errors[0];
  const engine = createEngine(graph, undefined, { size: () => size });
  const before = graph.counters.statements;
  const question = engine.prepare({ schema, document, operation, variables: coerced });
  const written = question && (await engine.answer(question));
  const answer = written?.objects();
  const result = await execute({
    schema,
    document,
    operationName,
    variableValues: given,
    contextValue: { answer },
    fieldResolver: readByResponseKey,
  });
  const response = asJson(result);
  if (written) expectSame(written.text, response, question.plan.complete);
  return { question, response, cost: written?.cost, statements: graph.counters.statements - before };
}

/** The server sends the text, and what graphql-js makes only where something is amiss, or introspection is asked for too. */
function expectSame(text: string | undefined, { data, errors }: Asked["response"], complete: boolean): void {
  if (errors || !complete) expect(text).toBeUndefined();
  else expect(text).toBe(JSON.stringify(data));
}

/** What a client reads: plain objects, without prototypes. */
export function asJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
