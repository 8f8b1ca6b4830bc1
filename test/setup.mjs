import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, ".chancery", "test");
/** Test runs that can go on side by side in one checkout. */
const HOMES = 8;

/**
 * One real Neo4j for all test files, in a home that no server uses. CHANCERY_TEST_URI, CHANCERY_TEST_USER and
 * CHANCERY_TEST_PASSWORD tell the tests where it is; set beforehand, they name a server to use instead.
 */
export default async function setup() {
  const embedded = await compiled();
  process.env.CHANCERY_TEST_FOLDER = folder;
  if (process.env.CHANCERY_TEST_URI) return;
  const neo4j = await startInFreeHome(embedded);
  globalThis.chanceryTestNeo4j = neo4j;
  process.env.CHANCERY_TEST_URI = neo4j.uri;
  process.env.CHANCERY_TEST_USER = neo4j.user;
  process.env.CHANCERY_TEST_PASSWORD = neo4j.password;
  // Only an exit that is announced stops Neo4j; an interrupted run would leave it to the next one.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(1));
}

async function startInFreeHome({ startEmbedded }) {
  mkdirSync(join(folder, "lib"), { recursive: true });
  for (let number = 1; ; number++) {
    const home = join(folder, String(number));
    mkdirSync(home, { recursive: true });
    try {
      symlinkSync(join("..", "lib"), join(home, "lib"));
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const report = (line) => process.stderr.write(`${line}\n`);
    const start = () => startEmbedded({ home, heap: "512m", startTimeoutSeconds: 120 }, report);
    try {
      const neo4j = await start();
      if (readdirSync(join(folder, "lib")).some((name) => name.endsWith(".jsa"))) return neo4j;
      // With its classes kept, every Neo4j of the tests starts in half the time, this one too.
      await neo4j.stop();
      return await start();
    } catch (error) {
      if (number === HOMES || !/is held by/.test(error.message)) throw error;
    }
  }
}

/** This file runs outside of Jest's transform, and `dist/` may be older than the sources that are tested. */
async function compiled() {
  // As deep in the tree as src/graph, from where the sources look for neo4j/.
  const outdir = folder;
  await build({
    entryPoints: ["embedded", "ownership"].map((name) => join(root, "src", "graph", `${name}.ts`)),
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
  return import(pathToFileURL(join(outdir, "embedded.mjs")).href);
}
