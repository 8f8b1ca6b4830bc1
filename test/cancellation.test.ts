/** A client that leaves stops costing: real HTTP, real Neo4j; only the statement is made up, so that it never ends. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, expect, test } from "@jest/globals";
import type { Graph } from "../src/graph/driver.js";
import { connectTestGraph } from "./graph.js";
import { startToy, type Toy } from "./server-toy.js";
import { until } from "./until.js";

const MARK = "/* abandoned */";
const ENDLESS = `${MARK} UNWIND range(1, 100000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a + b < 0 RETURN count(*)`;

/** Asks Neo4j how it is, on connections of its own. */
const watcher = connectTestGraph();
const graphs: Graph[] = [watcher];
const servers: Toy[] = [];
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await Promise.all(graphs.map((graph) => graph.close()));
});

interface Server {
  readonly url: string;
  readonly graph: Graph;
  /** Of each question that has come, how the server hears that nobody wants it any more. */
  readonly signals: AbortSignal[];
}

/** A server whose every question takes for ever. */
async function serve(options: { pool: number; queryTimeoutSeconds: number }): Promise<Server> {
  const [graph, server] = [connectTestGraph(options), await startToy()];
  const signals: AbortSignal[] = [];
  graphs.push(graph);
  servers.push(server);
  server.engine.answer = async (_question, signal, seconds) => {
    if (signal) signals.push(signal);
    await graph.read(ENDLESS, {}, { signal, seconds });
    return { text: undefined, objects: () => ({}), cost: undefined };
  };
  return { url: server.url, graph, signals };
}

function ask(url: string, signal?: AbortSignal, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json", ...headers },
    body: JSON.stringify({ query: `{ official(id: "kerry") { name } }` }),
    ...(signal ? { signal } : {}),
  });
}

async function running(): Promise<number> {
  const [row] = await watcher.read(
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH $mark RETURN count(*)",
    { mark: MARK },
  );
  return Number(row?.[0]);
}
const connections = async (): Promise<number> =>
  Number((await watcher.read("CALL dbms.listConnections() YIELD connectionId RETURN count(*)"))[0]?.[0]);

/** Bytes that are still in use once all that is not has been collected. */
async function held(): Promise<number> {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  await new Promise((resolve) => setTimeout(resolve, 200));
  collect();
  return process.memoryUsage().heapUsed;
}

test("200 clients that leave at once leave nothing behind, and the next is answered", async () => {
  const [pool, clients] = [10, 200];
  const { url, graph, signals } = await serve({ pool, queryTimeoutSeconds: 30 });
  await watcher.read("RETURN 1");
  const before = await connections();
  const leaving = new AbortController();
  const asked = Array.from({ length: clients }, () => ask(url, leaving.signal).catch((error: Error) => error.name));
  // So many run, and the others wait for a connection.
  await until(async () => signals.length === clients && (await running()) === pool, 10_000);
  leaving.abort();
  expect(new Set(await Promise.all(asked))).toEqual(new Set(["AbortError"]));
  // One by one the server hears that they have left; until then whoever waited gets a connection, and is ended in turn.
  await until(async () => signals.every(({ aborted }) => aborted), 10_000);
  await until(async () => (await running()) === 0, 5_000);
  // None that waited has got in after it left.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(await running()).toBe(0);
  expect(await Promise.all(Array.from({ length: pool }, () => graph.read("RETURN 1")))).toHaveLength(pool);
  await graph.close();
  await until(async () => (await connections()) <= before, 5_000);
}, 60_000);

test("a client that leaves ends its question in Neo4j within a second", async () => {
  const { url } = await serve({ pool: 10, queryTimeoutSeconds: 30 });
  for (let time = 0; time < 3; time++) {
    const leaving = new AbortController();
    const asked = expect(ask(url, leaving.signal)).rejects.toThrow();
    await until(async () => (await running()) === 1, 5_000);
    leaving.abort();
    await asked;
    await until(async () => (await running()) === 0, 1_000);
  }
}, 30_000);

test("what those who leave have asked takes no memory afterwards", async () => {
  const { url, signals } = await serve({ pool: 10, queryTimeoutSeconds: 30 });
  const leave = async (): Promise<number> => {
    const leaving = new AbortController();
    signals.length = 0;
    const asked = Array.from({ length: 200 }, () => ask(url, leaving.signal).catch(() => undefined));
    await until(async () => signals.length === 200, 10_000);
    leaving.abort();
    await Promise.all(asked);
    await until(async () => (await running()) === 0, 10_000);
    return held();
  };
  // What is compiled or kept once, as connections are, is there after the first ones.
  const before = [await leave(), await leave()].at(-1)!;
  const after = [await leave(), await leave(), await leave()].at(-1)!;
  // 600 of them: less than 10 kB each.
  expect(after - before).toBeLessThan(6_000_000);
}, 60_000);

test.each([
  ["the server gives it", { queryTimeoutSeconds: 2 }, {}, "longer than 2 s (CHANCERY_QUERY_TIMEOUT)"],
  ["the request gives it", { queryTimeoutSeconds: 30 }, { "x-timeout": "3" }, "longer than the 3 s that the request"],
])("a question over the time that %s is ended in Neo4j within a second, and its client told", async (...given) => {
  const [, options, headers, message] = given;
  const { url } = await serve({ pool: 10, ...options });
  const asked = ask(url, undefined, headers);
  await until(async () => (await running()) === 1, 2_000);
  const response = await asked;
  expect(response.status).toBe(504);
  expect(await response.json()).toMatchObject({
    errors: [{ message: expect.stringContaining(message), extensions: { code: "TIMEOUT" } }],
  });
  await until(async () => (await running()) === 0, 1_000);
});

test.each(["", "soon", "0", "-1", "31", "1e1", "5, 6"])("%j is no time for a question", async (given) => {
  const { url } = await serve({ pool: 1, queryTimeoutSeconds: 30 });
  const response = await ask(url, undefined, { "x-timeout": given });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    errors: [
      {
        message: expect.stringContaining("seconds from 0.1 to 30 (CHANCERY_QUERY_TIMEOUT)"),
        extensions: { code: "BAD_USER_INPUT", argument: "X-Timeout" },
      },
    ],
  });
  expect(await running()).toBe(0);
});
