/** What a process uses, and what all of them run on. */
import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { cpus, release, totalmem } from "node:os";
import { join } from "node:path";
import { root } from "./store.mjs";

const TICKS_A_SECOND = 100;

/**
 * Seconds of CPU that a process and its children have used so far, and the memory they hold now, in megabytes: what they
 * share, as PostgreSQL's processes do its buffers, counts once.
 */
export function usage(pid) {
  let cpuSeconds = 0;
  let own = 0;
  let shared = 0;
  for (const one of familyOf(pid)) {
    try {
      const fields = readFileSync(`/proc/${one}/stat`, "utf8").split(") ")[1].split(" ");
      // Its own time in user and system, and that of children that have ended.
      cpuSeconds += fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS_A_SECOND;
      const status = readFileSync(`/proc/${one}/status`, "utf8");
      const kilobytes = (name) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0);
      own += kilobytes("RssAnon");
      shared = Math.max(shared, kilobytes("RssFile") + kilobytes("RssShmem"));
    } catch {
      // It has ended in the meantime.
    }
  }
  return { cpuSeconds, megabytes: (own + shared) / 1024 };
}

/** PostgreSQL answers in processes of its own, children of the one that was started. */
function familyOf(pid) {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number),
    );
    return [pid, ...children];
  } catch {
    return [pid];
  }
}

/** Of those that are there. */
function programVersions() {
  const versions = {};
  for (const [name, argument, pattern] of [
    ["java", "-version", /version "([^"]+)"/],
    ["psql", "--version", /\) (\d\S*)/],
  ]) {
    const { stdout, stderr } = spawnSync(name, [argument], { encoding: "utf8" });
    const [, version] = pattern.exec(`${stdout}${stderr}`) ?? [];
    if (version) versions[name === "psql" ? "postgresql" : name] = version;
  }
  return versions;
}

/** Where and of what a run was: for the report. */
export function describeRun(neo4jVersion) {
  const git = (...args) => execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();
  const processors = cpus();
  const installed = (folder) =>
    JSON.parse(readFileSync(join(root, "bench", folder, "package.json"), "utf8")).dependencies;
  const bench = { ...installed("contenders/postgraphile"), ...installed("") };
  return {
    commit: git("rev-parse", "HEAD"),
    changed: git("status", "--porcelain", "--", "src", "bench", "package.json") !== "",
    date: new Date().toISOString().slice(0, 16).replace("T", " "),
    machine: `${processors.length} × ${processors[0]?.model.trim() || process.arch}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${process.platform} ${release()}`,
    versions: {
      node: process.version,
      neo4j: neo4jVersion,
      ...programVersions(),
      ...Object.fromEntries(
        ["@neo4j/graphql", "@apollo/server", "type-graphql", "dataloader", "postgraphile", "neo4j-driver"].map(
          (name) => [name, bench[name]],
        ),
      ),
    },
  };
}
