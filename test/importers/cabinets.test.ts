import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { applyConstraints } from "../../src/graph/constraints.js";
import { cabinets } from "../../src/importers/cabinets.js";
import { connectTestGraph, emptyGraph } from "../graph.js";
import { factsOf, fileWith, mapping, run, tsv } from "./importing.js";

const HEADER = ["set", "position", "person", "wikidata", "start", "end", "gender", "dob", "enwiki"];
const row = (changes: Record<string, string>): string[] => {
  const cells: Record<string, string> = {
    set: "freedonia",
    position: "Chair",
    person: "Ann Example",
    wikidata: "Q901",
  };
  return HEADER.map((name) => ({ ...cells, set: "france-cabinet", ...changes })[name] ?? "");
};
const read = (...rows: Record<string, string>[]) => factsOf(cabinets, tsv(HEADER, ...rows.map(row)));

describe("cabinets", () => {
  test("makes an official by Wikidata id, the ministry that the title is at the head of, and the office", async () => {
    const { node, edges, refusals } = await read({
      ...{ position: "Minister of Foreign Affairs", start: "2004-03-09", end: "2010-06", dob: "1950-03-21" },
      enwiki: "Ann A. Example (politician)",
    });
    expect(refusals).toEqual([]);
    expect(node("official:q901")).toEqual({
      ...{ name: "Ann Example", aliases: ["Ann A. Example"], wikidataId: "Q901", bornOn: "1950-03-21" },
    });
    expect(node("ministry:fra-foreign-affairs")).toEqual({
      name: "Ministry of Foreign Affairs of France",
      kind: "FOREIGN_AFFAIRS",
    });
    expect(node("country:fra")).toEqual({ name: "France", iso2: "FR", iso3: "FRA" });
    expect(edges("PART_OF")).toEqual([["ministry:fra-foreign-affairs", "country:fra", {}]]);
    expect(edges("REPRESENTS")).toEqual([
      [
        "official:q901",
        "ministry:fra-foreign-affairs",
        {
          title: "Minister of Foreign Affairs",
          ...{ from: "2004-03-09", fromPrecision: "DAY", to: "2010-06-01", toPrecision: "MONTH" },
        },
      ],
    ]);
  });

  test.each([
    ["france-cabinet", "Deputy Minister of Foreign Affairs", "country:fra"],
    ["france-cabinet", "Minister of Defence", "ministry:fra-defence"],
    ["france-cabinet", "Minister of Ecological Transition", "country:fra"],
    ["us-cabinet", "Secretary of State", "ministry:usa-department-of-state"],
    ["us-cabinet", "Secretary of State of Ohio", "country:usa"],
    ["south-korea-ministers", "Prime Minister", "country:kor"],
    ["kenya", "Cabinet Secretary", "country:ken"],
    ["world", "Secretary-General of the United Nations", "organization:united-nations"],
    ["world", "OSCE High Commissioner on National Minorities", "organization:osce"],
  ])("in %s, %s acts for %s", async (set, position, party) => {
    const { edges } = await read({ set, position });
    expect(edges("REPRESENTS").map(([, to]) => to)).toEqual([party]);
  });

  test.each<[string, string, string, string[]]>([
    ["Ann Example, 4th Baron Example of Test", "", "Ann Example", ["Ann Example, 4th Baron Example of Test"]],
    ["Ann Example", "Ann Bo Example, Lady Example", "Ann Example", ["Ann Bo Example", "Ann Bo Example, Lady Example"]],
    ["Ann Example (diplomat)", "", "Ann Example", []],
    ["Ann (Annie) Example", "", "Ann Example", ["Ann (Annie) Example"]],
    ["Ann Example, Jr.", "", "Ann Example, Jr.", []],
    ["Примерова, Анна Ивановна", "", "Анна Ивановна Примерова", ["Примерова, Анна Ивановна"]],
    ["bo the bad", "Ann Example", "Ann Example", []],
    ["al-Hadi Example", "Hadi Example", "al-Hadi Example", ["Hadi Example"]],
  ])("reads %s with the article %s as %s", async (person, enwiki, name, aliases) => {
    const { node } = await read({ person, enwiki });
    expect(node("official:q901")).toEqual({
      ...{ name, wikidataId: "Q901" },
      ...(aliases.length > 0 ? { aliases } : {}),
    });
  });

  test("keeps dates as exact as they are", async () => {
    const spans = async (start: string, end: string, dob = "") => {
      const { edges, node } = await read({ start, end, dob });
      return [edges("REPRESENTS")[0]![2], node("official:q901")];
    };
    expect(await spans("2003", "", "1950")).toEqual([
      { title: "Chair", from: "2003-01-01", fromPrecision: "YEAR" },
      // A birthday has no precision, so that a year alone is none.
      expect.not.objectContaining({ bornOn: expect.anything() }),
    ]);
    // Ended some time in the year in which it began.
    expect((await spans("2020-07-28", "2020"))[0]).toEqual({
      title: "Chair",
      ...{ from: "2020-01-01", fromPrecision: "YEAR", to: "2020-01-01", toPrecision: "YEAR" },
    });
  });

  test("refuses by line what cannot be", async () => {
    const text = tsv(
      HEADER,
      row({ start: "2010-10-30", end: "2010-04-09" }),
      row({ start: "2011", end: "2010-12" }),
      row({ start: "2010-02-30" }),
      row({ start: "10/30/2010" }),
      row({ dob: "1950-13-01" }),
      row({ wikidata: "" }),
      row({ person: "" }),
      row({ position: "" }),
      row({ set: "freedonia-cabinet" }),
      ["france-cabinet", "Chair"],
      row({}),
    );
    const { refusals, report, ids } = await factsOf(cabinets, text);
    expect(refusals).toEqual([
      "2: it ends before it starts: from 2010-10-30 to 2010-04-09.",
      "3: it ends before it starts: from 2011 to 2010-12.",
      "4: there is no such date: 2010-02-30.",
      "5: there is no such date: 10/30/2010.",
      "6: there is no such date: 1950-13-01.",
      "7: it has no Wikidata id: .",
      "8: it has no name.",
      "9: it has no position.",
      "10: its set names no country: freedonia-cabinet.",
      "11: it has not as many columns as the first line: 2 instead of 9.",
    ]);
    expect([...report.reasons]).toContainEqual(["it ends before it starts", 2]);
    expect(ids("Official")).toEqual(["official:q901"]);
  });

  test("leaves out an office of the world whose body nobody names", async () => {
    const { report, facts } = await read({ set: "world", position: "Permanent Representative to the United Nations" });
    expect([...report.leftOut]).toEqual([["offices of the world that do not say of which body", 1]]);
    expect(facts).toHaveLength(5);
  });
});

