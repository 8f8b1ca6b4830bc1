import { chmodSync } from "node:fs";
import { dirname } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { applyConstraints } from "../../src/graph/constraints.js";
import { cabinets } from "../../src/importers/cabinets.js";
import { connectTestGraph, emptyGraph } from "../graph.js";
import { chancery } from "../running.js";
import { fileWith, mapping, run, tsv, zipOf } from "./importing.js";

const graph = connectTestGraph();
beforeAll(() => applyConstraints(graph, mapping), 60_000);
beforeEach(() => emptyGraph(graph));
afterAll(async () => {
  await emptyGraph(graph);
  await graph.close();
});

const HEADER = ["set", "position", "person", "wikidata", "start", "end", "gender", "dob", "enwiki"];
const holder = (number: number, start = "2004-03-09", end = ""): string[] => [
  ...["france-cabinet", "Prime Minister", `Holder ${number}`, `Q${number}`, start, end, "", "", ""],
];
const good = (count: number) => Array.from({ length: count }, (_, index) => holder(index + 1));
const zipped = (count = 2) => zipOf({ "holders.tsv": tsv(HEADER, ...good(count)) });
const officials = async () => (await graph.read("MATCH (o:Official) RETURN o.name ORDER BY o.name")).flat();

test("the good rows go in, the others are told by line and counted by reason", async () => {
  const file = fileWith("mixed.tsv", tsv(HEADER, holder(1), holder(2, "2005", "2004"), ["x"], holder(3), ["y"]));
  const { code, stdout, stderr } = await run(cabinets, [file], graph);
  expect(code).toBe(1);
  expect(stderr).toBe(
    [
      `${file}, line 3: it ends before it starts: from 2005 to 2004.`,
      `${file}, line 4: it has not as many columns as the first line: 1 instead of 9.`,
      `${file}, line 6: it has not as many columns as the first line: 1 instead of 9.\n`,
    ].join("\n"),
  );
  expect(stdout).toMatch(/^ {2}rows {7}5\n {2}created {4}10\n/m);
  expect(stdout).toMatch(
    /^ {2}refused, because:\n {4}2 {2}it has not as many columns as the first line\n {4}1 {2}it ends before it starts\n/m,
  );
  expect(await officials()).toEqual(["Holder 1", "Holder 3"]);
});

test("a BOM, CRLF and empty lines do no harm; a line in another encoding is refused", async () => {
  const latin = Buffer.concat([
    Buffer.from(tsv(HEADER, holder(1))),
    Buffer.from(tsv(holder(2)).replace("Holder", "Höld"), "latin1"),
  ]);
  const text = Buffer.concat([
    Buffer.from("\uFEFF"),
    latin,
    Buffer.from(`\n${tsv(holder(3)).replaceAll("\n", "\r\n")}`),
  ]);
  const { code, stderr } = await run(cabinets, [fileWith("bom.tsv", text)], graph);
  expect([code, stderr]).toEqual([1, expect.stringMatching(/bom\.tsv, line 3: is not UTF-8; save the file/)]);
  expect(await officials()).toEqual(["Holder 1", "Holder 3"]);
});

test("gzip is told by its content; of a file cut short the good part goes in, whole rows only", async () => {
  const rows = Array.from({ length: 5_000 }, (_, index) => holder(index + 1, `${1900 + ((index * 7919) % 123)}`));
  const packed = gzipSync(tsv(HEADER, ...rows));
  const whole = await run(cabinets, [fileWith("packed.tsv", packed)], undefined);
  expect([whole.code, whole.count("rows"), whole.stderr]).toEqual([0, 5_000, ""]);

  const cut = await run(cabinets, [fileWith("cut.gz", packed.subarray(0, packed.length / 2))], undefined);
  expect(cut.code).toBe(1);
  expect(cut.stderr).toMatch(/line \d+: cannot be unpacked from here on: the gzip data is cut short or damaged/);
  expect(cut.stderr.trim().split("\n")).toHaveLength(1);
  expect(cut.count("rows")).toBeGreaterThan(1_000);
  expect(cut.count("rows")).toBeLessThan(5_000);
});

test("each file of a zip is read, and one that is damaged is told", async () => {
  const wrong = "a\tb\n";
  const archive = zipOf({
    "folder/": "",
    "folder/one.tsv": tsv(HEADER, holder(1)),
    "two.tsv": wrong,
    "three.tsv": tsv(HEADER, holder(3)),
  });
  const { code, stdout, stderr } = await run(cabinets, [fileWith("holders.tsv", archive)], graph);
  expect(code).toBe(2);
  expect(stdout.match(/\(.*\)/g)).toEqual([
    expect.stringMatching(/holders\.tsv\/folder\/one\.tsv\)/),
    expect.stringMatching(/holders\.tsv\/three\.tsv\)/),
  ]);
  expect(stderr).toMatch(/^\S+holders\.tsv\/two\.tsv is no table of this source/);
  expect(await officials()).toEqual(["Holder 1", "Holder 3"]);

  const damaged = zipped(20_000);
  damaged.fill(0x55, 60_000, 60_040);
  const half = await run(cabinets, [fileWith("damaged.zip", damaged)], undefined);
  expect(half.code).toBe(1);
  // Nothing but the checksum tells of it; what was read before is in.
  expect(half.stdout).toMatch(/ 1 {2}cannot be unpacked from here on: the zip data is cut short or damaged/);
  expect(half.count("rows")).toBeGreaterThan(1_000);
});

