import { createConnection, createServer, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { connect } from "../src/graph/driver.js";
import { inOurWords } from "../src/graph/failures.js";
import { connectTestGraph, emptyGraph, testGraphOptions } from "./graph.js";
import { until } from "./until.js";

/** A hundred million rows: far more than any test waits for. */
const ENDLESS = "UNWIND range(1, 100000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a + b < 0 RETURN count(*)";

const graph = connectTestGraph();
beforeAll(() => emptyGraph(graph));
afterAll(() => graph.close());

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = Date.now();
  await work();
  return Date.now() - start;
}

function running(marker: string): Promise<unknown[][]> {
  return graph.read("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH $marker RETURN currentQuery", {
    marker,
  });
}

test("rows come as arrays in the order of the RETURN, integers as numbers", async () => {
  const rows = await graph.read(
    "UNWIND range(1, 2) AS i RETURN i, 'a' + i AS a, {n: i, f: i / 2.0} AS m, [i, null] AS l",
  );
  expect(rows).toEqual([
    [1, "a1", { n: 1, f: 0.5 }, [1, null]],
    [2, "a2", { n: 2, f: 1 }, [2, null]],
  ]);
  expect(await graph.read("UNWIND [] AS nothing RETURN nothing")).toEqual([]);
});

test("more rows than a page of the protocol arrive, once and in order", async () => {
  const rows = await graph.read("UNWIND range(1, 2500) AS i RETURN i");
  expect(rows.map(([i]) => i)).toEqual(Array.from({ length: 2500 }, (_, index) => index + 1));
});

test("integers among the parameters stay integers at every depth, other numbers stay what they are", async () => {
  const params = { n: 1, list: [2, 2.5], map: { deep: [{ n: 3 }] }, large: 1e300, negative: -4 };
  const types = await graph.read(
    "RETURN [x IN [$n, $list[0], $list[1], $map.deep[0].n, $large, $negative] | valueType(x)] AS types, $large = 1e300",
    params,
  );
  const [integer, float] = ["INTEGER NOT NULL", "FLOAT NOT NULL"];
  expect(types).toEqual([[[integer, integer, float, integer, float, integer], true]]);
  expect(await graph.read("UNWIND range(1, 9) AS i RETURN i SKIP $skip LIMIT $limit", { skip: 1, limit: 1 })).toEqual([
    [2],
  ]);
});

test("nothing in a value is taken for Cypher", async () => {
  const values = ["'", '"', "\\", "`", "$x", "} RETURN 1 //", "\u0000", "😀", "\u2028"];
  expect(await graph.read("RETURN $values, $map", { values, map: { "a b`": "'" } })).toEqual([
    [values, { "a b`": "'" }],
  ]);
});

test("a write is seen by the next read, and one that fails leaves nothing", async () => {
  const made = await graph.write(async (run) => {
    await run("CREATE (:DriverTest {number: $number})", { number: 7 });
    return run("MATCH (n:DriverTest) RETURN n.number");
  });
  expect(made).toEqual([[7]]);
  const failure = graph.write(async (run) => {
    await run("CREATE (:DriverTest {number: 8})");
    throw new Error("changed my mind");
  });
  await expect(failure).rejects.toThrow("changed my mind");
  expect(await graph.read("MATCH (n:DriverTest) RETURN n.number")).toEqual([[7]]);
});

test("a read cannot write", async () => {
  await expect(graph.read("CREATE (:DriverTest)")).rejects.toThrow(/access mode/i);
});

test("what is wrong with a statement is said as Neo4j says it", async () => {
  await expect(graph.read("RETRUN 1")).rejects.toMatchObject({ code: "Neo.ClientError.Statement.SyntaxError" });
});

test("the statements sent are counted", async () => {
  const before = graph.counters.statements;
  await Promise.all([graph.read("RETURN 1"), graph.read("RETURN 2")]);
  await graph.administer("RETURN 1");
  expect(graph.counters.statements - before).toBe(2);
});

