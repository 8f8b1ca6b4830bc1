/** Facts that go out and come in again: the same graph, property by property, but for when it was recorded. */
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { createExporter, type Extent, wholeGraph } from "../../src/export/export.js";
import { jsonl } from "../../src/export/jsonl.js";
import type { Fact } from "../../src/facts/fact.js";
import { applyConstraints } from "../../src/graph/constraints.js";
import { mergeNodes, separateNode } from "../../src/graph/merging.js";
import { decide } from "../../src/graph/people.js";
import { upsert } from "../../src/graph/upsert.js";
import { load } from "../../src/importers/load.js";
import { mappingOf } from "../../src/mapping/mapping.js";
import { createSchema } from "../../src/resolvers/schema.js";
import { edge, node, numbered, source, sources } from "../builders.js";
import { connectTestGraph, emptyGraph } from "../graph.js";
import { loadSampleGraph } from "../sample-graph.js";

const graph = connectTestGraph();
const mapping = mappingOf(createSchema());
const exporter = createExporter(graph, mapping, 10_000);

beforeAll(async () => {
  await emptyGraph(graph);
  await applyConstraints(graph, mapping);
}, 60_000);
afterAll(() => graph.close());

async function linesOf(extent: Extent): Promise<string[]> {
  let text = "";
  for await (const piece of exporter.text(extent, jsonl)) text += piece;
  return text.trimEnd().split("\n");
}

/** Empties the graph and fills it with these lines; every one must be written. */
async function reload(lines: readonly string[], batch = 1000): Promise<void> {
  await emptyGraph(graph);
  const { refusals } = await load(
    graph,
    mapping,
    (async function* () {
      yield* lines;
    })(),
    { batch },
  );
  expect(refusals).toEqual([]);
}

async function stored(): Promise<unknown> {
  const nodes = await graph.read(
    `MATCH (n) RETURN labels(n), CASE WHEN n:Redirect THEN {id: n.id, recordedAt: 1}
       WHEN n:Decision THEN {ids: n.ids, verdict: n.verdict, recordedAt: 1} ELSE properties(n) END ORDER BY labels(n), n.id`,
  );
  const edges = await graph.read(
    "MATCH (a)-[r]->(b) RETURN a.id, type(r), b.id, CASE WHEN a:Redirect THEN {recordedAt: 1} ELSE properties(r) END ORDER BY a.id, type(r), b.id, r.key",
  );
  return [...nodes, ...edges].map((row) => row.map(comparable));
}

/** Dates and points as text; `recordedAt` is another at every load. */
function comparable(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const { recordedAt, ...rest } = value as Record<string, unknown>;
  expect(recordedAt).toBeDefined();
  return Object.fromEntries(
    Object.entries(rest)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, one]) => [name, typeof one === "object" && !Array.isArray(one) ? String(one) : one]),
  );
}

