/** When a client goes away before it is answered. */
import { setMaxListeners } from "node:events";
import type { Socket } from "node:net";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLFormattedError } from "graphql";

/** Nobody reads this; the log and the status do. */
export const WENT_AWAY: GraphQLFormattedError = {
  message: "The client went away before it was answered.",
  extensions: { code: "CLIENT_CLOSED_REQUEST" },
};

interface Connection {
  readonly leaving: AbortController;
  /** The latest request on it. */
  request: FastifyRequest;
  reply: FastifyReply;
}

const connections = new WeakMap<Socket, Connection>();

/**
 * Fires when the connection ends: once for all requests on it, since a signal costs more than all else that a small
 * question needs of us. Fastify's own `request.signal` does not, once the body is read: it waits for the request's
 * `close`, and that has passed by then.
 */
export function untilGone(request: FastifyRequest, reply: FastifyReply): AbortSignal {
  const { socket } = request.raw;
  const known = connections.get(socket);
  if (known) {
    Object.assign(known, { request, reply });
    return known.leaving.signal;
  }
  const connection: Connection = { leaving: new AbortController(), request, reply };
  // Each request that a client sends without waiting for the last answer listens.
  setMaxListeners(0, connection.leaving.signal);
  connections.set(socket, connection);
  socket.once("close", () => {
    const { leaving, request, reply } = connection;
    if (!reply.raw.writableFinished)
      request.log.info({ milliseconds: Math.round(reply.elapsedTime) }, "the client went away");
    leaving.abort();
  });
  return connection.leaving.signal;
}
