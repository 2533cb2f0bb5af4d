import * as tf from '@tensorflow/tfjs-core';
import type { GruLayer } from '../../models/layer';
import type { Held } from '../held';
import type { Cell } from './cell';
import { type Gate, gateOf, gateSum } from './gate';
import type { RnnState } from './rnn';

/** The three gates' weights. */
export interface GruFactors {
  readonly reset: Gate;
  readonly update: Gate;
  readonly candidate: Gate;
}

/** What one step makes, each [batch, hidden]. */
export interface GruStep extends RnnState {
  /** What goes into each gate's nonlinearity. */
  readonly resetSum: tf.Tensor2D;
  readonly updateSum: tf.Tensor2D;
  readonly candidateSum: tf.Tensor2D;
  /** W_hn h_(t-1) + b_hn, before the reset gate is applied to it */
  readonly recurrentCandidate: tf.Tensor2D;
  /** r_t, 0..1 */
  readonly resetGate: tf.Tensor2D;
  /** z_t, 0..1: the share of the old state that stays */
  readonly updateGate: tf.Tensor2D;
  /** n_t, -1..1 */
  readonly candidate: tf.Tensor2D;
}

/** Takes the weights to the engine; `held` owns them. */
export function prepareGru(layer: GruLayer, held: Held): GruFactors {
  return { reset: gateOf(layer, 0, held), update: gateOf(layer, 1, held), candidate: gateOf(layer, 2, held) };
}

/** n_t = tanh(W_in x + b_in + r * (W_hn h + b_hn)) and h_t = (1 - z) * n + z * h_(t-1): torch.nn.GRU, reset after. */
export function gruCell({ reset, update, candidate: candidates }: GruFactors): Cell<RnnState, GruStep> {
  const width = reset.bias.shape[0];
  return {
    first: (batch) => ({ hidden: tf.zeros([batch, width]) }),
    step: (input, before) => {
      const resetSum = gateSum(input, before.hidden, reset);
      const updateSum = gateSum(input, before.hidden, update);
      const [resetGate, updateGate] = [tf.sigmoid(resetSum), tf.sigmoid(updateSum)];
      const inputCandidate: tf.Tensor2D = tf.add(tf.matMul(input, candidates.fromInput), candidates.inputBias);
      const recurrentCandidate: tf.Tensor2D = tf.add(tf.matMul(before.hidden, candidates.fromHidden), candidates.hiddenBias);
      const candidateSum: tf.Tensor2D = tf.add(inputCandidate, tf.mul(resetGate, recurrentCandidate));
      const candidate = tf.tanh(candidateSum);
      // n + z * (h - n): the same with one operation less.
      const hidden: tf.Tensor2D = tf.add(candidate, tf.mul(updateGate, tf.sub(before.hidden, candidate)));
      return { resetSum, updateSum, candidateSum, recurrentCandidate, resetGate, updateGate, candidate, hidden };
    },
    stateOf: ({ hidden }) => ({ hidden }),
  };
}
