/** How long something takes, in ms. */
export function timeOf(act: () => void): number {
  const startMs = performance.now();
  act();
  return performance.now() - startMs;
}

/** Lets the page do everything else that waits. */
export function breathe(): Promise<void> {
  return new Promise((done) => requestIdleCallback(() => done()));
}
