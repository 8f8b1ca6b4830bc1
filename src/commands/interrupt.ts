/** What Ctrl-C does, the same for every command that may hold a Neo4j: the first ends it in order, the second at once. */
import { constants } from "node:os";
import type { Config } from "../config.js";
import { joinGraph, type OpenGraph } from "../graph/open.js";

/** SIGHUP comes when the terminal is closed; without a listener none of them lets Node stop Neo4j. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** npm passes on to us what the terminal has sent us already: within this time, two are one. */
const SAME_MILLISECONDS = 500;

/** Why the signal of an interrupted command aborted. */
class Interrupted extends Error {
  /** As shells say it: 130 for Ctrl-C. */
  readonly exitCode: number;

  constructor(signal: (typeof SIGNALS)[number]) {
    super(`Interrupted by ${signal}.`);
    this.exitCode = 128 + constants.signals[signal];
  }
}

/** Written to the terminal's stderr: stdout is for what was asked. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/**
 * Runs a command that hears of the first Ctrl-C by its signal, and must close what it opened before it settles; then the
 * process ends, with 130 (143 after SIGTERM) where the command throws the signal's reason. A second Ctrl-C does not wait
 * for that; an embedded Neo4j is killed then.
 */
export async function interruptible(command: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const interruption = new AbortController();
  let first = 0;
  for (const name of SIGNALS)
    process.on(name, () => {
      const reason = new Interrupted(name);
      if (interruption.signal.aborted) {
        if (Date.now() - first > SAME_MILLISECONDS) process.exit(reason.exitCode);
        return;
      }
      first = Date.now();
      say("Stopping; Ctrl-C once more stops at once …");
      interruption.abort(reason);
    });
  try {
    await command(interruption.signal);
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    process.exitCode = error.exitCode;
  }
  // Something may still be waited for that nobody wants any more, such as the next line of standard input.
  if (interruption.signal.aborted) process.exit();
}

/**
 * Runs work on the graph of a running server, or on one of its own for the time. Interrupted work may finish what is
 * half done; it need not throw.
 * @throws ConfigurationError, Unavailable as `joinGraph` does.
 */
export function withGraph(
  config: Config,
  work: (opened: OpenGraph, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  return interruptible(async (signal) => {
    const opened = await joinGraph(config, say, signal);
    try {
      await opened.graph.ready(config.startTimeoutSeconds, signal);
      await work(opened, signal);
    } finally {
      await opened.close();
    }
    signal.throwIfAborted();
  });
}
