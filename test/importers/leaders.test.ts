import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { applyConstraints } from "../../src/graph/constraints.js";
import { leaders } from "../../src/importers/leaders.js";
import { connectTestGraph, emptyGraph } from "../graph.js";
import { factsOf, fileWith, mapping, run, tsv } from "./importing.js";

const HEADER = ["country", "title", "person"];
const read = (...rows: string[][]) => factsOf(leaders, tsv(HEADER, ...rows));

describe("leaders", () => {
  test.each<[string, string, string[]]>([
    ["Ernst Otto EXAMPLE", "Ernst Otto Example", ["Ernst Otto EXAMPLE"]],
    ["KIM Example", "Kim Example", ["KIM Example"]],
    ["XI Example", "Xi Example", ["XI Example"]],
    ["EXAMPLE BIN SAMPLE bin Abd al-Aziz Al Test", "Example bin Sample bin Abd al-Aziz Al Test", [""]],
    ["Ali al-EXAMPLE", "Ali al-Example", [""]],
    ["Muhammad AL-EXAMPLE-Khonsari", "Muhammad al-Example-Khonsari", [""]],
    ["Ursula VON DER EXAMPLE", "Ursula von der Example", [""]],
    ["VAN DER EXAMPLE Ann", "Van der Example Ann", [""]],
    ["Ann MA'AFU-EXAMPLE", "Ann Ma'afu-Example", [""]],
    ["Ann O'SAMPLE", "Ann O'Sample", [""]],
    ["Ann MCSAMPLE", "Ann McSample", [""]],
    ["EXAMPLE II", "Example II", ["EXAMPLE II"]],
    ["Jose SAMPLE, Jr.", "Jose Sample Jr.", ["Jose SAMPLE Jr."]],
    ['Ann "Annie" EXAMPLE', "Ann Example", ['Ann "Annie" EXAMPLE']],
    ["Ann Otto (Annie) EXAMPLE", "Ann Otto Example", ["Ann Otto (Annie) EXAMPLE"]],
    ["LEE Ta-sample (a.k.a. David LEE)", "Lee Ta-sample", ["LEE Ta-sample", "David LEE", "David Lee"]],
    ["Judge Ann-Mae EXAMPLE (Ret.)", "Ann-Mae Example", ["Ann-Mae EXAMPLE"]],
    ["Dr. Ann  EXAMPLE", "Ann Example", ["Ann EXAMPLE"]],
    ["Ann Example", "Ann Example", []],
  ])("reads %s as %s, and keeps what is printed", async (printed, name, aliases) => {
    const { node, ids, refusals } = await read(["France", "President", printed]);
    expect(refusals).toEqual([]);
    expect(node(ids("Official")[0]!)).toEqual({
      name,
      ...(aliases.length > 0 ? { aliases: aliases.map((alias) => alias || printed) } : {}),
    });
  });

  test.each([
    ["France", "Minister of Foreign Affairs", "ministry:fra-foreign-affairs", "Minister of Foreign Affairs"],
    [
      ...["France", "Minister for Europe & Foreign Affairs", "ministry:fra-foreign-affairs"],
      "Minister for Europe and Foreign Affairs",
    ],
    [
      ...["Chad", "Minister of Foreign Affairs & Intl. Cooperation", "ministry:tcd-foreign-affairs"],
      "Minister of Foreign Affairs and International Cooperation",
    ],
    ["Chad", "Minister of Foreign Trade", "country:tcd", "Minister of Foreign Trade"],
    [
      "Chad",
      "Minister, Supporting the Minister of Foreign Affairs",
      "country:tcd",
      "Minister, Supporting the Minister of Foreign Affairs",
    ],
    ["Korea, North", "Minister of Defense", "ministry:prk-defence", "Minister of Defense"],
    ["Holy See (Vatican City)", "Dep. Prime Min.", "country:vat", "Deputy Prime Minister"],
    ["Gambia, The", "Ambassador to the US", "country:gmb", "Ambassador to the US"],
    ["Congo, Democratic Republic of the", "President", "country:cod", "President"],
    [
      "Micronesia, Federated States of",
      "Minister in the Prime Min.'s Office",
      "country:fsm",
      "Minister in the Prime Minister's Office",
    ],
    [
      "Burma",
      "Minister of Local Self-Govt., Health, & Sports",
      "country:mmr",
      "Minister of Local Self-Government, Health and Sports",
    ],
    ["Kosovo", "President", "country:kosovo", "President"],
  ])("takes of %s the %s to be of %s", async (country, title, party, office) => {
    const { edges } = await read([country, title, "Ann EXAMPLE"]);
    expect(edges("REPRESENTS").map(([, to, properties]) => [to, properties])).toEqual([
      [party, { title: office, attestedIn: [2019] }],
    ]);
  });

  test("tells who only acts, leaves out posts that nobody holds, and refuses by line what is wrong", async () => {
    const { edges, refusals, report } = await read(
      ["France", "Minister of Health", "Ann EXAMPLE (Acting)"],
      ["France", "Minister of Justice (Acting)", "Otto EXAMPLE"],
      ["France", "Minister of Culture", "(Vacant)"],
      ["France", "Minister of Energy", ""],
      ["Nowhere", "President", "Ann EXAMPLE"],
      ["France", "", "Ann EXAMPLE"],
      ["France", "President", "2019"],
      ["France", "President"],
    );
    expect(edges("REPRESENTS")).toEqual([
      ["official:fra-ann-example", "ministry:fra-health", { title: "Minister of Health (acting)", attestedIn: [2019] }],
      [
        "official:fra-otto-example",
        "ministry:fra-justice",
        { title: "Minister of Justice (acting)", attestedIn: [2019] },
      ],
    ]);
    expect(Object.fromEntries(report.leftOut)).toEqual({ "posts that nobody holds": 2 });
    expect(refusals).toEqual([
      "6: it names no country that is known: Nowhere.",
      "7: it has no title: Ann EXAMPLE.",
      "8: it has no name of a person: 2019.",
      "9: it has not as many columns as the first line: 2 instead of 3.",
    ]);
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

  test("a person of several posts is one, without dates, and a second import changes nothing", async () => {
    const file = fileWith(
      "cabinets.tsv",
      tsv(
        HEADER,
        ["France", "President", "Ann EXAMPLE"],
        ["France", "Minister of Defense", "Ann EXAMPLE"],
        // A single name is not the one that another list has.
        ["France", "King", "SAMPLE"],
      ),
    );
    expect(await run(leaders, [file], graph, { retrievedOn: "2019-06-04" })).toMatchObject({ code: 0, stderr: "" });
    const again = await run(leaders, [file], graph, { retrievedOn: "2019-06-04" });
    expect([again.count("created"), again.count("changed")]).toEqual([0, 0]);
    expect(
      await graph.read(
        "MATCH (o:Official)-[r:REPRESENTS]->(p) RETURN o.id, o.aliases, r.title, p.id, r.from, r.knownSince ORDER BY o.id, p.id",
      ),
    ).toEqual([
      ["official:fra-ann-example", ["Ann EXAMPLE"], "President", "country:fra", null, null],
      ["official:fra-ann-example", ["Ann EXAMPLE"], "Minister of Defense", "ministry:fra-defence", null, null],
      ["official:fra-sample-world-leaders", ["SAMPLE"], "King", "country:fra", null, null],
    ]);
  });
});
