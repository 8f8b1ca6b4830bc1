/**
 * Golden cases: a question, the statement it becomes, and its answer on the sample graph. `npm run goldens` writes
 * statements and answers anew; read the difference before committing it, the answers above all.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import neo4j, { type Driver } from "neo4j-driver";
import type { Graph } from "../../src/graph/driver.js";
import { mappingOf } from "../../src/mapping/mapping.js";
import { ownNames, ownValues } from "../../src/planner/fragment.js";
import type { Question } from "../../src/resolvers/operation.js";
import { createSchema } from "../../src/resolvers/schema.js";
import { connectTestGraph, testGraphOptions } from "../graph.js";
import { loadSampleGraph } from "../sample-graph.js";
import { ask } from "./ask.js";

const CASES = fileURLToPath(new URL("cases/", import.meta.url));
/** The example questions: their statements and answers are among the cases, the questions are not repeated there. */
const EXAMPLES = fileURLToPath(new URL("../../schema/queries/", import.meta.url));
const BIOME = fileURLToPath(new URL("../../node_modules/@biomejs/biome/bin/biome", import.meta.url));

/** What is longer may share a statement as well, but Neo4j takes seconds to plan it a second time, and CI has none to spare. */
const SHARED_LENGTH = 2_000;

const updating = process.env.UPDATE_GOLDENS === "1";
if (updating && process.env.CI) throw new Error("UPDATE_GOLDENS is not for CI: nobody would read what it writes.");

const questions = [CASES, EXAMPLES].flatMap((folder) =>
  namesIn(folder, ".graphql").map((name) => ({ name, file: `${folder}${name}.graphql` })),
);

const schema = createSchema();
let graph: Graph;
let outspoken: Driver;

beforeAll(async () => {
  graph = connectTestGraph();
  const { uri, user, password } = testGraphOptions();
  outspoken = neo4j.driver(uri, neo4j.auth.basic(user, password));
  await loadSampleGraph(graph);
  await nameWhatTheModelNames();
}, 60_000);

afterAll(async () => {
  await graph.close();
  await outspoken.close();
  if (updating) execFileSync(process.execPath, [BIOME, "format", "--write", CASES]);
});

describe.each(questions)("$name", ({ name, file }) => {
  test("becomes this statement, has this answer", async () => {
    const { question, response, statements } = await ask(schema, graph, readFileSync(file, "utf8"));
    const { text } = question!.statement;
    expect(response.errors).toBeUndefined();
    expect(statements).toBe(1);
    expect(await complaints(text, question!.parameters)).toEqual([]);
    if (text.length < SHARED_LENGTH) await expectSameTogether(question!);
    if (updating) update(name, text, response);
    expect(`${text}\n`).toBe(golden(name, ".cypher"));
    expect(response).toEqual(JSON.parse(golden(name, ".json")));
  });
});

/** What is asked with others has the row that it has alone. */
async function expectSameTogether({ statement, parameters }: Question): Promise<void> {
  const own = ownValues(ownNames(statement.parameters), parameters);
  const [alone] = await graph.read(statement.text, parameters);
  expect(await graph.read(statement.together(), { ...parameters, asked: [own, own] })).toEqual([
    [0, alone],
    [1, alone],
  ]);
}

test("Neo4j complains of names that the model does not have", async () => {
  expect((await complaints("MATCH (o:Oficial)-[:ATENDED]->() RETURN o.nam", {})).sort()).toEqual([
    expect.stringMatching(/UnknownLabelWarning.*Oficial/),
    expect.stringMatching(/UnknownPropertyKeyWarning.*nam/),
    expect.stringMatching(/UnknownRelationshipTypeWarning.*ATENDED/),
  ]);
});

test("every statement and every answer has its question, which says what it shows", () => {
  const names = questions.map(({ name }) => name).sort();
  expect(new Set(names).size).toBe(names.length);
  expect(namesIn(CASES, ".cypher").sort()).toEqual(names);
  expect(namesIn(CASES, ".json").sort()).toEqual(names);
  for (const { file } of questions) expect(readFileSync(file, "utf8")).toMatch(/^# [A-Z"`].*\S\n/);
});

function namesIn(folder: string, ending: string): string[] {
  return readdirSync(folder).flatMap((file) => (file.endsWith(ending) ? [file.slice(0, -ending.length)] : []));
}

function golden(name: string, ending: ".cypher" | ".json"): string {
  const file = `${CASES}${name}${ending}`;
  if (!existsSync(file)) throw new Error(`${name}${ending} is missing: npm run goldens writes it.`);
  return readFileSync(file, "utf8");
}

function update(name: string, text: string, response: object): void {
  writeFileSync(`${CASES}${name}.cypher`, `${text}\n`);
  writeFileSync(`${CASES}${name}.json`, `${JSON.stringify(response, null, 2)}\n`);
}

/**
 * Neo4j complains of names that it has never met, and the sample does not use every one of the model: so it is told them,
 * and complains of no others.
 */
async function nameWhatTheModelNames(): Promise<void> {
  const { nodes, relationships, relationshipTypes } = mappingOf(schema);
  const holders = [...nodes.values(), ...relationships.values()];
  const names = {
    Label: [...nodes.keys(), "Redirect"],
    RelationshipType: [...relationshipTypes.keys(), "REDIRECTS_TO"],
    Property: holders.flatMap(({ properties, references }) => [...properties.keys(), ...references.keys()]),
  };
  for (const [what, given] of Object.entries(names))
    for (const name of [...new Set(given)]) await graph.administer(`CALL db.create${what}("${name}")`);
}

/** What Neo4j itself says against a statement. It is run, not explained: its plan is there already. */
async function complaints(text: string, parameters: Readonly<Record<string, unknown>>): Promise<string[]> {
  const session = outspoken.session({ database: testGraphOptions().database, defaultAccessMode: neo4j.session.READ });
  try {
    const { summary } = await session.run(text, asCypher(parameters) as Record<string, unknown>);
    return summary.notifications.map(
      ({ severityLevel, code, description }) => `${severityLevel} ${code}: ${description}`,
    );
  } finally {
    await session.close();
  }
}

/** Whole numbers are floats to Neo4j unless told. */
function asCypher(value: unknown): unknown {
  if (typeof value === "number") return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(asCypher);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asCypher(one)]));
}
