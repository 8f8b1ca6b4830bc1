/** The server through its public edge: real HTTP, a made-up graph. */
import { connect, type Socket } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import Fastify, { type FastifyRequest } from "fastify";
import { getIntrospectionQuery } from "graphql";
import { ConfigurationError } from "../src/errors.js";
import { drain } from "../src/server/drain.js";
import { KnownOperations } from "../src/server/known.js";
import type { KnownOperation } from "../src/server/question.js";
import { CONFIG, startToy, type Toy } from "./server-toy.js";
import { until } from "./until.js";

const MODERN = "application/graphql-response+json";

let server: Toy;
beforeAll(async () => {
  server = await startToy();
});
afterAll(() => server.close());
afterEach(() => {
  server.lines.length = 0;
});

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: JSON of any shape; each expectation on it is what checks the shape
  readonly body: any;
}

async function ask(query: unknown, more: Record<string, unknown> = {}, headers = {}, at = server): Promise<Answer> {
  const response = await fetch(`${at.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: MODERN, ...headers },
    body: JSON.stringify({ query, ...more }),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

async function get(path: string, headers: Record<string, string> = {}, at = server): Promise<Answer> {
  const response = await fetch(`${at.url}${path}`, { headers, redirect: "manual" });
  const text = await response.text();
  const json = response.headers.get("content-type")?.includes("json");
  return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
}

/** All that comes until the other side closes. */
async function said(socket: Socket): Promise<string> {
  let text = "";
  socket.on("data", (chunk) => {
    text += chunk;
  });
  await new Promise((resolve) => socket.once("close", resolve));
  return text;
}

describe("a question", () => {
  test("is asked once and read by response key, aliases and several root fields included", async () => {
    server.engine.asked.length = 0;
    const query = `query Two($id: ID!) { a: official(id: $id) { name alias: name } b: official(id: "x") { name } __typename }`;
    const { status, body } = await ask(query, { variables: { id: "kerry" } });
    expect(status).toBe(200);
    expect(body).toEqual({ data: { a: { name: "John Kerry", alias: "Kerry" }, b: null, __typename: "Query" } });
    expect(server.engine.asked).toHaveLength(1);
  });

  test("about the schema only does not reach the graph", async () => {
    server.engine.asked.length = 0;
    const { status, body } = await ask(getIntrospectionQuery());
    expect(status).toBe(200);
    expect(body.data.__schema.queryType.name).toBe("Query");
    expect(server.engine.asked).toHaveLength(0);
  });

  test("may be asked by GET, a mutation may not", async () => {
    const preflight = { "apollo-require-preflight": "1" };
    const query = encodeURIComponent('{ official(id: "kerry") { name } }');
    expect((await get(`/graphql?query=${query}`, preflight)).body.data.official.name).toBe("John Kerry");
    const mutation = await get(`/graphql?query=${encodeURIComponent('mutation { retract(id: "x") }')}`, preflight);
    expect(mutation.status).toBe(405);
    expect(mutation.headers.get("allow")).toBe("POST");
  });

  test("that a page of another origin could send is refused", async () => {
    const forged = await get(`/graphql?query=${encodeURIComponent("{ __typename }")}`);
    expect(forged.status).toBe(400);
    expect(forged.body.errors[0].message).toContain("Cross-Site Request Forgery");
    const form = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "text/plain" },
      body: '{"query":"{ __typename }"}',
    });
    expect(form.status).toBe(415);
  });

  test("sent in a batch is refused", async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '[{"query":"{ __typename }"}]',
    });
    expect(response.status).toBe(400);
  });
});

describe("a wrong request", () => {
  test("names argument and value, code, place: 400, or 200 for a client that cannot read the status", async () => {
    const query = "{ officials(first: 501) { name } b: officials(first: 0) { name } }";
    const modern = await ask(query);
    expect(modern.status).toBe(400);
    expect(modern.headers.get("content-type")).toBe(`${MODERN}; charset=utf-8`);
    expect(modern.body).toEqual({
      errors: [
        {
          message: "first: 501 is not from 1 to 500",
          locations: [{ line: 1, column: 3 }],
          path: ["officials"],
          extensions: { code: "BAD_USER_INPUT", argument: "first", value: 501 },
        },
        {
          message: "first: 0 is not from 1 to 500",
          locations: [{ line: 1, column: 34 }],
          path: ["officials"],
          extensions: { code: "BAD_USER_INPUT", argument: "first", value: 0 },
        },
      ],
    });
    for (const accept of ["application/json", "*/*"]) {
      const legacy = await ask(query, {}, { accept });
      expect(legacy.status).toBe(200);
      expect(legacy.headers.get("content-type")).toBe("application/json; charset=utf-8");
      expect(legacy.body).toEqual(modern.body);
    }
  });

  test.each([
    ["no GraphQL", "{", {}, "GRAPHQL_PARSE_FAILED", "Syntax Error"],
    ["an unknown field", "{ oficials { name } }", {}, "GRAPHQL_VALIDATION_FAILED", "oficials"],
    ["an unknown operation", "query A { __typename }", { operationName: "B" }, "OPERATION_RESOLUTION_FAILURE", '"B"'],
    [
      "a variable of the wrong type",
      "query ($f: Int) { officials(first: $f) { name } }",
      { variables: { f: "all" } },
      "BAD_USER_INPUT",
      'Variable "$f" got invalid value "all"',
    ],
    [
      "a missing variable",
      "query ($id: ID!) { official(id: $id) { name } }",
      {},
      "BAD_USER_INPUT",
      'Variable "$id" of required type "ID!" was not provided',
    ],
    [
      "a null where none may be",
      "query ($id: ID = null) { official(id: $id) { name } }",
      {},
      "GRAPHQL_VALIDATION_FAILED",
      "ID!",
    ],
    ["a cost beyond the limit", '{ fails(how: "cost") }', {}, "LIMIT_EXCEEDED", "10000000"],
    [
      "a fragment cycle",
      "{ officials { ...A } } fragment A on Official { meets { ...B } } fragment B on Official { meets { ...A } }",
      {},
      "GRAPHQL_VALIDATION_FAILED",
      'Cannot spread fragment "A" within itself via "B"',
    ],
  ])("%s", async (_name, query, more, code, text) => {
    const { status, body } = await ask(query, more);
    expect(status).toBe(400);
    expect(body).not.toHaveProperty("data");
    expect(body.errors[0].extensions.code).toBe(code);
    expect(body.errors[0].message).toContain(text);
    expect(JSON.stringify(body)).not.toContain("stacktrace");
  });

  test("by the hash of its text alone is told so in the words that make clients send the text", async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } };
    const response = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ extensions }),
    });
    expect([response.status, await response.json()]).toEqual([
      200,
      { errors: [{ message: "PersistedQueryNotSupported", extensions: { code: "PERSISTED_QUERY_NOT_SUPPORTED" } }] },
    ]);
  });

  test("a hundred wrong variables are wrong, not our fault", async () => {
    const variables = { w: { and: Array.from({ length: 100 }, () => ({ name: 1 })) } };
    const { status, body } = await ask("query ($w: Where) { officials(where: $w) { name } }", { variables });
    expect(status).toBe(400);
    expect(new Set(body.errors.map((error: Answer["body"]) => error.extensions.code))).toEqual(
      new Set(["BAD_USER_INPUT"]),
    );
  });

  test("JSON that is none, and no JSON at all", async () => {
    const send = (headers: Record<string, string>, body: string) =>
      fetch(`${server.url}/graphql`, { method: "POST", headers, body });
    const broken = await send({ "content-type": "application/json" }, '{"query":');
    expect(broken.status).toBe(400);
    expect(await broken.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_REQUEST" } }] });
    expect((await send({ "content-type": "application/xml" }, "<query/>")).status).toBe(415);
  });
});

describe("limits", () => {
  test.each(["application/json", MODERN])("2 MB of query are refused before they are read: %s", async (accept) => {
    const { status, body } = await ask(`{ officials { name ${" ".repeat(2_000_000)} } }`, {}, { accept });
    expect(status).toBe(413);
    expect(body.errors[0].extensions).toMatchObject({ code: "LIMIT_EXCEEDED", limit: 1_000_000 });
    expect(body.errors[0].message).toContain("1000000 bytes");
  });

  test("a question nests up to the limit and no deeper, fragments counted in", async () => {
    const nest = (levels: number): string => (levels === 1 ? "id" : `meets { ${nest(levels - 1)} }`);
    const within = await ask(`{ official(id: "kerry") { ${nest(11)} } }`);
    expect(within.status).toBe(200);
    const inFragments = `query Deep { officials { ...A } } fragment A on Official { ${nest(5)} ...B } fragment B on Official { meets { ... on Official { ${nest(11)} } } }`;
    const beyond = await ask(inFragments);
    expect(beyond.status).toBe(400);
    expect(beyond.body.errors).toEqual([
      {
        message: "Deep nests 13 levels deep; this server answers up to 12.",
        locations: [{ line: 1, column: 1 }],
        extensions: { code: "LIMIT_EXCEEDED", depth: 13, limit: 12 },
      },
    ]);
  });

  test.each([500, 100_000])("%d levels of nesting", async (levels) => {
    const { status, body } = await ask(`{ officials ${"{ meets ".repeat(levels)}${"}".repeat(levels)} }`);
    expect(status).toBe(400);
    const message = `query: its brackets nest ${levels + 1} levels deep; this server reads up to 62.`;
    expect(body.errors[0]).toMatchObject({ message, extensions: { code: "LIMIT_EXCEEDED" } });
  });

  test("500 levels through fragments, and as many as the tokens allow", async () => {
    for (const levels of [500, 900]) {
      const chain = Array.from({ length: levels }, (_, i) => `fragment F${i} on Official { meets { ...F${i + 1} } }`);
      const query = `{ officials { ...F0 } } ${chain.join(" ")} fragment F${levels} on Official { id }`;
      const { status, body } = await ask(query);
      expect(status).toBe(400);
      expect(body.errors[0].extensions).toEqual({ code: "LIMIT_EXCEEDED", depth: levels + 2, limit: 12 });
    }
  });

  test("brackets in strings and comments do not count", async () => {
    const deep = "{".repeat(500);
    const query = `# ${deep}\n{ a: official(id: "${deep}\\"${deep}") { id } b: official(id: """${deep}\\"""${deep}""") { id } }`;
    expect(await ask(query)).toMatchObject({ status: 200, body: { data: { a: null, b: null } } });
  });

  test("deep variables are refused before they are coerced, by POST and by GET", async () => {
    const query = "query ($w: Where) { officials(where: $w) { name } }";
    const deep = `${'{"and":['.repeat(600)}${"]}".repeat(600)}`;
    const posted = await ask(query, { variables: { w: JSON.parse(deep) } });
    expect(posted.status).toBe(400);
    expect(posted.body.errors[0].extensions).toMatchObject({ code: "LIMIT_EXCEEDED", argument: "variables" });
    const search = new URLSearchParams({ query, variables: `{"w":${deep}}` });
    const got = await get(`/graphql?${search}`, { "apollo-require-preflight": "1", accept: MODERN });
    expect(got.body.errors[0].extensions).toMatchObject({ code: "LIMIT_EXCEEDED", argument: "variables" });
  });

  test("more tokens than a question needs", async () => {
    const { status, body } = await ask(`{ officials { ${"name ".repeat(20_000)} } }`);
    expect(status).toBe(400);
    expect(body.errors[0].message).toContain("10000 tokens");
  });

  test("a null for what has a default is the client's mistake, about the schema as about the graph", async () => {
    for (const query of [
      "query ($b: Boolean = true) { __schema @include(if: $b) { queryType { name } } }",
      'query ($n: String = "Query") { __type(name: $n) { name } }',
    ]) {
      const { status, body } = await ask(query, { variables: { b: null, n: null } });
      expect([status, body.errors[0].extensions.code]).toEqual([400, "BAD_USER_INPUT"]);
      expect(body.errors[0].message).toMatch(/null/);
    }
  });

  test("introspection is bounded", async () => {
    const types = (levels: number): string => (levels === 0 ? "name" : `type { ofType { ${types(levels - 1)} } }`);
    const lists = `{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }`;
    for (const query of [lists, `{ __type(name: "Query") { fields { ${types(20)} } } }`]) {
      expect((await ask(query)).status).toBe(400);
    }
  });
});

