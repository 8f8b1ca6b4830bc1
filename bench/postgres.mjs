/** A PostgreSQL of the bench's own, from the programs that the system has installed, with a store's data as tables. */
import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import pg from "pg";
import { started } from "./running.mjs";
import { folder } from "./store.mjs";

const DEBIAN = "/usr/lib/postgresql";
const BATCH = 5_000;
const PATIENCE_MILLISECONDS = 20_000;

/** @throws when PostgreSQL is not installed. */
export async function startPostgres(store) {
  const programs = programsOf();
  const account = accountFor();
  const directory = join(store.home, "postgres");
  const marker = join(directory, "loaded.json");
  if (!existsSync(marker)) create(directory, programs, account);
  const port = await freePort();
  const log = openSync(join(folder, "postgres.log"), "w");
  const settings = [`port=${port}`, "listen_addresses=127.0.0.1", "unix_socket_directories=", "shared_buffers=512MB"];
  const child = spawn(
    join(programs, "postgres"),
    ["-D", directory, ...[...settings, "statement_timeout=30s"].flatMap((one) => ["-c", one])],
    { ...account, stdio: ["ignore", log, log] },
  );
  const ended = new Promise((resolve) => child.once("close", resolve));
  const stop = started(() => {
    child.kill("SIGINT");
    return ended;
  });
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  try {
    await answers(url, child);
    if (!existsSync(marker)) {
      await fill(url, store);
      writeFileSync(marker, "{}");
    }
    return { url, pid: child.pid, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Debian keeps them outside of the PATH, in a folder for each version. */
function programsOf() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((one, other) => Number(other) - Number(one)) : [];
  if (versions[0]) return join(DEBIAN, versions[0], "bin");
  throw new Error(`PostgreSQL is not installed in ${DEBIAN}; on Debian: apt install postgresql.`);
}

/** PostgreSQL refuses to run as root; its package brings an account. */
function accountFor() {
  if (process.getuid() !== 0) return {};
  const id = (which) => Number(execFileSync("id", [which, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

/** Sorted by code points, as Neo4j does. */
function create(directory, programs, account) {
  rmSync(directory, { recursive: true, force: true });
  // Its own folder is for PostgreSQL's account alone, those above it must let that account through.
  mkdirSync(dirname(directory), { recursive: true });
  mkdirSync(directory, { mode: 0o700 });
  if (account.uid) chownSync(directory, account.uid, account.gid);
  const options = ["-D", directory, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"];
  execFileSync(join(programs, "initdb"), options, { ...account, cwd: "/", stdio: "ignore" });
}

async function answers(url, child) {
  const end = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const client = new pg.Client(url);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (child.exitCode !== null || Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** What goes into which table. */
const TABLES = {
  actor: `MATCH (n:Official|Country|Ministry|Organization) OPTIONAL MATCH (n)-[:PART_OF]->(c:Country)
    RETURN n.id AS id, labels(n)[0] AS label, n.name AS name, n.aliases AS aliases, n.kind AS kind, c.id AS country_id`,
  meeting: "MATCH (n:Meeting) RETURN n.id AS id, n.title AS title, toString(n.start) AS start",
  statement: "MATCH (n:Statement) RETURN n.id AS id, n.text AS text, toString(n.madeOn) AS made_on",
  attendance: "MATCH (a)-[:ATTENDED]->(m) RETURN a.id AS actor_id, m.id AS meeting_id",
  said: "MATCH (a)-[:SAID]->(s) RETURN a.id AS actor_id, s.id AS statement_id",
  represents: "MATCH (o)-[:REPRESENTS]->(p) RETURN DISTINCT o.id AS official_id, p.id AS party_id",
};

async function fill(url, store) {
  const file = (name) => readFileSync(new URL(`contenders/postgraphile/${name}.sql`, import.meta.url), "utf8");
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(file("tables"));
    for (const [table, question] of Object.entries(TABLES)) {
      const rows = await store.read(question);
      for (let at = 0; at < rows.length; at += BATCH) {
        const text = `INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1) ON CONFLICT DO NOTHING`;
        await client.query(text, [JSON.stringify(rows.slice(at, at + BATCH))]);
      }
    }
    await client.query(file("indexes"));
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
}
