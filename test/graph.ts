import { connect, type Graph, type GraphOptions } from "../src/graph/driver.js";

/** How the Neo4j of this test run is reached: started by setup.mjs, or named by CHANCERY_TEST_URI and the like. */
export function testGraphOptions(changes: Partial<GraphOptions> = {}): GraphOptions {
  const { CHANCERY_TEST_URI: uri, CHANCERY_TEST_USER: user, CHANCERY_TEST_PASSWORD: password } = process.env;
  if (!uri || !password)
    throw new Error("CHANCERY_TEST_URI and CHANCERY_TEST_PASSWORD are not set: run Jest with its globalSetup.");
  const database = process.env.CHANCERY_TEST_DATABASE ?? "neo4j";
  return { uri, user: user ?? "neo4j", password, database, pool: 20, queryTimeoutSeconds: 30, ...changes };
}

/** Close it after the tests of a file: an open connection keeps Jest from ending. */
export function connectTestGraph(changes: Partial<GraphOptions> = {}): Graph {
  return connect(testGraphOptions(changes));
}

/** Deletes all nodes and relationships, in batches; constraints and indexes stay. */
export async function emptyGraph(graph: Graph): Promise<void> {
  await graph.administer("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
}
