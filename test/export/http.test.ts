/** `GET /export` of a real server, over real HTTP. */
import { get as httpGet, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { layCable, type Running, startChancery, startReadyChancery } from "../running.js";
import { loadSampleGraph } from "../sample-graph.js";
import { until } from "../until.js";
import { exported, graph } from "./exporting.js";

let server: Running;
beforeAll(async () => {
  await loadSampleGraph(graph);
  server = await startReadyChancery();
  await ready(server);
}, 60_000);
afterAll(async () => {
  expect(await server.stop()).toBe(0);
  await graph.close();
});

async function ready({ url }: Running): Promise<void> {
  while ((await fetch(`${url}/readyz`)).status !== 200) await pause(50);
}
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const ask = (parameters: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/export?${new URLSearchParams(parameters)}`, { headers });
const linesOf = async (response: Response) => (await response.text()).trimEnd().split("\n");
const idsIn = (lines: readonly string[]) => lines.map((line) => JSON.parse(line).id as string).filter(Boolean);

describe("a download", () => {
  test("is the whole graph as facts, unless told otherwise", async () => {
    const response = await ask({});
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/jsonl; charset=utf-8");
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="chancery.jsonl"');
    expect((await linesOf(response)).sort()).toEqual((await exported("jsonl")).trimEnd().split("\n").sort());
  });

  test.each([
    [{ format: "csv", part: "relationships" }, "text/csv; charset=utf-8; header=present", "chancery-relationships.csv"],
    [{ format: "gephi", part: "nodes" }, "text/csv; charset=utf-8; header=present", "chancery-nodes.csv"],
    [{ format: "graphml" }, "application/graphml+xml; charset=utf-8", "chancery.graphml"],
    [{ format: "gexf" }, "application/gexf+xml; charset=utf-8", "chancery.gexf"],
    [{ format: "jsonld" }, "application/ld+json; charset=utf-8", "chancery.jsonld"],
    [{ format: "ftm" }, "application/x-ndjson; charset=utf-8", "chancery.ftm.jsonl"],
  ])("of %j says what it is", async (parameters, type, name) => {
    const response = await ask(parameters as Record<string, string>);
    expect([
      response.status,
      response.headers.get("content-type"),
      response.headers.get("content-disposition"),
    ]).toEqual([200, type, `attachment; filename="${name}"`]);
    expect((await response.text()).length).toBeGreaterThan(10_000);
  });

  test("may be a node's surroundings", async () => {
    const near = idsIn(await linesOf(await ask({ node: "country:qat" })));
    expect(near).toContain("meeting:lausanne-talks-2016-10-15");
    expect(near).not.toContain("official:john-kerry");
    expect(idsIn(await linesOf(await ask({ node: "country:qat", depth: "2" })))).toContain("official:john-kerry");
    const alone = idsIn(await linesOf(await ask({ node: "country:qat", depth: "0" })));
    expect([...new Set(alone.filter((id) => !/^(evidence|report|outlet):/.test(id)))]).toEqual(["country:qat"]);
  });

  test("may be what an answer shows: its nodes, what is between them, and the sources of both", async () => {
    const query = `query Talks($id: ID!) { meeting(id: $id) { title attendees(first: 3, orderBy: []) { nodes { name } } } }`;
    const response = await ask({ query, variables: JSON.stringify({ id: "meeting:lausanne-talks-2016-10-15" }) });
    const lines = await linesOf(response);
    expect(JSON.parse(lines[0]!).title).toBe("The answer to Talks");
    const facts = lines.map((line) => JSON.parse(line));
    const shown = facts.filter(({ id, node }) => id && !["Evidence", "Report", "Outlet"].includes(node));
    expect(new Set(shown.map(({ id }) => id)).size).toBe(4);
    const attended = facts.filter(({ edge }) => edge === "ATTENDED");
    expect(new Set(attended.map(({ from }) => from)).size).toBe(3);
    const evidence = new Set(idsIn(lines));
    expect(attended.flatMap((fact) => fact.evidence).filter((id: string) => !evidence.has(id))).toEqual([]);
  });

  test("may be what a search finds", async () => {
    const query = 'query Found { search(text: "lavrow~", types: [Official]) { nodes { id } } }';
    const facts = (await linesOf(await ask({ query }))).map((line) => JSON.parse(line));
    expect(new Set(facts.flatMap(({ node, id }) => (node === "Official" ? [id] : [])))).toEqual(
      new Set(["official:sergey-lavrov"]),
    );
  });
});

describe("what cannot be exported", () => {
  const deep = "{ officials { nodes".repeat(90);
  test.each<[Record<string, string>, number, string, RegExp]>([
    [{ format: "rdf" }, 400, "BAD_USER_INPUT", /^format: "rdf" is none; there are jsonl, csv, gephi/],
    [{ format: "csv" }, 400, "BAD_USER_INPUT", /^part: null must be nodes or relationships: csv is two files/],
    [{ part: "nodes" }, 400, "BAD_USER_INPUT", /is not asked of jsonl, which is one file/],
    [{ nodes: "country:qat" }, 400, "BAD_USER_INPUT", /^nodes: "country:qat" is no parameter here; there are format/],
    [{ node: "qat" }, 400, "BAD_USER_INPUT", /^node: "qat" is no id/],
    [{ node: "country:atlantis" }, 400, "BAD_USER_INPUT", /^node: "country:atlantis" is not in the graph/],
    [{ node: "country:qat", depth: "9" }, 400, "BAD_USER_INPUT", /^depth: "9" is not a whole number from 0 to 5/],
    [{ depth: "1" }, 400, "BAD_USER_INPUT", /^depth: "1" needs node/],
    [{ query: "{" }, 400, "GRAPHQL_PARSE_FAILED", /Syntax Error/],
    [{ query: "{ nothing }" }, 400, "GRAPHQL_VALIDATION_FAILED", /Cannot query field "nothing"/],
    [{ query: "{ officials(first: 0) { totalCount } }" }, 400, "BAD_USER_INPUT", /first: 0/],
    [{ query: "query A($id: ID!) { node(id: $id) { id } }" }, 400, "BAD_USER_INPUT", /\$id/],
    [{ query: "{ __typename }", variables: "[]" }, 400, "BAD_USER_INPUT", /^variables: "\[\]" is no JSON object/],
    [{ query: deep }, 400, "LIMIT_EXCEEDED", /nest/],
  ])("%j", async (parameters, status, code, message) => {
    const response = await ask(parameters);
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect([response.status, errors[0]!.extensions.code]).toEqual([status, code]);
    expect(errors[0]!.message).toMatch(message);
    expect(response.headers.get("content-disposition")).toBeNull();
  });

  test("is refused to a page of another origin, and to other methods", async () => {
    expect((await ask({}, { "sec-fetch-site": "cross-site", origin: "https://elsewhere.example" })).status).toBe(400);
    for (const method of ["HEAD", "POST", "DELETE"])
      expect((await fetch(`${server.url}/export`, { method })).status).toBe(405);
  });

  test("is more than the server holds at once", async () => {
    const small = await startReadyChancery({ CHANCERY_MAX_VALUES: "10" });
    await ready(small);
    const response = await fetch(`${small.url}/export?node=country:usa&depth=3`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "LIMIT_EXCEEDED", limit: 10 } }] });
    expect((await fetch(`${small.url}/export`)).status).toBe(200);
    await small.stop();
  });
});

describe("a large graph", () => {
  /** Its response, of which nothing is read until it is asked for. */
  const open = (url: string) =>
    new Promise<IncomingMessage>((resolve, reject) => httpGet(`${url}/export`, resolve).on("error", reject));
  const running = async () =>
    (await graph.read("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'properties(x)' RETURN 1"))
      .length - 1;
  const untilRunning = (number: number) => until(async () => (await running()) === number, 5_000);
  /** Whoever asks now is answered. */
  const expectRoom = async () => {
    const response = await open(server.url);
    expect(response.statusCode).toBe(200);
    response.destroy();
    await untilRunning(0);
  };

  beforeAll(async () => {
    // 60 MB of descriptions: far more than sockets hold.
    await graph.write((run) =>
      run(
        "UNWIND range(1, 30000) AS i CREATE (:Official {id: 'official:large-' + i, name: 'L', aliases: [], evidence: ['evidence:lausanne-title'], setBy: [], description: $text, recordedAt: datetime()})",
        { text: "x".repeat(2_000) },
      ),
    );
  }, 60_000);

  test("waits for a client that reads slowly, and is let go by one that leaves", async () => {
    const response = await open(server.url);
    await untilRunning(1);
    await pause(1_000);
    expect(await running()).toBe(1);
    response.destroy();
    await untilRunning(0);
  }, 20_000);

  test("is let go with its connection, also while it waits there for another", async () => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.write("GET /export HTTP/1.1\r\nhost: localhost\r\n\r\n".repeat(4));
    // Those that wait read until what they hold is enough, one statement after another.
    await pause(2_000);
    expect(await running()).toBeGreaterThan(1);
    socket.destroy();
    await untilRunning(0);
    await expectRoom();
  }, 20_000);

  test("is not given to any number of clients at once", async () => {
    const responses = await Promise.all([1, 2, 3, 4].map(() => open(server.url)));
    const refused = await ask({});
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "2"]);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: "SERVICE_UNAVAILABLE" } }] });
    for (const response of responses) response.destroy();
    await untilRunning(0);
    await expectRoom();
  }, 20_000);

  test("breaks off rather than pass for whole when Neo4j goes away midway, and is an error before the first byte", async () => {
    const cable = await layCable();
    const remote = await startChancery({ NEO4J_URI: cable.uri });
    await ready(remote);
    const response = await open(remote.url);
    expect(response.statusCode).toBe(200);
    await cable.cut();
    const reading = (async () => {
      for await (const _ of response);
    })();
    await expect(reading).rejects.toThrow(/aborted/);
    expect(response.complete).toBe(false);
    const refused = await fetch(`${remote.url}/export`);
    expect(refused.status).toBe(503);
    await remote.stop();
  }, 40_000);
});
