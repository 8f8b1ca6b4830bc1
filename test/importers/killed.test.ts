/**
 * One import under which Neo4j itself is killed again and again, and has no room left: each time it says so, and in the
 * end its graph is that of one clean run.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { applyConstraints } from "../../src/graph/constraints.js";
import { connect, type Graph } from "../../src/graph/driver.js";
import { type Embedded, startEmbedded } from "../../src/graph/embedded.js";
import { identityOf } from "../../src/graph/ownership.js";
import { cabinets } from "../../src/importers/cabinets.js";
import { connectTestGraph, emptyGraph } from "../graph.js";
import { chancery, environmentOf } from "../running.js";
import { until } from "../until.js";
import { dump, file, ROWS, writtenUpTo } from "./holders.js";
import { mapping, run } from "./importing.js";

const MAIN = fileURLToPath(new URL("../../dist/bundle/main.js", import.meta.url));
const home = mkdtempSync(join(tmpdir(), "chancery-killed-"));
const START_SECONDS = 240;
const own = {
  ...{ NEO4J_URI: "", NEO4J_PASSWORD: "", NEO4J_HEAP: "512m" },
  ...{ CHANCERY_HOME: home, CHANCERY_START_TIMEOUT: `${START_SECONDS}` },
};
const TOLD =
  /holders\.tsv: what is written so far stays; --resume goes on there\.\nNeo4j at bolt:\S+ cannot be reached/;
const importing = ["import", "cabinets", "--no-match", "--batch", "400", file];

const graphs: Graph[] = [];
let clean: string;
let embedded: Embedded | undefined;

beforeAll(async () => {
  const libraries = join(process.env.CHANCERY_TEST_FOLDER ?? "", "lib");
  mkdirSync(libraries, { recursive: true });
  symlinkSync(libraries, join(home, "lib"));
  const graph = connectTestGraph();
  graphs.push(graph);
  await applyConstraints(graph, mapping);
  await emptyGraph(graph);
  await run(cabinets, [file], graph);
  clean = await dump(graph);
  await emptyGraph(graph);
}, 120_000);
afterAll(async () => {
  await Promise.all(graphs.map((graph) => graph.close()));
  await embedded?.stop();
  const left = recorded();
  if (left && identityOf(left.pid) === left.identity) process.kill(left.pid, "SIGKILL");
  rmSync(home, { recursive: true, force: true });
}, 60_000);

test("a Neo4j of the import's own, alone and then together with the import", async () => {
  const first = launchOwn();
  await writing(0.1, first);
  process.kill(recorded()!.pid, "SIGKILL");
  expect(await first.ended).toEqual([2, expect.stringMatching(TOLD)]);
  // Neither a Neo4j nor its record is left, so that the next command finds a free home.
  expect(recorded()).toBeUndefined();

  const second = launchOwn("--resume");
  await writing(0.3, second);
  const { pid, identity } = recorded()!;
  // Whatever each of the two has started dies with it.
  for (const group of [second.child.pid!, pid]) process.kill(-group, "SIGKILL");
  await second.ended;
  await until(() => identityOf(pid) !== identity);
  embedded = await start();
  expect(await dump(open(embedded.uri))).not.toBe(clean);
}, 300_000);

// A limit on the size of its files is to Neo4j what a full disk is. Only Linux has a command that sets one for a process
// that runs; on another machine of a developer's nothing is tried, but where a change is judged, this is.
const canLimit = process.env.CI || spawnSync("prlimit", ["--version"]).status === 0;
const onFullDisk = canLimit ? test : test.skip;

onFullDisk(
  "a disk that is full is told, and with room again it goes on by itself",
  async () => {
    const graph = open(embedded!.uri);
    const command = chancery([...importing, "--resume"], own);
    await until(async () => (await writtenUpTo(graph)) >= 0.5 * ROWS);
    const logs = join(home, "neo4j", "data", "transactions", "neo4j");
    const size = Math.max(...readdirSync(logs).map((name) => statSync(join(logs, name)).size));
    spawnSync("prlimit", ["--pid", `${embedded!.pid}`, `--fsize=${size}`]);
    const { code, stderr } = await command;
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(
        /--resume goes on there\.\nNeo4j at \S+ cannot (write: most likely its|be reached.* on a full) disk/,
      ),
    ]);
    // It answers from then on, but only that it has given up; the server that owns it then starts it again.
    const { pid } = embedded!;
    const owning = open(embedded!.uri, () => embedded!.startAgain());
    await expect(owning.read("RETURN 1")).rejects.toMatchObject({
      ...{ code: "SERVICE_UNAVAILABLE", message: expect.stringMatching(/its database is not available.* full disk/) },
    });
    await until(() => embedded!.pid !== pid);
    expect(await graph.answers()).toBe(true);
  },
  300_000,
);

test("that of a server, which starts it again", async () => {
  const graph = open(embedded!.uri);
  const command = chancery([...importing, "--resume"], own);
  await until(async () => (await writtenUpTo(graph)) >= 0.7 * ROWS);
  process.kill(embedded!.pid, "SIGKILL");
  const { code, stderr } = await command;
  expect([code, stderr]).toEqual([2, expect.stringMatching(TOLD)]);
  await until(() => graph.answers());
  expect(await dump(graph)).not.toBe(clean);
}, 300_000);

test("after all of this it goes on to its end, and nothing is lost", async () => {
  const { code, stderr } = await chancery([...importing, "--resume"], own);
  expect([code, stderr]).toEqual([0, expect.stringMatching(/holders\.tsv: goes on after line \d+\./)]);
  expect(await dump(open(embedded!.uri))).toBe(clean);
}, 300_000);

interface Own {
  readonly child: ChildProcess;
  /** Its exit code and what it wrote to stderr. */
  readonly ended: Promise<readonly [number | null, string]>;
}

/** An import in a process group of its own, with a Neo4j of its own. */
function launchOwn(...flags: string[]): Own {
  const child = spawn(process.execPath, [MAIN, ...importing, ...flags], { env: environmentOf(own), detached: true });
  let stderr = "";
  child.stderr.on("data", (piece) => {
    stderr += piece;
  });
  return { child, ended: new Promise((resolve) => child.once("close", (code) => resolve([code, stderr]))) };
}

/** Resolves when a part of the file is written. */
async function writing(part: number, { child, ended }: Own): Promise<void> {
  const goingOn = async (): Promise<true> => {
    if (child.exitCode !== null) throw new Error(`The import ended before it was interrupted: ${(await ended)[1]}`);
    return true;
  };
  await until(async () => (await goingOn()) && recorded() !== undefined && existsSync(join(home, "password")));
  const graph = open(`bolt://127.0.0.1:${recorded()!.port}`);
  await until(async () => (await goingOn()) && (await graph.answers()));
  await until(async () => (await goingOn()) && (await writtenUpTo(graph)) >= part * ROWS);
}

function start(): Promise<Embedded> {
  return startEmbedded({ home, heap: "512m", startTimeoutSeconds: START_SECONDS }, () => undefined);
}

function open(uri: string, onGivenUp = (): void => undefined): Graph {
  const password = readFileSync(join(home, "password"), "utf8").trim();
  const options = { uri, user: "neo4j", password, database: "neo4j", pool: 5, queryTimeoutSeconds: 30, onGivenUp };
  const graph = connect(options);
  graphs.push(graph);
  return graph;
}

function recorded(): { pid: number; identity: string; port: number } | undefined {
  const path = join(home, "neo4j.json");
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}
