/** A client may give its question less time than the server does: in seconds, in the header `X-Timeout`. */
import type { FastifyRequest } from "fastify";
import type { Config } from "../config.js";
import { BadInput } from "../errors.js";

export const TIMEOUT_HEADER = "x-timeout";
const SHORTEST = 0.1;

/**
 * The seconds that the request gives its question; undefined where it says nothing.
 * @throws BadInput for what is no such time, or longer than the server allows.
 */
export function timeoutOf(
  { headers }: Pick<FastifyRequest, "headers">,
  { queryTimeoutSeconds }: Pick<Config, "queryTimeoutSeconds">,
): number | undefined {
  const given = headers[TIMEOUT_HEADER];
  if (given === undefined) return undefined;
  const seconds = /^\d{1,6}(\.\d{1,3})?$/.test(String(given)) ? Number(given) : Number.NaN;
  if (seconds >= SHORTEST && seconds <= queryTimeoutSeconds) return seconds;
  throw new BadInput(
    "X-Timeout",
    given,
    `is no time that a question can be given here: seconds from ${SHORTEST} to ${queryTimeoutSeconds} (CHANCERY_QUERY_TIMEOUT), as 2.5.`,
  );
}
