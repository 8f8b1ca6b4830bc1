/** Waits until something holds. @throws when it has not held by then. */
export async function until(met: () => boolean | Promise<boolean>, milliseconds = 120_000): Promise<void> {
  for (const end = performance.now() + milliseconds; !(await met()); ) {
    if (performance.now() > end) throw new Error(`not within ${milliseconds} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
