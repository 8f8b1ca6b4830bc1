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

/**
 * The result of `work`, unless the signal aborts, or `verdict`, asked now and then while it is under way, resolves to an
 * error: then the work is left behind. A verdict takes the milliseconds waited so far, and `next` tells of them how many
 * more to wait before the next verdict.
 */
export async function watched<T>(
  work: Promise<T>,
  next: (waited: number) => number,
  verdict: (waited: number) => Promise<Error | undefined>,
  signal?: AbortSignal,
): Promise<T> {
  const start = Date.now();
  let done = false;
  let wake: NodeJS.Timeout | undefined;
  let leave = (): void => undefined;
  const given = new Promise<never>((_, reject) => {
    const judge = (): void => {
      verdict(Date.now() - start).then((error) => {
        if (done) return;
        if (error) reject(error);
        else wake = setTimeout(judge, next(Date.now() - start));
      }, reject);
    };
    wake = setTimeout(judge, next(0));
    if (!signal) return;
    leave = () => reject(signal.reason);
    signal.addEventListener("abort", leave);
  });
  try {
    return await Promise.race([work, given]);
  } finally {
    done = true;
    clearTimeout(wake);
    signal?.removeEventListener("abort", leave);
  }
}
