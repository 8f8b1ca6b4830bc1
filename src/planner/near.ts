/** An approach in Cypher: from the pinned nodes back along the edges, from distinct nodes to the next. */
import type { Mapping } from "../mapping/mapping.js";
import { cypher, type Fragment, join, nothing, number, Variable } from "./fragment.js";
import { call, hinted } from "./paging.js";
import { type Approach, isFolded, type Pin, type Stage } from "./plan.js";
import {
  impliesStart,
  isShown,
  labelsFragment,
  parameter,
  patternTo,
  predicateFragment,
  propertyOf,
  waysTo,
} from "./predicate.js";

/**
 * Nodes of a set, and ways of the first step. Where there are more, the list is gone through after all: its first rows
 * may come soon, and what was lost are some milliseconds.
 */
const MOST_NEAR = 10_000;

/** Clauses that bind, one by one, the nodes that a step leads from. */
interface Beginning {
  readonly node: Variable;
  readonly clauses: readonly Fragment[];
}

/**
 * Clauses after which `near` is the list of the distinct nodes that meet the condition, or null if they are too many. Each
 * step ends in a set, but for the first where others follow: how many ways it has is counted before they are gone.
 */
export function approachClauses(mapping: Mapping, { stages, pin }: Approach, near: Variable): Fragment[] {
  const [root, last] = [stages[0]!, stages.length - 1];
  // A condition may leave few of many ways.
  const ways = last > 1 && !stages[last]!.where ? new Variable("ways") : undefined;
  const sets: Variable[] = [];
  const clauses: Fragment[] = [];
  let passing: Beginning | undefined;
  for (let place = last; place >= 0; place--) {
    const stage = stages[place]!;
    const [node, set, from] = [hinted(stage.labels), new Variable("set"), stages[place + 1]];
    const isFirst = place === last - 1;
    const reached = from
      ? stepBack(mapping, passing ?? eachOf(sets.at(-1)!, from, isFirst ? ways : undefined), from, node)
      : pinned(mapping, stage, pin, node);
    const mustLook = from && !impliesStart(mapping, from.edge!, stage.labels);
    const asked = [
      ...(mustLook ? [cypher`${node}:${labelsFragment(stage.labels)}`] : []),
      ...(stage === root && root.where ? [predicateFragment(mapping, root.where, { node })] : []),
    ];
    const met = asked.length > 0 ? [cypher`WHERE ${join(asked, " AND ")}`] : [];
    if (ways && isFirst) {
      passing = { node, clauses: [...reached, cypher`WITH DISTINCT ${node}`, ...met] };
      continue;
    }
    const counted = ways && !from ? cypher`, sum(${waysTo(stage.edge!, node)}) AS ${ways}` : nothing;
    clauses.push(
      call(passing ? [...sets, ways!] : sets.slice(-1), [
        ...reached,
        // Asked of distinct nodes: a label would else be looked at once for each way to its node.
        cypher`WITH DISTINCT ${node}`,
        ...(met.length > 0 ? [...met, cypher`WITH ${node}`] : []),
        cypher`LIMIT ${number(MOST_NEAR + 1)}`,
        cypher`RETURN collect(${node}) AS ${set}${counted}`,
      ]),
    );
    sets.push(set);
    passing = undefined;
  }
  const small = join([...(ways ? [isFew(cypher`${ways}`)] : []), ...sets.map(isSmall)], " AND ");
  return [...clauses, cypher`WITH CASE WHEN ${small} THEN ${sets.at(-1)!} END AS ${near}`];
}

function isSmall(set: Variable): Fragment {
  return isFew(cypher`size(${set})`);
}

function isFew(count: Fragment): Fragment {
  return cypher`${count} <= ${number(MOST_NEAR)}`;
}

/** The nodes of a set, unless they are too many, or the ways that lead on from them. */
function eachOf(set: Variable, { labels }: Stage, ways: Variable | undefined): Beginning {
  const node = hinted(labels);
  const few = ways ? isFew(cypher`${ways}`) : isSmall(set);
  return { node, clauses: [cypher`UNWIND CASE WHEN ${few} THEN ${set} ELSE [] END AS ${node}`] };
}

/** The pinned nodes, in a form that an index answers. */
function pinned(mapping: Mapping, { labels }: Stage, pin: Pin, node: Variable): Fragment[] {
  const { property, argument } = pin;
  const match = cypher`MATCH (${node}:${labelsFragment(labels)})`;
  const met = predicateFragment(mapping, pin, { node });
  if (isFolded(pin)) {
    const beginning = new Variable("beginning");
    return [
      cypher`UNWIND ${parameter(argument, { kind: "beginnings" })} AS ${beginning}`,
      match,
      cypher`WHERE ${propertyOf(node, property)} STARTS WITH ${beginning} AND ${met}`,
    ];
  }
  // The index of a day or a moment also holds the id, and wants to be asked for both.
  const dated = property.scalar === "Date" || property.scalar === "DateTime";
  return [match, dated ? cypher`WHERE ${met} AND ${node}.id IS NOT NULL` : cypher`WHERE ${met}`];
}

/** From nodes to those that the edge of their stage leads from. */
function stepBack(mapping: Mapping, { node: known, clauses }: Beginning, from: Stage, node: Variable): Fragment[] {
  const edge = from.edge!;
  const via = new Variable(edge.relationship.toLowerCase());
  const conditions = [
    ...(from.where ? [predicateFragment(mapping, from.where, { node: known, edge: via })] : []),
    ...(edge.one ? [isShown(mapping, node, edge, known)] : []),
  ];
  return [
    ...clauses,
    cypher`MATCH ${patternTo(node, edge, via, known)}`,
    ...(conditions.length > 0 ? [cypher`WHERE ${join(conditions, " AND ")}`] : []),
  ];
}
