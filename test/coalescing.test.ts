/** Questions that arrive together travel together, and no one is worse off for it. */
import { availableParallelism } from "node:os";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type GraphQLSchema, getOperationAST, getVariableValues, parse } from "graphql";
import { Busy, Unavailable } from "../src/errors.js";
import { type MeasuredSize, measureGraph } from "../src/graph/degrees.js";
import type { Graph } from "../src/graph/driver.js";
import { mappingOf } from "../src/mapping/mapping.js";
import { createEngine } from "../src/resolvers/operation.js";
import { createSchema } from "../src/resolvers/schema.js";
import { connectTestGraph } from "./graph.js";
import { loadSampleGraph } from "./sample-graph.js";

const schema: GraphQLSchema = createSchema();
let graph: Graph;
let size: MeasuredSize | undefined;
let ids: string[];

beforeAll(async () => {
  graph = connectTestGraph({ pool: 50 });
  await loadSampleGraph(graph);
  size = await measureGraph(graph, mappingOf(schema), new AbortController().signal);
  ids = (await graph.read("MATCH (o:Official) RETURN o.id ORDER BY o.id")).map(([id]) => id as string);
}, 60_000);

afterAll(() => graph.close());

const lookup = parse("query ($id: ID!) { official(id: $id) { id name } }");
const several = parse(
  "query ($id: ID!) { officials(where: { name: { contains: $id } }, orderBy: { meetings: { count: DESC } }) { nodes { id } } }",
);

const meetingsOf = parse("query ($id: ID!) { official(id: $id) { meetings(first: 500) { nodes { id } } } }");

const whoMet = parse(`query ($id: ID!) {
  officials(where: { meetings: { some: { node: { attendees: { some: { node: { id: { eq: $id } } } } } } } }) {
    totalCount
    nodes { id }
  }
}`);

const nextPage = parse(
  "query ($id: String) { officials(first: 2, after: $id) { nodes { id } pageInfo { endCursor hasPreviousPage } } }",
);

const named = parse(
  "query ($id: String!) { search(text: $id, types: [Official], first: 2) { totalCount nodes { id } } }",
);

