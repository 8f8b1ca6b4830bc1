import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { applyConstraints } from "../../src/graph/constraints.js";
import { historian } from "../../src/importers/historian.js";
import { connectTestGraph, emptyGraph } from "../graph.js";
import { factsOf, fileWith, mapping, run, tsv } from "./importing.js";

const TRIP = ["traveller_id", "traveller", "role", "start", "end", "country", "locale", "remarks", "file"];
const VISIT = ["id", "start", "end", "visitor", "from_id", "from", "description"];
const APPOINTMENT = ["id", "person_id", "role_title", "territory_or_post", "appointed", "started", "ended", "kind"];

const cells = (header: readonly string[], given: Record<string, string>) => header.map((name) => given[name] ?? "");
const trip = (changes: Record<string, string> = {}) =>
  cells(TRIP, {
    ...{ traveller_id: "example-ann-b", traveller: "Ann B. Example", role: "secretary", start: "2015-03-01" },
    ...{
      end: "2015-03-02",
      country: "Switzerland",
      locale: "Lausanne, Montreux",
      file: "example-ann-b.xml",
      ...changes,
    },
  });
const trips = (...rows: string[][]) => factsOf(historian, tsv(TRIP, ...rows));
const visits = (...rows: Record<string, string>[]) =>
  factsOf(
    historian,
    tsv(VISIT, ...rows.map((row) => cells(VISIT, { id: "7", start: "1965-05-01", end: "1965-05-04", ...row }))),
  );
const appointments = (...rows: Record<string, string>[]) =>
  factsOf(historian, tsv(APPOINTMENT, ...rows.map((row) => cells(APPOINTMENT, { id: "x", kind: "chief", ...row }))));

