import neo4j, { type Driver, type ManagedTransaction, type Session } from "neo4j-driver";
import { TimedOut, Unavailable } from "../errors.js";
import { endingOf, hasGivenUp, inOurWords, isWorthAnotherTry, lost, refusalIn } from "./failures.js";
import { pause, retried, settlesWithin, watched } from "./patience.js";

/** Where Neo4j is and how to speak to it. */
export interface GraphOptions {
  /** Scheme bolt, bolt+s, bolt+ssc, neo4j, neo4j+s or neo4j+ssc. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Most Bolt connections open at once; each stream has one beside them. */
  readonly pool: number;
  readonly queryTimeoutSeconds: number;
  /** Called whenever Neo4j says that its database has given up, and that only a new start helps. */
  readonly onGivenUp?: () => void;
}

export type Parameters = Readonly<Record<string, unknown>>;

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Seconds that it may take, if they are fewer than the query timeout. */
  readonly seconds?: number | undefined;
}

/** The one way to Neo4j. Every method may throw `Unavailable`, within 5 seconds of Neo4j falling silent. */
export interface Graph {
  /**
   * One auto-commit read; rows as arrays in the order of the RETURN. Throws `TimedOut` after the query timeout, and the
   * signal's reason when it aborts, which also ends the transaction.
   */
  read(text: string, params?: Parameters, options?: ReadOptions): Promise<unknown[][]>;
  /**
   * One auto-commit read, its rows in lots of up to a thousand as they come: the next lot is fetched when this one is
   * taken, and leaving the loop ends the transaction. It may take an hour. Throws as `read` does, also midway.
   */
  stream(text: string, params?: Parameters, options?: ReadOptions): AsyncIterable<unknown[][]>;
  /** One write transaction; `work` runs again on transient errors, so it must do nothing besides `run`. */
  write<T>(work: (run: (text: string, params?: Parameters) => Promise<unknown[][]>) => Promise<T>): Promise<T>;
  /** One schema or administration statement, auto-commit and without a timeout. */
  administer(text: string): Promise<void>;
  /** Whether Neo4j answers a statement now, or one that is under way for that, within so many milliseconds. */
  answers(milliseconds?: number): Promise<boolean>;
  /**
   * Waits until Neo4j answers; resolves to its name and version, such as "Neo4j/5.26.18". Throws `Unavailable` when the
   * time is up, `ConfigurationError` at once when it refuses the user, the password or the database, and the signal's
   * reason when it aborts.
   */
  ready(seconds: number, signal?: AbortSignal): Promise<string>;
  close(): Promise<void>;
  /** Read statements sent so far, retries included: a test asserts one per operation. */
  readonly counters: { statements: number };
}

/** All of this must add up to less than 5 seconds, in which a caller hears that Neo4j is gone. */
const CONNECT_MILLISECONDS = 1_500;
const ACQUIRE_MILLISECONDS = 4_000;
const RETRY = { attempts: 4, milliseconds: 2_500 } as const;
const WATCH_MILLISECONDS = 1_500;
const PROBE_MILLISECONDS = 1_500;
/** Of a Neo4j that owes us an answer: a busy one, or one that collects its garbage, is late; only a dead one is silent. */
const LAST_PROBE_MILLISECONDS = 2_500;
/** A connection idle for longer is asked whether it still lives before it is used. */
const LIVENESS_MILLISECONDS = 10_000;
/** Neo4j looks for overdue transactions every two seconds, so its own timeout comes late; ours steps in after this. */
const TIMEOUT_MARGIN_MILLISECONDS = 100;
/** A write is a batch of facts, not a question, so the query timeout is not its measure. */
const WRITE_TIMEOUT_MILLISECONDS = 120_000;

/** Whoever reads the rows of a stream may be slow; but nobody holds a transaction for ever. */
const STREAM_TIMEOUT_MILLISECONDS = 3_600_000;
/** Rows of a stream that are fetched at once. */
const LOT = 1_000;

/** Rows come in one piece: a statement answers with few, large ones, all of which are wanted. */
const ALL_AT_ONCE = -1;

/** Opens a session; one that an earlier attempt opened is closed. */
type Enter = (mode: "READ" | "WRITE") => Session;

/** What came of asking a Neo4j that does not answer. */
interface Silence {
  readonly why: unknown;
}

interface Bounds extends ReadOptions {
  readonly overdueMilliseconds?: number;
}

