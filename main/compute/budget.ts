/** How long a restart counts. */
const spanMs = 5 * 60_000;
/** Restarts within that span before we stop trying and ask. */
const allowedRestarts = 3;

/** When pages had to be restarted, in ms of the host's clock. A value; every function gives a new one. */
export type RestartHistory = readonly number[];

/**
 * Books one restart at `nowMs`.
 *
 * @returns the new history, or `null` when that would be one too many within five minutes
 */
export function bookRestart(history: RestartHistory, nowMs: number): RestartHistory | null {
  const recent = history.filter((restartedMs) => nowMs - restartedMs < spanMs);
  return recent.length >= allowedRestarts ? null : [...recent, nowMs];
}
