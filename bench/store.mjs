/** A Neo4j of the bench's own for each data set, in .chancery/bench, loaded once and kept for the next run. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import neo4j from "neo4j-driver";
import { hitsOf } from "./hits.mjs";
import { started } from "./running.mjs";

export const root = fileURLToPath(new URL("..", import.meta.url));
export const folder = join(root, ".chancery", "bench");
export const main = join(root, "dist", "bundle", "main.js");

const say = (line) => process.stderr.write(`${line}\n`);

/**
 * Starts the Neo4j of a store; the libraries are shared between stores.
 * @param name of the store; `fresh` deletes what it held.
 * @returns {Promise<{uri: string, password: string, pid: number, driver: object, read: Function, stop: Function}>}
 */
export async function startStore(name, { heap = "1g", fresh = false } = {}) {
  const home = join(folder, "stores", name);
  if (fresh) rmSync(home, { recursive: true, force: true });
  mkdirSync(join(folder, "lib"), { recursive: true });
  mkdirSync(home, { recursive: true });
  if (!existsSync(join(home, "lib"))) symlinkSync(join("..", "..", "lib"), join(home, "lib"));
  const { startEmbedded } = await import(pathToFileURL(join(root, "dist", "graph", "embedded.js")).href);
  const embedded = await startEmbedded({ home, heap, startTimeoutSeconds: 120 }, say);
  const { uri, user, password } = embedded;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const read = async (text, parameters = {}) => {
    const { records } = await driver.executeQuery(text, parameters, { database: "neo4j" });
    return records.map((record) => record.toObject());
  };
  /** The database hits of a statement. */
  const profile = async ({ text, parameters }) => {
    const { summary } = await driver.executeQuery(`PROFILE ${text}`, parameters, { database: "neo4j" });
    return hitsOf(summary.profile);
  };
  /** How much Neo4j may take: of Java's heap, which it is started with, and for pages, as it says itself. */
  const memory = async () => {
    const [{ value }] = await read("SHOW SETTINGS 'server.memory.pagecache.size' YIELD value");
    return `heap ${heap}, pages ${value}`;
  };
  const stop = started(async () => {
    await driver.close();
    await embedded.stop();
  });
  return {
    home,
    uri,
    password,
    pid: embedded.pid,
    environment: environmentOf(embedded),
    driver,
    read,
    profile,
    memory,
    stop,
  };
}

/** What a process needs to know to use the store. */
function environmentOf({ uri, password }) {
  return { PATH: process.env.PATH, HOME: process.env.HOME, NEO4J_URI: uri, NEO4J_PASSWORD: password };
}

/**
 * The store that holds a data set: facts in JSON lines, packed or not, or ICEWS events. What was loaded is not loaded again.
 * @param times how often the events are repeated, in other years.
 */
export async function loadedStore(data, times = 1) {
  const name = nameOf(data);
  const store = await startStore(times === 1 ? name : `${name}-${times}`);
  const marker = join(store.home, "loaded.json");
  try {
    if (!existsSync(marker)) {
      const imported = await importInto(store, times === 1 ? data : repeated(data, times));
      writeFileSync(marker, JSON.stringify({ data: basename(data), times, seconds: imported.seconds }));
    }
    await store.read("CALL db.awaitIndexes(300)");
    return store;
  } catch (error) {
    await store.stop();
    throw error;
  }
}

/** Of a file and what is in it. */
function nameOf(data) {
  const hash = createHash("sha256").update(readFileSync(data)).digest("hex");
  return `${basename(data).replace(/\W+/g, "-")}-${hash.slice(0, 8)}`;
}

/** Runs `chancery import icews` or `chancery load` on a file; resolves to its time in seconds and its most memory. */
export async function importInto(store, file) {
  const args = /\.jsonl(\.gz)?$/.test(file) ? ["load", file] : ["import", "icews", file];
  const begun = performance.now();
  const child = spawn(process.execPath, [main, ...args], { env: store.environment, stdio: ["ignore", "pipe", "pipe"] });
  let written = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      written += chunk;
    });
  let megabytes = 0;
  const look = setInterval(() => {
    megabytes = Math.max(megabytes, residentMegabytes(child.pid));
  }, 200);
  const code = await new Promise((resolve) => child.once("close", resolve));
  clearInterval(look);
  if (code !== 0) throw new Error(`chancery ${args.join(" ")} ended with ${code}:\n${written}`);
  return { seconds: (performance.now() - begun) / 1000, megabytes, written };
}

/** Memory that a process has had at most, in megabytes; 0 when it has ended. */
function residentMegabytes(pid) {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** The same events again in the years after, in a file of the bench's own. */
export function repeated(data, times) {
  const file = join(folder, `${nameOf(data)}-${times}.tsv`);
  if (existsSync(file)) return file;
  const [header, ...rows] = readFileSync(data, "utf8").trimEnd().split("\n");
  const shifted = Array.from({ length: times }, (_, year) =>
    // Four years on there is a 29 February again.
    rows.map((row) =>
      row.replace(/\t(\d{4})-(\d\d-\d\d)/, (_match, from, day) => `\t${Number(from) + year * 4}-${day}`),
    ),
  );
  writeFileSync(file, `${[header, ...shifted.flat()].join("\n")}\n`);
  return file;
}
