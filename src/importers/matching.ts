/** Officials of the graph who are one person become one: sure matches at once, the others are for somebody to decide. */
import type { Graph } from "../graph/driver.js";
import { type Merge, mergeNodes, separateNode } from "../graph/merging.js";
import { type Decision, decide, decisionsOf, type PersonRow, peopleOf, redirectsOf } from "../graph/people.js";
import type { Office, Person } from "../identity/person.js";
import { type Pair, type Resolution, resolve } from "../identity/resolve.js";
import type { Mapping } from "../mapping/mapping.js";

const LABEL = "Official";
const COUNTRY = "country:";
const NUMBERED = /^official:q\d+$/u;

export interface Matches {
  /** Officials looked at. */
  readonly people: number;
  /** Those that have become part of another. */
  readonly joined: number;
  /** Pairs that somebody should look at, the likeliest first; names beside the ids. */
  readonly unsure: readonly Named[];
}

export interface Named extends Pair {
  readonly names: readonly [string, string];
}

/**
 * Goes on until nobody more is joined: who was joined has more names and offices, by which others are known.
 * @param dryRun counts what would be joined at first, and joins nothing
 */
export async function matchOfficials(
  graph: Graph,
  mapping: Mapping,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<Matches> {
  const first = await matchOnce(graph, mapping, dryRun);
  let [last, joined] = [first, first.joined];
  while (!dryRun && last.joined > 0) {
    last = await matchOnce(graph, mapping, dryRun);
    joined += last.joined;
  }
  return { people: first.people, joined, unsure: last.unsure };
}

async function matchOnce(graph: Graph, mapping: Mapping, dryRun: boolean): Promise<Matches> {
  const people: Person[] = [];
  const standsFor = new Map<string, string>();
  for await (const row of peopleOf(graph)) {
    people.push(personOf(row));
    for (const id of row.merged) standsFor.set(id, row.id);
  }
  const current = (id: string): string => standsFor.get(id) ?? id;
  const decided = (await decisionsOf(graph))
    .map(({ ids: [one, other], verdict }) => ({ ids: [current(one), current(other)] as const, one: verdict === "ONE" }))
    .filter(({ ids: [one, other] }) => one !== other);
  const { joined, because, unsure } = resolve(people, decided);
  const byId = new Map(people.map((person) => [person.id, person]));
  const merges = joined.flatMap((cluster) => mergesOf(cluster, byId, because));
  const nameOf = (id: string): string => byId.get(id)?.names[0] ?? id;
  return {
    people: people.length,
    joined: dryRun ? merges.length : await mergeNodes(graph, mapping, LABEL, merges),
    unsure: unsure.map((pair) => ({ ...pair, names: [nameOf(pair.ids[0]), nameOf(pair.ids[1])] })),
  };
}

/** Remembers that two ids are one person, or two, and makes the graph so. */
export async function decideOn(graph: Graph, mapping: Mapping, ids: Decision["ids"], verdict: Decision["verdict"]) {
  await decide(graph, ids, verdict);
  if (verdict === "ONE") return matchOfficials(graph, mapping);
  const redirects = await redirectsOf(graph);
  const into = new Map(redirects.map((redirect) => [redirect.id, redirect.into]));
  const [one, other] = ids;
  if ((into.get(one) ?? one) === (into.get(other) ?? other))
    await separateNode(graph, mapping, LABEL, into.has(one) ? one : other);
  return undefined;
}

/** Who has a Wikidata id stays, rather under a name than under that number; else the first by its id. */
function mergesOf(
  cluster: readonly string[],
  people: ReadonlyMap<string, Person>,
  because: Resolution["because"],
): Merge[] {
  const known = cluster.filter((id) => people.get(id)!.wikidataId);
  const into = known.find((id) => !NUMBERED.test(id)) ?? known[0] ?? cluster[0]!;
  return cluster
    .filter((id) => id !== into)
    .map((id) => {
      const pair = because.find(({ ids }) => ids.includes(id))!;
      return { id, into, score: pair.score, reasons: pair.reasons };
    });
}

function personOf({ id, names, wikidataId, bornOn, diedOn, offices, days }: PersonRow): Person {
  const [from, to = from] = days;
  return {
    id,
    names,
    ...(wikidataId ? { wikidataId } : {}),
    ...(bornOn ? { bornOn } : {}),
    ...(diedOn ? { diedOn } : {}),
    offices: offices.map(officeOf),
    ...(from && to ? { active: { from, to } } : {}),
  };
}

function officeOf([title, party, country, from, to]: PersonRow["offices"][number]): Office {
  return {
    title: title ?? "",
    ...(party ? { party } : {}),
    ...(country ? { country: country.slice(COUNTRY.length) } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
}
