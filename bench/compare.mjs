/**
 * The comparison: every contender is asked the same questions, its answers are checked against Chancery's, and then all
 * take turns, slice by slice, so that what else the machine does strikes all alike.
 */
import { availableParallelism } from "node:os";
import { ask, connect, load, quantile } from "./client.mjs";
import { startChancery } from "./contenders.mjs";
import { usage } from "./machine.mjs";
import { difference, normal } from "./normal.mjs";
import { statementOf } from "./statement.mjs";

const say = (line) => process.stderr.write(`${line}\n`);

/** Whoever takes this long for one answer is not warmed up, and asked for few. */
const SLOW_MILLISECONDS = 1_000;

/** Beside an answer that takes this long, its planning is nothing; a brief run does without the second sooner. */
const VERY_SLOW_MILLISECONDS = 8_000;
const RATHER_SLOW_MILLISECONDS = 3_000;

/** Warming up goes in turns as well: what one of them compiles in Neo4j, all have compiled. */
const WARMING_SLICE_MILLISECONDS = 1_000;

/** One answer of a slow one keeps a core busy: a brief run asks it by no more connections than cores, for the same rate. */
const CORES = availableParallelism();

/** What nobody answers wrongly is enough to compare of: with more values only the asking takes longer. */
const CHECKED = 3;

/** So often a question is asked to see how often it is planned. */
const PLANNED = 100;

/**
 * @param running contenders that were started, with `contender` and `server`.
 * @param plan connections, rounds, milliseconds of a slice and of warming up before the first number of connections and before
 * the others, which is several times as long before the very first; `brief` asks the slow ones once only, questions
 * that are not cheap with the first number of connections, looks at one statement of each, and not at how often it is planned.
 * @returns for each question the measures of each contender, by name.
 */
export async function compare(store, running, questions, plan) {
  const results = [];
  for (const question of questions) {
    const measured = new Map();
    const asked = running.flatMap(({ contender, server }) => {
      const requests = contender.requests(question);
      const one = { contender, server, requests, name: contender.name, measure: { connections: {} } };
      measured.set(contender.name, one.measure);
      if (!requests) one.measure.out = "has no such question";
      return requests ? [one] : [];
    });
    await check(store, asked, question, plan);
    const able = asked.filter(({ measure }) => !measure.out);
    for (const one of able) if (!plan.brief || !isSlow(one)) await profile(store, one, question, plan);
    const numbers = plan.brief && question.kind !== "cheap" ? plan.connections.slice(0, 1) : plan.connections;
    for (const connections of numbers) {
      const again = connections !== numbers[0];
      const taking = able.filter((one) => !one.measure.slow && !(plan.brief && again && isSlow(one)));
      // Neo4j has just started when the first question is asked, and compiles for a good while what all questions run on.
      const times = question === questions[0] && !again ? plan.firstWarming : 1;
      await warm(store, taking, connections, times * (again ? plan.warmAgainMilliseconds : plan.warmMilliseconds));
      await takeTurns(store, taking, connections, plan);
      for (const { name, measure } of taking)
        say(`${question.name} ${connections} ${name}: ${told(measure, connections)}`);
    }
    results.push({
      name: question.name,
      title: question.title,
      kind: question.kind,
      values: question.variables.length,
      measures: Object.fromEntries(measured),
    });
  }
  return results;
}

/** Whoever was late may still work on what nobody waits for, and would seem late again: it gets up to two minutes to end. */
async function idle({ pid, database }) {
  const cpuSeconds = () => usage(pid).cpuSeconds + (database ? usage(database).cpuSeconds : 0);
  const end = performance.now() + 120_000;
  let busy = true;
  while (busy && performance.now() < end) {
    const before = cpuSeconds();
    await new Promise((resolve) => setTimeout(resolve, 200));
    busy = cpuSeconds() - before > 0.1;
  }
}

const isSlow = ({ measure }) => measure.first > SLOW_MILLISECONDS;

