/** The Cypher that Chancery makes of a question, as `chancery explain` prints it. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import neo4j from "neo4j-driver";
import { main } from "./store.mjs";

/** @returns {{text: string, parameters: object}} with whole numbers as Neo4j's integers. */
export function statementOf(name, variables) {
  const file = fileURLToPath(new URL(`questions/${name}.graphql`, import.meta.url));
  const printed = execFileSync(process.execPath, [main, "explain", file, "--variables", JSON.stringify(variables)], {
    encoding: "utf8",
  });
  // The plan, the statement and its parameters, with an empty line between them.
  const [, ...rest] = printed.split("\n\n");
  const parameters = {};
  const lines = rest.at(-1).trimEnd().split("\n");
  const said = lines.every((line) => /^\$\w+ = /.test(line)) ? rest.pop() : "";
  for (const line of said.trimEnd().split("\n").filter(Boolean)) {
    const [, key, value] = /^\$(\w+) = (.*)$/.exec(line);
    parameters[key] = forNeo4j(JSON.parse(value));
  }
  return { text: rest.join("\n\n"), parameters };
}

function forNeo4j(value) {
  if (Number.isInteger(value)) return neo4j.int(value);
  return Array.isArray(value) ? value.map(forNeo4j) : value;
}
