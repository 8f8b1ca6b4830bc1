/** All questions in turn for minutes, at 8 connections: whether memory stays level, and nothing fails. */
import { connect, load } from "./client.mjs";
import { contenders } from "./contenders.mjs";
import { usage } from "./machine.mjs";

const CONNECTIONS = 8;
/** Of the time, the first quarter fills caches and heaps; what grows after it is told. */
const SETTLED = 0.25;

/** @returns answers, errors, and the memory of server and Neo4j after the first quarter and at the end, in megabytes. */
export async function soak(store, server, questions, minutes) {
  const requests = questions
    .filter(({ kind }) => kind !== "six")
    .flatMap((question) => contenders[0].requests(question).slice(0, 10));
  const connection = connect(server.url, CONNECTIONS);
  const samples = [];
  const total = { answers: 0, errors: 0, timeouts: 0 };
  const begun = performance.now();
  const slices = Math.max(4, Math.round(minutes * 2));
  for (let slice = 0; slice < slices; slice++) {
    const result = await load(connection, requests, (minutes * 60_000) / slices);
    for (const key of Object.keys(total)) total[key] += result[key];
    const sample = { minutes: (performance.now() - begun) / 60_000, server: usage(server.pid).megabytes };
    samples.push({ ...sample, neo4j: usage(store.pid).megabytes, rate: (result.answers / result.milliseconds) * 1000 });
    const { server: mine, neo4j, rate } = samples.at(-1);
    process.stdout.write(
      `${sample.minutes.toFixed(1)} min: ${Math.round(rate)} answers a second, Chancery ${Math.round(mine)} MB, Neo4j ${Math.round(neo4j)} MB, ${total.errors} errors\n`,
    );
    if (result.failure) process.stdout.write(`${result.failure}\n`);
  }
  connection.close();
  const settled = samples[Math.floor(samples.length * SETTLED)];
  const end = samples.at(-1);
  const megabytes = ({ server: mine, neo4j }) => ({ server: Math.round(mine), neo4j: Math.round(neo4j) });
  return { soakMinutes: minutes, ...total, settled: megabytes(settled), end: megabytes(end) };
}
