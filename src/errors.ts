/**
 * The errors a client may see. Everything else is masked: its text may hold a path, a query or a password.
 * Each has a stable `code`; the message names what was wrong, where, and what would be right.
 */
export class ChanceryError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

export type ErrorCode =
  | "BAD_USER_INPUT"
  | "LIMIT_EXCEEDED"
  | "SERVICE_UNAVAILABLE"
  | "TIMEOUT"
  | "BAD_DATA"
  | "CONFIGURATION"
  | "MODEL";

/** An argument of the client's holds a value that cannot be answered. `details` has `argument` and `value`. */
export class BadInput extends ChanceryError {
  constructor(
    readonly argument: string,
    readonly value: unknown,
    readonly expected: string,
    options?: ErrorOptions,
  ) {
    super("BAD_USER_INPUT", `${argument}: ${show(value)} ${expected}`, { argument, value: shorten(value) }, options);
  }
}

/** A well-formed question that asks for more than this server gives at once. */
export class LimitExceeded extends ChanceryError {
  constructor(message: string, details: Readonly<Record<string, unknown>> = {}) {
    super("LIMIT_EXCEEDED", message, details);
  }
}

/** Neo4j cannot be reached, or did not answer within the bound. The same request may succeed later. */
export class Unavailable extends ChanceryError {
  constructor(message: string, options?: ErrorOptions) {
    super("SERVICE_UNAVAILABLE", message, {}, options);
  }
}

/** Neo4j answers, but had no place for this statement in time; for others it may have one. */
export class Busy extends Unavailable {}

/** Neo4j answers, but this statement took longer than `CHANCERY_QUERY_TIMEOUT` allows. */
export class TimedOut extends ChanceryError {
  constructor(message: string, options?: ErrorOptions) {
    super("TIMEOUT", message, {}, options);
  }
}

/** The graph holds what this server neither writes nor understands; the message names it. `details` has `id`. */
export class BadData extends ChanceryError {
  constructor(message: string, details: Readonly<Record<string, unknown>> = {}) {
    super("BAD_DATA", message, details);
  }
}

/** A setting of the environment is wrong; the message names the variable. Seen at start, never by a client. */
export class ConfigurationError extends ChanceryError {
  constructor(message: string, options?: ErrorOptions) {
    super("CONFIGURATION", message, {}, options);
  }
}

/** The model breaks one of the laws of CONTRIBUTING; the message names class and field. Seen at boot. */
export class ModelError extends ChanceryError {
  constructor(message: string) {
    super("MODEL", message);
  }
}

/** Whether this process itself could not write, for want of room. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT");
}

const LONGEST_SHOWN = 80;

function show(value: unknown): string {
  return JSON.stringify(shorten(value)) ?? "undefined";
}

/** Long texts cut, also those within. */
function shorten(value: unknown): unknown {
  if (typeof value === "string") return value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value;
  if (Array.isArray(value)) return value.map(shorten);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shorten(one)]));
}
