/**
 * Another way to the rows of a root list. Neo4j tests EXISTS node by node; where a condition pins a far node by a value
 * that an index holds, it is nearer to begin there and to go back along the edges.
 */
import type { Mapping } from "../mapping/mapping.js";
import { type Approach, isFolded, numberOfValues, type Pin, type Predicate, type Stage } from "./plan.js";
import type { GraphSize } from "./size.js";

/**
 * Nodes of a set on the way, and ways of the first step. Where there are more, the list is gone through after all: its
 * first rows may come soon, and what was lost are some milliseconds.
 */
export const MOST_NEAR = 10_000;
/** Nodes and relationships that may lie on the way, should all nodes have the value that is asked for. */
const MOST_ON_THE_WAY = 100_000;

/**
 * The best way to the nodes of these labels that meet the condition.
 * @returns undefined where none is better than to look at each, or than what Neo4j finds by itself.
 */
export function approachOf(
  mapping: Mapping,
  labels: readonly string[],
  where: Predicate | undefined,
): Approach | undefined {
  if (!where) return undefined;
  const found = approaches(mapping, labels, where);
  if (found.some(({ stages, pin }) => stages.length === 1 && !isFolded(pin))) return undefined;
  const distance = ({ stages, pin }: Approach): number => stages.length + (pin.property.name === "id" ? 0 : 100);
  return found.sort((one, other) => distance(one) - distance(other))[0];
}

/** Whether a value of it is that of hardly more than one node, as that of a day or a code is not. */
export function namesOne({ property }: Pin): boolean {
  return property.name === "id" || property.name === "name";
}

/** Whether, as the graph was when it was measured, there are never too many on the way: then nobody need look. */
export function isNear(
  { stages, pin }: Approach,
  size: GraphSize,
  variables: Readonly<Record<string, unknown>>,
): boolean {
  const values = numberOfValues(pin.argument, variables);
  const all = size.nodes(stages.at(-1)!.labels);
  const isFew = stepsOf(stages, size, namesOne(pin) ? values : all).every(({ nodes }) => nodes <= MOST_NEAR);
  const rows = onTheWay({ stages, pin }, size, variables).reduce((sum, step) => sum + step.rows, 0);
  return isFew && rows <= MOST_ON_THE_WAY;
}

/** At the most, and from the pin to the root: how often a step comes to a node, and to how many different ones. */
export interface Step {
  readonly rows: number;
  readonly nodes: number;
}

/** The steps of a way, a stage each, the last stage first. */
export function onTheWay(
  { stages, pin }: Approach,
  size: GraphSize,
  variables: Readonly<Record<string, unknown>>,
): Step[] {
  const pinned = pin.property.name === "id" ? numberOfValues(pin.argument, variables) : undefined;
  return stepsOf(stages, size, pinned ?? size.nodes(stages.at(-1)!.labels));
}

function stepsOf(stages: readonly Stage[], size: GraphSize, pinned: number): Step[] {
  const way = [{ rows: pinned, nodes: pinned }];
  for (let place = stages.length - 1; place > 0; place--) {
    const { edge, labels } = stages[place]!;
    const back = edge!.direction === "OUT" ? "IN" : "OUT";
    const rows = size.degrees(labels, edge!.type, back).most(way.at(-1)!.nodes);
    way.push({ rows, nodes: Math.min(rows, size.nodes(stages[place - 1]!.labels)) });
  }
  return way;
}

/** Only through what must hold, and hold of some node: AND, `some`, and fields with at most one node. */
function approaches(mapping: Mapping, given: readonly string[], where: Predicate): Approach[] {
  const conjuncts = conjunctsOf(where);
  const labels = given.filter((label) => conjuncts.every((one) => one.kind !== "label" || one.label === label));
  if (labels.length === 0) return [];
  return conjuncts.flatMap((conjunct): Approach[] => {
    const others = conjuncts.filter((one) => one !== conjunct && one.kind !== "label");
    const stage: Stage = {
      labels,
      edge: undefined,
      where: others.length > 0 ? { kind: "all", of: others } : undefined,
    };
    if (isPin(conjunct)) return [{ stages: [stage], pin: conjunct }];
    if (conjunct.kind !== "quantified" || conjunct.quantifier.kind !== "some") return [];
    const { over } = conjunct;
    if (over.kind !== "edge" || !conjunct.where) return [];
    return approaches(mapping, mapping.labelsOf(over.edge.to), conjunct.where).map(
      ({ stages: [next, ...rest], pin }) => ({
        stages: [stage, { ...next!, edge: over.edge }, ...rest],
        pin,
      }),
    );
  });
}

function conjunctsOf(where: Predicate): Predicate[] {
  return where.kind === "all" ? where.of.flatMap(conjunctsOf) : [where];
}

/** An enumeration has few values, each of many nodes. */
function isPin(predicate: Predicate): predicate is Pin {
  if (predicate.kind !== "compare" || predicate.on !== "node") return false;
  const { property, comparison } = predicate;
  if (property.list || property.scalar === "Enum" || !(property.index || property.name === "id")) return false;
  return comparison === "eq" || (comparison === "in" && !isFolded(predicate));
}
