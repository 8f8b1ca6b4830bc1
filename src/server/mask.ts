/**
 * What a client may read of an error. Ours are written for it; everything else may hold a path, a query or a password,
 * so it goes to the log under the request's id and the client gets the id.
 */
import { maxHeaderSize, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { FastifyBaseLogger, FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Config } from "../config.js";
import { ChanceryError } from "../errors.js";
import { GRAPHQL_RESPONSE, JSON_RESPONSE, RETRY_AFTER, readsStatus, statusOf } from "./status.js";

/** Codes of ours that are about a request; CONFIGURATION and MODEL are about the server. */
const OURS = new Set(["BAD_USER_INPUT", "LIMIT_EXCEEDED", "SERVICE_UNAVAILABLE", "TIMEOUT", "BAD_DATA"]);
/** Codes by which graphql-js and Apollo say that the request is wrong. */
const THEIRS = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  // Clients that hear this send the whole text from then on.
  "PERSISTED_QUERY_NOT_SUPPORTED",
]);

/** Where an error is reported: the log of the request that met it. `log` carries the id. */
export interface ErrorScope {
  readonly requestId: string;
  readonly log: FastifyBaseLogger;
}

/** The errors as the client reads them; an AggregateError counts as its members. Logs what it masks. */
export function publicErrors(error: unknown, scope: ErrorScope): GraphQLFormattedError[] {
  if (Array.isArray(error)) return error.flatMap((member: unknown) => publicErrors(member, scope));
  const whole = error instanceof GraphQLError && error.originalError ? error.originalError : error;
  if (whole instanceof AggregateError) return publicErrors(whole.errors, scope);
  return [publicError(error, scope)];
}

function publicError(error: unknown, { requestId, log }: ErrorScope): GraphQLFormattedError {
  const ours = oursWithin(error);
  if (ours && OURS.has(ours.code)) {
    if (ours.code === "SERVICE_UNAVAILABLE" || ours.code === "TIMEOUT") log.warn({ err: ours }, "no answer");
    const { locations, path, ...details } = ours.details;
    const place = error instanceof GraphQLError ? placeOf(error) : placeOf({ locations, path });
    return { message: ours.message, ...place, extensions: { code: ours.code, ...details } };
  }
  if (error instanceof GraphQLError && THEIRS.has(String(error.extensions.code))) {
    return { message: error.message, ...placeOf(error), extensions: { code: error.extensions.code } };
  }
  log.error({ err: innermost(error) }, "masked an error");
  return {
    message: `Something went wrong on our side; quote request id ${requestId} when you report it.`,
    ...(error instanceof GraphQLError ? placeOf(error) : {}),
    extensions: { code: "INTERNAL_SERVER_ERROR", requestId },
  };
}

/**
 * Apollo's `formatError`. It knows no request, so it only guards what Apollo answers outside its own pipeline (a request
 * that is none, a context that could not be made); `publicErrors` writes the rest anew.
 */
export function maskOutsidePipeline(formatted: GraphQLFormattedError): GraphQLFormattedError {
  if (THEIRS.has(String(formatted.extensions?.code))) return formatted;
  return {
    message: "Something went wrong on our side; quote the x-request-id header of this response when you report it.",
    extensions: { code: "INTERNAL_SERVER_ERROR" },
  };
}

/** Answers what fails before or outside GraphQL (a body too large, JSON that is none) in GraphQL's shape. */
export function maskFailures(fastify: FastifyInstance, { bodyLimit }: Pick<Config, "bodyLimit">): void {
  fastify.setErrorHandler((error: FastifyError, request, reply) => {
    if (error.statusCode === 413) return sendErrors(request, reply, [tooLarge(request, bodyLimit)], 413);
    if (error.statusCode !== undefined && error.statusCode < 500) {
      const refusal = { message: error.message, extensions: { code: "BAD_REQUEST" } };
      return sendErrors(request, reply, [refusal], error.statusCode);
    }
    return sendErrors(request, reply, publicErrors(error, { requestId: request.id, log: request.log }));
  });
}

/** The part of Fastify's options that concerns what is refused before any route or hook: `/%zz`, or headers too long. */
export const maskedRefusals = {
  frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const refusal = { message: error.message, extensions: { code: "BAD_REQUEST" } };
    sendErrors(request, reply, [refusal], error.statusCode ?? 400);
  },
  // There is no request and no reply yet, only a socket, on which nothing else can follow.
  clientErrorHandler: (error: Error & { readonly code?: string }, socket: Socket) => {
    if (error.code === "ECONNRESET" || socket.destroyed) return;
    const { status, ...refusal } = UNREADABLE[error.code ?? ""] ?? NO_REQUEST;
    const body = JSON.stringify({ errors: [refusal] });
    const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-type: ${JSON_RESPONSE}`;
    if (socket.writable) socket.write(`${head}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    socket.destroy(error);
  },
};

const NO_REQUEST = { status: 400, message: "This is no HTTP request.", extensions: { code: "BAD_REQUEST" } };
/** By the codes of Node. */
const UNREADABLE: Readonly<Record<string, typeof NO_REQUEST>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    message: `This server reads URL and headers of up to ${maxHeaderSize} bytes; send a long query by POST.`,
    extensions: { code: "LIMIT_EXCEEDED" },
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    message: "The request did not arrive in time; send it at once.",
    extensions: { code: "BAD_REQUEST" },
  },
};

/** `status` is taken from the errors' codes when none is given. */
export function sendErrors(
  request: FastifyRequest,
  reply: FastifyReply,
  errors: readonly GraphQLFormattedError[],
  status?: number,
): FastifyReply {
  const { accept } = request.headers;
  const code = status ?? statusOf(errors, accept) ?? 500;
  if (code === 503) reply.header("retry-after", RETRY_AFTER);
  const type = readsStatus(accept) ? `${GRAPHQL_RESPONSE}; charset=utf-8` : JSON_RESPONSE;
  return reply.code(code).type(type).send(JSON.stringify({ errors }));
}

function tooLarge(request: FastifyRequest, limit: number): GraphQLFormattedError {
  const announced = Number(request.headers["content-length"]);
  const size = Number.isFinite(announced) ? `has ${announced} bytes` : "is larger than that";
  return {
    message: `This server reads request bodies of up to ${limit} bytes; this one ${size}. Send a shorter query, or split it.`,
    extensions: { code: "LIMIT_EXCEEDED", limit, ...(Number.isFinite(announced) ? { received: announced } : {}) },
  };
}

function placeOf({ locations, path }: { locations?: unknown; path?: unknown }): Partial<GraphQLFormattedError> {
  return {
    ...(Array.isArray(locations) ? { locations } : {}),
    ...(Array.isArray(path) ? { path } : {}),
  };
}

function oursWithin(error: unknown): ChanceryError | undefined {
  const within = innermost(error);
  return within instanceof ChanceryError ? within : undefined;
}

function innermost(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? innermost(error.originalError) : error;
}
