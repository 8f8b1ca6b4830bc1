/** Keeps the size of the graph known while it grows, without ever keeping anyone waiting. */
import { TimedOut, Unavailable } from "../errors.js";
import type { Mapping } from "../mapping/mapping.js";
import { type MeasuredSize, measureGraph } from "./degrees.js";
import type { Graph } from "./driver.js";
import { pause } from "./patience.js";

/** Between two looks at whether the graph has grown. */
const LOOK_MILLISECONDS = 30_000;
/** What has changed by less is as it was. */
const GROWN = 1.05;
/** Measuring takes no more than one part in so many of Neo4j's time. */
const SHARE = 20;

export interface Measuring {
  /** As last measured; undefined before that, and while the graph is empty. */
  size(): MeasuredSize | undefined;
}

/**
 * Measures now, and again when the graph has grown, until the signal aborts. What fails is tried again.
 * @param say hears, once, why a graph that answers cannot be measured.
 * @param pauseMilliseconds between two looks at whether it has grown, at the least.
 */
export function keepMeasuring(
  graph: Pick<Graph, "read" | "stream">,
  mapping: Mapping,
  signal: AbortSignal,
  say: (line: string) => void,
  pauseMilliseconds = LOOK_MILLISECONDS,
): Measuring {
  let size: MeasuredSize | undefined;
  let known: readonly number[] = [];
  const counting = countsOf(mapping);
  let said = "";
  void (async () => {
    while (!signal.aborted) {
      const begun = Date.now();
      try {
        const [row] = await graph.read(counting);
        const now = (row as unknown[]).map(Number);
        if (now.some((count, place) => hasChanged(known[place] ?? 0, count))) {
          size = await measureGraph(graph, mapping, signal);
          known = now;
        }
      } catch (error) {
        // Questions tell that Neo4j is away, or slow; here it is asked again.
        const away = signal.aborted || error instanceof Unavailable || error instanceof TimedOut;
        if (!away && said !== String(error)) {
          said = String(error);
          const instead = size ? "questions are bounded by what it was before" : "no question is refused for its cost";
          say(`The graph cannot be measured, so ${instead}: ${said}`);
        }
      }
      await pause(Math.max(pauseMilliseconds, SHARE * (Date.now() - begun)), signal);
    }
  })();
  return { size: () => size };
}

/** How many nodes of each label and relationships of each type there are: Neo4j knows these numbers without counting. */
function countsOf({ nodes, relationships }: Mapping): string {
  const labels = [...nodes.keys()].map((label) => `COUNT { (:${label}) }`);
  const types = [...relationships.keys()].map((type) => `COUNT { ()-[:${type}]->() }`);
  return `RETURN ${[...labels, ...types].join(", ")}`;
}

function hasChanged(before: number, now: number): boolean {
  return now > before * GROWN || now * GROWN < before;
}
