/**
 * One line for each request, under an id that the client also gets in `x-request-id`. Bodies, queries and variables are
 * never written: they name the people an analyst asks about.
 */
import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { type FastifyBaseLogger, type FastifyInstance, type FastifyServerOptions, LogController } from "fastify";
import { destination, pino } from "pino";
import type { LogLevel } from "../config.js";

const REQUEST_ID = "x-request-id";
/** An id goes into the log and into answers: no spaces, quotes or line ends, and no novel. */
const SANE_ID = /^[\w.:-]{1,128}$/;
/** Routes that a machine asks every few seconds, or that belong to one page. */
const QUIET = /^\/(?:healthz|readyz|playground\/)/;

/** A line waits for others, so that a busy server writes them together, but not for long; none is left at the end. */
const TOGETHER = { sync: false, minLength: 16_000, periodicFlush: 50 } as const;

/** Writes JSON lines to standard output. */
export function createLogger(level: LogLevel = "info"): FastifyBaseLogger {
  return pino({ level }, destination(TOGETHER));
}

/** The part of Fastify's options that concerns the log. */
export function logging(logger: FastifyBaseLogger): FastifyServerOptions {
  return {
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: "requestId" }),
    genReqId: (request: Pick<IncomingMessage, "headers">) => {
      const given = request.headers[REQUEST_ID];
      return typeof given === "string" && SANE_ID.test(given) ? given : randomUUID();
    },
  } as FastifyServerOptions;
}

export function logRequests(fastify: FastifyInstance): void {
  fastify.addHook("onRequest", (request, reply, done) => {
    reply.header(REQUEST_ID, request.id);
    done();
  });
  fastify.addHook("onResponse", (request, reply, done) => {
    // A GET carries query and variables in its URL, so only the path may be written.
    const path = pathOf(request.url);
    const line = {
      method: request.method,
      path,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime * 10) / 10,
    };
    request.log[QUIET.test(path) ? "debug" : "info"](line, "answered");
    done();
  });
}

/** The URL without its query. */
export function pathOf(url: string): string {
  const end = url.search(/[?#;]/);
  return end === -1 ? url : url.slice(0, end);
}