test("a question that takes too long is ended, with an error that names the setting", async () => {
  const impatient = connectTestGraph({ queryTimeoutSeconds: 1 });
  const took = await milliseconds(async () => {
    await expect(impatient.read(`${ENDLESS} AS timed`)).rejects.toMatchObject({
      code: "TIMEOUT",
      message: expect.stringContaining("longer than 1 s (CHANCERY_QUERY_TIMEOUT)"),
    });
  });
  expect(took).toBeGreaterThan(900);
  expect(took).toBeLessThan(4000);
  // Neo4j is told when the caller is, and takes a moment.
  await until(async () => (await running(`${ENDLESS} AS timed`)).length === 0, 1_000);
  await impatient.close();
});

test("a question whose asker has gone is ended in Neo4j too", async () => {
  const gone = new AbortController();
  const reading = graph.read(`${ENDLESS} AS aborted`, {}, { signal: gone.signal });
  const outcome = expect(reading).rejects.toThrow("asker has gone");
  while ((await running(`${ENDLESS} AS aborted`)).length === 0);
  gone.abort(new Error("asker has gone"));
  await outcome;
  const took = await milliseconds(async () => {
    while ((await running(`${ENDLESS} AS aborted`)).length > 0);
  });
  expect(took).toBeLessThan(2000);
  await expect(graph.read("RETURN 1", {}, { signal: gone.signal })).rejects.toThrow("asker has gone");
});

test("a stream brings its rows in lots, each when it is taken, and lets Neo4j wait meanwhile", async () => {
  const lots: number[] = [];
  for await (const lot of graph.stream("UNWIND range(1, $most) AS i RETURN i", { most: 2_500 })) {
    expect(lot[0]).toEqual([lots.reduce((sum, one) => sum + one, 0) + 1]);
    lots.push(lot.length);
  }
  expect(lots).toEqual([1000, 1000, 500]);
  const rows = "UNWIND range(1, 100000000) AS i RETURN i AS streamed";
  const before = process.memoryUsage().rss;
  for await (const lot of graph.stream(rows)) {
    expect(lot).toHaveLength(1000);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await running(rows)).toHaveLength(1);
    break;
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  // Whoever leaves the loop ends the transaction.
  const took = await milliseconds(async () => {
    while ((await running(rows)).length > 0);
  });
  expect(took).toBeLessThan(2000);
});

test("a stream tells what goes wrong midway, and that its asker has gone", async () => {
  const failing = graph.stream("UNWIND range(1, 5000) AS i RETURN 1 / (4999 - i)");
  let rows = 0;
  const reading = async () => {
    for await (const lot of failing) rows += lot.length;
  };
  await expect(reading()).rejects.toMatchObject({ code: "Neo.ClientError.Statement.ArithmeticError" });
  expect(rows).toBeGreaterThan(0);
  const gone = new AbortController();
  const waiting = async () => {
    for await (const _ of graph.stream(`${ENDLESS} AS streamed`, {}, { signal: gone.signal }));
  };
  const outcome = expect(waiting()).rejects.toThrow("asker has gone");
  while ((await running(`${ENDLESS} AS streamed`)).length === 0);
  gone.abort(new Error("asker has gone"));
  await outcome;
  while ((await running(`${ENDLESS} AS streamed`)).length > 0);
});

test("a stream that is left midway leaves nothing behind in Neo4j, and whoever asks next is answered", async () => {
  const narrow = connectTestGraph({ pool: 1 });
  const rows = "UNWIND range(1, 100000) AS i RETURN {i: i, text: $text}";
  const text = "x".repeat(2_000);
  const leave = async (signal: AbortSignal) => {
    for await (const _ of narrow.stream(rows, { text }, { signal }));
  };
  for (let milliseconds = 5; milliseconds < 100; milliseconds += 2) {
    await expect(leave(AbortSignal.timeout(milliseconds))).rejects.toThrow("timeout");
    expect(await narrow.read("RETURN 1", {}, { seconds: 5 })).toEqual([[1]]);
  }
  const took = await milliseconds(async () => {
    while ((await running(rows)).length > 0);
  });
  expect(took).toBeLessThan(2000);
  await narrow.close();
});

