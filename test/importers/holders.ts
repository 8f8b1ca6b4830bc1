/** What imports are interrupted in: a file that takes some seconds, and the whole graph in one number to compare by. */
import { createHash } from "node:crypto";
import type { Graph } from "../../src/graph/driver.js";
import { fileWith, tsv } from "./importing.js";

export const HEADER = ["set", "position", "person", "wikidata", "start", "end", "gender", "dob", "enwiki"];
export const ROWS = 2_000;

/** Rows that meet each other: two for each person, of two countries, the second with another spelling. */
export const rows = Array.from({ length: ROWS }, (_, at) => {
  const person = (at * 7919) % (ROWS / 2);
  const second = at >= ROWS / 2;
  const year = 1950 + (person % 70);
  return [
    ...[second ? "france-cabinet" : "spain-cabinet", `Minister of Field ${person % 40}`],
    ...[second ? `Holder No. ${person}` : `Holder ${person}`, `Q${person + 1}`, `${year}`, `${year + 2}`, "", "", ""],
  ];
});

/** A file of these rows, for `chancery import cabinets`. */
export const file = fileWith("holders.tsv", tsv(HEADER, ...rows));

/** How many lines of the file are in the graph as a whole. */
export async function writtenUpTo(graph: Graph): Promise<number> {
  return ((await graph.read("MATCH (i:Import) RETURN i.upTo"))[0]?.[0] as number | undefined) ?? 0;
}

/** Every node and relationship with every property but the time of recording, in one number; not what is noted of imports. */
export async function dump(graph: Graph): Promise<string> {
  const nodes = await graph.read(
    "MATCH (n) WHERE NOT n:Import|Matching RETURN n {.*, recordedAt: null, labels: labels(n)} ORDER BY n.id",
  );
  const relationships = await graph.read(
    "MATCH (n)-[r]->(m) RETURN n.id AS from, type(r) AS type, m.id AS to, r {.*, recordedAt: null} AS r ORDER BY from, type, to, r.key",
  );
  const text = JSON.stringify([nodes, relationships], (_, value) =>
    value === null || typeof value !== "object" || Array.isArray(value)
      ? value
      : Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))),
  );
  return `${nodes.length} nodes, ${relationships.length} relationships, ${createHash("sha256").update(text).digest("hex")}`;
}
