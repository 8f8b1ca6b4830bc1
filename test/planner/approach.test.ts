/** A list that is found from the far end of a condition is the same list that one finds by looking at each of its nodes. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { type MeasuredSize, measureGraph } from "../../src/graph/degrees.js";
import type { Graph } from "../../src/graph/driver.js";
import { mappingOf } from "../../src/mapping/mapping.js";
import { createSchema } from "../../src/resolvers/schema.js";
import { connectTestGraph } from "../graph.js";
import { loadSampleGraph } from "../sample-graph.js";
import { ask } from "./ask.js";
import { addOddities } from "./oddities.js";

const schema = createSchema();
let graph: Graph;
/** As it is before there is a hub. */
let size: MeasuredSize | undefined;

const measure = () => measureGraph(graph, mappingOf(schema), new AbortController().signal);

beforeAll(async () => {
  graph = connectTestGraph();
  await loadSampleGraph(graph);
  await addOddities(graph);
  await graph.write((run) =>
    run(
      `MATCH (m:Ministry {id: "ministry:usa-department-of-state"})-[:PART_OF]->(usa:Country)
       CREATE (m)-[:PART_OF {key: "x", recordedAt: datetime()}]->(:Country {id: "country:zzz", name: "Second", recordedAt: datetime()}),
              (:Topic {id: "topic:kelvin", name: "\\u212aelvin", recordedAt: datetime()}),
              (:Topic {id: "topic:dotted", name: "\\u0130zmir", recordedAt: datetime()}),
              (:Topic {id: "topic:empty", name: "", recordedAt: datetime()})`,
    ),
  );
  size = await measure();
}, 120_000);

afterAll(() => graph.close());

interface List {
  readonly nodes: readonly { readonly id: string }[];
  readonly totalCount: number;
}

/**
 * A condition inside an OR is never turned around.
 * @param known the size of the graph, of which it follows that nothing is too far.
 */
async function bothWays(
  field: string,
  where: string,
  page = "",
  known?: MeasuredSize,
): Promise<{ turned: List; looked: List }> {
  const list = (condition: string) =>
    `${field}(where: ${condition}${page}) { nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage endCursor } }`;
  const document = `{ turned: ${list(where)} looked: ${list(`{ OR: [${where}] }`)} }`;
  const { response } = await ask(schema, graph, document, {}, known);
  expect(response.errors).toBeUndefined();
  return response.data as { turned: List; looked: List };
}

const attended = (node: string, edge = "") =>
  `meetings: { some: { node: { attendees: { some: { ${edge} node: ${node} } } } } }`;

describe.each([
  ["officials", "by a country's name", `{ ${attended('{ country: { name: { eq: "iran" } } }')} }`, 1],
  ["officials", "by an id", `{ ${attended('{ id: { eq: "official:john-kerry" } }')} }`, 2],
  [
    "officials",
    "by ids, more than once",
    `{ ${attended('{ id: { in: ["official:X", "country:usa", "official:X"] } }')} }`,
    1,
  ],
  [
    "officials",
    "with a condition on the edge",
    `{ ${attended('{ id: { eq: "official:X" } }', "edge: { role: { eq: CHAIR } },")} }`,
    1,
  ],
  [
    "officials",
    "with another on themselves",
    `{ ${attended('{ id: { eq: "official:john-kerry" } }')}, name: { contains: "av" } }`,
    1,
  ],
  [
    "officials",
    "over four edges",
    `{ ${attended(`{ official: { ${attended('{ id: { eq: "official:X" } }')} } }`)} }`,
    1,
  ],
  [
    "meetings",
    "whom an official met, who is no country",
    `{ attendees: { some: { node: { official: { ${attended('{ id: { eq: "official:john-kerry" } }')} } } } } }`,
    1,
  ],
  [
    "officials",
    "over several relationships to one",
    '{ represents: { some: { node: { id: { eq: "country:usa" } } } } }',
    1,
  ],
  ["meetings", "by the day of the one around", '{ within: { start: { eq: "2016-10-15" } } }', 1],
  ["meetings", "by itself around itself", '{ within: { id: { eq: "meeting:x" } } }', 0],
  ["ministries", "by the country that is shown", '{ country: { id: { eq: "country:usa" } } }', 1],
  ["ministries", "by one that is not shown", '{ country: { name: { eq: "second" } } }', 0],
  ["topics", "by a name, small for capital", '{ name: { eq: "kelvin" } }', 1],
  ["topics", "by a name, an accent of its own", '{ name: { eq: "i\u0307ZMIR" } }', 1],
  ["topics", "by no letters", '{ name: { eq: "" } }', 1],
  ["officials", "by a name in other letters", '{ name: { eq: "i̇ğ şü οδος ß 😀" } }', 0],
  ["actors", "by a name, of any type", '{ name: { eq: "JOHN KERRY" } }', 2],
  [
    "actors",
    "of a type",
    '{ country: { name: { eq: "iran" } }, meetings: { some: { node: { status: { eq: HELD } } } } }',
    1,
  ],
  [
    "statements",
    "two ways that must both hold",
    `{ speakers: { some: { node: { id: { eq: "official:john-kirby" } } } }, about: { some: {} } }`,
    1,
  ],
] as const)("%s %s", (field, _how, where, least) => {
  test("all of them, and how many", async () => {
    const { turned, looked } = await bothWays(field, where);
    expect(turned).toEqual(looked);
    expect(turned.totalCount).toBeGreaterThanOrEqual(least);
    expect(await bothWays(field, where, "", size)).toEqual({ turned, looked });
  });

  test("page by page, from either end", async () => {
    for (const page of [", first: 1", ", last: 1", ", first: 2, orderBy: { id: DESC }"]) {
      const { turned, looked } = await bothWays(field, where, page);
      expect(turned).toEqual(looked);
    }
  });
});

