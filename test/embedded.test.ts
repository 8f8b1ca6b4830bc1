import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "@jest/globals";
import { connect, type Graph } from "../src/graph/driver.js";
import { type Embedded, startEmbedded } from "../src/graph/embedded.js";
import { identityOf } from "../src/graph/ownership.js";
import { until } from "./until.js";

const folder = process.env.CHANCERY_TEST_FOLDER ?? "";
const ENDLESS = "UNWIND range(1, 100000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a + b < 0 RETURN count(*)";
const homes: string[] = [];
const servers: ChildProcess[] = [];
const graphs: Graph[] = [];

/** A home whose libraries are those of all tests. */
function newHome({ libraries = true } = {}): string {
  const home = mkdtempSync(join(tmpdir(), "chancery-"));
  homes.push(home);
  mkdirSync(join(folder, "lib"), { recursive: true });
  if (libraries) symlinkSync(join(folder, "lib"), join(home, "lib"));
  return home;
}

const optionsOf = (home: string) => ({ home, heap: "512m", startTimeoutSeconds: 60 });

interface Told {
  readonly uri: string;
  readonly password: string;
  readonly pid: number;
}

/** A server in a process of its own, so that it can be killed; it says where its Neo4j is, or why it has none. */
function runServer(home: string): { readonly child: ChildProcess; readonly told: Promise<Told> } {
  const script = `
    const { startEmbedded } = await import(${JSON.stringify(join(folder, "embedded.mjs"))});
    const embedded = await startEmbedded(${JSON.stringify(optionsOf(home))}, () => undefined);
    embedded.announce("http://127.0.0.1:4000");
    process.once("SIGINT", () => undefined);
    process.once("SIGTERM", () => process.exit(0));
    console.log(JSON.stringify(embedded));
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], { detached: true });
  servers.push(child);
  const told = new Promise<Told>((resolve, reject) => {
    let complaint = "";
    child.stderr.on("data", (piece) => {
      complaint += piece;
    });
    child.stdout.once("data", (line) => resolve(JSON.parse(String(line))));
    child.once("exit", () => reject(new Error(complaint)));
  });
  told.catch(() => undefined);
  return { child, told };
}

function openGraph({ uri, password }: Told | Embedded): Graph {
  const graph = connect({ uri, user: "neo4j", password, database: "neo4j", pool: 5, queryTimeoutSeconds: 30 });
  graphs.push(graph);
  return graph;
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  await until(() => child.signalCode !== null || child.exitCode !== null);
}

afterAll(async () => {
  await Promise.all(graphs.map((graph) => graph.close()));
  for (const server of servers) server.kill("SIGKILL");
  for (const home of homes) {
    try {
      const { pid, identity } = JSON.parse(readFileSync(join(home, "neo4j.json"), "utf8"));
      if (identityOf(pid) === identity) process.kill(pid, "SIGKILL");
      await until(() => identityOf(pid) !== identity);
    } catch {
      // Stopped as it should be: there is no such file.
    }
    rmSync(home, { recursive: true, force: true });
  }
});

describe("the life of an embedded Neo4j", () => {
  const home = newHome();
  let told: Told;
  let server: ChildProcess;
  let embedded: Embedded;
  let graph: Graph;
  const lines: string[] = [];
  const console = () => readFileSync(join(home, "neo4j", "logs", "console.log"), "utf8");
  const recorded = () => JSON.parse(readFileSync(join(home, "neo4j.json"), "utf8")) as { pid: number };

  test("it starts, on the loopback interface, with a password that only its owner can read", async () => {
    const run = runServer(home);
    server = run.child;
    told = await run.told;
    expect(told.uri).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+$/);
    expect(statSync(join(home, "password")).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(home, "password"), "utf8").trim()).toBe(told.password);
    expect(told.password.length).toBeGreaterThan(20);
    await openGraph(told).write((run) => run("CREATE (:Witness {name: 'John Kerry'})"));
  }, 120_000);

  test("a second server on its home is told who holds it", async () => {
    await expect(startEmbedded(optionsOf(home), () => undefined)).rejects.toMatchObject({
      code: "CONFIGURATION",
      message: expect.stringMatching(
        new RegExp(`${home} is held by process ${server.pid} since 20\\S+, serving http://127.0.0.1:4000\\.`),
      ),
    });
  });

  test("Ctrl-C reaches the server, not Neo4j", async () => {
    process.kill(-(server.pid ?? 0), "SIGINT");
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await openGraph(told).answers()).toBe(true);
  });

  test("when the server is killed, the next one finds Neo4j still running and uses it", async () => {
    await killed(server);
    embedded = await startEmbedded(optionsOf(home), (line) => lines.push(line));
    expect(lines).toEqual([`Found Neo4j still running (process ${told.pid}) and took it over`]);
    expect(embedded).toMatchObject(told);
    graph = openGraph(embedded);
    expect(await graph.read("MATCH (n:Witness) RETURN n.name")).toEqual([["John Kerry"]]);
  });

  test("when Neo4j is killed, reads say so within 5 seconds and work again once it is back, by itself", async () => {
    const reading = expect(graph.read(ENDLESS)).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
    // Java answers this signal with a report on its console, the last line of which is about its classes.
    process.kill(embedded.pid, "SIGQUIT");
    await until(() => console().includes("class space"));
    const start = Date.now();
    process.kill(embedded.pid, "SIGKILL");
    await reading;
    await expect(graph.read("RETURN 1")).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
    expect(Date.now() - start).toBeLessThan(5000);
    await until(() => graph.answers());
    expect(await graph.read("MATCH (n:Witness) RETURN n.name")).toEqual([["John Kerry"]]);
    expect(embedded.uri).toBe(told.uri);
    // Neo4j answers a moment before its owner has seen it.
    await until(() => embedded.pid !== told.pid);
  }, 120_000);

  test("of a Neo4j that died the last words are told and kept", () => {
    expect(lines).toContainEqual(
      expect.stringMatching(
        new RegExp(
          `^Neo4j \\(process ${told.pid}\\) has ended; starting it again\\. Its last words:\n.*class space`,
          "s",
        ),
      ),
    );
    expect(console()).toMatch(/Full thread dump.*\n=== Neo4j 5\.\S+, 20\S+Z\n/s);
  });

  test("when Neo4j hangs, reads and writes say so within 5 seconds and work again once it goes on", async () => {
    await Promise.all([1, 2, 3, 4].map((n) => graph.read("RETURN $n", { n })));
    const unavailable = { code: "SERVICE_UNAVAILABLE" };
    process.kill(embedded.pid, "SIGSTOP");
    const start = Date.now();
    await Promise.all([
      expect(graph.read("RETURN 1")).rejects.toMatchObject(unavailable),
      expect(graph.write((run) => run("CREATE (:Ghost)"))).rejects.toMatchObject(unavailable),
      expect(graph.answers(700)).resolves.toBe(false),
    ]);
    await expect(graph.answers(300)).resolves.toBe(false);
    expect(Date.now() - start).toBeLessThan(5000);
    process.kill(embedded.pid, "SIGCONT");
    await until(() => graph.answers());
    expect(await graph.read("RETURN 1")).toEqual([[1]]);
  });

  test("who waits on connections that somebody else has given up is told as well, though Neo4j answers again", async () => {
    await graph.read("RETURN 1");
    const written = () =>
      expect(graph.write((run) => run("CREATE (:Ghost)"))).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
    process.kill(embedded.pid, "SIGSTOP");
    const first = written();
    await new Promise((resolve) => setTimeout(resolve, 1_700));
    const second = written();
    await first;
    await new Promise((resolve) => setTimeout(resolve, 400));
    process.kill(embedded.pid, "SIGCONT");
    await second;
  }, 30_000);

  test("stopped, it leaves no process and a free home, even where nothing can be written any more", async () => {
    const { pid } = embedded;
    const draft = join(home, `neo4j.json.${process.pid}.draft`);
    mkdirSync(draft);
    await embedded.stop();
    expect(identityOf(pid)).toBeUndefined();
    expect(readdirSync(join(home, "owners"))).toEqual([]);
    expect(readdirSync(home)).not.toContain("neo4j.json");
    rmSync(draft, { recursive: true });
  });

  test("a server that exits without a word takes Neo4j with it", async () => {
    const { child, told } = runServer(home);
    const { pid } = await told;
    child.kill("SIGTERM");
    await until(() => identityOf(pid) === undefined);
    expect(child.exitCode).toBe(0);
  }, 120_000);

  test("files left behind by the dead hurt nobody alive, the data is still there, and a start over is stopped", async () => {
    const bystander = spawn("sleep", ["60"]);
    const record = { port: 1, since: "", server: 1, heap: "512m", version: "5.26.18" };
    writeFileSync(
      join(home, "neo4j.json"),
      JSON.stringify({ ...record, pid: bystander.pid, identity: "of another boot" }),
    );
    writeFileSync(join(home, "owners", `${bystander.pid}.of-another-boot.json`), "{");
    const again = await startEmbedded(optionsOf(home), () => undefined);
    expect(await openGraph(again).read("MATCH (n:Witness) RETURN n.name")).toEqual([["John Kerry"]]);
    expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
    bystander.kill();

    // Stopped while the next one starts, that ends too.
    const first = again.pid;
    process.kill(first, "SIGKILL");
    await until(() => recorded().pid !== first);
    const { pid } = recorded();
    const start = Date.now();
    await again.stop();
    expect(Date.now() - start).toBeLessThan(8000);
    expect(identityOf(pid)).toBeUndefined();
    expect(readdirSync(home)).not.toContain("neo4j.json");
  }, 120_000);

  test("stopped while it waits to start Neo4j again, it does not wait any longer", async () => {
    const lines: string[] = [];
    const again = await startEmbedded(optionsOf(home), (line) => lines.push(line));
    const intruder = createServer().on("error", () => undefined);
    process.kill(again.pid, "SIGKILL");
    await until(() => {
      if (!intruder.listening) intruder.listen(Number(new URL(again.uri).port), "127.0.0.1");
      return intruder.listening;
    });
    // After 1 and 2 seconds it tries again; after the third complaint it would wait for 4.
    await until(() => lines.filter((line) => /Something else listens/.test(line)).length === 3);
    const start = Date.now();
    await again.stop();
    expect(Date.now() - start).toBeLessThan(1000);
    expect(readdirSync(join(home, "owners"))).toEqual([]);
    intruder.close();
  }, 120_000);

  test("a start that is given up leaves no process and a free home", async () => {
    const giving = new AbortController();
    const starting = startEmbedded({ ...optionsOf(home), signal: giving.signal }, () => undefined);
    const outcome = expect(starting).rejects.toThrow("given up");
    await until(() => readdirSync(home).includes("neo4j.json"));
    const { pid } = recorded();
    expect(identityOf(pid)).toBeDefined();
    giving.abort(new Error("given up"));
    await outcome;
    expect(identityOf(pid)).toBeUndefined();
    expect(readdirSync(join(home, "owners"))).toEqual([]);
  }, 120_000);
});