/** An engine on the real graph, whose reads pass through `through` first, and which knows its size if told. */
function engineOf(through: Graph["read"] = graph.read, known?: MeasuredSize, waitSeconds?: number) {
  const limits = waitSeconds === undefined ? {} : { waitSeconds };
  const engine = createEngine({ read: through }, undefined, { size: () => known, ...limits });
  return (document: typeof lookup, id: string | null, signal?: AbortSignal) => {
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

test("of long questions, forty at once, only the very same share a statement", async () => {
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

/** As many statements of one plan as there are under way before others wait. */
const cores = Math.max(2, availableParallelism());

/** Asks for each id in a turn of its own, with every statement held up until all have asked. */
async function askedInTurns(document: typeof lookup, asked: readonly (string | null)[], known?: MeasuredSize) {
  const held = gate();
  let statements = 0;
  const ask = engineOf(async (...read) => {
    statements++;
    await held.opened;
    return graph.read(...read);
  }, known);
  const answers: Promise<unknown>[] = [];
  for (const id of asked) {
    answers.push(ask(document, id));
    await new Promise(setImmediate);
  }
  const underWay = statements;
  held.open();
  return { underWay, answers: await Promise.all(answers), statements };
}

/** What each is answered where nobody else asks. */
async function answersAlone(document: typeof lookup, asked: readonly (string | null)[]): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const id of asked) answers.push(await engineOf()(document, id));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBeGreaterThan(1);
  return answers;
}

const repeated = <T>(list: readonly T[], times: number): T[] => list.flatMap((one) => Array<T>(times).fill(one));

test("of short questions that wait four leave as one, with all who ask the very same", async () => {
  const six = ids.slice(0, 6);
  const { underWay, answers, statements } = await askedInTurns(meetingsOf, [
    ...Array<string>(cores).fill(six[0]!),
    ...repeated(six, 3),
  ]);
  // The first two that wait do not wait for long, as few have asked by then.
  expect(underWay).toBe(cores + 1);
  // The first slot that is free takes four, the next one what is left.
  expect(statements).toBe(cores + 3);
  const alone = await answersAlone(meetingsOf, six);
  expect(answers.slice(cores)).toEqual(repeated(alone, 3));
});

test("while few ask short questions, two that wait leave as one statement more than there are cores", async () => {
  const asked = Array.from({ length: cores + 2 }, (_, index) => ids[index % ids.length]!);
  const one = await askedInTurns(meetingsOf, asked.slice(1));
  expect([one.underWay, one.statements]).toEqual([cores, cores + 1]);
  const two = await askedInTurns(meetingsOf, asked);
  expect([two.underWay, two.statements]).toEqual([cores + 1, cores + 1]);
  expect(two.answers).toEqual(await answersAlone(meetingsOf, asked));
});

test("lookups that wait leave as a second statement once they are as many as travel, and no third one leaves", async () => {
  const asked = Array.from({ length: 6 }, (_, index) => ids[index % ids.length]!);
  // One is under way, and the next does not leave alone: it goes when the first is back.
  const two = await askedInTurns(lookup, asked.slice(0, 2));
  expect([two.underWay, two.statements]).toEqual([1, 2]);
  const three = await askedInTurns(lookup, asked.slice(0, 3));
  expect([three.underWay, three.statements]).toEqual([2, 2]);
  const six = await askedInTurns(lookup, asked);
  expect([six.underWay, six.statements]).toEqual([2, 3]);
  expect(six.answers).toEqual(await answersAlone(lookup, asked));
});

test("short questions that come at once have a statement each while there are cores", async () => {
  const ask = engineOf();
  const asked = Array.from({ length: cores }, (_, index) => ids[index % ids.length]!);
  const before = graph.counters.statements;
  await Promise.all(asked.map((id) => ask(meetingsOf, id)));
  expect(graph.counters.statements - before).toBe(new Set(asked).size);
});

test.each([
  ["a list that is found from its far end", whoMet, async () => ids],
  ["a page after a cursor", nextPage, cursors],
  ["a search for words", named, async () => ["kerry", "lavr", "mogherini~", "john", "zarif"]],
] as const)("%s has the answer to its own values, whoever travels with it", async (_what, document, valuesOf) => {
  const values = await valuesOf();
  const { answers, statements } = await askedInTurns(document, [...Array(cores).fill(values[0]), ...values], size);
  expect(statements).toBeLessThan(cores + values.length);
  expect(answers.slice(cores)).toEqual(await answersAlone(document, values));
});

/** The first page, and where the next four begin. */
async function cursors(): Promise<(string | null)[]> {
  const found: (string | null)[] = [null];
  while (found.length < 5) {
    const { officials } = await engineOf()(nextPage, found.at(-1)!);
    found.push(officials.pageInfo.endCursor);
  }
  return found;
}

test("of long questions only the very same leave as one, while two of them are under way", async () => {
  const { underWay, answers, statements } = await askedInTurns(several, ["a", "a", "a", "a", "e"]);
  expect(underWay).toBe(3);
  expect(statements).toBe(4);
  expect(answers[3]).toEqual(answers[0]);
  expect(answers[4]).not.toEqual(answers[0]);
});

test("cheap questions of a long statement share one only with the very same", async () => {
  const counts = Array.from({ length: 40 }, (_, index) => `c${index}: meetings { totalCount }`);
  const long = parse(`query ($id: ID!) { official(id: $id) { id ${counts.join(" ")} } }`);
  const six = ids.slice(0, 6);
  const { underWay, answers } = await askedInTurns(long, [...six, ...six], size);
  expect(underWay).toBe(six.length * 2);
  expect(answers).toEqual(await answersAlone(long, [...six, ...six]));
});

test("what is wrong with one question is told to all who ask it, and asked no second time", async () => {
  let statements = 0;
  const ask = engineOf(async () => {
    statements++;
    await new Promise(setImmediate);
    throw new Error("Neo4j does not like this one.");
  });
  const results = await Promise.allSettled(Array.from({ length: 30 }, () => ask(several, "a")));
  expect(results.map(({ status }) => status)).toEqual(Array(30).fill("rejected"));
  expect(statements).toBe(1);
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

test("when Neo4j has no place for a statement, only those in it hear so", async () => {
  const held = gate();
  let statements = 0;
  const ask = engineOf(async (...read) => {
    if (++statements > 1) return graph.read(...read);
    await held.opened;
    throw new Busy("Neo4j is busy.");
  });
  const first = ask(lookup, ids[0]!);
  await new Promise(setImmediate);
  const second = ask(lookup, ids[1]!);
  held.open();
  await expect(first).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE", message: "Neo4j is busy." });
  expect(await second).toEqual(answered(ids[1]!));
});

test("whoever's turn does not come in time hears so, and who is under way is answered", async () => {
  const held = gate();
  const ask = engineOf(
    async (...read) => {
      await held.opened;
      return graph.read(...read);
    },
    undefined,
    0.2,
  );
  const first = ask(lookup, ids[0]!);
  await new Promise(setImmediate);
  await expect(ask(lookup, ids[1]!)).rejects.toMatchObject({
    code: "SERVICE_UNAVAILABLE",
    message: expect.stringContaining("did not come within 0.2 s"),
  });
  held.open();
  expect(await first).toEqual(answered(ids[0]!));
  expect(await ask(lookup, ids[1]!)).toEqual(answered(ids[1]!));
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
