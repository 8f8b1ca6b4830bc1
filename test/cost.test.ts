/** What a question can cost is told, and refused, before Neo4j hears of it: real HTTP, real Neo4j. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { getIntrospectionQuery } from "graphql";
import { pino } from "pino";
import { createExporter } from "../src/export/export.js";
import { type MeasuredSize, measureGraph } from "../src/graph/degrees.js";
import type { Graph } from "../src/graph/driver.js";
import { keepMeasuring } from "../src/graph/measuring.js";
import { mappingOf } from "../src/mapping/mapping.js";
import { createEngine } from "../src/resolvers/operation.js";
import { createSchema } from "../src/resolvers/schema.js";
import { type ChanceryServer, createServer } from "../src/server/server.js";
import { connectTestGraph, emptyGraph } from "./graph.js";
import { post, type Reply, startReadyChancery } from "./running.js";
import { loadSampleGraph } from "./sample-graph.js";
import { CONFIG } from "./server-toy.js";
import { until } from "./until.js";

const MOST_ROWS = 200;
const MOST_VALUES = 1_000_000;

const schema = createSchema();
const mapping = mappingOf(schema);
const never = new AbortController().signal;
const servers: ChanceryServer[] = [];
let graph: Graph;
let size: MeasuredSize | undefined;
let url: string;

beforeAll(async () => {
  graph = connectTestGraph();
  await loadSampleGraph(graph);
  size = await measureGraph(graph, mapping, never);
  url = await serve(MOST_ROWS);
}, 120_000);

afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await graph.close();
});

/** A server in this process, so that the statements it sends can be counted. */
async function serve(mostRows: number): Promise<string> {
  const server = await createServer({
    config: { ...CONFIG, maxDepth: 40 },
    schema,
    engine: createEngine(graph, MOST_VALUES, { size: () => size, mostRows }),
    exporter: createExporter(graph, mapping, MOST_VALUES),
    ready: async () => true,
    examples: [],
    logger: pino({ level: "silent" }),
  });
  servers.push(server);
  return (await server.listen()).url;
}

/** The answer, and how many statements Neo4j got for it. */
async function ask(query: string, variables: object = {}, at = url): Promise<Reply & { readonly statements: number }> {
  const before = graph.counters.statements;
  const reply = await post(at, query, variables);
  return { ...reply, statements: graph.counters.statements - before };
}

const KERRY = 'official(id: "official:john-kerry")';

/** Meetings, their attendees, the meetings of those and so on, two levels for each turn. */
function coAttendance(turns: number, first: number): string {
  if (turns === 0) return "";
  return `meetings(first: ${first}) { nodes { title attendees(first: ${first}) { nodes { name ${coAttendance(turns - 1, first)} } } } }`;
}

