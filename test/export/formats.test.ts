/** Every format, read back by a library that is not ours. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { parse as parseCsv } from "csv-parse/sync";
import Graphology from "graphology";
import gexfReader from "graphology-gexf";
import graphmlReader from "graphology-graphml";
import jsonldReader from "jsonld";
import { fetchLibraries, findJava } from "../../src/graph/libraries.js";
import { counts, exported, graph, HARD_ID, HARD_NAME, HARD_NAME_IN_XML, loadHardGraph } from "./exporting.js";

const folder = mkdtempSync(join(tmpdir(), "chancery-export-"));
let all: Awaited<ReturnType<typeof counts>>;

beforeAll(async () => {
  await loadHardGraph();
  all = await counts();
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await graph.close();
});

const BILATERAL = "meeting:kerry-lavrov-bilateral-2016-10-15";
type Attributes = Readonly<Record<string, unknown>>;

/** Edges between two nodes, by what is said of them. */
function between(read: Graphology.default, from: string, to: string): Attributes[] {
  return read.edges(from, to).map((edge) => read.getEdgeAttributes(edge));
}

describe("GraphML", () => {
  let read: Graphology.default;
  beforeAll(async () => {
    read = graphmlReader.parse(Graphology.MultiDirectedGraph, await exported("graphml"));
  });

  test("has every node and relationship", () => {
    expect({ nodes: read.order, relationships: read.size }).toEqual(all);
  });

  test("keeps any text, but for what XML cannot hold, and the types of values", () => {
    expect(read.getNodeAttributes(HARD_ID)).toMatchObject({
      name: HARD_NAME_IN_XML,
      type: "Official",
      aliases: JSON.stringify(["a;b", 'c"d', "e, f"]),
      evidence: JSON.stringify(["evidence:lausanne-title"]),
    });
    expect(read.getNodeAttributes("place:lausanne")).toMatchObject({ latitude: 46.5197, longitude: 6.6323 });
    expect(read.getNodeAttributes("evidence:lausanne-title")).toMatchObject({ evidenceStart: 2506, confidence: 1 });
    expect(read.getNodeAttributes("meeting:lausanne-talks-2016-10-15")).toMatchObject({ start: "2016-10-15" });
  });

  test("shows no possibility as an event", () => {
    expect(read.getNodeAttributes(BILATERAL)).toMatchObject({ status: "POSSIBLE" });
    expect(read.getNodeAttribute(BILATERAL, "label")).toMatch(/ \(POSSIBLE\)$/);
    expect(between(read, HARD_ID, "meeting:year-only")).toEqual([
      expect.objectContaining({ type: "ATTENDED", status: "DENIED", label: "ATTENDED (DENIED)" }),
    ]);
  });
});

describe("GEXF", () => {
  let text: string;
  let read: Graphology.default;
  beforeAll(async () => {
    text = await exported("gexf");
    read = gexfReader.parse(Graphology.MultiDirectedGraph, text);
  });

  test("has every node and relationship, with attributes and labels", () => {
    expect({ nodes: read.order, relationships: read.size }).toEqual(all);
    expect(read.getNodeAttributes(HARD_ID)).toMatchObject({ name: HARD_NAME_IN_XML, aliases: ["a;b", 'c"d', "e, f"] });
    expect(read.getNodeAttribute(BILATERAL, "label")).toMatch(/ \(POSSIBLE\)$/);
  });

  test("has the days of events, and of what is known to the year the whole of it", () => {
    const spellOf = (id: string) => new RegExp(`<node id="${id}" label="[^"]*"([^>]*)>`).exec(text)?.[1];
    expect(spellOf("meeting:lausanne-talks-2016-10-15")).toBe(' start="2016-10-15" end="2016-10-15"');
    expect(spellOf("meeting:year-only")).toBe(' start="2011-01-01" end="2011-12-31"');
    expect(spellOf("official:john-kerry")).toBe("");
    expect(text).toContain('<graph mode="dynamic" defaultedgetype="directed" timeformat="date">');
  });

  test("has the time while relationships are so; the first day that they are no longer is not in it", () => {
    const spells = [...text.matchAll(/kind="REPRESENTS" label="REPRESENTS"([^>]*)>/g)].map(([, spell]) => spell);
    expect(spells).toContain(' start="2009-01-01" end="2012-03-31"');
    expect(spells).toContain(' start="2014-05-02" end="2014-05-31"');
  });

  test("has the years in which an office is known to have been held, where nobody says since when", () => {
    expect([...text.matchAll(/<spells>.*?<\/spells>/g)].map(([spells]) => spells)).toEqual([
      '<spells><spell start="1975-01-01" end="1975-12-31"/><spell start="1999-01-01" end="1999-12-31"/></spells>',
    ]);
  });
});

