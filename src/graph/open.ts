/** Which Neo4j this process speaks to: the one that the environment names, or the embedded one of the home. */
import type { Config } from "../config.js";
import { connect, type Graph, type GraphOptions } from "./driver.js";
import { startEmbedded } from "./embedded.js";
import { passwordOf } from "./password.js";
import { recordedNeo4j } from "./process.js";

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

/** The graph of a command: it shares the embedded Neo4j of a server that is running, or starts it for its own time. */
export async function joinGraph(
  config: Config,
  progress: (line: string) => void,
  signal: AbortSignal,
): Promise<OpenGraph> {
  const running = config.neo4jUri ? undefined : recordedNeo4j(config.home);
  if (!running?.alive() || running.record.stopping) return openGraph(config, progress, signal);
  const uri = `bolt://127.0.0.1:${running.record.port}`;
  const graph = connectWith(config, { uri, user: "neo4j", password: passwordOf(config.home) });
  await graph.ready(config.startTimeoutSeconds, signal);
  return { graph, uri, user: "neo4j", embedded: true, announce: () => {}, close: () => graph.close() };
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
