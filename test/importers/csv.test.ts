import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { applyConstraints } from "../../src/graph/constraints.js";
import { csvImporter } from "../../src/importers/csv.js";
import { connectTestGraph, emptyGraph } from "../graph.js";
import { chancery } from "../running.js";
import { factsOf, fileWith, mapping as model, run } from "./importing.js";

const at = (path: string) => new URL(`../../${path}`, import.meta.url);
const person = { label: "Official", key: "{name}", properties: { name: "name" } };
const base = { version: 1, dataSet: { key: "calls", title: "Calls" }, nodes: { person } };
const importer = (changes: object = {}) =>
  csvImporter(fileWith("mapping.json", JSON.stringify({ ...base, ...changes })), model);
const problems = (changes: object): string => {
  try {
    importer(changes);
  } catch (error) {
    return (error as Error).message.replace(/^--mapping: \S+/u, "");
  }
  return "none";
};

describe("csv", () => {
  test("reads cells in quotes with delimiters, quotes and line ends inside, a BOM, CRLF and empty lines", async () => {
    const { ids, node, refusals } = await factsOf(
      importer(),
      '\uFEFFname,x\r\n"Example, Ann",1\r\n\r\n"Bo ""Bobby""\nSample",2\r\nC "D" E,3',
    );
    expect([refusals, ids("Official")]).toEqual([
      [],
      ["official:example-ann", "official:bo-bobby-sample", "official:c-d-e"],
    ]);
    expect(node("official:bo-bobby-sample")).toEqual({ name: 'Bo "Bobby"\nSample' });
  });

  test("refuses by line what cannot be, and reads the rest", async () => {
    const nodes = { person: { ...person, properties: { ...person.properties, bornOn: "born" } } };
    const { refusals, ids } = await factsOf(
      importer({ nodes }),
      [
        "name,born",
        '"A\nB",1950-01-02',
        "C",
        "D,1950-02-30",
        ",1950",
        "E\uFFFD,",
        "F,1950",
        'G,"not closed',
        "H,",
      ].join("\n"),
    );
    expect(refusals).toEqual([
      "4: it has not as many columns as it should: 1 instead of 2.",
      "5: nodes.person: there is no such date: 1950-02-30.",
      '6: nodes.person: its key needs the column "name", which is empty; "when" can leave such rows out.',
      "7: it is not UTF-8; save the file in that encoding.",
      "9: a quote that is opened here is never closed, and nothing after it is read.",
    ]);
    expect(ids("Official")).toEqual(["official:a-b", "official:f"]);
  });

  test("makes values of cells as the mapping says", async () => {
    const properties = {
      ...{ name: { template: "{name} of {town}" }, aliases: { column: "aliases", list: "/" } },
      location: { latitude: "lat", longitude: "lon" },
    };
    const place = { label: "Place", key: "{town}", when: ["town"], properties };
    const talks = {
      label: "Meeting",
      key: "talks-{day}",
      properties: {
        title: { constant: "Talks" },
        status: { column: "status", values: { yes: "HELD", no: "CANCELLED" } },
        ...{ start: { column: "day", date: "D.M.YYYY" }, end: { column: "until", date: "D.M.YYYY" } },
      },
    };
    const edges = [{ type: "HELD_IN", from: "talks", to: "place" }];
    const {
      node,
      edges: made,
      refusals,
    } = await factsOf(
      importer({ csv: { delimiter: ";" }, nodes: { place, talks }, edges }),
      [
        "name;town;aliases;lat;lon;status;day;until",
        "Palace;Oslo;a / b;59.9;10.75;yes;3.4.2016;5.4.2016",
        ";;;;;no;2016-05;7.5.2016",
        ";;;;;yes;9.9.2016;9.9.2016",
        ";;;;;maybe;1.1.2016;",
        ";;;;;yes;5.5.2016;4.5.2016",
        "Hut;Top;;91;0;yes;1.1.2016;",
      ].join("\n"),
    );
    expect(node("place:oslo")).toEqual({
      ...{ name: "Palace of Oslo", aliases: ["a", "b"], location: { latitude: 59.9, longitude: 10.75 } },
    });
    const held = { title: "Talks", status: "HELD", precision: "DAY" };
    expect(node("meeting:talks-3-4-2016")).toEqual({ ...held, start: "2016-04-03", end: "2016-04-05" });
    // One precision stands for both.
    expect(node("meeting:talks-2016-05")).toEqual({
      ...{ title: "Talks", status: "CANCELLED", start: "2016-05-01", precision: "MONTH" },
    });
    expect(node("meeting:talks-9-9-2016")).toEqual({ ...held, start: "2016-09-09" });
    expect(made("HELD_IN")).toEqual([["meeting:talks-3-4-2016", "place:oslo", {}]]);
    expect(refusals).toEqual([
      '5: nodes.talks: the mapping does not say what the cell means for "status": maybe.',
      "6: nodes.talks: it ends before it starts: from 2016-05-05 to 2016-05-04.",
      "7: nodes.place: there is no such place on the map: 91, 0.",
    ]);
  });

  test("knows a country by any of its names or codes, and refuses what is none", async () => {
    const { ids, refusals } = await factsOf(
      importer({ csv: { columns: ["c"] }, nodes: { country: { country: "c" } } }),
      "Russia\nRUS\nru\nRussian Federation\nFreedonia\n",
    );
    expect([ids("Country"), refusals]).toEqual([
      ["country:rus"],
      ["5: nodes.country: it names no country that is known: Freedonia."],
    ]);
  });

  test.each<[string, object, RegExp]>([
    [
      "an unknown label",
      { nodes: { p: { ...person, label: "Person" } } },
      /\n {2}nodes\.p\.label: "Person" is no label that rows can make; there are Official, /,
    ],
    [
      "a source",
      { nodes: { p: { ...person, label: "Report" } } },
      /nodes\.p\.label: "Report" is no label that rows can make/,
    ],
    [
      "an unknown property",
      { nodes: { p: { ...person, properties: { name: "name", nmae: "x" } } } },
      /nodes\.p\.properties\.nmae: "nmae" is no property of Official; there are name, aliases/,
    ],
    [
      "a lacking property",
      { nodes: { p: { ...person, properties: {} } } },
      /nodes\.p\.properties: Official must have "name"\./,
    ],
    [
      "a wrong constant",
      { nodes: { p: { ...person, properties: { name: "name", bornOn: { constant: "1950" } } } } },
      /nodes\.p\.properties\.bornOn: it is "1950", but must be a calendar day/,
    ],
    [
      "two origins",
      { nodes: { p: { ...person, properties: { name: { column: "a", constant: "b" } } } } },
      /nodes\.p\.properties\.name: it must have one of column, constant/,
    ],
    ["a key with blanks", { nodes: { p: { ...person, key: "a {name}" } } }, /nodes\.p\.key: "a " cannot be in a key/],
    [
      "a node made later",
      { nodes: { p: { ...person, key: "{@q}" }, q: person } },
      /nodes\.p\.key: "@q" is no node made before this one; there are none/,
    ],
    [
      "a relationship of nothing",
      { edges: [{ type: "MET", from: "person", to: "person" }] },
      /edges\.0\.type: "MET" is no relationship type of the model here; there are /,
    ],
    [
      "wrong ends",
      { edges: [{ type: "REPRESENTS", from: "person", to: "person" }] },
      /edges\.0\.type: REPRESENTS does not lead from Official to Official; it leads from Official to Country/,
    ],
    [
      "an end of no node",
      { edges: [{ type: "REPRESENTS", from: "person", to: "state" }] },
      /edges\.0\.to: "state" is no node of the mapping; there are person\./,
    ],
    [
      "a form of its own",
      { nodes: { p: { label: "Official", kay: "{name}" } }, dataSet: { key: "A b" } },
      / is no mapping:[\s\S]*dataSet: it lacks "title"\.[\s\S]*dataSet\.key: must match pattern[\s\S]*nodes\.p: it lacks "key"\.[\s\S]*nodes\.p: there is no "kay" here\./,
    ],
  ])("refuses a mapping with %s before any row, and names the place", (_, changes, message) => {
    expect(problems(changes)).toMatch(message);
  });

  test("tells of all that is wrong at once", () => {
    const edges = [{ type: "MET", from: "person", to: "person" }];
    expect(problems({ nodes: { person: { ...person, label: "X" } }, edges }).split("\n")).toHaveLength(2);
    expect(problems({ nodes: { person: { ...person, properties: { a: "b" } } }, edges }).split("\n")).toHaveLength(4);
  });

  test("says which columns a file lacks, and where the mapping names them; other files go in", async () => {
    const files = [
      fileWith("wrong.csv", "nam,x\nA,1\n"),
      fileWith("empty.csv", ""),
      fileWith("right.csv", "name\nA\n"),
    ];
    const { code, stderr, stdout } = await run(importer(), files, undefined);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /wrong\.csv does not fit the mapping \S+; its columns are nam, x:\n {2}nodes\.person\.key: there is no column "name"\.\n {2}nodes\.person\.properties\.name: /,
    );
    expect(stderr).toMatch(/empty\.csv is empty: its first line must name the columns/);
    expect(stdout).toMatch(/right\.csv\)\n {2}rows {7}1$/m);
  });

  test("of a gzip file cut short, whole rows go in", async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => `"Holder ${(index * 7919) % 5_000}"\n`).join("");
    const packed = gzipSync(`name\n${rows}`);
    const { code, stderr, count } = await run(
      importer(),
      [fileWith("cut.csv.gz", packed.subarray(0, packed.length / 2))],
      undefined,
    );
    expect([code, stderr]).toEqual([1, expect.stringMatching(/line \d+: cannot be unpacked from here on/)]);
    expect(count("rows")).toBeGreaterThan(1_000);
    expect(count("rows")).toBeLessThan(5_000);
  });
});

