/** `chancery import`: the data sets of others into the graph of a running server, or of its own for the time. */
import type { Config } from "../config.js";
import { ConfigurationError } from "../errors.js";
import type { Fact } from "../facts/fact.js";
import { applyConstraints } from "../graph/constraints.js";
import { progressOf, upsert } from "../graph/upsert.js";
import { CSV, csvImporter } from "../importers/csv.js";
import type { Importer } from "../importers/importer.js";
import { importers } from "../importers/importers.js";
import { matchOfficials } from "../importers/matching.js";
import { checkOnly, type ImportGraph, runImport } from "../importers/run.js";
import { type Mapping, mappingOf } from "../mapping/mapping.js";
import { isDay } from "../mapping/scalars.js";
import { createSchema } from "../resolvers/schema.js";
import { say, withGraph } from "./interrupt.js";
import { batchOf } from "./load.js";
import { summaryOfMatches } from "./match.js";

export interface ImportFlags {
  readonly dryRun: boolean;
  readonly limit?: string;
  readonly strict: boolean;
  readonly resume: boolean;
  readonly match: boolean;
  readonly mapping?: string;
  readonly retrievedOn?: string;
  readonly batch: string;
}

/** Sets the exit code: 0 when all is in, 1 when some rows were refused, 2 when a file could not be read. */
export async function importFiles(
  config: Config,
  source: string,
  files: readonly string[],
  flags: ImportFlags,
): Promise<void> {
  const mapping = mappingOf(createSchema());
  const importer = importerOf(source, flags.mapping, mapping);
  const { dryRun, strict, resume, retrievedOn } = flags;
  const limit = flags.limit === undefined ? undefined : Number(flags.limit);
  if (limit !== undefined && !(Number.isSafeInteger(limit) && limit > 0))
    throw new ConfigurationError(`--limit: ${flags.limit} is not a whole number of rows from 1.`);
  if (retrievedOn !== undefined && !isDay(retrievedOn))
    throw new ConfigurationError(`--retrieved-on: ${retrievedOn} is no calendar day; write it as 2016-10-15.`);
  const batch = batchOf(flags.batch);
  const asked = { ...(limit ? { limit } : {}), ...(retrievedOn ? { retrievedOn } : {}) };
  const options = { dryRun, strict, resume, batch, ...asked };

  if (dryRun) {
    // A few rows are there to be looked at.
    const show = limit ? (fact: Fact) => process.stdout.write(`${JSON.stringify(fact)}\n`) : undefined;
    process.exitCode = await runImport(checkOnly(mapping, show), importer, files, options, process);
    return;
  }
  await withGraph(config, async ({ graph }, signal) => {
    await applyConstraints(graph, mapping);
    const door: ImportGraph = {
      write: (facts, how) => upsert(graph, mapping, facts, how),
      progressOf: (id) => progressOf(graph, id),
    };
    process.exitCode = await runImport(door, importer, files, { ...options, signal }, process);
    if (flags.match && !signal.aborted)
      process.stdout.write(
        summaryOfMatches(await matchOfficials(graph, mapping, { onlyNew: true, say, signal }), false),
      );
  });
}

function importerOf(source: string, mapping: string | undefined, model: Mapping): Importer {
  if (source === CSV.name && mapping === undefined)
    throw new ConfigurationError("--mapping: csv needs a file that says what the columns mean (data/README.md).");
  if (source === CSV.name) return csvImporter(mapping!, model);
  const importer = importers.find(({ name }) => name === source);
  if (!importer)
    throw new ConfigurationError(
      `${source}: is no source; there are ${[...importers, CSV].map(({ name }) => name).join(", ")} (chancery import --help).`,
    );
  if (mapping !== undefined)
    throw new ConfigurationError(`--mapping: ${source} has a form of its own; only ${CSV.name} takes a mapping.`);
  return importer;
}

/** The sources, for `--help`. */
export function sourcesHelp(): string {
  return [...importers, CSV]
    .map(({ name, files }) => files.map((file, at) => `  ${(at === 0 ? name : "").padEnd(12)} ${file}`).join("\n"))
    .join("\n");
}
