/** Which Neo4j this process speaks to: the one that the environment names, or the embedded one of the home. */
import { resolve } from "node:path";
import type { Config } from "../config.js";
import { connect, type Graph, type GraphOptions } from "./driver.js";
import { abandon, startEmbedded, stopUnattended } from "./embedded.js";
import { enter, HomeHeld, isHeld, usingHome } from "./ownership.js";
import { passwordOf } from "./password.js";
import { pause } from "./patience.js";
import { recordedNeo4j } from "./process.js";

/** Between two looks whether another process is done with Neo4j. */
const LOOK_MILLISECONDS = 250;

export interface OpenGraph {
  readonly graph: Graph;
  /** Where Neo4j listens. */
  readonly uri: string;
  readonly user: string;
  /** It is this project's own, in CHANCERY_HOME. */
  readonly embedded: boolean;
  /** Tells a second server on this home where the first one is. */
  announce(address: string): void;
  /** Closes the connections, and stops the Neo4j that was started here. */
  close(): Promise<void>;
}

/**
 * The graph of a server: it owns the embedded Neo4j. Opens no connection yet to a Neo4j that the environment names.
 * @param signal ends the start of the embedded Neo4j.
 * @throws ConfigurationError, Unavailable, the signal's reason as `startEmbedded` does.
 */
export async function openGraph(
  config: Config,
  progress: (line: string) => void,
  signal: AbortSignal,
): Promise<OpenGraph> {
  if (config.neo4jUri) return named(config, config.neo4jUri);
  const neo4j = await startEmbedded(
    { home: config.home, heap: config.heap, startTimeoutSeconds: config.startTimeoutSeconds, signal },
    progress,
  );
  const { uri, user, password } = neo4j;
  const graph = connectWith(config, { uri, user, password, onGivenUp: () => neo4j.startAgain() });
  return {
    graph,
    uri,
    user,
    embedded: true,
    announce: (address) => neo4j.announce(address),
    async close() {
      await graph.close();
      await neo4j.stop();
    },
  };
}

/**
 * The graph of a command: it shares the embedded Neo4j of a server or command that is running, which stays for as long,
 * or starts it for its own time. While another process starts or stops it, this waits.
 * @throws ConfigurationError, Unavailable, the signal's reason
 */
export async function joinGraph(
  config: Config,
  progress: (line: string) => void,
  signal: AbortSignal,
): Promise<OpenGraph> {
  if (config.neo4jUri) return openGraph(config, progress, signal);
  const end = Date.now() + config.startTimeoutSeconds * 1000;
  for (let told = false; ; told = true) {
    const joined = await usingHome(resolve(config.home), () => join(config, progress, signal));
    if (joined) return joined;
    try {
      return await openGraph(config, progress, signal);
    } catch (error) {
      if (!(error instanceof HomeHeld) || Date.now() > end) throw error;
    }
    if (!told) progress(`Waiting for another process, which is starting or stopping Neo4j in ${config.home}`);
    await pause(LOOK_MILLISECONDS, signal);
    signal.throwIfAborted();
  }
}

async function join(
  config: Config,
  progress: (line: string) => void,
  signal: AbortSignal,
): Promise<OpenGraph | undefined> {
  const usable = () => {
    const running = recordedNeo4j(config.home);
    return running?.alive() && !running.record.stopping ? running.record : undefined;
  };
  if (!usable()) return undefined;
  const leave = enter(config.home);
  // Whoever stops it says so, and then looks who has entered.
  const record = usable();
  if (!record) {
    leave();
    return undefined;
  }
  const leaveAtExit = (): void => {
    leave();
    if (!isHeld(config.home)) abandon(config.home);
  };
  process.once("exit", leaveAtExit);
  const uri = `bolt://127.0.0.1:${record.port}`;
  const graph = connectWith(config, { uri, user: "neo4j", password: passwordOf(config.home) });
  const close = async (): Promise<void> => {
    await graph.close();
    leave();
    await stopUnattended(config.home, progress);
    process.off("exit", leaveAtExit);
  };
  try {
    await graph.ready(config.startTimeoutSeconds, signal);
  } catch (error) {
    await close();
    throw error;
  }
  return { graph, uri, user: "neo4j", embedded: true, announce: () => {}, close };
}

function named(config: Config, uri: string): OpenGraph {
  const { neo4jUser: user, neo4jPassword: password = "", neo4jDatabase: database } = config;
  const graph = connectWith(config, { uri, user, password }, database);
  return { graph, uri, user, embedded: false, announce: () => {}, close: () => graph.close() };
}

function connectWith(
  { pool, queryTimeoutSeconds }: Config,
  way: Pick<GraphOptions, "uri" | "user" | "password" | "onGivenUp">,
  database = "neo4j",
): Graph {
  return connect({ ...way, database, pool, queryTimeoutSeconds });
}
