/** From a checked operation to its answer: the planner makes one statement of it, the graph runs it. */
import type { Graph } from "../graph/driver.js";
import { askQuestion, type OperationRequest, type Question } from "../planner/planner.js";

export type { OperationRequest, Question };

export interface Engine {
  /**
   * Checks and plans an operation before anything runs.
   * @returns undefined when it asks nothing of the graph (introspection only).
   * @throws BadInput, or an AggregateError of them when several arguments are wrong.
   */
  prepare(request: OperationRequest): Question | undefined;
  /**
   * Runs the one statement.
   * @returns the root value, read by response key.
   * @throws Unavailable, TimedOut, LimitExceeded
   */
  answer(question: Question, signal?: AbortSignal): Promise<Record<string, unknown>>;
}

/** @param mostValues how many values an answer may have, as `planner/cost.ts` counts them; any number unless told. */
export function createEngine(graph: Pick<Graph, "read">, mostValues = Number.POSITIVE_INFINITY): Engine {
  return {
    prepare: askQuestion,
    async answer(question, signal) {
      const rows = await graph.read(question.statement.text, question.parameters, signal ? { signal } : {});
      return question.answer(rows[0]!, mostValues);
    },
  };
}
