/** What an analyst would notice in the sample, asked of the graph itself. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { applyConstraints } from "../src/graph/constraints.js";
import { type LoadReport, loadFile } from "../src/importers/load.js";
import { mappingOf } from "../src/mapping/mapping.js";
import { createSchema } from "../src/resolvers/schema.js";
import { connectTestGraph, emptyGraph } from "./graph.js";

const FILE = new URL("../data/lausanne-2016.jsonl", import.meta.url).pathname;
const TALKS = "meeting:lausanne-talks-2016-10-15";
const graph = connectTestGraph();
const mapping = mappingOf(createSchema());
let first: LoadReport;

beforeAll(async () => {
  await emptyGraph(graph);
  await applyConstraints(graph, mapping);
  first = await loadFile(graph, mapping, FILE);
}, 120_000);
afterAll(() => graph.close());

const ask = (text: string, params: Readonly<Record<string, unknown>> = {}) => graph.read(text, params);
const column = async (text: string, params?: Readonly<Record<string, unknown>>) =>
  (await ask(text, params)).map(([value]) => value);

/** The status by the latest evidence whose report was out on that day; `relationship` may be `x:ATTENDED`. */
const STATUS_ON = `
  WITH x, event, range(0, size(x.evidence) - 1) AS places
  UNWIND places AS place
  MATCH (e:Evidence {id: x.evidence[place]})-[:FROM]->(r:Report)
  WITH x, x.statuses[place] AS status, e.id AS evidence,
       coalesce(r.publishedAt, datetime({date: coalesce(event.end, event.start)})) AS known
  WHERE status <> '' AND known <= datetime($day)
  WITH x, status ORDER BY known DESC, evidence DESC
  WITH x, collect(status)[0] AS status`;

describe("loading", () => {
  test("refuses nothing", () => {
    expect(first.refusals).toEqual([]);
    expect(first.unchanged).toBe(0);
    expect(first.created + first.changed).toBe(444);
  });

  test("a second time changes nothing, not even when it was recorded", async () => {
    const everything =
      "MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN n.id AS id, properties(n) AS n, type(r) AS type, m.id AS other, properties(r) AS r ORDER BY id, type, other, r.key";
    const before = JSON.stringify(await ask(everything));
    const second = await loadFile(graph, mapping, FILE);
    expect(second).toMatchObject({ created: 0, changed: 0, unchanged: 444, refused: 0 });
    expect(JSON.stringify(await ask(everything))).toBe(before);
  });
});

describe("evidence", () => {
  test("stands behind every fact, and in a report", async () => {
    const lacking = await ask(`
      MATCH (n) WHERE NOT n:Evidence AND NOT n:Report AND NOT n:Outlet AND size(coalesce(n.evidence, [])) = 0
      RETURN n.id AS id
      UNION ALL MATCH (a)-[r]->() WHERE NOT type(r) IN ['FROM', 'VIA', 'PUBLISHED_BY'] AND size(coalesce(r.evidence, [])) = 0
      RETURN a.id + type(r) AS id
      UNION ALL MATCH (n) UNWIND n.evidence AS id WITH id WHERE NOT EXISTS { (:Evidence {id: id})-[:FROM]->(:Report) } RETURN id
      UNION ALL MATCH ()-[r]->() UNWIND r.evidence AS id WITH id WHERE NOT EXISTS { (:Evidence {id: id})-[:FROM]->(:Report) } RETURN id`);
    expect(lacking).toEqual([]);
  });

  test("is not there for nothing", async () => {
    const unused = await column(
      "MATCH (e:Evidence) WHERE NOT EXISTS { MATCH (n) WHERE e.id IN n.evidence } AND NOT EXISTS { MATCH ()-[r]->() WHERE e.id IN r.evidence } RETURN e.id",
    );
    expect(unused).toEqual([]);
  });

  test("of the report is short and as long as its place in it", async () => {
    const quotes = await ask(
      "MATCH (e:Evidence)-[:FROM]->(:Report {id: 'report:lausanne-2016-10-13'}) RETURN e.id, e.quote, e.start, e.end",
    );
    expect(quotes.length).toBeGreaterThan(40);
    for (const [id, quote, start, end] of quotes as [string, string, number, number][]) {
      expect([id, quote.length]).toEqual([id, end - start]);
      expect([id, quote.length < 165]).toEqual([id, true]);
    }
  });

  test("is unsure of the garbled names, and doubts Kirby's office", async () => {
    const garbled = await ask(
      "MATCH (o:Official) WHERE 'Larowe' IN o.aliases UNWIND o.evidence AS id MATCH (e:Evidence {id: id, quote: 'Larowe'}) RETURN o.name, e.property, e.confidence < 0.5",
    );
    expect(garbled).toEqual([["Sergey Lavrov", "aliases", true]]);
    const doubts = await ask(
      "MATCH (o:Official)-[r:REPRESENTS]->(p) UNWIND r.evidence AS id MATCH (e:Evidence {id: id, stance: 'DOUBTS'}) RETURN o.name, p.name, r.title, e.quote",
    );
    expect(doubts).toEqual([
      ["John Kirby", "US Department of State", "Spokesperson", "American foreign Minister John Kirby"],
    ]);
  });
});