test("nothing is left open when the graph is closed, whoever still reads a stream", async () => {
  const connections = async () =>
    (await graph.read("CALL dbms.listConnections() YIELD connectionId RETURN count(*)"))[0]![0];
  const before = await connections();
  const other = connectTestGraph();
  for await (const _ of other.stream("RETURN 1"));
  const [lots, more] = [other.stream("RETURN 1"), other.stream("RETURN 1")];
  const reading = lots[Symbol.asyncIterator]();
  await reading.next();
  await other.close();
  expect(await reading.next()).toEqual({ done: true, value: undefined });
  await expect(more[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
  const took = await milliseconds(async () => {
    while ((await connections()) !== before);
  });
  expect(took).toBeLessThan(2000);
});

test("when all connections are busy, a caller hears so within 5 seconds", async () => {
  const narrow = connectTestGraph({ pool: 1, queryTimeoutSeconds: 6 });
  const first = expect(narrow.read(ENDLESS)).rejects.toMatchObject({ code: "TIMEOUT" });
  const took = await milliseconds(async () => {
    await expect(narrow.read("RETURN 1")).rejects.toMatchObject({
      code: "SERVICE_UNAVAILABLE",
      message: expect.stringContaining("CHANCERY_POOL"),
    });
  });
  expect(took).toBeLessThan(5000);
  expect(await narrow.answers()).toBe(true);
  await first;
  expect(await narrow.read("RETURN 1")).toEqual([[1]]);
  await narrow.close();
});

test("where more connections could be made, one that does not come in time is not laid to those in use", () => {
  const told = (used: number) => {
    const words = `Connection acquisition timed out in 4000 ms. Pool status: Active conn count = ${used}, Idle conn count = 0.`;
    return (inOurWords(new Error(words), testGraphOptions({ pool: 2 })) as Error).message;
  };
  expect(told(2)).toMatch(/^Neo4j is busy: .*CHANCERY_POOL/);
  expect(told(1)).toMatch(/^Neo4j at \S+ cannot be reached\.$/);
});

test("what Neo4j has refused again and again, because it is busy, is said to be that", () => {
  const refused = Object.assign(new Error("There are no free threads."), {
    ...{ code: "Neo.TransientError.Request.NoThreadsAvailable", retryable: true },
  });
  expect(inOurWords(refused, testGraphOptions())).toMatchObject({
    code: "SERVICE_UNAVAILABLE",
    message: expect.stringMatching(/too busy for this: Neo\.TransientError\.Request\.NoThreadsAvailable\. Ask again/),
  });
});

test("where nobody listens, reads and writes say so within 5 seconds", async () => {
  const nowhere = connect(testGraphOptions({ uri: "bolt://127.0.0.1:1" }));
  const unavailable = { code: "SERVICE_UNAVAILABLE", message: "Neo4j at bolt://127.0.0.1:1 cannot be reached." };
  const took = await milliseconds(() =>
    Promise.all([
      expect(nowhere.read("RETURN 1")).rejects.toMatchObject(unavailable),
      expect(nowhere.write((run) => run("RETURN 1"))).rejects.toMatchObject(unavailable),
      expect(nowhere.stream("RETURN 1")[Symbol.asyncIterator]().next()).rejects.toMatchObject(unavailable),
      expect(nowhere.administer("RETURN 1")).rejects.toMatchObject(unavailable),
      expect(nowhere.answers()).resolves.toBe(false),
    ]),
  );
  expect(took).toBeLessThan(5000);
  await expect(nowhere.ready(1)).rejects.toMatchObject({
    code: "SERVICE_UNAVAILABLE",
    message: expect.stringContaining("within 1 seconds"),
  });
  await nowhere.close();
});

test("what accepts connections and says nothing is unavailable within 5 seconds", async () => {
  const sockets: Socket[] = [];
  const silent = createServer((socket) => sockets.push(socket));
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const graphOfSilence = connect(testGraphOptions({ uri: `bolt://127.0.0.1:${portOf(silent)}` }));
  const took = await milliseconds(() =>
    Promise.all([
      expect(graphOfSilence.read("RETURN 1")).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" }),
      expect(graphOfSilence.write((run) => run("RETURN 1"))).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" }),
    ]),
  );
  expect(took).toBeLessThan(5000);
  expect(await milliseconds(() => graphOfSilence.answers(300))).toBeLessThan(1000);
  // Many that ask at once whether it lives do so on one connection.
  const before = sockets.length;
  const answers = await Promise.all(Array.from({ length: 50 }, () => graphOfSilence.answers(300)));
  expect([new Set(answers), sockets.length - before]).toEqual([new Set([false]), 1]);
  await graphOfSilence.close();
  for (const socket of sockets) socket.destroy();
  silent.close();
});

test("a bound holds while it is asked whether Neo4j still lives", async () => {
  const target = new URL(testGraphOptions().uri);
  const sockets: Socket[] = [];
  // The first connection leads on; who comes later hears nothing.
  const narrow = createServer((socket) => {
    sockets.push(socket.on("error", () => undefined));
    if (sockets.length > 1) return;
    const onward = createConnection(Number(target.port), target.hostname).on("error", () => undefined);
    sockets.push(onward);
    socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((resolve) => narrow.listen(0, "127.0.0.1", resolve));
  const behind = connect(testGraphOptions({ uri: `bolt://127.0.0.1:${portOf(narrow)}` }));
  expect(await behind.read("RETURN 1")).toEqual([[1]]);
  // Nobody is asked before 1.5 s, and may then take 2.5 s to answer.
  const took = await milliseconds(() =>
    expect(behind.read(ENDLESS, {}, { seconds: 2 })).rejects.toMatchObject({ code: "TIMEOUT" }),
  );
  expect(took).toBeLessThan(3_500);
  await behind.close();
  for (const socket of sockets) socket.destroy();
  narrow.close();
});

test("a wrong password or database is said at once and by its setting", async () => {
  const stranger = connect(testGraphOptions({ password: "not this one" }));
  await expect(stranger.ready(20)).rejects.toMatchObject({
    code: "CONFIGURATION",
    message: expect.stringContaining("NEO4J_PASSWORD"),
  });
  expect(await stranger.answers()).toBe(false);
  await stranger.close();
  const lost = connect(testGraphOptions({ database: "atlantis" }));
  await expect(lost.ready(20)).rejects.toMatchObject({
    code: "CONFIGURATION",
    message: expect.stringContaining("NEO4J_DATABASE"),
  });
  await lost.close();
});

test("a ready server says what it is, by bolt and by neo4j addresses", async () => {
  expect(await graph.ready(10)).toMatch(/^Neo4j\/\d/);
  const routed = connect(testGraphOptions({ uri: testGraphOptions().uri.replace("bolt:", "neo4j:") }));
  await routed.write((run) => run("CREATE (:DriverTest {routed: true})"));
  expect(await routed.read("MATCH (n:DriverTest {routed: true}) RETURN count(n)")).toEqual([[1]]);
  await routed.close();
});

test("the graph can be emptied", async () => {
  await graph.write((run) => run("UNWIND range(1, 100) AS i CREATE (:DriverTest)-[:NEXT]->(:DriverTest)"));
  await emptyGraph(graph);
  expect(await graph.read("MATCH (n) RETURN count(n)")).toEqual([[0]]);
});

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("is not listening");
  return address.port;
}

test("a statement that needs more memory than Neo4j has is refused, not tried again", async () => {
  const before = graph.counters.statements;
  // Neo4j counts the one list as often as it is collected: over the limit at once, and no heap is filled for it.
  const everything =
    "WITH [n IN range(1, 100000) | n + 1] AS one UNWIND range(1, 10000) AS i WITH collect(one) AS lists RETURN size(lists)";
  await expect(graph.read(everything)).rejects.toMatchObject({
    code: "LIMIT_EXCEEDED",
    message: expect.stringContaining("NEO4J_HEAP"),
  });
  expect(graph.counters.statements - before).toBe(1);
});
