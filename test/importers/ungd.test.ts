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
    expect(edges("REPRESENTS")[0]).toEqual([
      ...["official:fra-ernst-example", "country:fra"],
      { title: "President", attestedIn: [2016] },
    ]);
  });

  test.each([
    ["Mr. Ernst WALCH", "Ernst Walch", "fra-ernst-walch"],
    ["MR. MORIHIRO HOSOKAWA", "Morihiro Hosokawa", "fra-morihiro-hosokawa"],
    ["Ludwig Scotty,", "Ludwig Scotty", "fra-ludwig-scotty"],
    ["Abdullah II ibn Al Hussein", "Abdullah II ibn Al Hussein", "fra-abdullah-ii-ibn-al-hussein"],
    ["H.E. Mr. Karl-Josef O'NEILL", "Karl-Josef O'Neill", "fra-karl-josef-oneill"],
    ["Pohiva TU'I'EXAMPLE", "Pohiva Tu'i'example", "fra-pohiva-tuiexample"],
    // He and Xi are families; M. is Mr. or an initial.
    ["HE Example", "He Example", "fra-he-example"],
    ["HE Mr. Ernst WALCH", "Ernst Walch", "fra-ernst-walch"],
    ["Mr. XI Example", "Xi Example", "fra-xi-example"],
    ["M. Ernst WALCH", "M. Ernst Walch", "fra-m-ernst-walch"],
    ["M. EXAMPLE", "Example", "fra-example-un-71"],
    ["Mr, Ernst WALCH", "Ernst Walch", "fra-ernst-walch"],
    ["Mr. Ernst WALCH, GCMG, MP", "Ernst Walch", "fra-ernst-walch"],
    ["ERNST WALCH MP", "Ernst Walch", "fra-ernst-walch"],
    ["Mr. Example (first name not provided)", "Example", "fra-example-un-71"],
    // Scanned text has digits for letters; 6 may be several.
    ["M0RIHIRO HOS0KAWA", "Morihiro Hosokawa", "fra-morihiro-hosokawa"],
    ["Reem A1 Example", "Reem Al Example", "fra-reem-al-example"],
    ["CH1SSANO", "Chissano", "fra-chissano-un-71"],
    ["li Bongo Ondimba", "Ali Bongo Ondimba", "fra-ali-bongo-ondimba"],
    // Family names alone: not the same person in every year.
    ["Mr. PAZHWAK", "Pazhwak", "fra-pazhwak-un-71"],
    ["AL-KHALIFA", "Al-Khalifa", "fra-al-khalifa-un-71"],
    ["Mr. VAN DER STOEL", "Van Der Stoel", "fra-van-der-stoel-un-71"],
    // With a title they are no more of a name.
    ["Prince Albert", "Prince Albert", "fra-prince-albert-un-71"],
    ["Cardinal Example", "Cardinal Example", "fra-cardinal-example-un-71"],
    ["EXAMPLE Pasha", "Example Pasha", "fra-example-pasha-un-71"],
  ])("reads %s as %s", async (printed, name, key) => {
    const { node } = await read(row("2016", "71", "FRA", "France", printed, ""));
    expect(node(`official:${key}`)).toEqual({ name });
  });

  test.each([
    ["QAT", "His Highness Sheikh Ali bin Hamad AL-EXAMPLE", "Ali bin Hamad Al-Example"],
    ["MCO", "His Serene Highness Prince Albert II of Monaco", "Albert II"],
    ["SWZ", "King MSWATI III", "Mswati III"],
    ["VAT", "Archbishop Paul Richard Example", "Paul Richard Example"],
    ["VAT", "His Holiness Pope Francis", "Francis"],
    ["BWA", "Lieutenant General Ann S. EXAMPLE", "Ann S. Example"],
    ["BRN", "Dato Seri Paduka Awang Haji Ann bin Example", "Ann bin Example"],
    ["KHM", "Samdech Akka Moha Sena Padei Techo Ann Example", "Ann Example"],
    ["FJI", "Ratu Sir Ann K. EXAMPLE", "Ann K. Example"],
    ["MMR", "U Myint Example", "Myint Example"],
    ["EGY", "Ann Example Pasha", "Ann Example"],
    ["GMB", "Al Hadji Yahya EXAMPLE", "Yahya Example"],
    ["PNG", "Grand Chief Rt. HON. SIR ANN T. EXAMPLE, GCMG, KStJ", "Ann T. Example"],
  ])("in %s, takes the titles off %s and keeps them as another name", async (code, printed, name) => {
    const country = { MCO: "Monaco" }[code] ?? "";
    const { node, ids } = await read(row("2016", "71", code, country, printed, ""));
    const [official = ""] = ids("Official");
    expect(node(official)).toEqual({ name, aliases: [expect.stringContaining(name)] });
    expect(official).not.toMatch(/-un-71$/);
  });

  test.each([
    // In other countries these are titles.
    ["BGD", "Sheikh Hasina", "official:bgd-sheikh-hasina"],
    ["BTN", "Daw Example", "official:btn-daw-example"],
    ["THA", "Don Example", "official:tha-don-example"],
    ["NRU", "Baron Divavesi Example", "official:nru-baron-divavesi-example"],
    ["LCA", "Stephenson King", "official:lca-stephenson-king"],
  ])("in %s, takes %s for a name as it is", async (code, printed, id) => {
    const { node } = await read(row("2016", "71", code, "", printed, ""));
    expect(node(id)).toEqual({ name: printed });
  });

  test("tells an uncle from his nephew by the year", async () => {
    const { ids } = await read(
      row("1975", "30", "GRC", "Greece", "Konstantinos KARAMANLIS", "Prime Minister"),
      row("2004", "59", "GRC", "Greece", "Konstantinos Karamanlis", "Prime Minister"),
    );
    expect(ids("Official")).toEqual([
      "official:grc-konstantinos-karamanlis",
      "official:grc-konstantinos-karamanlis-after-1998",
    ]);
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

  test("says which column a file lacks, also the one without a name", async () => {
    const { code, stderr } = await run(ungd, [fileWith("six.tsv", tsv(HEADER.slice(0, -1)))], undefined);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/Person Speaking, Post, one without a name\.\n$/)]);
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
        "MATCH (o:Official)-[a:ATTENDED]->(m:Meeting) MATCH (o)-[r:REPRESENTS]->(c) RETURN o.id, m.id, m.precision, a.role, collect(r.title + ' ' + r.attestedIn[0]) ORDER BY o.id, m.id",
      ),
    ).toEqual([
      ["official:deu-ann-example", "meeting:un-general-debate-71", "YEAR", "SPEAKER", []],
      ...["70", "71"].map((session) => [
        ...["official:fra-ann-example", `meeting:un-general-debate-${session}`, "YEAR", "SPEAKER"],
        expect.arrayContaining(["Prime Minister 2015", "President 2016"]),
      ]),
    ]);
  });
});
