import * as tf from '@tensorflow/tfjs-core';
import type { RecurrentLayer } from '../models/layer';
import type { RnnWeights } from '../ops/cells/rnn';
import { uniform } from '../random';

/**
 * A chain's weights as torch.nn.RNNCell begins with them: all uniform within 1/sqrt(width), drawn from the seed.
 *
 * @returns tensors that the caller owns
 */
export function chainWeights(seed: number, width: number): RnnWeights {
  const bound = 1 / Math.sqrt(width);
  const matrix = (name: string): tf.Tensor2D => tf.tensor2d(uniform(seed, `rnn.${name}`, width * width, bound), [width, width]);
  const bias = uniform(seed, 'rnn.bias_ih', width, bound);
  uniform(seed, 'rnn.bias_hh', width, bound).forEach((value, unit) => {
    bias[unit] = (bias[unit] ?? 0) + value;
  });
  return { inputWeight: matrix('weight_ih'), hiddenWeight: matrix('weight_hh'), bias: tf.tensor1d(bias) };
}

/** A chain's weights as a file gives them; its two biases only ever occur as a sum. The caller owns the tensors. */
export function givenChain({ inputWidth, hiddenWidth, weightIh, weightHh, biasIh, biasHh }: Omit<RecurrentLayer, 'kind' | 'nonlinearity'>): RnnWeights {
  return {
    inputWeight: tf.tensor2d(weightIh, [hiddenWidth, inputWidth]),
    hiddenWeight: tf.tensor2d(weightHh, [hiddenWidth, hiddenWidth]),
    bias: tf.tensor1d(biasIh.map((value, unit) => value + (biasHh[unit] ?? 0))),
  };
}
