import * as tf from '@tensorflow/tfjs-core';
import { UnrollError } from '#contract/failure';
import type { Engine } from './backends/engine';
import { uniform } from './random';
import { words } from './words/words';

/** 48 x 48 = 2304 elements: more than the 1000 under which tfjs once forwarded work to the CPU. */
const side = 48;
/** Far above float32's rounding here (about 1e-6), far below any real fault. */
const allowedError = 1e-4;

const left = uniform(1, 'canary.left', side * side, 1);
const right = uniform(1, 'canary.right', side * side, 0.3);
const shift = uniform(1, 'canary.shift', side, 0.5);
/** Rows in another order, none left where it was. */
const order = Int32Array.from({ length: side }, (_, row) => (row * 5 + 7) % side);

/**
 * A computation with a known answer, run before results are believed and again after each job: some GPUs go on
 * answering after a crash, with zeros.
 *
 * @returns largest difference from the answer worked out in float64
 * @throws UnrollError 'wrong-result' when the engine computes wrongly
 */
export async function runCanary({ backend }: Engine): Promise<number> {
  const shares = tf.tidy(() => {
    const product = tf.matMul(tf.tensor2d(left, [side, side]), tf.tensor2d(right, [side, side]));
    const bent = tf.tanh(tf.add(product, tf.tensor1d(shift)));
    return tf.concat([tf.gather(bent, tf.tensor1d(order, 'int32')), tf.softmax(bent)]);
  });
  const found = await shares.data<'float32'>();
  shares.dispose();
  const error = largestError(found, (known ??= workOut()));
  // A NaN compares false with everything, so it is asked for by the good case.
  if (error <= allowedError) return error;
  throw new UnrollError('wrong-result', words.engines.canary(backend, error));
}

let known: Float64Array | undefined;

/** The same in float64 by plain loops: [gathered rows; softmax of each row]. */
function workOut(): Float64Array {
  const bent = Float64Array.from({ length: side * side }, (_, place) => {
    const row = Math.floor(place / side);
    const column = place % side;
    let sum = shift[column] ?? 0;
    for (let inner = 0; inner < side; inner += 1) sum += (left[row * side + inner] ?? 0) * (right[inner * side + column] ?? 0);
    return Math.tanh(sum);
  });
  const answer = new Float64Array(2 * side * side);
  for (let row = 0; row < side; row += 1) {
    const from = (order[row] ?? 0) * side;
    answer.set(bent.subarray(from, from + side), row * side);
    const powers = bent.subarray(row * side, (row + 1) * side).map(Math.exp);
    const total = powers.reduce((sum, power) => sum + power, 0);
    answer.set(powers.map((power) => power / total), (side + row) * side);
  }
  return answer;
}

function largestError(found: Float32Array, answer: Float64Array): number {
  if (found.length !== answer.length) return NaN;
  // Math.max keeps a NaN, so one is never lost among good numbers.
  return answer.reduce((largest, value, place) => Math.max(largest, Math.abs((found[place] ?? NaN) - value)), 0);
}
