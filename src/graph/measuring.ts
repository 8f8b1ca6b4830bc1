/** Keeps the size of the graph known while it grows, without ever keeping anyone waiting. */
import type { Mapping } from "../mapping/mapping.js";
import { type MeasuredSize, measureGraph } from "./degrees.js";
import type { Graph } from "./driver.js";
import { pause } from "./patience.js";

/** Between two looks at whether the graph has grown: Neo4j knows these two numbers without counting. */
const LOOK_MILLISECONDS = 30_000;
/** A graph that has changed by less is as it was. */
const GROWN = 1.05;
/** Measuring takes no more than one part in so many of Neo4j's time. */
const SHARE = 20;

export interface Measuring {
  /** As last measured; undefined before that, and while the graph is empty. */
  size(): MeasuredSize | undefined;
}

/** Measures now, and again when the graph has grown, until the signal aborts. What fails is tried again. */
export function keepMeasuring(graph: Pick<Graph, "read" | "stream">, mapping: Mapping, signal: AbortSignal): Measuring {
  let size: MeasuredSize | undefined;
  let known = 0;
  void (async () => {
    while (!signal.aborted) {
      const begun = Date.now();
      try {
        const [row] = await graph.read("RETURN COUNT { () } + COUNT { ()-->() }");
        const now = Number(row?.[0]);
        if (now > known * GROWN || now * GROWN < known) {
          size = await measureGraph(graph, mapping, signal);
          known = now;
        }
      } catch {
        // Questions tell that Neo4j is away; here it is asked again.
      }
      await pause(Math.max(LOOK_MILLISECONDS, SHARE * (Date.now() - begun)), signal);
    }
  })();
  return { size: () => size };
}
