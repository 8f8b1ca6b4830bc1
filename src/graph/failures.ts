import { Busy, ChanceryError, ConfigurationError, LimitExceeded, TimedOut, Unavailable } from "../errors.js";

/** What a failure's text may name of the connection; never the password. */
interface Target {
  readonly uri: string;
  readonly user: string;
  readonly database: string;
  readonly queryTimeoutSeconds: number;
  /** How many connections there may be. */
  readonly pool: number;
  /** Of this question alone. */
  readonly seconds?: number | undefined;
}

/** After a failure such as a full disk, a database begins no transaction any more. */
const GIVEN_UP = "Neo.DatabaseError.Transaction.TransactionStartFailed";
/** Neo4j answers, but its database does not: it starts, stops, or has given up. */
const OUT_OF_ORDER = new Set(["Neo.TransientError.General.DatabaseUnavailable", GIVEN_UP]);
/** Neo4j's codes; the driver's own have no dots. */
const GONE = new Set([
  "ServiceUnavailable",
  "SessionExpired",
  ...OUT_OF_ORDER,
  "Neo.ClientError.Cluster.NotALeader",
  "Neo.DatabaseError.Database.DatabaseLimitReached",
]);
/** What Neo4j says when it cannot write to its disk, which is nearly always full then. */
const NOT_WRITTEN = "Neo.DatabaseError.Transaction.TransactionLogError";
/** The statement alone, or all of them together, need more memory than Neo4j has; Neo4j calls that transient. */
const TOO_LITTLE_MEMORY = new Set([
  "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
  "Neo.TransientError.General.TransactionOutOfMemoryError",
  "Neo.TransientError.General.OutOfMemoryError",
]);
const TIMED_OUT = /^Neo\.ClientError\.Transaction\.TransactionTimedOut/;
/** The pool's failures carry no code, only these words; one that is closed was left behind with a Neo4j that was lost. */
const NO_CONNECTION = /^Connection acquisition timed out.*Active conn count = (?<used>\d+)|^Pool is closed/;

/** Whether the same read may well succeed now: the driver knows, by the error's code. */
export function isWorthAnotherTry(error: unknown): boolean {
  return (
    error instanceof Error &&
    !TOO_LITTLE_MEMORY.has(codeOf(error)) &&
    (("retryable" in error && error.retryable === true) || /^Pool is closed/.test(error.message))
  );
}

/** Neo4j's database will answer nothing any more until Neo4j is started again. */
export function hasGivenUp(error: unknown): boolean {
  return codeOf(error) === GIVEN_UP && /needs to be restarted/.test((error as Error).message);
}

/** A node that a transaction was about has been deleted by another meanwhile. */
export function isNodeGone(error: unknown): boolean {
  return codeOf(error) === "Neo.ClientError.Statement.EntityNotFound";
}

/** Two transactions waited for each other, again and again. */
export function isDeadlock(error: unknown): boolean {
  const cause = error instanceof Busy ? error.cause : error;
  return codeOf(cause) === "Neo.TransientError.Transaction.DeadlockDetected";
}

/** The error a caller gets: `Unavailable`, `TimedOut`, or what was thrown. */
export function inOurWords(error: unknown, target: Target): unknown {
  if (error instanceof TimedOut || TIMED_OUT.test(codeOf(error))) {
    const { seconds, queryTimeoutSeconds } = target;
    const allowed =
      seconds === undefined
        ? `${queryTimeoutSeconds} s (CHANCERY_QUERY_TIMEOUT)`
        : `the ${seconds} s that the request gives it`;
    return new TimedOut(
      `The question took longer than ${allowed} and was ended. Ask for less at once: smaller pages, fewer levels.`,
      { cause: error },
    );
  }
  if (error instanceof ChanceryError || !(error instanceof Error)) return error;
  if (TOO_LITTLE_MEMORY.has(codeOf(error))) {
    return new LimitExceeded(
      "Neo4j has too little memory for this beside what else it does, and ended it. Ask for less at once: smaller pages, fewer levels; or give it more (NEO4J_HEAP).",
    );
  }
  const none = NO_CONNECTION.exec(error.message);
  if (none && Number(none.groups?.used) >= target.pool)
    return new Busy("Neo4j is busy: no connection came free in time (CHANCERY_POOL).", { cause: error });
  if (codeOf(error) === NOT_WRITTEN) {
    return new Unavailable(
      `Neo4j at ${target.uri} cannot write: most likely its disk is full. Make room, and start it again unless it is Chancery's own; what was written before stays.`,
      { cause: error },
    );
  }
  // Where connections are left to be made, one that does not come in time is one that Neo4j does not answer.
  if (none || GONE.has(codeOf(error))) return lost(error, target);
  // Tried again and again by then.
  if ("retryable" in error && error.retryable === true)
    return new Busy(`Neo4j at ${target.uri} is too busy for this: ${codeOf(error)}. Ask again later.`, {
      cause: error,
    });
  return error;
}

/** Neo4j cannot be reached, and why, as far as one can tell from what was heard of it last. */
export function lost(error: unknown, { uri }: Pick<Target, "uri">): Unavailable {
  return new Unavailable(`Neo4j at ${uri} cannot be reached${endingOf(error)}`, { cause: error });
}

/** How a sentence ends that tells of a Neo4j that gives no answer. */
export function endingOf(error: unknown): string {
  return OUT_OF_ORDER.has(codeOf(error))
    ? ": its database is not available. It is starting or stopping, or has given up, as it does on a full disk: then make room, and start it again unless it is Chancery's own."
    : ".";
}

/** Neo4j answers, but will never let us in as configured: waiting longer is pointless. */
export function refusalIn(error: unknown, { uri, user, database }: Target): ConfigurationError | undefined {
  const code = codeOf(error);
  if (code === "Neo.ClientError.Security.CredentialsExpired") {
    return new ConfigurationError(
      `NEO4J_PASSWORD: the password of ${user} at ${uri} is the first one and must be changed before Neo4j lets anyone in.`,
      { cause: error },
    );
  }
  if (code === "Neo.ClientError.Security.Unauthorized" || code === "Neo.ClientError.Security.AuthenticationRateLimit") {
    return new ConfigurationError(
      `NEO4J_USER, NEO4J_PASSWORD: Neo4j at ${uri} refuses the user ${JSON.stringify(user)} with this password.`,
      { cause: error },
    );
  }
  if (code === "Neo.ClientError.Database.DatabaseNotFound") {
    return new ConfigurationError(
      `NEO4J_DATABASE: ${JSON.stringify(database)} is not a database of Neo4j at ${uri}; "neo4j" usually is.`,
      { cause: error },
    );
  }
  return undefined;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
