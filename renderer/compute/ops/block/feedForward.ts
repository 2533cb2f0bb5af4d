import * as tf from '@tensorflow/tfjs-core';
import type { FeedForwardWeights } from '../../models/layer';
import { linear } from '../linear';
import { turned } from '../product';

/** The weights as they are multiplied. */
export interface FeedForwardFactors {
  readonly [name: string]: tf.Tensor;
  /** [width, inner] */
  readonly first: tf.Tensor2D;
  /** [inner] */
  readonly firstBias: tf.Tensor1D;
  /** [inner, width] */
  readonly second: tf.Tensor2D;
  /** [width] */
  readonly secondBias: tf.Tensor1D;
}

/** Every intermediate value of the feed-forward part. */
export interface FeedForwardTrace {
  readonly [name: string]: tf.Tensor3D;
  /** [batch, tokens, inner], what goes into the ReLU */
  readonly innerSum: tf.Tensor3D;
  /** [batch, tokens, inner], after the ReLU */
  readonly inner: tf.Tensor3D;
  /** [batch, tokens, width] */
  readonly y: tf.Tensor3D;
}

/** Turns the weights for the fast kernels (see ../product.ts); the caller owns the result. */
export function prepareFeedForward({ innerWidth, firstWeight, firstBias, secondWeight, secondBias }: FeedForwardWeights): FeedForwardFactors {
  const width = secondBias.length;
  return tf.tidy(() => ({
    first: turned(tf.tensor2d(firstWeight, [innerWidth, width])),
    firstBias: tf.tensor1d(firstBias),
    second: turned(tf.tensor2d(secondWeight, [width, innerWidth])),
    secondBias: tf.tensor1d(secondBias),
  }));
}

/**
 * W_2 max(0, W_1 x + b_1) + b_2 for each token; to be called inside a `tidy`.
 *
 * @param x - [batch, tokens, width]
 * @see Vaswani et al. 2017, equation 2
 */
export function feedForward(x: tf.Tensor3D, { first, firstBias, second, secondBias }: FeedForwardFactors): FeedForwardTrace {
  const innerSum = linear(x, first, firstBias);
  const inner = tf.relu(innerSum);
  return { innerSum, inner, y: linear(inner, second, secondBias) };
}
