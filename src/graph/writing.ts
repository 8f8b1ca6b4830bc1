/**
 * The statements that read and write the states of one group: text made of the model's names only, every value a
 * parameter. Rows come and go as JSON-like values; Cypher turns them into dates, moments and points and back.
 */
import type { Value } from "../facts/fact.js";
import type { PropertyMapping } from "../mapping/mapping.js";
import type { Ends, Group } from "./admission.js";
import type { Entry, Shown, State } from "./claims.js";
import type { Stored } from "./outcome.js";
import { inCodeUnits, sameValues } from "./values.js";

/** One node, or one relationship with its ends. */
export interface Target {
  readonly id?: string;
  readonly from?: string;
  readonly to?: string;
  /** The values of the key properties in one text; "" without any. */
  readonly key: string;
}

export interface Statements {
  /** $rows of `{index, …target}` -> index, whether each end is there, days of the ends' events, what is stored. */
  readonly read: string;
  /** Of `CreateParameters` (rows.ts) -> one row: how many have their ends, and of those that were there the target and what is stored, now locked. */
  readonly create: string;
  /** $rows of `{…target, plain, typed}`: writes over. */
  readonly update: string;
  /** $rows of targets: takes them out. */
  readonly remove: string;
  /** $rows of `{…target, recordedAt}`: that it was learned then, if not earlier. */
  readonly recorded: string;
}

/**
 * Neo4j plans a statement anew when the graph has grown since, which took a fifth of an import's time. What begins with
 * this keeps its first plan: only for what is found by the constraints of its ends, so that no plan could be better.
 */
const PLANNED_ONCE = "CYPHER replan=skip";

/** $ids -> id of each evidence that is there, whether it supports, whether it stands in a report, when that came out. */
export const EVIDENCE = `${PLANNED_ONCE} UNWIND $ids AS id MATCH (e:Evidence {id: id}) OPTIONAL MATCH (e)-[:FROM]->(r:Report) RETURN e.id AS id, e.stance = 'SUPPORTS' AS supports, count(r) > 0 AS report, min(toString(r.publishedAt)) AS publishedAt`;

/** $ids -> each that has become part of another node, and the id of that one. */
export const REDIRECTS = `${PLANNED_ONCE} UNWIND $ids AS id MATCH (:Redirect {id: id})-[:REDIRECTS_TO]->(n) RETURN id AS id, n.id AS survivor`;

/** $rows of `{id, under}`: questions and facts about `under` are led to the node `id`. */
export function redirectStatement(label: string): string {
  return `UNWIND $rows AS row MATCH (n:${label} {id: row.id}) WHERE NOT EXISTS { (:${label} {id: row.under}) } MERGE (r:Redirect {id: row.under}) MERGE (r)-[:REDIRECTS_TO]->(n)`;
}

/** $ids of events -> from, type, to and key of what stands at them and rests on evidence without a date. */
export function dependentsStatement(label: string): string {
  return `UNWIND $ids AS id MATCH (:${label} {id: id})-[x]-() WHERE any(e IN x.evidence WHERE NOT EXISTS { (:Evidence {id: e})-[:FROM]->(r:Report) WHERE r.publishedAt IS NOT NULL }) RETURN DISTINCT startNode(x).id AS from, type(x) AS type, endNode(x).id AS to, coalesce(x.key, '') AS key`;
}

/** $rows of targets -> from, and the id that it leads to already and is another than `to`. */
export function othersStatement({ type, ends }: Group): string {
  return `UNWIND $rows AS row MATCH (:${ends?.from.label} {id: row.from})-[:${type}]->(b) WHERE b.id <> row.to RETURN row.from AS from, b.id AS other`;
}

const RECORDED = "WHERE x.recordedAt > datetime(row.recordedAt) SET x.recordedAt = datetime(row.recordedAt)";

const made = new WeakMap<Group, Statements>();

export function statementsOf(group: Group): Statements {
  const known = made.get(group);
  if (known) return known;
  const statements = group.ends ? edgeStatements(group, group.ends) : nodeStatements(group);
  made.set(group, statements);
  return statements;
}

