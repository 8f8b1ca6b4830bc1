import { spawn } from "node:child_process";
import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { clearAbandoned, templates } from "./libraries.js";
import { identityOf, replace } from "./ownership.js";
import { pause } from "./patience.js";

/** What `neo4j.json` says of the Neo4j of a home, so that a later server finds it when this one was killed. */
export interface Neo4jRecord {
  readonly pid: number;
  /** See `identityOf`. */
  readonly identity: string;
  /** The Bolt port on 127.0.0.1. */
  readonly port: number;
  readonly since: string;
  /** The server that started it. */
  readonly server: number;
  /** What it was started with: one that was started otherwise is replaced. */
  readonly heap: string;
  readonly version: string;
  /** Where its classes are kept when it ends, as it has been ready, and was started without such an archive. */
  readonly archive?: string;
  /** It has been asked to stop, so it must not be used any more. */
  readonly stopping?: boolean;
}

export interface Neo4jProcess {
  readonly record: Neo4jRecord;
  alive(): boolean;
  /** Whether it was Java itself that broke off, as far as this server can know. */
  crashed(): boolean;
}

const LISTEN = "127.0.0.1";

/** The flags of Neo4j's own start script that matter to a small heap. */
const JVM = [
  "-XX:+UseG1GC",
  "-XX:-OmitStackTraceInFastThrow",
  "-XX:+ExitOnOutOfMemoryError",
  "-Djdk.nio.maxCachedBufferSize=1024",
  "-Dio.netty.tryReflectionSetAccessible=true",
  "-Dlog4j2.disable.jmx=true",
  "-Dfile.encoding=UTF-8",
  // What the archive of classes does without is nothing to be told of, and not every Java knows of one.
  "-XX:+IgnoreUnrecognizedVMOptions",
  "-Xlog:cds*=off",
  "--add-opens=java.base/java.nio=ALL-UNNAMED",
  "--add-opens=java.base/java.io=ALL-UNNAMED",
  "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
];

/** How the console of each run begins in `console.log`. */
const BEGINNING = "=== Neo4j ";
/** A `console.log` that is longer becomes `console.1.log`, in the place of the one before. */
const CONSOLE_BYTES = 1024 ** 2;

/** An archive while it is being written, by the Neo4j that a server started on a port. */
const partOf = (archive: string, { port, server }: Pick<Neo4jRecord, "port" | "server">): string =>
  `${archive}.${port}.${server}.part`;

const recordFile = (home: string): string => join(home, "neo4j.json");

/** What Neo4j is started from. */
interface Classes {
  /** The folder with its jars. */
  readonly libraries: string;
  /**
   * A file of its classes as Java has read and checked them, of about 110 MB: with it Neo4j starts in half the time. Java
   * writes it when a Neo4j ends that was started without, and goes without one that does not fit; of one that is cut short,
   * as after a loss of power, it crashes.
   */
  readonly archive: string;
}

/** Starts a Neo4j that will listen on the port; it is not ready yet. */
export function spawnNeo4j(
  home: string,
  java: string,
  { libraries, archive }: Classes,
  options: { readonly port: number; readonly heap: string; readonly version: string },
  environment: NodeJS.ProcessEnv,
): Neo4jProcess {
  const { port, heap, version } = options;
  const neo4jHome = join(home, "neo4j");
  mkdirSync(join(neo4jHome, "conf"), { recursive: true });
  mkdirSync(join(neo4jHome, "logs"), { recursive: true });
  const template = readFileSync(join(templates, "neo4j.conf"), "utf8");
  writeFileSync(join(neo4jHome, "conf", "neo4j.conf"), template.replaceAll(":PORT", `:${port}`));
  const kept = existsSync(archive);
  clearAbandoned(dirname(archive));
  const sharing = kept
    ? `-XX:SharedArchiveFile=${archive}`
    : `-XX:ArchiveClassesAtExit=${partOf(archive, { port, server: process.pid })}`;
  const entry = ["-cp", join(libraries, "*"), "org.neo4j.server.CommunityEntryPoint"];
  const folders = [`--home-dir=${neo4jHome}`, `--config-dir=${join(neo4jHome, "conf")}`];
  // Else Neo4j, once it is up, lets go of its console, and what Java says when memory runs out is lost.
  const mode = "--console-mode";
  const console = openConsole(join(neo4jHome, "logs"), version);
  const child = spawn(java, [`-Xms${heap}`, `-Xmx${heap}`, ...JVM, sharing, ...entry, ...folders, mode], {
    cwd: neo4jHome,
    env: environment,
    // A group of its own: Ctrl-C in the terminal must reach the server only, which still has answers to give.
    detached: true,
    stdio: ["ignore", console, console],
  });
  closeSync(console);
  child.unref();
  let ended = child.pid === undefined;
  child.once("error", () => {
    ended = true;
  });
  let crashed = false;
  child.once("exit", (_code, signal) => {
    ended = true;
    crashed = signal === "SIGABRT";
  });
  const pid = child.pid ?? 0;
  const identity = identityOf(pid) ?? "";
  const record = { pid, identity, port, since: new Date().toISOString(), server: process.pid, heap, version };
  try {
    replace(recordFile(home), record);
  } catch (error) {
    // Nobody would find it, and the next one could not start beside it.
    child.kill("SIGKILL");
    throw error;
  }
  return { record, alive: () => !ended && identityOf(pid) === identity, crashed: () => crashed };
}

