import * as tf from '@tensorflow/tfjs-core';
import type { AttentionLayer } from '../../models/layer';
import { attend } from './attend';
import type { EdgeRecorder } from '../edges';
import { linear } from '../linear';
import { turned } from '../product';

/** Weights of torch.nn.MultiheadAttention. */
export interface AttentionWeights {
  /** [3 * width, width], rows for q, then k, then v */
  readonly inWeight: tf.Tensor2D;
  /** [3 * width] */
  readonly inBias: tf.Tensor1D;
  /** [width, width] */
  readonly outWeight: tf.Tensor2D;
  /** [width] */
  readonly outBias: tf.Tensor1D;
}

/** The weights as they are multiplied; made once, since turning them in every pass would be timed with it. */
export interface AttentionFactors {
  readonly [name: string]: tf.Tensor;
  /** [width, 3 * width] */
  readonly fromInput: tf.Tensor2D;
  readonly inBias: tf.Tensor1D;
  /** [width, width], (from, to) */
  readonly fromHeads: tf.Tensor2D;
  readonly outBias: tf.Tensor1D;
}

/** Turns the weights for the fast kernels (see product.ts); the caller owns the result. */
export function prepareAttention({ inWeight, inBias, outWeight, outBias }: AttentionWeights): AttentionFactors {
  return tf.tidy(() => ({ fromInput: turned(inWeight), inBias: tf.clone(inBias), fromHeads: turned(outWeight), outBias: tf.clone(outBias) }));
}

/** The same from a layer's numbers; the caller owns the result. */
export function prepareAttentionLayer({ width, inWeight, inBias, outWeight, outBias }: AttentionLayer): AttentionFactors {
  return tf.tidy(() =>
    prepareAttention({
      inWeight: tf.tensor2d(inWeight, [3 * width, width]),
      inBias: tf.tensor1d(inBias),
      outWeight: tf.tensor2d(outWeight, [width, width]),
      outBias: tf.tensor1d(outBias),
    }),
  );
}

export interface AttentionSetting {
  /** Divides the width. */
  readonly heads: number;
  readonly causal: boolean;
}

/** Every intermediate value of multi-head self-attention. */
export interface AttentionTrace {
  readonly [name: string]: tf.Tensor;
  /** q, k, v: [batch, heads, tokens, width / heads] */
  readonly query: tf.Tensor4D;
  readonly key: tf.Tensor4D;
  readonly value: tf.Tensor4D;
  /** [batch, heads, query, key], already divided by sqrt(width / heads) */
  readonly scores: tf.Tensor4D;
  /** [batch, heads, query, key]; a row is one query and sums to 1 */
  readonly weights: tf.Tensor4D;
  /** [batch, heads, tokens, width / heads] */
  readonly mixed: tf.Tensor4D;
  /** [batch, tokens, width] */
  readonly y: tf.Tensor3D;
}

/**
 * Multi-head self-attention with every intermediate value; call it inside a `tidy` and return what shall outlive it.
 *
 * @param x - [batch, tokens, width]
 * @see Vaswani et al. 2017, section 3.2.2; layout of torch.nn.MultiheadAttention with batch_first
 */
export function attention(x: tf.Tensor3D, factors: AttentionFactors, { heads, causal }: AttentionSetting, edges?: EdgeRecorder): AttentionTrace {
  const [batch, tokens, width] = x.shape;
  const { query, key, value } = project(x, factors, heads);
  const attended = attend({ query, key, value, causal }, edges);
  const together = tf.reshape<tf.Rank.R3>(tf.transpose(attended.mixed, [0, 2, 1, 3]), [batch, tokens, width]);
  return { query, key, value, ...attended, y: linear(together, factors.fromHeads, factors.outBias) };
}

/** Queries, keys and values of all heads, each [batch, heads, tokens, width / heads]; to be called inside a `tidy`. */
export function project(x: tf.Tensor3D, factors: AttentionFactors, heads: number): { readonly query: tf.Tensor4D; readonly key: tf.Tensor4D; readonly value: tf.Tensor4D } {
  const [batch, tokens, width] = x.shape;
  const projected = linear(x, factors.fromInput, factors.inBias);
  const [query, key, value] = [0, 1, 2].map((part) => {
    const rows = tf.slice(projected, [0, 0, part * width], [batch, tokens, width]);
    return tf.transpose(tf.reshape(rows, [batch, tokens, heads, width / heads]), [0, 2, 1, 3]) as tf.Tensor4D;
  });
  if (!query || !key || !value) throw new RangeError('three parts make three tensors');
  return { query, key, value };
}
