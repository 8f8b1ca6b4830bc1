/**
 * How right the automatic joins of persons are, by the labelled pairs of `pairs.tsv`:
 *
 *   npm run build && node bench/identity/evaluate.mjs --data DIR [--list tune|held|all|none] [--identity DIR]
 *
 * All people of all sets are resolved together, each set's ids kept apart; an id that two sets make alike is a join too.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Clusters } from "./clusters.mjs";
import { matcherIn } from "./matcher.mjs";
import { figuresOf, listOf, summaryOf, tableOf } from "./report.mjs";
import { idIn, idOutside, personOf, readSet, setNames } from "./sets.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { values: options } = parseArgs({
  options: {
    data: { type: "string" },
    pairs: { type: "string", default: here("pairs.tsv") },
    identity: { type: "string", default: here("../../dist/identity") },
    list: { type: "string", default: "tune" },
  },
});
if (!options.data) {
  process.stderr.write("--data is missing: name the folder that holds cabinets/holders.tsv and the other sets.\n");
  process.exit(2);
}

const started = performance.now();
const pairs = readPairs(options.pairs);
const matcher = await matcherIn(options.identity);
const people = [];
const unread = new Map();
for (const set of setNames) {
  const read = await readSet(set, options.data);
  if (read.unread) {
    unread.set(set, read.unread);
    continue;
  }
  const facts = [...read.rows.values()].flatMap((row) => row.facts);
  people.push(...matcher.fold(facts.map((fact) => ofSet(set, fact))));
  const ids = new Set(facts.filter(({ node }) => node === "Official").map(({ id }) => id));
  for (const side of pairs.flatMap(({ sides }) => sides)) {
    const id = side.set === set && personOf(side, read.rows, ids);
    if (id) side.id = idIn(set, id);
  }
}
const read = performance.now();
const { joined, unsure } = matcher.join(people);
const resolved = performance.now();

const [byMatcher, inAll] = [new Clusters(), new Clusters()];
for (const ids of joined) {
  byMatcher.join(ids);
  inAll.join(ids);
}
for (const group of grouped(people, ({ id }) => idOutside(id))) inAll.join(group.map(({ id }) => id));
// What is asked of two clusters is asked of each two of their members.
const askedOf = (ids) =>
  ids
    .map((id) => byMatcher.of(id))
    .sort()
    .join(" ");
const asked = new Set(unsure.map(askedOf));
const known = new Map(people.map((person) => [person.id, person]));

for (const pair of pairs) {
  const [one, other] = pair.sides.map(({ id }) => known.get(id));
  pair.people = [one, other];
  pair.outcome = outcomeOf(pair, one, other);
  if (one && other && one !== other) pair.comparison = matcher.compare(one, other);
}

const seconds = { read: (read - started) / 1000, resolve: (resolved - read) / 1000 };
const facts = { people: people.length, sets: setNames.length - unread.size, ...factsOfClusters() };
process.stdout.write(`${tableOf(pairs)}\n${summaryOf(pairs, unread, facts, seconds)}\n`);
if (options.list !== "none")
  process.stdout.write(`${listOf(pairs.filter(({ split }) => options.list === "all" || split === options.list))}\n`);
process.stdout.write(`${JSON.stringify({ ...resultOf(pairs), ...facts, seconds })}\n`);

/** What joins them, "through an id" where it takes that of a third; or why they are not joined. */
function outcomeOf({ sides }, one, other) {
  if (sides.some(({ set }) => unread.has(set))) return "unread";
  if (!one || !other) return "nobody";
  if (idOutside(one.id) === idOutside(other.id)) return "id";
  if (byMatcher.areOne(one.id, other.id)) return "matcher";
  if (inAll.areOne(one.id, other.id)) return "through an id";
  return asked.has(askedOf([one.id, other.id])) ? "unsure" : "apart";
}

/** What no label is needed for: two Wikidata ids in one cluster are two persons, but for a few of Wikidata's own doubles. */
function factsOfClusters() {
  const clusters = grouped(people, ({ id }) => byMatcher.of(id)).filter(({ length }) => length > 1);
  const wikidataIds = (cluster) => new Set(cluster.flatMap(({ wikidataId }) => wikidataId ?? [])).size;
  return {
    clusters: clusters.length,
    joinedPeople: clusters.reduce((sum, { length }) => sum + length, 0),
    largestCluster: Math.max(0, ...clusters.map(({ length }) => length)),
    clustersOfTwoWikidataIds: clusters.filter((cluster) => wikidataIds(cluster) > 1).length,
    unsure: unsure.length,
  };
}

function resultOf(all) {
  const of = (name) => figuresOf(all.filter(({ split }) => split === name));
  return { tune: of("tune"), held: of("held"), all: figuresOf(all) };
}

function grouped(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

function ofSet(set, fact) {
  if (fact.node) return { ...fact, id: idIn(set, fact.id) };
  return { ...fact, from: idIn(set, fact.from), to: idIn(set, fact.to) };
}

function readPairs(path) {
  const [header, ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  const columns = header.split("\t");
  return lines.map((line) => {
    const row = Object.fromEntries(line.split("\t").map((cell, at) => [columns[at], cell]));
    const sides = ["a", "b"].map((side) => ({
      set: row[`set_${side}`],
      reference: row[`ref_${side}`],
      line: row[`line_${side}`],
      name: row[`name_${side}`],
    }));
    return { pair: row.pair, split: row.split, label: row.label, kind: row.kind, reason: row.reason, sides };
  });
}
