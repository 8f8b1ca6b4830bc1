/** Chancery as a user meets it: the real command, the real HTTP server, the real Neo4j with the sample. */
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { chromium } from "playwright-core";
import type { Graph } from "../src/graph/driver.js";
import { connectTestGraph } from "./graph.js";
import { type Cable, chancery, layCable, post, type Running, startChancery } from "./running.js";
import { loadSampleGraph, SAMPLE_FILE } from "./sample-graph.js";
import { until } from "./until.js";

const KERRY = "official:john-kerry";

const statusOf = async (address: string): Promise<number> => (await fetch(address)).status;

let graph: Graph;
let server: Running;

beforeAll(async () => {
  graph = connectTestGraph();
  await loadSampleGraph(graph);
  server = await startChancery();
  await until(async () => (await statusOf(`${server.url}/readyz`)) === 200, 20_000);
}, 60_000);

afterAll(async () => {
  expect(await server.stop()).toBe(0);
  await graph.close();
});

describe("questions over HTTP", () => {
  test("all of an operation comes in one answer", async () => {
    const { status, body } = await post(
      server.url,
      `query Two($id: ID!) { official(id: $id) { name } country(id: "country:rus") { name iso3 location { latitude } } }`,
      { id: KERRY },
    );
    expect(status).toBe(200);
    expect(body.data).toEqual({
      official: { name: "John Kerry" },
      country: { name: "Russia", iso3: "RUS", location: { latitude: 60 } },
    });
  });

  test("an id that nothing has is null, not an error", async () => {
    const ids = [
      "official:nobody",
      "nobody",
      "",
      "country:john-kerry",
      "official:john-kerry' OR 1=1 //",
      "\u0000",
      "🙂",
    ];
    for (const id of ids) {
      const { status, body } = await post(
        server.url,
        "query ($id: ID!) { official(id: $id) { name } node(id: $id) { id } }",
        { id },
      );
      expect([status, body.data]).toEqual([200, { official: null, node: null }]);
    }
    // A Country's id is none of an Official's.
    expect((await post(server.url, `{ official(id: "country:usa") { name } }`)).body.data).toEqual({
      official: null,
    });
  });

  test.each([
    ["first: 0", "{ officials(first: 0) { nodes { id } } }", "officials.first", 0],
    ["first: -1", "{ officials(first: -1) { nodes { id } } }", "officials.first", -1],
    ["first: 501", "{ officials(first: 501) { nodes { id } } }", "officials.first", 501],
    [
      "last: 501 below",
      `{ official(id: "${KERRY}") { meetings(last: 501) { totalCount } } }`,
      "official.meetings.last",
      501,
    ],
    ["first with last", "{ officials(first: 1, last: 1) { nodes { id } } }", "officials.last", 1],
    ["a broken cursor", `{ officials(after: "abc") { nodes { id } } }`, "officials.after", "abc"],
    ["an empty in", "{ officials(where: { name: { in: [] } }) { nodes { id } } }", "officials.where.name.in", []],
  ])("%s is refused, with argument and value", async (_name, query, argument, value) => {
    const { status, body } = await post(server.url, query);
    expect(status).toBe(400);
    expect(body.data).toBeUndefined();
    expect(body.errors[0].extensions).toMatchObject({ code: "BAD_USER_INPUT", argument, value });
    expect(body.errors[0].message).toContain(argument);
  });

  test("a cursor of another list is refused", async () => {
    const { body } = await post(server.url, "{ countries(first: 1) { pageInfo { endCursor } } }");
    const after = body.data.countries.pageInfo.endCursor;
    const foreign = await post(server.url, "query ($after: String) { officials(after: $after) { nodes { id } } }", {
      after,
    });
    expect(foreign.status).toBe(400);
    expect(foreign.body.errors[0].message).toContain("is a cursor of another list");
  });

  test.each([
    ["a date that is none", `{ meetings(where: { start: { gte: "2016-13-45" } }) { totalCount } }`, "2016-13-45"],
    [
      "an enumeration value that there is not",
      "{ meetings(where: { status: { eq: MAYBE } }) { totalCount } }",
      "MAYBE",
    ],
    ["a text where a date is due", `{ meetings(where: { start: { contains: "x" } }) { totalCount } }`, "contains"],
    ["a number where a text is due", "{ officials(where: { name: { eq: 5 } }) { totalCount } }", "5"],
    ["a fragment cycle", "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }", "itself"],
  ])("%s is refused, and named", async (_name, query, named) => {
    const { status, body } = await post(server.url, query);
    expect(status).toBe(400);
    expect(body.errors[0].extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
    expect(body.errors[0].message).toContain(named);
  });

  test("a date that is none is refused in a variable too, with its name", async () => {
    const query = "query ($day: Date) { meetings(where: { start: { gte: $day } }) { totalCount } }";
    const { status, body } = await post(server.url, query, { day: "2016-02-30" });
    expect(status).toBe(400);
    expect(body.errors[0].message).toContain("$day");
    expect(body.errors[0].message).toContain("2016-02-30");
  });

  test("2 MB of query, and 500 levels", async () => {
    expect((await post(server.url, `{ officials { nodes { ${"id ".repeat(700_000)} } } }`)).status).toBe(413);
    const deep = `{ officials ${"{ nodes { meetings { nodes { attendees ".repeat(100)} { totalCount } ${"} } } }".repeat(100)} }`;
    const { status, body } = await post(server.url, deep);
    expect(status).toBe(400);
    expect(body.errors[0].message).toMatch(/levels/);
  });

  test("an answer that would unfold without end is refused before it is built", async () => {
    const hop = "meetings(first: 500) { nodes { attendees(first: 500) { nodes {";
    const query = `{ officials(first: 500) { nodes { ${hop} ${hop} ${hop} ${hop} id ${"} } } } ".repeat(4)} } } }`;
    const { status, body, milliseconds } = await post(server.url, query);
    expect([status, body.errors[0].extensions.code]).toEqual([400, "LIMIT_EXCEEDED"]);
    expect(body.errors[0].message).toMatch(/at most 1,000,000 .*CHANCERY_MAX_VALUES/);
    expect(milliseconds).toBeLessThan(10_000);
  });
});

describe("the playground", () => {
  const browser = [process.env.CHROMIUM_PATH, "/usr/bin/chromium"].find((path) => {
    try {
      accessSync(path!, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  // Nobody has to download a browser to run the tests; .ci/run installs one.
  (browser ? test : test.skip)(
    "runs one of its tabs and shows the answer",
    async () => {
      const opened = await chromium.launch({
        executablePath: browser!,
        args: [
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--no-first-run",
        ],
      });
      try {
        const page = await opened.newPage();
        await page.goto(server.url);
        // GraphiQL takes a click on a tab for nothing until its editor is there.
        await page.locator(".graphiql-query-editor .view-lines", { hasText: "ExpectedInLausanne" }).waitFor();
        await page.getByRole("tab", { name: "WhatKirbySaid" }).click();
        await page.getByRole("button", { name: /execute query/i }).click();
        await page.locator(".result-window .view-lines", { hasText: "John Kirby" }).waitFor();
      } finally {
        await opened.close();
      }
    },
    60_000,
  );
});

describe("commands", () => {
  const folder = mkdtempSync(join(tmpdir(), "chancery-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test("load: the sample is there already, so nothing changes", async () => {
    const { code, stdout } = await chancery(["load", SAMPLE_FILE]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/created +0\n *changed +0\n *unchanged +\d{3}\n *refused +0/);
  });

  test("load: a bad line is named and does not stop the good one; the exit code tells", async () => {
    const file = join(folder, "mixed.jsonl");
    const [header] = readFileSync(SAMPLE_FILE, "utf8").split("\n");
    const good = JSON.stringify({
      node: "Topic",
      id: "topic:end-to-end",
      properties: { name: "A test" },
      evidence: ["evidence:lausanne-title"],
    });
    writeFileSync(file, [header, `{"node":"Toppic","id":"topic:x"}`, good, ""].join("\n"));
    const { code, stdout, stderr } = await chancery(["load", file]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/line 2: .*Toppic/);
    expect(stdout).toMatch(/created +1\n/);
    expect((await post(server.url, `{ topic(id: "topic:end-to-end") { name } }`)).body.data.topic).toEqual({
      name: "A test",
    });
    await graph.write((run) => run("MATCH (n:Topic {id: 'topic:end-to-end'}) DETACH DELETE n"));
  });

  test("load: what cannot be read is said in a sentence", async () => {
    const { code, stderr } = await chancery(["load", join(folder, "missing.jsonl")]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("missing.jsonl does not exist.")]);
  });

  test("explain: the plan and the statement, without a database", async () => {
    const query = fileURLToPath(new URL("../schema/queries/03-whom-mogherini-telephoned.graphql", import.meta.url));
    const { code, stdout } = await chancery(["explain", query], { NEO4J_URI: "", NEO4J_PASSWORD: "" });
    expect(code).toBe(0);
    expect(stdout).toContain("official: Official with id = $caller");
    expect(stdout).toContain("MATCH (parent)-[attendance:ATTENDED]->(meeting)");
    expect(stdout).toContain(`"official:federica-mogherini"`);
  });

  test("explain: a question that is wrong is placed in its file", async () => {
    const { code, stderr } = await chancery(["explain", "-"], {}, "{ officials { nodes { nam } } }");
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^-: 1:23: Cannot query field "nam"/)]);
  });

  test("explain: an operation that is not there is refused with the names of those that are", async () => {
    const said = async (text: string, ...more: string[]) => {
      const { code, stderr } = await chancery(["explain", "-", ...more], {}, text);
      expect(code).toBe(2);
      return stderr.trim();
    };
    const two = "query A { officials { totalCount } } query B { topics { totalCount } }";
    expect(await said(two, "--operation", "Z")).toBe("-: holds no operation Z; there is A, B.");
    expect(await said(two)).toBe("-: holds 2 operations; name one: A, B.");
    expect(await said("{ officials { totalCount } }", "--operation", "Z")).toBe(
      "-: holds one operation without a name; ask for it without Z.",
    );
  });

  test("npx chancery runs in a fresh clone: what is built may be executed", () => {
    accessSync(fileURLToPath(new URL("../dist/bundle/main.js", import.meta.url)), constants.X_OK);
  });

  test("a wrong setting stops the start, and is named", async () => {
    const { code, stderr } = await chancery(["start"], { PORT: "eighty" });
    expect([code, stderr]).toEqual([2, expect.stringContaining(`PORT: "eighty"`)]);
  });

  test("a wrong password stops the start, without showing it", async () => {
    const { code, stderr, stdout } = await chancery(["start"], { NEO4J_PASSWORD: "not-this-one", PORT: "0" });
    expect(code).toBe(2);
    expect(stderr).toContain("NEO4J_PASSWORD");
    expect(stdout + stderr).not.toContain("not-this-one");
  }, 30_000);
});

describe("a Neo4j that goes and comes", () => {
  let cable: Cable;
  beforeAll(async () => {
    cable = await layCable();
  });
  afterAll(() => cable.cut());

  const question = `{ official(id: "${KERRY}") { name } }`;

  test("away at the start: it says so, and works when Neo4j comes", async () => {
    await cable.cut();
    const late = await startChancery({ NEO4J_URI: cable.uri, CHANCERY_START_TIMEOUT: "2" });
    try {
      expect(await statusOf(`${late.url}/healthz`)).toBe(200);
      expect(await statusOf(`${late.url}/readyz`)).toBe(503);
      await until(async () => late.output().includes("waits for Neo4j"), 15_000);
      const { status, body } = await post(late.url, question);
      expect([status, body.errors[0].extensions.code]).toEqual([503, "SERVICE_UNAVAILABLE"]);
      await cable.mend();
      await until(async () => (await statusOf(`${late.url}/readyz`)) === 200, 30_000);
      expect((await post(late.url, question)).body).toMatchObject({ data: { official: { name: "John Kerry" } } });
    } finally {
      await late.stop();
    }
  }, 60_000);

  test("away later: 503 within five seconds, and an answer again without a restart", async () => {
    await cable.mend();
    const running = await startChancery({ NEO4J_URI: cable.uri });
    try {
      await until(async () => (await statusOf(`${running.url}/readyz`)) === 200, 20_000);
      expect((await post(running.url, question)).status).toBe(200);
      await cable.cut();
      const replies = await Promise.all(Array.from({ length: 20 }, () => post(running.url, question)));
      for (const { status, body, milliseconds } of replies) {
        expect([status, body.errors[0].extensions.code]).toEqual([503, "SERVICE_UNAVAILABLE"]);
        expect(milliseconds).toBeLessThan(5_000);
      }
      expect(await statusOf(`${running.url}/readyz`)).toBe(503);
      await cable.mend();
      await until(async () => (await post(running.url, question)).status === 200, 10_000);
    } finally {
      await running.stop();
    }
  }, 60_000);
});
