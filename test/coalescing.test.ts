/** Questions that arrive together travel together, and no one is worse off for it. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type GraphQLSchema, getOperationAST, getVariableValues, parse } from "graphql";
import { Unavailable } from "../src/errors.js";
import type { Graph } from "../src/graph/driver.js";
import { createEngine } from "../src/resolvers/operation.js";
import { createSchema } from "../src/resolvers/schema.js";
import { connectTestGraph } from "./graph.js";
import { loadSampleGraph } from "./sample-graph.js";

const schema: GraphQLSchema = createSchema();
let graph: Graph;
let ids: string[];

beforeAll(async () => {
  graph = connectTestGraph({ pool: 50 });
  await loadSampleGraph(graph);
  ids = (await graph.read("MATCH (o:Official) RETURN o.id ORDER BY o.id")).map(([id]) => id as string);
}, 60_000);

afterAll(() => graph.close());

const lookup = parse("query ($id: ID!) { official(id: $id) { id name } }");
const several = parse(
  "query ($id: ID!) { officials(where: { name: { contains: $id } }, orderBy: { meetings: { count: DESC } }) { nodes { id } } }",
);

const meetingsOf = parse("query ($id: ID!) { official(id: $id) { meetings(first: 500) { nodes { id } } } }");

/** An engine on the real graph, whose reads pass through `through` first. */
function engineOf(through: Graph["read"] = graph.read) {
  const engine = createEngine({ read: through });
  return (document: typeof lookup, id: string, signal?: AbortSignal) => {
    const operation = getOperationAST(document)!;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], { id });
    const question = engine.prepare({ schema, document, operation, variables: coerced! })!;
    return engine.answer(question, signal).then(({ text }) => JSON.parse(text!));
  };
}

const answered = (id: string) => ({ official: expect.objectContaining({ id }) });
const fortyIds = () => Array.from({ length: 40 }, (_, index) => ids[index % ids.length]!);

test("one that comes alone is asked alone, at once", async () => {
  const before = graph.counters.statements;
  expect(await engineOf()(lookup, ids[0]!)).toEqual(answered(ids[0]!));
  expect(graph.counters.statements).toBe(before + 1);
});

test("forty lookups at once take few statements, and each gets its own answer", async () => {
  const before = graph.counters.statements;
  const ask = engineOf();
  const asked = [...fortyIds(), "official:nobody"];
  const answers = await Promise.all(asked.map((id) => ask(lookup, id)));
  expect(answers).toEqual([...fortyIds().map(answered), { official: null }]);
  expect(graph.counters.statements - before).toBeLessThanOrEqual(4);
});

test("of costly questions only the very same share a statement", async () => {
  const ask = engineOf();
  const names = ["John", "Sergey", "a", "e"];
  const expected = await Promise.all(names.map((name) => ask(several, name)));
  const before = graph.counters.statements;
  const answers = await Promise.all(fortyIds().map((_, index) => ask(several, names[index % 4]!)));
  answers.forEach((answer, index) => {
    expect(answer).toEqual(expected[index % 4]);
  });
  const statements = graph.counters.statements - before;
  expect(statements).toBeGreaterThanOrEqual(4);
  expect(statements).toBeLessThanOrEqual(12);
});

test("who asks for the very same shares the next statement: of short ones while one is under way, of long ones while two are", async () => {
  const statementsOf = async (document: typeof lookup) => {
    const held = gate();
    let statements = 0;
    const ask = engineOf(async (...read) => {
      statements++;
      await held.opened;
      return graph.read(...read);
    });
    const answers: Promise<unknown>[] = [];
    for (let asker = 0; asker < 5; asker++) {
      answers.push(ask(document, ids[0]!));
      await new Promise(setImmediate);
    }
    const underWay = statements;
    held.open();
    const [first, ...others] = await Promise.all(answers);
    for (const other of others) expect(other).toEqual(first);
    return { underWay, statements };
  };
  expect(await statementsOf(meetingsOf)).toEqual({ underWay: 1, statements: 2 });
  expect(await statementsOf(several)).toEqual({ underWay: 2, statements: 3 });
});

test("what goes wrong with a shared statement is not the fault of those in it: each is asked again alone", async () => {
  let shared = 0;
  const ask = engineOf(async (text, ...rest) => {
    if (!text.includes("$asked")) return graph.read(text, ...rest);
    shared++;
    throw new Error("Neo4j does not like this one.");
  });
  expect(await Promise.all(fortyIds().map((id) => ask(lookup, id)))).toEqual(fortyIds().map(answered));
  expect(shared).toBeGreaterThan(0);
});

test("when Neo4j is away, all hear it at once, and nobody asks again", async () => {
  let statements = 0;
  const ask = engineOf(async () => {
    statements++;
    throw new Unavailable("Neo4j cannot be reached.");
  });
  const results = await Promise.allSettled(fortyIds().map((id) => ask(lookup, id)));
  for (const result of results)
    expect(result).toMatchObject({ status: "rejected", reason: { code: "SERVICE_UNAVAILABLE" } });
  expect(statements).toBe(1);
  expect(await engineOf()(lookup, ids[0]!)).toEqual(answered(ids[0]!));
});

test("whoever leaves while waiting, or while the shared statement runs, leaves alone", async () => {
  const ends: AbortSignal[] = [];
  const [alone, shared] = [gate(), gate()];
  const ask = engineOf(async (text, parameters, options) => {
    if (text.includes("$asked")) ends.push(options!.signal!);
    await (text.includes("$asked") ? shared : alone).opened;
    return graph.read(text, parameters, options);
  });
  const first = ask(lookup, ids[0]!);
  await new Promise(setImmediate);
  const leaving = fortyIds().map(() => new AbortController());
  const settled = Promise.allSettled(fortyIds().map((id, index) => ask(lookup, id, leaving[index]!.signal)));
  leaving[39]!.abort(new Error("gone while waiting"));
  alone.open();
  expect(await first).toEqual(answered(ids[0]!));
  while (ends.length === 0) await new Promise(setImmediate);
  leaving[10]!.abort(new Error("gone while it ran"));
  shared.open();
  const results = await settled;
  const gone = results.flatMap((result, index) =>
    result.status === "rejected" ? [[index, result.reason.message]] : [],
  );
  expect(gone).toEqual([
    [10, "gone while it ran"],
    [39, "gone while waiting"],
  ]);
  expect(ends.map(({ aborted }) => aborted)).toEqual([false]);
});

/** Holds up whoever waits for `opened`. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

test("when all of them are gone, the shared statement ends", async () => {
  const ends: AbortSignal[] = [];
  const ask = engineOf(async (text, parameters, options) => {
    if (!text.includes("$asked")) return graph.read(text, parameters, options);
    ends.push(options!.signal!);
    return graph.read("UNWIND range(1, 1000000000) AS n RETURN sum(n)", {}, options);
  });
  const leaving = fortyIds().map(() => new AbortController());
  const answers = fortyIds().map((id, index) => ask(lookup, id, leaving[index]!.signal));
  const settled = Promise.allSettled(answers);
  while (ends.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  for (const one of leaving) one.abort(new Error("gone"));
  const results = await settled;
  expect(results.filter(({ status }) => status === "rejected").length).toBeGreaterThan(30);
  expect(ends[0]!.aborted).toBe(true);
});