describe("the talks in Lausanne", () => {
  test("were held, by the latest evidence, and were expected on 14 October", async () => {
    expect(await column("MATCH (m:Meeting {id: $id}) RETURN m.status", { id: TALKS })).toEqual(["HELD"]);
    const known = (day: string) =>
      column(`MATCH (x:Meeting {id: $id}) WITH x, x AS event ${STATUS_ON} RETURN status`, { id: TALKS, day });
    expect(await known("2016-10-14T00:00:00Z")).toEqual(["EXPECTED"]);
    expect(await known("2016-10-15T00:00:00Z")).toEqual(["HELD"]);
    expect(await known("2016-10-12T00:00:00Z")).toEqual([]);
  });

  test("had these attendees, as known on 14 October and by the latest evidence", async () => {
    const known = (day: string) =>
      ask(
        `MATCH (a)-[x:ATTENDED]->(event:Meeting {id: $id}) WITH a, x, event ${STATUS_ON.replaceAll("WITH x", "WITH a, x")} RETURN a.id AS id, status ORDER BY id`,
        { id: TALKS, day },
      );
    expect(await known("2016-10-14T00:00:00Z")).toEqual([
      ["country:irn", "EXPECTED"],
      ["country:qat", "POSSIBLE"],
      ["country:sau", "EXPECTED"],
      ["country:tur", "EXPECTED"],
      ["official:john-kerry", "EXPECTED"],
      ["official:sergey-lavrov", "EXPECTED"],
    ]);
    const later = await known("2016-10-16T00:00:00Z");
    expect(later.map(([id]) => id)).toEqual([
      "country:irn",
      "country:qat",
      "country:sau",
      "country:tur",
      "ministry:egy-foreign-affairs",
      "ministry:irq-foreign-affairs",
      "ministry:jor-foreign-affairs",
      "ministry:qat-foreign-affairs",
      "official:adel-al-jubeir",
      "official:javad-zarif",
      "official:john-kerry",
      "official:mevlut-cavusoglu",
      "official:sergey-lavrov",
      "official:staffan-de-mistura",
    ]);
    expect(new Set(later.map(([, status]) => status))).toEqual(new Set(["HELD"]));
    expect(await known("2016-10-16T00:00:00Z")).toEqual(
      await ask("MATCH (a)-[x:ATTENDED]->(:Meeting {id: $id}) RETURN a.id AS id, x.status ORDER BY id", { id: TALKS }),
    );
  });

  test("are known since the report, and the ministries' part since the day itself", async () => {
    const since = (id: string) =>
      column("MATCH (a {id: $id})-[x:ATTENDED]->(:Meeting {id: $talks}) RETURN toString(x.knownSince)", {
        id,
        talks: TALKS,
      });
    expect(await column("MATCH (m:Meeting {id: $id}) RETURN toString(m.knownSince)", { id: TALKS })).toEqual([
      "2016-10-13T00:00:00Z",
    ]);
    expect(await since("official:john-kerry")).toEqual(["2016-10-13T00:00:00Z"]);
    expect(await since("ministry:jor-foreign-affairs")).toEqual(["2016-10-15T00:00:00Z"]);
  });

  test("leave the bilateral of Kerry and Lavrov open", async () => {
    expect(
      await ask(
        "MATCH (m:Meeting {id: 'meeting:kerry-lavrov-bilateral-2016-10-15'})-[:WITHIN]->(w) RETURN m.status, toString(m.start), w.id",
      ),
    ).toEqual([["POSSIBLE", "2016-10-15", TALKS]]);
  });
});

