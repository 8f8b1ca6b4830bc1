/** When a client goes away before it is answered. */
import type { FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLFormattedError } from "graphql";

/** Nobody reads this; the log and the status do. */
export const WENT_AWAY: GraphQLFormattedError = {
  message: "The client went away before it was answered.",
  extensions: { code: "CLIENT_CLOSED_REQUEST" },
};

/**
 * Fires when the connection ends before the answer is sent. Fastify's own `request.signal` does not, once the body is
 * read: it waits for the request's `close`, and that has passed by then.
 */
export function untilGone(request: FastifyRequest, reply: FastifyReply): AbortSignal {
  const leaving = new AbortController();
  reply.raw.once("close", () => {
    if (reply.raw.writableFinished) return;
    request.log.info({ milliseconds: Math.round(reply.elapsedTime) }, "the client went away");
    leaving.abort();
  });
  return leaving.signal;
}
