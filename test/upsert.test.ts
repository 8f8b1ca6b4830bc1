/** The one door: what is written, refused and left alone, asked of the graph itself. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import neo4j, { type Plan } from "neo4j-driver";
import type { Fact } from "../src/facts/fact.js";
import { Admission, type Group } from "../src/graph/admission.js";
import { applyConstraints } from "../src/graph/constraints.js";
import { upsert } from "../src/graph/upsert.js";
import { EVIDENCE, REDIRECTS, statementsOf } from "../src/graph/writing.js";
import { mappingOf } from "../src/mapping/mapping.js";
import { createSchema } from "../src/resolvers/schema.js";
import { edge, node, numbered, source, sources } from "./builders.js";
import { connectTestGraph, emptyGraph, testGraphOptions } from "./graph.js";

const graph = connectTestGraph();
const mapping = mappingOf(createSchema());

beforeAll(async () => {
  await emptyGraph(graph);
  await applyConstraints(graph, mapping);
}, 60_000);
afterEach(() => emptyGraph(graph));
afterAll(() => graph.close());

const put = (...facts: Fact[]) => upsert(graph, mapping, numbered(facts));
const reasonOf = async (...facts: Fact[]) => (await put(...facts)).refused.map(({ reason }) => reason).join("\n");
const stored = async (id: string) =>
  (await graph.read("MATCH (n {id: $id}) RETURN n {.*, knownSince: toString(n.knownSince)}", { id }))[0]?.[0] as
    | Record<string, unknown>
    | undefined;

describe("upsert", () => {
  test("writes every kind of value, and finds it again", async () => {
    const facts = [
      ...sources,
      node("Place", "a", { name: "A", location: { latitude: 46, longitude: -180 } }, "early"),
      node("Place", "b", { name: "B", location: { latitude: -90, longitude: 6.6323 } }, "early"),
      node("Official", "a", { name: "A", bornOn: "1943-12-11", aliases: ["z", "a", "z"] }, "early"),
      node("Report", "c", { title: "C", publishedAt: "2016-10-15T12:30:00.5+02:00" }),
      node("Evidence", "c", { stance: "SUPPORTS", confidence: 1, start: 0, end: 7 }),
      edge(
        "REPRESENTS",
        "official:a",
        "organization:o",
        { title: "Head", from: "2001-01-01", fromPrecision: "YEAR" },
        "early",
      ),
      node("Organization", "o", { name: "O" }, "early"),
    ];
    expect(await put(...facts)).toEqual({ created: facts.length, changed: 0, unchanged: 0, refused: [] });
    expect(await put(...facts)).toEqual({ created: 0, changed: 0, unchanged: facts.length, refused: [] });
    const [types] = await graph.read(
      `MATCH (p:Place {id: 'place:a'}), (o:Official), (r:Report {id: 'report:c'}), (e:Evidence {id: 'evidence:c'}), ()-[x:REPRESENTS]->()
       RETURN p.location.longitude, toString(o.bornOn), o.aliases, toString(r.publishedAt), valueType(e.confidence), valueType(e.start), x.key, x.fromPrecision`,
    );
    expect(types).toEqual([
      -180,
      "1943-12-11",
      ["a", "z"],
      "2016-10-15T10:30:00.5Z",
      "FLOAT NOT NULL",
      "INTEGER NOT NULL",
      "Head|2001-01-01",
      "YEAR",
    ]);
  });

  test("takes any text as text", async () => {
    const name = 'O\'Brien "x" `y` \\ \u0000 $id }) DETACH DELETE n // 🕊️ \u2028';
    expect(await put(...sources, node("Official", "o", { name, aliases: [name, "\u0000"] }, "early"))).toMatchObject({
      refused: [],
    });
    expect(await stored("official:o")).toMatchObject({ name, aliases: ["\u0000", name] });
    expect(await put(node("Official", "o", { name }, "early"))).toMatchObject({ unchanged: 1 });
  });

  test("lets the later report set a value, and the earlier one fill a gap", async () => {
    const early = node("Official", "a", { name: "Early", description: "Early" }, "early");
    const late = node("Official", "a", { name: "Late" }, "late");
    for (const order of [
      [early, late],
      [late, early],
    ]) {
      await put(...sources);
      for (const fact of order) await put(fact);
      expect(await stored("official:a")).toMatchObject({
        name: "Late",
        description: "Early",
        knownSince: "2016-10-01T00:00:00Z",
      });
      expect(await put(...order)).toMatchObject({ unchanged: 2 });
      await emptyGraph(graph);
    }
  });

  test("shows a date no more exactly than its evidence knows it, and no end before its start", async () => {
    const shownOf = async () =>
      (await graph.read("MATCH (m:Meeting) RETURN toString(m.start), toString(m.end), m.precision"))[0];
    await put(
      ...sources,
      node("Meeting", "m", { title: "M", status: "HELD", start: "2016-01-01", precision: "YEAR" }, "early"),
    );
    await put(node("Meeting", "m", { end: "2016-11-02" }, "late"));
    expect(await shownOf()).toEqual(["2016-01-01", "2016-11-02", "YEAR"]);
    await put(node("Meeting", "m", { start: "2016-11-01" }, "late"));
    expect(await shownOf()).toEqual(["2016-11-01", "2016-11-02", "DAY"]);
    await emptyGraph(graph);
    await put(...sources, node("Meeting", "m", { title: "M", status: "HELD", end: "2016-10-14" }, "early"));
    await put(node("Meeting", "m", { start: "2016-10-15" }, "late"));
    expect(await shownOf()).toEqual(["2016-10-15", null, "DAY"]);
    expect(await put(node("Meeting", "m", { end: "2016-10-14" }, "early"))).toMatchObject({ unchanged: 1 });
    expect(await put(node("Meeting", "m", { end: "2016-10-16" }, "late"))).toMatchObject({ changed: 1 });
    expect(await shownOf()).toEqual(["2016-10-15", "2016-10-16", "DAY"]);
  });

  test("keeps what every evidence says of the status, and shows the latest", async () => {
    const facts = [
      node("Meeting", "m", { title: "M", status: "EXPECTED", start: "2016-10-15" }, "early"),
      node("Meeting", "m", { status: "HELD" }, "undated"),
      node("Meeting", "m", { status: "DENIED" }, "denial"),
      node("Meeting", "m", { kind: "TALKS" }, "late"),
    ];
    await put(...sources, ...facts);
    expect(await stored("meeting:m")).toMatchObject({
      status: "DENIED",
      evidence: ["evidence:early", "evidence:undated", "evidence:denial", "evidence:late"],
      statuses: ["EXPECTED", "HELD", "DENIED", ""],
      knownSince: "2016-10-01T00:00:00Z",
    });
  });

  test("knows of an event in an undated record from its last day on, also where the day is learned later", async () => {
    await put(
      ...sources,
      node("Meeting", "m", { title: "M", status: "HELD" }, "undated"),
      node("Official", "a", { name: "A" }, "undated"),
      edge("ATTENDED", "official:a", "meeting:m", { status: "HELD" }, "undated"),
      edge("ATTENDED", "official:a", "meeting:m", { status: "CANCELLED" }, "late"),
    );
    const known = async () =>
      (
        await graph.read("MATCH ()-[a:ATTENDED]->(m) RETURN toString(m.knownSince), toString(a.knownSince), a.status")
      )[0];
    expect(await known()).toEqual([null, "2016-10-20T00:00:00Z", "CANCELLED"]);
    await put(node("Meeting", "m", { start: "2016-10-14", end: "2016-10-15" }, "undated"));
    expect(await known()).toEqual(["2016-10-15T00:00:00Z", "2016-10-15T00:00:00Z", "CANCELLED"]);
    await put(node("Meeting", "m", { end: "2016-10-30" }, "late"));
    expect(await known()).toEqual(["2016-10-20T00:00:00Z", "2016-10-20T00:00:00Z", "HELD"]);
  });

  test("tells relationships with other key values apart", async () => {
    await put(
      ...sources,
      node("Official", "a", { name: "A" }, "early"),
      node("Country", "c", { name: "C" }, "early"),
      edge("REPRESENTS", "official:a", "country:c", { title: "Minister", from: "2001-01-01" }, "early"),
      edge("REPRESENTS", "official:a", "country:c", { title: "Minister", from: "2010-01-01" }, "early"),
      edge("REPRESENTS", "official:a", "country:c", { title: "Minister|", from: "2010-01-01" }, "early"),
      edge(
        "REPRESENTS",
        "official:a",
        "country:c",
        { title: "Minister", from: "2001-01-01", to: "2005-01-01" },
        "late",
      ),
    );
    expect(await graph.read("MATCH ()-[r:REPRESENTS]->() RETURN r.key AS key, toString(r.to) ORDER BY key")).toEqual([
      ["Minister\\||2010-01-01", null],
      ["Minister|2001-01-01", "2005-01-01"],
      ["Minister|2010-01-01", null],
    ]);
  });

  const ready = [
    ...sources,
    node("Official", "a", { name: "A" }, "early"),
    node("Meeting", "m", { title: "M", status: "HELD" }, "early"),
  ];
  const refusals: [string, Fact, RegExp][] = [
    [
      "an unknown label",
      node("Oficial", "a", { name: "A" }, "early"),
      /"Oficial" is no label of the model here; there are Official, Country/,
    ],
    [
      "an unknown type",
      edge("MET", "official:a", "meeting:m", {}, "early"),
      /"MET" is no relationship type of the model/,
    ],
    [
      "an unknown property",
      node("Official", "a", { nam: "A" }, "early"),
      /"nam" is no property of the model here; there are name, aliases/,
    ],
    [
      "an id of another label",
      { node: "Official", id: "country:a", properties: {}, evidence: ["evidence:early"] },
      /must begin with official:/,
    ],
    ["an id of no label", edge("SAID", "oficial:a", "statement:s", {}, "early"), /"oficial:a" is no id/],
    [
      "a kept property",
      node("Official", "a", { recordedAt: "2016-10-15T00:00:00Z" }, "early"),
      /recordedAt is kept by the graph/,
    ],
    ["a wrong kind of value", node("Official", "a", { name: 7 }, "early"), /name is 7, but must be text/],
    ["one value for a list", node("Official", "a", { aliases: "A" }, "early"), /aliases is "A", but must be a list/],
    ["a list for one value", node("Official", "a", { name: ["A"] }, "early"), /name is \["A"\], but must be text/],
    [
      "a value of no enumeration",
      node("Meeting", "m", { status: "PLANNED" }, "early"),
      /status is "PLANNED", but must be one of HELD, EXPECTED/,
    ],
    [
      "a day that is none",
      node("Meeting", "m", { start: "2016-02-30" }, "early"),
      /start is "2016-02-30", but must be a calendar day/,
    ],
    [
      "a day without a day",
      node("Meeting", "m", { start: "2016-10" }, "early"),
      /must be a calendar day, as 2016-10-15/,
    ],
    [
      "an end before the start",
      node("Meeting", "m", { start: "2016-10-15", end: "2016-10-14" }, "early"),
      /end \(2016-10-14\) is before start/,
    ],
    [
      "a moment without offset",
      node("Report", "x", { title: "X", publishedAt: "2016-10-15T00:00:00" }),
      /must be a moment with its offset/,
    ],
    ["a fraction for an integer", node("Evidence", "x", { stance: "SUPPORTS", start: 1.5 }), /must be a whole number/],
    [
      "more than sure",
      node("Evidence", "x", { stance: "SUPPORTS", confidence: 1.01 }),
      /1.01, but must be from 0 to 1/,
    ],
    [
      "less than unsure",
      node("Evidence", "x", { stance: "SUPPORTS", confidence: -0.1 }),
      /confidence is -0.1, but must be from 0 to 1/,
    ],
    [
      "a passage before its report",
      node("Evidence", "x", { stance: "SUPPORTS", start: -1 }),
      /start is -1, but must be 0 or more/,
    ],
    [
      "a passage that ends before it begins",
      node("Evidence", "x", { stance: "SUPPORTS", start: 90, end: 10 }),
      /end \(10\) is before start \(90\)/,
    ],
    ["half a character", node("Official", "a", { name: "\ud83d" }, "early"), /half a character/],
    ["an empty name", node("Official", "a", { name: " " }, "early"), /name is empty/],
    [
      "more than an index holds",
      node("Official", "a", { name: "ä".repeat(4000) }, "early"),
      /8000 bytes long; an indexed property holds at most/,
    ],
    [
      "a new node that lacks what is required",
      node("Meeting", "n", {}, "early"),
      /meeting:n is new and lacks title and status/,
    ],
    [
      "an edge between the wrong ends",
      edge("ATTENDED", "meeting:m", "official:a", { status: "HELD" }, "early"),
      /ATTENDED does not lead from Meeting to Official; it leads from/,
    ],
    ["an edge to itself", edge("WITHIN", "meeting:m", "meeting:m", {}, "early"), /to itself/],
    [
      "an edge from what is not there",
      edge("ATTENDED", "official:x", "meeting:m", { status: "HELD" }, "early"),
      /leads from official:x, which is not in the graph/,
    ],
    [
      "an edge to what is not there",
      edge("ATTENDED", "official:a", "meeting:x", { status: "HELD" }, "early"),
      /leads to meeting:x, which is not in the graph/,
    ],
    ["no evidence", node("Official", "b", { name: "B" }), /official:b has no evidence/],
    [
      "evidence that is not there",
      node("Official", "b", { name: "B" }, "early", "none"),
      /rests on evidence:none, which is not in the graph/,
    ],
    ["evidence of a source", node("Outlet", "o", { name: "O" }, "early"), /takes no evidence/],
    [
      "another title for a report",
      node("Report", "early", { title: "Other" }),
      /is there with title "early", not "Other"; a source never changes/,
    ],
    [
      "a date for a report without one",
      node("Report", "undated", { publishedAt: "2016-10-15T00:00:00Z" }),
      /cannot be added later/,
    ],
    [
      "a passage in two reports",
      edge("FROM", "evidence:early", "report:late"),
      /evidence:early has its FROM report:early already/,
    ],
  ];
  test("tells an empty title from none, and both from any other", async () => {
    const titles = [undefined, "", "\\0", "\\", "0"];
    const facts = titles.map((title) =>
      edge("REPRESENTS", "official:a", "country:c", title === undefined ? {} : { title }, "early"),
    );
    await put(...sources, node("Official", "a", { name: "A" }, "early"), node("Country", "c", { name: "C" }, "early"));
    expect(await put(...facts)).toMatchObject({ created: titles.length, refused: [] });
    expect(await put(...facts)).toMatchObject({ created: 0, changed: 0, unchanged: titles.length });
    const found = await graph.read("MATCH ()-[r:REPRESENTS]->() RETURN r.title ORDER BY r.title");
    expect(found.map(([title]) => title ?? undefined)).toEqual(["", "0", "\\", "\\0", undefined]);
  });

  test("refuses what is wrong, each with a reason, and writes the rest", async () => {
    await put(...ready);
    for (const [what, fact, reason] of refusals)
      expect([what, await reasonOf(fact)]).toEqual([what, expect.stringMatching(reason)]);
    // The same in one batch with good ones, which are written; there the report has its date from the start.
    await emptyGraph(graph);
    const all = await put(...ready, ...refusals.map(([, fact]) => fact));
    const refused = refusals.flatMap(([what], index) =>
      what === "a date for a report without one" ? [] : [ready.length + index + 1],
    );
    expect(all.refused.map(({ line }) => line)).toEqual(refused);
    expect(all).toMatchObject({ created: ready.length, changed: 1 });
  });

  test("refuses evidence that stands in no report, and a second FROM within a batch", async () => {
    expect(
      await reasonOf(node("Evidence", "e", { stance: "SUPPORTS" }), node("Official", "a", { name: "A" }, "e")),
    ).toMatch(/rests on evidence:e, which stands in no report/);
    expect(await reasonOf(...source("x"), ...source("y"), edge("FROM", "evidence:x", "report:y"))).toMatch(
      /has its FROM/,
    );
  });
});

describe("the order of loading", () => {
  const day = fc.constantFrom("2016-10-14", "2016-10-15", "2016-10-16");
  const evidence = fc
    .subarray(["early", "late", "undated", "denial"], { minLength: 1 })
    .map((ids) => ids.map((id) => `evidence:${id}`));
  const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined, freq: 2 });
  const properties = (of: Record<string, fc.Arbitrary<unknown>>) =>
    fc
      .record(of)
      .map(
        (all) =>
          Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Fact["properties"],
      );
  const status = fc.constantFrom("HELD", "EXPECTED", "POSSIBLE", "DENIED");
  const official = fc.record({
    node: fc.constant("Official"),
    id: fc.constantFrom("official:a", "official:b"),
    properties: properties({
      name: optional(fc.constantFrom("A", "B", "C")),
      description: optional(fc.constantFrom("x", "y")),
      aliases: optional(fc.subarray(["k", "l", "m"])),
    }),
    evidence,
  });
  const meeting = fc.record({
    node: fc.constant("Meeting"),
    id: fc.constant("meeting:m"),
    properties: properties({
      status: optional(status),
      start: optional(day),
      end: optional(fc.constantFrom("2016-10-16", "2016-10-17")),
      precision: optional(fc.constantFrom("DAY", "MONTH", "YEAR")),
      kind: optional(fc.constantFrom("TALKS", "OTHER")),
    }),
    evidence,
  });
  const attendance = fc.record({
    edge: fc.constant("ATTENDED"),
    from: fc.constantFrom("official:a", "official:b"),
    to: fc.constant("meeting:m"),
    properties: properties({ status, role: optional(fc.constantFrom("HOST", "CHAIR")) }),
    evidence,
  });
  /** What every claim can build on. */
  const base = [
    ...sources,
    node("Official", "a", { name: "A" }, "undated"),
    node("Official", "b", { name: "B" }, "undated"),
    node("Meeting", "m", { title: "M", status: "POSSIBLE" }, "undated"),
  ];

  test("does not matter, and a second time changes nothing", async () => {
    const case_ = fc.array(fc.oneof(official, meeting, attendance), { minLength: 2, maxLength: 8 }).chain((facts) =>
      fc.record({
        facts: fc.constant(facts as Fact[]),
        other: fc.shuffledSubarray(facts as Fact[], { minLength: facts.length }),
        batch: fc.integer({ min: 1, max: 4 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(case_, async ({ facts, other, batch }) => {
        await emptyGraph(graph);
        await put(...base);
        await put(...facts);
        const once = await dump();
        expect(await put(...other)).toEqual({ created: 0, changed: 0, unchanged: facts.length, refused: [] });
        await emptyGraph(graph);
        await put(...base);
        for (let at = 0; at < other.length; at += batch) await put(...other.slice(at, at + batch));
        expect(await dump()).toEqual(once);
        expect(await put(...facts)).toEqual({ created: 0, changed: 0, unchanged: facts.length, refused: [] });
      }),
      { numRuns: 15 },
    );
  }, 180_000);

  /** Everything but the order in which evidence came and when it was recorded. */
  async function dump(): Promise<unknown> {
    const rows = await graph.read(
      "MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN n.id AS id, properties(n) AS n, type(r) AS type, m.id AS other, r.key AS key, properties(r) AS r ORDER BY id, type, other, key",
    );
    return rows.map((row) => row.map(withoutOrder));
  }
  const sortedMembers = (value: object): unknown[] =>
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, one]) => [name, typeof one === "object" && !Array.isArray(one) ? sortedMembers(one) : one]);
  function withoutOrder(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    const { evidence: ids, statuses, claims, recordedAt, ...rest } = value as Record<string, unknown>;
    const stances = (ids as string[] | undefined)?.map(
      (id, index) => `${id} ${(statuses as string[] | undefined)?.[index]}`,
    );
    return {
      ...Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, String(one)])),
      stances: stances?.sort(),
      claims: (claims as string[] | undefined)?.map((text) => JSON.stringify(sortedMembers(JSON.parse(text)))).sort(),
    };
  }
});

