/** What a question may cost is bounded, by the size of its answer and of its statement; asked over HTTP. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Graph } from "../../src/graph/driver.js";
import { connectTestGraph } from "../graph.js";
import { post, type Running, startReadyChancery } from "../running.js";
import { loadSampleGraph } from "../sample-graph.js";

const MOST = 3_000;

let graph: Graph;
let server: Running;

beforeAll(async () => {
  graph = connectTestGraph();
  await loadSampleGraph(graph);
  const long = { id: "statement:long", text: "x".repeat(200_000) };
  await graph.write((run) => run("CREATE (s:Statement) SET s = $long, s.recordedAt = datetime()", { long }));
  server = await startReadyChancery({ CHANCERY_MAX_VALUES: String(MOST) });
}, 60_000);

afterAll(async () => {
  await server.stop();
  await graph.close();
});

const aliases = (count: number, field: string, before = "a"): string =>
  Array.from({ length: count }, (_, index) => `${before}${index}: ${field}`).join(" ");

describe("the size of an answer", () => {
  const officials = (fields: string): string => `{ officials { ${fields} } }`;
  const ids = Array.from({ length: 500 }, () => "official:john-kerry");

  test.each([
    ["a property", officials(`nodes { ${aliases(400, "name")} }`)],
    ["its type", officials(`nodes { ${aliases(400, "__typename")} }`)],
    ["a list of texts", officials(`nodes { ${aliases(360, "aliases")} }`)],
    ["the property of a relationship", officials(`nodes { meetings { edges { ${aliases(150, "status")} } } }`)],
    ["a cursor", officials(`edges { ${aliases(400, "cursor")} }`)],
    ["where a page stands", officials(`pageInfo { ${aliases(3_000, "endCursor")} }`)],
    ["the number of all", officials(aliases(3_000, "totalCount"))],
    ["the type of a list", officials(aliases(3_000, "__typename"))],
    ["a point", `{ countries { nodes { location { ${aliases(800, "latitude")} } } } }`],
    ["a text under long names", officials(`nodes { ${aliases(20, "name", "a".repeat(2_000))} }`)],
    ["a long text", '{ statement(id: "statement:long") { text again: text } }'],
    [
      "an id that is given many times",
      `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Actor { ${aliases(6, "name")} } } }`,
    ],
  ])("%s, too often, is refused", async (_name, query) => {
    const { status, body } = await post(server.url, query, { ids });
    expect([status, typeof body.data]).toEqual([400, "undefined"]);
    const [{ message, extensions }] = body.errors;
    expect(extensions).toMatchObject({ code: "LIMIT_EXCEEDED", limit: MOST });
    expect(extensions.values).toBeGreaterThan(MOST);
    expect(message).toMatch(/at most 3,000 are given at once \(CHANCERY_MAX_VALUES\)/);
  });

  test("what is within the bound is answered", async () => {
    const { status, body } = await post(server.url, officials(`nodes { ${aliases(300, "name")} }`));
    expect(status).toBe(200);
    expect(Object.keys(body.data.officials.nodes[0])).toHaveLength(300);
    const few = await post(server.url, "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids });
    expect(few.body.data.nodes).toHaveLength(500);
  });
});

test("more than a hundred lists and nodes at once are refused before Neo4j plans them", async () => {
  const lists = (count: number): string => `{ ${aliases(count, "officials(first: 1) { nodes { id } }")} }`;
  expect((await post(server.url, lists(100))).status).toBe(200);
  const { status, body } = await post(server.url, lists(101));
  expect(status).toBe(400);
  expect(body.errors[0]).toMatchObject({
    message: expect.stringMatching(/more than 100 lists and nodes at once/),
    extensions: { code: "LIMIT_EXCEEDED" },
  });
});

test("fragments that select more fields than anybody reads are refused before they are planned", async () => {
  const asked = (lists: number, fields: number) =>
    post(
      server.url,
      `{ officials(first: 1) { ${aliases(lists, "nodes { ...All }")} } } fragment All on Official { ${aliases(fields, "name")} }`,
    );
  expect((await asked(2, 1_000)).status).toBe(200);
  const { status, body, milliseconds } = await asked(600, 1_500);
  expect(status).toBe(400);
  expect(body.errors).toEqual([
    {
      message: expect.stringMatching(/more than 5,000 fields, its fragments spread/),
      extensions: { code: "LIMIT_EXCEEDED" },
    },
  ]);
  expect(milliseconds).toBeLessThan(5_000);
});

test("more conditions than anybody writes are refused before anything is planned, also from variables", async () => {
  const ask = (where: object, more = "") =>
    post(server.url, `query ($where: OfficialWhere) { officials(where: $where, first: 1) { totalCount } ${more} }`, {
      where,
    });
  const names = (count: number) => Array.from({ length: count }, (_, index) => ({ name: { eq: `${index}` } }));
  const refused = async (where: object, message: RegExp, more?: string) => {
    const begun = performance.now();
    const { status, body } = await ask(where, more);
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, "LIMIT_EXCEEDED"]);
    expect(body.errors[0].message).toMatch(message);
    expect(performance.now() - begun).toBeLessThan(5_000);
  };
  expect((await ask({ OR: names(500) })).status).toBe(200);
  await refused({ OR: names(501) }, /more than 500 conditions: give many values at once with in/);
  // As many as fit into a request, each of which an index could answer.
  await refused({ AND: names(9_000) }, /more than 500 conditions/);
  const across = (count: number) => ({ OR: Array.from({ length: count }, () => ({ meetings: { some: {} } })) });
  expect((await ask(across(98))).status).toBe(200);
  await refused(across(99), /more than 100 lists and nodes at once/, "again: officials(first: 1) { totalCount }");
});

test("an order that names a property again is the same order", async () => {
  const orders = Array.from({ length: 3_000 }, (_, index) => ({ name: index === 0 ? "DESC" : "ASC" }));
  const query =
    "query ($by: [OfficialOrder!]) { officials(orderBy: $by, first: 3) { nodes { name } pageInfo { endCursor } } }";
  const [many, one] = await Promise.all([orders, orders.slice(0, 1)].map((by) => post(server.url, query, { by })));
  expect(many!.status).toBe(200);
  expect(many!.body.data).toEqual(one!.body.data);
});

test("what is no query is refused in words", async () => {
  for (const operation of ["mutation", "subscription"]) {
    const { status, body } = await post(server.url, `${operation} Change { officials { totalCount } }`);
    expect(status).toBe(400);
    expect(body.errors).toHaveLength(1);
    expect(body.errors[0].extensions.code).toMatch(/^(GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)$/);
    expect(body.errors[0].message).toContain(operation);
  }
});

test("a name that means something to JavaScript is one like any other", async () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
  const all = (field: string): string => names.map((name) => `${name}: ${field}`).join(" ");
  const { text } = await post(
    server.url,
    `{ __proto__: official(id: "official:john-kerry") { ${all("name")} meetings(first: 1) { ${all("totalCount")} } }
       country(id: "country:rus") { ${all("location { __proto__: latitude }")} }
       officials { pageInfo { ${all("hasNextPage")} } } }`,
  );
  const each = (value: string): string => names.map((name) => `"${name}":${value}`).join(",");
  expect(text.trim()).toMatch(
    new RegExp(
      `^{"data":{"__proto__":{${each('"John Kerry"')},"meetings":{${each("\\d+")}}},` +
        `"country":{${each('{"__proto__":60}')}},"officials":{"pageInfo":{${each("false")}}}},"extensions":{"cost":{.*}}}$`,
    ),
  );
});
