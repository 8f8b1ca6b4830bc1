/** How a command begins and ends, as a user meets it: Ctrl-C at any time ends it in order, and no Neo4j stays behind. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "@jest/globals";
import { identityOf } from "../src/graph/ownership.js";
import { connectTestGraph, emptyGraph } from "./graph.js";
import { chancery, launch, startChancery } from "./running.js";
import { until } from "./until.js";

const folder = mkdtempSync(join(tmpdir(), "chancery-"));
const graph = connectTestGraph();
afterEach(() => emptyGraph(graph));
afterAll(async () => {
  await graph.close();
  rmSync(folder, { recursive: true });
});

const HEADER = '{"format":"chancery-facts","version":1,"title":"Test"}\n';
const outlet = (number: number): string =>
  `${JSON.stringify({ node: "Outlet", id: `outlet:o${number}`, properties: { name: `Outlet ${number}` } })}\n`;
const outlets = async (): Promise<unknown> => (await graph.read("MATCH (n:Outlet) RETURN count(n)"))[0]?.[0];

describe("a command that started a Neo4j of its own", () => {
  const home = join(folder, "home");
  const libraries = join(process.env.CHANCERY_TEST_FOLDER ?? "", "lib");
  mkdirSync(home);
  mkdirSync(libraries, { recursive: true });
  symlinkSync(libraries, join(home, "lib"));
  const own = { NEO4J_URI: "", NEO4J_PASSWORD: "", CHANCERY_HOME: home, NEO4J_HEAP: "512m", PORT: "0" };

  const neo4j = (): number => JSON.parse(readFileSync(join(home, "neo4j.json"), "utf8")).pid;
  /** Neo4j has begun to write its own log, and answers nobody yet. */
  const starting = async (): Promise<number> => {
    const log = join(home, "neo4j", "logs", "debug.log");
    rmSync(log, { force: true });
    await until(() => existsSync(log));
    return neo4j();
  };

  test("a server has its address at once, and an answer once the sample is there", async () => {
    const server = await startChancery(own);
    const address = `${server.url}/graphql`;
    const ask = async () => {
      const body = JSON.stringify({ query: `{ official(id: "official:john-kerry") { name } }` });
      const response = await fetch(address, { method: "POST", headers: { "content-type": "application/json" }, body });
      return { status: response.status, retry: response.headers.get("retry-after"), body: await response.text() };
    };
    const status = async (path: string) => (await fetch(`${server.url}${path}`)).status;

    try {
      const early = await ask();
      expect([early.status, early.retry]).toEqual([503, "2"]);
      expect(JSON.parse(early.body)).toEqual({
        errors: [{ message: expect.stringContaining("starting"), extensions: { code: "SERVICE_UNAVAILABLE" } }],
      });
      expect([await status("/healthz"), await status("/readyz"), await status("/")]).toEqual([200, 503, 200]);
      expect(server.output()).not.toContain("Playground");

      const other = { ...own, CHANCERY_HOME: join(folder, "other"), PORT: new URL(server.url).port };
      const second = await chancery(["start"], other);
      expect([second.code, second.stderr]).toEqual([2, expect.stringMatching(/^PORT: \d+ is in use on 127\.0\.0\.1/)]);
      expect(existsSync(other.CHANCERY_HOME)).toBe(false);

      let answer = early;
      // Until it knows the official, it never says that there is none.
      await until(async () => {
        if (answer.status === 503) answer = await ask();
        return answer.status !== 503;
      });
      expect([answer.status, JSON.parse(answer.body).data]).toEqual([200, { official: { name: "John Kerry" } }]);
      expect(await status("/readyz")).toBe(200);
      await until(() => server.output().includes(`Playground  ${server.url}/`), 1_000);
    } finally {
      expect(await server.stop()).toBe(0);
    }
    expect(existsSync(join(home, "neo4j.json"))).toBe(false);
  }, 180_000);

  test("a start is interrupted while Neo4j starts", async () => {
    const command = launch(["start"], own);
    const pid = await starting();
    // As under npm, which passes on what the terminal has sent already.
    command.signal("SIGINT");
    await until(() => command.output().includes("Ctrl-C once more"));
    command.signal("SIGINT");
    const { code } = await command.ended;
    expect(code).toBe(130);
    expect(identityOf(pid)).toBeUndefined();
    expect(readdirSync(home)).not.toContain("neo4j.json");
    expect(readdirSync(join(home, "owners"))).toEqual([]);
  }, 180_000);

  test("the second time it ends at once, and even a Neo4j that hangs with it", async () => {
    const command = launch(["start"], own);
    const pid = await starting();
    process.kill(pid, "SIGSTOP");
    command.signal("SIGINT");
    await until(() => command.output().includes("Ctrl-C once more"));
    await new Promise((resolve) => setTimeout(resolve, 700));
    const second = Date.now();
    command.signal("SIGINT");
    expect((await command.ended).code).toBe(130);
    expect(Date.now() - second).toBeLessThan(1000);
    await until(() => identityOf(pid) === undefined, 5_000);
  }, 180_000);

  test("two commands at once share one Neo4j, which stays until both have ended", async () => {
    const first = launch(["load", "-", "--batch", "1"], own);
    // The other comes while Neo4j starts.
    await starting();
    const second = launch(["load", "-", "--batch", "1"], own);
    for (const [index, command] of [first, second].entries()) {
      command.write(`${HEADER}${outlet(11 + index)}{}\n`);
      await until(() => command.output().includes("line 3: is no fact"));
    }
    const pid = neo4j();
    first.end();
    const ended = await first.ended;
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringMatching(/Neo4j stays for process \d+, which still/) });
    expect(identityOf(pid)).toBeDefined();
    second.write(outlet(13));
    second.end();
    const { code, stdout, stderr } = await second.ended;
    expect([code, stdout]).toEqual([1, expect.stringMatching(/created +2\n/)]);
    expect(stderr).not.toContain("Starting Neo4j");
    expect(identityOf(pid)).toBeUndefined();
    expect(readdirSync(home)).not.toContain("neo4j.json");
    expect([readdirSync(join(home, "owners")), readdirSync(join(home, "guests"))]).toEqual([[], []]);
  }, 180_000);

  test("a command waits for a Neo4j that another is stopping", async () => {
    const first = launch(["load", "-", "--batch", "1"], own);
    first.write(`${HEADER}{}\n`);
    await until(() => first.output().includes("line 2: is no fact"));
    const { pid } = JSON.parse(readFileSync(join(home, "neo4j.json"), "utf8"));
    process.kill(pid, "SIGSTOP");
    first.end();
    await until(() => JSON.parse(readFileSync(join(home, "neo4j.json"), "utf8")).stopping === true);
    const second = launch(["export"], own);
    await until(() => second.output().includes("Waiting for another process"));
    process.kill(pid, "SIGCONT");
    expect((await first.ended).code).toBe(1);
    await until(() => second.output().includes("Starting Neo4j"));
    second.signal("SIGINT");
    expect((await second.ended).code).toBe(130);
  }, 180_000);

  test("a load is interrupted while it waits for more", async () => {
    const command = launch(["load", "-", "--batch", "2"], own);
    command.write(`${HEADER}${outlet(1)}{}\n${outlet(2).slice(0, 20)}`);
    await until(() => command.output().includes("line 3: is no fact"));
    const pid = neo4j();
    command.signal("SIGTERM");
    const { code, stdout } = await command.ended;
    expect([code, stdout]).toEqual([
      143,
      expect.stringMatching(/created +1\n.*Interrupted\. Lines up to 3 are written/s),
    ]);
    expect(identityOf(pid)).toBeUndefined();
  }, 180_000);
});