describe("trips", () => {
  const MEETING = "meeting:us-trip-example-ann-b-2015-03-01-lausanne-montreux-switzerland";

  test("make a meeting with its days, its places and its traveller", async () => {
    const { node, ids, edges, refusals } = await trips(trip());
    expect(refusals).toEqual([]);
    expect(node(MEETING)).toEqual({
      ...{ title: "Journey of Ann B. Example to Lausanne, Montreux, Switzerland", kind: "VISIT", status: "HELD" },
      ...{ start: "2015-03-01", end: "2015-03-02", precision: "DAY" },
    });
    expect(ids("Place")).toEqual(["place:che-lausanne", "place:che-montreux"]);
    expect(edges("HELD_IN").map(([from, to]) => [from, to])).toEqual([
      [MEETING, "place:che-lausanne"],
      [MEETING, "place:che-montreux"],
    ]);
    expect(edges("LOCATED_IN").map(([, to]) => to)).toEqual(["country:che", "country:che"]);
    expect(edges("ATTENDED")).toEqual([
      ["official:usa-example-ann-b", MEETING, { role: "PARTICIPANT", status: "HELD" }],
    ]);
    expect(edges("REPRESENTS").map(([, to, properties]) => [to, properties])).toEqual([
      ["ministry:usa-department-of-state", { title: "Secretary of State", attestedIn: [2015] }],
    ]);
  });

  test.each<[string, string, string[]]>([
    ["a person with a country", "Met with Russian Foreign Minister Sergey Lavrov.", ["official:rus-sergey-lavrov"]],
    [
      "the host's own",
      "Met with President Ida Sample and Foreign Minister Bo Test.",
      ["official:che-ida-sample", "official:che-bo-test"],
    ],
    [
      "family names: office, not person",
      "Met with President Sample and Foreign Minister Test.",
      ["country:che", "ministry:che-foreign-affairs"],
    ],
    ["family names with particles", "Met with Dutch Foreign Minister van den Broek.", ["ministry:nld-foreign-affairs"]],
    [
      "a monarch",
      "Audience with nobody. Met with King Felipe VI of Spain and King Hussein of Jordan.",
      ["official:esp-felipe-vi", "country:jor"],
    ],
    ["a pope", "Met with Pope Francis.", ["official:vat-francis"]],
    [
      "offices of several countries",
      "Met with the Foreign Ministers of Russia, Qatar, and Iran, and UN Special Envoy de Mistura.",
      [
        "ministry:rus-foreign-affairs",
        "ministry:qat-foreign-affairs",
        "ministry:irn-foreign-affairs",
        "organization:united-nations",
      ],
    ],
    [
      "an office of a body",
      "Met with EU High Representative Catherine Ashton.",
      ["official:european-union-catherine-ashton"],
    ],
    ["unnamed officials", "Met with senior Turkish officials and addressed Parliament.", ["country:tur"]],
    [
      "a purpose after the name",
      "Met with Prime Minister Ann Person to discuss the Middle East.",
      ["official:che-ann-person"],
    ],
    [
      "initials and abbreviations",
      "Met with Prime Minister Ann B. Person. Visited U.S. troops.",
      ["official:che-ann-b-person"],
    ],
    [
      "titles before the name",
      "Met with Sultan Ann bin Example of Oman and Prime Minister Sheikh Hasina Wajed of Bangladesh.",
      ["official:omn-ann-bin-example", "official:bgd-sheikh-hasina-wajed"],
    ],
    [
      "a junior, whom a comma stands before",
      "Met with President Ferdinand Marcos, Jr., and Foreign Minister Ann Person.",
      ["official:che-ferdinand-marcos-jr", "official:che-ann-person"],
    ],
    [
      "a day after the name",
      "Met with Israeli Prime Minister Sample May 24 and Foreign Minister Bo Test on May 25.",
      ["country:isr"],
    ],
    ["a name that ends as the president's", "Met with Prime Minister Bo Johnson.", ["official:che-bo-johnson"]],
    ["two offices in one", "Met with Deputy Prime Minister/Foreign Minister Ann Person.", ["official:che-ann-person"]],
    [
      "somebody out of office",
      "Met with President-elect Ann Person and former President Sample.",
      ["official:che-ann-person"],
    ],
  ])("tell whom the traveller met: %s", async (_, remarks, met) => {
    const { edges } = await trips(trip({ remarks }));
    expect(
      edges("ATTENDED")
        .slice(1)
        .map(([from]) => from),
    ).toEqual(met);
  });

  test.each([
    ["a relative", "Met with the wife of former Deputy Prime Minister Ann Sample."],
    ["a possession", "Met with President Sample's advisers."],
    ["the own president", "Attended a Leaders' Meeting with President Obama."],
    ["the own vice president", "Met with Vice President Mike Pence."],
    ["whom somebody else met", "Accompanied President Bush."],
    ["a body without a country", "Met with representatives of the Group of 24."],
    ["a wish", "Delivered an invitation to meet with President Ida Sample."],
    // At a summit, nobody can tell whose is whose.
    ["one office twice", "Met with Prime Minister Ann Person, President Bo Test, and Prime Minister Ida Sample."],
    ["an office that the host has not", "Met with Chancellor Ann Person."],
    ["after what was not understood", "Met with Director of the Chinese Commission and Foreign Minister Wang Yi."],
  ])("make up nobody of %s", async (_, remarks) => {
    const { edges, ids } = await trips(trip({ remarks }));
    expect(edges("ATTENDED")).toHaveLength(1);
    expect(ids("Official")).toEqual(["official:usa-example-ann-b"]);
  });

  test("after an office of a third country, one without a country is nobody's", async () => {
    const { edges } = await trips(
      trip({ remarks: "Met with French President Ida Sample and Foreign Minister Bo Test." }),
    );
    expect(
      edges("ATTENDED")
        .slice(1)
        .map(([from]) => from),
    ).toEqual(["official:fra-ida-sample"]);
  });

  test("keep no sentence of the remarks, and rest whom they met on evidence of its own", async () => {
    const { facts, node } = await trips(
      trip({ remarks: "Met with Prime Minister Ann Person to discuss secret cheese." }),
    );
    expect(JSON.stringify(facts)).not.toMatch(/cheese/);
    expect(node("evidence:historian-trips-remarks")).toMatchObject({ confidence: 0.9 });
    expect(facts.find((fact) => "node" in fact && fact.id === "official:che-ann-person")?.evidence).toEqual([
      "evidence:historian-trips-remarks",
    ]);
  });

  test("are refused by line where they cannot be", async () => {
    const { refusals } = await trips(
      trip({ end: "2015-02-28" }),
      trip({ start: "" }),
      trip({ start: "2015-02-29" }),
      trip({ role: "gardener" }),
      trip({ traveller: "" }),
    );
    expect(refusals).toEqual([
      "2: it ends before it starts: from 2015-03-01 to 2015-02-28.",
      "3: it does not say when.",
      "4: there is no such date: 2015-02-29.",
      "5: its role is neither president nor secretary: gardener.",
      "6: it does not say who travelled: example-ann-b.",
    ]);
  });
});

