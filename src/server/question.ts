/**
 * Where a GraphQL request becomes one question to the graph: variables are coerced, the whole operation is planned, the
 * one statement runs, and its answer is text already; what has errors in it, and introspection, graphql-js makes. One hook
 * does all of it, because what it throws is a request error (no `data`), and Apollo answers 500 for whatever this hook lets
 * escape.
 */
import type { ApolloServerPlugin, BaseContext, GraphQLRequestContext, GraphQLResponse } from "@apollo/server";
import { HeaderMap } from "@apollo/server";
import {
  type DocumentNode,
  type FormattedExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from "graphql";
import type { Cost } from "../resolvers/cost.js";
import { type Engine, type Question, withCode } from "../resolvers/operation.js";
import type { AnswerContext } from "../resolvers/reads.js";
import { refuseLargeIntrospection } from "./introspection.js";
import { WENT_AWAY } from "./leaving.js";
import { type ErrorScope, publicErrors } from "./mask.js";
import { GRAPHQL_RESPONSE, RETRY_AFTER, readsStatus, statusOf } from "./status.js";

/** Stands in the place of `data` for the text that it is already. */
class WrittenData {
  constructor(readonly text: string) {}
}

/** Of values that graphql-js refuses. */
const BAD_INPUT = "BAD_USER_INPUT";

/** What resolvers see. */
export interface QuestionContext extends BaseContext, ErrorScope, AnswerContext {
  /** Fires when the client goes away before it is answered. */
  readonly signal: AbortSignal;
  /** That the client gives its question. */
  readonly seconds?: number | undefined;
  answer?: Readonly<Record<string, unknown>>;
  cost?: Cost | undefined;
}

/** Stored values are read by response key: the planner builds objects in the shape of the selection. */
export const readByResponseKey: GraphQLFieldResolver<unknown, unknown> = (source, _arguments, _context, info) =>
  (source as Readonly<Record<string | number, unknown>> | undefined)?.[info.path.key];

/** Apollo's `stringifyResult`. */
export function stringifyResult(result: FormattedExecutionResult): string {
  const { data, extensions } = result;
  if (!(data instanceof WrittenData)) return `${JSON.stringify(result)}\n`;
  return `{"data":${data.text}${extensions ? `,"extensions":${JSON.stringify(extensions)}` : ""}}\n`;
}

export function askTheGraph(engine: Engine): ApolloServerPlugin<QuestionContext> {
  return {
    async requestDidStart() {
      return { responseForOperation: (request) => ask(engine, request), willSendResponse };
    },
    async unexpectedErrorProcessingRequest({ requestContext, error }) {
      requestContext.contextValue.log.error({ err: error }, "the request pipeline failed");
    },
  };
}

/** @returns null for graphql-js to go on, or the response that says why not. */
async function ask(engine: Engine, request: GraphQLRequestContext<QuestionContext>): Promise<GraphQLResponse | null> {
  const { schema, document, operation, contextValue } = request;
  // An unknown operationName; graphql-js says so in its own words.
  if (!document || !operation) return null;
  try {
    const question = prepare(engine, schema, document, operation, request.request.variables);
    if (!question) return null;
    const { text, objects, cost } = await engine.answer(question, contextValue.signal, contextValue.seconds);
    contextValue.cost = cost;
    if (text !== undefined) return answered(text);
    contextValue.answer = objects();
    return null;
  } catch (error) {
    return refusal(contextValue.signal.aborted ? [WENT_AWAY] : publicErrors(error, contextValue));
  }
}

function prepare(
  engine: Engine,
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>> = {},
): Question | undefined {
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  if (errors) throw new AggregateError(errors.map((one) => withCode(one, BAD_INPUT)));
  const operationRequest = { schema, document, operation, variables: coerced };
  refuseLargeIntrospection(operationRequest);
  try {
    return engine.prepare(operationRequest);
  } catch (error) {
    throw withCode(error, BAD_INPUT);
  }
}

function answered(text: string): GraphQLResponse {
  const data = new WrittenData(text) as object as Record<string, unknown>;
  return { http: { headers: new HeaderMap() }, body: { kind: "single", singleResult: { data } } };
}

function refusal(errors: GraphQLFormattedError[]): GraphQLResponse {
  return { http: { headers: new HeaderMap() }, body: { kind: "single", singleResult: { errors } } };
}

async function willSendResponse(request: GraphQLRequestContext<QuestionContext>): Promise<void> {
  const { http, body } = request.response;
  if (body?.kind !== "single") return;
  const result = body.singleResult;
  const { cost } = request.contextValue;
  if (cost) result.extensions = { ...result.extensions, cost };
  if (request.errors) result.errors = publicErrors(request.errors, request.contextValue);
  if (!result.errors) return;

  const accept = request.request.http?.headers.get("accept");
  const status = statusOf(result.errors, accept);
  // With data, even null, the operation was executed: only a graph that is away makes that a failure of the request.
  const failed = result.data === undefined || (result.data === null && (status === 503 || status === 504));
  if (!failed || status === undefined) return;
  http.status = status;
  if (status === 503) http.headers.set("retry-after", String(RETRY_AFTER));
  if (readsStatus(accept)) http.headers.set("content-type", `${GRAPHQL_RESPONSE}; charset=utf-8`);
}
