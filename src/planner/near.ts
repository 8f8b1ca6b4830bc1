/** An approach in Cypher: from the pinned nodes back along the edges, from a set of distinct nodes to the next. */
import type { Mapping } from "../mapping/mapping.js";
import { cypher, type Fragment, join, number, Variable } from "./fragment.js";
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
} from "./predicate.js";

/**
 * Nodes of a set. Where there are more, the list is gone through after all: its first rows may come soon, and what was
 * lost are some milliseconds.
 */
const MOST_NEAR = 10_000;

/** Clauses after which `near` is the list of the distinct nodes that meet the condition, or null if they are too many. */
export function approachClauses(mapping: Mapping, { stages, pin }: Approach, near: Variable): Fragment[] {
  const [root, far] = [stages[0]!, stages.at(-1)!];
  const sets: Variable[] = [];
  const clauses: Fragment[] = [];
  for (let place = stages.length - 1; place >= 0; place--) {
    const stage = stages[place]!;
    const [node, set, before] = [hinted(stage.labels), new Variable("set"), sets.at(-1)];
    const from = stages[place + 1];
    const reached = from ? stepBack(mapping, before!, from, node) : pinned(mapping, far, pin, node);
    // Asked of distinct nodes: a label would else be looked at once for each way to its node.
    const mustLook = from && !impliesStart(mapping, from.edge!, stage.labels);
    const asked = [
      ...(mustLook ? [cypher`${node}:${labelsFragment(stage.labels)}`] : []),
      ...(stage === root && root.where ? [predicateFragment(mapping, root.where, { node })] : []),
    ];
    clauses.push(
      call(before ? [before] : [], [
        ...reached,
        cypher`WITH DISTINCT ${node}`,
        ...(asked.length > 0 ? [cypher`WHERE ${join(asked, " AND ")}`, cypher`WITH ${node}`] : []),
        cypher`LIMIT ${number(MOST_NEAR + 1)}`,
        cypher`RETURN collect(${node}) AS ${set}`,
      ]),
    );
    sets.push(set);
  }
  const small = join(sets.map(isSmall), " AND ");
  return [...clauses, cypher`WITH CASE WHEN ${small} THEN ${sets.at(-1)!} END AS ${near}`];
}

function isSmall(set: Variable): Fragment {
  return cypher`size(${set}) <= ${number(MOST_NEAR)}`;
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

/** From a set of nodes to those that the edge of their stage leads from. */
function stepBack(mapping: Mapping, set: Variable, from: Stage, node: Variable): Fragment[] {
  const edge = from.edge!;
  const [known, via] = [hinted(from.labels), new Variable(edge.relationship.toLowerCase())];
  const conditions = [
    ...(from.where ? [predicateFragment(mapping, from.where, { node: known, edge: via })] : []),
    ...(edge.one ? [isShown(mapping, node, edge, known)] : []),
  ];
  return [
    cypher`UNWIND CASE WHEN ${isSmall(set)} THEN ${set} ELSE [] END AS ${known}`,
    cypher`MATCH ${patternTo(node, edge, via, known)}`,
    ...(conditions.length > 0 ? [cypher`WHERE ${join(conditions, " AND ")}`] : []),
  ];
}