test("a load says how far it got, and that is in the graph", async () => {
  const file = join(folder, "long.jsonl");
  const all = 200_000;
  writeFileSync(file, HEADER + Array.from({ length: all }, (_, index) => outlet(index)).join(""));
  const command = launch(["load", "--batch", "500", file]);
  await until(async () => Number(await outlets()) > 0);
  command.signal("SIGINT");
  const { code, stdout } = await command.ended;
  expect(code).toBe(130);
  const written = Number(
    /Interrupted\. Lines up to (\d+) are written; the same file can be loaded again/.exec(stdout)?.[1],
  );
  expect(written).toBeLessThan(all);
  expect(await outlets()).toBe(written - 1);
}, 60_000);

test("of an import the files after the one that is interrupted are left alone", async () => {
  const header = ["set", "position", "person", "wikidata", "start", "end", "gender", "dob", "enwiki"];
  const rows = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => [
      ...["france-cabinet", "Prime Minister", `Holder ${from + index}`, `Q${from + index}`],
      ...["2004-03-09", "", "", "", ""],
    ]);
  const [first, second] = [join(folder, "first.tsv"), join(folder, "second.tsv")];
  const text = (lines: string[][]): string => [header, ...lines].map((cells) => `${cells.join("\t")}\n`).join("");
  writeFileSync(first, text(rows(1, 50_000)));
  writeFileSync(second, text(rows(900_000, 5)));
  const command = launch(["import", "cabinets", first, second]);
  const officials = async () => Number((await graph.read("MATCH (o:Official) RETURN count(o)"))[0]?.[0]);
  await until(async () => (await officials()) > 0);
  command.signal("SIGTERM");
  const { code, stdout } = await command.ended;
  expect(code).toBe(143);
  const written = Number(/Interrupted\. Lines up to (\d+) are written/.exec(stdout)?.[1]);
  expect(await officials()).toBe(written - 1);
  expect(stdout).not.toContain("second.tsv");
}, 60_000);