describe("a text that was answered before", () => {
  beforeAll(() => {
    server.engine.writes = true;
  });
  afterAll(() => {
    server.engine.writes = false;
  });
  const legacy = { accept: "application/json", "x-request-id": "again" };
  const twice = async (query: string, more: Record<string, unknown> = {}, headers = {}) => {
    server.engine.asked.length = 0;
    const answers = [];
    for (let time = 0; time < 2; time++) {
      const response = await fetch(`${server.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", ...legacy, ...headers },
        body: JSON.stringify({ query, ...more }),
      });
      const kept = [...response.headers].filter(([name]) => name !== "date");
      answers.push({ status: response.status, headers: kept, text: await response.text() });
    }
    return answers;
  };

  test.each([
    ["with a value", "query ($id: ID!) { official(id: $id) { name } }", { variables: { id: "kerry" } }],
    [
      "of several operations",
      "query A { a: official(id: 1) { name } } query B { b: official(id: 2) { name } }",
      { operationName: "B" },
    ],
    ["with nothing beside it", '{ official(id: "kerry") { name } }', { variables: null, operationName: null }],
    ["that the client wants as it may come", '{ official(id: "x") { name } }', {}, { accept: "*/*" }],
    ["with extensions of the protocol", '{ official(id: "y") { name } }', { extensions: {} }],
    ["by a client that reads the status", '{ official(id: "z") { name } }', {}, { accept: MODERN }],
  ])("comes out the same, byte by byte: %s", async (_name, query, more, headers: object = {}) => {
    const [first, second] = await twice(query, more, headers);
    expect(first!.status).toBe(200);
    expect(JSON.parse(first!.text)).toMatchObject({ data: {}, extensions: { cost: { used: { rows: 1 } } } });
    expect(second).toEqual(first);
    expect(server.engine.asked).toHaveLength(2);
  });

  test("is known from then on, by its name, and the oldest of many is not", () => {
    const known = new KnownOperations();
    const operation = {} as KnownOperation;
    const found = (query: string, operationName?: string | null) =>
      known.find({ method: "POST", headers: {}, body: { query, operationName } } as FastifyRequest);
    expect(found("{ a }")).toBeUndefined();
    known.remember({ query: "{ a }" }, operation);
    expect(found("{ a }", null)).toEqual({ operation, variables: {} });
    expect(found("{ a }", "A")).toBeUndefined();
    for (let more = 0; more < 200; more++) known.remember({ query: `{ a${more} }` }, operation);
    expect([found("{ a }"), found("{ a199 }")]).toEqual([undefined, { operation, variables: {} }]);
  });

  test("with values that are wrong now, or another operation's name, is refused as any other", async () => {
    const query = "query Some($first: Int) { officials(first: $first) { name } }";
    await twice(query, { variables: { first: 2 } });
    for (const [more, code] of [
      [{ variables: { first: 501 } }, "BAD_USER_INPUT"],
      [{ variables: { first: "two" } }, "BAD_USER_INPUT"],
      [{ variables: [2] }, "BAD_REQUEST"],
      [{ operationName: "Others" }, "OPERATION_RESOLUTION_FAILURE"],
      [{ operationName: 5 }, "BAD_REQUEST"],
    ] as const) {
      const { body } = await ask(query, more, legacy);
      expect(body.errors[0].extensions.code).toBe(code);
      expect(body.data).toBeUndefined();
    }
  });

  test("with variables that nest too deep is refused before they are coerced", async () => {
    const query = "query ($w: Where) { officials(where: $w) { name } }";
    await twice(query, { variables: { w: {} } });
    const deep = JSON.parse(`${'{"and":['.repeat(600)}${"]}".repeat(600)}`);
    const { status, body } = await ask(query, { variables: { w: deep } });
    expect(status).toBe(400);
    expect(body.errors[0].extensions).toMatchObject({ code: "LIMIT_EXCEEDED", argument: "variables" });
  });

  test("is asked once when the graph is away, and says so", async () => {
    const query = "query ($how: String!) { fails(how: $how) }";
    await twice(query, { variables: { how: "not at all" } });
    server.engine.asked.length = 0;
    const { status, headers, body } = await ask(query, { variables: { how: "away" } }, legacy);
    expect([status, headers.get("retry-after")]).toEqual([503, "2"]);
    expect(body.errors[0].extensions.code).toBe("SERVICE_UNAVAILABLE");
    expect(server.engine.asked).toHaveLength(1);
  });
});

describe("failures of ours", () => {
  test("a graph that is away: 503 and when to ask again, whatever the client accepts", async () => {
    for (const accept of [MODERN, "application/json"]) {
      const { status, headers, body } = await ask('{ fails(how: "away") }', {}, { accept });
      expect(status).toBe(503);
      expect(headers.get("retry-after")).toBe("2");
      expect(body).toEqual({
        errors: [
          {
            message: "Neo4j cannot be reached; the question may be asked again.",
            extensions: { code: "SERVICE_UNAVAILABLE" },
          },
        ],
      });
    }
  });

  test("a question that takes too long: 504", async () => {
    const { status, body } = await ask('{ fails(how: "slow") }', {}, { accept: "application/json" });
    expect(status).toBe(504);
    expect(body.errors[0].extensions.code).toBe("TIMEOUT");
  });

  test.each(["bug", "bug in the plan"])("a %s is masked, and logged under the id the client gets", async (how) => {
    const { status, headers, body } = await ask(`{ fails(how: "${how}") }`, {}, { "x-request-id": "report-17" });
    expect(status).toBe(500);
    expect(headers.get("x-request-id")).toBe("report-17");
    expect(body).toEqual({
      errors: [
        {
          message: "Something went wrong on our side; quote request id report-17 when you report it.",
          extensions: { code: "INTERNAL_SERVER_ERROR", requestId: "report-17" },
        },
      ],
    });
    const line = server.lines.find(({ msg }) => msg === "masked an error");
    expect(line).toMatchObject({ requestId: "report-17", err: { message: expect.stringContaining("secret") } });
  });

  test("a resolver that throws: ours keeps its words, the rest is masked in place", async () => {
    const broken = await ask('{ official(id: "kerry") { name } broken }');
    expect(broken.status).toBe(200);
    expect(broken.body.data).toEqual({ official: { name: "John Kerry" }, broken: null });
    expect(broken.body.errors).toMatchObject([{ path: ["broken"], extensions: { code: "INTERNAL_SERVER_ERROR" } }]);
    expect(JSON.stringify(broken.body)).not.toContain("10.0.0.7");

    const wrong = await ask('mutation { retract(id: "x") }');
    expect(wrong.status).toBe(200);
    expect(wrong.body).toMatchObject({
      data: null,
      errors: [{ message: 'id: "x" is no fact\'s id', path: ["retract"], extensions: { code: "BAD_USER_INPUT" } }],
    });
    expect((await ask('mutation { retract(id: "away") }')).status).toBe(503);
  });
});

describe("the log", () => {
  test("has a line for each request, with its id, and neither query nor variables", async () => {
    const secret = "Sergey-Viktorovich";
    await ask("query ($id: ID!) { official(id: $id) { name } }", { variables: { id: secret } });
    const search = new URLSearchParams({ query: `{ official(id: "${secret}") { name } }` });
    const { headers } = await get(`/graphql?${search}`, { "apollo-require-preflight": "1" });
    const answered = () => server.lines.filter(({ msg }) => msg === "answered");
    await until(() => answered().length > 1);
    expect(answered()).toMatchObject([
      { method: "POST", path: "/graphql", status: 200, milliseconds: expect.any(Number) },
      { method: "GET", path: "/graphql", status: 200, requestId: headers.get("x-request-id") },
    ]);
    expect(JSON.stringify(server.lines)).not.toContain(secret);
  });

  test("takes a client's request id only when it is sane", async () => {
    const idFor = async (given: string) =>
      (await get("/healthz", { "x-request-id": given })).headers.get("x-request-id");
    expect(await idFor("trace-1.a:b_c")).toBe("trace-1.a:b_c");
    for (const insane of ['a"b', "a b", "x".repeat(129)]) {
      expect(await idFor(insane)).toMatch(/^[0-9a-f-]{36}$/);
    }
  });
});

describe("health", () => {
  test("lives and is ready", async () => {
    expect(await get("/healthz")).toMatchObject({ status: 200, body: { status: "ok" } });
    expect(await get("/readyz")).toMatchObject({ status: 200, body: { status: "ready" } });
  });

  test.each([
    ["says no", async () => false, "Neo4j does not answer."],
    ["fails", async () => Promise.reject(new Error("password is hunter2")), "Neo4j does not answer."],
    ["hangs", () => new Promise<boolean>(() => {}), "Neo4j did not answer within 2 seconds."],
  ])("lives but is not ready when Neo4j %s", async (_name, ready, reason) => {
    const away = await startToy({ ready });
    try {
      expect((await get("/healthz", {}, away)).status).toBe(200);
      const answer = await get("/readyz", {}, away);
      expect(answer.status).toBe(503);
      expect(answer.body).toEqual({ status: "unavailable", reason });
    } finally {
      await away.close();
    }
  });
});

describe("other doors", () => {
  test("an unknown route names those there are", async () => {
    const { status, body } = await get("/grahpql?x=1");
    expect(status).toBe(404);
    expect(body.errors[0]).toEqual({
      message: "There is nothing at /grahpql. This server has /, /graphql, /export, /healthz, /readyz.",
      extensions: { code: "NOT_FOUND", routes: ["/", "/graphql", "/export", "/healthz", "/readyz"] },
    });
  });

  test("an address that is none", async () => {
    const { status, body } = await get("/%zz");
    expect(status).toBe(400);
    expect(body.errors[0].extensions.code).toBe("BAD_REQUEST");
  });

  test("what is too long for a URL, and what is no request", async () => {
    const query = encodeURIComponent(`{ official(id: "${"x".repeat(20_000)}") { name } }`);
    const long = await get(`/graphql?query=${query}`, { "apollo-require-preflight": "1" });
    expect([long.status, long.body]).toEqual([
      431,
      {
        errors: [
          {
            message: "This server reads URL and headers of up to 16384 bytes; send a long query by POST.",
            extensions: { code: "LIMIT_EXCEEDED" },
          },
        ],
      },
    ]);
    const { port } = new URL(server.url);
    const answer = await said(connect(Number(port), "127.0.0.1").end("knock knock\r\n\r\n"));
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n.*\{"errors":\[\{"message":"This is no HTTP request\."/s);
  });

  test("a known route asked in the wrong way names the right one", async () => {
    const response = await fetch(`${server.url}/graphql`, { method: "DELETE" });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("GET, POST");
    expect((await fetch(`${server.url}/`, { method: "POST" })).status).toBe(405);
  });
});

describe("other origins", () => {
  const preflight = (at: Toy, origin: string) =>
    fetch(`${at.url}/graphql`, {
      method: "OPTIONS",
      headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": "content-type" },
    });

  test("may not ask by default", async () => {
    expect((await preflight(server, "https://desk.example.org")).headers.get("access-control-allow-origin")).toBeNull();
  });

  test("may ask when configured, and only those", async () => {
    const open = await startToy({ config: { ...CONFIG, cors: ["https://desk.example.org"] } });
    try {
      const allowed = await preflight(open, "https://desk.example.org");
      expect(allowed.status).toBe(204);
      expect(allowed.headers.get("access-control-allow-origin")).toBe("https://desk.example.org");
      const { headers, body } = await ask("{ __typename }", {}, { origin: "https://desk.example.org" }, open);
      expect(headers.get("access-control-allow-origin")).toBe("https://desk.example.org");
      expect(body.data).toEqual({ __typename: "Query" });
      const other = await preflight(open, "https://elsewhere.example.org");
      expect(other.headers.get("access-control-allow-origin")).not.toBe("https://elsewhere.example.org");
    } finally {
      await open.close();
    }
  });
});

describe("other names", () => {
  /** Undici will not send another Host than the URL's. */
  const askAs = async (at: Toy, host: string): Promise<string> => {
    const socket = connect(Number(new URL(at.url).port), "127.0.0.1");
    socket.write(`GET /healthz HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);
    return said(socket);
  };

  test("than those of this machine are refused, and told", async () => {
    for (const own of ["localhost:4000", "LOCALHOST", "desk.localhost.", "127.0.0.1:4000", "[::1]:4000", "127.1.2.3"])
      expect(await askAs(server, own)).toMatch(/^HTTP\/1\.1 200 /);
    for (const foreign of [
      "rebound.example",
      "rebound.example:4000",
      "127.0.0.1.rebound.example",
      "0.0.0.0",
      "a@b",
      "",
    ]) {
      const answer = await askAs(server, foreign);
      expect(answer).toMatch(/^HTTP\/1\.1 421 Misdirected Request/);
      const message = `Host: ${JSON.stringify(foreign)} is no name of this server; ask it at localhost, or add the name to CHANCERY_HOSTS.`;
      expect(JSON.parse(answer.slice(answer.indexOf("\r\n\r\n")))).toEqual({
        errors: [{ message, extensions: { code: "MISDIRECTED_REQUEST" } }],
      });
    }
  });

  test("may be configured; any will do where others are let in", async () => {
    const named = await startToy({ config: { ...CONFIG, hosts: ["Desk.example.org"] } });
    const open = await startToy({ config: { ...CONFIG, host: "0.0.0.0" } });
    const both = await startToy({ config: { ...CONFIG, host: "0.0.0.0", hosts: ["desk.example.org"] } });
    const statuses = async (host: string) =>
      Promise.all([named, open, both].map(async (at) => Number((await askAs(at, host)).slice(9, 12))));
    try {
      expect(await statuses("desk.example.org:443")).toEqual([200, 200, 200]);
      expect(await statuses("rebound.example")).toEqual([421, 200, 421]);
      expect(await statuses("localhost")).toEqual([200, 200, 200]);
      expect(await answerTo("POST /graphql HTTP/1.1\r\nhost: a b\r\n", open)).toEqual({
        data: { __typename: "Query" },
      });
    } finally {
      await Promise.all([named, open, both].map((at) => at.close()));
    }
  });

  const answerTo = async (head: string, at = server): Promise<unknown> => {
    const body = '{"query":"{ __typename }"}';
    const socket = connect(Number(new URL(at.url).port), "127.0.0.1");
    socket.write(
      `${head}connection: close\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    const answer = await said(socket);
    return JSON.parse(answer.slice(answer.indexOf("\r\n\r\n")));
  };

  test("need not be given by who speaks HTTP/1.0", async () => {
    expect(await answerTo("POST /graphql HTTP/1.0\r\n")).toEqual({ data: { __typename: "Query" } });
  });
});

describe("start and end", () => {
  test("a port that is taken is named", async () => {
    const { port } = new URL(server.url);
    await expect(startToy({ config: { ...CONFIG, port: Number(port) } })).rejects.toThrow(ConfigurationError);
    await expect(startToy({ config: { ...CONFIG, port: Number(port) } })).rejects.toThrow(`PORT: ${port} is in use`);
  });

  test("drains: what was asked is answered, nothing new is accepted, idle connections do not hold it up", async () => {
    const draining = await startToy();
    const { port } = new URL(draining.url);
    // One connection stays open and idle, another waits for its answer.
    const idle = connect(Number(port), "127.0.0.1");
    await new Promise((resolve) => idle.once("connect", resolve));
    await get("/healthz", {}, draining);
    let release = () => {};
    draining.engine.hold = new Promise((resolve) => {
      release = resolve;
    });
    const asked = ask('{ official(id: "kerry") { name } }', {}, {}, draining);
    while (draining.engine.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));

    const closed = draining.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await expect(fetch(`${draining.url}/healthz`, { headers: { connection: "close" } })).rejects.toThrow();
    release();
    const { status, headers, body } = await asked;
    expect([status, headers.get("connection"), body.data.official.name]).toEqual([200, "close", "John Kerry"]);
    const started = performance.now();
    await closed;
    expect(performance.now() - started).toBeLessThan(1_000);
    idle.destroy();
  });

  test("a request that comes while it drains is told so as any other error", async () => {
    const draining = await startToy();
    const socket = connect(Number(new URL(draining.url).port), "127.0.0.1");
    socket.write("GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\nGET /healthz HTTP/1.1\r\n");
    await new Promise((resolve) => socket.once("data", resolve));
    const closed = draining.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.write("host: localhost\r\n\r\n");
    const answer = await said(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 503 .*\r\nconnection: close\r\n.*\r\nretry-after: 2\r\n/s);
    const stopping = { message: "This server is stopping. Ask again in a moment." };
    expect(JSON.parse(answer.slice(answer.indexOf("\r\n\r\n")))).toEqual({
      errors: [{ ...stopping, extensions: { code: "SERVICE_UNAVAILABLE" } }],
    });
    await closed;
  });

  test("drains for a bounded time only", async () => {
    const stuck = Fastify();
    const close = drain(stuck, 100);
    stuck.get("/", () => new Promise(() => {}));
    const url = await stuck.listen({ host: "127.0.0.1", port: 0 });
    const asked = expect(fetch(url)).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const started = performance.now();
    await Promise.all([close(), close()]);
    expect(performance.now() - started).toBeLessThan(1_000);
    await asked;
  });

  test("a client that goes away ends its question", async () => {
    let release = () => {};
    server.engine.hold = new Promise((resolve) => {
      release = resolve;
    });
    server.engine.signals.length = 0;
    const leaving = new AbortController();
    const asked = fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: '{ official(id: "kerry") { name } }' }),
      signal: leaving.signal,
    });
    const gone = expect(asked).rejects.toThrow();
    while (server.engine.signals.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const signal = server.engine.signals[0]!;
    expect(signal.aborted).toBe(false);
    leaving.abort();
    await gone;
    await until(() => signal.aborted, 2_000);
    release();
    server.engine.hold = undefined;
    await until(() => server.lines.length > 0);
    expect(server.lines).toMatchObject([{ msg: "the client went away", requestId: expect.any(String) }]);
  });

  test("a client that takes nothing of its answer is let go", async () => {
    const toy = await startToy({ config: { ...CONFIG, queryTimeoutSeconds: 0.1 } });
    const text = JSON.stringify({ official: { name: "x".repeat(50_000_000) } });
    toy.engine.answer = async () => ({ text, objects: () => ({}), cost: undefined });
    const body = JSON.stringify({ query: '{ official(id: "kerry") { name } }' });
    const head = `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}`;
    const socket = connect(Number(new URL(toy.url).port), "127.0.0.1").pause();
    socket.write(`${head}\r\n\r\n${body}`);
    const ended = () => toy.lines.some(({ path }) => path === "/graphql");
    const begun = performance.now();
    while (!ended() && performance.now() - begun < 30_000) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(performance.now() - begun).toBeGreaterThan(5_000);
    // What the sockets held, and no more, comes when it reads after all.
    expect((await said(socket.resume())).length).toBeLessThan(text.length / 2);
    await toy.close();
  }, 40_000);

  test("an answered question's signal stays silent", async () => {
    server.engine.signals.length = 0;
    await ask('{ official(id: "kerry") { name } }');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.engine.signals.map(({ aborted }) => aborted)).toEqual([false]);
  });
});
