/** What the README promises word for word: its settings, its first question and the answer. */

import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readConfig, settings } from "../src/config.js";
import { measureGraph } from "../src/graph/degrees.js";
import type { Graph } from "../src/graph/driver.js";
import { mappingOf } from "../src/mapping/mapping.js";
import { createSchema } from "../src/resolvers/schema.js";
import { connectTestGraph } from "./graph.js";
import { ask } from "./planner/ask.js";
import { loadSampleGraph } from "./sample-graph.js";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
let graph: Graph;

beforeAll(async () => {
  graph = connectTestGraph();
  await loadSampleGraph(graph);
});

afterAll(() => graph.close());

test("every setting stands in the table as it is", () => {
  // The formatter fills its columns with blanks.
  const table = readme.replaceAll(/ +/g, " ");
  for (const { name, default: fallback, description } of settings)
    expect(table).toContain(`| \`${name}\` | ${fallback ? `\`${fallback}\` ` : ""}| ${description} |`);
  expect(readme.match(/^\| `[A-Z0-9_]+` +\|/gm)).toHaveLength(settings.length);
});

test("the first question has the answer that is printed", async () => {
  const body = /-d '(\{"query": .*\})'/.exec(readme)?.[1];
  const answer = /```json\n([\s\S]*?)\n```/.exec(readme)?.[1];
  const { query } = JSON.parse(body!) as { query: string };
  const { response } = await ask(createSchema(), graph, query);
  expect(response).toEqual(JSON.parse(answer!));
});

test("the first cost has the figures that are printed", async () => {
  const [, query, printed] = /`(\{ official.*\})` comes with\n\n```json\n([\s\S]*?)\n```/.exec(readme)!;
  const schema = createSchema();
  const size = await measureGraph(graph, mappingOf(schema), new AbortController().signal);
  const { cost } = await ask(schema, graph, query!, {}, size);
  const { maxCost, maxValues } = readConfig({});
  expect({ cost: { ...cost, limit: { rows: maxCost, values: maxValues } } }).toEqual(JSON.parse(printed!));
});
