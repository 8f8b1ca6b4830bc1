import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { applyConstraints, constraintStatements } from "../src/graph/constraints.js";
import { upsert } from "../src/graph/upsert.js";
import { mappingOf } from "../src/mapping/mapping.js";
import { createSchema } from "../src/resolvers/schema.js";
import { connectTestGraph, emptyGraph } from "./graph.js";

const graph = connectTestGraph();
const mapping = mappingOf(createSchema());
const statements = constraintStatements(mapping);

beforeAll(async () => {
  await emptyGraph(graph);
  await applyConstraints(graph, mapping);
}, 60_000);
afterAll(() => graph.close());

describe("the statements", () => {
  test("are one for every key, index and the search, each only if it is missing", () => {
    for (const label of mapping.nodes.keys())
      expect(statements).toContain(
        `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
      );
    expect(statements).toContain(
      "CREATE RANGE INDEX meeting_start_id IF NOT EXISTS FOR (n:Meeting) ON (n.start, n.id)",
    );
    expect(statements).toContain("CREATE RANGE INDEX official_name IF NOT EXISTS FOR (n:Official) ON (n.name)");
    expect(statements).toContain(
      "CREATE RANGE INDEX represents_title IF NOT EXISTS FOR ()-[r:REPRESENTS]-() ON (r.title)",
    );
    expect(statements.filter((one) => one.includes("FULLTEXT"))).toHaveLength(1);
    expect(statements.every((one) => one.includes(" IF NOT EXISTS "))).toBe(true);
    expect(new Set(statements).size).toBe(statements.length);
  });
});

describe("in Neo4j", () => {
  const names = async (text: string) => (await graph.read(text)).map(([name]) => name);

  test("all of them are there and online, once, however often they are applied", async () => {
    await applyConstraints(graph, mapping);
    const wanted = statements.map((one) => / (\S+) IF NOT EXISTS/.exec(one)![1]).sort();
    expect(
      await names("SHOW INDEXES YIELD name, type, state WHERE type <> 'LOOKUP' RETURN name ORDER BY name"),
    ).toEqual(wanted);
    expect(await names("SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN name")).toEqual([]);
  });

  test("nothing is made where nothing is missing, and what is missing is", async () => {
    const readOnly = { ...graph, administer: (text: string) => Promise.reject(new Error(text)) };
    await applyConstraints(readOnly, mapping);
    await graph.administer("DROP INDEX meeting_start_id");
    await graph.administer("DROP CONSTRAINT topic_id");
    await expect(applyConstraints(readOnly, mapping)).rejects.toThrow("topic_id");
    await applyConstraints(graph, mapping);
    const there = await names("SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name");
    expect(there).toEqual(expect.arrayContaining(["meeting_start_id", "topic_id"]));
  });

  test("an index of an older model is made anew for the search", async () => {
    await graph.administer("DROP INDEX search");
    await graph.administer("CREATE FULLTEXT INDEX search FOR (n:Official) ON EACH [n.name]");
    await applyConstraints(graph, mapping);
    const [row] = await graph.read(
      "SHOW FULLTEXT INDEXES YIELD name, labelsOrTypes WHERE name = 'search' RETURN labelsOrTypes",
    );
    expect(row![0]).toContain("Statement");
  });

  test("a second node of one id cannot be", async () => {
    const create = () => graph.write((run) => run("CREATE (:Topic {id: 'topic:twice'})"));
    await create();
    await expect(create()).rejects.toThrow(/already exists/);
  });

  test("the search finds names by their plain letters, and in lists", async () => {
    const evidence = ["evidence:e"];
    const { refused } = await upsert(
      graph,
      mapping,
      [
        { node: "Report", id: "report:r", properties: { title: "R" }, evidence: [] },
        { node: "Evidence", id: "evidence:e", properties: { stance: "SUPPORTS" }, evidence: [] },
        { edge: "FROM", from: "evidence:e", to: "report:r", properties: {}, evidence: [] },
        {
          node: "Official",
          id: "official:m",
          properties: { name: "Mevlüt Çavuşoğlu", aliases: ["Chavushoglu"] },
          evidence,
        },
      ].map((fact, index) => ({ line: index + 1, fact })),
    );
    expect(refused).toEqual([]);
    await graph.administer("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()");
    for (const text of ["cavusoglu", "Chavushoglu", "MEVLUT"])
      expect(
        await graph.read("CALL db.index.fulltext.queryNodes('search', $text) YIELD node RETURN node.id", { text }),
      ).toEqual([["official:m"]]);
  });
});
