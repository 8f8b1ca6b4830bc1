import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { applyConstraints } from "../../src/graph/constraints.js";
import { icews } from "../../src/importers/icews.js";
import { connectTestGraph, emptyGraph } from "../graph.js";
import { factsOf, fileWith, mapping, run, tsv } from "./importing.js";

const NAMED = ["subject", "relation", "object", "date", "split"];
const RAW =
  "Event ID,Event Date,Source Name,Source Sectors,Source Country,Event Text,CAMEO Code,Intensity,Target Name,Target Sectors,Target Country,Story ID,Sentence Number,Publisher,City,District,Province,Country,Latitude,Longitude".split(
    ",",
  );

const named = (...rows: string[][]) => factsOf(icews, tsv(NAMED, ...rows.map((row) => [...row, "train"])));
const event = (changes: Record<string, string>): string[] => {
  const cells: Record<string, string> = {
    "Event ID": "1",
    "Event Date": "2018-06-01",
    "CAMEO Code": "040",
    City: "NA",
    Country: "NA",
  };
  return RAW.map((name) => ({ ...cells, Latitude: "NA", Longitude: "NA", ...changes })[name] ?? "NA");
};
const raw = (...rows: Record<string, string>[]) => factsOf(icews, tsv(RAW, ...rows.map(event)));

