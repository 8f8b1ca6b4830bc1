import { fileURLToPath } from "node:url";
import { applyConstraints } from "../src/graph/constraints.js";
import type { Graph } from "../src/graph/driver.js";
import { loadFile } from "../src/importers/load.js";
import { mappingOf } from "../src/mapping/mapping.js";
import { createSchema } from "../src/resolvers/schema.js";
import { emptyGraph } from "./graph.js";

export const SAMPLE_FILE = fileURLToPath(new URL("../data/lausanne-2016.jsonl", import.meta.url));

/** The sample graph and nothing else in the test database, whatever another test file has left there. */
export async function loadSampleGraph(graph: Graph): Promise<void> {
  const mapping = mappingOf(createSchema());
  await applyConstraints(graph, mapping);
  await emptyGraph(graph);
  const { refused, refusals } = await loadFile(graph, mapping, SAMPLE_FILE);
  if (refused > 0) throw new Error(`The sample has lines that are refused: ${JSON.stringify(refusals)}`);
}
