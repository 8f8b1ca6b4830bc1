import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { applyConstraints } from "../../src/graph/constraints.js";
import { historian } from "../../src/importers/historian.js";
import { connectTestGraph, emptyGraph } from "../graph.js";
import { factsOf, fileWith, mapping, run, tsv } from "./importing.js";

const TRIPS = ["traveller_id", "traveller", "role", "start", "end", "country", "locale", "remarks", "file"];
const VISITS = ["id", "start", "end", "visitor", "from_id", "from", "description"];
const APPOINTMENTS = ["id", "person_id", "role_title", "territory_or_post", "appointed", "started", "ended", "kind"];

interface Trip {
  readonly start?: string;
  readonly end?: string;
  readonly role?: string;
  readonly country?: string;
  readonly locale?: string;
  readonly remarks?: string;
}

const trip = ({
  start = "2015-03-02",
  end = start,
  role = "secretary",
  country = "Switzerland",
  locale = "Geneva",
  remarks = "",
}: Trip) => ["example-ann", "Ann Example", role, start, end, country, locale, remarks, "example-ann.xml"];
const trips = (...rows: Trip[]) => factsOf(historian, tsv(TRIPS, ...rows.map(trip)));

/** Who else is at the meeting of a journey with these remarks. */
async function met(remarks: string, more: Trip = {}): Promise<string[]> {
  const { edges, refusals } = await trips({ ...more, remarks });
  expect(refusals).toEqual([]);
  return edges("ATTENDED")
    .map(([actor]) => actor)
    .filter((actor) => actor !== "official:usa-example-ann");
}

describe("journeys", () => {
  test("a journey is a visit with its days and places, made by whom it says for the office it says", async () => {
    const { node, ids, edges } = await trips({
      start: "2015-03-02",
      end: "2015-03-05",
      country: "France",
      locale: "Paris, Nice",
    });
    const [meeting] = ids("Meeting");
    expect(node(meeting!)).toEqual({
      title: "Journey of Ann Example to Paris, Nice, France",
      ...{ kind: "VISIT", status: "HELD", start: "2015-03-02", end: "2015-03-05", precision: "DAY" },
    });
    expect(edges("HELD_IN").map(([, place]) => place)).toEqual(["place:fra-paris", "place:fra-nice"]);
    expect(edges("LOCATED_IN")).toContainEqual(["place:fra-paris", "country:fra", {}]);
    expect(edges("REPRESENTS").map(([from, , { title }]) => [from, title])).toEqual([
      ["official:usa-example-ann", "Secretary of State"],
    ]);
    expect(edges("ATTENDED")).toEqual([["official:usa-example-ann", meeting, { role: "PARTICIPANT", status: "HELD" }]]);
  });

  test("remarks are read for whom was met, and kept nowhere", async () => {
    const remarks = "Met with Russian Foreign Minister Ivan Example.";
    const { facts, edges, node } = await trips({ remarks });
    expect(JSON.stringify(facts)).not.toContain("Met with");
    expect(node("official:rus-ivan-example")).toEqual({ name: "Ivan Example" });
    expect(edges("REPRESENTS")).toContainEqual([
      "official:rus-ivan-example",
      "ministry:rus-foreign-affairs",
      { title: "Foreign Minister" },
    ]);
    const passage = facts.find((fact) => "edge" in fact && fact.from === "official:rus-ivan-example");
    expect(passage?.evidence).toEqual(["evidence:historian-trips-remarks"]);
  });

  test.each([
    [
      "Met with President Jean Example and Foreign Minister Marie Muster.",
      ["official:che-jean-example", "official:che-marie-muster"],
    ],
    // A family name alone is nobody in particular: the office's country or ministry was met.
    ["Met with Russian Foreign Minister Example.", ["ministry:rus-foreign-affairs"]],
    ["Met with President Example.", ["country:che"]],
    [
      "Met with the Foreign Ministers of Russia, Saudi Arabia, and Iran, and UN Special Envoy Jean Example.",
      [
        "ministry:rus-foreign-affairs",
        "ministry:sau-foreign-affairs",
        "ministry:irn-foreign-affairs",
        "official:united-nations-jean-example",
      ],
    ],
    ["Met with senior Israeli and Palestinian business people.", []],
    ["Met with President Jean Example's brother.", []],
    ["Met with former Prime Minister Example.", []],
    ["Attended a conference. Discussed Syria.", []],
    ["", []],
  ])("%s", async (remarks, actors) => {
    expect(await met(remarks)).toEqual(actors);
  });

  test("wrong rows are refused by line, with a reason", async () => {
    const { refusals } = await factsOf(
      historian,
      tsv(
        TRIPS,
        trip({ role: "cook" }),
        trip({ start: "2015-03-05", end: "2015-03-02" }),
        trip({ start: "2015-02-30" }),
        trip({ start: "" }),
        ["example-ann", "Ann Example"],
      ),
    );
    expect(refusals.map((refusal) => refusal.slice(0, 2))).toEqual(["2:", "3:", "4:", "5:", "6:"]);
    expect(refusals[0]).toContain("neither president nor secretary: cook");
    expect(refusals[1]).toContain("it ends before it starts");
    expect(refusals[3]).toContain("it does not say when");
  });
});

