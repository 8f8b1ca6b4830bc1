/** A document is planned once for all variables of one shape; what changes the statement changes the plan. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { parse } from "graphql";
import type { Graph } from "../../src/graph/driver.js";
import { Kept } from "../../src/planner/kept.js";
import { createSchema } from "../../src/resolvers/schema.js";
import { connectTestGraph } from "../graph.js";
import { loadSampleGraph } from "../sample-graph.js";
import { type Asked, ask } from "./ask.js";

const schema = createSchema();
let graph: Graph;

beforeAll(async () => {
  graph = connectTestGraph();
  await loadSampleGraph(graph);
}, 60_000);

afterAll(() => graph.close());

const document = parse(`
  query Officials($where: OfficialWhere, $order: [OfficialOrder!], $first: Int, $born: Boolean = false, $names: [String!]) {
    officials(where: $where, orderBy: $order, first: $first) { nodes { name bornOn @include(if: $born) } }
    named: officials(where: { name: { in: $names } }) { totalCount }
  }
`);

function names({ response }: Asked): string[] {
  const { officials } = response.data as { officials: { nodes: { name: string }[] } };
  return officials.nodes.map(({ name }) => name);
}

test("other values, the same plan", async () => {
  const kerry = await ask(schema, graph, document, { where: { name: { eq: "John Kerry" } }, first: 1, names: ["x"] });
  const others = await ask(schema, graph, document, {
    where: { name: { eq: "John Kirby" } },
    first: 5,
    names: ["John Kerry", "Javad Zarif"],
  });
  expect(names(kerry)).toEqual(["John Kerry"]);
  expect(others.response.data).toEqual({ officials: { nodes: [{ name: "John Kirby" }] }, named: { totalCount: 2 } });
  expect(others.question!.plan).toBe(kerry.question!.plan);
  expect(others.question!.statement).toBe(kerry.question!.statement);
});

test("what was asked for longest ago makes room for what is new", () => {
  const kept = new Kept<string>(10);
  for (const key of ["a", "b"]) kept.set(key, key, 4);
  kept.get("a");
  kept.set("c", "c", 4);
  expect(["a", "b", "c"].map((key) => kept.get(key)?.value)).toEqual(["a", undefined, "c"]);
  kept.set("larger than all", "d", 11);
  expect(["larger than all", "a", "c"].map((key) => kept.get(key)?.value)).toEqual([undefined, "a", "c"]);
  kept.set("e", "e", 10);
  expect(["a", "c", "e"].map((key) => kept.get(key)?.value)).toEqual([undefined, undefined, "e"]);
  kept.set("e", "f", 10);
  expect(kept.get("e")?.value).toBe("f");
});

test("another shape, another plan: conditions, directions, switches, and what is left out", async () => {
  const shapes = [
    {},
    { where: null },
    { where: {} },
    { where: { name: { contains: "John" } } },
    { where: { name: { contains: "john", caseSensitive: true } } },
    { where: { bornOn: { isNull: true } } },
    { where: { bornOn: { isNull: false } } },
    { order: [] },
    { order: [{ name: "DESC" }] },
    { order: [{ name: "ASC" }] },
    { order: [{ bornOn: "ASC" }, { name: "ASC" }] },
    { first: 2 },
    { first: null },
    { born: true },
    { names: ["John Kerry"] },
  ];
  const answers: Asked[] = [];
  for (const variables of shapes) answers.push(await ask(schema, graph, document, variables));
  expect(new Set(answers.map(({ question }) => question!.plan)).size).toBe(shapes.length);
  const count = (index: number) => names(answers[index]!).length;
  expect([0, 1, 2, 3, 4, 5, 6].map(count)).toEqual([8, 8, 8, 2, 0, 2, 6]);
  expect(names(answers[8]!)[0]).toBe("Staffan de Mistura");
  expect(names(answers[9]!)[0]).toBe("Adel al-Jubeir");
  expect(names(answers[10]!)[0]).toBe("John Kerry");
  expect([11, 12].map(count)).toEqual([2, 8]);
  expect(answers[13]!.response.data).toMatchObject({
    officials: { nodes: [{ bornOn: null }, {}, {}, {}, {}, {}, {}, {}] },
  });
  const again = await ask(schema, graph, document, shapes[8]);
  expect(again.question!.plan).toBe(answers[8]!.question!.plan);
});

test("of variables that are texts and numbers only, what is null or left out still changes the plan", async () => {
  const plain = parse(
    "query ($id: ID, $first: Int) { officials(where: { id: { eq: $id } }, first: $first) { totalCount } }",
  );
  const id = "official:john-kerry";
  const shapes = [{ id, first: 1 }, { id: "official:nobody", first: 2 }, { id, first: null }, { id }, {}];
  const answers: Asked[] = [];
  for (const variables of shapes) answers.push(await ask(schema, graph, plain, variables));
  expect(answers.map(({ response }) => (response.data as { officials: unknown }).officials)).toEqual(
    [1, 0, 1, 1, 8].map((totalCount) => ({ totalCount })),
  );
  await expect(ask(schema, graph, plain, { id: null, first: 1 })).rejects.toThrow(/null compares with nothing/);
  expect(answers[1]!.question!.plan).toBe(answers[0]!.question!.plan);
  expect(new Set(answers.map(({ question }) => question!.plan)).size).toBe(shapes.length - 1);
});

test("a hundred shapes of one document, and some of them again", async () => {
  const orders = Array.from({ length: 100 }, (_, index) => {
    const bits = [...index.toString(2).padStart(7, "0")];
    return bits.map((bit) => ({ wikidataId: bit === "1" ? "ASC" : "DESC" }));
  });
  const counted = parse("query ($order: [OfficialOrder!]) { officials(orderBy: $order) { totalCount } }");
  for (const order of [...orders, ...orders.slice(0, 3)]) {
    const { response } = await ask(schema, graph, counted, { order });
    expect(response.data).toEqual({ officials: { totalCount: 8 } });
  }
}, 60_000);

test("operations of one document are planned apart", async () => {
  const both = parse(`
    query Number { officials(first: 1) { totalCount } }
    query Names { officials(first: 1) { nodes { name } } }`);
  const number = { officials: { totalCount: 8 } };
  for (const [name, data] of [
    ["Number", number],
    ["Names", { officials: { nodes: [{ name: expect.any(String) }] } }],
    ["Number", number],
  ] as const)
    expect((await ask(schema, graph, both, {}, undefined, name)).response.data).toEqual(data);
});

test("introspection asks nothing of the graph", async () => {
  const { question, response, statements } = await ask(schema, graph, "{ __typename __schema { queryType { name } } }");
  expect(question).toBeUndefined();
  expect(statements).toBe(0);
  expect(response.data).toEqual({ __typename: "Query", __schema: { queryType: { name: "Query" } } });
});
