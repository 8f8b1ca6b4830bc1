/** `chancery start`: Neo4j, the graph's constraints, the sample where the graph is empty, and the server. */
import { relative } from "node:path";
import { type Config, settings } from "../config.js";
import { ConfigurationError } from "../errors.js";
import { createExporter } from "../export/export.js";
import { applyConstraints } from "../graph/constraints.js";
import { type OpenGraph, openGraph } from "../graph/open.js";
import { loadFile } from "../importers/load.js";
import { type Mapping, mappingOf } from "../mapping/mapping.js";
import { createEngine } from "../resolvers/operation.js";
import { createSchema } from "../resolvers/schema.js";
import { createLogger } from "../server/log.js";
import { createServer } from "../server/server.js";
import { exampleQuestions, sampleFile } from "./project.js";

/** Between two looks at a Neo4j that was away at the start. */
const LOOK_AGAIN_SECONDS = 5;

/** Resolves when the server is up; it ends on SIGINT or SIGTERM. */
export async function start(config: Config): Promise<void> {
  const say = (line: string): void => {
    process.stderr.write(`${line}\n`);
  };
  const schema = createSchema();
  const opened = await openGraph(config, say);
  let prepared = false;
  const server = await createServer({
    config,
    schema,
    engine: createEngine(opened.graph, config.maxValues),
    exporter: createExporter(opened.graph, mappingOf(schema), config.maxValues),
    ready: async () => prepared && opened.graph.answers(),
    examples: exampleQuestions(),
    logger: createLogger(config.logLevel),
  }).catch(async (error: unknown) => {
    await opened.close();
    throw error;
  });
  const stop = stopOnSignals(async () => {
    await server.close();
    await opened.close();
  }, say);
  try {
    // First the address, then the graph: a Neo4j that is slow or away is told by /readyz, not by silence.
    const { url } = await server.listen();
    opened.announce(url);
    prepared = await prepareInTime(opened, config, mappingOf(schema), say);
    say(welcome(url, opened, config, prepared));
    while (!prepared && !stop.asked()) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_SECONDS * 1000).unref());
      prepared = (await opened.graph.answers()) && (await prepareInTime(opened, config, mappingOf(schema), say));
      if (prepared) say("Neo4j answers now; Chancery is ready.");
    }
  } catch (error) {
    await stop.now();
    throw error;
  }
}

/** Whether Neo4j answered within the start's bound and is set up; a wrong password or database is an error at once. */
async function prepareInTime(
  opened: OpenGraph,
  config: Config,
  mapping: Mapping,
  say: (line: string) => void,
): Promise<boolean> {
  try {
    await opened.graph.ready(config.startTimeoutSeconds);
    await applyConstraints(opened.graph, mapping);
    await loadSampleIfEmpty(opened, mapping, say);
    return true;
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    say(`${error instanceof Error ? error.message : String(error)} Questions are answered with 503 until it does.`);
    return false;
  }
}

async function loadSampleIfEmpty(
  { graph, embedded }: OpenGraph,
  mapping: Mapping,
  say: (line: string) => void,
): Promise<void> {
  const [row] = await graph.read("RETURN EXISTS { (n) } AS any");
  if (row?.[0] === true) return;
  const file = relative(process.cwd(), sampleFile);
  if (!embedded) {
    say(`The graph is empty. To try it with the sample: npx chancery load ${file}`);
    return;
  }
  const report = await loadFile(graph, mapping, sampleFile);
  say(`The graph was empty; loaded the sample (${report.created} facts, ${file}).`);
  say("A larger one, of 7,500 meetings since 1866 and 19,000 officials: npx chancery sample");
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

/** Ends the process when it is told to; told twice, at once. */
function stopOnSignals(
  close: () => Promise<void>,
  say: (line: string) => void,
): { asked(): boolean; now(): Promise<void> } {
  let stopping: Promise<void> | undefined;
  const now = (): Promise<void> => {
    stopping ??= close();
    return stopping;
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      if (stopping) process.exit(1);
      say("Stopping: letting requests in flight finish …");
      now().then(
        () => process.exit(0),
        (error: unknown) => {
          say(String(error));
          process.exit(1);
        },
      );
    });
  return { asked: () => stopping !== undefined, now };
}

/** The settings as `--help` shows them. */
export function settingsHelp(): string {
  const width = Math.max(...settings.map(({ name }) => name.length));
  return settings
    .map((one) => `  ${one.name.padEnd(width)}  ${one.description}${one.default ? ` (${one.default})` : ""}`)
    .join("\n");
}
