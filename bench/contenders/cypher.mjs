/** (c) Hand-written nested Cypher behind bare node:http, without GraphQL: POST /QUESTION with its variables as JSON. */
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { driver } from "./driver.mjs";

const folder = new URL("cypher/", import.meta.url);
const statements = new Map(
  readdirSync(folder).map((file) => [`/${file.replace(".cypher", "")}`, readFileSync(new URL(file, folder), "utf8")]),
);

const server = createServer(async (request, response) => {
  try {
    const parts = [];
    for await (const part of request) parts.push(part);
    const variables = JSON.parse(Buffer.concat(parts).toString());
    const session = driver.session({ database: "neo4j", defaultAccessMode: "READ" });
    try {
      const { records } = await session.run(statements.get(request.url), variables);
      const body = JSON.stringify({ data: { answer: records[0]?.get("answer") ?? null } });
      response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
      response.end(body);
    } finally {
      await session.close();
    }
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
server.listen(0, "127.0.0.1", () => process.send({ listening: `http://127.0.0.1:${server.address().port}` }));
