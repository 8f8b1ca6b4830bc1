import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { applyConstraints } from "../../src/graph/constraints.js";
import { popolo } from "../../src/importers/popolo.js";
import { connectTestGraph, emptyGraph } from "../graph.js";
import { factsOf, fileWith, mapping, run } from "./importing.js";

const ANN = "0f8e2f4e-6f0c-4c0e-9a58-2b8f6d1c7a01";
const wikidata = (identifier: string) => [{ scheme: "wikidata", identifier }];
const document = {
  meta: { sources: ["https://example.org"] },
  persons: [
    {
      ...{ id: ANN, name: "Hon. Ann EXAMPLE", identifiers: wikidata("Q901"), birth_date: "1950-03-21" },
      other_names: [
        { name: "Anna Example", lang: "de" },
        { name: "Ann Example" },
        { name: "Anna Example", lang: "fr" },
      ],
    },
    { id: "person/2", name: "Bo Sample", birth_date: "1961", death_date: "2015-05-01" },
  ],
  organizations: [
    { id: "house", name: "Riksting", classification: "legislature", identifiers: wikidata("Q902") },
    { id: "BLUE", name: "Blue Party", classification: "party", other_names: [{ name: "The Blues" }] },
    { id: "IND", name: "Independent", classification: "party" },
    { id: "club", name: "Club" },
  ],
  memberships: [
    {
      ...{ person_id: ANN, organization_id: "house", on_behalf_of_id: "BLUE", role: "member" },
      ...{ legislative_period_id: "term/1", start_date: "2014-10" },
    },
    { person_id: "person/2", organization_id: "house", on_behalf_of_id: "IND", post_id: "speaker" },
  ],
  posts: [{ id: "speaker", label: "Speaker" }],
  events: [
    {
      id: "term/1",
      name: "1st Riksting",
      classification: "legislative period",
      start_date: "2012",
      end_date: "2016-04-30",
    },
    { id: "Q1", name: "Danish parliamentary election, 2011", classification: "general election", start_date: "2011" },
  ],
  areas: [{ id: "area/1", name: "North" }],
};
const json = (changes: object = {}) => JSON.stringify({ ...document, ...changes });

