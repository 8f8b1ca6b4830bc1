/**
 * Random operations, asked of Neo4j through the planner and of a naive evaluation of the same graph in memory.
 * CHANCERY_PROPERTY_SEED and CHANCERY_PROPERTY_RUNS ask other questions, and more of them.
 */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parse, validate } from "graphql";
import { type MeasuredSize, measureGraph } from "../../src/graph/degrees.js";
import type { Graph } from "../../src/graph/driver.js";
import { mappingOf } from "../../src/mapping/mapping.js";
import { createSchema } from "../../src/resolvers/schema.js";
import { connectTestGraph } from "../graph.js";
import { loadSampleGraph } from "../sample-graph.js";
import { ask } from "./ask.js";
import { naiveAnswers } from "./naive.js";
import { type NaiveGraph, readGraph } from "./naive-graph.js";
import { addOddities } from "./oddities.js";
import { randomOperations } from "./random-operations.js";

const seed = Number(process.env.CHANCERY_PROPERTY_SEED ?? 20_161_015);
const numRuns = Number(process.env.CHANCERY_PROPERTY_RUNS ?? 120);

const schema = createSchema();
let graph: Graph;
let naive: NaiveGraph;
let size: MeasuredSize | undefined;

beforeAll(async () => {
  graph = connectTestGraph();
  await loadSampleGraph(graph);
  await addOddities(graph);
  naive = await readGraph(graph);
  size = await measureGraph(graph, mappingOf(schema), new AbortController().signal);
}, 60_000);

afterAll(() => graph.close());

test("any operation has the answer that a naive evaluation gives", async () => {
  const expected = naiveAnswers(schema, naive);
  await fc.assert(
    fc.asyncProperty(randomOperations(schema, naive), async ({ text, variables }) => {
      const document = parse(text);
      expect(validate(schema, document)).toEqual([]);
      const { question, response, cost, statements } = await ask(schema, graph, text, variables, size);
      expect(withoutCursors(response)).toEqual(withoutCursors(await expected(document, variables)));
      expect(statements).toBe(question ? 1 : 0);
      // What came is what was bounded, before it was asked.
      expect(cost?.used.rows ?? 0).toBeLessThanOrEqual(cost?.bound?.rows ?? 0);
    }),
    { seed, numRuns },
  );
}, 600_000);

/** A cursor is the planner's own; that it leads on is for cursors.test.ts to show. */
function withoutCursors(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, one) => (/^(c|startC|endC)ursor_/.test(key) && one !== null ? "cursor" : one)),
  );
}
