import type { Rest } from './breath';

/** A switch with which a job is let rest; one that is cancelled does not rest any longer. */
export class Pause implements Rest {
  #resting: { readonly passes: Promise<void>; readonly goOn: () => void } | null = null;

  constructor(signal: AbortSignal) {
    signal.addEventListener('abort', () => this.set(false));
  }

  set(paused: boolean): void {
    if (paused === (this.#resting !== null)) return;
    if (!paused) {
      this.#resting?.goOn();
      this.#resting = null;
      return;
    }
    let goOn = (): void => undefined;
    const passes = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    this.#resting = { passes, goOn };
  }

  wanted(): Promise<void> | null {
    return this.#resting?.passes ?? null;
  }
}
