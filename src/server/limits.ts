/**
 * What is refused before it costs anything: large bodies, slow senders, queries of too many tokens, brackets nested so
 * deep that a recursive parser, validator or coercion would run out of stack. `depth.ts` has the rule about the
 * question itself.
 */
import type { FastifyRequest, FastifyServerOptions } from "fastify";
import type { Config } from "../config.js";
import { LimitExceeded } from "../errors.js";

/** Tokens of a query. A long question has a few hundred; a list of a thousand ids belongs into a variable. */
export const TOKEN_LIMIT = 10_000;
/** Brackets that arguments and filters may nest within the deepest selection. */
const ARGUMENT_NESTING = 50;
/** Milliseconds a client may take to send its request. */
const REQUEST_TIMEOUT = 30_000;

const PARTS = ["query", "variables"] as const;
/** Of a text that was answered before, and so looked at. */
const KNOWN_PARTS = ["variables"] as const;

/** How often a question may have its time: to wait, with others, and, where it was their fault, once more alone. */
const TIMES = 3;
/**
 * Seconds beyond those that a client may take nothing of its answer. Node looks twice whether more was taken, so it may be
 * twice as many.
 */
const STALLED = 5;

/** The part of Fastify's options that concerns limits. */
export function limits({
  bodyLimit,
  queryTimeoutSeconds,
}: Pick<Config, "bodyLimit" | "queryTimeoutSeconds">): FastifyServerOptions {
  const connectionTimeout = (TIMES * queryTimeoutSeconds + STALLED) * 1_000;
  return { bodyLimit, requestTimeout: REQUEST_TIMEOUT, connectionTimeout };
}

/**
 * For `/graphql`, before it is handled.
 * @returns a check; `isKnown` says that the query was answered before, so that only the variables are looked at.
 * @throws (the check) LimitExceeded when the query or the variables nest deeper than any question this server answers.
 */
export function refuseDeepNesting(maxDepth: number): (request: FastifyRequest, isKnown?: boolean) => void {
  const limit = maxDepth + ARGUMENT_NESTING;
  return (request, isKnown = false) => {
    for (const part of [request.query, request.body]) {
      if (typeof part !== "object" || part === null) continue;
      for (const name of isKnown ? KNOWN_PARTS : PARTS) {
        const depth = nestingOf((part as Readonly<Record<string, unknown>>)[name]);
        if (depth > limit) {
          const message = `${name}: its brackets nest ${depth} levels deep; this server reads up to ${limit}.`;
          throw new LimitExceeded(message, { argument: name, depth, limit });
        }
      }
    }
  };
}

/** Levels of brackets in GraphQL or JSON text, or of lists and objects in a value. */
function nestingOf(value: unknown): number {
  return typeof value === "string" ? bracketsOf(value) : levelsOf(value);
}

function bracketsOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text[at]) {
      case "{":
      case "[":
      case "(":
        depth++;
        if (depth > deepest) deepest = depth;
        break;
      case "}":
      case "]":
      case ")":
        // Below zero the text has no meaning, and the parser stops there.
        if (depth > 0) depth--;
        break;
      case '"':
        at = endOfString(text, at);
        break;
      case "#":
        while (at < text.length && text[at] !== "\n" && text[at] !== "\r") at++;
        break;
    }
  }
  return deepest;
}

/** The index of the last character of the string that starts at `start`. */
function endOfString(text: string, start: number): number {
  if (text.startsWith('"""', start)) {
    let end = text.indexOf('"""', start + 3);
    while (end !== -1 && text[end - 1] === "\\") end = text.indexOf('"""', end + 3);
    return end === -1 ? text.length : end + 2;
  }
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"' || text[at] === "\n" || text[at] === "\r") return at;
  }
  return text.length;
}

function levelsOf(value: unknown): number {
  let level = 0;
  let current = isContainer(value) ? [value] : [];
  while (current.length > 0) {
    level++;
    const inside: object[] = [];
    for (const container of current) for (const one of Object.values(container)) if (isContainer(one)) inside.push(one);
    current = inside;
  }
  return level;
}

function isContainer(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
