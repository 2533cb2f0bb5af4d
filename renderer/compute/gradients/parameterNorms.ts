import { at } from '#contract/tensor';
import type { Breath } from '../breath';
import type { RnnLayer, Sequence } from '../models/layer';

/** A linear chain, what it reads, and the direction in which its last state is asked. */
export interface ParameterQuestion {
  readonly layer: Omit<RnnLayer, 'kind' | 'nonlinearity'>;
  readonly x: Sequence;
  /** [hidden]: E = v . h_N */
  readonly v: Float32Array;
}

/**
 * Logarithms to base 10 of |dE/dW_xh|, |dE/dW_hh| and |dE/db| of a linear chain, the gradients that clipping takes together:
 * every step adds dE/dh_k times what it read, the state before it, and 1. In float64, forwards too: a state of an exploding
 * chain leaves float32 long before 512 steps.
 *
 * @throws UnrollError 'cancelled'
 */
export async function logParameterNorms({ layer: { inputWidth, hiddenWidth: width, weightIh, weightHh, biasIh, biasHh }, x, v }: ParameterQuestion, breathe: Breath): Promise<readonly number[]> {
  const bias = biasIh.map((value, unit) => value + at(biasHh, unit));
  const states: Float64Array[] = [];
  for (let token = 0; token < x.tokens; token += 1) {
    await breathe();
    const read = x.data.subarray(token * inputWidth, (token + 1) * inputWidth);
    const before = states.at(-1) ?? new Float64Array(width);
    states.push(Float64Array.from(bias, (value, unit) => value + dot(weightIh, unit * inputWidth, read) + dot(weightHh, unit * width, before)));
  }
  const sums = [new Float64Array(width * inputWidth), new Float64Array(width * width), new Float64Array(width)];
  let gradient = Float64Array.from(v);
  for (let token = x.tokens - 1; token >= 0; token -= 1) {
    await breathe();
    const factors = [x.data.subarray(token * inputWidth, (token + 1) * inputWidth), states[token - 1] ?? [], [1]];
    sums.forEach((sum, part) => addOuter(sum, gradient, factors[part] ?? []));
    gradient = turnedBack(weightHh, gradient);
  }
  return sums.map((sum) => Math.log10(Math.sqrt(dot(sum, 0, sum))));
}

/** Part of `row` that begins at `start`, times `column`. */
function dot(row: ArrayLike<number>, start: number, column: ArrayLike<number>): number {
  let sum = 0;
  for (let place = 0; place < column.length; place += 1) sum += (row[start + place] ?? 0) * (column[place] ?? 0);
  return sum;
}

/** sum + column (x) row; an empty row adds nothing. */
function addOuter(sum: Float64Array, column: Float64Array, row: ArrayLike<number>): void {
  column.forEach((value, line) => {
    for (let place = 0; place < row.length; place += 1) {
      const index = line * row.length + place;
      sum[index] = (sum[index] ?? 0) + value * (row[place] ?? 0);
    }
  });
}

/** weight^T * gradient */
function turnedBack(weight: Float32Array, gradient: Float64Array): Float64Array<ArrayBuffer> {
  const before = new Float64Array(gradient.length);
  gradient.forEach((value, row) => {
    for (let column = 0; column < before.length; column += 1) before[column] = (before[column] ?? 0) + value * (weight[row * before.length + column] ?? 0);
  });
  return before;
}
