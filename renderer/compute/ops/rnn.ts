import * as tf from '@tensorflow/tfjs-core';
import type { Breath } from '../breath';
import type { EdgeRecorder } from './edges';
import { holding } from './held';
import { pickRows } from './pick';
import { turned } from './product';

/** Weights of a tanh RNN in PyTorch's layout; its two biases only ever occur as a sum. */
export interface RnnWeights {
  readonly [name: string]: tf.Tensor;
  /** [hidden, input], W_xh */
  readonly inputWeight: tf.Tensor2D;
  /** [hidden, hidden], W_hh */
  readonly hiddenWeight: tf.Tensor2D;
  /** [hidden], b_ih + b_hh */
  readonly bias: tf.Tensor1D;
}

/** What one step makes, each [batch, hidden]. */
interface RnnStep {
  readonly [name: string]: tf.Tensor2D;
  readonly inputPart: tf.Tensor2D;
  readonly recurrentPart: tf.Tensor2D;
  readonly preActivation: tf.Tensor2D;
  readonly hidden: tf.Tensor2D;
}

/** Every intermediate value of a run, each [batch, tokens, hidden]; the caller owns them. */
export interface RnnTrace {
  readonly [name: string]: tf.Tensor3D;
  /** W_xh x_t */
  readonly inputPart: tf.Tensor3D;
  /** W_hh h_(t-1); zeros for the first token */
  readonly recurrentPart: tf.Tensor3D;
  /** what goes into the tanh */
  readonly preActivation: tf.Tensor3D;
  /** h_t */
  readonly hidden: tf.Tensor3D;
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

/** Turns the weights for the fast kernels (see product.ts); the caller owns the result. */
export function prepareRnn({ inputWeight, hiddenWeight, bias }: RnnWeights): RnnFactors {
  return tf.tidy(() => ({ fromInput: turned(inputWeight), fromHidden: turned(hiddenWeight), bias: tf.clone(bias) }));
}

/** [tokens * batch, input]: all that token 0 brings, then all that token 1 brings. */
function byToken(x: tf.Tensor3D): tf.Tensor2D {
  const [batch, tokens, width] = x.shape;
  return tf.tidy(() => tf.reshape(tf.transpose(x, [1, 0, 2]), [tokens * batch, width]));
}

function firstState(x: tf.Tensor3D, { bias }: RnnFactors): tf.Tensor2D {
  return tf.zeros([x.shape[0], bias.shape[0]]);
}

/** h_t = tanh(W_hh h_(t-1) + W_xh x_t + b), as torch.nn.RNNCell computes it and as the article writes it. */
function step(input: tf.Tensor2D, hidden: tf.Tensor2D, { fromInput, fromHidden, bias }: RnnFactors): RnnStep {
  const inputPart: tf.Tensor2D = tf.matMul(input, fromInput);
  const recurrentPart: tf.Tensor2D = tf.matMul(hidden, fromHidden);
  const preActivation: tf.Tensor2D = tf.add(tf.add(recurrentPart, inputPart), bias);
  return { inputPart, recurrentPart, preActivation, hidden: tf.tanh(preActivation) };
}

/** [batch, input]: what one token brings. */
function inputAt(tokens: tf.Tensor2D, tokenIndex: number, batch: number): tf.Tensor2D {
  return pickRows(tokens, tokenIndex * batch, batch);
}

/**
 * The bare forward pass, token after token, keeping nothing on the way: what is timed.
 *
 * @param x - [batch, tokens, input]
 * @returns h of the last token, [batch, hidden], owned by the caller
 */
export function runRnn(x: tf.Tensor3D, factors: RnnFactors, breathe: Breath): Promise<tf.Tensor2D> {
  return holding(async (held) => {
    const tokens = held.own(byToken(x));
    let hidden = held.own(firstState(x, factors));
    for (let tokenIndex = 0; tokenIndex < x.shape[1]; tokenIndex += 1) {
      await breathe();
      const before = hidden;
      hidden = held.own(tf.tidy(() => step(inputAt(tokens, tokenIndex, x.shape[0]), before, factors).hidden));
      held.drop(before);
    }
    return held.give(hidden);
  });
}

/**
 * The same steps with every intermediate value kept, and with who waited for whom written down as it happens.
 *
 * @param x - [batch, tokens, input]
 */
export function traceRnn(x: tf.Tensor3D, factors: RnnFactors, breathe: Breath, edges: EdgeRecorder): Promise<RnnTrace> {
  return holding(async (held) => {
    const tokens = held.own(byToken(x));
    const steps: RnnStep[] = [];
    // The state knows whose result it is, so that an edge is recorded from what is used and not from what we expect.
    let state: { readonly hidden: tf.Tensor2D; readonly tokenIndex: number | null } = {
      hidden: held.own(firstState(x, factors)),
      tokenIndex: null,
    };
    for (let tokenIndex = 0; tokenIndex < x.shape[1]; tokenIndex += 1) {
      await breathe();
      const { hidden, tokenIndex: owner } = state;
      const made = held.ownAll(tf.tidy(() => step(inputAt(tokens, tokenIndex, x.shape[0]), hidden, factors)));
      edges.fromInput(tokenIndex, tokenIndex);
      if (owner !== null) edges.fromResult(owner, tokenIndex);
      steps.push(made);
      state = { hidden: made.hidden, tokenIndex };
    }
    const together = (of: (made: RnnStep) => tf.Tensor2D): tf.Tensor3D => tf.tidy(() => tf.stack(steps.map(of), 1) as tf.Tensor3D);
    return {
      inputPart: together((made) => made.inputPart),
      recurrentPart: together((made) => made.recurrentPart),
      preActivation: together((made) => made.preActivation),
      hidden: together((made) => made.hidden),
    };
  });
}
