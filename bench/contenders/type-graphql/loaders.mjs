/** A DataLoader for each field that leads on: all parents of a level in one statement. */
import DataLoader from "dataloader";
import { driver } from "../driver.mjs";
import { classes } from "./model.mjs";

/** What leads on from a parent to its nodes, and the properties that the fields of those read. */
const FIELDS = {
  meetings: "MATCH (parent)-[:ATTENDED]->(n) WITH n ORDER BY n.start IS NULL, n.start DESC, n.id DESC LIMIT $first",
  statements: "MATCH (parent)-[:SAID]->(n) WITH n ORDER BY n.madeOn IS NULL, n.madeOn DESC, n.id DESC LIMIT $first",
  attendees: "MATCH (parent)<-[:ATTENDED]-(n) WITH n ORDER BY n.id LIMIT $first",
  represents: "MATCH (parent)-[:REPRESENTS]->(n) WITH n ORDER BY n.id LIMIT $first",
  representatives: "MATCH (parent)<-[:REPRESENTS]-(n) WITH n ORDER BY n.id LIMIT $first",
  country: "MATCH (parent)-[:PART_OF]->(n) WITH n LIMIT $first",
};
const ONE =
  "n {.id, .name, .aliases, .kind, .title, .text, start: toString(n.start), madeOn: toString(n.madeOn), label: head(labels(n))}";

export async function read(text, parameters) {
  const session = driver.session({ database: "neo4j", defaultAccessMode: "READ" });
  try {
    const { records } = await session.executeRead((transaction) => transaction.run(text, parameters));
    return records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
}

/** A node's properties as an object of its class. */
function made({ label, ...properties }) {
  return Object.assign(new classes[label](), properties, { label });
}

/** The loaders of one request. */
export class Loaders {
  #loaders = new Map();

  /** @param first how many of each parent; a count has none. */
  of(label, field, first) {
    const key = `${label}.${field}.${first}`;
    let loader = this.#loaders.get(key);
    if (!loader) {
      loader = new DataLoader(first === undefined ? countOf(label) : listOf(label, field, first));
      this.#loaders.set(key, loader);
    }
    return loader;
  }
}

function listOf(label, field, first) {
  const text = `UNWIND $ids AS id MATCH (parent:${label} {id: id})
    RETURN id, COLLECT { ${FIELDS[field].replace("$first", "toInteger($first)")} RETURN ${ONE} } AS list`;
  return async (ids) => {
    const rows = await read(text, { ids, first });
    const lists = new Map(rows.map(({ id, list }) => [id, list.map(made)]));
    return ids.map((id) => lists.get(id) ?? []);
  };
}

function countOf(label) {
  const text = `UNWIND $ids AS id MATCH (parent:${label} {id: id}) RETURN id, COUNT { (parent)-[:ATTENDED]->() } AS count`;
  return async (ids) => {
    const counts = new Map((await read(text, { ids })).map(({ id, count }) => [id, count]));
    return ids.map((id) => counts.get(id) ?? 0);
  };
}

/** A list at the root: a statement that binds n. */
export async function nodes(text, parameters) {
  return (await read(`${text} RETURN ${ONE} AS node`, parameters)).map(({ node }) => made(node));
}
