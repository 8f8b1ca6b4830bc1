/** The order of a list is the one that is asked for, to its last term. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Graph } from "../../src/graph/driver.js";
import { createSchema } from "../../src/resolvers/schema.js";
import { connectTestGraph } from "../graph.js";
import { loadSampleGraph } from "../sample-graph.js";
import { ask } from "./ask.js";
import { addOddities } from "./oddities.js";

const schema = createSchema();
let graph: Graph;

beforeAll(async () => {
  graph = connectTestGraph();
  await loadSampleGraph(graph);
  await addOddities(graph);
}, 60_000);

afterAll(() => graph.close());

describe("several relationships of the same two nodes", () => {
  /** The years in which `official:X` came to represent the United States, in the order of the list. */
  async function years(orderBy: string): Promise<number[]> {
    const { response } = await ask(
      schema,
      graph,
      `{ official(id: "official:X") { represents(orderBy: ${orderBy}) { edges { from } } } }`,
    );
    const data = response.data as { official: { represents: { edges: { from: string }[] } } };
    return data.official.represents.edges.map(({ from }) => Number(from.slice(0, 4)));
  }

  const FORWARDS = [2000, 2001, 2002, 2003, 2004, 2005];

  test("are in the order of their own properties, after the node's id too", async () => {
    expect(await years("[{ node: { id: ASC } }, { edge: { from: DESC } }]")).toEqual([...FORWARDS].reverse());
    expect(await years("[{ node: { id: DESC } }, { edge: { from: ASC } }]")).toEqual(FORWARDS);
    expect(await years("[{ edge: { title: ASC } }, { node: { id: ASC } }, { edge: { from: DESC } }]")).toEqual(
      [...FORWARDS].reverse(),
    );
  });

  test("are told apart by their key, in the way of the last term", async () => {
    expect(await years("[{ node: { id: ASC } }]")).toEqual(FORWARDS);
    expect(await years("[{ node: { id: DESC } }]")).toEqual([...FORWARDS].reverse());
    expect(await years("[{ node: { id: ASC } }, { node: { name: DESC } }]")).toEqual(FORWARDS);
  });
});

test("a field with at most one node and a condition on it are about the same one", async () => {
  const within = (where: string): string =>
    `meetings(where: { id: { eq: "meeting:x" }, ${where} }) { nodes { within { id } withinEdge { node { id } } } }`;
  const { response } = await ask(
    schema,
    graph,
    `{
      shown: ${within('within: { id: { eq: "meeting:lausanne-talks-2016-10-15" } }')}
      hidden: ${within('within: { id: { eq: "meeting:x" } }')}
      not: ${within('NOT: { within: { id: { eq: "meeting:x" } } }')}
    }`,
  );
  const talks = { id: "meeting:lausanne-talks-2016-10-15" };
  const found = { nodes: [{ within: talks, withinEdge: { node: talks } }] };
  expect(response.data).toEqual({ shown: found, hidden: { nodes: [] }, not: found });
});