describe("popolo", () => {
  test("makes officials of persons, by Wikidata id or by their id in the document", async () => {
    const { node, ids, refusals } = await factsOf(popolo, json());
    expect(refusals).toEqual([]);
    expect(ids("Official")).toEqual(["official:q901", "official:q902-person-2"]);
    expect(node("official:q901")).toEqual({
      ...{ name: "Ann Example", aliases: ["Anna Example"], wikidataId: "Q901", bornOn: "1950-03-21" },
    });
    // A day of birth of which only the year is known is none.
    expect(node("official:q902-person-2")).toEqual({ name: "Bo Sample", diedOn: "2015-05-01" });
  });

  test("makes a ministry of the legislature, with the country whose elections are listed, and organizations of the rest", async () => {
    const { node, ids, edges } = await factsOf(popolo, json());
    expect(node("ministry:q902")).toEqual({ name: "Riksting", kind: "LEGISLATURE" });
    expect(edges("PART_OF")).toEqual([["ministry:q902", "country:dnk", {}]]);
    expect(node("organization:q902-blue")).toEqual({ name: "Blue Party", aliases: ["The Blues"], kind: "NON_STATE" });
    expect(node("organization:q902-club")).toEqual({ name: "Club", kind: "UNKNOWN" });
    expect(ids("Organization")).toHaveLength(2);
  });

  test("makes offices of memberships, with days of the legislative period where there are none of their own", async () => {
    const { edges } = await factsOf(popolo, json());
    const days = { from: "2014-10-01", fromPrecision: "MONTH", to: "2016-04-30", toPrecision: "DAY" };
    expect(edges("REPRESENTS")).toEqual([
      ["official:q901", "ministry:q902", { title: "Member", ...days }],
      ["official:q901", "organization:q902-blue", { title: "Member", ...days }],
      ["official:q902-person-2", "ministry:q902", { title: "Speaker" }],
    ]);
  });

  test("rests on evidence of the period only where the period tells a day", async () => {
    const evidenceOf = async (changes: object) => {
      const memberships = [{ person_id: ANN, organization_id: "house", legislative_period_id: "term/1", ...changes }];
      const events = [{ id: "term/1", classification: "legislative period", start_date: "2012" }];
      const { facts } = await factsOf(popolo, json({ memberships, events }));
      return facts.find((fact) => "edge" in fact && fact.edge === "REPRESENTS")?.evidence;
    };
    expect(await evidenceOf({})).toEqual(["evidence:popolo-q902-periods"]);
    expect(await evidenceOf({ start_date: "2014" })).toEqual(["evidence:popolo-q902"]);
  });

  test("what has an id of its own in one document is another in the next", async () => {
    const [house] = document.organizations;
    const other = json({
      organizations: [{ ...house, identifiers: wikidata("Q903") }, document.organizations[1]],
      memberships: [],
    });
    expect((await factsOf(popolo, other)).ids("Official")).toEqual(["official:q901", "official:q903-person-2"]);
  });

  test("refuses by record what cannot be, and reads the rest", async () => {
    const [membership] = document.memberships;
    const { refusals, edges, report } = await factsOf(
      popolo,
      json({
        persons: [...document.persons, { id: "x", name: " " }, 7, { id: "y", name: "C D", birth_date: "1950-02-30" }],
        memberships: [
          { ...membership, start_date: "2015-05-01", end_date: "2014" },
          { ...membership, person_id: "nobody" },
          { ...membership, organization_id: "nowhere" },
          membership,
        ],
      }),
    );
    expect(refusals).toEqual([
      "3: it has no name: persons[2], x.",
      "4: it is no object: persons[3].",
      "5: there is no such date: persons[4], 1950-02-30.",
      "10: it ends before it starts: memberships[0], from 2015-05-01 to 2014.",
      "11: its person is not in the document: memberships[1], nobody.",
      "12: its organization is not in the document: memberships[2], nowhere.",
    ]);
    expect(edges("REPRESENTS")).toHaveLength(2);
    expect([...report.leftOut.keys()]).toContain("areas: the model has no constituencies");
  });

  test("of a document that breaks off, what comes before goes in", async () => {
    const text = json();
    const { refusals, ids } = await factsOf(popolo, text.slice(0, text.indexOf('"memberships"')));
    expect(refusals).toEqual([expect.stringMatching(/^7: from here on it is no JSON: /)]);
    expect(ids("Official")).toHaveLength(2);
  });

  test("of one that begins with its memberships, they go in as well", async () => {
    const { memberships, organizations, persons } = document;
    const text = JSON.stringify({ memberships, organizations, persons });
    const { refusals, ids, edges } = await factsOf(popolo, text.slice(0, text.indexOf('"person/2","name"')));
    expect(refusals).toEqual([
      expect.stringMatching(/^6: from here on it is no JSON: /),
      expect.stringMatching(/^8: its person is not in the document: memberships\[1\]/),
    ]);
    expect(ids("Official")).toEqual(["official:q901"]);
    expect(edges("REPRESENTS").map(([from]) => from)).toContain("official:q901");
  });

  test.each([
    ["an empty file", ""],
    ["a list", "[1]"],
    ["another document", '{"features":[{"id":1}]}'],
    ["no JSON", "set\tposition\n"],
  ])("says of %s that it is no Popolo document", async (_, text) => {
    const { code, stderr } = await run(popolo, [fileWith("other.json", text)], undefined);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/other\.json is no Popolo document: it must be/)]);
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

  test("memberships before the persons whom they name, in small batches and packed, make the same; twice changes nothing", async () => {
    const { memberships, ...rest } = document;
    const file = fileWith("first.json", gzipSync(JSON.stringify({ memberships, ...rest })));
    const first = await run(popolo, [file], graph, { batch: 2 });
    expect([first.code, first.count("refused")]).toEqual([0, 0]);
    const again = await run(popolo, [fileWith("usual.json", `\uFEFF${json()}`)], graph);
    expect([again.code, again.count("created"), again.count("changed")]).toEqual([0, 0, 0]);
    expect(
      await graph.read(
        "MATCH (o:Official {id: 'official:q901'})-[r:REPRESENTS]->(m:Ministry)-[:PART_OF]->(c) RETURN m.name, c.name, toString(r.from), r.evidence",
      ),
    ).toEqual([["Riksting", "Denmark", "2014-10-01", ["evidence:popolo-q902-periods"]]]);
  });
});