test("plans that are kept while the graph grows find everything by the constraints, also when nothing is there yet", async () => {
  const admission = new Admission(mapping);
  const groups = [
    admission.nodeGroup("Meeting", "meeting:m"),
    admission.edgeGroup("ATTENDED", "official:o", "meeting:m"),
    admission.edgeGroup("REPRESENTS", "official:o", "country:c"),
    admission.edgeGroup("FROM", "evidence:e", "report:r"),
  ] as Group[];
  const kept = groups.flatMap((group) => [statementsOf(group).read, statementsOf(group).create]);
  const { uri, user, password, database } = testGraphOptions();
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    for (const text of [EVIDENCE, REDIRECTS, ...kept]) {
      expect(text).toMatch(/^CYPHER replan=skip /);
      const parameters = { rows: [], ids: [], shared: {}, now: "" };
      const { summary } = await driver.executeQuery(text.replace(/^CYPHER \S+/, "EXPLAIN"), parameters, { database });
      const operators = operatorsOf(summary.plan as Plan);
      expect(operators).toContainEqual(expect.stringMatching(/^NodeUniqueIndexSeek/));
      expect(operators.filter((one) => /Scan|^NodeIndex|^Directed|^Undirected/.test(one))).toEqual([]);
      // From a hub, what leads to one node is not looked for among all that it has.
      if (kept.includes(text)) expect(operators.filter((one) => /Expand\(All\)/.test(one))).toEqual([]);
    }
  } finally {
    await driver.close();
  }
});

function operatorsOf({ operatorType, children }: Plan): string[] {
  return [operatorType, ...children.flatMap(operatorsOf)];
}
