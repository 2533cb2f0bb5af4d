import { type Scenario } from '#contract/scenario';
import { type Trace } from '#contract/trace';

/** Room for numbers that are not on stage, in bytes: a whole lecture about a sentence takes a small part of it. */
export const shelfBytes = 64 * 2 ** 20;

/** Traces of this run of the app, so that going to and fro in a lecture computes nothing twice. The longest unused goes first. */
export class Shelf {
  readonly #room: number;
  readonly #traces = new Map<string, Trace>();
  #bytes = 0;

  constructor(room = shelfBytes) {
    this.#room = room;
  }

  get(key: string): Trace | null {
    const trace = this.#traces.get(key);
    if (!trace) return null;
    this.#traces.delete(key);
    this.#traces.set(key, trace);
    return trace;
  }

  /** Keeps a trace; the newest is kept however large it is. */
  put(key: string, trace: Trace): void {
    this.#remove(key);
    this.#traces.set(key, trace);
    this.#bytes += bytesOf(trace);
    for (const oldest of this.#traces.keys()) {
      if (this.#bytes <= this.#room || oldest === key) break;
      this.#remove(oldest);
    }
  }

  #remove(key: string): void {
    const trace = this.#traces.get(key);
    if (!trace) return;
    this.#traces.delete(key);
    this.#bytes -= bytesOf(trace);
  }
}

/** Acts of a family share a trace, whichever of them asked for it. */
export function shelfKey(family: string, { text, seed, backend, knobs }: Scenario, weights: string | null): string {
  return JSON.stringify([family, text, seed, backend, Object.entries(knobs).toSorted(), weights]);
}

function bytesOf({ tensors, dependencies }: Trace): number {
  const numbers = Object.values(tensors).reduce((sum, { data }) => sum + data.byteLength, 0);
  return Object.values(dependencies).reduce((sum, { from, to }) => sum + from.byteLength + to.byteLength, numbers);
}
