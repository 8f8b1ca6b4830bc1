import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { applyConstraints } from "../../src/graph/constraints.js";
import { ungd } from "../../src/importers/ungd.js";
import { connectTestGraph, emptyGraph } from "../graph.js";
import { factsOf, fileWith, mapping, run, tsv } from "./importing.js";

const HEADER = ["Year", "Session", "ISO Code", "Country", "Name of Person Speaking", "Post", ""];
const row = (...cells: string[]): string[] => [...cells, ""];
const read = (...rows: string[][]) => factsOf(ungd, tsv(HEADER, ...rows));

describe("ungd", () => {
  test("makes one meeting of a session, known by its year, with its speakers and whom they speak for", async () => {
    const { node, ids, edges, refusals } = await read(
      row("2016", "71", "FRA", "French Republic", "Mr. Ernst EXAMPLE", "President"),
      row("2016", "71", "DEU", "Germany", "Ida Sample", "Federal Minister for Foreign Affairs"),
    );
    expect(refusals).toEqual([]);
    expect(ids("Meeting")).toEqual(["meeting:un-general-debate-71"]);
    expect(node("meeting:un-general-debate-71")).toEqual({
      title: "General Debate of the 71st session of the United Nations General Assembly",
      ...{ kind: "SESSION", status: "HELD", start: "2016-01-01", precision: "YEAR" },
    });
    expect(node("official:fra-ernst-example")).toEqual({ name: "Ernst Example" });
    expect(node("country:fra")).toMatchObject({ name: "France", aliases: ["French Republic"] });
    expect(edges("ATTENDED")).toEqual([
      ["organization:united-nations", "meeting:un-general-debate-71", { role: "HOST", status: "HELD" }],
      ["official:fra-ernst-example", "meeting:un-general-debate-71", { role: "SPEAKER", status: "HELD" }],
      ["official:deu-ida-sample", "meeting:un-general-debate-71", { role: "SPEAKER", status: "HELD" }],
    ]);
    // Nobody says since when: no date is made up.
    expect(edges("REPRESENTS")[0]).toEqual(["official:fra-ernst-example", "country:fra", { title: "President" }]);
  });

  test.each([
    ["Mr. Ernst WALCH", "Ernst Walch", "fra-ernst-walch"],
    ["MR. MORIHIRO HOSOKAWA", "Morihiro Hosokawa", "fra-morihiro-hosokawa"],
    ["Ludwig Scotty,", "Ludwig Scotty", "fra-ludwig-scotty"],
    ["Abdullah II ibn Al Hussein", "Abdullah II ibn Al Hussein", "fra-abdullah-ii-ibn-al-hussein"],
    ["H.E. Mr. Karl-Josef O'NEILL", "Karl-Josef O'Neill", "fra-karl-josef-oneill"],
    // Family names alone: not the same person in every year.
    ["Mr. PAZHWAK", "Pazhwak", "fra-pazhwak-un-71"],
    ["AL-KHALIFA", "Al-Khalifa", "fra-al-khalifa-un-71"],
    ["Mr. VAN DER STOEL", "Van Der Stoel", "fra-van-der-stoel-un-71"],
  ])("reads %s as %s", async (printed, name, key) => {
    const { node } = await read(row("2016", "71", "FRA", "France", printed, ""));
    expect(node(`official:${key}`)).toEqual({ name });
  });

  test.each([
    ["RUS", "USSR", "country:soviet-union"],
    ["RUS", "Russian Federation", "country:rus"],
    ["DDR", "German Democratic Republic", "country:east-germany"],
    ["DDR", "Democratic Republic of Germany", "country:east-germany"],
    ["DEU", "Federal Republic of Germany", "country:deu"],
    ["CZK", "Czechoslovakia", "country:czechoslovakia"],
    ["YDYE", "Democratic Yemen", "country:democratic-yemen"],
    ["EGY", "United Arab Republic", "country:united-arab-republic"],
    ["COD", "Congo, the Democratic Republic of the", "country:cod"],
    ["COG", "Congo", "country:cog"],
    ["PRK", "Democratic People’s Republic of Korea", "country:prk"],
    ["KOR", "Republic of Korea", "country:kor"],
    ["ZFA", "South Africa", "country:zaf"],
    ["BEN", "Dahomey", "country:ben"],
    ["EC", "European Council", "organization:european-union"],
  ])("takes %s, %s for %s", async (code, country, party) => {
    const { edges, refusals } = await read(row("1980", "35", code, country, "Ann Example", ""));
    expect(refusals).toEqual([]);
    expect(edges("REPRESENTS").map(([, to]) => to)).toEqual([party]);
  });

  test("refuses by line what cannot be told", async () => {
    const { refusals, ids } = await read(
      row("2016", "71", "AUS", "Austria", "Ann Example", ""),
      row("2016", "71", "DDR", "FDR", "Ann Example", ""),
      row("2016", "71", "", "League of Nowhere", "Ann Example", ""),
      row("2016", "71", "FRA", "France", "", "President"),
      row("2016", "70", "FRA", "France", "Ann Example", ""),
      row("1016", "71", "FRA", "France", "Ann Example", ""),
      row("2016-09", "71", "FRA", "France", "Ann Example", ""),
    );
    expect(refusals).toEqual([
      "2: its code and its country are two countries: AUS and Austria.",
      "3: it names no country that is known: DDR and FDR.",
      "4: it names no country that is known: no code and League of Nowhere.",
      "5: it has no name of a person: France.",
      "6: the session was not in that year: session 70 in 2016.",
      "7: there is no such year of a General Debate: 1016.",
      "8: there is no such year of a General Debate: 2016-09.",
    ]);
    expect(ids("Official")).toEqual([]);
  });
});

describe("in the graph", () => {
  const graph = connectTestGraph();
  beforeAll(async () => {
    await emptyGraph(graph);
    await applyConstraints(graph, mapping);
  }, 60_000);
  afterAll(async () => {
    await emptyGraph(graph);
    await graph.close();
  });

  test("a full name of a country is one person over the years, and a second import changes nothing", async () => {
    const file = fileWith(
      "speakers.tsv",
      tsv(
        HEADER,
        row("2015", "70", "FRA", "France", "Mr. Ann EXAMPLE", "Prime Minister"),
        row("2016", "71", "FRA", "France", "Ann Example", "President"),
        row("2016", "71", "DEU", "Germany", "Ann Example", ""),
      ),
    );
    const first = await run(ungd, [file], graph);
    expect([first.code, first.stderr]).toEqual([0, ""]);
    const again = await run(ungd, [file], graph);
    expect([again.count("created"), again.count("changed")]).toEqual([0, 0]);
    expect(
      await graph.read(
        "MATCH (o:Official)-[a:ATTENDED]->(m:Meeting) MATCH (o)-[r:REPRESENTS]->(c) RETURN o.id, m.id, m.precision, a.role, collect(r.title) ORDER BY o.id, m.id",
      ),
    ).toEqual([
      ["official:deu-ann-example", "meeting:un-general-debate-71", "YEAR", "SPEAKER", []],
      ...["70", "71"].map((session) => [
        ...["official:fra-ann-example", `meeting:un-general-debate-${session}`, "YEAR", "SPEAKER"],
        expect.arrayContaining(["Prime Minister", "President"]),
      ]),
    ]);
  });
});