test("visits make a meeting by their number, with the visitor where a person is told", async () => {
  const { node, edges, report } = await visits(
    { visitor: "Chancellor Ludwig Example", from: "Germany, Federal Republic of", description: "Official visit." },
    { id: "8", visitor: "President Sample", from: "Egypt", end: "1965-05-01", description: "Private visit." },
    { id: "9", visitor: "Mr. Nobody", from: "Nowhere" },
  );
  expect(node("meeting:us-visit-7")).toEqual({
    ...{
      title: "Visit of Chancellor Ludwig Example of Germany, Federal Republic of to the United States",
      kind: "VISIT",
    },
    ...{ status: "HELD", start: "1965-05-01", end: "1965-05-04", precision: "DAY" },
  });
  expect(node("meeting:us-visit-8").end).toBeUndefined();
  expect(edges("ATTENDED").map(([from, to, { role }]) => [from, to, role])).toEqual([
    ["official:deu-ludwig-example", "meeting:us-visit-7", "PARTICIPANT"],
    ["country:usa", "meeting:us-visit-7", "HOST"],
    ["country:egy", "meeting:us-visit-8", "PARTICIPANT"],
  ]);
  expect([...report.notes]).toEqual([["visits from no country that is known", 1]]);
});

test.each([
  ["king-rufus2", "Rufus King"],
  ["sample-ann-bo2-jr", "Ann Bo Sample Jr."],
  ["sample-test-ann-bo-test-sample", "Ann Bo Test Sample"],
  ["phelps-phelps", "Phelps Phelps"],
  ["mckee-ann-mack", "Ann Mack McKee"],
])("appointments read the id %s as %s", async (person_id, name) => {
  const { node } = await appointments({ person_id, role_title: "minister-resident", started: "1864-01-08" });
  expect(node(`official:usa-${person_id}`)).toEqual({ name });
});

test("a president is told from an ambassador whose id is his", async () => {
  const { ids } = await appointments(
    { person_id: "taft-william-howard", role_title: "secretary", started: "1904-02-01" },
    { person_id: "taft-william-howard", role_title: "ambassador-e-p", started: "1953-05-13" },
  );
  expect(ids("Official")).toEqual(["official:usa-taft-william-howard", "official:usa-taft-william-howard-after-1930"]);
});

test("appointments make offices with their dates; one that was not taken up is none", async () => {
  const { node, edges, refusals, report } = await appointments(
    {
      ...{
        person_id: "example-ann-b",
        role_title: "ambassador-e-p",
        territory_or_post: "germany",
        appointed: "1960-01-01",
      },
      ...{ started: "1960-03-01", ended: "1961-05" },
    },
    {
      person_id: "van-sample-bo-jr",
      role_title: "secretary",
      territory_or_post: "secretary",
      kind: "principal",
      appointed: "1970",
    },
    { person_id: "test-ida", role_title: "minister-resident", territory_or_post: "ecuador", appointed: "1880-02-01" },
    {
      person_id: "test-ida",
      role_title: "minister-resident",
      territory_or_post: "peru",
      started: "1880-02-01",
      ended: "1879-02-01",
    },
    { person_id: "", role_title: "minister-resident" },
    // Who was nominated, and never confirmed, is told of without any day.
    { person_id: "sample-cy", role_title: "legal-adviser", territory_or_post: "legal-adviser", kind: "principal" },
    { person_id: "sample-di", role_title: "director-usia", kind: "principal", started: "1961-03-15" },
  );
  expect(node("official:usa-example-ann-b")).toEqual({ name: "Ann B. Example" });
  expect(node("official:usa-van-sample-bo-jr")).toEqual({ name: "Bo Van Sample Jr." });
  expect(edges("REPRESENTS")).toEqual([
    [
      "official:usa-example-ann-b",
      "country:usa",
      {
        title: "Ambassador Extraordinary and Plenipotentiary to Germany",
        ...{ from: "1960-03-01", fromPrecision: "DAY", to: "1961-05-01", toPrecision: "MONTH" },
      },
    ],
    [
      "official:usa-van-sample-bo-jr",
      "ministry:usa-department-of-state",
      { title: "Secretary of State", from: "1970-01-01", fromPrecision: "YEAR" },
    ],
    // An agency of its own, which nobody in the Department represents.
    ["official:usa-sample-di", "country:usa", { title: "Director USIA", from: "1961-03-15", fromPrecision: "DAY" }],
  ]);
  expect([...report.leftOut.values()]).toEqual([1, 1]);
  expect(refusals).toEqual(["5: it ends before it starts: from 1880-02-01 to 1879-02-01.", "6: it names no person: ."]);
});