/** Opens nothing yet: the first statement does. */
export function connect(options: GraphOptions): Graph {
  const { database } = options;
  const counters = { statements: 0 };
  const queryMilliseconds = options.queryTimeoutSeconds * 1000;
  // On a single server every read sees every commit; on a cluster a reader must first catch up with our own writes.
  const bookmarks = options.uri.startsWith("neo4j") ? { bookmarkManager: neo4j.bookmarkManager() } : {};
  let driver = connection(options, options.pool);
  /** Those under way, by the milliseconds that they give Neo4j. */
  const probes = new Map<number, Promise<Silence | undefined>>();
  /** Each of one connection: those of all streams, and of them those that are free for the next one. */
  const streaming = new Set<Driver>();
  const spare: Driver[] = [];
  let closed = false;

  /** Every failure comes by here, as any of them may be the first to tell. */
  const heard = <Failure>(error: Failure): Failure => {
    if (hasGivenUp(error)) options.onGivenUp?.();
    return error;
  };

  /**
   * Undefined if Neo4j answers on a connection of its own: those of the pool may all be busy, or all be dead. Many that
   * ask at once share one.
   */
  const silence = (milliseconds: number): Promise<Silence | undefined> => {
    const known = probes.get(milliseconds);
    if (known) return known;
    const probing = probe(options, milliseconds)
      .then(
        () => undefined,
        (why: unknown) => ({ why: heard(why) }),
      )
      .finally(() => probes.delete(milliseconds));
    probes.set(milliseconds, probing);
    return probing;
  };

  /** Why nothing more is to be expected of these connections, if Neo4j cannot be reached; then others take their place. */
  const lossOf = async (used: Driver): Promise<Error | undefined> => {
    // Whoever else waited on these connections may have left them behind already, and nothing comes of them any more.
    const silent = driver === used ? await silence(LAST_PROBE_MILLISECONDS) : { why: undefined };
    if (driver === used) {
      if (!silent) return undefined;
      driver = connection(options, options.pool);
      used.close().catch(() => undefined);
    }
    return lost(silent?.why, options);
  };

  /**
   * Runs work that opens sessions, and closes the last one, which interrupts a transaction that is still running.
   * A process that hangs, or a network that swallows packets, never fails a statement: then Neo4j is asked by another
   * way whether it still lives, and if not, the connections are left behind with it.
   */
  const guarded = async <T>(
    work: (enter: Enter, isLeft: () => boolean) => Promise<T>,
    { overdueMilliseconds, signal, seconds }: Bounds,
  ): Promise<T> => {
    let used = driver;
    let open: Session | undefined;
    let left = false;
    const enter: Enter = (defaultAccessMode) => {
      open?.close().catch(() => undefined);
      used = driver;
      open = used.session({ database, defaultAccessMode, fetchSize: ALL_AT_ONCE, ...bookmarks });
      return open;
    };
    const overdue =
      overdueMilliseconds === undefined
        ? {}
        : { overdue: { milliseconds: overdueMilliseconds, error: () => new TimedOut("overdue") } };
    try {
      return await watched(
        work(enter, () => left),
        { every: WATCH_MILLISECONDS, verdict: () => lossOf(used), ...overdue, signal },
      );
    } catch (error) {
      throw inOurWords(heard(error), { ...options, seconds });
    } finally {
      left = true;
      // Nobody needs to wait for that.
      open?.close().catch(() => undefined);
    }
  };

  /** For work that may be done twice: a statement that changes nothing, or the same thing each time. */
  const repeated = <T>(attempt: (enter: Enter) => Promise<T>, bounds: Bounds): Promise<T> =>
    guarded(
      (enter, isLeft) =>
        retried(
          () => attempt(enter),
          (error) => !isLeft() && isWorthAnotherTry(error),
          RETRY,
        ),
      bounds,
    );

  return {
    counters,
    answers: async (milliseconds = PROBE_MILLISECONDS) => !(await silence(milliseconds)),
    async read(text, params = {}, { signal, seconds } = {}) {
      signal?.throwIfAborted();
      const parameters = toParameters(params);
      const timeout = Math.min(queryMilliseconds, Math.ceil((seconds ?? options.queryTimeoutSeconds) * 1000));
      const attempt = async (enter: Enter): Promise<unknown[][]> => {
        counters.statements++;
        const { records } = await withoutStack(() => enter("READ").run(text, parameters, { timeout }));
        return records.map(toRow);
      };
      return repeated(attempt, { overdueMilliseconds: timeout + TIMEOUT_MARGIN_MILLISECONDS, signal, seconds });
    },
    async *stream(text, params = {}, { signal } = {}) {
      signal?.throwIfAborted();
      // Whoever reads for a file may hear later than we that nothing more is wanted.
      if (closed) throw lost(undefined, options);
      // A stream has its connection to itself: one that is left midway may send what belonged to it after the RESET that
      // ends it, and whoever used the connection next would get no answer, or another's failure.
      const own = spare.pop() ?? connection(options, 1);
      streaming.add(own);
      const session = own.session({ database, defaultAccessMode: "READ", fetchSize: LOT, ...bookmarks });
      let ended = false;
      try {
        counters.statements++;
        const result = session.run(text, toParameters(params), { timeout: STREAM_TIMEOUT_MILLISECONDS });
        const records = result[Symbol.asyncIterator]();
        while (!ended) {
          // Whoever left while the last lot was taken is heard here.
          signal?.throwIfAborted();
          const lot = await watched(taken(records, LOT), {
            every: WATCH_MILLISECONDS,
            verdict: async () => {
              const silent = await silence(LAST_PROBE_MILLISECONDS);
              return silent && lost(silent.why, options);
            },
            signal,
          });
          ended = lot.length < LOT;
          if (lot.length > 0) yield lot;
        }
      } catch (error) {
        throw inOurWords(heard(error), options);
      } finally {
        // A transaction whose connection closes without a RESET may stay in Neo4j. Nobody needs to wait for that.
        const reset = settlesWithin(session.close(), CONNECT_MILLISECONDS);
        if (ended) spare.push(own);
        else {
          streaming.delete(own);
          reset.then(() => own.close()).catch(() => undefined);
        }
      }
    },
    async write(work) {
      const rows =
        (tx: ManagedTransaction) =>
        async (text: string, params: Parameters = {}) =>
          (await withoutStack(() => tx.run(text, toParameters(params)))).records.map(toRow);
      const bounds = { timeout: WRITE_TIMEOUT_MILLISECONDS };
      return guarded((enter) => enter("WRITE").executeWrite((tx) => work(rows(tx)), bounds), {});
    },
    async administer(text) {
      await repeated(async (enter) => enter("WRITE").run(text), {});
    },
    async ready(seconds, signal) {
      const end = Date.now() + seconds * 1000;
      for (;;) {
        signal?.throwIfAborted();
        try {
          return await probe(options, PROBE_MILLISECONDS);
        } catch (error) {
          const refusal = refusalIn(error, options);
          if (refusal) throw refusal;
          if (Date.now() > end) {
            const ending = endingOf(error);
            throw new Unavailable(`Neo4j at ${options.uri} did not answer within ${seconds} seconds${ending}`, {
              cause: error,
            });
          }
        }
        await pause(250, signal);
      }
    },
    async close() {
      closed = true;
      // A driver waits for the goodbye of connections that may never say it.
      await settlesWithin(Promise.all([driver, ...streaming].map((one) => one.close())), CONNECT_MILLISECONDS);
    },
  };
}

