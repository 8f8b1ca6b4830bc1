/**
 * How nodes of a label are connected, as a few numbers: for each kind of relationship, how many nodes have 1, 2 to 3, 4 to
 * 7 of them and so on. From that follows the most that any hundred of them can have together, which the largest alone
 * would tell far too high: a graph has few hubs.
 */
import type { Mapping } from "../mapping/mapping.js";
import type { Graph } from "./driver.js";

/** Nodes whose degree is from one power of two to the next. */
interface Band {
  readonly nodes: number;
  /** Of all of them together. */
  readonly total: number;
  /** Of one. */
  readonly most: number;
}

/** By the exponent; -1: those that have none. */
type Bands = ReadonlyMap<number, Band>;

const NONE: Bands = new Map();

/** The size of a graph as it was when it was measured. */
export class MeasuredSize {
  private readonly merged = new Map<string, Degrees>();
  private readonly joined = new WeakMap<readonly string[], string>();

  /** @param bands by label, or relationship type, and what is counted. */
  constructor(private readonly bands: ReadonlyMap<string, Bands>) {}

  /** Nodes that have one of these labels. */
  nodes(labels: readonly string[]): number {
    return this.of(labels, NODES).nodes;
  }

  degrees(labels: readonly string[], type: string, direction: "OUT" | "IN"): Degrees {
    return this.of(labels, `${direction} ${type}`);
  }

  references(holders: readonly string[], name: string): Degrees {
    return this.of(holders, `REFERENCES ${name}`);
  }

  private of(holders: readonly string[], what: string): Degrees {
    let names = this.joined.get(holders);
    if (names === undefined) {
      names = holders.join("|");
      this.joined.set(holders, names);
    }
    const key = `${names} ${what}`;
    let degrees = this.merged.get(key);
    if (!degrees) {
      degrees = new Degrees(holders.map((holder) => this.bands.get(`${holder} ${what}`) ?? NONE));
      this.merged.set(key, degrees);
    }
    return degrees;
  }
}

class Degrees {
  readonly nodes: number;
  /** Of several labels together, the largest degrees first. */
  private readonly bands: readonly Band[];

  constructor(parts: readonly Bands[]) {
    const merged = new Map<number, Band>();
    for (const [exponent, { nodes, total, most }] of parts.flatMap((part) => [...part])) {
      const known = merged.get(exponent) ?? { nodes: 0, total: 0, most: 0 };
      merged.set(exponent, {
        nodes: known.nodes + nodes,
        total: known.total + total,
        most: Math.max(known.most, most),
      });
    }
    this.bands = [...merged].sort(([one], [other]) => other - one).map(([, band]) => band);
    this.nodes = this.bands.reduce((sum, { nodes }) => sum + nodes, 0);
  }

  /** The most that so many nodes have together, counting no more than `page` of each. */
  most(nodes: number, page = Number.POSITIVE_INFINITY): number {
    let left = nodes;
    let sum = 0;
    for (const band of this.bands) {
      if (left <= 0) break;
      const taken = Math.min(left, band.nodes);
      sum += Math.min(band.total, taken * Math.min(band.most, page));
      left -= taken;
    }
    return sum;
  }
}

const NODES = "NODES";

/** One plan whatever the model is: Neo4j would take longer to plan a part for each label than to run it. */
const MEASURING = `MATCH (x)
UNWIND [label IN labels(x) WHERE label IN $labels] AS holder
CALL (x) {
  RETURN "NODES" AS what, 0 AS degree
  UNION ALL
  MATCH (x)-[r]->() RETURN "OUT " + type(r) AS what, count(*) AS degree
  UNION ALL
  MATCH (x)<-[r]-() RETURN "IN " + type(r) AS what, count(*) AS degree
  UNION ALL
  UNWIND $references AS name RETURN "REFERENCES " + name AS what, ${lengthOf("x[name]")} AS degree
}
${inBands()}
UNION ALL
MATCH ()-[x]->()
UNWIND $references AS name
WITH type(x) AS holder, "REFERENCES " + name AS what, ${lengthOf("x[name]")} AS degree
${inBands()}`;

/** Somebody else's relationship may have a number there, of which Cypher tells no size. */
function lengthOf(value: string): string {
  return `CASE WHEN ${value} IS :: LIST<ANY> THEN coalesce(size(${value}), 0) ELSE 0 END`;
}

function inBands(): string {
  return `RETURN holder, what, CASE degree WHEN 0 THEN -1 ELSE toInteger(log(degree) / log(2)) END AS exponent,
  count(*) AS nodes, sum(degree) AS total, max(degree) AS most`;
}

/**
 * Reads every node and relationship, some hundred thousand in a second. Undefined of an empty graph, which will soon be
 * another.
 * @throws Unavailable, and the signal's reason when it aborts.
 */
export async function measureGraph(
  graph: Pick<Graph, "stream">,
  { nodes, relationships }: Mapping,
  signal: AbortSignal,
): Promise<MeasuredSize | undefined> {
  const holders = [...nodes.values(), ...relationships.values()];
  const references = new Set(holders.flatMap((holder) => [...holder.references.keys()]));
  const parameters = { labels: [...nodes.keys()], references: [...references] };
  const bands = new Map<string, Map<number, Band>>();
  for await (const lot of graph.stream(MEASURING, parameters, { signal }))
    for (const [holder, what, exponent, count, total, most] of lot as [string, string, ...number[]][]) {
      const key = `${holder} ${what}`;
      const known = bands.get(key) ?? new Map<number, Band>();
      bands.set(key, known.set(exponent!, { nodes: count!, total: total!, most: most! }));
    }
  return bands.size > 0 ? new MeasuredSize(bands) : undefined;
}
