import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { ConfigurationError, isDiskFull, Unavailable } from "../errors.js";
import { connect, type Graph } from "./driver.js";
import { fetchLibraries, findJava, neo4jVersion } from "./libraries.js";
import { type Claim, claimHome, guestsOf, HomeHeld, isHeld, usingHome } from "./ownership.js";
import { passwordOf, setFirstPassword } from "./password.js";
import { pause } from "./patience.js";
import {
  askToStop,
  freePort,
  isRecording,
  kill,
  lastWords,
  markStopping,
  type Neo4jProcess,
  recordedNeo4j,
  recordReady,
  spawnNeo4j,
  stopNeo4j,
} from "./process.js";

export interface EmbeddedOptions {
  /** CHANCERY_HOME: libraries, data, logs and the password. */
  readonly home: string;
  /** Java's notation, such as "1g". */
  readonly heap: string;
  /** How long Neo4j may take to answer its first question. */
  readonly startTimeoutSeconds: number;
  /** Where JAVA_HOME and PATH are looked up; the process's own unless given. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Ends the start: what was begun is stopped. Of no effect once Neo4j is up. */
  readonly signal?: AbortSignal;
}

/** A Neo4j of our own on the loopback interface. When it ends by itself it is started again, on the same port. */
export interface Embedded {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Neo4j's process now; another one after it had to be started again. */
  readonly pid: number;
  /** Tells a second server on this home where the first one is. */
  announce(address: string): void;
  /** Starts a Neo4j again whose database has given up, as on a full disk; until that succeeds it is tried again and again. */
  startAgain(): void;
  /** Stops Neo4j, also one that is being started again, by force if it takes longer than 20 seconds, or 60 the first time; frees the home. */
  stop(): Promise<void>;
}

const USER = "neo4j";
const STOP_MILLISECONDS = 20_000;
/** For one that writes an archive of its classes as it ends, its data being safe by then. */
const RECORDING_MILLISECONDS = 60_000;
/** For one that does not answer: it is unlikely to hear the request to stop. */
const REPLACE_MILLISECONDS = 5_000;
/** One that a killed server left behind may still have been starting. */
const ORPHAN_MILLISECONDS = 10_000;
const LOOK_MILLISECONDS = 500;
const LONGEST_BACKOFF_MILLISECONDS = 30_000;

/**
 * Starts the Neo4j of a home, or takes over the one that a killed server left running there. Throws `ConfigurationError`
 * when the home is held by another server or cannot be used, when Java or Maven is missing or Java too old; `Unavailable` with Neo4j's last
 * words when it does not answer in time; the signal's reason when it aborts.
 */
export function startEmbedded(options: EmbeddedOptions, progress: (line: string) => void): Promise<Embedded> {
  const home = resolve(options.home);
  return usingHome(home, () => startIn(home, options, progress));
}

async function startIn(home: string, options: EmbeddedOptions, progress: (line: string) => void): Promise<Embedded> {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const claim = await claimHome(home);
  // Runs when this process ends without having come to stop().
  const leave = (): void => {
    abandon(home);
    claim.release();
  };
  process.once("exit", leave);
  const end = async (): Promise<void> => {
    await giveUp(home, claim, progress);
    process.off("exit", leave);
  };
  try {
    options.signal?.throwIfAborted();
    const password = passwordOf(home);
    const house = { ...options, home, password, version: neo4jVersion(), progress };
    const previous = recordedNeo4j(home);
    const first = (await takeOver(house, previous)) ?? (await start(house, previous?.record.port));
    return supervised(house, first, { announce: claim.announce, end });
  } catch (error) {
    await end();
    throw error;
  }
}

/**
 * Stops the Neo4j of a home that nobody holds or uses any more: the last of the commands does so that went on when the
 * one had ended that had started it.
 */
