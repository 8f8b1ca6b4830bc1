/** The large sample as `chancery sample` loads it: how much is in it, and that the week of Lausanne is joined with the record. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { getOperationAST, parse } from "graphql";
import { readConfig } from "../src/config.js";
import { applyConstraints } from "../src/graph/constraints.js";
import { measureGraph } from "../src/graph/degrees.js";
import { mappingOf } from "../src/mapping/mapping.js";
import { createEngine } from "../src/resolvers/operation.js";
import { createSchema } from "../src/resolvers/schema.js";
import { connectTestGraph, emptyGraph } from "./graph.js";
import { chancery } from "./running.js";
import { loadSampleGraph } from "./sample-graph.js";

const graph = connectTestGraph({ queryTimeoutSeconds: 120 });

beforeAll(async () => {
  await emptyGraph(graph);
  await applyConstraints(graph, mappingOf(createSchema()));
  // As it is beside a server that has loaded the small one.
  await loadSampleGraph(graph);
  expect(await chancery(["sample"])).toMatchObject({ code: 0, stderr: expect.not.stringMatching(/refused/) });
}, 180_000);
afterAll(async () => {
  await emptyGraph(graph);
  await graph.close();
}, 60_000);

const count = async (text: string) => (await graph.read(text))[0]![0] as number;

test("holds 160 years", async () => {
  expect(await count("MATCH (m:Meeting) RETURN count(m)")).toBeGreaterThan(7_000);
  expect(
    await count(
      "MATCH (o:Official) WHERE EXISTS { (o)-[r:REPRESENTS]->() WHERE r.from IS NOT NULL OR r.to IS NOT NULL } RETURN count(o)",
    ),
  ).toBeGreaterThan(13_000);
  expect(
    await count(
      "MATCH (o:Official) WHERE EXISTS { (o)-[r:REPRESENTS]->() WHERE r.from IS NOT NULL OR r.to IS NOT NULL OR r.attestedIn <> [] } RETURN count(o)",
    ),
  ).toBeGreaterThan(18_000);
  expect(
    await count("MATCH (:Official)-[a:ATTENDED]->(m:Meeting) WHERE m.id STARTS WITH 'meeting:un' RETURN count(a)"),
  ).toBeGreaterThan(10_000);
  expect(await graph.read("MATCH (m:Meeting) RETURN min(m.start.year), max(m.start.year)")).toEqual([[1866, 2025]]);
});

test("has one John Kerry, under every name, and one Lausanne", async () => {
  const [[kerry]] = (await graph.read(
    "MATCH (o:Official {id: 'official:john-kerry'}) RETURN o {.wikidataId, .aliases, offices: COLLECT { MATCH (o)-[r:REPRESENTS]->() RETURN r.title }}",
  )) as [[{ wikidataId: string; aliases: string[]; offices: string[] }]];
  expect(kerry).toMatchObject({ wikidataId: "Q22316", aliases: expect.arrayContaining(["John Forbes Kerry"]) });
  expect(
    await count("MATCH (o:Official) WHERE o.name =~ '(?i).*kerry' AND o.name STARTS WITH 'John' RETURN count(o)"),
  ).toBe(1);
  const [lausanne] = await graph.read(
    "MATCH (m:Meeting {id: 'meeting:lausanne-talks-2016-10-15'}) RETURN m.title, m.status, size(m.evidence) > 3, COUNT { (:Ministry)-[:ATTENDED]->(m) }",
  );
  expect(lausanne).toEqual(["International talks on Syria in Lausanne", "HELD", true, expect.any(Number)]);
  expect(
    await count(
      "MATCH (m:Meeting {start: date('2016-10-15')}) WHERE m.title CONTAINS 'Kerry to Lausanne' RETURN count(m)",
    ),
  ).toBe(0);
});

test("may be asked six levels deep, with the default limit", async () => {
  const schema = createSchema();
  const size = await measureGraph(graph, mappingOf(schema), new AbortController().signal);
  const engine = createEngine(graph, undefined, { size: () => size });
  const turn = (inner: string): string =>
    `meetings(first: 20) { nodes { title attendees(first: 20) { nodes { name ${inner} } } } }`;
  const query = (from: string): string => `{ ${from} { name ${turn(turn(turn("")))} } }`;
  for (const from of ['official(id: "official:john-kerry")', 'country(id: "country:usa")']) {
    const document = parse(query(from));
    const operation = getOperationAST(document)!;
    // As text, which is small in memory: a tree of objects for it is not.
    const { text, cost } = await engine.answer(engine.prepare({ schema, document, operation, variables: {} })!);
    expect(text).toMatch(/^\{"/);
    expect(cost!.used.rows).toBeLessThanOrEqual(cost!.bound!.rows);
    expect(cost!.bound!.rows).toBeLessThan(readConfig({}).maxCost / 20);
  }
}, 60_000);