test("an absent list of conditions, and a variable that is left out, turn nothing around", async () => {
  const document = `query ($id: ID) { officials(where: { ${attended("{ id: { eq: $id } }")} }) { totalCount } }`;
  const { response } = await ask(schema, graph, document);
  const { response: any } = await ask(schema, graph, `{ officials(where: { ${attended("{}")} }) { totalCount } }`);
  expect(response.data).toEqual(any.data);
});

test("none, every and NOT are not turned around", async () => {
  const kerry = '{ node: { attendees: { some: { node: { id: { eq: "official:john-kerry" } } } } } }';
  const { response } = await ask(
    schema,
    graph,
    `{ all: officials { totalCount }
       some: officials(where: { meetings: { some: ${kerry} } }) { totalCount }
       none: officials(where: { meetings: { none: ${kerry} } }) { totalCount }
       not: officials(where: { NOT: { meetings: { some: ${kerry} } } }) { totalCount } }`,
  );
  const { all, some, none, not } = response.data as Record<string, { totalCount: number }>;
  expect(some!.totalCount).toBeGreaterThan(0);
  expect(none).toEqual(not);
  expect(some!.totalCount + none!.totalCount).toBe(all!.totalCount);
});

test("a far end with more than ten thousand neighbours", async () => {
  await graph.write((run) =>
    run(
      `CREATE (hub:Country {id: "country:hub", name: "Hub", recordedAt: datetime()})
       WITH hub UNWIND range(1, 10001) AS number
       CREATE (hub)-[:ATTENDED {status: "HELD", recordedAt: datetime()}]->
              (:Meeting {id: "meeting:hub-" + number, title: "x", status: "HELD", recordedAt: datetime(),
                         start: CASE WHEN number > 2 THEN date("1990-01-01") + duration({days: number}) END})`,
    ),
  );
  const where = '{ attendees: { some: { node: { country: { name: { eq: "Hub", caseSensitive: true } } } } } }';
  const document = `
    { latest: meetings(where: ${where}, orderBy: { start: DESC }, first: 2) { totalCount nodes { id } pageInfo { hasNextPage } }
      last: meetings(where: ${where}, orderBy: { start: DESC }, last: 3) { nodes { id } }
      who: countries(where: { meetings: { some: { node: ${where} } } }) { totalCount nodes { id } } }`;
  const unmeasured = await ask(schema, graph, document);
  expect(unmeasured.response.data).toEqual({
    latest: {
      totalCount: 10_001,
      nodes: [{ id: "meeting:hub-10001" }, { id: "meeting:hub-10000" }],
      pageInfo: { hasNextPage: true },
    },
    last: { nodes: [{ id: "meeting:hub-3" }, { id: "meeting:hub-2" }, { id: "meeting:hub-1" }] },
    who: { totalCount: 1, nodes: [{ id: "country:hub" }] },
  });
  const before = await ask(schema, graph, document, {}, size);
  const after = await ask(schema, graph, document, {}, await measure());
  // It looks whether it is too far, but where it knew of a graph without a hub.
  expect(after.question!.statement.text).toBe(unmeasured.question!.statement.text);
  expect(before.question!.statement.text.length).toBeLessThan(after.question!.statement.text.length / 2);
  for (const { response } of [before, after]) expect(response).toEqual(unmeasured.response);
}, 120_000);
