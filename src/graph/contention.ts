/** Writes that meet those of others: what comes of it is taken back as a whole, and done again. */
import { Unavailable } from "../errors.js";
import type { Graph, Parameters } from "./driver.js";
import { isDeadlock, isNodeGone } from "./failures.js";
import { retried } from "./patience.js";

/** Deadlocks are tried again by the driver as well, for a shorter time. */
const BOUNDS = { attempts: 9, milliseconds: 30_000 } as const;

/** Nodes became part of others while a transaction was writing about them: it is taken back, and to be done again. */
export class Overtaken extends Unavailable {
  constructor() {
    super("Nodes became part of others while facts about them were being written; write the same again.");
  }
}

/**
 * A write transaction that is done again where nodes that it is about are gone meanwhile, or it and another wait for each
 * other.
 * @throws Overtaken, Unavailable when that goes on
 */
export function contended<T>(
  graph: Graph,
  work: (run: (text: string, params?: Parameters) => Promise<unknown[][]>) => Promise<T>,
): Promise<T> {
  const attempt = () =>
    graph.write(work).catch((error: unknown) => {
      throw isNodeGone(error) ? new Overtaken() : error;
    });
  return retried(attempt, (error) => error instanceof Overtaken || isDeadlock(error), BOUNDS);
}
