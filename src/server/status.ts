/**
 * Which HTTP status says that a question failed. GraphQL over HTTP has two answers to that: a client that names
 * `application/graphql-response+json` in `Accept` reads the status, and gets 4xx for a request that is wrong. One that
 * knows only `application/json` may take any 4xx for a proxy's page and never look at `errors`, so it gets 200, as the
 * specification's rule for that media type wants. What is not about the request (5xx) is the same for both.
 */
import type { GraphQLFormattedError } from "graphql";

export const GRAPHQL_RESPONSE = "application/graphql-response+json";
export const JSON_RESPONSE = "application/json; charset=utf-8";

/** Seconds after which a client may ask again when Neo4j was away. */
export const RETRY_AFTER = 2;

const REQUEST_ERROR = 400;

const STATUS: Readonly<Record<string, number>> = {
  GRAPHQL_PARSE_FAILED: REQUEST_ERROR,
  GRAPHQL_VALIDATION_FAILED: REQUEST_ERROR,
  OPERATION_RESOLUTION_FAILURE: REQUEST_ERROR,
  BAD_USER_INPUT: REQUEST_ERROR,
  LIMIT_EXCEEDED: REQUEST_ERROR,
  CLIENT_CLOSED_REQUEST: 499,
  INTERNAL_SERVER_ERROR: 500,
  SERVICE_UNAVAILABLE: 503,
  TIMEOUT: 504,
};

/** The status of an answer that is nothing but these errors; undefined when no rule here concerns them. */
export function statusOf(
  errors: readonly GraphQLFormattedError[],
  accept: string | null | undefined,
): number | undefined {
  const statuses = errors
    .map(({ extensions }) => STATUS[String(extensions?.code)])
    .filter((status) => status !== undefined);
  if (statuses.length === 0) return undefined;
  const worst = Math.max(...statuses);
  return worst === REQUEST_ERROR && !readsStatus(accept) ? 200 : worst;
}

/** Whether the client says that it knows the media type whose status means something. */
export function readsStatus(accept: string | null | undefined): boolean {
  return accept?.includes(GRAPHQL_RESPONSE) ?? false;
}