/** Asks each for the same and compares; who is late or says something else is out. */
async function check(store, asked, question, plan) {
  const expected = [];
  for (const one of asked) {
    const answers = [];
    try {
      const answer = async (request) => {
        const begun = performance.now();
        const text = await ask(one.server.url, request);
        one.measure.bytes ??= Buffer.byteLength(text);
        one.measure.first = Math.round(performance.now() - begun);
        answers.push(normal(JSON.parse(text).data.answer, question));
      };
      // Neo4j plans the first, which says little of how long the others take.
      await answer(one.requests[0]);
      if (one.measure.first < (plan.brief ? RATHER_SLOW_MILLISECONDS : VERY_SLOW_MILLISECONDS)) answers.pop();
      for (const request of one.requests.slice(answers.length, CHECKED)) {
        if (answers.length > 0 && isSlow(one)) break;
        await answer(request);
      }
    } catch (error) {
      const late = error.name === "TimeoutError";
      one.measure.out = late ? "no answer in 30 s" : `error: ${error.message}`;
      if (late) await leftBehind(store, one);
    }
    if (one.measure.out) {
      say(`${question.name} ${one.name}: ${one.measure.out}`);
      continue;
    }
    if (one === asked[0] && answers.some(isEmpty)) say(`${question.name}: there is nothing to answer in this data set`);
    const differs = answers.map((answer, at) => expected[at] && difference(expected[at], answer)).find(Boolean);
    // A slow one gives fewer answers; who agrees so far says what is expected of the next.
    if (!differs) {
      for (const [at, answer] of answers.entries()) expected[at] ??= answer;
      continue;
    }
    one.measure.out = `answers otherwise than ${asked[0].name}: ${differs}`;
    say(`${question.name} ${one.name}: ${one.measure.out}`);
  }
}

function isEmpty(answer) {
  return answer === null || (Array.isArray(answer) && answer.length === 0);
}

/** Statements and database hits of one answer, the mean of the first few. */
async function profile(store, { contender, server, requests, measure }, question, { brief }) {
  const some = requests.slice(0, brief || isSlow({ measure }) ? 1 : CHECKED);
  try {
    if (contender.name === "chancery") {
      const statements = some.map((_, at) => statementOf(question.name, question.variables[at]));
      const hits = [];
      for (const statement of statements) hits.push(await store.profile(statement));
      Object.assign(measure, { statements: 1, hits: mean(hits) });
      if (!brief) Object.assign(measure, await planned(store, server, requests, measure));
      return;
    }
    if (contender.name === "postgraphile") return;
    await server.counts(true);
    for (const request of some) await ask(server.url, request);
    const { statements, hits } = await server.counts(false);
    Object.assign(measure, { statements: statements / some.length, hits: hits / some.length });
  } catch (error) {
    say(`${question.name} ${contender.name}: no database hits (${String(error.message).slice(0, 200)})`);
    await leftBehind(store, { server });
    if (server.counts) await server.counts(false);
  }
}

/** How many of a question's statements Neo4j had to plan: with its cache empty, it holds afterwards what it planned. */
async function planned(store, server, requests, measure) {
  const asked = isSlow({ measure }) ? 3 : PLANNED;
  await emptyPlanCache(store);
  for (let at = 0; at < asked; at++) await ask(server.url, requests[at % requests.length]);
  return { asked, planned: await emptyPlanCache(store) };
}

/** @returns how many plans it held. */
async function emptyPlanCache(store) {
  const [{ value }] = await store.read("CALL db.clearQueryCaches() YIELD value");
  return Number(/\d+/.exec(value)?.[0] ?? 0);
}

async function warm(store, taking, connections, milliseconds) {
  for (let done = 0; done < milliseconds; done += WARMING_SLICE_MILLISECONDS)
    for (const one of taking.filter((one) => !isSlow(one))) {
      const connection = connect(one.server.url, connections);
      const { timeouts } = await load(connection, one.requests, WARMING_SLICE_MILLISECONDS);
      connection.close();
      if (timeouts > 0) await leftBehind(store, one);
    }
}

