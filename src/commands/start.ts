/** `chancery start`: Neo4j, the graph's constraints, the sample where the graph is empty, and the server. */
import { once } from "node:events";
import { relative } from "node:path";
import type { Config } from "../config.js";
import { ConfigurationError, Unavailable } from "../errors.js";
import { createExporter } from "../export/export.js";
import { applyConstraints } from "../graph/constraints.js";
import type { Graph } from "../graph/driver.js";
import { keepMeasuring, type Measuring } from "../graph/measuring.js";
import { type OpenGraph, openGraph } from "../graph/open.js";
import { pause } from "../graph/patience.js";
import { loadFile } from "../importers/load.js";
import { type Mapping, mappingOf } from "../mapping/mapping.js";
import { createEngine } from "../resolvers/operation.js";
import { createSchema } from "../resolvers/schema.js";
import { createLogger } from "../server/log.js";
import { createServer } from "../server/server.js";
import { interruptible, say } from "./interrupt.js";
import { exampleQuestions, sampleFile } from "./project.js";

/** Between two looks at a Neo4j that was away at the start. */
const LOOK_AGAIN_MILLISECONDS = 5_000;

/** Resolves when Ctrl-C has ended it: with exit code 0 once it was ready, as an interruption before. */
export async function start(config: Config): Promise<void> {
  await interruptible(async (signal) => {
    const schema = createSchema();
    let prepared: Graph | undefined;
    let measuring: Measuring | undefined;
    const graph = (): Graph => {
      if (!prepared)
        throw new Unavailable("Chancery is starting, and its graph is not ready yet. Ask again in a moment.");
      return prepared;
    };
    const reader: Pick<Graph, "read" | "stream"> = {
      read: async (...question) => graph().read(...question),
      stream: (...question) => graph().stream(...question),
    };
    const limits = { mostRows: config.maxCost, waitSeconds: config.queryTimeoutSeconds };
    const server = await createServer({
      config,
      schema,
      engine: createEngine(reader, config.maxValues, { size: () => measuring?.size(), ...limits }),
      exporter: createExporter(reader, mappingOf(schema), config.maxValues),
      ready: async () => graph().answers(),
      examples: exampleQuestions(),
      logger: createLogger(config.logLevel),
    });
    let opened: OpenGraph | undefined;
    try {
      // First the address, then the graph: a port that is taken is told before Neo4j starts, and a Neo4j that is slow or
      // away by /readyz and not by silence.
      const { url } = await server.listen();
      opened = await openGraph(config, say, signal);
      opened.announce(url);
      const prepare = () => prepareInTime(opened!, config, mappingOf(schema), signal);
      prepared = await prepare();
      say(welcome(url, opened, config, prepared !== undefined));
      while (!prepared) {
        await pause(LOOK_AGAIN_MILLISECONDS, signal);
        signal.throwIfAborted();
        if (await opened.graph.answers()) prepared = await prepare();
        if (prepared) say("Neo4j answers now; Chancery is ready.");
      }
      measuring = keepMeasuring(prepared, mappingOf(schema), signal, say);
      await once(signal, "abort");
    } finally {
      await server.close();
      await opened?.close();
    }
  });
}

/**
 * The graph, if Neo4j answered within the start's bound and is set up; a wrong password or database is an error at once.
 */
async function prepareInTime(
  opened: OpenGraph,
  config: Config,
  mapping: Mapping,
  signal: AbortSignal,
): Promise<Graph | undefined> {
  try {
    await opened.graph.ready(config.startTimeoutSeconds, signal);
    await applyConstraints(opened.graph, mapping);
    await loadSampleIfEmpty(opened, mapping);
    signal.throwIfAborted();
    return opened.graph;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof ConfigurationError) throw error;
    say(`${error instanceof Error ? error.message : String(error)} Questions are answered with 503 until it does.`);
    return undefined;
  }
}

async function loadSampleIfEmpty({ graph, embedded }: OpenGraph, mapping: Mapping): Promise<void> {
  const [row] = await graph.read("RETURN EXISTS { (n) } AS any");
  if (row?.[0] === true) return;
  const file = relative(process.cwd(), sampleFile);
  if (!embedded) {
    say(`The graph is empty. To try it with the sample: npx chancery load ${file}`);
    return;
  }
  const report = await loadFile(graph, mapping, sampleFile);
  say(`The graph was empty; loaded the sample (${report.created} facts, ${file}).`);
  say("A larger one, of 7,600 meetings since 1866 and 18,600 officials: npx chancery sample");
}

function welcome(url: string, { uri, user, embedded }: OpenGraph, config: Config, prepared: boolean): string {
  const password = embedded ? `password in ${relative(process.cwd(), config.home)}/password` : "password as set";
  return [
    prepared ? "Chancery is ready." : "Chancery listens, and waits for Neo4j.",
    `  Playground  ${url}/`,
    `  GraphQL     ${url}/graphql`,
    `  Health      ${url}/healthz, ${url}/readyz`,
    `  Neo4j       ${uri} (user ${user}, ${password})`,
    "Stop it with Ctrl-C.",
  ].join("\n");
}
