/** (b) @neo4j/graphql on Apollo's stand-alone server, as its documentation sets it up. */
import { readFileSync } from "node:fs";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { driver } from "./driver.mjs";

const typeDefs = readFileSync(new URL("neo4j-graphql/model.graphql", import.meta.url), "utf8");
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const server = new ApolloServer({ schema });
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: "127.0.0.1" } });
process.send({ listening: url });