test("a country is known by its other names, and by the id beside them", async () => {
  const { edges, report } = await visits(
    { id: "1", visitor: "Prime Minister Bo Test", from_id: "korea-south", from: "Korea" },
    {
      ...{ id: "2", visitor: "President Ida Sample", from_id: "congo-democratic-republic" },
      from: "Democratic Republic of the Congo (Zaire)",
    },
    { id: "3", visitor: "President Cy Example", from_id: "atlantis", from: "Atlantis" },
    { id: "4", visitor: "President Di Example", from_id: "atlantis", from: "Atlantis" },
  );
  expect(edges("ATTENDED").map(([from]) => from)).toEqual(["official:kor-bo-test", "official:cod-ida-sample"]);
  expect([...report.notes]).toEqual([["visits from no country that is known", 2]]);
});

test("who is not in office yet comes as a person, never as the country", async () => {
  const { edges, report } = await visits(
    { id: "1", visitor: "President-elect Sample", from_id: "brazil", from: "Brazil" },
    { id: "2", visitor: "President-elect Ida Sample", from_id: "brazil", from: "Brazil" },
  );
  expect(edges("ATTENDED").map(([from, to]) => [from, to])).toEqual([
    ["official:bra-ida-sample", "meeting:us-visit-2"],
  ]);
  expect(edges("REPRESENTS")).toEqual([]);
  expect([...report.notes]).toEqual([["visits of somebody not in office, by a family name only", 1]]);
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

  test("journeys and appointments of one person meet, and a second import changes nothing", async () => {
    const remarks = "Met with Prime Minister Ann Person and Russian Foreign Minister Sergey Lavrov.";
    const office = { person_id: "example-ann-b", role_title: "secretary", kind: "principal", started: "2013-02-01" };
    const files = [
      fileWith("trips.tsv", tsv(TRIP, trip({ remarks }), trip({ start: "2015-03-02", remarks }))),
      fileWith("appointments.tsv", tsv(APPOINTMENT, cells(APPOINTMENT, { id: "x", ...office }))),
    ];
    expect(await run(historian, files, graph)).toMatchObject({ code: 0, stderr: "" });
    const again = await run(historian, files, graph);
    expect(again.stdout.match(/^ {2}(created|changed) +0$/gm)).toHaveLength(4);
    // A name made of an id is overruled by one that is printed.
    expect(
      await graph.read(
        "MATCH (o:Official {id: 'official:usa-example-ann-b'})-[r:REPRESENTS]->(m) RETURN o.name, m.id, toString(r.from) ORDER BY r.from",
      ),
    ).toEqual([
      ["Ann B. Example", "ministry:usa-department-of-state", "2013-02-01"],
      ["Ann B. Example", "ministry:usa-department-of-state", null],
    ]);
    expect(
      await graph.read(
        "MATCH (o:Official)-[a:ATTENDED]->(m:Meeting) RETURN o.id, count(m), collect(DISTINCT a.status) ORDER BY o.id",
      ),
    ).toEqual([
      ["official:che-ann-person", 2, ["HELD"]],
      ["official:rus-sergey-lavrov", 2, ["HELD"]],
      ["official:usa-example-ann-b", 2, ["HELD"]],
    ]);
  });
});
