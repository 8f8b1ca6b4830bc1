/** Stops the Neo4j that setup.mjs started. */
export default async function teardown() {
  await globalThis.chanceryTestNeo4j?.stop();
}