describe("an answer", () => {
  test("tells what it could have cost, what it did, and what one may cost", async () => {
    const { body, statements } = await ask(`{ ${KERRY} { name meetings(first: 2) { nodes { title } } } }`);
    const { cost } = body.extensions;
    expect(statements).toBe(1);
    expect(cost.limit).toEqual({ rows: MOST_ROWS, values: MOST_VALUES });
    // Kerry and two meetings, which two links lead to.
    expect(cost.used.rows).toBe(5);
    // The object and its two fields, the connection and its one, two objects with their one.
    expect(cost.used.values).toBe(1 + 2 + 1 + 1 + 2 * (1 + 1));
    expect(cost.bound.values).toBe(cost.used.values);
    const meetings = (await ask(`{ ${KERRY} { meetings { totalCount } } }`)).body.data.official.meetings.totalCount;
    expect(cost.bound.rows).toBeGreaterThanOrEqual(1 + meetings + 2);
    for (const part of Object.values(cost))
      for (const one of Object.values(part as object)) expect(one).toEqual(expect.any(Number));
  });

  test("that is introspection only tells no cost", async () => {
    expect((await ask("{ __schema { queryType { name } } }")).body.extensions).toBeUndefined();
  });

  test("is bounded by the values of the request, and by what the graph has", async () => {
    const query = `query ($first: Int!) { ${KERRY} { meetings(first: $first) { nodes { attendees(first: $first) { nodes { name } } } } } }`;
    const costs = await Promise.all(
      [1, 3, 200, 400].map(async (first) => (await ask(query, { first })).body.extensions.cost.bound),
    );
    expect(costs[1].rows).toBeGreaterThan(costs[0].rows);
    expect(costs[1].values).toBeGreaterThan(costs[0].values);
    // No page of this graph is longer than 200.
    expect(costs[3]).toEqual(costs[2]);
  });

  test("is bounded by all of a type where Neo4j knows no number of them, or has to look at what they lead to", async () => {
    const generous = await serve(1_000_000);
    const boundOf = async (query: string) => (await ask(query, {}, generous)).body;
    const actors = await boundOf("{ actors { totalCount } }");
    expect(actors.extensions.cost.bound.rows).toBeGreaterThanOrEqual(actors.data.actors.totalCount);
    const [row] = await graph.read("RETURN COUNT { (:Country) } + COUNT { (:Country)<-[:ABOUT]-() }");
    const { extensions } = await boundOf("{ countries(where: { mentions: { none: {} } }) { totalCount } }");
    expect(extensions.cost.bound.rows).toBeGreaterThanOrEqual(row![0] as number);
  });

  test("is as large under an id that has become part of another", async () => {
    await graph.write((run) =>
      run(`MATCH (o:Official {id: "official:john-kerry"})
           CREATE (:Redirect {id: "official:j-kerry"})-[:REDIRECTS_TO]->(o)`),
    );
    const asked = async (id: string) =>
      (await ask(`{ nodes(ids: ["${id}"]) { ... on Official { name meetings(first: 5) { nodes { title } } } } }`)).body;
    const [now, before] = [await asked("official:john-kerry"), await asked("official:j-kerry")];
    await graph.write((run) => run("MATCH (r:Redirect) DETACH DELETE r"));
    expect(before.data).toEqual(now.data);
    expect(before.extensions.cost.used.values).toBe(now.extensions.cost.used.values);
    expect(now.extensions.cost.used.values).toBeGreaterThan(10);
  });

  test("is bounded anew where a list is longer, or the graph another", async () => {
    const bound = async (...ids: string[]) =>
      (await ask("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids })).body.extensions.cost.bound;
    const one = await bound("country:fra");
    expect(await bound("country:fra", "country:usa", "country:rus")).toEqual({ rows: 3, values: 3 * one.values });
    expect(await bound("country:usa")).toEqual(one);
    const measured = size;
    size = undefined;
    expect(await bound("country:fra")).toBeNull();
    size = measured;
    expect(await bound("country:fra")).toEqual(one);
  });
});

describe("a question that can cost too much", () => {
  const most = coAttendance(3, 500);

  test("is refused before Neo4j hears of it, and told which field is to blame and what would fit", async () => {
    const { status, body, statements } = await ask(`{ ${KERRY} { name ${most} } }`);
    expect([status, statements, body.data, body.extensions]).toEqual([400, 0, undefined, undefined]);
    const [{ message, extensions }] = body.errors;
    expect(extensions).toMatchObject({ code: "LIMIT_EXCEEDED", limit: MOST_ROWS });
    expect(extensions.field).toMatch(/^official(\.meetings\.attendees)*(\.meetings)?$/);
    expect(extensions.cost).toBeGreaterThan(0);
    expect(extensions.all).toBeGreaterThan(MOST_ROWS);
    const { first, levels } = extensions.fits;
    expect(message).toContain(`${extensions.field} can make Neo4j look at`);
    expect(message).toContain("CHANCERY_MAX_COST");
    expect(message).toContain(
      `It fits with first: ${first} in every list, or with ${levels} levels of lists and nodes.`,
    );
  });

  test("fits when it is made as small as it was told, and no larger", async () => {
    const { first, levels } = (await ask(`{ ${KERRY} { name ${most} } }`)).body.errors[0].extensions.fits;
    expect((await ask(`{ ${KERRY} { name ${coAttendance(3, first)} } }`)).status).toBe(200);
    expect((await ask(`{ ${KERRY} { name ${coAttendance(3, first + 1)} } }`)).status).toBe(400);
    // The root field is the first level.
    expect((await ask(`{ ${KERRY} { name ${levelsBelow(levels - 1)} } }`)).status).toBe(200);
    expect((await ask(`{ ${KERRY} { name ${levelsBelow(levels)} } }`)).status).toBe(400);
  });

  test.each([
    ["conditions across the graph", `{ officials(first: 1, where: { ${across(3)} }) { totalCount } }`, "officials"],
    [
      "an order by number of a list that is long",
      `{ alias: meetings(first: 1, ${orders(8)}) { nodes { id } } }`,
      "alias",
    ],
  ])("by %s is refused too", async (_name, query, field) => {
    const { status, body, statements } = await ask(query);
    expect([status, statements]).toEqual([400, 0]);
    expect(body.errors[0].extensions).toMatchObject({ code: "LIMIT_EXCEEDED", field });
  });

  test("is none when it is answered from a node that is named, near everything that it can lead to", async () => {
    const far = (name: string) =>
      `{ officials(first: 1, where: { meetings: { some: { node: { attendees: { some: { node: { ${name} } } } } } } }) { totalCount } }`;
    const near = await ask(far('id: { eq: "official:john-kerry" }'));
    expect([near.status, near.statements]).toEqual([200, 1]);
    expect(near.body.data.officials.totalCount).toBeGreaterThan(0);
    expect((await ask(far('name: { contains: "Kerry" }'))).body.errors[0].extensions.code).toBe("LIMIT_EXCEEDED");
  });

  test("is not exported either", async () => {
    const query = encodeURIComponent(`{ ${KERRY} { name ${most} } }`);
    const before = graph.counters.statements;
    const response = await fetch(`${url}/export?query=${query}`);
    expect([response.status, graph.counters.statements - before]).toEqual([400, 0]);
    expect(JSON.stringify(await response.json())).toContain("LIMIT_EXCEEDED");
  });
});

function levelsBelow(count: number, [edge, back] = ["meetings", "attendees"]): string {
  return count > 0 ? `${edge}(first: 500) { nodes { id ${levelsBelow(count - 1, [back!, edge!])} } }` : "";
}

function across(depth: number): string {
  const inner = depth > 1 ? across(depth - 1) : 'name: { contains: "Nobody" }';
  return `meetings: { some: { node: { attendees: { some: { node: { ${inner} } } } } } }`;
}

function orders(count: number): string {
  const one = (index: number) => `{ attendees: { count: DESC, where: { node: { name: { eq: "${index}" } } } } }`;
  return `orderBy: [${Array.from({ length: count }, (_, index) => one(index)).join(", ")}]`;
}

test("the graph is measured as it is", async () => {
  const [row] = await graph.read(`MATCH (o:Official) WITH COUNT { (o)-[:ATTENDED]->() } AS degree ORDER BY degree DESC
    RETURN count(*), sum(degree), max(degree), collect(degree)`);
  const [nodes, total, largest, degrees] = row as [number, number, number, number[]];
  const attended = size!.degrees(["Official"], "ATTENDED", "OUT");
  expect([size!.nodes(["Official"]), attended.most(nodes), attended.most(1)]).toEqual([nodes, total, largest]);
  for (let some = 1; some <= nodes; some++) {
    const together = degrees.slice(0, some).reduce((sum, degree) => sum + degree, 0);
    expect(attended.most(some)).toBeGreaterThanOrEqual(together);
    expect(attended.most(some)).toBeLessThan(2 * together + 2);
    expect(attended.most(some, 1)).toBe(Math.min(some, degrees.filter((degree) => degree > 0).length));
  }
  const both = size!.degrees(["Official", "Country"], "ATTENDED", "OUT");
  expect(both.most(1e6)).toBe(attended.most(1e6) + size!.degrees(["Country"], "ATTENDED", "OUT").most(1e6));
});

test("a graph is measured though somebody else's relationships use our names for values of their own", async () => {
  await graph.write((run) => run("CREATE (:Stranger)-[:RATED {evidence: 0.8}]->(:Stranger {evidence: true})"));
  const again = await measureGraph(graph, mapping, never);
  await graph.write((run) => run("MATCH (n:Stranger) DETACH DELETE n"));
  for (const label of mapping.nodes.keys()) expect(again!.nodes([label])).toBe(size!.nodes([label]));
  const references = (of: MeasuredSize) => of.references(["Meeting"], "evidence").most(1e6);
  expect(references(again!)).toBe(references(size!));
});

test("a graph is measured again when there is more of one kind, however little that is of all", async () => {
  const done = new AbortController();
  try {
    const measuring = keepMeasuring(graph, mapping, done.signal, () => undefined, 20);
    await until(() => measuring.size() !== undefined);
    const [places, located] = [size!.nodes(["Place"]), size!.degrees(["Place"], "LOCATED_IN", "OUT").most(1e6)];
    expect(measuring.size()!.nodes(["Place"])).toBe(places);
    await graph.write((run) => run('MATCH (c:Country) LIMIT 1 CREATE (:Place {id: "place:new"})-[:LOCATED_IN]->(c)'));
    await until(() => measuring.size()!.nodes(["Place"]) === places + 1);
    expect(measuring.size()!.degrees(["Place"], "LOCATED_IN", "OUT").most(1e6)).toBe(located + 1);
  } finally {
    done.abort();
    await graph.write((run) => run('MATCH (p:Place {id: "place:new"}) DETACH DELETE p'));
  }
});

test("a server refuses by what it has measured", async () => {
  const server = await startReadyChancery({ CHANCERY_MAX_COST: "10" });
  try {
    const query = `{ officials(where: { name: { contains: "kerry" } }) { nodes { name } } }`;
    let reply = await post(server.url, query);
    while (reply.status === 200) {
      expect(reply.body.data.officials.nodes).not.toEqual([]);
      expect(reply.body.extensions.cost.bound).toBeNull();
      await new Promise((resolve) => setTimeout(resolve, 200));
      reply = await post(server.url, query);
    }
    expect(reply.body.errors[0].extensions).toMatchObject({ code: "LIMIT_EXCEEDED", field: "officials", limit: 10 });
    expect((await post(server.url, "{ officials(first: 2) { nodes { name } } }")).status).toBe(200);
  } finally {
    await server.stop();
  }
}, 60_000);

describe("an introspection", () => {
  const all = {
    descriptions: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  };

  test("of clients and code generators is answered", async () => {
    for (const query of [getIntrospectionQuery(), getIntrospectionQuery(all)])
      expect((await ask(query)).status).toBe(200);
  });

  const TYPES = "types { name fields { name type { name } } }";
  test.each([
    ["asked for under many names", `{ ${many(200, `__schema { ${TYPES} }`)} }`],
    ["of many names within", `{ __schema { ${many(200, TYPES)} } }`],
    [
      "of one type under many names",
      `query ($name: String!) { __type(name: $name) { ${many(600, "fields { args { name type { name } } }")} } }`,
    ],
    ["within a fragment", `{ ...F } fragment F on Query { ${many(200, `__schema { ${TYPES} }`)} }`],
    ["of fragments that double", `{ __schema { types { ...F0 } } } ${doubling(14)}`],
  ])("%s is refused", async (_name, query) => {
    const { status, body } = await ask(query, { name: "Query" });
    expect(status).toBe(400);
    expect(body.errors[0].extensions).toMatchObject({ code: "LIMIT_EXCEEDED" });
    expect(body.errors[0].message).toMatch(/introspection/);
  });
});

function many(count: number, field: string): string {
  return Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(" ");
}

function doubling(depth: number): string {
  return Array.from({ length: depth }, (_, index) =>
    index === depth - 1
      ? `fragment F${index} on __Type { name }`
      : `fragment F${index} on __Type { a: ofType { ...F${index + 1} } b: ofType { ...F${index + 1} } }`,
  ).join(" ");
}

test("an empty graph is not measured: soon it is another", async () => {
  await emptyGraph(graph);
  expect(await measureGraph(graph, mapping, never)).toBeUndefined();
});
