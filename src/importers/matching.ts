/** Officials of the graph who are one person become one: sure matches at once, the others are for somebody to decide. */
import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { Decision } from "../facts/fact.js";
import type { Graph } from "../graph/driver.js";
import { type Merge, mergeNodes, separateNode } from "../graph/merging.js";
import {
  decide,
  decisionsOf,
  matchedBefore,
  type PersonRow,
  peopleOf,
  redirectsOf,
  rememberMatched,
} from "../graph/people.js";
import type { Office, Person } from "../identity/person.js";
import { type Decided, type Pair, type Resolution, resolve, resolveDecided } from "../identity/resolve.js";
import type { Mapping } from "../mapping/mapping.js";

const LABEL = "Official";
const COUNTRY = "country:";
/** To compare so many takes long enough to be told. */
const MANY = 1_000;
/** 72 bits. */
const PRINT_LENGTH = 12;
const NUMBERED = /^official:q\d+$/u;

export interface Matches {
  /** Officials of the graph. */
  readonly people: number;
  /** Those that were looked at, which are all, or who is new or has changed. */
  readonly looked: number;
  /** Those that have become part of another. */
  readonly joined: number;
  /** Pairs that somebody should look at, the likeliest first; names beside the ids. */
  readonly unsure: readonly Named[];
}

export interface Named extends Pair {
  readonly names: readonly [string, string];
}

export interface MatchOptions {
  /** Counts what would be joined, and joins nothing. */
  readonly dryRun?: boolean;
  /** Looks only at who is new, or not as the last matching saw them, and at who is like them. */
  readonly onlyNew?: boolean;
  /** Hears what is going on when it takes long. */
  readonly say?: (line: string) => void;
  /** Stops it, with its reason, when it aborts: who was joined by then stays so, and the next matching goes on. */
  readonly signal?: AbortSignal | undefined;
}

/** Goes on until nobody more is joined: who was joined has more names and offices, by which others are known. */
export async function matchOfficials(
  graph: Graph,
  mapping: Mapping,
  { dryRun = false, onlyNew = false, say = () => undefined, signal }: MatchOptions = {},
): Promise<Matches> {
  const before = onlyNew ? await matchedBefore(graph) : new Set<string>();
  const first = await matchOnce(graph, mapping, before, { dryRun, say, signal });
  let [last, joined, unsure] = [first, first.joined, first.unsure];
  while (!dryRun && last.joined > 0) {
    const { settled, ...next } = await matchOnce(graph, mapping, await matchedBefore(graph), { dryRun, say, signal });
    // Of all others it is known already what is in doubt.
    const known = new Set(next.unsure.map(({ ids }) => ids.join()));
    const still = unsure.filter(({ ids }) => ids.every((id) => settled.has(id)) && !known.has(ids.join()));
    joined += next.joined;
    [last, unsure] = [{ settled, ...next }, [...next.unsure, ...still]];
  }
  const { people, looked } = first;
  return { people, looked, joined, unsure: [...unsure].sort((one, other) => other.score - one.score) };
}

interface MatchedOnce extends Matches {
  /** Ids of those who were not looked at. */
  readonly settled: ReadonlySet<string>;
}

async function matchOnce(
  graph: Graph,
  mapping: Mapping,
  before: ReadonlySet<string>,
  { dryRun, say, signal }: Required<Pick<MatchOptions, "dryRun" | "say" | "signal">>,
): Promise<MatchedOnce> {
  const { people, decided } = await everybody(graph);
  const prints = new Map([...people.values()].map((person) => [person.id, printOf(person, decided)]));
  const isNew = ({ id }: Person): boolean => !before.has(prints.get(id)!);
  const settled = new Set([...people.values()].filter((person) => !isNew(person)).map(({ id }) => id));
  const found = { people: people.size, looked: people.size - settled.size, settled };
  if (found.looked === 0) return { ...found, joined: 0, unsure: [] };

  signal?.throwIfAborted();
  if (found.looked >= MANY) say(`Comparing ${found.looked} officials with all others.`);
  const { joined, because, unsure } = resolve([...people.values()], decided, isNew);
  // Comparing leaves no moment in which to hear of a signal, and the first turn after it may be too early.
  await setImmediate();
  await setImmediate();
  signal?.throwIfAborted();
  const merges = joined.flatMap((cluster) => mergesOf(cluster, people, because));
  const nameOf = (id: string): string => people.get(id)?.names[0] ?? id;
  const count = dryRun ? merges.length : await mergeNodes(graph, mapping, LABEL, merges, signal);
  // Who has changed meanwhile, as all who were joined, is looked at again.
  if (!dryRun) await rememberMatched(graph, [...prints.values()]);
  return {
    ...{ ...found, joined: count },
    unsure: unsure.map((pair) => ({ ...pair, names: [nameOf(pair.ids[0]), nameOf(pair.ids[1])] })),
  };
}

async function everybody(graph: Graph) {
  const people = new Map<string, Person>();
  const standsFor = new Map<string, string>();
  for await (const row of peopleOf(graph)) {
    people.set(row.id, personOf(row));
    for (const id of row.merged) standsFor.set(id, row.id);
  }
  const current = (id: string): string => standsFor.get(id) ?? id;
  const decided = (await decisionsOf(graph))
    .map(({ persons, verdict }) => ({ ids: persons, one: verdict === "ONE" }))
    .filter(({ ids: [one, other] }) => one !== other);
  return { people, decided, current };
}

/** Another one when anything else is known, or decided, of the person. */
function printOf(person: Person, decided: readonly Decided[]): string {
  // Neo4j gives offices in any order.
  const offices = person.offices.map((office) => JSON.stringify(office)).sort();
  const decisions = decided.filter(({ ids }) => ids.includes(person.id));
  const content = JSON.stringify({ ...person, offices, decisions });
  return createHash("sha256").update(content).digest("base64").slice(0, PRINT_LENGTH);
}

/**
 * Remembers that two ids are one person, or two, and makes the graph so; nobody else is joined by it.
 * @returns why they are not joined, where something else that was decided stands against it
 */
export async function decideOn(
  graph: Graph,
  mapping: Mapping,
  ids: Decision["ids"],
  verdict: Decision["verdict"],
): Promise<string | undefined> {
  await decide(graph, ids, verdict);
  if (verdict === "ONE") return joinDecided(graph, mapping, ids);
  const redirects = await redirectsOf(graph);
  const into = new Map(redirects.map((redirect) => [redirect.id, redirect.into]));
  const [one, other] = ids;
  if ((into.get(one) ?? one) === (into.get(other) ?? other))
    await separateNode(graph, mapping, LABEL, into.has(one) ? one : other);
  return undefined;
}

async function joinDecided(graph: Graph, mapping: Mapping, ids: Decision["ids"]): Promise<string | undefined> {
  const { people, decided, current } = await everybody(graph);
  const [one, other] = ids.map(current) as [string, string];
  if (one === other) return undefined;
  const named = new Set([one, other, ...decided.flatMap((decision) => decision.ids)]);
  const some = [...named].flatMap((id) => people.get(id) ?? []);
  const { joined, because, unsure } = resolveDecided(some, decided);
  const cluster = joined.find((members) => members.includes(one));
  if (!cluster?.includes(other))
    return unsure.find((pair) => pair.ids.includes(one) && pair.ids.includes(other))?.reasons.at(-1);
  await mergeNodes(graph, mapping, LABEL, mergesOf(cluster, people, because));
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
