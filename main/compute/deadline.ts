/** Time as main reads it. Everything that waits takes one of these, so that tests can turn the hands themselves. */
export interface Clock {
  /** Milliseconds since some fixed moment; never runs backwards. */
  now(): number;
  /**
   * Acts once, `delayMs` from now, on a later turn of the loop.
   *
   * @returns a function that calls it off; calling it late or twice does nothing
   */
  after(delayMs: number, act: () => void): () => void;
}

/** The machine's own clock: the only place where main reads time or sets a timer. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after(delayMs, act) {
    const timer = setTimeout(act, delayMs);
    return () => clearTimeout(timer);
  },
};

/** Date and time now, as a record keeps them: ISO 8601. */
export function timestamp(): string {
  return new Date().toISOString();
}

/** Resolves `delayMs` from now. */
export function elapse(clock: Clock, delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(delayMs, resolve);
  });
}

/** Resolves to what `work` gives, or to `late()` when that takes longer than `limitMs`. */
export async function within<Value>(clock: Clock, limitMs: number, work: Promise<Value>, late: () => Value): Promise<Value> {
  const ending: { cancel?: () => void } = {};
  const overdue = new Promise<Value>((resolve) => {
    ending.cancel = clock.after(limitMs, () => resolve(late()));
  });
  try {
    return await Promise.race([work, overdue]);
  } finally {
    ending.cancel?.();
  }
}

/**
 * A gate that lets through at most `count` per `spanMs` and counts what it held back.
 *
 * @returns `null` to hold one back, else how many were held back since the last one let through
 */
export function limitRate(clock: Clock, count: number, spanMs: number): () => number | null {
  let since = clock.now();
  let passed = 0;
  let held = 0;
  return () => {
    if (clock.now() - since >= spanMs) {
      since = clock.now();
      passed = 0;
    }
    if (passed >= count) {
      held += 1;
      return null;
    }
    passed += 1;
    const missed = held;
    held = 0;
    return missed;
  };
}
