import * as tf from '@tensorflow/tfjs-core';
import type { BlockLayer } from '../../models/layer';
import { attention, type AttentionFactors, prepareAttentionLayer } from '../attention/attention';
import type { Recording } from '../edges';
import type { Held } from '../held';
import { feedForward, type FeedForwardFactors, prepareFeedForward } from './feedForward';
import { layerNorm, type NormFactors, prepareNorm } from './norm';

/** The weights as they are multiplied, and what is no tensor. */
export interface BlockFactors {
  readonly attention: AttentionFactors;
  readonly feedForward: FeedForwardFactors;
  readonly norm1: NormFactors;
  readonly norm2: NormFactors;
  readonly setting: { readonly heads: number; readonly causal: boolean; readonly eps: number };
}

/** What the block makes around attention, each [batch, tokens, ...]. */
export interface AroundAttention {
  readonly [name: string]: tf.Tensor3D;
  /** What attention gives. */
  readonly attended: tf.Tensor3D;
  /** x + attended, what goes into the first norm. */
  readonly firstSum: tf.Tensor3D;
  /** Its mean and variance, [batch, tokens, 1]. */
  readonly firstMean: tf.Tensor3D;
  readonly firstVariance: tf.Tensor3D;
  /** The first norm's result. */
  readonly between: tf.Tensor3D;
  /** [batch, tokens, inner], before and after the ReLU. */
  readonly innerSum: tf.Tensor3D;
  readonly inner: tf.Tensor3D;
  /** What the feed-forward part gives. */
  readonly fed: tf.Tensor3D;
  /** between + fed, what goes into the second norm. */
  readonly secondSum: tf.Tensor3D;
  readonly secondMean: tf.Tensor3D;
  readonly secondVariance: tf.Tensor3D;
  readonly y: tf.Tensor3D;
}

/** Every intermediate value of the block: those of attention by their own names, but for its `y`, and those around it. */
export interface BlockTrace {
  readonly [name: string]: tf.Tensor;
  readonly y: tf.Tensor3D;
}

/** Takes the weights to the engine; `held` owns them. */
export function prepareBlock({ attention: layer, feedForward: inner, norm1, norm2, eps }: BlockLayer, held: Held): BlockFactors {
  return {
    attention: held.ownAll(prepareAttentionLayer(layer)),
    feedForward: held.ownAll(prepareFeedForward(inner)),
    norm1: held.ownAll(prepareNorm(norm1)),
    norm2: held.ownAll(prepareNorm(norm2)),
    setting: { heads: layer.heads, causal: layer.causal, eps },
  };
}

/**
 * The post-norm encoder layer; to be called inside a `tidy`.
 *
 * @param x - [batch, tokens, width]
 * @param recording - of two layers: attention with the first norm, and what stands on it
 * @see Vaswani et al. 2017, section 3.1
 */
export function block(x: tf.Tensor3D, factors: BlockFactors): BlockTrace {
  const { y: attended, ...parts } = attention(x, factors.attention, factors.setting);
  return { ...parts, ...aroundAttention(x, attended, factors) };
}

/**
 * What the block makes of its input and of what attention gave; to be called inside a `tidy`.
 *
 * @param recording - of two layers: attention with the first norm, whose edges attention writes, and what stands on it
 */
export function aroundAttention(x: tf.Tensor3D, attended: tf.Tensor3D, factors: Omit<BlockFactors, 'attention'>, recording?: Recording): AroundAttention {
  const { eps } = factors.setting;
  const firstSum = tf.add<tf.Tensor3D>(x, attended);
  const first = layerNorm(firstSum, factors.norm1, eps);
  const { innerSum, inner, y: fed } = feedForward(first.y, factors.feedForward);
  const secondSum = tf.add<tf.Tensor3D>(first.y, fed);
  const second = layerNorm(secondSum, factors.norm2, eps);
  if (recording) recordOwn(x.shape[1], recording);
  return {
    attended,
    firstSum, firstMean: first.mean, firstVariance: first.variance, between: first.y,
    innerSum, inner, fed,
    secondSum, secondMean: second.mean, secondVariance: second.variance, y: second.y,
  };
}

/** What the sums, the norms and the feed-forward part read: the token's own values and no others'. */
function recordOwn(tokenCount: number, recording: Recording): void {
  const [lower, upper] = [recording.at(0), recording.at(1)];
  for (let tokenIndex = 0; tokenIndex < tokenCount; tokenIndex += 1) {
    lower.fromInput(tokenIndex, tokenIndex);
    upper.fromInput(tokenIndex, tokenIndex);
  }
}
