/**
 * How fast events go in: `chancery import` beside bare batches of UNWIND and MERGE that write the same nodes and
 * relationships, each into an empty Neo4j of its own, in turns; and whether five times the events take five times as long.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { importInto, repeated, root, startStore } from "./store.mjs";

const BATCH = 1_000;
const ROUNDS = 2;
const TIMES = 5;

/** What is wanted: events a second, ratio to bare batches, time for five times the rows, megabytes. */
const WANTED = { eventsPerSecond: 10_000, ratioToBare: 0.6, fiveTimes: 5.5, megabytes: 300 };

const say = (line) => process.stderr.write(`${line}\n`);
const rounded = (number) => Number(number.toPrecision(3));

/** @param data a file of ICEWS events with a header. */
export async function compareImports(data) {
  const events = readFileSync(data, "utf8").trimEnd().split("\n").length - 1;
  const ours = [];
  const bare = [];
  let graph;
  for (let round = 0; round < ROUNDS; round++) {
    const imported = await withStore("import", async (store) => {
      const result = await importInto(store, data);
      graph ??= await everything(store);
      return result;
    });
    ours.push(imported);
    say(`chancery import: ${imported.seconds.toFixed(1)} s, ${Math.round(events / imported.seconds)} events a second`);
    const seconds = await withStore("import-bare", (store) => writeBare(store, graph));
    bare.push(seconds);
    say(`bare batches: ${seconds.toFixed(1)} s, ${Math.round(events / seconds)} events a second`);
  }
  const more = await withStore("import", (store) => importInto(store, repeated(data, TIMES)));
  say(`chancery import, ${TIMES} times the rows: ${more.seconds.toFixed(1)} s`);
  const best = Math.min(...ours.map(({ seconds }) => seconds));
  const bareBest = Math.min(...bare);
  const summary = {
    ...{ import: true, events, nodes: graph.nodes.length, relationships: graph.relationships.length },
    eventsPerSecond: Math.round(events / best),
    bareEventsPerSecond: Math.round(events / bareBest),
    ratioToBare: rounded(bareBest / best),
    fiveTimes: rounded(more.seconds / best),
    megabytes: Math.round(Math.max(more.megabytes, ...ours.map(({ megabytes }) => megabytes))),
  };
  return { ...summary, missed: missedOf(summary) };
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

/** All nodes and relationships that an import has made, as rows to write. */
async function everything(store) {
  const nodes = await store.read("MATCH (n) RETURN labels(n)[0] AS label, n.id AS id, properties(n) AS properties");
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
