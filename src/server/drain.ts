/** A graceful end: nothing new is accepted, what was asked is answered, and nobody can hold the process up. */
import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";
import { Unavailable } from "../errors.js";

/** Milliseconds that requests in flight have to finish. */
const DRAIN_WITHIN = 10_000;
/** Milliseconds between the end of the last connection and the end of waiting for it. */
const GRACE = 500;

/** The part of Fastify's options that concerns the end: it must not answer in its own words what comes late. */
export const draining = { return503OnClosing: false } as const;

/** Call before the routes are registered; the result closes the server, and resolves when its last connection is gone. */
export function drain(fastify: FastifyInstance, milliseconds = DRAIN_WITHIN): () => Promise<void> {
  let closing: Promise<void> | undefined;
  // Node closes connections that are idle between two requests, but not those that have yet to ask their first.
  const silent = new Set<Socket>();
  fastify.server.on("connection", (socket: Socket) => {
    silent.add(socket);
    socket.once("close", () => silent.delete(socket));
  });
  fastify.server.on("request", ({ socket }) => silent.delete(socket));
  // On a connection that was in use when the end began.
  fastify.addHook("onRequest", (_request, _reply, done) => {
    done(closing && new Unavailable("This server is stopping. Ask again in a moment."));
  });
  fastify.addHook("onSend", (_request, reply, _payload, done) => {
    // Else a client would keep the connection of its last answer open, and us with it.
    if (closing) reply.header("connection", "close");
    done();
  });
  return () => {
    closing ??= close();
    return closing;
  };

  async function close(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(() => {
        fastify.log.warn("requests in flight did not finish in time; their connections are closed");
        fastify.server.closeAllConnections();
        // For `localhost` Fastify listens twice, and the connections of the second server are out of our reach.
        timer = setTimeout(resolve, GRACE);
      }, milliseconds);
    });
    try {
      for (const socket of silent) socket.destroy();
      await Promise.race([fastify.close(), late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
