import { replay, seekReplay } from '../../state/replay';

/** The time of a talk that is seen again: as long as it runs, each refresh moves it on by the time that passed, at the chosen rate. */
export class Passing {
  #lastMs: number | null = null;
  #runs = false;

  /** Lets time pass, or stops it. */
  run(on: boolean): void {
    if (on === this.#runs) return;
    this.#runs = on;
    this.#lastMs = null;
    if (on) requestAnimationFrame(this.#onRefresh);
  }

  readonly #onRefresh = (nowMs: number): void => {
    if (!this.#runs) return;
    const passedMs = this.#lastMs === null ? 0 : nowMs - this.#lastMs;
    this.#lastMs = nowMs;
    const { atMs, rate } = replay.getState();
    seekReplay(atMs + passedMs * rate);
    // The end of the talk may just have stopped it.
    if (this.#runs) requestAnimationFrame(this.#onRefresh);
  };
}