/** The driver writes down for each statement where in the code it was run, a twentieth of what a lookup costs us. */
function withoutStack<T>(run: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function connection(options: GraphOptions, maxConnectionPoolSize: number): Driver {
  return neo4j.driver(options.uri, neo4j.auth.basic(options.user, options.password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize,
    connectionTimeout: CONNECT_MILLISECONDS,
    connectionAcquisitionTimeout: ACQUIRE_MILLISECONDS,
    connectionLivenessCheckTimeout: LIVENESS_MILLISECONDS,
    maxTransactionRetryTime: RETRY.milliseconds,
    notificationFilter: { minimumSeverityLevel: "OFF" },
    telemetryDisabled: true,
  });
}

/** Asks for one row on a connection of its own; resolves to the server's name and version, or throws why not. */
async function probe(options: GraphOptions, milliseconds: number): Promise<string> {
  const driver = connection(options, 1);
  const session = driver.session({ database: options.database, defaultAccessMode: "READ" });
  try {
    const result = session.run("RETURN 1").then(({ summary }) => summary.server.agent ?? "Neo4j");
    if (await settlesWithin(result, milliseconds)) return await result;
    throw new Unavailable(`Neo4j at ${options.uri} did not answer within ${milliseconds} ms.`);
  } finally {
    driver.close().catch(() => undefined);
  }
}

interface Row {
  readonly length: number;
  get(index: number): unknown;
}

function toRow(record: Row): unknown[] {
  const row: unknown[] = [];
  for (let index = 0; index < record.length; index++) row.push(record.get(index));
  return row;
}

/** Fewer than `most` only at the end. */
async function taken(records: AsyncIterator<Row>, most: number): Promise<unknown[][]> {
  const rows: unknown[][] = [];
  while (rows.length < most) {
    const next = await records.next();
    if (next.done) break;
    rows.push(toRow(next.value));
  }
  return rows;
}

/** Integers travel as integers: a plain JavaScript number is a float to Neo4j, and `LIMIT 20.0` fails. */
function toParameters(params: Parameters): Record<string, unknown> {
  const converted: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(params)) converted[name] = toParameter(value);
  return converted;
}

function toParameter(value: unknown): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toParameter);
  if (typeof value !== "object" || value === null) return value;
  // Only plain objects are maps; a class of the driver's, such as a date, is already a value.
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null ? toParameters(value as Parameters) : value;
}