test.each<[string, () => string, RegExp]>([
  ["no file", () => "/nowhere/none.tsv", /^\/nowhere\/none\.tsv does not exist\.\n$/],
  ["a directory", () => dirname(fileWith("x", "")), /is a directory; name a file in it/],
  [
    "an empty file",
    () => fileWith("empty.tsv", ""),
    /is empty: the first line must name the columns, with tabs between them: set, position/,
  ],
  ["an empty gzip", () => fileWith("empty.gz", gzipSync("")), /is empty/],
  ["another table", () => fileWith("other.tsv", "a\tb\n1\t2\n"), /is no table of this source/],
  ["UTF-16", () => fileWith("utf16.tsv", Buffer.from("\uFEFFset\t", "utf16le")), /is UTF-16; save it as UTF-8/],
  [
    "a zip cut short",
    () => fileWith("cut.zip", zipped().subarray(0, -30)),
    /cut\.zip is a zip archive that is cut short/,
  ],
  ["a zip of nothing", () => fileWith("none.zip", zipOf({ "folder/": "" })), /is a zip archive with no file in it/],
])("says of %s what is wrong; the other files go in", async (_, make, message) => {
  const wrong = make();
  const right = fileWith("right.tsv", tsv(HEADER, ...good(1)));
  const { code, stderr, stdout } = await run(cabinets, [wrong, right], undefined);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
  expect(stdout).toMatch(/^Holders .*right\.tsv\)\n {2}rows {7}1$/m);
});

test("says of a file without permission what is wrong", async () => {
  const secret = fileWith("secret.tsv", tsv(HEADER));
  chmodSync(secret, 0);
  const { code, stderr } = await run(cabinets, [secret], undefined);
  // Root may read everything.
  if (process.getuid?.() !== 0) expect([code, stderr]).toEqual([2, expect.stringMatching(/may not be read/)]);
});

test("--limit counts rows, --strict stops at the first bad one and writes nothing of its batch", async () => {
  const file = fileWith("strict.tsv", tsv(HEADER, ...good(4), ["bad"], ...good(9)));
  const limited = await run(cabinets, [file], graph, { limit: 3 });
  expect([limited.code, limited.count("rows")]).toEqual([0, 3]);
  expect(await officials()).toEqual(["Holder 1", "Holder 2", "Holder 3"]);
  await emptyGraph(graph);
  const strict = await run(cabinets, [file], graph, { strict: true });
  expect(strict.code).toBe(1);
  expect(strict.stdout).toMatch(/Stopped at line 6 \(--strict\)\. Nothing is written/);
  expect(await officials()).toEqual([]);
});

test("a country named by every row is sent once, and the memory of it is bounded", async () => {
  const { count } = await run(cabinets, [fileWith("many.tsv", tsv(HEADER, ...good(500)))], graph);
  // The source has 5 facts, then one country, and an official and an office a row.
  expect([count("created"), count("changed"), count("unchanged")]).toEqual([5 + 1 + 1_000, 0, 0]);
});

test("the command imports, and names what it does not know", async () => {
  const file = fileWith("command.tsv", tsv(HEADER, ...good(2)));
  const imported = await chancery(["import", "cabinets", file]);
  expect(imported).toMatchObject({ code: 0, stderr: "" });
  expect(await officials()).toEqual(["Holder 1", "Holder 2"]);
  // Without a graph.
  const nowhere = { NEO4J_URI: "bolt://127.0.0.1:1" };
  const dry = await chancery(["import", "cabinets", file, "--dry-run"], nowhere);
  expect(dry).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/facts {6}10 \(--dry-run: nothing is written\)/),
  });
  const asked = await Promise.all([
    chancery(["import", "nonsense", file]),
    chancery(["import", "cabinets", file, "--limit", "x"]),
    chancery(["import", "cabinets", file, "--retrieved-on", "2023-02-30"]),
    chancery(["import", "--help"]),
    chancery(["import", "cabinets", file, "--batch", "0"]),
  ]);
  expect(asked.map(({ code }) => code)).toEqual([2, 2, 2, 0, 2]);
  expect(asked[0]!.stderr).toMatch(/nonsense: is no source; there are cabinets/);
  expect(asked[1]!.stderr).toMatch(/--limit: x is not a whole number/);
  expect(asked[2]!.stderr).toMatch(/--retrieved-on: 2023-02-30 is no calendar day/);
  expect(asked[3]!.stdout).toMatch(/cabinets +holders\.tsv/);
  expect(asked[4]!.stderr).toBe("--batch: 0 is not a whole number from 1 to 10000.\n");
}, 60_000);
