/** `chancery import`: the data sets of others into the graph of a running server, or of its own for the time. */
import type { Config } from "../config.js";
import { ConfigurationError } from "../errors.js";
import { applyConstraints } from "../graph/constraints.js";
import { joinGraph } from "../graph/open.js";
import { upsert } from "../graph/upsert.js";
import { importers } from "../importers/importers.js";
import { checkOnly, runImport } from "../importers/run.js";
import { mappingOf } from "../mapping/mapping.js";
import { isDay } from "../mapping/scalars.js";
import { createSchema } from "../resolvers/schema.js";

export interface ImportFlags {
  readonly dryRun: boolean;
  readonly limit?: string;
  readonly strict: boolean;
  readonly retrievedOn?: string;
}

/** Sets the exit code: 0 when all is in, 1 when some rows were refused, 2 when a file could not be read. */
export async function importFiles(
  config: Config,
  source: string,
  files: readonly string[],
  flags: ImportFlags,
): Promise<void> {
  const importer = importers.find(({ name }) => name === source);
  if (!importer)
    throw new ConfigurationError(
      `${source}: is no source; there are ${importers.map(({ name }) => name).join(", ")} (chancery import --help).`,
    );
  const { dryRun, strict, retrievedOn } = flags;
  const limit = flags.limit === undefined ? undefined : Number(flags.limit);
  if (limit !== undefined && !(Number.isSafeInteger(limit) && limit > 0))
    throw new ConfigurationError(`--limit: ${flags.limit} is not a whole number of rows from 1.`);
  if (retrievedOn !== undefined && !isDay(retrievedOn))
    throw new ConfigurationError(`--retrieved-on: ${retrievedOn} is no calendar day; write it as 2016-10-15.`);
  const options = { dryRun, strict, ...(limit ? { limit } : {}), ...(retrievedOn ? { retrievedOn } : {}) };

  const mapping = mappingOf(createSchema());
  if (dryRun) {
    process.exitCode = await runImport(checkOnly(mapping), importer, files, options, process);
    return;
  }
  const { graph, close } = await joinGraph(config, (line) => process.stderr.write(`${line}\n`));
  try {
    await graph.ready(config.startTimeoutSeconds);
    await applyConstraints(graph, mapping);
    const write = (facts: Parameters<typeof upsert>[2], how: Parameters<typeof upsert>[3]) =>
      upsert(graph, mapping, facts, how);
    process.exitCode = await runImport(write, importer, files, options, process);
  } finally {
    await close();
  }
}

/** The sources, for `--help`. */
export function sourcesHelp(): string {
  return importers
    .map(({ name, files }) => files.map((file, at) => `  ${(at === 0 ? name : "").padEnd(12)} ${file}`).join("\n"))
    .join("\n");
}
