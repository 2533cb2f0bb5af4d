import { stageHeight, stageWidth } from '../../parts/scene';
import { type Thing, thingKey } from '../../timeline/thing';

/** What lies under a point of a picture, in stage units; the very function that answers the pointer. */
export type Probe = (x: number, y: number) => Thing | null;

/** Stage units between two probed points: finer than the smallest cell that can be aimed at. */
export const gridUnits = 4;

/** A place in the grid. */
export interface Spot {
  readonly column: number;
  readonly row: number;
}

const columns = Math.floor(stageWidth / gridUnits);
const rows = Math.floor(stageHeight / gridUnits);

/** The middle of a place in the grid, in stage units along one axis. */
export function middleOf(index: number): number {
  return (index + 0.5) * gridUnits;
}

/**
 * Where each number of a picture stands, found by asking the picture itself: whatever can be pointed at can light up, and
 * nothing has to say a second time where it is drawn. A line of the grid at a time, because some pictures answer slowly.
 */
export class Survey {
  readonly #probe: Probe;
  readonly #found = new Map<string, Spot[]>();
  #row = 0;

  constructor(probe: Probe) {
    this.#probe = probe;
  }

  get isDone(): boolean {
    return this.#row >= rows;
  }

  /** Probes the next line. */
  advance(): void {
    for (let column = 0; column < columns; column += 1) {
      const thing = this.#probe(middleOf(column), middleOf(this.#row));
      if (!thing) continue;
      const key = thingKey(thing);
      const spots = this.#found.get(key);
      if (spots) spots.push({ column, row: this.#row });
      else this.#found.set(key, [{ column, row: this.#row }]);
    }
    this.#row += 1;
  }

  /** Where a number was found so far, line by line. */
  spotsOf(thing: Thing): readonly Spot[] {
    return this.#found.get(thingKey(thing)) ?? [];
  }
}
