/** Calls once, at the next moment in which the page has nothing else to do. */
export function whenIdle(act: () => void): void {
  requestIdleCallback(() => act());
}
