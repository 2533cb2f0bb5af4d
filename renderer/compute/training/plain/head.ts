import type { Numbers } from '../../kernels/plain/numbers';
import { type Part, partOf, type Shape } from '../shapes';
import { valueCount } from '../task';
import { addScaled, multiply, multiplyBack, soften } from './rows';

/** What the head's way back starts from and where it leads. */
interface Asked {
  /** The right answer, 0..15. */
  readonly right: number;
  /** What the loss is multiplied with. */
  readonly scale: number;
  readonly state: Numbers;
  readonly stateAt: number;
  readonly stateSlopes: Numbers;
}

/** From the state that the last token left to the shares of the 16 answers, and back. */
export class Head {
  /** [16], written anew by each answer. */
  readonly shares: Numbers;
  /** [16], what softmax makes the shares of. */
  readonly sums: Numbers;
  readonly #weight: Part;
  readonly #bias: number;
  readonly #sumSlopes: Numbers;

  constructor(shape: Shape, zeros: (count: number) => Numbers) {
    this.#weight = partOf(shape, 'headWeight');
    this.#bias = partOf(shape, 'headBias').offset;
    this.shares = zeros(valueCount);
    this.sums = zeros(valueCount);
    this.#sumSlopes = zeros(valueCount);
  }

  answer(numbers: Numbers, state: Numbers, stateAt: number): void {
    this.sums.set(numbers.subarray(this.#bias, this.#bias + valueCount));
    multiply(numbers, this.#weight, state, stateAt, this.sums, 0);
    this.shares.set(this.sums);
    soften(this.shares, 0, valueCount);
  }

  /** Slopes of -ln(share of the right answer), times `scale`, added to the model's and to the state's. */
  back(numbers: Numbers, slopes: Numbers, { right, scale, state, stateAt, stateSlopes }: Asked): void {
    for (let each = 0; each < valueCount; each += 1) this.#sumSlopes[each] = scale * ((this.shares[each] ?? 0) - (each === right ? 1 : 0));
    addScaled(1, this.#sumSlopes, 0, valueCount, slopes, this.#bias);
    multiplyBack(numbers, this.#weight, slopes, { x: state, xAt: stateAt, ySlopes: this.#sumSlopes, xSlopes: stateSlopes, xSlopesAt: 0 });
  }
}
