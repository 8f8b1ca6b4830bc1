/** The audit suite of GraphQL over HTTP, against the server as it runs. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { serverAudits } from "graphql-http";
import { type Running, startReadyChancery } from "./running.js";

let server: Running;

beforeAll(async () => {
  server = await startReadyChancery();
}, 30_000);

afterAll(async () => {
  await server.stop();
});

const audits = serverAudits({
  url: () => `${server.url}/graphql`,
  // Without it, CSRF prevention refuses what a page of another origin could send: GET, and POST without a JSON type.
  fetchFn: (url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), "apollo-require-preflight": "1" } }),
});

test("the suite is complete", () => {
  expect(audits).toHaveLength(61);
});

test.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))("%s", async (_name, audit) => {
  const result = await audit.fn();
  expect(result).toMatchObject({ status: "ok" });
});