function nodeStatements(group: Group): Statements {
  const node = `(x:${group.type} {id: row.id})`;
  return {
    read: `${PLANNED_ONCE} UNWIND $rows AS row MATCH ${node} RETURN row.index AS index, true AS from, true AS to, [] AS days, properties(x) AS stored`,
    create: `${PLANNED_ONCE} WITH datetime($now) AS now UNWIND $rows AS row MERGE (x:${group.type} {id: row[0]}) ${createOrLock(group, 1)}`,
    update: `UNWIND $rows AS row MATCH ${node} SET ${assignments(group, "row.plain", (_, name) => `row.typed.${name}`)}`,
    remove: `UNWIND $rows AS row MATCH ${node} DETACH DELETE x`,
    recorded: `UNWIND $rows AS row MATCH ${node} ${RECORDED}`,
  };
}

function edgeStatements(group: Group, { from, to }: Ends): Statements {
  const key = group.key.length > 0 ? " {key: row.key}" : "";
  const relationship = `(a)-[x:${group.type}${key}]->(b)`;
  const ends = (match: string) => `${match} (a:${from.label} {id: row.from}) ${match} (b:${to.label} {id: row.to})`;
  const days = [...dayTexts("a", from.eventDays), ...dayTexts("b", to.eventDays)];
  return {
    read: `${PLANNED_ONCE} UNWIND $rows AS row ${ends("OPTIONAL MATCH")} OPTIONAL MATCH ${relationship} RETURN row.index AS index, a IS NOT NULL AS from, b IS NOT NULL AS to, [${days.join(", ")}] AS days, properties(x) AS stored`,
    create: `${PLANNED_ONCE} WITH datetime($now) AS now UNWIND $rows AS row MATCH (a:${from.label} {id: row[0]}) MATCH (b:${to.label} {id: row[1]}) MERGE (a)-[x:${group.type}${key && " {key: row[2]}"}]->(b) ${createOrLock(group, 3)}`,
    update: `UNWIND $rows AS row ${ends("MATCH")} MATCH ${relationship} SET ${assignments(group, "row.plain", (_, name) => `row.typed.${name}`)}`,
    remove: `UNWIND $rows AS row ${ends("MATCH")} MATCH ${relationship} DELETE x`,
    recorded: `UNWIND $rows AS row ${ends("MATCH")} MATCH ${relationship} ${RECORDED}`,
  };
}

function dayTexts(variable: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`toString(coalesce(${names.map((name) => `${variable}.${name}`).join(", ")}))`];
}

/**
 * Setting a property to itself locks what is there without changing it, so that what is read after it stays true. What comes
 * before binds `row`, and `now` once for all rows.
 */
function createOrLock(group: Group, places: number): string {
  const values = assignments(group, `row[${places}]`, (at) => `row[${places + 1 + at}]`);
  return `ON MATCH SET x.recordedAt = x.recordedAt WITH x, row, now, x.recordedAt IS NULL AS fresh FOREACH (_ IN CASE WHEN fresh THEN [1] ELSE [] END | SET x += $shared, ${values}, x.recordedAt = now) RETURN count(*) AS written, collect(CASE WHEN fresh THEN null ELSE [row[..${places}], properties(x)] END) AS stored`;
}

/** Whatever is plain to Cypher comes as one map; what it must make a date, a moment or a point of, one by one. */
function assignments(group: Group, plain: string, typed: (at: number, name: string) => string): string {
  const texts = typedNames(group).map((name, at) => {
    const property = group.properties.get(name);
    const [value, convert] = [typed(at, name), property ? CONVERSIONS[property.scalar] : "datetime"];
    return `x.${name} = ${property?.list ? `[v IN ${value} | ${convert}(v)]` : `${convert}(${value})`}`;
  });
  return [`x += ${plain}`, ...texts].join(", ");
}

const CONVERSIONS: Readonly<Record<string, string>> = {
  Date: "date",
  DateTime: "datetime",
  Location: "point",
  // A whole number would be stored as an integer.
  Float: "toFloat",
};

/** What Cypher must convert, in the order in which `create` takes it. */
export function typedNames(group: Group): string[] {
  const typed = [...group.properties.values()].filter(({ scalar }) => Object.hasOwn(CONVERSIONS, scalar));
  return [...typed.map(({ name }) => name), ...(group.source ? [] : ["knownSince"])];
}

