/**
 * The benchmark, from the root of the project:
 *
 *   npm run bench -- [--data FILE] [--quick] [--only QUESTION,…] [--contenders NAME,…]
 *   npm run bench -- --import --data facts.tsv
 *   npm run bench -- --scale --data facts.tsv
 *   npm run bench -- --soak MINUTES [--data FILE]
 *
 * It starts a Neo4j of its own and whom it compares, stops all of them, prints tables and ends with one line of JSON.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { compare, startTimes } from "./compare.mjs";
import { contenders } from "./contenders.mjs";
import { compareImports } from "./import.mjs";
import { describeRun } from "./machine.mjs";
import { questions as known, leftOut, questionsFor } from "./questions.mjs";
import { ratiosOf } from "./ratios.mjs";
import { writeReport } from "./report.mjs";
import { compareScales } from "./scale.mjs";
import { schemaSizes } from "./schemas.mjs";
import { soak } from "./soak.mjs";
import { folder, loadedStore, root } from "./store.mjs";
import { tableOf } from "./table.mjs";

const { values: options } = parseArgs({
  options: {
    data: { type: "string", default: join(root, "data", "diplomacy-1866-2025.jsonl.gz") },
    quick: { type: "boolean", default: false },
    only: { type: "string" },
    contenders: { type: "string" },
    rounds: { type: "string" },
    import: { type: "boolean", default: false },
    scale: { type: "boolean", default: false },
    soak: { type: "string" },
  },
});
// npm runs this in the root; a path is meant from where the command was given.
const data = resolve(process.env.INIT_CWD ?? process.cwd(), options.data);

const FULL = {
  connections: [1, 8, 32],
  rounds: 5,
  sliceMilliseconds: 2_000,
  warmMilliseconds: 8_000,
  warmAgainMilliseconds: 8_000,
  firstWarming: 4,
  starts: 5,
};
const QUICK = {
  connections: [8, 32],
  rounds: 2,
  sliceMilliseconds: 1_000,
  warmMilliseconds: 2_000,
  warmAgainMilliseconds: 1_000,
  firstWarming: 3,
  starts: 1,
  brief: true,
};
const QUICK_QUESTIONS = ["lookup", "three-levels", "co-attendance-4"];
const QUICK_CONTENDERS = ["chancery", "neo4j-graphql", "cypher"];

const say = (line) => process.stderr.write(`${line}\n`);

/** The names that an option has, if it is given. @throws for one that nothing is called. */
function named(option, all) {
  const names = options[option]?.split(",");
  const unknown = names?.filter((name) => !all.some((one) => one.name === name)) ?? [];
  if (unknown.length === 0) return names;
  throw new Error(`--${option} ${unknown}: there is only ${all.map(({ name }) => name).join(", ")}.`);
}

async function main() {
  mkdirSync(folder, { recursive: true });
  const only = named("only", known) ?? (options.quick ? QUICK_QUESTIONS : undefined);
  const compared = named("contenders", contenders) ?? (options.quick ? QUICK_CONTENDERS : undefined);
  if (compared?.includes("chancery") === false)
    throw new Error("--contenders: all are compared with chancery; name it too.");
  if (options.import) return compareImports(data);
  if (options.scale) return compareScales(data);
  const { store, running, questions, stop } = await start(only, compared);
  try {
    if (options.soak) return await soak(store, running[0].server, questions, Number(options.soak));
    const plan = { ...(options.quick ? QUICK : FULL), ...(options.rounds ? { rounds: Number(options.rounds) } : {}) };
    const [version] = await store.read("CALL dbms.components() YIELD versions RETURN versions[0] AS version");
    const about = { ...describeRun(version.version), memory: await store.memory() };
    const counts = await store.read("MATCH (n) RETURN labels(n)[0] AS label, count(*) AS nodes ORDER BY nodes DESC");
    const results = await compare(store, running, questions, plan);
    const starts = await startTimes(store, plan.starts);
    const run = {
      ...about,
      ...{ quick: options.quick, data: options.data.split("/").at(-1), counts, plan, starts, leftOut, results },
      schemas: await schemaSizes(plan),
      contenders: running.map(({ contender: { name, label, letter } }) => ({ name, label, letter })),
    };
    const ratios = ratiosOf(run);
    process.stdout.write(`${tableOf(run, ratios)}\n`);
    const kept = join(folder, `${options.quick ? "quick" : "full"}.json`);
    writeFileSync(kept, JSON.stringify(run));
    // A part is no report.
    if (!options.quick && !options.only && !options.contenders) writeReport(run, ratios);
    return { quick: options.quick, commit: run.commit, changed: run.changed, data: run.data, ...ratios };
  } finally {
    await stop();
  }
}

/** Neo4j with the data, and who is compared. What does not start is said, and left out. */
async function start(only, compared) {
  const store = await loadedStore(data);
  const running = [];
  const stop = async () => {
    for (const { server } of running.reverse()) await server.stop();
    await store.stop();
  };
  try {
    const wanted = (options.soak ? contenders.slice(0, 1) : contenders).filter(
      ({ name }) => !compared || compared.includes(name),
    );
    const starts = await Promise.allSettled(
      wanted.map(async (contender) => running.push({ contender, server: await contender.start(store) })),
    );
    running.sort((one, other) => wanted.indexOf(one.contender) - wanted.indexOf(other.contender));
    for (const [at, { reason }] of starts.entries()) {
      if (!reason) continue;
      if (wanted[at].name === "chancery") throw reason;
      leftOut.push(`${wanted[at].label} did not start: ${reason.message}`);
      say(leftOut.at(-1));
    }
    return { store, running, stop, questions: await questionsFor(store, running[0].server.url, only) };
  } catch (error) {
    await stop();
    throw error;
  }
}

const summary = await main();
process.stdout.write(`${JSON.stringify(summary)}\n`);
// Others may mean something else by an order (dates that are missing first); the Cypher by hand means the same.
process.exitCode = summary.wrong?.some((line) => /^\S+ (?:chancery|cypher): /.test(line)) ? 1 : 0;
