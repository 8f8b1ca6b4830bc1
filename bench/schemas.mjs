/** The printed schemas of Chancery and of @neo4j/graphql for the same model, in bytes. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { printSchema } from "graphql";
import { root } from "./store.mjs";

/** Its schema is measured only reading, as Chancery's is, and in a full run once more with the mutations it makes by default. */
export async function schemaSizes({ brief }) {
  const model = readFileSync(new URL("contenders/neo4j-graphql/model.graphql", import.meta.url), "utf8");
  return {
    chancery: readFileSync(join(root, "schema", "schema.graphql")).length,
    rival: await sizeOf(model),
    ...(brief ? {} : { rivalWithMutations: await sizeOf(model.replace(/^extend schema.*$/m, "")) }),
  };
}

async function sizeOf(typeDefs) {
  return Buffer.byteLength(printSchema(await new Neo4jGraphQL({ typeDefs }).getSchema()));
}
