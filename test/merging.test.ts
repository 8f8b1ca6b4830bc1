/** Nodes that become one, and are taken apart again: asked of the graph itself. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { Fact } from "../src/facts/fact.js";
import { applyConstraints } from "../src/graph/constraints.js";
import { type Merge, mergeNodes, separateNode } from "../src/graph/merging.js";
import { upsert } from "../src/graph/upsert.js";
import { mappingOf } from "../src/mapping/mapping.js";
import { createSchema } from "../src/resolvers/schema.js";
import { edge, node, numbered, sources } from "./builders.js";
import { connectTestGraph, emptyGraph } from "./graph.js";

const graph = connectTestGraph();
const mapping = mappingOf(createSchema());

beforeAll(async () => {
  await emptyGraph(graph);
  await applyConstraints(graph, mapping);
}, 60_000);
afterEach(() => emptyGraph(graph));
afterAll(() => graph.close());

const put = (...facts: Fact[]) => upsert(graph, mapping, numbered(facts));
const merge = (...pairs: [id: string, into: string][]) =>
  mergeNodes(
    graph,
    mapping,
    "Official",
    pairs.map(
      ([id, into]): Merge => ({ id: `official:${id}`, into: `official:${into}`, score: 1, reasons: ["a test"] }),
    ),
  );
const separate = (id: string) => separateNode(graph, mapping, "Official", `official:${id}`);

const facts = [
  ...sources,
  node("Country", "c", { name: "C" }, "early"),
  node("Meeting", "both", { title: "Both", status: "EXPECTED", start: "2016-10-15" }, "early"),
  node("Meeting", "one", { title: "One", status: "HELD", start: "2016-10-15" }, "early"),
  node("Official", "sergey", { name: "Sergey Lavrov", wikidataId: "Q58217", bornOn: "1950-03-21" }, "early"),
  node("Official", "sergei", { name: "Sergei LAVROV", aliases: ["Larowe"], description: "A minister" }, "late"),
  node("Official", "lavrov", { name: "Lavrov" }, "undated"),
  edge("ATTENDED", "official:sergey", "meeting:both", { status: "EXPECTED", role: "SPEAKER" }, "early"),
  edge("ATTENDED", "official:sergei", "meeting:both", { status: "HELD", role: "CHAIR" }, "late"),
  edge("ATTENDED", "official:sergei", "meeting:one", { status: "HELD" }, "late"),
  edge("ATTENDED", "official:lavrov", "meeting:one", { status: "POSSIBLE" }, "undated"),
  edge("REPRESENTS", "official:sergey", "country:c", { title: "Minister", from: "2004-03-09" }, "early"),
  edge(
    "REPRESENTS",
    "official:sergei",
    "country:c",
    { title: "Minister", from: "2004-03-09", to: "2030-01-01" },
    "late",
  ),
  edge("REPRESENTS", "official:lavrov", "country:c", { title: "Deputy" }, "undated"),
];

/** Claims of a meeting that somebody attends, in two transactions, between which something happens. */
async function staged(happens: () => Promise<unknown>): Promise<unknown> {
  let written = (): void => undefined;
  const nodes = new Promise<void>((resolve) => {
    written = resolve;
  });
  const late = [
    node("Meeting", "late", { title: "Late", status: "HELD", start: "2016-10-16" }, "late"),
    edge("ATTENDED", "official:sergei", "meeting:late", { status: "HELD" }, "late"),
  ];
  const stages = { nodesWritten: written, relationshipsAfter: nodes.then(happens) };
  return upsert(graph, mapping, numbered(late), { stages });
}

const ROUNDS = 25;

