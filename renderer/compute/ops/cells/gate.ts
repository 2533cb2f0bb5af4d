import * as tf from '@tensorflow/tfjs-core';
import { at } from '#contract/tensor';
import type { RecurrentLayer } from '../../models/layer';
import type { Held } from '../held';
import { turned } from '../product';

/**
 * The weights of one gate as they are multiplied. Gates are kept apart: one product for all of them would have to be cut
 * up again, and that is dearer than it saves (measured on the WebAssembly engine, 32 x 128: 1.0 to 1.4 ms a step of an
 * LSTM instead of 0.7 ms).
 */
export interface Gate {
  readonly [name: string]: tf.Tensor;
  /** [input, hidden] */
  readonly fromInput: tf.Tensor2D;
  /** [hidden, hidden], (from, to) */
  readonly fromHidden: tf.Tensor2D;
  /** [hidden] */
  readonly inputBias: tf.Tensor1D;
  /** [hidden] */
  readonly hiddenBias: tf.Tensor1D;
  /** [hidden], the two above together, for cells in which they only occur as a sum */
  readonly bias: tf.Tensor1D;
}

/** Takes one gate's rows to the engine, turned for the fast kernels (see ../product.ts); `held` owns them. */
export function gateOf({ inputWidth, hiddenWidth, weightIh, weightHh, biasIh, biasHh }: RecurrentLayer, gateIndex: number, held: Held): Gate {
  const rowsOf = (values: Float32Array, columns: number): Float32Array => values.slice(gateIndex * hiddenWidth * columns, (gateIndex + 1) * hiddenWidth * columns);
  const matrix = (weight: Float32Array, columns: number): tf.Tensor2D => turned(tf.tensor2d(rowsOf(weight, columns), [hiddenWidth, columns]));
  const [inputBias, hiddenBias] = [rowsOf(biasIh, 1), rowsOf(biasHh, 1)];
  const bias = inputBias.map((value, unit) => value + at(hiddenBias, unit));
  return held.ownAll(
    tf.tidy(() => ({
      fromInput: matrix(weightIh, inputWidth),
      fromHidden: matrix(weightHh, hiddenWidth),
      inputBias: tf.tensor1d(inputBias),
      hiddenBias: tf.tensor1d(hiddenBias),
      bias: tf.tensor1d(bias),
    })),
  );
}

/** [batch, hidden], W_i x_t + W_h h_(t-1) + b of one gate: what goes into its nonlinearity. To be called inside a `tidy`. */
export function gateSum(input: tf.Tensor2D, hidden: tf.Tensor2D, { fromInput, fromHidden, bias }: Gate): tf.Tensor2D {
  return tf.add(tf.add(tf.matMul(hidden, fromHidden), tf.matMul(input, fromInput)), bias);
}
