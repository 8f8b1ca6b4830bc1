/** An approach in Cypher: from the pinned nodes back along the edges, step by step, hardly ever from a node twice. */
import type { Mapping } from "../mapping/mapping.js";
import { MOST_NEAR, namesOne } from "./approach.js";
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

/** Clauses that bind, one by one, the nodes that a step leads from. */
interface Beginning {
  readonly node: Variable;
  readonly clauses: readonly Fragment[];
  /** Whether they end with a condition, behind which no LIMIT can stand. */
  readonly asked?: boolean;
}

/** A clause after which `near` is the list of the distinct nodes that meet the condition, however many they are. */
export function straightClause(mapping: Mapping, approach: Approach, near: Variable): Fragment {
  let reached: Beginning | undefined;
  for (let place = approach.stages.length - 1; place >= 0; place--)
    reached = stageAt(mapping, approach, place, reached);
  return call([], [...reached!.clauses, cypher`RETURN collect(${reached!.node}) AS ${near}`]);
}

/**
 * Clauses after which `near` is the list of the distinct nodes that meet the condition, or null if they are too many. Each
 * step ends in a set, but for the first where others follow: how many ways it has is counted before they are gone.
 */
export function approachClauses(mapping: Mapping, approach: Approach, near: Variable): Fragment[] {
  const { stages } = approach;
  const last = stages.length - 1;
  // A condition may leave few of many ways.
  const ways = last > 1 && !stages[last]!.where ? new Variable("ways") : undefined;
  const sets: Variable[] = [];
  const clauses: Fragment[] = [];
  let passing: Beginning | undefined;
  for (let place = last; place >= 0; place--) {
    const [set, from] = [new Variable("set"), stages[place + 1]];
    const isFirst = place === last - 1;
    const known = from && (passing ?? eachOf(sets.at(-1)!, from, isFirst ? ways : undefined));
    const reached = stageAt(mapping, approach, place, known);
    if (ways && isFirst) {
      passing = reached;
      continue;
    }
    const counted = ways && !from ? cypher`, sum(${waysTo(stages[place]!.edge!, reached.node)}) AS ${ways}` : nothing;
    clauses.push(
      call(passing ? [...sets, ways!] : sets.slice(-1), [
        ...reached.clauses,
        ...(reached.asked ? [cypher`WITH ${reached.node}`] : []),
        cypher`LIMIT ${number(MOST_NEAR + 1)}`,
        cypher`RETURN collect(${reached.node}) AS ${set}${counted}`,
      ]),
    );
    sets.push(set);
    passing = undefined;
  }
  const small = join([...(ways ? [isFew(cypher`${ways}`)] : []), ...sets.map(isSmall)], " AND ");
  return [...clauses, cypher`WITH CASE WHEN ${small} THEN ${sets.at(-1)!} END AS ${near}`];
}

/** The nodes of a stage that meet its condition, distinct where some may come several times: from those known of the next. */
function stageAt(mapping: Mapping, { stages, pin }: Approach, place: number, known: Beginning | undefined): Beginning {
  const [stage, from] = [stages[place]!, stages[place + 1]];
  const node = hinted(stage.labels);
  const reached = known ? stepBack(mapping, known, from!, node) : pinned(mapping, stage, pin, node);
  const mustLook = from && !impliesStart(mapping, from.edge!, stage.labels);
  const asked = [
    ...(mustLook ? [cypher`${node}:${labelsFragment(stage.labels)}`] : []),
    ...(place === 0 && stage.where ? [predicateFragment(mapping, stage.where, { node })] : []),
  ];
  const met = asked.length > 0 ? [cypher`WHERE ${join(asked, " AND ")}`] : [];
  // Asked of distinct nodes: a label would else be looked at once for each way to its node.
  const once = comesOnce(mapping, stages, pin, place) ? nothing : cypher`DISTINCT `;
  return { node, clauses: [...reached, cypher`WITH ${once}${node}`, ...met], asked: met.length > 0 };
}

/** Whether hardly any node comes twice, and none of those that are shown. */
function comesOnce(mapping: Mapping, stages: readonly Stage[], pin: Pin, place: number): boolean {
  const from = stages[place + 1];
  if (!from) return !isFolded(pin);
  const isFirst = place === stages.length - 2;
  return (
    isFirst &&
    place > 0 &&
    pin.comparison === "eq" &&
    namesOne(pin) &&
    mapping.relationships.get(from.edge!.relationship)!.key.length === 0
  );
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