export async function stopUnattended(home: string, progress: (line: string) => void): Promise<void> {
  if (isHeld(home) || guestsOf(home).length > 0 || !recordedNeo4j(home)?.alive()) return;
  const claim = await claimHome(home).catch((error: unknown) => {
    // Whoever came first does it.
    if (!(error instanceof HomeHeld)) throw error;
  });
  if (claim) await giveUp(home, claim, progress);
}

/** Asks the Neo4j of a home to stop, unless others use it: for who exits, when nothing can be awaited any more. */
export function abandon(home: string): void {
  const left = recordedNeo4j(home);
  if (!left || isUsed(home, left)) return;
  // Who exits while it is stopping has no more patience with it.
  if (left.record.stopping) kill(left);
  else askToStop(home, left);
}

/** Stops the Neo4j of the home, unless others use it, and frees the home. */
async function giveUp(home: string, claim: Claim, progress: (line: string) => void): Promise<void> {
  const left = recordedNeo4j(home);
  if (left && isUsed(home, left)) {
    progress(`Neo4j stays for process ${guestsOf(home).join(", ")}, which still uses it and stops it at its end`);
    claim.release();
    // They may have ended meanwhile, and left it to us.
    return stopUnattended(home, progress);
  }
  const recording = left !== undefined && isRecording(left);
  if (recording) progress("Stopping Neo4j, and keeping what lets it start faster from now on (once)");
  if (left) await stopNeo4j(home, left, recording ? RECORDING_MILLISECONDS : STOP_MILLISECONDS);
  claim.release();
}

/** Whether others are using it. If not, nobody can begin to: it counts as stopping from now on. */
function isUsed(home: string, neo4j: Neo4jProcess): boolean {
  if (!neo4j.alive() || neo4j.record.stopping) return false;
  markStopping(home, neo4j, true);
  if (guestsOf(home).length === 0) return false;
  markStopping(home, neo4j, false);
  return true;
}

interface House extends EmbeddedOptions {
  readonly password: string;
  readonly version: string;
  readonly progress: (line: string) => void;
}

/** Uses the Neo4j that is running in this home, or stops it if it is not as wanted. */
async function takeOver(house: House, found: Neo4jProcess | undefined): Promise<Neo4jProcess | undefined> {
  if (!found?.alive()) return undefined;
  const { pid, heap, version, stopping } = found.record;
  const isSame = heap === house.heap && version === house.version;
  // A command that uses it would lose what it is about.
  const asWanted = !stopping && (isSame || guestsOf(house.home).length > 0);
  if (asWanted && (await answers(house, found, ORPHAN_MILLISECONDS))) {
    house.progress(`Found Neo4j still running (process ${pid}) and took it over`);
    return found;
  }
  house.signal?.throwIfAborted();
  house.progress(
    `Replacing a Neo4j (process ${pid}) that ${asWanted ? "does not answer" : "was left stopping or is set up otherwise"}`,
  );
  await stopNeo4j(house.home, found, asWanted ? REPLACE_MILLISECONDS : STOP_MILLISECONDS);
  return undefined;
}

async function start(house: House, wantedPort: number | undefined, mustKeepPort = false): Promise<Neo4jProcess> {
  const { home, heap, version, progress, signal } = house;
  const environment = house.environment ?? process.env;
  const java = await findJava(environment);
  const libraries = await fetchLibraries(home, environment, progress, signal);
  setFirstPassword(join(home, "neo4j"), USER, house.password);
  const port = await freePort(wantedPort);
  if (mustKeepPort && port !== wantedPort)
    throw new Unavailable(`Something else listens on Neo4j's port ${wantedPort}.`);
  signal?.throwIfAborted();
  progress(`Starting Neo4j ${version} on 127.0.0.1:${port}`);
  const begun = Date.now();
  const archive = `${libraries}-${java.build}.jsa`;
  const started = spawnNeo4j(home, java.command, { libraries, archive }, { port, heap, version }, environment);
  if (await answers(house, started, house.startTimeoutSeconds * 1000)) {
    progress(`Neo4j is ready after ${((Date.now() - begun) / 1000).toFixed(1)} s`);
    return recordReady(home, started, archive);
  }
  // Whoever aborts a start stops what it has left.
  signal?.throwIfAborted();
  const ended = !started.alive();
  await stopNeo4j(home, started, REPLACE_MILLISECONDS);
  if (started.crashed() && existsSync(archive)) {
    progress("Java crashed; starting Neo4j again without the archive of its classes, which may be broken");
    rmSync(archive, { force: true });
    return start(house, wantedPort, mustKeepPort);
  }
  const what = ended
    ? "Neo4j ended while it was starting."
    : `Neo4j did not answer within ${house.startTimeoutSeconds} s (CHANCERY_START_TIMEOUT).`;
  throw new Unavailable(`${what} Its last words, from ${join(home, "neo4j", "logs")}:\n${lastWords(home)}`);
}