describe("in the graph", () => {
  const graph = connectTestGraph();
  beforeAll(() => applyConstraints(graph, mapping), 60_000);
  beforeEach(() => emptyGraph(graph));
  afterAll(async () => {
    await emptyGraph(graph);
    await graph.close();
  });

  const rows = [
    row({ position: "Minister of Defence", start: "2004", end: "2005-02-01" }),
    row({ position: "Prime Minister", start: "2005-02-01" }),
    row({
      position: 'Minister for "Cool" Things',
      person: '"Ann ""Annie"" Example"',
      start: "2001-05",
      enwiki: "Annie Example",
    }),
    row({ wikidata: "Q902", person: "Bo Sample", set: "kenya" }),
  ];

  test("the same file twice changes nothing, whole or in small batches", async () => {
    const file = fileWith("twice.tsv", tsv(HEADER, ...rows));
    const first = await run(cabinets, [file], graph, { retrievedOn: "2023-01-12" });
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.count("refused")).toBe(0);
    const again = await run(cabinets, [file], graph, { retrievedOn: "2023-01-12", batch: 3 });
    expect([again.count("created"), again.count("changed")]).toEqual([0, 0]);
    expect(again.count("unchanged")).toBe(first.count("created") + first.count("changed"));

    const found = await graph.read(
      "MATCH (o:Official {id: 'official:q901'})-[r:REPRESENTS]->(p) RETURN p.id, r.title, toString(r.from), r.fromPrecision, toString(r.knownSince) ORDER BY r.from",
    );
    expect(found).toEqual([
      ["country:fra", 'Minister for "Cool" Things', "2001-05-01", "MONTH", "2001-05-01T00:00:00Z"],
      ["ministry:fra-defence", "Minister of Defence", "2004-01-01", "YEAR", "2004-01-01T00:00:00Z"],
      ["country:fra", "Prime Minister", "2005-02-01", "DAY", "2005-02-01T00:00:00Z"],
    ]);
    const source = await graph.read(
      "MATCH (o:Official {id: 'official:q901'}) MATCH (e:Evidence)-[:FROM]->(r:Report) WHERE e.id IN o.evidence RETURN e.id, r.licence, toString(r.retrievedOn), size(o.evidence), o.aliases",
    );
    expect(source).toEqual([["evidence:wikidata-cabinets-2023-01-12", "CC0-1.0", "2023-01-12", 1, ["Annie Example"]]]);
  });
});
