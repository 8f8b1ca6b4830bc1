import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { readConfig, settings } from "../src/config.js";

function complaint(environment: NodeJS.ProcessEnv): string {
  try {
    readConfig(environment);
  } catch (error) {
    expect(error).toMatchObject({ code: "CONFIGURATION" });
    return (error as Error).message;
  }
  throw new Error("was accepted");
}

test("an empty environment is an embedded Neo4j on the loopback interface", () => {
  const config = readConfig({});
  expect(config).toEqual({
    port: 4000,
    host: "127.0.0.1",
    hosts: [],
    home: join(process.cwd(), ".chancery"),
    neo4jUri: undefined,
    neo4jUser: "neo4j",
    neo4jPassword: undefined,
    neo4jDatabase: "neo4j",
    heap: "1g",
    startTimeoutSeconds: 60,
    queryTimeoutSeconds: 30,
    pool: 50,
    cors: [],
    bodyLimit: 262_144,
    maxDepth: 24,
    maxValues: 1_000_000,
    maxCost: 10_000_000,
    logLevel: "info",
  });
  expect(Object.isFrozen(config)).toBe(true);
});

test("every setting has a value, a description and a name of its own, and an empty variable counts as unset", () => {
  const empty = Object.fromEntries(settings.map(({ name }) => [name, ""]));
  expect(readConfig(empty)).toEqual(readConfig({}));
  expect(Object.keys(readConfig({})).sort()).toEqual(settings.map(({ key }) => key).sort());
  expect(new Set(settings.map(({ name }) => name)).size).toBe(settings.length);
  for (const { description } of settings) expect(description).toMatch(/^[A-Z].*\.$/);
});

test("a server of one's own is named with its password", () => {
  expect(readConfig({ NEO4J_URI: "neo4j+s://graph.example.org", NEO4J_PASSWORD: "sesame" })).toMatchObject({
    neo4jUri: "neo4j+s://graph.example.org",
    neo4jPassword: "sesame",
  });
  expect(complaint({ NEO4J_URI: "bolt://localhost:7687" })).toContain("NEO4J_PASSWORD: is not set");
});

test.each([
  ["PORT", "eighty", "a whole number from 0 to 65535"],
  ["PORT", "65536", "a whole number from 0 to 65535"],
  ["PORT", "-1", "a whole number"],
  ["PORT", "4000.5", "a whole number"],
  ["PORT", "0x50", "a whole number"],
  ["HOST", "http://localhost", "an address or a host name"],
  ["CHANCERY_HOSTS", "desk.example.org:4000", "a list of host names"],
  ["CHANCERY_HOSTS", "https://example.org", "a list of host names"],
  ["CHANCERY_HOME", "/tmp/a:b", "without a colon"],
  ["NEO4J_URI", "http://localhost:7474", "bolt+ssc"],
  ["NEO4J_URI", "bolt://", "bolt+ssc"],
  ["NEO4J_URI", "localhost:7687", "bolt+ssc"],
  ["NEO4J_URI", "bolt://localhost:99999", "bolt+ssc"],
  ["NEO4J_DATABASE", "a b", "the name of a database"],
  ["NEO4J_HEAP", "1", "a size of at least 256m"],
  ["NEO4J_HEAP", "64m", "a size of at least 256m"],
  ["CHANCERY_QUERY_TIMEOUT", "0", "a whole number from 1 to 3600"],
  ["CHANCERY_POOL", "0", "a whole number from 1 to 1000"],
  ["CHANCERY_CORS", "example.org", "a list of origins"],
  ["CHANCERY_CORS", "https://example.org/page", "a list of origins"],
  ["CHANCERY_BODY_LIMIT", "1tb", "a size from 1kb"],
  ["CHANCERY_MAX_DEPTH", "lots", "a whole number from 1 to 200"],
  ["CHANCERY_LOG", "loud", "one of fatal, error, warn, info, debug, trace, silent"],
])("%s=%s is refused and told what would be right", (name, value, expected) => {
  const message = complaint({ [name]: value, NEO4J_PASSWORD: "sesame" });
  expect(message).toContain(`${name}: ${JSON.stringify(value)} is not `);
  expect(message).toContain(expected);
});

test.each([
  ["CHANCERY_BODY_LIMIT", "1mb", { bodyLimit: 1_048_576 }],
  ["CHANCERY_BODY_LIMIT", "256KB", { bodyLimit: 262_144 }],
  [
    "CHANCERY_CORS",
    "https://example.org, http://localhost:3000",
    { cors: ["https://example.org", "http://localhost:3000"] },
  ],
  ["PORT", "0", { port: 0 }],
  ["CHANCERY_HOSTS", "desk.example.org, fe80::1", { hosts: ["desk.example.org", "fe80::1"] }],
  ["HOST", "::1", { host: "::1" }],
  ["NEO4J_HEAP", "2G", { heap: "2g" }],
])("%s=%s is understood", (name, value, expected) => {
  expect(readConfig({ [name]: value })).toMatchObject(expected);
});

test("all that is wrong is told at once", () => {
  const lines = complaint({ PORT: "x", CHANCERY_LOG: "y", NEO4J_URI: "bolt://localhost" }).split("\n");
  expect(lines.map((line) => line.slice(0, line.indexOf(":")))).toEqual(["PORT", "CHANCERY_LOG", "NEO4J_PASSWORD"]);
});

test("a password is never repeated, not even one that stands in the address", () => {
  const message = complaint({ NEO4J_URI: "bolt://neo4j:sesame@localhost", NEO4J_PASSWORD: "sesame", PORT: "x" });
  expect(message).toContain("NEO4J_PASSWORD");
  expect(message).not.toContain("sesame");
});