describe("icews", () => {
  test.each([
    ["Russia", "country:rus", { name: "Russia" }],
    ["Foreign Affairs (Russia)", "ministry:rus-foreign-affairs", { kind: "FOREIGN_AFFAIRS" }],
    ["Foreign Affairs (United States)", "ministry:usa-department-of-state", { name: "US Department of State" }],
    ["Defense / Security Ministry (France)", "ministry:fra-defence", { kind: "DEFENCE" }],
    ["Head of Government (Japan)", "ministry:jpn-head-of-government", { kind: "HEAD_OF_GOVERNMENT" }],
    ["Government (Iraq)", "country:irq", { name: "Iraq" }],
    ["UN Security Council", "organization:un-security-council", { kind: "INTERGOVERNMENTAL" }],
    ["North Atlantic Treaty Organization", "organization:nato", { name: "NATO" }],
    ["John Kerry", "official:john-kerry", { name: "John Kerry" }],
    ["Sergey Viktorovich Lavrov", "official:sergey-viktorovich-lavrov", {}],
    ["Barack Obama", "official:barack-obama", {}],
    ["Taliban", "organization:taliban", { kind: "NON_STATE" }],
    ["Islamic State of Iraq", "organization:islamic-state-of-iraq", { kind: "NON_STATE" }],
    ["Islamic Republic of Iran", "country:irn", { name: "Iran" }],
    // Nobody can tell, so nobody says.
    ["Sunday Times", "organization:sunday-times", { kind: "UNKNOWN" }],
    ["Citizen (Iraq)", "organization:citizen-iraq", { kind: "UNKNOWN" }],
    ["Armed Gang (Nowhere)", "organization:armed-gang-nowhere", { kind: "UNKNOWN" }],
    ["Middle East", "organization:middle-east", { kind: "UNKNOWN" }],
    ["Thomas More Foundation", "organization:thomas-more-foundation", { kind: "UNKNOWN" }],
    ["Mahdi Army", "organization:mahdi-army", { kind: "UNKNOWN" }],
    ["Congo", "organization:congo", { kind: "UNKNOWN" }],
  ])("takes %s for %s", async (name, id, properties) => {
    const { node, report } = await named([name, "Consult", "Chad", "2014-05-01"]);
    expect(node(id)).toMatchObject(properties);
    expect([...report.notes.values()]).toEqual("kind" in properties && properties.kind === "UNKNOWN" ? [1] : []);
  });

  test.each([
    ["Consult", "TALKS", "HELD", "040"],
    ["Discuss by telephone", "PHONE_CALL", "HELD", "041"],
    ["Meet at a 'third' location", "BILATERAL", "HELD", "044"],
    ["Engage in negotiation", "TALKS", "HELD", "046"],
    // A wish is not an event, and a refusal even less.
    ["Express intent to meet or negotiate", "TALKS", "EXPECTED", "036"],
    ["Reject proposal to meet, discuss, or negotiate", "TALKS", "DENIED", "125"],
    ["Halt negotiations", "TALKS", "CANCELLED", "164"],
  ])("makes one meeting of both rows of %s", async (relation, kind, status, code) => {
    const { ids, node, edges } = await named(
      ["Russia", relation, "John Kerry", "2014-05-01"],
      ["John Kerry", relation, "Russia", "2014-05-01"],
    );
    const [meeting = ""] = ids("Meeting");
    expect(ids("Meeting")).toEqual([`meeting:icews-2014-05-01-${code}-country-rus-official-john-kerry`]);
    expect(node(meeting)).toMatchObject({
      kind,
      status,
      start: "2014-05-01",
      precision: "DAY",
      eventCode: `CAMEO:${code}`,
    });
    expect(edges("ATTENDED")).toEqual([
      ["country:rus", meeting, { role: "PARTICIPANT", status }],
      ["official:john-kerry", meeting, { role: "PARTICIPANT", status }],
    ]);
  });

  test("makes one visit of who makes and who hosts it", async () => {
    const { ids, node, edges } = await named(
      ["John Kerry", "Make a visit", "Russia", "2014-05-01"],
      ["Russia", "Host a visit", "John Kerry", "2014-05-01"],
    );
    expect(ids("Meeting")).toHaveLength(1);
    expect(node(ids("Meeting")[0]!)).toMatchObject({
      title: "Visit of John Kerry to Russia",
      kind: "VISIT",
      eventCode: "CAMEO:042",
    });
    expect(edges("ATTENDED").map(([from, , { role }]) => [from, role])).toEqual([
      ["official:john-kerry", "PARTICIPANT"],
      ["country:rus", "HOST"],
    ]);
    // The other way round is another visit.
    const both = await named(
      ["John Kerry", "Make a visit", "Russia", "2014-05-01"],
      ["Russia", "Make a visit", "John Kerry", "2014-05-01"],
    );
    expect(both.ids("Meeting")).toHaveLength(2);
  });

  test("makes statements with speaker and target, and leaves out what is neither", async () => {
    const { ids, node, edges, report } = await named(
      ["John Kerry", "Criticize or denounce", "Russia", "2014-05-01"],
      ["John Kerry", "Demand", "Russia", "2014-05-01"],
      ["Police (France)", "Arrest, detain, or charge with legal action", "Citizen (France)", "2014-05-01"],
    );
    expect(ids("Statement")).toHaveLength(2);
    expect(node("statement:icews-2014-05-01-111-official-john-kerry-country-rus")).toEqual({
      ...{ text: "Criticize or denounce: Russia", kind: "PARAPHRASE", language: "en" },
      ...{ madeOn: "2014-05-01", precision: "DAY", eventCode: "CAMEO:111" },
    });
    expect(edges("SAID").map(([from]) => from)).toEqual(["official:john-kerry", "official:john-kerry"]);
    expect([edges("ABOUT").length, edges("ADDRESSED_TO").length]).toEqual([1, 1]);
    expect([...report.leftOut.values()]).toEqual([1]);
  });

  test.each<[string, (rows: string[][]) => string]>([
    ["with the split", (rows) => tsv(NAMED, ...rows.map((row) => [...row, "train"]))],
    ["without it", (rows) => tsv(NAMED.slice(0, 4), ...rows)],
    ["without a line of names", (rows) => tsv(...rows)],
    ["without names, with the split", (rows) => tsv(...rows.map((row) => [...row, "test"]))],
    ["with names in capitals", (rows) => tsv(["Subject", "RELATION", "Object", "Date"], ...rows)],
  ])("reads named events %s", async (_, text) => {
    const { ids, refusals, report } = await factsOf(
      icews,
      text([
        ["Russia", "Consult", "France", "2014-05-01"],
        ["Russia", "Consult", "Chad", "2014-05-32"],
      ]),
    );
    expect(ids("Meeting")).toEqual(["meeting:icews-2014-05-01-040-country-fra-country-rus"]);
    expect([report.rows, refusals]).toEqual([2, [expect.stringMatching(/^[23]: there is no such day: 2014-05-32\.$/)]]);
  });

  test("leaves out a meeting of a party with itself", async () => {
    const { ids, report } = await named(["Government (Iraq)", "Consult", "Iraq", "2014-05-01"]);
    expect([ids("Meeting"), [...report.leftOut.keys()]]).toEqual([[], ["meetings of a party with itself"]]);
  });

  test("reads the raw columns under the names that programs make of them", async () => {
    for (const change of [
      (name: string) => name.replaceAll(" ", "."),
      (name: string) => name.replaceAll(" ", "_").toLowerCase(),
    ]) {
      const { ids } = await factsOf(
        icews,
        tsv(RAW.map(change), event({ "Source Name": "Russia", "Target Name": "Chad" })),
      );
      expect(ids("Meeting")).toEqual(["meeting:icews-2018-06-01-040-country-rus-country-tcd"]);
    }
  });

  test("takes quotes off a cell that is quoted as a whole, and leaves others", async () => {
    const { node } = await factsOf(
      icews,
      `${tsv(RAW)}${tsv(event({ "Source Name": '"Bank ""Example"""', "Target Name": 'Group "Sample" (Chad)' }))}`,
    );
    expect(node("organization:bank-example")).toMatchObject({ name: 'Bank "Example"' });
    expect(node("organization:group-sample-chad")).toMatchObject({ name: 'Group "Sample" (Chad)' });
  });

  test("reads the raw files to the same, with the place of what was held", async () => {
    const sides = { "Source Name": "John Kerry", "Target Name": "Russia" };
    const place = { City: "Hanoi", Country: "Vietnam", Latitude: "21.0245", Longitude: "105.841" };
    const { ids, node, edges, refusals } = await raw(
      { ...sides, ...place },
      { ...place, "Event ID": "2", "Source Name": "Russia", "Target Name": "John Kerry" },
      { ...sides, ...place, "CAMEO Code": "036" },
      { ...sides, "Event Date": "2018-06-31" },
      { ...sides, "CAMEO Code": "A" },
      { ...sides, "Source Name": "NA" },
    );
    expect(ids("Meeting")).toEqual([
      "meeting:icews-2018-06-01-040-country-rus-official-john-kerry",
      "meeting:icews-2018-06-01-036-country-rus-official-john-kerry",
    ]);
    expect(node("place:vnm-hanoi")).toEqual({ name: "Hanoi", location: { latitude: 21.0245, longitude: 105.841 } });
    expect(edges("HELD_IN")).toEqual([
      ["meeting:icews-2018-06-01-040-country-rus-official-john-kerry", "place:vnm-hanoi", {}],
    ]);
    expect(refusals).toEqual([
      "5: there is no such day: 2018-06-31.",
      "6: there is no such CAMEO code: A.",
      "7: it does not say who acts.",
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

  test("mirrored rows in different batches are one meeting, and a second import changes nothing", async () => {
    const rows = ["2014-05-01", "2014-05-02", "2014-05-03"].flatMap((date) => [
      ["John Kerry", "Consult", "Foreign Affairs (Russia)", date, "train"],
      ["Russia", "Criticize or denounce", "Citizen (Iraq)", date, "train"],
    ]);
    const mirrored = rows
      .filter(([, relation]) => relation === "Consult")
      .map(([one, relation, other, ...rest]) => [other!, relation!, one!, ...rest]);
    const file = fileWith("facts.tsv", tsv(NAMED, ...rows, ...mirrored));
    expect(await run(icews, [file], graph, { batch: 4 })).toMatchObject({ code: 0, stderr: "" });
    const again = await run(icews, [file], graph);
    expect([again.count("created"), again.count("changed")]).toEqual([0, 0]);
    expect(
      await graph.read(
        "MATCH (m:Meeting) RETURN toString(m.start), m.status, toString(m.knownSince), COUNT { (m)<-[:ATTENDED]-() } ORDER BY m.start",
      ),
    ).toEqual(["2014-05-01", "2014-05-02", "2014-05-03"].map((day) => [day, "HELD", `${day}T00:00:00Z`, 2]));
  });
});