describe("CSV", () => {
  const rowsOf = async (format: string, part: "nodes" | "relationships") =>
    parseCsv(await exported(format, undefined, part), { columns: true }) as Record<string, string>[];

  test("for Gephi has its columns, labels with what is not certain, and exact text", async () => {
    const nodes = await rowsOf("gephi", "nodes");
    expect(nodes).toHaveLength(all.nodes);
    expect(nodes.find(({ Id }) => Id === HARD_ID)).toMatchObject({
      name: HARD_NAME,
      Type: "Official",
      aliases: 'a,b;c"d;e, f',
    });
    expect(nodes.find(({ Id }) => Id === BILATERAL)?.Label).toMatch(/ \(POSSIBLE\)$/);
    const edges = await rowsOf("gephi", "relationships");
    expect(edges).toHaveLength(all.relationships);
    const ids = new Set(nodes.map(({ Id }) => Id));
    expect(edges.filter(({ Source, Target }) => !ids.has(Source) || !ids.has(Target))).toEqual([]);
    expect(new Set(edges.map(({ Id }) => Id)).size).toBe(edges.length);
    expect(edges.filter(({ Source }) => Source === HARD_ID)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ Label: "ATTENDED (DENIED)", Type: "Directed" }),
        expect.objectContaining({ "First day": "2014-05-02", "Last day": "2014-05-31", title: "Envoy" }),
      ]),
    );
  });

  test("for neo4j-admin is imported by it, whole and without a complaint", async () => {
    const home = join(folder, "neo4j");
    mkdirSync(join(home, "conf"), { recursive: true });
    writeFileSync(join(home, "conf", "neo4j.conf"), "");
    const files = { nodes: join(folder, "nodes.csv"), relationships: join(folder, "relationships.csv") };
    for (const part of ["nodes", "relationships"] as const)
      writeFileSync(files[part], await exported("csv", undefined, part));
    const libraries = await fetchLibraries(process.env.CHANCERY_TEST_FOLDER!, process.env, () => {});
    const said = execFileSync(
      (await findJava(process.env)).command,
      [
        ...["java.base/java.nio", "java.base/sun.nio.ch", "java.base/java.io"].map(
          (one) => `--add-opens=${one}=ALL-UNNAMED`,
        ),
        ...["-cp", `${libraries}/*`, "org.neo4j.cli.AdminTool", "database", "import", "full", "neo4j"],
        ...[`--nodes=${files.nodes}`, `--relationships=${files.relationships}`, "--multiline-fields=true"],
        ...["--strict=true", "--max-off-heap-memory=256m", `--report-file=${join(folder, "report")}`],
      ],
      { env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") }, encoding: "utf8" },
    );
    const imported = /(\d+) nodes\s+(\d+) relationships/.exec(said)!;
    expect({ nodes: Number(imported[1]), relationships: Number(imported[2]) }).toEqual(all);
  }, 120_000);
});