test("a broken archive of its classes hurts nobody, and a whole one is kept for the next start", async () => {
  const home = newHome({ libraries: false });
  const lib = join(home, "lib");
  mkdirSync(lib);
  const shared = readdirSync(join(folder, "lib"));
  const [libraries, archive] = [/^neo4j-[\d.]+$/, /\.jsa$/].map((name) => shared.find((one) => name.test(one))!);
  symlinkSync(join(folder, "lib", libraries!), join(lib, libraries!));
  copyFileSync(join(folder, "lib", archive!), join(lib, archive!));
  const { size } = statSync(join(lib, archive!));
  chmodSync(join(lib, archive!), 0o600);
  truncateSync(join(lib, archive!), size / 2);

  const lines: string[] = [];
  const embedded = await startEmbedded(optionsOf(home), (line) => lines.push(line));
  expect(await openGraph(embedded).read("RETURN 1")).toEqual([[1]]);
  await embedded.stop();
  expect(lines).toEqual([
    expect.stringMatching(/^Starting Neo4j/),
    expect.stringMatching(/^Java crashed; starting Neo4j again without/),
    expect.stringMatching(/^Starting Neo4j/),
    expect.stringMatching(/^Neo4j is ready/),
    expect.stringMatching(/^Stopping Neo4j, and keeping what lets it start faster from now on/),
  ]);
  expect(readdirSync(lib).sort()).toEqual([libraries, archive]);
  expect(statSync(join(lib, archive!)).size).toBeGreaterThan((size * 3) / 4);
}, 180_000);

