/** A condition that is emptied, as by a variable that the request leaves out, restricts nothing, wherever it stands. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Graph } from "../../src/graph/driver.js";
import { createSchema } from "../../src/resolvers/schema.js";
import { connectTestGraph } from "../graph.js";
import { loadSampleGraph } from "../sample-graph.js";
import { ask } from "./ask.js";

const schema = createSchema();
let graph: Graph;

beforeAll(async () => {
  graph = connectTestGraph();
  await loadSampleGraph(graph);
}, 60_000);

afterAll(() => graph.close());

const ALL = 8;

test.each([
  ["{ name: { contains: $gone } }", ALL],
  ["{ NOT: { name: { contains: $gone } } }", ALL],
  ["{ NOT: { NOT: { name: { contains: $gone } } } }", ALL],
  ["{ NOT: { name: { contains: $gone, caseSensitive: true } } }", ALL],
  ["{ NOT: { AND: [{ name: { eq: $gone } }, { OR: [{ name: { eq: $gone } }] }] } }", ALL],
  ["{ NOT: { meetings: { every: { node: { title: { eq: $gone } } } } } }", ALL],
  ["{ NOT: { meetings: { count: { eq: $number } } } }", ALL],
  ["{ AND: [{ name: { contains: $gone } }, { name: { contains: $given } }] }", 2],
  ["{ OR: [{ name: { contains: $gone } }, { name: { contains: $given } }] }", 2],
  ["{ NOT: { OR: [{ name: { contains: $gone } }, { name: { contains: $given } }] } }", ALL - 2],
  ["{ NOT: { name: { contains: $gone, startsWith: $given } } }", ALL - 2],
  // These ask something without any value.
  ["{ NOT: { meetings: { count: { isNull: false } } } }", 0],
  ["{ NOT: { statements: { some: {} } }, meetings: { some: {} } }", 4],
])("%s", async (where, count) => {
  const { response } = await ask(
    schema,
    graph,
    `query ($gone: String, $given: String, $number: Int) {
      officials(where: ${where}) { totalCount }
      declared: officials(where: { name: { eq: $gone, startsWith: $given }, meetings: { count: { lt: $number } } }) {
        totalCount
      }
    }`,
    { given: "John" },
  );
  expect(response.data).toEqual({ officials: { totalCount: count }, declared: { totalCount: 2 } });
});