describe("in the graph", () => {
  const graph = connectTestGraph();
  beforeAll(() => applyConstraints(graph, model), 60_000);
  beforeEach(() => emptyGraph(graph));
  afterAll(async () => {
    await emptyGraph(graph);
    await graph.close();
  });

  test("is documented word by word", () => {
    const text = readFileSync(at("data/README.md"), "utf8");
    const [csv, mapping] = ["csv", "json"].map((name) =>
      readFileSync(at(`data/examples/summits.${name === "csv" ? name : "mapping.json"}`), "utf8"),
    );
    expect(text).toContain(`\`\`\`json\n${mapping}\`\`\``);
    const shown = /```csv\n([\s\S]*?)```/.exec(text)?.[1];
    expect(csv!.startsWith(shown!)).toBe(true);
  });

  test("goes in by the command of the README, and twice changes nothing", async () => {
    const readme = readFileSync(at("README.md"), "utf8");
    const words = /^npx chancery (import csv .*)$/m.exec(readme)![1]!.split(" ");
    expect(await chancery(words)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/rows {7}6\n {2}created {4}\d+/),
    });
    expect((await chancery(words)).stdout).toMatch(/created {4}0\n {2}changed {4}0\n/);
    const found = await graph.read(
      `MATCH (c:Country)<-[:REPRESENTS]-(o:Official)-[a:ATTENDED]->(m:Meeting)-[:HELD_IN]->(p:Place)
       RETURN m.title, toString(m.start), m.precision, o.id, c.name, a.role ORDER BY m.start, o.id`,
    );
    const reagan = ["official:usa-ronald-reagan", "United States"];
    const gorbachev = ["official:soviet-union-mikhail-gorbachev", "Soviet Union"];
    expect(found).toEqual([
      ["Summit in Geneva", "1985-11-19", "DAY", ...gorbachev, "PARTICIPANT"],
      ["Summit in Geneva", "1985-11-19", "DAY", ...reagan, "PARTICIPANT"],
      ["Summit in Reykjavík", "1986-10-11", "DAY", ...gorbachev, "PARTICIPANT"],
      ["Summit in Reykjavík", "1986-10-11", "DAY", ...reagan, "PARTICIPANT"],
      ["Summit in Moscow", "1988-01-01", "YEAR", ...gorbachev, "HOST"],
      ["Summit in Moscow", "1988-01-01", "YEAR", ...reagan, "PARTICIPANT"],
    ]);
  }, 120_000);

  test("the command prints what the first row becomes, and names what it does not know", async () => {
    const example = ["import", "csv", "data/examples/summits.csv"];
    const nowhere = { NEO4J_URI: "bolt://127.0.0.1:1" };
    const mapping = ["--mapping", "data/examples/summits.mapping.json"];
    const { code, stdout } = await chancery([...example, ...mapping, "--dry-run", "--limit", "1"], nowhere);
    expect(code).toBe(0);
    const facts = stdout
      .split("\n")
      .filter((line) => line.startsWith("{"))
      .map((line) => JSON.parse(line).id);
    expect(facts).toContain("meeting:summit-che-geneva-19-11-1985");
    const wrong = await Promise.all([
      chancery(example),
      chancery([...example, "--mapping", "none.json"]),
      chancery(["import", "cabinets", "x", ...mapping]),
    ]);
    expect(wrong.map((one) => one.code)).toEqual([2, 2, 2]);
    expect(wrong[0]!.stderr).toMatch(/--mapping: csv needs a file that says what the columns mean/);
    expect(wrong[1]!.stderr).toMatch(/--mapping: none\.json cannot be read: ENOENT/);
    expect(wrong[2]!.stderr).toMatch(/--mapping: cabinets has a form of its own; only csv takes a mapping/);
  }, 60_000);

  test("--resume takes another mapping for another import", async () => {
    const file = fileWith("calls.csv", "name,born\nAnn Example,1950-01-02\n");
    await run(importer(), [file], graph);
    expect((await run(importer(), [file], graph, { resume: true })).stdout).toMatch(
      /is in the graph as a whole already/,
    );
    const nodes = { person: { ...person, properties: { ...person.properties, bornOn: "born" } } };
    const again = await run(importer({ nodes }), [file], graph, { resume: true });
    expect([again.stderr, again.count("changed")]).toEqual([expect.stringMatching(/was not begun/), 1]);
  });
});
