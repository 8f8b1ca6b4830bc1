import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { applyConstraints } from "../../src/graph/constraints.js";
import { gdelt } from "../../src/importers/gdelt.js";
import { connectTestGraph, emptyGraph } from "../graph.js";
import { factsOf, fileWith, mapping, run, tsv, zipOf } from "./importing.js";

/** Where the columns that tests fill stand, of 61. */
const AT = { id: 0, day: 1, actor1: 5, actor2: 15, code: 26, place: 51, added: 59, page: 60 };
/** Roles of three letters each; after a blank those that stand in the code alone, and the group. */
type Side = readonly [name: string, country?: string, roles?: string];

function event({ code = "040", day = "20191024", added = "20191024143000", page = "https://example.org/a", ...rest }) {
  const {
    id = "1",
    one = ["RUSSIA", "RUS"],
    other = ["FRANCE", "FRA"],
    place = [],
  } = rest as {
    id?: string;
    one?: Side;
    other?: Side;
    /** Type, full name, latitude, longitude. */
    place?: readonly string[];
  };
  const cells = Array.from({ length: 61 }, () => "");
  for (const [at, [name, country = "", roles = ""]] of [
    [AT.actor1, one],
    [AT.actor2, other],
  ] as const) {
    const [typed = "", untyped = "", group = ""] = roles.split(" ");
    [cells[at], cells[at + 1], cells[at + 2]] = [`${country}${untyped}${typed}${group}`, name, country];
    cells[at + 3] = group;
    for (const [index, role] of (typed.match(/.../g) ?? []).entries()) cells[at + 7 + index] = role;
  }
  const [type = "0", name = "", latitude = "", longitude = ""] = place;
  [cells[AT.place], cells[AT.place + 1], cells[AT.place + 5], cells[AT.place + 6]] = [type, name, latitude, longitude];
  [cells[AT.id], cells[AT.day], cells[AT.code], cells[AT.added], cells[AT.page]] = [id, day, code, added, page];
  return cells as string[];
}
const read = (...rows: Parameters<typeof event>[0][]) => factsOf(gdelt, tsv(...rows.map(event)));

