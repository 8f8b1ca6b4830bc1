/** `chancery load`: facts from a file or standard input into the graph of a running server, or of its own for the time. */
import type { Config } from "../config.js";
import { ConfigurationError } from "../errors.js";
import { applyConstraints } from "../graph/constraints.js";
import { runLoad } from "../importers/progress.js";
import { mappingOf } from "../mapping/mapping.js";
import { createSchema } from "../resolvers/schema.js";
import { withGraph } from "./interrupt.js";

const LARGEST_BATCH = 10_000;

/** Sets the exit code: 0 when all facts are in, 1 when some were refused, 2 when nothing could be read. */
export async function load(
  config: Config,
  file: string,
  options: { readonly strict: boolean; readonly batch: string },
): Promise<void> {
  const batch = batchOf(options.batch);
  await withGraph(config, async ({ graph }, signal) => {
    const mapping = mappingOf(createSchema());
    await applyConstraints(graph, mapping);
    process.exitCode = await runLoad(graph, mapping, file, { strict: options.strict, batch, signal }, process);
  });
}

/** The value of `--batch`. */
export function batchOf(text: string): number {
  const batch = Number(text);
  if (!Number.isInteger(batch) || batch < 1 || batch > LARGEST_BATCH)
    throw new ConfigurationError(`--batch: ${text} is not a whole number from 1 to ${LARGEST_BATCH}.`);
  return batch;
}