describe("the example questions", () => {
  test("representing whom on that day", async () => {
    const rows = await ask(
      `MATCH (o:Official)-[:ATTENDED]->(:Meeting {id: $id}) MATCH (o)-[r:REPRESENTS]->(p)
       WHERE r.from <= date('2016-10-15') AND (r.to IS NULL OR r.to > date('2016-10-15'))
       RETURN o.name AS name, r.title, coalesce(head([(p)-[:PART_OF]->(c) | c.name]), p.name) ORDER BY name`,
      { id: TALKS },
    );
    expect(rows).toEqual([
      ["Adel al-Jubeir", "Minister of Foreign Affairs", "Saudi Arabia"],
      ["Javad Zarif", "Minister of Foreign Affairs", "Iran"],
      ["John Kerry", "Secretary of State", "United States"],
      ["Mevlüt Çavuşoğlu", "Minister of Foreign Affairs", "Turkey"],
      ["Sergey Lavrov", "Minister of Foreign Affairs", "Russia"],
      ["Staffan de Mistura", "Special Envoy for Syria", "United Nations"],
    ]);
  });

  test("what everybody said", async () => {
    const counts = await ask(
      "MATCH (a)-[:SAID]->(s:Statement) RETURN a.name AS name, count(s), count(CASE s.kind WHEN 'QUOTE' THEN 1 END) ORDER BY name",
    );
    expect(counts).toEqual([
      ["European External Action Service", 3, 1],
      ["Federica Mogherini", 1, 1],
      ["John Kerry", 1, 0],
      ["John Kirby", 8, 4],
      ["Sergey Lavrov", 1, 0],
    ]);
  });

  test("what Kirby said word for word, and where in the report it stands", async () => {
    const rows = (await ask(
      `MATCH (:Official {id: 'official:john-kirby'})-[:SAID]->(s:Statement {kind: 'QUOTE'})-[:MADE_AT]->(m:Meeting)
       UNWIND s.evidence AS id MATCH (e:Evidence {id: id}) RETURN s.text, e.quote, e.start, m.kind ORDER BY e.start`,
    )) as [string, string, number, string][];
    for (const [text, quote, start, kind] of rows) {
      expect(quote.replaceAll("\n", " ")).toBe(text);
      expect(start).toBeGreaterThan(0);
      expect(kind).toBe("BRIEFING");
    }
    expect(rows.map(([text]) => text)[0]).toBe("this could happen");
  });

  test("the question that Kirby did not answer, and the one he did", async () => {
    const questions = await ask(
      `MATCH (s:Statement)-[:ADDRESSED_TO]->(:Official {id: 'official:john-kirby'})
       RETURN s.id AS id, COUNT { (s)<-[:SAID]-() }, [(s)<-[:REPLIES_TO]-(r) | r.text] ORDER BY id`,
    );
    expect(questions).toEqual([
      ["statement:question-war-crimes", 0, []],
      ["statement:question-whether-to-meet", 0, ["this could happen"]],
    ]);
  });

  test("whom Mogherini telephoned, and whom they represent", async () => {
    const rows = await ask(
      `MATCH (:Official {id: 'official:federica-mogherini'})-[:ATTENDED]->(m:Meeting {kind: 'PHONE_CALL', status: 'HELD'})-[:WITHIN]->(:Meeting {kind: 'ROUND'})
       MATCH (m)<-[:ATTENDED]-(o:Official) WHERE o.id <> 'official:federica-mogherini'
       MATCH (o)-[:REPRESENTS]->(p) RETURN o.name AS name, p.name ORDER BY name`,
    );
    expect(rows).toEqual([
      ["Adel al-Jubeir", "Ministry of Foreign Affairs of Saudi Arabia"],
      ["Javad Zarif", "Ministry of Foreign Affairs of Iran"],
      ["John Kerry", "US Department of State"],
      ["Mevlüt Çavuşoğlu", "Ministry of Foreign Affairs of Turkey"],
      ["Sergey Lavrov", "Ministry of Foreign Affairs of Russia"],
      ["Staffan de Mistura", "United Nations"],
    ]);
  });

  test("which statements concern Aleppo, by whom, through which outlet", async () => {
    const rows = await ask(
      `MATCH (s:Statement)-[:ABOUT]->(:Place {id: 'place:aleppo'})
       RETURN s.id AS id, [(s)<-[:SAID]-(a) | a.name], [e IN s.evidence WHERE true | head([(:Evidence {id: e})-[:VIA]->(o:Outlet) | o.name])] ORDER BY id`,
    );
    expect(rows).toEqual([
      ["statement:kirby-main-theme", ["John Kirby"], [null, null]],
      ["statement:sources-on-preparation", [], ["Reuters"]],
    ]);
  });

  test("who was in more than one meeting that week", async () => {
    const rows = await ask(
      `MATCH (o:Official)-[a:ATTENDED]->(m:Meeting) WHERE m.start >= date('2016-10-10') AND m.start < date('2016-10-17') AND a.status = 'HELD'
       WITH o, count(m) AS meetings WHERE meetings > 1 RETURN o.name AS name, meetings ORDER BY meetings DESC, name`,
    );
    expect(rows).toEqual([
      ["Federica Mogherini", 8],
      ["John Kerry", 3],
      ["Sergey Lavrov", 3],
      ["Adel al-Jubeir", 2],
      ["Javad Zarif", 2],
      ["Mevlüt Çavuşoğlu", 2],
      ["Staffan de Mistura", 2],
    ]);
  });

  test("everything reported by way of TASS", async () => {
    const statements = await column(
      `MATCH (:Outlet {id: 'outlet:tass'})<-[:VIA]-(e:Evidence) MATCH (s:Statement) WHERE e.id IN s.evidence RETURN DISTINCT s.id AS id ORDER BY id`,
    );
    expect(statements).toEqual([
      "statement:kirby-no-one-ever-said",
      "statement:kirby-no-resumption",
      "statement:kirby-truce-not-discussed",
      "statement:mogherini-political-process",
    ]);
  });
});

test("the first part of the file stands alone", async () => {
  await emptyGraph(graph);
  const all = readFileSync(FILE, "utf8").split("\n");
  const record = all.findIndex((line) => line.includes('"outlet:office-of-the-historian"'));
  const lines = (async function* () {
    yield* all.slice(0, record);
  })();
  const { load } = await import("../src/importers/load.js");
  expect(await load(graph, mapping, lines)).toMatchObject({ refused: 0 });
  expect(await column("MATCH (m:Meeting {id: $id}) RETURN m.status", { id: TALKS })).toEqual(["EXPECTED"]);
});
