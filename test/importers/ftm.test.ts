import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { applyConstraints } from "../../src/graph/constraints.js";
import { ftm } from "../../src/importers/ftm.js";
import { connectTestGraph, emptyGraph } from "../graph.js";
import { factsOf, fileWith, mapping, run } from "./importing.js";

type Properties = Record<string, readonly string[]>;
const entity = (id: string, schema: string, properties: Properties, more: object = {}) =>
  `${JSON.stringify({ id, schema, properties, ...more })}\n`;
const ann = entity("NK-aB", "Person", { name: ["Ann Example", "Анна"], birthDate: ["1950", "1950-03-21"] });
const position = (name: string, more: Properties = { country: ["fr"] }) =>
  entity("post", "Position", { name: [name], ...more });
const held = entity("o", "Occupancy", { holder: ["NK-aB"], post: ["post"], startDate: ["2016-10"], endDate: ["2017"] });
const read = (...lines: string[]) => factsOf(ftm, lines.join(""));

describe("ftm", () => {
  test("makes officials of persons, by Wikidata id where there is one", async () => {
    const { node, ids, refusals } = await read(
      ann,
      entity(
        "Q901",
        "Person",
        { name: ["Frau Bo SAMPLE"], birthDate: ["1950-01-01", "1951-01-01"] },
        { caption: "Bo Sample" },
      ),
      entity("x", "Person", { name: ["Herr Dr.-Ing. E. h. Cy Third"], wikidataId: ["Q902"] }),
    );
    expect([refusals, ids("Official")]).toEqual([[], ["official:ftm-NK-aB", "official:q901", "official:q902"]]);
    expect(node("official:ftm-NK-aB")).toEqual({ name: "Ann Example", aliases: ["Анна"], bornOn: "1950-03-21" });
    expect(node("official:q902")).toMatchObject({ name: "Cy Third" });
    // Two days of birth are none.
    expect(node("official:q901")).toEqual({ name: "Bo Sample", aliases: ["Frau Bo SAMPLE"], wikidataId: "Q901" });
  });

  test.each<[string, Properties, string, object]>([
    [
      "PublicBody",
      { name: ["Ministry of Foreign Affairs"], country: ["fr"] },
      "ministry:fra-foreign-affairs",
      { kind: "FOREIGN_AFFAIRS" },
    ],
    ["PublicBody", { name: ["Ministry of Fisheries"], country: ["fr"] }, "ministry:ftm-b", { kind: "OTHER" }],
    ["PublicBody", { name: ["Embassy in Oslo"], country: ["fr"] }, "ministry:ftm-b", { kind: "MISSION" }],
    ["PublicBody", { name: ["State Railways"], country: ["fr"] }, "organization:ftm-b", { kind: "UNKNOWN" }],
    ["Organization", { name: ["A Union"], topics: ["gov.igo"] }, "organization:ftm-b", { kind: "INTERGOVERNMENTAL" }],
    ["Company", { name: ["Acme"] }, "organization:ftm-b", { kind: "COMPANY" }],
    ["LegalEntity", { name: ["Somebody"] }, "organization:ftm-b", { kind: "UNKNOWN" }],
  ])("a %s %j is %s", async (schema, properties, id, expected) => {
    const { node } = await read(entity("b", schema, properties));
    expect(node(id)).toMatchObject(expected);
  });

  test.each<[string, Properties, string, string]>([
    ["Minister of Defence", { country: ["fr"] }, "ministry:fra-defence", "Minister of Defence"],
    ["Minister of Defence of France", { country: ["fr"] }, "ministry:fra-defence", "Minister of Defence of France"],
    ["Senator", { country: ["fr"] }, "country:fra", "Senator"],
    ["Commissioner", { country: ["eu"] }, "organization:european-union", "Commissioner"],
    ["Chair", { organization: ["b"], country: ["fr"] }, "organization:ftm-b", "Chair"],
    ["Deputy", { country: ["suhh"] }, "country:soviet-union", "Deputy"],
  ])("who holds the position %s %j acts for %s", async (name, more, party, title) => {
    const { edges } = await read(held, position(name, more), entity("b", "Organization", { name: ["Club"] }), ann);
    const dates = { from: "2016-10-01", fromPrecision: "MONTH", to: "2017-01-01", toPrecision: "YEAR" };
    expect(edges("REPRESENTS")).toEqual([["official:ftm-NK-aB", party, { title, ...dates }]]);
  });

  test("makes offices of directorships and memberships, and memberships of bodies", async () => {
    const { edges, report } = await read(
      entity("1", "Directorship", { director: ["NK-aB"], organization: ["b"], role: ["Chair"] }),
      entity("2", "Membership", { member: ["c"], organization: ["b"] }),
      entity("3", "Directorship", { director: ["c"], organization: ["b"] }),
      ...[ann, entity("b", "Organization", { name: ["Union"] }), entity("c", "Company", { name: ["Acme"] })],
    );
    expect(edges("REPRESENTS")).toEqual([["official:ftm-NK-aB", "organization:ftm-b", { title: "Chair" }]]);
    expect(edges("MEMBER_OF")).toEqual([["organization:ftm-c", "organization:ftm-b", {}]]);
    expect([...report.leftOut]).toEqual([["relations in which no person acts", 1]]);
  });

  test("makes meetings of events in which somebody takes part", async () => {
    const { node, edges, report } = await read(
      entity("e", "Event", { name: ["Talks"], date: ["2016-10-15"], organizer: ["b"], involved: ["NK-aB", "gone"] }),
      entity("f", "Event", { name: ["Flood"], date: ["2016"] }),
      ...[ann, entity("b", "Organization", { name: ["Union"] })],
    );
    expect(node("meeting:ftm-e")).toEqual({
      ...{ title: "Talks", kind: "OTHER", status: "HELD", start: "2016-10-15", precision: "DAY" },
    });
    expect(edges("ATTENDED")).toEqual([
      ["organization:ftm-b", "meeting:ftm-e", { role: "HOST", status: "HELD" }],
      ["official:ftm-NK-aB", "meeting:ftm-e", { role: "PARTICIPANT", status: "HELD" }],
    ]);
    expect([...report.leftOut.keys()]).toEqual(["events in which nobody of the file takes part"]);
  });

  test("every data set of an entity is a report of its own, and evidence of what it says", async () => {
    const { facts, ids } = await read(
      entity("Q1", "Person", { name: ["A B"] }, { datasets: ["un_list", "eu_list"] }),
      ann,
    );
    expect(ids("Report")).toEqual(["report:ftm-eu-list", "report:ftm-un-list", "report:ftm"]);
    expect(facts.find((fact) => "id" in fact && fact.id === "official:q1")?.evidence).toEqual([
      "evidence:ftm-eu-list",
      "evidence:ftm-un-list",
    ]);
  });

  test("refuses by line what cannot be, leaves out what the model does not hold, and reads the rest", async () => {
    const { refusals, report, ids } = await read(
      "{}\n",
      "not json\n",
      entity("1", "Person", { birthDate: ["1950"] }),
      entity("2", "Payment", {}),
      position("Minister", { country: ["fr", "de"] }),
      held,
      entity("3", "Occupancy", { holder: ["NK-aB"], post: ["post"], startDate: ["2017"], endDate: ["2016"] }),
      entity("4", "Occupancy", { holder: ["nobody"], post: ["post"] }),
      entity("5", "Occupancy", { holder: ["NK-aB"], post: ["nothing"] }),
      entity("6", "Occupancy", { startDate: ["2016"] }),
      ann,
    );
    expect(refusals).toEqual([
      "1: it has no id, no schema or no properties: line 1.",
      expect.stringMatching(/^2: it is no JSON: line 2, Unexpected .*\.$/),
      expect.stringMatching(/^3: what it is about stands in another line; .* ftm aggregate: line 3, 1\.$/),
      "8: it ends before it starts: line 7, from 2017 to 2016.",
      "9: whom it names is not in the file: line 8, nobody.",
      "10: the position that it names is not in the file: line 9, nothing.",
      expect.stringMatching(/^11: what it is about stands in another line; .*: line 10, 6\.$/),
    ]);
    expect([...report.leftOut]).toEqual([
      ["entities of the schema Payment", 1],
      ["positions: whoever holds one has its name as title", 1],
      ["positions that are of no one state or body: they do not say of whom, or are of a part of a state", 1],
    ]);
    expect(ids("Official")).toEqual(["official:ftm-NK-aB"]);
  });

  test("says of another file that it is none of entities", async () => {
    const { code, stderr } = await run(ftm, [fileWith("other.json", '{"persons":[]}')], undefined);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/other\.json is no file of FollowTheMoney entities/)]);
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

  test("lines of one entity become one node, relations may come first, and twice changes nothing", async () => {
    const file = fileWith(
      "entities.ftm.json",
      [
        held,
        entity("NK-aB", "LegalEntity", { name: ["Ann Example"], alias: ["Annie"] }, { datasets: ["a"] }),
        entity("NK-aB", "Person", { name: ["Ann Example", "A. Example"] }, { datasets: ["b"] }),
        position("Minister of Defence"),
      ].join(""),
    );
    const first = await run(ftm, [file], graph, { batch: 2 });
    expect([first.code, first.count("refused"), first.count("rows")]).toEqual([0, 0, 4]);
    const again = await run(ftm, [file], graph);
    expect([again.count("created"), again.count("changed")]).toEqual([0, 0]);
    expect(
      await graph.read("MATCH (o:Official)-[r:REPRESENTS]->(m) RETURN o.name, o.aliases, o.evidence, r.title, m.id"),
    ).toEqual([
      [
        ...["Ann Example", ["A. Example", "Annie"], ["evidence:ftm-a", "evidence:ftm-b"]],
        ...["Minister of Defence", "ministry:fra-defence"],
      ],
    ]);
  });
});
