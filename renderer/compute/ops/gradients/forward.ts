import * as tf from '@tensorflow/tfjs-core';
import type { Breath } from '../../breath';
import type { RecurrentLayer, RnnLayer, Sequence } from '../../models/layer';
import { type Cell, traceCell } from '../cells/cell';
import { type Gate, gateOf } from '../cells/gate';
import { gruCell, prepareGru } from '../cells/gru';
import { lstmCell, prepareLstm } from '../cells/lstm';
import { rnnCell, type RnnState } from '../cells/rnn';
import { recordEdges } from '../edges';
import { type Held, holding } from '../held';
import { type Backward, gruBackward, lstmBackward, rnnBackward } from './backward';
import { tanhSlope } from './slopes';

/** Walks forwards with every value kept, and gives what walks back; `held` owns it. */
export async function forwardFor(layer: RecurrentLayer, x: Sequence, held: Held, breathe: Breath): Promise<Backward> {
  const backward = await holding(async (own) => {
    const run = async <Made extends Readonly<Record<string, tf.Tensor2D>>>(cell: Cell<RnnState, Made>): Promise<{ readonly [Name in keyof Made]: tf.Tensor2D }> => {
      const input = own.own(tf.tensor3d(x.data, [1, x.tokens, x.width]));
      const made = own.ownAll(await traceCell(input, cell, { breathe, edges: recordEdges(x.tokens).at(0) }));
      const flat = Object.entries(made).map(([name, tensor]) => [name, own.own(tf.reshape<tf.Rank.R2>(tensor, [x.tokens, -1]))]);
      // Safe: the same names, each tensor without its batch of one.
      return Object.fromEntries(flat) as { readonly [Name in keyof Made]: tf.Tensor2D };
    };
    switch (layer.kind) {
      case 'rnn':
        return rnnBackward(layer, await rnnSlope(layer, own, run));
      case 'lstm':
        return lstmBackward(layer, await run(lstmCell(prepareLstm(layer, own))));
      case 'gru':
        return gruBackward(layer, await run(gruCell(prepareGru(layer, own))));
      default:
        throw new RangeError(`no such cell: ${JSON.stringify(layer satisfies never)}`);
    }
  });
  backward.tensors.forEach((tensor) => held.own(tensor));
  return backward;
}

type Run = (cell: Cell<RnnState, RnnState & { readonly preActivation: tf.Tensor2D }>) => Promise<{ readonly preActivation: tf.Tensor2D }>;

/** [tokens, hidden]; `null` for a linear cell, whose slope is 1 whatever its states are, so that they are not needed. */
async function rnnSlope(layer: RnnLayer, own: Held, run: Run): Promise<tf.Tensor2D | null> {
  switch (layer.nonlinearity) {
    case 'linear':
      return null;
    case 'tanh': {
      const { preActivation } = await run(rnnCell(gateOf(layer, 0, own)));
      return tf.tidy(() => tanhSlope(preActivation));
    }
    case 'relu': {
      const { preActivation } = await run(boundedRelu(gateOf(layer, 0, own)));
      // The slope at 0 is 0, as PyTorch has it.
      return tf.tidy(() => tf.cast(tf.greater(preActivation, 0), 'float32'));
    }
    default:
      throw new RangeError(`no such nonlinearity: ${String(layer.nonlinearity satisfies never)}`);
  }
}

interface BoundedState extends RnnState {
  /** [1, 1], logarithm of what the state was divided by, at least 0 */
  readonly logScale: tf.Tensor2D;
}

/** Below this nothing is scaled, and every number is what the plain cell gives. */
const largestState = 1e8;
const smallestState = 1e-20;

/**
 * A ReLU cell whose state may grow without end: it is divided by a scale, and input and bias with it, which changes no
 * sign; and signs are all that its slope asks for.
 */
function boundedRelu({ fromInput, fromHidden, bias }: Gate): Cell<BoundedState, BoundedState & { readonly preActivation: tf.Tensor2D }> {
  return {
    first: () => ({ hidden: tf.zeros([1, bias.shape[0]]), logScale: tf.zeros([1, 1]) }),
    step: (input, { hidden, logScale }) => {
      const added = tf.mul(tf.add(tf.matMul(input, fromInput), bias), tf.exp(tf.neg(logScale)));
      const preActivation: tf.Tensor2D = tf.add(tf.matMul(hidden, fromHidden), added);
      const raw = tf.relu(preActivation);
      const size = tf.reshape<tf.Rank.R2>(tf.maximum(tf.max(raw), smallestState), [1, 1]);
      const grown = tf.relu<tf.Tensor2D>(tf.add(logScale, tf.log(tf.div(size, largestState))));
      return { preActivation, logScale: grown, hidden: tf.mul(raw, tf.exp(tf.sub(logScale, grown))) };
    },
    stateOf: ({ hidden, logScale }) => ({ hidden, logScale }),
  };
}
