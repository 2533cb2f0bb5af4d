import * as tf from '@tensorflow/tfjs-core';
import type { LstmLayer } from '../../models/layer';
import type { Held } from '../held';
import type { Cell } from './cell';
import { type Gate, gateOf, gateSum } from './gate';

/** The four gates' weights. */
export interface LstmFactors {
  readonly input: Gate;
  readonly forget: Gate;
  readonly candidate: Gate;
  readonly output: Gate;
}

/** What an LSTM carries from token to token, each [batch, hidden]. */
export interface LstmState {
  readonly [name: string]: tf.Tensor2D;
  /** h_t */
  readonly hidden: tf.Tensor2D;
  /** c_t */
  readonly cell: tf.Tensor2D;
}

/** What one step makes, each [batch, hidden]. */
export interface LstmStep extends LstmState {
  /** What goes into each gate's nonlinearity: W_i x_t + b_i + W_h h_(t-1) + b_h. */
  readonly inputSum: tf.Tensor2D;
  readonly forgetSum: tf.Tensor2D;
  readonly candidateSum: tf.Tensor2D;
  readonly outputSum: tf.Tensor2D;
  /** i_t, 0..1 */
  readonly inputGate: tf.Tensor2D;
  /** f_t, 0..1 */
  readonly forgetGate: tf.Tensor2D;
  /** g_t, -1..1 */
  readonly candidate: tf.Tensor2D;
  /** o_t, 0..1 */
  readonly outputGate: tf.Tensor2D;
}

/** Takes the weights to the engine; `held` owns them. */
export function prepareLstm(layer: LstmLayer, held: Held): LstmFactors {
  return { input: gateOf(layer, 0, held), forget: gateOf(layer, 1, held), candidate: gateOf(layer, 2, held), output: gateOf(layer, 3, held) };
}

/** c_t = f * c_(t-1) + i * g and h_t = o * tanh(c_t), as torch.nn.LSTM computes it. */
export function lstmCell({ input: inputs, forget, candidate: candidates, output }: LstmFactors): Cell<LstmState, LstmStep> {
  const width = inputs.bias.shape[0];
  return {
    first: (batch) => ({ hidden: tf.zeros([batch, width]), cell: tf.zeros([batch, width]) }),
    step: (input, before) => {
      const [inputSum, forgetSum, candidateSum, outputSum] = [
        gateSum(input, before.hidden, inputs),
        gateSum(input, before.hidden, forget),
        gateSum(input, before.hidden, candidates),
        gateSum(input, before.hidden, output),
      ];
      const [inputGate, forgetGate, outputGate] = [tf.sigmoid(inputSum), tf.sigmoid(forgetSum), tf.sigmoid(outputSum)];
      const candidate = tf.tanh(candidateSum);
      const cell: tf.Tensor2D = tf.add(tf.mul(forgetGate, before.cell), tf.mul(inputGate, candidate));
      const hidden: tf.Tensor2D = tf.mul(outputGate, tf.tanh(cell));
      return { inputSum, forgetSum, candidateSum, outputSum, inputGate, forgetGate, candidate, outputGate, cell, hidden };
    },
    stateOf: ({ hidden, cell }) => ({ hidden, cell }),
  };
}