describe("visits", () => {
  const visits = (...rows: string[][]) => factsOf(historian, tsv(VISITS, ...rows));

  test("a visitor is a person where the name tells, else the country; a state visit has a host", async () => {
    const { node, edges, refusals } = await visits(
      ["1", "2001-05-07", "2001-05-07", "President Jean Example", "france", "France", "Official working visit."],
      ["2", "2001-05-08", "2001-05-09", "King Example", "jordan", "Jordan", "Private visit to Boston."],
    );
    expect(refusals).toEqual([]);
    expect(node("meeting:us-visit-1")).toEqual({
      title: "Visit of President Jean Example of France to the United States",
      ...{ kind: "VISIT", status: "HELD", start: "2001-05-07", precision: "DAY" },
    });
    expect(edges("ATTENDED").map(([actor, meeting, { role }]) => [actor, meeting, role])).toEqual([
      ["official:fra-jean-example", "meeting:us-visit-1", "PARTICIPANT"],
      ["country:usa", "meeting:us-visit-1", "HOST"],
      ["country:jor", "meeting:us-visit-2", "PARTICIPANT"],
    ]);
  });

  test("a visitor from no country that is known is told in the summary, and made up as nobody", async () => {
    const text = tsv(VISITS, ["3", "2001-05-07", "2001-05-07", "Grand Marshal Example", "erewhon", "Erewhon", ""]);
    const { edges } = await factsOf(historian, text);
    expect(edges("ATTENDED")).toEqual([]);
    expect((await run(historian, [fileWith("visits.tsv", text)], undefined)).stdout).toMatch(
      /1 {2}visitors from no country/,
    );
  });
});

describe("appointments", () => {
  test("a chief of mission represents the country, with title and dates as exact as they are known", async () => {
    const { node, edges, report } = await factsOf(
      historian,
      tsv(
        APPOINTMENTS,
        ["fr-1", "example-ann-b", "ambassador-e-p", "france", "1981", "1981-03", "1985-01-02", "chief"],
        ["fr-2", "never-gone", "ambassador-e-p", "france", "1981", "", "", "chief"],
        ["s-1", "van-example-carl-jr", "secretary", "secretary", "1990-01-02", "1990-01-03", "", "principal"],
      ),
    );
    expect(report.refused).toBe(0);
    expect(node("official:usa-example-ann-b")).toEqual({ name: "Ann B. Example" });
    expect(edges("REPRESENTS")).toEqual([
      [
        "official:usa-example-ann-b",
        "country:usa",
        {
          title: "Ambassador Extraordinary and Plenipotentiary to France",
          ...{ from: "1981-03-01", fromPrecision: "MONTH", to: "1985-01-02", toPrecision: "DAY" },
        },
      ],
      [
        "official:usa-van-example-carl-jr",
        "ministry:usa-department-of-state",
        { title: "Secretary of State", from: "1990-01-03", fromPrecision: "DAY" },
      ],
    ]);
    expect(node("official:usa-van-example-carl-jr")).toEqual({ name: "Carl Van Example Jr." });
    expect(node("official:usa-never-gone")).toBeUndefined();
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

  test("the three registers go in together; a second import changes nothing", async () => {
    const files = [
      fileWith("trips.tsv", tsv(TRIPS, trip({ remarks: "Met with Russian Foreign Minister Ivan Example." }))),
      fileWith(
        "visits.tsv",
        tsv(VISITS, ["1", "2001-05-07", "2001-05-07", "President Jean Example", "france", "France", ""]),
      ),
      fileWith(
        "posts.tsv",
        tsv(APPOINTMENTS, ["s-1", "example-ann", "secretary", "secretary", "", "1990-01-03", "", "principal"]),
      ),
    ];
    expect(await run(historian, files, graph)).toMatchObject({ code: 0, stderr: "" });
    const [before] = await graph.read("RETURN COUNT { (n) }, COUNT { ()-[]->() }");
    const again = await run(historian, files, graph);
    expect(again.stdout).not.toMatch(/\b(created|changed) +[1-9]/);
    expect(await graph.read("RETURN COUNT { (n) }, COUNT { ()-[]->() }")).toEqual([before]);
    // The traveller and the appointee are one person.
    expect(
      await graph.read(
        "MATCH (o:Official {id: 'official:usa-example-ann'})-[r:REPRESENTS]->() RETURN count(r), o.name",
      ),
    ).toEqual([[2, "Ann Example"]]);
  });
});
