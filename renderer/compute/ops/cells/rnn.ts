import * as tf from '@tensorflow/tfjs-core';
import type { Nonlinearity } from '../../models/layer';
import { turned } from '../product';
import type { Cell } from './cell';

/** Weights of a plain RNN in PyTorch's layout; its two biases only ever occur as a sum. */
export interface RnnWeights {
  readonly [name: string]: tf.Tensor;
  /** [hidden, input], W_xh */
  readonly inputWeight: tf.Tensor2D;
  /** [hidden, hidden], W_hh */
  readonly hiddenWeight: tf.Tensor2D;
  /** [hidden], b_ih + b_hh */
  readonly bias: tf.Tensor1D;
}

/** The weights as they are multiplied; made once, since turning them in every pass would be timed with it. */
export interface RnnFactors {
  readonly [name: string]: tf.Tensor;
  /** [input, hidden] */
  readonly fromInput: tf.Tensor2D;
  /** [hidden, hidden], (from, to) */
  readonly fromHidden: tf.Tensor2D;
  /** [hidden] */
  readonly bias: tf.Tensor1D;
}

/** What a plain RNN carries from token to token. */
export interface RnnState {
  readonly [name: string]: tf.Tensor2D;
  /** [batch, hidden], h_t */
  readonly hidden: tf.Tensor2D;
}

/** What one step makes, each [batch, hidden]. */
export interface RnnStep extends RnnState {
  /** W_xh x_t */
  readonly inputPart: tf.Tensor2D;
  /** W_hh h_(t-1); zeros for the first token */
  readonly recurrentPart: tf.Tensor2D;
  /** what goes into the nonlinearity */
  readonly preActivation: tf.Tensor2D;
}

/** Turns the weights for the fast kernels (see ../product.ts); the caller owns the result. */
export function prepareRnn({ inputWeight, hiddenWeight, bias }: RnnWeights): RnnFactors {
  return tf.tidy(() => ({ fromInput: turned(inputWeight), fromHidden: turned(hiddenWeight), bias: tf.clone(bias) }));
}

/** h_t = f(W_hh h_(t-1) + W_xh x_t + b), as torch.nn.RNN computes it and, with tanh, as the article writes it. */
export function rnnCell({ fromInput, fromHidden, bias }: RnnFactors, nonlinearity: Nonlinearity = 'tanh'): Cell<RnnState, RnnStep> {
  return {
    first: (batch) => ({ hidden: tf.zeros([batch, bias.shape[0]]) }),
    step: (input, before) => {
      const inputPart: tf.Tensor2D = tf.matMul(input, fromInput);
      const recurrentPart: tf.Tensor2D = tf.matMul(before.hidden, fromHidden);
      const preActivation: tf.Tensor2D = tf.add(tf.add(recurrentPart, inputPart), bias);
      return { inputPart, recurrentPart, preActivation, hidden: activate(preActivation, nonlinearity) };
    },
    stateOf: ({ hidden }) => ({ hidden }),
  };
}

function activate(sums: tf.Tensor2D, nonlinearity: Nonlinearity): tf.Tensor2D {
  switch (nonlinearity) {
    case 'tanh':
      return tf.tanh(sums);
    case 'relu':
      return tf.relu(sums);
    case 'linear':
      // A tensor of its own, so that each name can be disposed by itself.
      return tf.clone(sums);
    default:
      throw new RangeError(`no such nonlinearity: ${String(nonlinearity satisfies never)}`);
  }
}
