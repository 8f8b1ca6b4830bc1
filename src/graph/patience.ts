/** How long work may wait. Nothing here knows Neo4j; `driver.ts` says what is waited for. */
import { setTimeout as wait } from "node:timers/promises";

/** Ends early when the signal aborts; whoever waits has to look. */
export async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, signal ? { signal } : {}).catch(() => undefined);
}

const TICK_MILLISECONDS = 50;

/**
 * Whether `work` settles within the bound, in milliseconds. Counted in small ticks instead of by one timer: while our
 * own event loop is busy, a late timer would run before the answer that has long arrived is read from its socket.
 */
export async function settlesWithin(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let settled = false;
  const mark = (): void => {
    settled = true;
  };
  const marked = work.then(mark, mark);
  for (let waited = 0; waited < milliseconds && !settled; waited += TICK_MILLISECONDS) {
    await Promise.race([marked, pause(Math.min(TICK_MILLISECONDS, milliseconds - waited))]);
  }
  return settled;
}

/** Runs `attempt` again while it fails with an error worth it, up to `attempts` times and `milliseconds` in all. */
export async function retried<T>(
  attempt: () => Promise<T>,
  worthIt: (error: unknown) => boolean,
  { attempts, milliseconds }: { readonly attempts: number; readonly milliseconds: number },
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (let number = 1; ; number++) {
    try {
      return await attempt();
    } catch (error) {
      const backoff = 50 * 2 ** number;
      if (number === attempts || Date.now() + backoff > end || !worthIt(error)) throw error;
      await pause(backoff);
      // Whoever asked may have gone meanwhile.
      if (!worthIt(error)) throw error;
    }
  }
}

export interface Watch {
  /** Milliseconds between two looks. */
  readonly every: number;
  /** An error when nothing more is to be expected of the work. */
  readonly verdict: () => Promise<Error | undefined>;
  /** How long the work may take, also while a look takes long; no bound unless given. */
  readonly overdue?: { readonly milliseconds: number; readonly error: () => Error };
  readonly signal?: AbortSignal | undefined;
}

/** The result of `work`, unless the signal aborts, it is overdue or a look at it says so: then it is left behind. */
export async function watched<T>(work: Promise<T>, { every, verdict, overdue, signal }: Watch): Promise<T> {
  let done = false;
  let wake: NodeJS.Timeout | undefined;
  let deadline: NodeJS.Timeout | undefined;
  let leave = (): void => undefined;
  const given = new Promise<never>((_, reject) => {
    const judge = (): void => {
      verdict().then((error) => {
        if (done) return;
        if (error) reject(error);
        else wake = setTimeout(judge, every);
      }, reject);
    };
    wake = setTimeout(judge, every);
    if (overdue) deadline = setTimeout(() => reject(overdue.error()), overdue.milliseconds);
    if (!signal) return;
    leave = () => reject(signal.reason);
    signal.addEventListener("abort", leave);
  });
  try {
    return await Promise.race([work, given]);
  } finally {
    done = true;
    clearTimeout(wake);
    clearTimeout(deadline);
    signal?.removeEventListener("abort", leave);
  }
}