test("of servers that start at once on one home, one gets it", async () => {
  const home = newHome();
  const script = `
    const { claimHome } = await import(${JSON.stringify(join(folder, "ownership.mjs"))});
    await new Promise((resolve) => setTimeout(resolve, ${Date.now() + 1500} - Date.now()));
    await claimHome(${JSON.stringify(home)}).then(() => console.log("mine"), (error) => console.log(error.message));
    process.stdin.resume();`;
  const children = Array.from({ length: 6 }, () => spawn(process.execPath, ["--input-type=module", "-e", script]));
  servers.push(...children);
  const said = await Promise.all(children.map(async ({ stdout }) => String((await once(stdout, "data"))[0]).trim()));
  for (const { stdin } of children) stdin.end();
  expect(said.filter((line) => line === "mine")).toHaveLength(1);
  expect(said.filter((line) => /is held by process \d+/.test(line))).toHaveLength(5);
});

describe("what is missing is said in one sentence that helps", () => {
  const complaint = async (environment: NodeJS.ProcessEnv, home = newHome({ libraries: false })): Promise<string> => {
    const failure = await startEmbedded({ ...optionsOf(home), environment }, () => undefined).catch((error) => error);
    expect(failure).toMatchObject({ code: "CONFIGURATION" });
    expect(readdirSync(join(home, "owners"))).toEqual([]);
    return failure.message;
  };

  /** A folder for the PATH with commands of our own making. */
  const commands = (scripts: Readonly<Record<string, string>>): string => {
    const path = newHome({ libraries: false });
    for (const [name, script] of Object.entries(scripts)) {
      writeFileSync(join(path, name), `#!/bin/sh\n${script}\n`);
      chmodSync(join(path, name), 0o755);
    }
    return path;
  };
  const java17 = `echo 'openjdk version "17.0.15" 2025-04-15' >&2`;

  test("a home that is a file, or below one", async () => {
    const file = join(newHome(), "file");
    writeFileSync(file, "");
    for (const [home, why] of [
      [file, "is a file; name a folder."],
      [join(file, "home"), "is below a file; name a folder."],
    ] as const)
      await expect(startEmbedded(optionsOf(home), () => undefined)).rejects.toMatchObject({
        code: "CONFIGURATION",
        message: `CHANCERY_HOME: ${home} ${why}`,
      });
  });

  test("no Java", async () => {
    const message = await complaint({ PATH: "" });
    expect(message).toContain("needs Java 17 or later, but there is no java on the PATH");
    expect(message).toContain("apt install");
    expect(message).toContain("NEO4J_URI");
  });

  test("JAVA_HOME without a Java", async () => {
    expect(await complaint({ PATH: process.env.PATH, JAVA_HOME: "/nowhere" })).toContain("JAVA_HOME is /nowhere");
  });

  test.each([
    ["11", `openjdk version "11.0.2"`],
    ["8", `java version "1.8.0_292"`],
  ])("Java %s", async (version, shown) => {
    const message = await complaint({ PATH: commands({ java: `echo '${shown}' >&2` }) });
    expect(message).toContain(`java is Java ${version}`);
  });

  test("no Maven, which only the first start needs", async () => {
    expect(await complaint({ PATH: commands({ java: java17 }) })).toMatch(
      /needs Maven once, but there is no mvn.*NEO4J_URI/s,
    );
  });

  test("a Maven that fails, in its own words, and half a fetch does not count", async () => {
    const home = newHome({ libraries: false });
    const fail = `for last; do :; done; /bin/mkdir -p "\${last#*=}"; echo '[INFO] busy'; echo '[ERROR] Unknown host repo.maven.apache.org'; exit 1`;
    const message = await complaint({ PATH: commands({ java: java17, mvn: fail }) }, home);
    expect(message).toContain("[ERROR] Unknown host repo.maven.apache.org");
    expect(message).toContain("proxy");
    expect(readdirSync(join(home, "lib"))).toEqual([]);
  });

  test("a Maven that takes too long can be given up", async () => {
    const home = newHome({ libraries: false });
    const wait = `echo $$ > "${home}/mvn"; exec /bin/sleep 60`;
    const environment = { PATH: commands({ java: java17, mvn: wait }) };
    const giving = new AbortController();
    const starting = startEmbedded({ ...optionsOf(home), environment, signal: giving.signal }, () => undefined);
    const outcome = expect(starting).rejects.toThrow("given up");
    await until(() => readdirSync(home).includes("mvn"));
    giving.abort(new Error("given up"));
    await outcome;
    await until(() => identityOf(Number(readFileSync(join(home, "mvn"), "utf8"))) === undefined);
    expect(readdirSync(join(home, "lib"))).toEqual([]);
  });

  test("a lost password", async () => {
    const home = newHome();
    mkdirSync(join(home, "neo4j", "data", "databases", "system"), { recursive: true });
    expect(await complaint({}, home)).toContain("but not its password");
  });
});

test("a Neo4j that does not start is quoted", async () => {
  const home = newHome();
  const failure = await startEmbedded({ ...optionsOf(home), heap: "1k" }, () => undefined).catch((error) => error);
  expect(failure).toMatchObject({
    code: "SERVICE_UNAVAILABLE",
    message: expect.stringContaining("Neo4j ended while it was starting"),
  });
  expect(failure.message).toContain("Too small");
  expect(readdirSync(home)).not.toContain("neo4j.json");
});
