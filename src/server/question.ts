/**
 * Where a GraphQL request becomes one question to the graph: variables are coerced, the whole operation is planned, the
 * one statement runs, and its answer is text already; what has errors in it, and introspection, graphql-js makes. One hook
 * does all of it, because what it throws is a request error (no `data`), and Apollo answers 500 for whatever this hook lets
 * escape.
 */
import type { ApolloServerPlugin, BaseContext, GraphQLRequestContext, GraphQLResponse } from "@apollo/server";
import { HeaderMap } from "@apollo/server";
import type { FormattedExecutionResult, GraphQLFieldResolver, GraphQLFormattedError } from "graphql";
import type { Cost } from "../resolvers/cost.js";
import {
  type Answered,
  coerceVariables,
  type Engine,
  type OperationRequest,
  type Question,
  withCode,
} from "../resolvers/operation.js";
import type { AnswerContext } from "../resolvers/reads.js";
import { refuseLargeIntrospection } from "./introspection.js";
import type { KnownOperations } from "./known.js";
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
  /** Under way already, or done. */
  attempt?: Attempt | undefined;
}

/** What is asked, and the answer that comes of it: undefined where the graph is not asked. */
type Attempt = Promise<Answered | undefined>;

/** A text that was answered without a flaw, so that it is known to be right. */
export type KnownOperation = Pick<OperationRequest, "schema" | "document" | "operation">;

/** Stored values are read by response key: the planner builds objects in the shape of the selection. */
export const readByResponseKey: GraphQLFieldResolver<unknown, unknown> = (source, _arguments, _context, info) =>
  (source as Readonly<Record<string | number, unknown>> | undefined)?.[info.path.key];

/** Apollo's `stringifyResult`. */
export function stringifyResult(result: FormattedExecutionResult): string {
  const { data, extensions } = result;
  if (!(data instanceof WrittenData)) return `${JSON.stringify(result)}\n`;
  return written(data.text, extensions);
}

/** The body of an answer whose `data` is text already. */
export function written(data: string, extensions: object | undefined): string {
  return `{"data":${data}${extensions ? `,"extensions":${JSON.stringify(extensions)}` : ""}}\n`;
}

export function askTheGraph(engine: Engine, known: KnownOperations): ApolloServerPlugin<QuestionContext> {
  return {
    async requestDidStart() {
      return { responseForOperation: (request) => ask(engine, known, request), willSendResponse };
    },
    async unexpectedErrorProcessingRequest({ requestContext, error }) {
      requestContext.contextValue.log.error({ err: error }, "the request pipeline failed");
    },
  };
}

/** @returns null for graphql-js to go on, or the response that says why not. */
async function ask(
  engine: Engine,
  known: KnownOperations,
  request: GraphQLRequestContext<QuestionContext>,
): Promise<GraphQLResponse | null> {
  const { schema, document, operation, contextValue } = request;
  // An unknown operationName; graphql-js says so in its own words.
  if (!document || !operation) return null;
  try {
    contextValue.attempt ??= attempt(engine, { schema, document, operation }, request.request.variables, contextValue);
    const found = await contextValue.attempt;
    if (!found) return null;
    const { text, objects, cost } = found;
    contextValue.cost = cost;
    if (text !== undefined) {
      known.remember(request.request, { schema, document, operation });
      return answered(text);
    }
    contextValue.answer = objects();
    return null;
  } catch (error) {
    return refusal(contextValue.signal.aborted ? [WENT_AWAY] : publicErrors(error, contextValue));
  }
}

/** @throws (in the promise) what is wrong with the question, or with the graph. */
export async function attempt(
  engine: Engine,
  { schema, document, operation }: KnownOperation,
  given: Readonly<Record<string, unknown>> = {},
  { signal, seconds }: Pick<QuestionContext, "signal" | "seconds">,
): Attempt {
  const request = { schema, document, operation, variables: coerceVariables(schema, operation, given) };
  const question = prepare(engine, request);
  return question && engine.answer(question, signal, seconds);
}

function prepare(engine: Engine, request: OperationRequest): Question | undefined {
  try {
    refuseLargeIntrospection(request);
    return engine.prepare(request);
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
