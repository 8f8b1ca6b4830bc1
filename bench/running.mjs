/** All that the bench has started: however it ends, by Ctrl-C as well, nothing of it stays. */
const running = new Set();

/**
 * @param stop ends what was started.
 * @returns the same; called again it waits for the same end.
 */
export function started(stop) {
  let ended;
  const once = () => {
    ended ??= stop().finally(() => running.delete(once));
    return ended;
  };
  running.add(once);
  return once;
}

for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, async () => {
    process.stderr.write("Stopping …\n");
    await Promise.allSettled([...running].reverse().map((stop) => stop()));
    process.exit(1);
  });