describe("an import meanwhile", () => {
  test("writes what it has of somebody who has become part of another to that one", async () => {
    await put(...facts);
    const report = await staged(() => merge(["sergei", "sergey"]));
    expect(report).toEqual({ created: 2, changed: 0, unchanged: 0, refused: [] });
    expect(await graph.read("MATCH (o)-[r:ATTENDED]->({id: 'meeting:late'}) RETURN o.id, r.status")).toEqual([
      ["official:sergey", "HELD"],
    ]);
    await separate("sergei");
    expect(await graph.read("MATCH (o)-[:ATTENDED]->({id: 'meeting:late'}) RETURN o.id")).toEqual([
      ["official:sergei"],
    ]);
  }, 120_000);

  test("loses nothing, whenever two become one", async () => {
    await put(...facts);
    let joining = true;
    const joined = (async () => {
      while (joining) {
        await merge(["sergei", "sergey"]);
        await separate("sergei");
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    })();
    try {
      for (let round = 0; round < ROUNDS; round++) {
        const late = [
          node("Meeting", `r${round}`, { title: `R${round}`, status: "HELD", start: "2016-10-16" }, "late"),
          edge("ATTENDED", "official:sergei", `meeting:r${round}`, { status: "HELD" }, "late"),
        ];
        const options =
          round % 2 ? {} : { stages: { nodesWritten: () => undefined, relationshipsAfter: Promise.resolve() } };
        expect((await upsert(graph, mapping, numbered(late), options)).refused).toEqual([]);
      }
    } finally {
      joining = false;
      await joined;
    }
    expect(
      await graph.read("MATCH (o)-[:ATTENDED]->(m:Meeting) WHERE m.id STARTS WITH 'meeting:r' RETURN o.id, count(m)"),
    ).toEqual([["official:sergei", ROUNDS]]);
  }, 120_000);
});

describe("merging", () => {
  test("leaves one node with all that was claimed of both, and the other name as an alias", async () => {
    await put(...facts);
    expect(await merge(["sergei", "sergey"])).toBe(1);
    const [row] = await graph.read(
      `MATCH (o:Official {id: 'official:sergey'}) RETURN o.name, o.aliases, o.description, o.wikidataId, o.evidence,
       COLLECT { MATCH (o)-[a:ATTENDED]->(m) RETURN [m.id, a.status, a.role, size(a.evidence)] ORDER BY m.id },
       COLLECT { MATCH (o)-[r:REPRESENTS]->() RETURN [r.title, toString(r.to)] }`,
    );
    expect(row).toEqual([
      "Sergey Lavrov",
      ["Larowe", "Sergei LAVROV"],
      "A minister",
      "Q58217",
      ["evidence:early", "evidence:late"],
      [
        ["meeting:both", "HELD", "CHAIR", 2],
        ["meeting:one", "HELD", null, 1],
      ],
      [["Minister", "2030-01-01"]],
    ]);
    expect(await graph.read("MATCH (o:Official) RETURN count(o)")).toEqual([[2]]);
  });

  test("does not make of the same name an alias", async () => {
    const again = node("Official", "namesake", { name: "Sergey Lavrov" }, "late");
    await put(...facts, again);
    await merge(["namesake", "sergey"]);
    expect(await graph.read("MATCH (o:Official {id: 'official:sergey'}) RETURN o.name, o.aliases")).toEqual([
      ["Sergey Lavrov", []],
    ]);
    expect(await put(again, ...facts)).toMatchObject({ created: 0, changed: 0 });
  });

  test("sends what is imported later under the old id to the one that stayed", async () => {
    await put(...facts);
    await merge(["sergei", "sergey"]);
    expect(await put(...facts)).toEqual({ created: 0, changed: 0, unchanged: facts.length, refused: [] });
    const later = [
      node("Meeting", "later", { title: "Later", status: "HELD" }, "late"),
      edge("ATTENDED", "official:sergei", "meeting:later", { status: "HELD" }, "late"),
    ];
    expect(await put(...later)).toMatchObject({ created: 2 });
    expect(await graph.read("MATCH (o)-[:ATTENDED]->(:Meeting {id: 'meeting:later'}) RETURN o.id")).toEqual([
      ["official:sergey"],
    ]);
    expect(await put(...later)).toMatchObject({ unchanged: 2 });
  });

  test("is taken back without a trace, in any order, with what came in meanwhile on its own side", async () => {
    const meanwhile = [
      node("Official", "sergei", { aliases: ["S. Lavrov"] }, "early"),
      edge("ATTENDED", "official:lavrov", "meeting:both", { status: "CANCELLED" }, "late"),
    ];
    await put(...facts);
    await put(...meanwhile);
    const before = await dump();
    for (const order of [
      ["sergei", "lavrov"],
      ["lavrov", "sergei"],
    ]) {
      await emptyGraph(graph);
      await put(...facts);
      await merge(["lavrov", "sergei"]);
      await merge(["sergei", "sergey"]);
      await put(...meanwhile);
      expect(await graph.read("MATCH (o:Official) RETURN o.id")).toEqual([["official:sergey"]]);
      for (const id of order) expect(await separate(id)).toBe(true);
      expect(await dump()).toEqual(before);
      expect(await separate(order[0]!)).toBe(false);
    }
  });

  test("leaves alone what is not there, and comes out the same by either way", async () => {
    await put(...facts);
    expect(await merge(["nobody", "sergey"], ["sergei", "nobody"], ["sergey", "sergey"])).toBe(0);
    await merge(["sergei", "sergey"], ["lavrov", "sergey"]);
    const together = await dump();
    await emptyGraph(graph);
    await put(...facts);
    await merge(["lavrov", "sergei"]);
    await merge(["sergei", "sergey"]);
    expect(await dump()).toEqual(together);
  });
});

/** Everything but when it was recorded, and the order in which evidence came. */
async function dump(): Promise<unknown> {
  const rows = await graph.read(
    `MATCH (n) WHERE NOT n:Redirect OPTIONAL MATCH (n)-[r]->(m)
     RETURN n.id AS id, n {.*, recordedAt: null} AS n, type(r) AS type, m.id AS other, r.key AS key, r {.*, recordedAt: null} AS r
     ORDER BY id, type, other, key`,
  );
  const redirects = await graph.read("MATCH (r:Redirect)-[:REDIRECTS_TO]->(n) RETURN r.id AS id, n.id ORDER BY id");
  return [redirects, rows.map((row) => row.map(withoutOrder))];
}

function withoutOrder(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const { evidence, statuses, claims, ...rest } = value as Record<string, unknown>;
  const stances = (evidence as string[] | undefined)?.map(
    (id, at) => `${id} ${(statuses as string[] | undefined)?.[at]}`,
  );
  return {
    ...Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, String(one)])),
    stances: stances?.sort(),
    claims: (claims as string[] | undefined)?.map((text) => text.split("").sort().join("")).sort(),
  };
}