describe("JSON-LD", () => {
  const SCHEMA = "https://schema.org/";
  type Node = Record<string, { "@id"?: string; "@value"?: unknown; "@type"?: string }[]> & { "@type"?: string[] };
  let nodes: Map<string, Node>;
  beforeAll(async () => {
    const document = JSON.parse(await exported("jsonld"));
    // Flattened: what several lines say of one node comes together.
    const [...flat] = (await jsonldReader.flatten(document)) as unknown as (Node & { "@id": string })[];
    nodes = new Map(flat.map((node) => [node["@id"], node]));
    // No term was lost, and every id is an IRI: in RDF there are as many subjects as nodes.
    const quads = (await jsonldReader.toRDF(document)) as unknown as { subject: { value: string } }[];
    const subjects = new Set(quads.map(({ subject }) => subject.value));
    expect(
      [...nodes.keys()].filter(
        (id) => !id.startsWith("_:") && Object.keys(nodes.get(id)!).length > 1 && !subjects.has(id),
      ),
    ).toEqual([]);
  });
  const node = (id: string): Node => nodes.get(`urn:chancery:${id}`)!;
  const values = (of: Node, name: string) => of[`${SCHEMA}${name}`]?.map((one) => one["@value"] ?? one["@id"]);

  test("has persons, countries, ministries and meetings as schema.org names them", () => {
    expect(node("official:john-kerry")["@type"]).toEqual([`${SCHEMA}Person`]);
    expect(values(node("official:john-kerry"), "sameAs")).toEqual(["http://www.wikidata.org/entity/Q22316"]);
    expect(node("country:usa")["@type"]).toEqual([`${SCHEMA}Country`, `${SCHEMA}GovernmentOrganization`]);
    const talks = node("meeting:lausanne-talks-2016-10-15");
    expect(talks["@type"]).toEqual([`${SCHEMA}Event`]);
    expect(talks[`${SCHEMA}startDate`]).toEqual([{ "@type": `${SCHEMA}Date`, "@value": "2016-10-15" }]);
    expect(values(node(encodeURIComponent(HARD_ID).replaceAll("%3A", ":")), "name")).toEqual([HARD_NAME]);
  });

  test("leads to who attended over a role with its evidence", () => {
    const roles = values(node("meeting:lausanne-talks-2016-10-15"), "attendee")!.map((id) => nodes.get(String(id))!);
    const kerry = roles.find((role) => values(role, "attendee")?.[0] === "urn:chancery:official:john-kerry")!;
    expect(kerry["@type"]).toEqual([`${SCHEMA}Role`]);
    const evidence = kerry["urn:chancery:vocabulary:evidence"]!.map((one) => one["@id"]);
    expect(evidence.length).toBeGreaterThan(0);
    for (const id of evidence) expect(nodes.get(id!)!["@type"]).toContain("urn:chancery:vocabulary:Evidence");
  });

  test("has no event of what is possible or denied, and no attendance of it", () => {
    expect(node(BILATERAL)["@type"]).toEqual(["urn:chancery:vocabulary:Meeting"]);
    const denied = node(encodeURIComponent(HARD_ID).replaceAll("%3A", ":"));
    expect(denied["urn:chancery:vocabulary:unconfirmedAttended"]).toHaveLength(1);
    expect(values(node("meeting:year-only"), "attendee")).toBeUndefined();
    const unsure = [...nodes.values()].filter((one) =>
      ["POSSIBLE", "DENIED"].includes(String(one["urn:chancery:vocabulary:status"]?.[0]?.["@value"])),
    );
    expect(unsure.length).toBeGreaterThan(3);
    expect(unsure.filter((one) => one["@type"]?.includes(`${SCHEMA}Event`))).toEqual([]);
  });

  test("says no more of a date than is known", () => {
    expect(values(node("meeting:year-only"), "startDate")).toEqual(["2011"]);
    const roles = values(node(encodeURIComponent(HARD_ID).replaceAll("%3A", ":")), "affiliation")!;
    const spans = roles.map((id) => [
      values(nodes.get(String(id))!, "startDate"),
      values(nodes.get(String(id))!, "endDate"),
    ]);
    expect(spans).toEqual(
      expect.arrayContaining([
        [["2009"], ["2012-03"]],
        [["2014-05-02"], ["2014-05-31"]],
      ]),
    );
  });
});

describe("FollowTheMoney", () => {
  // Its own library reads it in test/export/readback.py.
  test("has one line an entity, with ids that are unique and lead somewhere", async () => {
    const lines = (await exported("ftm")).trimEnd().split("\n");
    const entities = lines.map(
      (line) => JSON.parse(line) as { id: string; schema: string; properties: Record<string, string[]> },
    );
    const ids = new Set(entities.map(({ id }) => id));
    expect(ids.size).toBe(entities.length);
    const pointers = [
      "subject",
      "object",
      "holder",
      "post",
      "member",
      "organization",
      "entity",
      "document",
      "proof",
      "recordId",
    ];
    const dangling = entities.flatMap(({ properties }) =>
      pointers.flatMap((name) => (properties[name] ?? []).filter((id) => !ids.has(id))),
    );
    expect(dangling).toEqual([]);
    const positions = entities.filter(({ schema }) => schema === "Position").length;
    expect(entities.length - positions).toBe(all.nodes + all.relationships);
    const events = entities.filter(({ schema }) => schema === "Event");
    const [held] = await graph.read("MATCH (m:Meeting {status: 'HELD'}) RETURN count(m)");
    expect([events.length]).toEqual(held);
    expect(entities.find(({ id }) => id === BILATERAL.replace(":", "-"))).toMatchObject({
      schema: "Note",
      properties: { keywords: expect.arrayContaining(["POSSIBLE"]) },
    });
  });
});