async function answers(house: House, neo4j: Neo4jProcess, milliseconds: number): Promise<boolean> {
  const graph = open(house, neo4j);
  const end = Date.now() + milliseconds;
  do {
    if (await graph.answers()) return true;
    await pause(100, house.signal);
  } while (neo4j.alive() && Date.now() < end && !house.signal?.aborted);
  // Whoever put another password file there should not have to wait for nothing and guess.
  if (neo4j.alive() && !house.signal?.aborted) {
    await graph.ready(0).catch((error: unknown) => {
      if (error instanceof ConfigurationError) house.progress(error.message);
    });
  }
  return false;
}

function open(house: House, { record }: Neo4jProcess): Graph {
  const uri = `bolt://127.0.0.1:${record.port}`;
  return connect({ uri, user: USER, password: house.password, database: "neo4j", pool: 1, queryTimeoutSeconds: 5 });
}

interface Hold {
  announce(address: string): void;
  /** Stops the Neo4j of the home, whichever it is, and frees the home. */
  end(): Promise<void>;
}

function supervised(house: House, first: Neo4jProcess, { announce, end }: Hold): Embedded {
  const { home, password, progress } = house;
  const { port } = first.record;
  const stopping = new AbortController();
  const { signal } = stopping;
  let current = first;
  let restarting: Promise<void> | undefined;

  const restart = async (): Promise<void> => {
    for (let backoff = 1_000; !signal.aborted; backoff = Math.min(backoff * 2, LONGEST_BACKOFF_MILLISECONDS)) {
      try {
        current = await start({ ...house, signal }, port, true);
        return;
      } catch (error) {
        if (signal.aborted) return;
        progress(whyNot(error));
        await pause(backoff, signal);
      }
    }
  };
  const begin = (work: Promise<void>): void => {
    restarting = work.finally(() => {
      restarting = undefined;
    });
  };
  const look = setInterval(() => {
    if (restarting || current.alive()) return;
    const quoted = lastWords(home).replaceAll(/^/gm, "  ");
    progress(`Neo4j (process ${current.record.pid}) has ended; starting it again. Its last words:\n${quoted}`);
    begin(restart());
  }, LOOK_MILLISECONDS);
  look.unref();

  return {
    uri: `bolt://127.0.0.1:${port}`,
    user: USER,
    password,
    get pid() {
      return current.record.pid;
    },
    announce,
    startAgain() {
      if (restarting || signal.aborted) return;
      progress(`Neo4j (process ${current.record.pid}) has given up, as it does on a full disk; starting it again.`);
      begin(stopNeo4j(home, current, STOP_MILLISECONDS).then(restart));
    },
    async stop() {
      clearInterval(look);
      stopping.abort();
      await restarting;
      await end();
    },
  };
}

function whyNot(error: unknown): string {
  if (isDiskFull(error))
    return "CHANCERY_HOME: its disk is full, so Neo4j cannot start. Make room; it is tried again until there is some.";
  return error instanceof Error ? error.message : String(error);
}