describe("a graph that was exported and loaded again", () => {
  test("is the sample, value by value, and so are the lines", async () => {
    await loadSampleGraph(graph);
    const before = await stored();
    const lines = await linesOf(wholeGraph);
    expect(JSON.parse(lines[0]!)).toEqual({ format: "chancery-facts", version: 1, title: "The whole graph" });
    await reload(lines);
    expect(await stored()).toEqual(before);
    expect((await linesOf(wholeGraph)).sort()).toEqual([...lines].sort());
  });

  test("keeps what each evidence says, also where a later one moved the event or a batch ends between the lines", async () => {
    await emptyGraph(graph);
    const facts = [
      ...sources,
      node("Meeting", "m", { title: "M", status: "EXPECTED", start: "2016-09-01" }, "undated"),
      node("Meeting", "m", { status: "HELD", start: "2016-10-15" }, "late"),
      node("Meeting", "m", { end: "2016-10-01", kind: "TALKS" }, "late"),
      node("Official", "a", { name: "A\n\u0000;\"'", aliases: ["x", "y"] }, "undated", "early"),
      edge("ATTENDED", "official:a", "meeting:m", { status: "POSSIBLE" }, "early"),
      edge("ATTENDED", "official:a", "meeting:m", { status: "DENIED", role: "HOST" }, "denial"),
    ];
    expect((await upsert(graph, mapping, numbered(facts.slice(0, -3)), {})).refused).toEqual([]);
    expect((await upsert(graph, mapping, numbered(facts.slice(-3)), {})).refused).toEqual([]);
    const before = await stored();
    await reload(await linesOf(wholeGraph), 1);
    expect(await stored()).toEqual(before);
  });

  test("keeps who has become part of whom, so that they can be taken apart again", async () => {
    await emptyGraph(graph);
    const facts = [
      ...sources,
      node("Meeting", "m", { title: "M", status: "HELD" }, "early"),
      node("Official", "a", { name: "A", bornOn: "1950-01-01" }, "early"),
      node("Official", "b", { name: "B" }, "early", "late"),
      edge("ATTENDED", "official:a", "meeting:m", { status: "HELD" }, "early"),
      edge("ATTENDED", "official:b", "meeting:m", { status: "HELD", role: "HOST" }, "early"),
    ];
    expect((await upsert(graph, mapping, numbered(facts), {})).refused).toEqual([]);
    const apart = await stored();
    const one = { id: "official:b", into: "official:a", score: 1, reasons: [] };
    await mergeNodes(graph, mapping, "Official", [one]);
    // An old id leads to its surroundings as to any answer.
    const around = async (id: string) => (await linesOf(await exporter.surroundings(id, 1))).slice(1).sort();
    expect(await around("official:b")).toEqual(await around("official:a"));
    const before = await stored();
    await reload(await linesOf(wholeGraph), 1);
    expect(await stored()).toEqual(before);
    expect(await separateNode(graph, mapping, "Official", "official:b")).toBe(true);
    expect(await stored()).toEqual(apart);
  });

  test("keeps what was decided of persons, and of a part what was decided of those in it", async () => {
    await emptyGraph(graph);
    const facts = [...sources, ...["a", "b", "c"].map((key) => node("Official", key, { name: key }, "early"))];
    expect((await upsert(graph, mapping, numbered(facts), {})).refused).toEqual([]);
    await decide(graph, ["official:b", "official:a"], "TWO");
    await decide(graph, ["official:a", "official:c"], "ONE");
    const before = await stored();
    const lines = await linesOf(wholeGraph);
    expect(lines.slice(-2)).toEqual([
      '{"ids":["official:a","official:b"],"verdict":"TWO"}',
      '{"ids":["official:a","official:c"],"verdict":"ONE"}',
    ]);
    const part = await linesOf(await exporter.nodes("Two of them", new Set(["official:a", "official:b"])));
    expect(part.filter((line) => line.includes("verdict"))).toEqual([lines.at(-2)]);
    await reload(lines);
    expect(await stored()).toEqual(before);
    const again = await load(graph, mapping, Readable.from(lines));
    expect(again).toMatchObject({ created: 0, changed: 0, refused: 0 });
  });

  const day = fc.constantFrom("2016-10-14", "2016-10-15", "2016-10-25");
  const precision = fc.constantFrom("DAY", "MONTH", "YEAR");
  const status = fc.constantFrom("HELD", "EXPECTED", "POSSIBLE", "DENIED");
  const evidence = fc
    .subarray(["early", "late", "undated", "undated2", "denial", "midnight"], { minLength: 1 })
    .chain((ids) => fc.shuffledSubarray(ids, { minLength: ids.length }))
    .map((ids) => ids.map((id) => `evidence:${id}`));
  const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined, freq: 2 });
  const properties = (of: Record<string, fc.Arbitrary<unknown>>) =>
    fc
      .record(of)
      .map(
        (all) =>
          Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Fact["properties"],
      );
  const meeting = fc.record({
    node: fc.constant("Meeting"),
    id: fc.constant("meeting:m"),
    properties: properties({
      title: optional(fc.constantFrom("M", "N")),
      status: optional(status),
      start: optional(day),
      end: optional(day),
      precision: optional(precision),
      kind: optional(fc.constantFrom("TALKS", "OTHER")),
    }),
    evidence,
  });
  const official = fc.record({
    node: fc.constant("Official"),
    id: fc.constantFrom("official:a", "official:b"),
    properties: properties({
      name: optional(fc.constantFrom("A", "B")),
      bornOn: optional(day),
      aliases: optional(fc.subarray(["k", "l", "m"])),
    }),
    evidence,
  });
  const attendance = fc.record({
    edge: fc.constant("ATTENDED"),
    from: fc.constantFrom("official:a", "official:b"),
    to: fc.constant("meeting:m"),
    properties: properties({ status: optional(status), role: optional(fc.constantFrom("HOST", "CHAIR")) }),
    evidence,
  });
  const office = fc.record({
    edge: fc.constant("REPRESENTS"),
    from: fc.constantFrom("official:a", "official:b"),
    to: fc.constant("country:c"),
    properties: properties({
      title: optional(fc.constantFrom("Head|", "Chief")),
      from: optional(day),
      fromPrecision: optional(precision),
      to: optional(day),
    }),
    evidence,
  });
  const base = [
    ...sources,
    ...source("undated2"),
    ...source("midnight", "2016-10-15T00:00:00Z"),
    node("Country", "c", { name: "C", location: { latitude: 1.5, longitude: -2 } }, "midnight"),
  ];

  test("is equal for whatever facts there were, in whatever batches", async () => {
    const facts = fc.array(fc.oneof(meeting, meeting, official, attendance, office), { minLength: 3, maxLength: 14 });
    const batches = fc.record({ first: fc.integer({ min: 1, max: 6 }), second: fc.integer({ min: 1, max: 3 }) });
    await fc.assert(
      fc.asyncProperty(facts, batches, async (some, { first, second }) => {
        await emptyGraph(graph);
        await upsert(graph, mapping, numbered(base), {});
        // What is refused, as an attendance of nobody, is not there to be exported.
        for (let at = 0; at < some.length; at += first)
          await upsert(graph, mapping, numbered(some.slice(at, at + first) as Fact[]), {});
        const before = await stored();
        await reload(await linesOf(wholeGraph), second);
        expect(await stored()).toEqual(before);
      }),
      { numRuns: 30 },
    );
  }, 240_000);

  test("may be a part of it: a node's surroundings load by themselves, with their sources", async () => {
    await loadSampleGraph(graph);
    const lines = await linesOf(await exporter.surroundings("official:federica-mogherini", 1));
    const whole = new Map((await linesOf(wholeGraph)).map((line) => [line, true]));
    // Each line is one that the whole has.
    expect(lines.slice(1).filter((line) => !whole.has(line))).toEqual([]);
    await reload(lines);
    const [row] = await graph.read(
      "MATCH (o:Official {id: 'official:federica-mogherini'}) RETURN COUNT { (o)--() }, COUNT { (:Meeting) }, COUNT { (:Report) }",
    );
    await loadSampleGraph(graph);
    const [degree] = await graph.read(
      "MATCH (o:Official {id: 'official:federica-mogherini'}) RETURN COUNT { (o)--() }",
    );
    expect(row![0]).toBe(degree![0]);
    expect(row![1]).toBeGreaterThan(3);
    expect(row![2]).toBeGreaterThan(0);
  }, 60_000);
});
