import type { Clock } from '../../main/compute/deadline';

interface Alarm {
  readonly dueMs: number;
  readonly act: () => void;
}

/** A clock whose hands a test turns; everything due happens in order, on the way. */
export class HandClock implements Clock {
  #nowMs = 0;
  #alarms: readonly Alarm[] = [];

  now(): number {
    return this.#nowMs;
  }

  after(delayMs: number, act: () => void): () => void {
    const alarm = { dueMs: this.#nowMs + delayMs, act };
    this.#alarms = [...this.#alarms, alarm];
    return () => {
      this.#alarms = this.#alarms.filter((other) => other !== alarm);
    };
  }

  /** Lets time pass. Promises that were settled on the way have run when this resolves. */
  async pass(spanMs: number): Promise<void> {
    const endMs = this.#nowMs + spanMs;
    for (;;) {
      const [next] = this.#alarms.filter(({ dueMs }) => dueMs <= endMs).toSorted((one, other) => one.dueMs - other.dueMs);
      if (next === undefined) break;
      this.#nowMs = Math.max(this.#nowMs, next.dueMs);
      this.#alarms = this.#alarms.filter((other) => other !== next);
      next.act();
      await Promise.resolve();
    }
    this.#nowMs = endMs;
    await Promise.resolve();
  }

  /** Lets time pass while nothing can happen, as when main itself is busy; what became due happens only then. */
  async stall(spanMs: number): Promise<void> {
    this.#nowMs += spanMs;
    await this.pass(0);
  }
}