/** What `create` and `update` write. A list is never absent: GraphQL promises one. */
export interface StoredForm {
  readonly plain: Readonly<Record<string, unknown>>;
  readonly typed: Readonly<Record<string, unknown>>;
}

export function toStored(state: State, shown: Shown, key: string, group: Group): StoredForm {
  const plain: Record<string, unknown> = {};
  const typed: Record<string, unknown> = {};
  for (const { name, scalar, list } of group.properties.values())
    (Object.hasOwn(CONVERSIONS, scalar) ? typed : plain)[name] = shown.values[name] ?? (list ? [] : null);
  const evidence = [...new Set(state.map((entry) => entry.evidence))];
  if (group.status) {
    plain[group.status.name] = shown.status ?? null;
    plain.statuses = evidence.map((id) => statusBy(id, state, group));
  }
  if (!group.source) {
    plain.evidence = evidence;
    plain.claims = isTold(state, shown) ? null : state.map(textOf);
    typed.knownSince = shown.knownSince ?? null;
  }
  if (group.key.length > 0) plain.key = key;
  return { plain, typed };
}

/** Most often all evidence says the same, which is what is shown, and nothing needs to be stored beside it. */
function isTold(state: State, shown: Shown): boolean {
  return state.every(({ under, values }) => under === "" && sameValues(values, shown.values));
}

/** The same text for the same entry, whatever the order in which its values came. */
function textOf({ evidence, under, values, status }: Entry): string {
  const sorted = Object.entries(values).sort(([one], [other]) => inCodeUnits(one, other));
  return JSON.stringify({ evidence, under, values: Object.fromEntries(sorted), status });
}

/** What one evidence claims; the less sure where it claims two things, of one under two names. */
function statusBy(evidence: string, state: State, { status }: Group): string {
  const claimed = state.filter((entry) => entry.evidence === evidence).map((entry) => entry.status);
  return status?.values.findLast((one) => claimed.includes(one)) ?? "";
}

interface StoredLists {
  readonly knownSince?: unknown;
  readonly evidence?: readonly string[];
  readonly statuses?: readonly string[];
  readonly claims?: readonly string[];
}

/** What `read` and `create` return of something that is there: the driver's dates and points, told by the model. */
export function fromStored(stored: Readonly<Record<string, unknown>>, group: Group): Stored {
  const values: Record<string, Value> = {};
  for (const { name, scalar, list } of group.properties.values()) {
    const value = stored[name];
    if (value === null || value === undefined || name === group.status?.name) continue;
    if (list && (value as unknown[]).length === 0) continue;
    values[name] = (
      list ? (value as unknown[]).map((one) => canonical(one, scalar)) : canonical(value, scalar)
    ) as Value;
  }
  const status = group.status && (stored[group.status.name] as string | undefined);
  const { knownSince, evidence = [""], statuses = [], claims } = stored as StoredLists;
  const told = (id: string, at: number): Entry => ({ evidence: id, under: "", values, status: statuses[at] ?? "" });
  return {
    state: claims ? claims.map((text) => JSON.parse(text) as Entry) : evidence.map(told),
    shown: {
      values,
      ...(status ? { status } : {}),
      ...(knownSince ? { knownSince: canonical(knownSince, "DateTime") as string } : {}),
    },
  };
}

function canonical(value: unknown, scalar: PropertyMapping["scalar"]): Value {
  if (scalar === "Date") return String(value);
  if (scalar === "DateTime") return new Date(String(value)).toISOString();
  if (scalar !== "Location") return value as Value;
  const { x, y } = value as { x: number; y: number };
  return { latitude: y, longitude: x };
}

/** The key's values in one text that only the same values make. */
export function keyOf(values: Readonly<Record<string, Value>>, group: Group): string {
  return group.key.map((name) => keyPart(values[name])).join("|");
}

/** What is absent leaves its place empty; an empty text is another value. */
function keyPart(value: Value | undefined): string {
  if (value === undefined) return "";
  return value === "" ? "\\0" : String(value).replace(/[\\|]/g, "\\$&");
}
