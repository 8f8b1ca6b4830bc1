/** Imports that are interrupted, go on, run twice and run at once: each ends in the graph of one clean run. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { applyConstraints } from "../../src/graph/constraints.js";
import { cabinets } from "../../src/importers/cabinets.js";
import { connectTestGraph, emptyGraph } from "../graph.js";
import { chancery, environmentOf, layCable } from "../running.js";
import { until } from "../until.js";
import { dump, file, HEADER, ROWS, rows, writtenUpTo } from "./holders.js";
import { fileWith, mapping, run, tsv } from "./importing.js";

const MAIN = fileURLToPath(new URL("../../dist/bundle/main.js", import.meta.url));
/** In steps that are small beside the file. */
const importing = ["import", "cabinets", "--batch", "400", file];
const graph = connectTestGraph();
let clean: string;

beforeAll(async () => {
  await applyConstraints(graph, mapping);
  await emptyGraph(graph);
  await run(cabinets, [file], graph);
  clean = await dump(graph);
}, 120_000);
beforeEach(() => emptyGraph(graph));
afterAll(async () => {
  await emptyGraph(graph);
  await graph.close();
});

test("killed at any moment, again and again, it goes on with --resume", async () => {
  await killedAt(0.1 * ROWS);
  await killedAt(0.6 * ROWS, "--resume");
  expect(await dump(graph)).not.toBe(clean);
  const { code, stderr, stdout } = await chancery([...importing, "--resume"]);
  expect([code, await dump(graph)]).toEqual([0, clean]);
  expect(stderr).toContain(`Comparing ${ROWS / 2} officials with all others.`);
  expect(Number(/holders\.tsv: goes on after line (\d+)\./.exec(stderr)?.[1])).toBeGreaterThanOrEqual(0.6 * ROWS);
  expect(Number(/^ {2}rows +(\d+)/m.exec(stdout)![1])).toBeLessThan(ROWS / 2);
}, 120_000);

test("killed at any moment, it goes on by running again", async () => {
  await killedAt(0.4 * ROWS);
  expect(await dump(graph)).not.toBe(clean);
  expect(await chancery(importing)).toMatchObject({ code: 0 });
  expect(await dump(graph)).toBe(clean);
}, 120_000);

test("it goes on after Neo4j was away, and says so", async () => {
  const cable = await layCable();
  const importing = chancery(["import", "cabinets", file], { NEO4J_URI: cable.uri });
  await until(async () => (await officials()) > 0.2 * ROWS);
  await cable.cut();
  const { code, stderr } = await importing;
  expect(code).toBe(2);
  expect(stderr).toMatch(/what is written so far stays; --resume goes on there\.\nNeo4j at .* cannot be reached/);
  expect(await chancery(["import", "cabinets", file, "--resume"])).toMatchObject({ code: 0 });
  expect(await dump(graph)).toBe(clean);
}, 120_000);

test("a file that is in is not read again with --resume, and changes nothing without", async () => {
  expect((await run(cabinets, [file], graph, { resume: true })).stderr).toMatch(/was not begun, and is read from its/);
  const resumed = await run(cabinets, [file], graph, { resume: true });
  expect([resumed.code, resumed.stdout]).toEqual([
    0,
    `${file}: is in the graph as a whole already; without --resume it is read again.\n`,
  ]);
  const again = await run(cabinets, [file], graph);
  expect([again.count("created"), again.count("changed"), again.code]).toEqual([0, 0, 0]);
  expect(await dump(graph)).toBe(clean);
  // One that was limited is not in as a whole; another copy is another import.
  await emptyGraph(graph);
  await run(cabinets, [file], graph, { limit: 100 });
  expect((await run(cabinets, [file], graph, { resume: true })).count("rows")).toBe(ROWS - 100);
  const other = fileWith("other.tsv", tsv(HEADER, ...rows.slice(0, 5)));
  expect((await run(cabinets, [other], graph, { resume: true })).count("rows")).toBe(5);
}, 120_000);

test("what was refused is told again by --resume, also of a file that was read to its end", async () => {
  const wrong = rows[3]!.map((cell, at) => (HEADER[at] === "start" ? "2004-13-45" : cell));
  const path = fileWith("wrong.tsv", tsv(HEADER, ...rows.slice(0, 3), wrong, ...rows.slice(4, 9)));
  expect((await run(cabinets, [path], graph)).code).toBe(1);
  const resumed = await run(cabinets, [path], graph, { resume: true });
  expect([resumed.code, resumed.stdout]).toEqual([
    1,
    `${path}: was read to its end already; of what was read before, 1 is refused; without --resume it is read again.\n`,
  ]);
  await graph.write((run) => run("MATCH (i:Import) SET i.complete = false, i.upTo = 6"));
  const rest = await run(cabinets, [path], graph, { resume: true });
  expect([rest.code, rest.count("rows"), rest.count("refused")]).toEqual([1, 4, 0]);
  expect(rest.stderr).toContain("goes on after line 6; of what was read before, 1 is refused.");
}, 60_000);

test("two of the same file at once make the same graph", async () => {
  const both = await Promise.all([0, 1].map(() => chancery(["import", "cabinets", file])));
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(await dump(graph)).toBe(clean);
}, 120_000);

async function killedAt(wanted: number, ...flags: string[]): Promise<void> {
  const child = spawn(process.execPath, [MAIN, ...importing, ...flags], { env: environmentOf({}) });
  const ended = new Promise((resolve) => child.once("close", resolve));
  await until(async () => (await writtenUpTo(graph)) >= wanted);
  child.kill("SIGKILL");
  await ended;
}

async function officials(): Promise<number> {
  return (await graph.read("MATCH (o:Official) RETURN count(o)"))[0]![0] as number;
}