/** What earlier runs said is kept: a Neo4j that was started again may have died of something that is told only there. */
function openConsole(logs: string, version: string): number {
  const file = join(logs, "console.log");
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > CONSOLE_BYTES)
    renameSync(file, join(logs, "console.1.log"));
  appendFileSync(file, `${BEGINNING}${version}, ${new Date().toISOString()}\n`);
  return openSync(file, "a");
}

/** The Neo4j that `neo4j.json` names, and whether it still runs. */
export function recordedNeo4j(home: string): Neo4jProcess | undefined {
  try {
    const record = JSON.parse(readFileSync(recordFile(home), "utf8")) as Neo4jRecord;
    return { record, alive: () => identityOf(record.pid) === record.identity, crashed: () => false };
  } catch {
    return undefined;
  }
}

/** Asks it to stop and says so in `neo4j.json`. Returns at once: also of use while this process exits. */
export function askToStop(home: string, neo4j: Neo4jProcess): void {
  if (!neo4j.alive()) return;
  markStopping(home, neo4j, true);
  signal(neo4j.record.pid, "SIGTERM");
}

/** Says in `neo4j.json` whether it may still be used. */
export function markStopping(home: string, { record }: Neo4jProcess, stopping: boolean): void {
  try {
    replace(recordFile(home), { ...record, stopping } satisfies Neo4jRecord);
  } catch {
    // A full disk is no reason to leave it running.
  }
}

/** Stops it: asks, waits so many milliseconds, and then kills. */
export async function stopNeo4j(home: string, neo4j: Neo4jProcess, milliseconds: number): Promise<void> {
  askToStop(home, neo4j);
  for (const end = Date.now() + milliseconds; neo4j.alive() && Date.now() < end; ) await pause(50);
  if (!neo4j.alive()) keepArchive(neo4j.record);
  // The kernel may need a moment to take it down; its lock on the data is gone only then.
  for (let round = 0; neo4j.alive() && round < 100; round++) {
    kill(neo4j);
    await pause(50);
  }
  rmSync(recordFile(home), { force: true });
}

/** Says in `neo4j.json` that it was ready: what it writes when it ends is all of its classes. */
export function recordReady(home: string, neo4j: Neo4jProcess, archive: string): Neo4jProcess {
  if (existsSync(archive)) return neo4j;
  const record: Neo4jRecord = { ...neo4j.record, archive };
  replace(recordFile(home), record);
  return { ...neo4j, record };
}

/** Whether it takes some seconds longer to end, as it writes an archive. */
export function isRecording({ record, alive }: Neo4jProcess): boolean {
  return record.archive !== undefined && alive();
}

/** Puts the archive in place that a Neo4j wrote which ended by itself; those of other versions have had their time. */
function keepArchive({ archive, ...record }: Neo4jRecord): void {
  if (archive === undefined || !existsSync(partOf(archive, record))) return;
  const folder = dirname(archive);
  try {
    for (const name of readdirSync(folder)) if (name.endsWith(".jsa")) rmSync(join(folder, name));
    renameSync(partOf(archive, record), archive);
  } catch {
    // Neo4j starts without it as well.
  }
}

/** Ends it at once; what it has committed stays. Returns at once as well. */
export function kill({ record, alive }: Neo4jProcess): void {
  if (alive()) signal(record.pid, "SIGKILL");
}

/** The last lines that the last Neo4j wrote, stack traces left out, to be shown when it does not start or has ended. */
export function lastWords(home: string, lines = 10): string {
  const written = ["console.log", "neo4j.log"].map((name) => {
    try {
      const text = readFileSync(join(home, "neo4j", "logs", name), "utf8");
      const [, ...run] = text.slice(Math.max(0, text.lastIndexOf(BEGINNING))).split("\n");
      return run.filter((line) => line !== "" && !/^\s+(at |\.\.\. )/.test(line));
    } catch {
      return [];
    }
  });
  // The first log has what Java and Neo4j say; the second one only Neo4j, should it have said nothing on the first.
  return (written.find((found) => found.length > 0) ?? []).slice(-lines).join("\n");
}

/** The wanted port if nobody listens on it, otherwise any free one. */
export async function freePort(wanted = 0): Promise<number> {
  const port = await new Promise<number | undefined>((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen(wanted, LISTEN, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? address?.port : undefined));
    });
  });
  return port ?? freePort();
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended in the meantime, which is what was wanted.
  }
}
