/**
 * The rows of a root list in Cypher: in the order of an index where one has it, from afar where that is nearer, and of the
 * full-text index where words are looked for.
 */
import { type Mapping, SEARCH_INDEX } from "../mapping/mapping.js";
import { cypher, type Fragment, ModelName, nothing, number, Variable } from "./fragment.js";
import { approachClauses, straightClause } from "./near.js";
import { call, hinted, limit, rowsOf, splitAtAbsent } from "./paging.js";
import type { Links, Part, Search } from "./plan.js";
import { labelsFragment, parameter, predicateFragment } from "./predicate.js";
import { MOST_FOUND } from "./words.js";

/** What a statement needs of a root list; `nodes` and `links` hold one row more where it is asked if there is more. */
export interface Listing {
  readonly clauses: readonly Fragment[];
  readonly nodes: Fragment;
  readonly links: Fragment;
  readonly total: Fragment;
  /** What `total` must still know after the clauses. */
  readonly near: Variable | undefined;
}

/** @param alwaysNear that what is approached from afar is never too far. */
export function rootListing(mapping: Mapping, links: Links, alwaysNear: boolean): Listing {
  const { page } = links;
  const total = countAll(mapping, links);
  // Where neither rows nor their number are asked for, nobody goes from afar.
  if (!links.rows && !links.total) return counting([], total);
  if (!page.approach) return links.rows ? { ...scan(mapping, links), total, near: undefined } : counting([], total);
  const near = new Variable("near");
  if (alwaysNear) {
    const clause = straightClause(mapping, page.approach, near);
    const nearTotal = cypher`size(${near})`;
    if (!links.rows) return counting([clause], nearTotal);
    const reached = nearRows(mapping, links, near);
    return { ...reached, clauses: [clause, ...reached.clauses], total: nearTotal, near };
  }
  const clauses = approachClauses(mapping, page.approach, near);
  const nearTotal = cypher`CASE WHEN ${near} IS NULL THEN ${total} ELSE size(${near}) END`;
  if (!links.rows) return counting(clauses, nearTotal);
  const reached = nearRows(mapping, links, near);
  const scanned = scanUnlessNear(mapping, links, near);
  return {
    clauses: [...clauses, ...reached.clauses, ...scanned.clauses],
    nodes: cypher`${reached.nodes} + ${scanned.nodes}`,
    links: cypher`${reached.links} + ${scanned.links}`,
    total: nearTotal,
    near,
  };
}

type Found = Pick<Listing, "clauses" | "nodes" | "links">;

function counting(clauses: readonly Fragment[], total: Fragment): Listing {
  return { clauses, nodes: nothing, links: nothing, total, near: undefined };
}

function countAll(mapping: Mapping, { page, frontier }: Links): Fragment {
  const node = hinted(frontier.labels);
  const where = page.where && predicateFragment(mapping, page.where, { node });
  const condition = where ? cypher` WHERE ${where}` : nothing;
  return page.search
    ? cypher`COUNT { ${searching(page.search)} YIELD node AS ${node}${condition} RETURN ${node} }`
    : cypher`COUNT { MATCH (${node}:${labelsFragment(frontier.labels)})${condition} }`;
}

function searching({ words, properties }: Search): Fragment {
  const query = parameter(words, { kind: "words", properties });
  return cypher`CALL db.index.fulltext.queryNodes("${new ModelName(SEARCH_INDEX)}", ${query}, {limit: ${number(MOST_FOUND)}})`;
}

/** Goes through all nodes of the list's labels, from where an index begins if it can. */
function scan(mapping: Mapping, links: Links): Found {
  const parts = splitAtAbsent(links.page, links.frontier.labels)
    ? (["present", "absent"] as const)
    : (["whole"] as const);
  const [first, rest] = parts.map((part) => scannedRows(mapping, links, part));
  const { as } = first!;
  const clauses = [call([], first!.clauses)];
  if (!rest) return { clauses, nodes: cypher`${as.nodes}`, links: cypher`${as.links}` };
  const once = new Variable("once");
  // Looks for more rows only where the first part has too few: an UNWIND of nothing keeps the MATCH from running.
  const short = cypher`UNWIND CASE WHEN size(${as.nodes}) < ${limit(links)} THEN [0] ELSE [] END AS ${once}`;
  return {
    clauses: [...clauses, call([as.nodes], [short, ...rest.clauses])],
    nodes: cypher`${as.nodes} + ${rest.as.nodes}`,
    links: cypher`${as.links} + ${rest.as.links}`,
  };
}

interface Lists {
  readonly nodes: Variable;
  readonly links: Variable;
}

function scannedRows(mapping: Mapping, links: Links, part: Part): { clauses: Fragment[]; as: Lists } {
  const { page, frontier } = links;
  const node = hinted(frontier.labels);
  const where = page.where && predicateFragment(mapping, page.where, { node });
  const nearness = new Variable("nearness");
  const [source, scope] = page.search
    ? [cypher`${searching(page.search)} YIELD node AS ${node}, score AS ${nearness}`, { node, nearness }]
    : [cypher`MATCH (${node}:${labelsFragment(frontier.labels)})`, { node }];
  const rows = rowsOf(mapping, links, scope, source, where, part);
  const as = { nodes: new Variable(`${part}Nodes`), links: new Variable(`${part}Links`) };
  return { clauses: [...rows.clauses, cypher`RETURN ${rows.nodes} AS ${as.nodes}, ${rows.links} AS ${as.links}`], as };
}

/** Of a list that was reached from afar, which holds all and only what is asked for. */
function nearRows(mapping: Mapping, links: Links, near: Variable): Found {
  const node = hinted(links.frontier.labels);
  const source = cypher`UNWIND ${near} AS ${node}`;
  const rows = rowsOf(mapping, links, { node }, source, undefined, "reached");
  const as = { nodes: new Variable("nearNodes"), links: new Variable("nearLinks") };
  const found = cypher`RETURN ${rows.nodes} AS ${as.nodes}, ${rows.links} AS ${as.links}`;
  return {
    clauses: [call([near], [...rows.clauses, found])],
    nodes: cypher`${as.nodes}`,
    links: cypher`${as.links}`,
  };
}

/** A subquery of its own keeps the order of its index, which one that follows an UNWIND loses. */
function scanUnlessNear(mapping: Mapping, links: Links, near: Variable): Found {
  const scanned = scan(mapping, links);
  const inner = { nodes: new Variable("nodes"), links: new Variable("links") };
  const as = { nodes: new Variable("scannedNodes"), links: new Variable("scannedLinks") };
  const whole = call(
    [],
    [...scanned.clauses, cypher`RETURN ${scanned.nodes} AS ${inner.nodes}, ${scanned.links} AS ${inner.links}`],
  );
  const first = (list: Variable): Fragment => cypher`coalesce(head(${list}), [])`;
  return {
    clauses: [
      call(
        [near],
        [
          cypher`UNWIND CASE WHEN ${near} IS NULL THEN [0] ELSE [] END AS ${new Variable("once")}`,
          whole,
          cypher`RETURN collect(${inner.nodes}) AS ${as.nodes}, collect(${inner.links}) AS ${as.links}`,
        ],
      ),
    ],
    nodes: first(as.nodes),
    links: first(as.links),
  };
}
