import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { applyConstraints } from "../../src/graph/constraints.js";
import { usExecutive } from "../../src/importers/us-executive.js";
import { connectTestGraph, emptyGraph } from "../graph.js";
import { factsOf, fileWith, mapping, run } from "./importing.js";

const ANN = `- id:
    bioguide: E000901
    govtrack: 400901
    wikidata: Q901
    wikipedia: Annie Example (politician)
  name:
    first: Ann
    middle: B.
    last: Example
    suffix: Jr.
    nickname: Annie
  bio:
    birthday: '1850-03-21'
    gender: F
  terms:
  - type: viceprez
    start: '1897-03-04'
    end: '1901-09-14'
    party: Free Soil
    how: election
  - type: prez
    start: 1901-09-14
    end: 1905-03-04
`;
const BO = `- id: { govtrack: 400902 }
  name: { first: Bo, last: Sample }
  bio: {}
  terms: [{ type: prez, start: '1905-03-04', end: '1909-03-04' }]
`;

describe("us-executive", () => {
  test("makes an official with each term in office", async () => {
    const { node, edges, refusals, report } = await factsOf(usExecutive, `# Own list\n---\n${ANN}${BO}`);
    expect(refusals).toEqual([]);
    expect(report.rows).toBe(2);
    expect(node("official:q901")).toEqual({
      ...{ name: "Annie Example", aliases: ["Ann B. Example Jr."], wikidataId: "Q901", bornOn: "1850-03-21" },
    });
    expect(node("official:govtrack-400902")).toEqual({ name: "Bo Sample" });
    expect(node("report:us-executive")).toMatchObject({ licence: "CC0-1.0", kind: "DATA_SET" });
    expect(
      edges("REPRESENTS").map(([from, to, { title, from: since, to: until }]) => [from, to, title, since, until]),
    ).toEqual([
      ["official:q901", "country:usa", "Vice President", "1897-03-04", "1901-09-14"],
      ["official:q901", "country:usa", "President", "1901-09-14", "1905-03-04"],
      ["official:govtrack-400902", "country:usa", "President", "1905-03-04", "1909-03-04"],
    ]);
  });

  test("refuses by line what cannot be, and goes on", async () => {
    const { refusals, ids } = await factsOf(
      usExecutive,
      [
        ANN,
        BO.replace("prez", "king"),
        BO.replace("1909-03-04", "1904-03-04"),
        BO.replace("1905-03-04", "1905-02-30"),
        BO.replace("govtrack", "nobody"),
        BO.replace(", last: Sample", ""),
        "- id: [\n",
        "- Bo Sample\n",
        BO,
      ].join(""),
    );
    expect(refusals).toEqual([
      "24: its term is neither prez nor viceprez: king.",
      "28: it ends before it starts: from 1905-03-04 to 1904-03-04.",
      "32: there is no such date: 1905-02-30.",
      "36: it has neither wikidata, bioguide nor govtrack among its ids.",
      "40: it has no name: govtrack-400902.",
      expect.stringMatching(/^44: it is no YAML: /),
      "45: it has not id, name and terms.",
    ]);
    expect(ids("Official")).toEqual(["official:q901", "official:govtrack-400902"]);
  });

  test.each([
    ["a table", "Year\tSession\n", "is no YAML list"],
    ["another list", "- type: prez\n", "is no list of persons: each record must have id, name and terms."],
    ["nothing", "", "is no list of persons"],
  ])("does not take %s for it", async (_, text, reason) => {
    const { code, stderr } = await run(usExecutive, [fileWith("executive.yaml", text)], undefined);
    expect([code, stderr]).toEqual([2, expect.stringContaining(reason)]);
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

  test("a second import changes nothing", async () => {
    const file = fileWith("executive.yaml", `${ANN}${BO}`);
    expect(await run(usExecutive, [file], graph)).toMatchObject({ code: 0 });
    const again = await run(usExecutive, [file], graph);
    expect([again.count("created"), again.count("changed")]).toEqual([0, 0]);
    expect(
      await graph.read(
        "MATCH (o:Official)-[r:REPRESENTS]->(c:Country) RETURN o.id, r.title, toString(r.from), r.fromPrecision ORDER BY r.from",
      ),
    ).toEqual([
      ["official:q901", "Vice President", "1897-03-04", "DAY"],
      ["official:q901", "President", "1901-09-14", "DAY"],
      ["official:govtrack-400902", "President", "1905-03-04", "DAY"],
    ]);
  });
});