async function takeTurns(store, taking, connections, plan) {
  const most = (one) => (plan.brief && isSlow(one) ? Math.min(connections, CORES) : connections);
  const open = new Map(taking.map((one) => [one, connect(one.server.url, most(one))]));
  const sums = new Map(taking.map((one) => [one, emptySum()]));
  for (let round = 0; round < plan.rounds; round++) {
    for (let turn = 0; turn < taking.length; turn++) {
      const one = taking[(round + turn) % taking.length];
      const sum = sums.get(one);
      if (sum.timeouts > 0 || (plan.brief && round > 0 && isSlow(one))) continue;
      const before = used(store, one.server);
      const slice = await load(open.get(one), one.requests, plan.sliceMilliseconds);
      add(sum, slice, before, used(store, one.server));
      if (slice.timeouts > 0) await leftBehind(store, one);
    }
  }
  for (const one of taking) {
    open.get(one).close();
    const sum = sums.get(one);
    one.measure.connections[connections] = summary(sum);
    // Who cannot answer eight cannot answer thirty-two.
    if (sum.timeouts > 0) one.measure.slow = true;
  }
}

const emptySum = () => ({
  ...{ answers: 0, errors: 0, timeouts: 0, bytes: 0, milliseconds: 0, latencies: [], rates: [] },
  ...{ serverCpu: 0, databaseCpu: 0, serverMegabytes: 0, databaseMegabytes: 0 },
});

function used(store, server) {
  return { server: usage(server.pid), database: usage(server.database ?? store.pid) };
}

function add(sum, slice, before, after) {
  for (const key of ["answers", "errors", "timeouts", "bytes", "milliseconds"]) sum[key] += slice[key];
  for (const latency of slice.latencies) sum.latencies.push(latency);
  sum.failure ??= slice.failure;
  sum.rates.push((slice.answers / slice.milliseconds) * 1000);
  sum.serverCpu += after.server.cpuSeconds - before.server.cpuSeconds;
  sum.databaseCpu += after.database.cpuSeconds - before.database.cpuSeconds;
  sum.serverMegabytes = Math.max(sum.serverMegabytes, after.server.megabytes);
  sum.databaseMegabytes = Math.max(sum.databaseMegabytes, after.database.megabytes);
}

function summary(sum) {
  const latencies = sum.latencies.sort((one, other) => one - other);
  const answers = Math.max(1, sum.answers);
  return {
    ...{ answers: sum.answers, errors: sum.errors, timeouts: sum.timeouts, failure: sum.failure },
    rate: (sum.answers / sum.milliseconds) * 1000,
    /** Of the rounds one by one, in their order: how much to trust the mean. */
    rates: sum.rates,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    bytes: sum.bytes / answers,
    serverCpuMilliseconds: (sum.serverCpu / answers) * 1000,
    databaseCpuMilliseconds: (sum.databaseCpu / answers) * 1000,
    serverMegabytes: sum.serverMegabytes,
    databaseMegabytes: sum.databaseMegabytes,
  };
}

function told(measure, connections) {
  const { rate, p50, p99, errors, timeouts } = measure.connections[connections];
  const wrong = timeouts > 0 ? ", no answer in 30 s" : errors > 0 ? `, ${errors} errors` : "";
  return `${rate.toFixed(rate < 10 ? 2 : 0)} a second, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms${wrong}`;
}

/** What a late contender left running would slow the next one down. */
async function leftBehind(store, { server }) {
  await endTransactions(store);
  await idle(server);
}

async function endTransactions(store) {
  const running = await store.read(
    "SHOW TRANSACTIONS YIELD transactionId, currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW' RETURN transactionId AS id",
  );
  for (const { id } of running) await store.read("TERMINATE TRANSACTIONS $id", { id });
}

/** Seconds from starting Chancery's process to its first `ready`, several times. */
export async function startTimes(store, times) {
  const seconds = [];
  for (let time = 0; time < times; time++) {
    const server = await startChancery(store.environment, "chancery-start");
    seconds.push(server.seconds);
    await server.stop();
  }
  return seconds;
}

function mean(numbers) {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
