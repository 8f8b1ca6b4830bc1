/** (d) Type-GraphQL with a DataLoader for each field, on Apollo's stand-alone server. */
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Arg, buildSchema, ID, Int, Query, Resolver } from "type-graphql";
import { Loaders, nodes } from "./type-graphql/loaders.mjs";
import { Country, Meeting, Ministry, Official } from "./type-graphql/model.mjs";

class Root {
  async official(id) {
    return (await nodes("MATCH (n:Official {id: $id})", { id }))[0] ?? null;
  }

  async country(id) {
    return (await nodes("MATCH (n:Country {id: $id})", { id }))[0] ?? null;
  }

  ministries(first) {
    return nodes("MATCH (n:Ministry) WHERE n.name IS NOT NULL WITH n ORDER BY n.name, n.id LIMIT toInteger($first)", {
      first,
    });
  }

  officialsWhoMet(country, first) {
    return nodes(
      `MATCH (:Country {name: $country})-[:ATTENDED]->()<-[:ATTENDED]-(n:Official)
       WITH DISTINCT n ORDER BY n.name, n.id LIMIT toInteger($first)`,
      { country, first },
    );
  }

  officialsByMeetings(first) {
    return nodes(
      `MATCH (n:Official) WITH n, COUNT { (n)-[:ATTENDED]->() } AS meetings
       ORDER BY meetings DESC, n.id LIMIT toInteger($first) WITH n`,
      { first },
    );
  }

  officialsNamed(phrase, first) {
    return nodes(
      `CALL db.index.fulltext.queryNodes("search", $phrase, {limit: 10000}) YIELD node AS n, score WHERE n:Official
       WITH n, score ORDER BY score DESC, n.id LIMIT toInteger($first) WITH n`,
      { phrase, first },
    );
  }

  meetings(first, offset) {
    return nodes(
      `MATCH (n:Meeting) WHERE n.start IS NOT NULL AND n.id IS NOT NULL
       WITH n ORDER BY n.start DESC, n.id DESC SKIP toInteger($offset) LIMIT toInteger($first)`,
      { first, offset },
    );
  }
}

const QUERIES = {
  official: [() => Official, { id: ID }],
  country: [() => Country, { id: ID }],
  ministries: [() => [Ministry], { first: Int }],
  officialsWhoMet: [() => [Official], { country: String, first: Int }],
  officialsByMeetings: [() => [Official], { first: Int }],
  officialsNamed: [() => [Official], { phrase: String, first: Int }],
  meetings: [() => [Meeting], { first: Int, offset: Int }],
};
for (const [name, [type, args]] of Object.entries(QUERIES)) {
  Object.entries(args).forEach(([argument, of], at) => {
    Arg(argument, () => of)(Root.prototype, name, at);
  });
  const nullable = !Array.isArray(type());
  Query(type, { nullable })(Root.prototype, name, Object.getOwnPropertyDescriptor(Root.prototype, name));
}
Resolver()(Root);

const schema = await buildSchema({ resolvers: [Root], validate: false });
const server = new ApolloServer({ schema });
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: "127.0.0.1" },
  context: async () => ({ loaders: new Loaders() }),
});
process.send({ listening: url });
