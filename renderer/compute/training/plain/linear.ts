import type { Numbers } from '../../kernels/plain/numbers';
import type { Part } from '../shapes';
import { addScaled, multiply, multiplyBack } from './rows';

/** y = W x + b of a model's own numbers. */
export class Linear {
  readonly #weight: Part;
  readonly #bias: number;

  /** @param bias - where the bias begins among the model's numbers */
  constructor(weight: Part, bias: number) {
    this.#weight = weight;
    this.#bias = bias;
  }

  forward(numbers: Numbers, x: Numbers, xAt: number, y: Numbers, yAt: number): void {
    for (let unit = 0; unit < this.#weight.rows; unit += 1) y[yAt + unit] = numbers[this.#bias + unit] ?? 0;
    multiply(numbers, this.#weight, x, xAt, y, yAt);
  }

  /** Adds the slopes of W and b to `slopes`, and those of x to `xSlopes`; x and its slopes begin at the same place. */
  back(numbers: Numbers, slopes: Numbers, x: Numbers, at: number, ySlopes: Numbers, xSlopes: Numbers): void {
    addScaled(1, ySlopes, 0, this.#weight.rows, slopes, this.#bias);
    multiplyBack(numbers, this.#weight, slopes, { x, xAt: at, ySlopes, xSlopes, xSlopesAt: at });
  }
}
