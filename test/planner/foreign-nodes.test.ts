/** What was put into the graph by hand, with an id that tells nothing, spoils no more of an answer than it must. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Graph } from "../../src/graph/driver.js";
import { connectTestGraph } from "../graph.js";
import { post, type Running, startReadyChancery } from "../running.js";
import { loadSampleGraph } from "../sample-graph.js";

let graph: Graph;
let server: Running;

beforeAll(async () => {
  graph = connectTestGraph();
  await loadSampleGraph(graph);
  await graph.write((run) =>
    run(
      `MATCH (s:Statement {id: "statement:kirby-leadership-is-vital"})
       CREATE (t:Topic {id: "by-hand", name: "x", recordedAt: datetime()}), (s)-[:ABOUT {recordedAt: datetime()}]->(t),
              (:Topic {id: "country:by-hand", name: "y", recordedAt: datetime()}),
              (:Topic {name: "z", recordedAt: datetime()})`,
    ),
  );
  server = await startReadyChancery();
}, 60_000);

afterAll(async () => {
  await server.stop();
  await graph.close();
});

const asked = async (query: string) => (await post(server.url, query)).body;

test("one value in place of a list is told, not taken apart", async () => {
  await graph.write((run) =>
    run('CREATE (:Official {id: "official:by-hand", name: "By Hand", aliases: "Larowe", recordedAt: datetime()})'),
  );
  const { data, errors } = await asked('{ official(id: "official:by-hand") { name aliases } }');
  expect(JSON.stringify(data)).not.toContain('"L"');
  expect(errors).toHaveLength(1);
  await graph.write((run) =>
    run('MATCH (o:Official {id: "official:by-hand"}) SET o.aliases = [], o.evidence = "evidence:x"'),
  );
  const of = await asked('{ official(id: "official:by-hand") { name evidence { id } } }');
  expect(of.errors).toHaveLength(1);
  await graph.write((run) => run('MATCH (o:Official {id: "official:by-hand"}) DETACH DELETE o'));
});

test("node and nodes: null in its place, and an error that names the id", async () => {
  const { data, errors } = await asked(
    `{ node(id: "by-hand") { id } topic(id: "country:by-hand") { id } nodes(ids: ["country:usa", "by-hand"]) { id } }`,
  );
  expect(data).toEqual({ node: null, topic: null, nodes: [{ id: "country:usa" }, null] });
  // graphql-js tells errors in the order in which it meets them.
  const [ofNodes, ofNode, ofTopic] = errors;
  expect(errors.map(({ path }: { path: unknown }) => path)).toEqual([["nodes", 1], ["node"], ["topic"]]);
  expect([ofNodes.extensions, ofNode.extensions]).toEqual(Array(2).fill({ code: "BAD_DATA", id: "by-hand" }));
  expect(ofTopic.message).toMatch(
    /^The graph holds a node whose id "country:by-hand" does not tell what it is: topic:…/,
  );
});

test("reached from another: that one is null, the rest of the answer stands", async () => {
  const { data, errors } = await asked(`{
    reached: statement(id: "statement:kirby-leadership-is-vital") { about { nodes { ... on Node { id } } } }
    official(id: "official:john-kerry") { name }
  }`);
  expect(data).toEqual({ reached: null, official: { name: "John Kerry" } });
  expect(errors).toHaveLength(1);
  expect(errors[0].extensions).toEqual({ code: "BAD_DATA", id: "by-hand" });
});

test("in a list of all, without an id even: an error, and not one of the server's own", async () => {
  for (const list of ["topics", "topics(orderBy: { name: DESC })"]) {
    const { errors } = await asked(`{ ${list} { nodes { id name } } }`);
    expect(errors).toHaveLength(1);
    expect(errors[0].extensions.code).toBe("BAD_DATA");
  }
});
