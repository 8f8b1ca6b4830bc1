/**
 * How fast events go in: `chancery import` beside bare batches of UNWIND and MERGE that write the same nodes and
 * relationships, in turns, each into a Neo4j of its own that is emptied between; and whether five times the events take
 * five times as long. The first round meets a Neo4j that has just started, whose code Java has yet to compile: it is told
 * apart, and the others are what is compared.
 *
 * Bare batches know beforehand which nodes and relationships will come out, and write each once, with every value ready
 * and the same constraints and indexes. They do not read a file, make ids of names, look whether the model admits a fact,
 * whether its evidence is there, or what others have claimed; nor can they be interrupted and go on.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { importInto, repeated, root, startStore } from "./store.mjs";

/** As many as Chancery writes at once. */
const BATCH = 4_000;
const ROUNDS = 3;
const TIMES = 5;

/** What is wanted: events a second, ratio to bare batches, time for five times the rows, megabytes. */
const WANTED = { eventsPerSecond: 10_000, ratioToBare: 0.6, fiveTimes: 5.5, megabytes: 300 };

const say = (line) => process.stderr.write(`${line}\n`);
const rounded = (number) => Number(number.toPrecision(3));

/** @param data a file of ICEWS events with a header. */
export async function compareImports(data) {
  const events = readFileSync(data, "utf8").trimEnd().split("\n").length - 1;
  const [ours, bare] = [[], []];
  let graph;
  let more;
  await withStore("import", (store) =>
    withStore("import-bare", async (bareStore) => {
      for (let round = 0; round < ROUNDS; round++) {
        await empty(store);
        ours.push(await importInto(store, data));
        say(`chancery import: ${told(ours.at(-1).seconds, events)}`);
        graph ??= await everything(store);
        await empty(bareStore);
        bare.push(await writeBare(bareStore, graph));
        say(`bare batches: ${told(bare.at(-1), events)}`);
      }
      await empty(store);
      more = await importInto(store, repeated(data, TIMES));
      say(`chancery import, ${TIMES} times the rows: ${told(more.seconds, TIMES * events)}`);
    }),
  );
  const [cold, ...warm] = ours.map(({ seconds }) => seconds);
  const [bareCold, ...bareWarm] = bare;
  const [best, bareBest] = [Math.min(...warm), Math.min(...bareWarm)];
  const summary = {
    ...{ import: true, events, nodes: graph.nodes.length, relationships: graph.relationships.length },
    ...{ coldSeconds: rounded(cold), bareColdSeconds: rounded(bareCold) },
    eventsPerSecond: Math.round(events / best),
    bareEventsPerSecond: Math.round(events / bareBest),
    ratioToBare: rounded(bareBest / best),
    fiveTimes: rounded(more.seconds / best),
    megabytes: Math.round(Math.max(more.megabytes, ...ours.map(({ megabytes }) => megabytes))),
  };
  return { ...summary, missed: missedOf(summary) };
}

function told(seconds, events) {
  return `${seconds.toFixed(1)} s, ${Math.round(events / seconds)} events a second`;
}

function missedOf({ eventsPerSecond, ratioToBare, fiveTimes, megabytes }) {
  return [
    eventsPerSecond < WANTED.eventsPerSecond && `${eventsPerSecond} events a second, wanted ${WANTED.eventsPerSecond}`,
    ratioToBare < WANTED.ratioToBare && `${ratioToBare} of bare batches, wanted ${WANTED.ratioToBare}`,
    fiveTimes > WANTED.fiveTimes && `${fiveTimes} times as long for five times the rows, wanted ${WANTED.fiveTimes}`,
    megabytes > WANTED.megabytes && `${megabytes} MB, wanted ${WANTED.megabytes}`,
  ].filter(Boolean);
}

async function withStore(name, work) {
  const store = await startStore(name, { fresh: true });
  try {
    return await work(store);
  } finally {
    await store.stop();
  }
}

/** Constraints and indexes stay. */
async function empty(store) {
  const session = store.driver.session({ database: "neo4j" });
  await session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
  await session.close();
}

/** All nodes and relationships that an import has made, as rows to write. */
async function everything(store) {
  const nodes = await store.read(
    "MATCH (n) WHERE NOT n:Import RETURN labels(n)[0] AS label, n.id AS id, properties(n) AS properties",
  );
  const relationships = await store.read(
    `MATCH (a)-[r]->(b) RETURN type(r) AS type, labels(a)[0] AS from, labels(b)[0] AS to,
       a.id AS source, b.id AS target, properties(r) AS properties`,
  );
  return { nodes, relationships };
}

/** Seconds to write the rows with constraints in place, nothing checked, nothing compared. */
async function writeBare(store, { nodes, relationships }) {
  const constraints = readFileSync(join(root, "cypher", "constraints.cypher"), "utf8");
  for (const statement of constraints.split(";\n").filter((one) => /^CREATE/m.test(one))) await store.read(statement);
  await store.read("CALL db.awaitIndexes(300)");
  const begun = performance.now();
  for (const [label, rows] of grouped(nodes, ({ label }) => label))
    await inBatches(store, rows, `UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n += row.properties`);
  for (const [kind, rows] of grouped(relationships, ({ type, from, to }) => `${type} ${from} ${to}`)) {
    const [type, from, to] = kind.split(" ");
    const text = `UNWIND $rows AS row MATCH (a:${from} {id: row.source}) MATCH (b:${to} {id: row.target})
      MERGE (a)-[r:${type}]->(b) SET r += row.properties`;
    await inBatches(store, rows, text);
  }
  return (performance.now() - begun) / 1000;
}

async function inBatches(store, rows, text) {
  for (let at = 0; at < rows.length; at += BATCH) await store.read(text, { rows: rows.slice(at, at + BATCH) });
}

function grouped(rows, keyOf) {
  const groups = new Map();
  for (const row of rows) {
    const key = keyOf(row);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(row);
  }
  return groups;
}
