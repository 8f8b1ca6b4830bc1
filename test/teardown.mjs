/** Stops the Neo4j that setup.mjs started. */
// biome-ignore lint/style/noDefaultExport: Jest asks for one.
export default async function teardown() {
  await globalThis.chanceryTestNeo4j?.stop();
}