describe("gdelt", () => {
  test.each<[Side, string, object]>([
    [["RUSSIA", "RUS"], "country:rus", { name: "Russia" }],
    [["BRITISH", "GBR", "GOV"], "country:gbr", { name: "United Kingdom" }],
    [["THE US", "USA"], "country:usa", {}],
    [["ROMANIA", "ROM"], "country:rou", {}],
    [["THE WHITE HOUSE", "USA", "GOV"], "country:usa", {}],
    [["TURKISH", "TUR", "MIL"], "ministry:tur-military", { kind: "DEFENCE" }],
    [["ARMENIA", "ARM", "LEG"], "ministry:arm-legislature", { kind: "LEGISLATURE" }],
    [["THE EU", "EUR", "IGO"], "organization:european-union", { kind: "SUPRANATIONAL" }],
    [["UNITED NATIONS", "", "IGO"], "organization:united-nations", { kind: "INTERGOVERNMENTAL" }],
    [["NATO", "", "IGO"], "organization:nato", { name: "NATO" }],
    [["OPEC", "", "IGO"], "organization:opec", { name: "OPEC", kind: "INTERGOVERNMENTAL" }],
    [["BANK OF NOWHERE", "USA", "MNC"], "organization:bank-of-nowhere", { name: "Bank of Nowhere", kind: "COMPANY" }],
    [["SERGEI LAVROV", "RUS", "GOV"], "official:rus-sergei-lavrov", { name: "Sergei Lavrov" }],
    [["TALIBAN", "AFG", "INS  TAL"], "organization:taliban", { name: "Taliban", kind: "NON_STATE" }],
    [["VLADIMIR PUTIN", "RUS", "GOV"], "official:rus-vladimir-putin", { name: "Vladimir Putin" }],
    // What stands in the code alone counts as well: they are not the state.
    [["AMERICAN", "USA", " REL"], "organization:religion-united-states", { kind: "UNKNOWN" }],
    [["SYRIAN", "SYR", " REB"], "organization:rebels-syria", { name: "Rebels (Syria)", kind: "UNKNOWN" }],
    [["IRAQI", "IRQ", "REB MOSSHI"], "organization:muslims-shiites-rebels-iraq", { kind: "UNKNOWN" }],
    [["SYRIA", "SYR", "GOVMED"], "organization:government-media-syria", { name: "Government, Media (Syria)" }],
    // Nobody can tell, so nobody says.
    [["WASHINGTON", "USA"], "organization:washington-united-states", { kind: "UNKNOWN" }],
    [["TEHRAN", "IRN", "GOV"], "organization:tehran-iran", { kind: "UNKNOWN" }],
    [["RENAMO", "MOZ", "SEPOPP"], "organization:renamo-mozambique", { kind: "UNKNOWN" }],
    [["POLICE", "", "COP"], "organization:police", { kind: "UNKNOWN" }],
    [["PRESIDENT", "", "GOV"], "organization:president", { kind: "UNKNOWN" }],
    [["SERGEI LAVROV", "", "GOV"], "organization:sergei-lavrov", { kind: "UNKNOWN" }],
    [["VIRGINIA BEACH", "USA"], "organization:virginia-beach-united-states", { kind: "UNKNOWN" }],
    [["GEORGIA", "USA"], "organization:georgia-united-states", { kind: "UNKNOWN" }],
    [["SYRIAN", "SYR", "REF"], "organization:refugees-syria", { name: "Refugees (Syria)", kind: "UNKNOWN" }],
    [["EUROPE", "EUR"], "organization:europe", { kind: "UNKNOWN" }],
    [["OBAMA", "USA", "GOV"], "organization:obama-united-states", { kind: "UNKNOWN" }],
  ])("takes %s for %s", async (one, id, properties) => {
    const { node, report, refusals } = await read({ one, other: ["CHAD", "TCD"] });
    expect(refusals).toEqual([]);
    expect(node(id)).toMatchObject(properties);
    expect([...report.notes.values()]).toEqual(id.startsWith("organization") && node(id).kind === "UNKNOWN" ? [1] : []);
  });

  test("claims no office of a person: who once was in government has the same role", async () => {
    const { edges } = await read({ one: ["SERGEI LAVROV", "RUS", "GOV"], other: ["HILLARY CLINTON", "USA", "GOV"] });
    expect(edges("REPRESENTS")).toEqual([]);
    expect(edges("ATTENDED").map(([from]) => from)).toEqual([
      "official:rus-sergei-lavrov",
      "official:usa-hillary-clinton",
    ]);
  });

  test("makes one meeting of both rows, with its place and the pages that tell of it", async () => {
    const place = ["4", "Geneva, Genève, Switzerland", "46.1956", "6.14811"];
    const { ids, node, edges } = await read(
      { place },
      { id: "2", one: ["FRENCH", "FRA"], other: ["RUSSIAN", "RUS"], place, page: "https://example.org/b" },
    );
    const [meeting = ""] = ids("Meeting");
    expect(ids("Meeting")).toEqual(["meeting:gdelt-2019-10-24-040-country-fra-country-rus"]);
    expect(node(meeting)).toMatchObject({
      ...{ title: "Consultation of France and Russia", kind: "TALKS", status: "HELD" },
      ...{ start: "2019-10-24", precision: "DAY", eventCode: "CAMEO:040" },
    });
    expect(edges("ATTENDED").map(([from, , { role, status }]) => [from, role, status])).toEqual([
      ["country:fra", "PARTICIPANT", "HELD"],
      ["country:rus", "PARTICIPANT", "HELD"],
    ]);
    expect(edges("HELD_IN")).toEqual([[meeting, "place:che-geneva", {}]]);
    expect(node("place:che-geneva")).toEqual({ name: "Geneva", location: { latitude: 46.1956, longitude: 6.14811 } });
  });

  test("takes only towns for places, and two of a name in two states of the US for two", async () => {
    const { ids } = await read(
      { place: ["3", "Springfield, Ohio, United States", "39.9", "-83.8"] },
      { day: "20191023", place: ["3", "Springfield, Texas, United States", "29.5", "-98.2"] },
      { day: "20191022", place: ["2", "Texas, United States", "31", "-97"] },
      { day: "20191021", place: ["1", "Russia", "60", "100"] },
      // Where it is to be held is not where it was held.
      { day: "20191020", code: "036", place: ["4", "Geneva, Genève, Switzerland", "46.1956", "6.14811"] },
    );
    expect(ids("Place")).toEqual(["place:usa-springfield-ohio", "place:usa-springfield-texas"]);
  });

  test("keeps intents and refusals apart from what was held, by the table that icews uses", async () => {
    const { ids, node, edges, report } = await read(
      { code: "036" },
      { code: "125" },
      { code: "042" },
      { id: "2", code: "043", one: ["FRANCE", "FRA"], other: ["RUSSIA", "RUS"] },
      { code: "111" },
      { code: "010", other: [""] },
      { code: "190" },
      { code: "040", other: [""] },
      { code: "040", one: [""] },
      { code: "040", other: ["RUSSIAN", "RUS"] },
    );
    expect(ids("Meeting").map((id) => [node(id).status, node(id).title])).toEqual([
      ["EXPECTED", "Intended meeting of France and Russia"],
      ["DENIED", "Rejected meeting of France and Russia"],
      ["HELD", "Visit of Russia to France"],
    ]);
    expect(ids("Statement").map((id) => node(id).text)).toEqual(["Criticize or denounce: France", "Make statement"]);
    expect(edges("SAID").map(([from]) => from)).toEqual(["country:rus", "country:rus"]);
    expect(Object.fromEntries(report.leftOut)).toEqual({
      "events that are neither a meeting nor a statement": 1,
      "meetings of which only one side is told": 1,
      "events that do not say who acts": 1,
      "meetings of a party with itself": 1,
    });
  });

  test("refuses by line what is wrong, and a file that is none of it as a whole", async () => {
    const { refusals, ids } = await read(
      {},
      { day: "20190230" },
      { id: "x" },
      { code: "---" },
      { added: "20191024" },
      { added: "20191024996000" },
    );
    expect(refusals).toEqual([
      "2: there is no such day: 20190230.",
      "3: its id is no number: x.",
      "4: there is no such CAMEO code: ---.",
      "5: there is no moment at which it was added: 20191024.",
      "6: there is no moment at which it was added: 20191024996000.",
    ]);
    expect(ids("Meeting")).toHaveLength(1);
    // GDELT 1.0 has other columns.
    await expect(factsOf(gdelt, tsv(event({}).slice(0, 58)))).rejects.toThrow(
      /is no table of this source: the first line must have 61 columns, with tabs between them: number and day/,
    );
    const short = await factsOf(gdelt, tsv(event({}), event({}).slice(0, 30)));
    expect(short.refusals).toEqual(["2: it has not as many columns as the first line: 30 instead of 61."]);
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

  test("an event is known from when it was added, each export file is a report, and a second import changes nothing", async () => {
    // A year later a page still tells of the same.
    const files = { "20191024143000.export.CSV": tsv(event({ day: "20181024" })) };
    const later = tsv(event({ id: "2", day: "20181024", added: "20191024144500", page: "https://example.org/b" }));
    const paths = [fileWith("first.zip", zipOf(files)), fileWith("20191024144500.export.CSV", later)];
    const first = await run(gdelt, paths, graph, { retrievedOn: "2026-01-31" });
    expect([first.code, first.stderr]).toEqual([0, ""]);
    const again = await run(gdelt, paths, graph, { retrievedOn: "2026-01-31" });
    expect(again.stdout.match(/(created|changed) +0/g)).toHaveLength(4);
    expect(
      await graph.read("MATCH (m:Meeting) RETURN toString(m.start), toString(m.knownSince), m.urls, m.evidence"),
    ).toEqual([
      [
        ...["2018-10-24", "2019-10-24T14:30:00Z", ["https://example.org/a", "https://example.org/b"]],
        ["evidence:gdelt-20191024143000-2026-01-31", "evidence:gdelt-20191024144500-2026-01-31"],
      ],
    ]);
    expect(
      await graph.read(
        "MATCH (r:Report) RETURN toString(r.publishedAt), toString(r.retrievedOn), r.licence ORDER BY r.id",
      ),
    ).toEqual(
      ["2019-10-24T14:30:00Z", "2019-10-24T14:45:00Z"].map((moment) => [
        ...[moment, "2026-01-31", expect.stringMatching(/citation/)],
      ]),
    );
  });
});
