import { at } from '#contract/tensor';
import { FreeProcessors, type Stretch } from './freeProcessors';
import { Heap } from './heap';
import type { Ordered } from './order';

/** Some processors in a row that are busy with tasks of one operation, one task after another, from `start` to `finish`. */
export interface Shift extends Stretch {
  readonly operation: number;
  readonly start: number;
  readonly finish: number;
}

/**
 * Shares a graph's tasks out to so many processors, greedily: whenever a processor is free and a task may begin, it begins,
 * those with the longest way ahead first. That is list scheduling, task by task; tasks of an operation are alike, so they
 * are handed out many at a time, and while all processors are busy with one operation its rounds are taken in one leap.
 *
 * @param onShift - is told of every shift when it ends
 * @returns units of time until the last task is done
 * @throws RangeError when there is not at least one processor
 * @see Graham 1969, Bounds on Multiprocessing Timing Anomalies, theorem 1: within 2 - 1/P of the best; Hu 1961: the longest way first
 */
export function listSchedule(ordered: Ordered, processorCount: number, onShift: (shift: Shift) => void = () => undefined): number {
  if (!Number.isInteger(processorCount) || processorCount < 1) throw new RangeError(`processors must be a whole number from 1, got ${processorCount}`);
  const crew = new Crew(ordered, processorCount, onShift);
  let now = 0;
  for (;;) {
    crew.begin(now);
    crew.leap();
    const next = crew.nextFinish;
    if (next === null) return now;
    now = next;
    crew.finish(now);
  }
}

type OpenShift = { -readonly [Field in keyof Shift]: Shift[Field] };

/** The processors, what they are busy with, and what could begin. */
class Crew {
  readonly #ordered: Ordered;
  readonly #processorCount: number;
  readonly #onShift: (shift: Shift) => void;
  readonly #ready: Heap<number>;
  readonly #busy = new Heap<OpenShift>((one, other) => one.finish < other.finish);
  readonly #free: FreeProcessors;
  /** [operations], how many needed operations are not complete */
  readonly #needed: Uint32Array;
  /** [operations], tasks that have not begun, and tasks that are not done */
  readonly #waiting: Uint32Array;
  readonly #undone: Uint32Array;

  constructor(ordered: Ordered, processorCount: number, onShift: (shift: Shift) => void) {
    const { ahead, needed, graph } = ordered;
    this.#ordered = ordered;
    this.#processorCount = processorCount;
    this.#onShift = onShift;
    this.#free = new FreeProcessors(processorCount);
    this.#needed = needed.slice();
    this.#waiting = graph.tasks.slice();
    this.#undone = graph.tasks.slice();
    this.#ready = new Heap((one, other) => at(ahead, one) > at(ahead, other) || (at(ahead, one) === at(ahead, other) && one < other));
    needed.forEach((count, operation) => {
      if (count === 0) this.#ready.add(operation);
    });
  }

  /** When the next shift ends; `null` when nobody is busy. */
  get nextFinish(): number | null {
    return this.#busy.first?.finish ?? null;
  }

  /** Gives the free processors whatever may begin now. */
  begin(start: number): void {
    const { cost } = this.#ordered.graph;
    for (let operation = this.#ready.first; operation !== undefined && this.#free.any; operation = this.#ready.first) {
      const stretch = this.#free.take(at(this.#waiting, operation));
      if (!stretch) return;
      this.#busy.add({ first: stretch.first, count: stretch.count, operation, start, finish: start + at(cost, operation) });
      this.#take(operation, stretch.count);
    }
  }

  /** While every processor works on the operation at the front, nothing but its own rounds can happen: they pass at once. */
  leap(): void {
    const operation = this.#ready.first;
    if (operation === undefined || at(this.#undone, operation) - at(this.#waiting, operation) !== this.#processorCount) return;
    const rounds = Math.floor(at(this.#waiting, operation) / this.#processorCount);
    if (rounds === 0) return;
    for (const shift of this.#busy.items) shift.finish += rounds * at(this.#ordered.graph.cost, operation);
    this.#undone[operation] = at(this.#undone, operation) - rounds * this.#processorCount;
    this.#take(operation, rounds * this.#processorCount);
  }

  /** Ends the shifts that end now; operations that are complete with them let their followers begin. */
  finish(now: number): void {
    while (this.#busy.first?.finish === now) {
      const shift = this.#busy.take();
      if (!shift) return;
      this.#onShift(shift);
      this.#free.giveBack(shift);
      const left = at(this.#undone, shift.operation) - shift.count;
      this.#undone[shift.operation] = left;
      if (left === 0) this.#release(shift.operation);
    }
  }

  #take(operation: number, count: number): void {
    const left = at(this.#waiting, operation) - count;
    this.#waiting[operation] = left;
    if (left === 0) this.#ready.take();
  }

  #release(operation: number): void {
    const { followStart, follower } = this.#ordered;
    for (let edge = at(followStart, operation); edge < at(followStart, operation + 1); edge += 1) {
      const next = at(follower, edge);
      const left = at(this.#needed, next) - 1;
      this.#needed[next] = left;
      if (left === 0) this.#ready.add(next);
    }
  }
}
