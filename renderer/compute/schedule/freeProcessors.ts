/** Processors in a row, from `first` on. */
export interface Stretch {
  readonly first: number;
  readonly count: number;
}

/** The processors that have nothing to do, as stretches in ascending order that do not touch. */
export class FreeProcessors {
  readonly #stretches: Stretch[];

  constructor(count: number) {
    this.#stretches = [{ first: 0, count }];
  }

  get any(): boolean {
    return this.#stretches.length > 0;
  }

  /** Takes the lowest free ones that lie in a row, at most so many; `null` when all are busy. */
  take(most: number): Stretch | null {
    const [lowest] = this.#stretches;
    if (!lowest) return null;
    const taken = Math.min(most, lowest.count);
    if (taken === lowest.count) this.#stretches.shift();
    else this.#stretches[0] = { first: lowest.first + taken, count: lowest.count - taken };
    return { first: lowest.first, count: taken };
  }

  giveBack({ first, count }: Stretch): void {
    const stretches = this.#stretches;
    let [low, high] = [0, stretches.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((stretches[middle]?.first ?? 0) < first) low = middle + 1;
      else high = middle;
    }
    const [left, right] = [stretches[low - 1], stretches[low]];
    const joinsLeft = left !== undefined && left.first + left.count === first;
    const joinsRight = right !== undefined && first + count === right.first;
    const from = joinsLeft ? left.first : first;
    const end = joinsRight ? right.first + right.count : first + count;
    stretches.splice(joinsLeft ? low - 1 : low, Number(joinsLeft) + Number(joinsRight), { first: from, count: end - from });
  }
}
