import * as tf from '@tensorflow/tfjs-core';
import type { NormWeights } from '../../models/layer';

/** The weights of a layer norm on the engine, both [width]. */
export interface NormFactors {
  readonly [name: string]: tf.Tensor;
  readonly weight: tf.Tensor1D;
  readonly bias: tf.Tensor1D;
}

/** Every intermediate value of a layer norm. */
export interface NormTrace {
  readonly [name: string]: tf.Tensor3D;
  /** [batch, tokens, 1] */
  readonly mean: tf.Tensor3D;
  /** [batch, tokens, 1], divided by the width and not by one less */
  readonly variance: tf.Tensor3D;
  /** [batch, tokens, width], (x - mean) / sqrt(variance + eps) */
  readonly normalised: tf.Tensor3D;
  /** [batch, tokens, width] */
  readonly y: tf.Tensor3D;
}

/** Takes the weights to the engine; the caller owns the result. */
export function prepareNorm({ weight, bias }: NormWeights): NormFactors {
  return { weight: tf.tensor1d(weight), bias: tf.tensor1d(bias) };
}

/**
 * torch.nn.LayerNorm over the last axis; to be called inside a `tidy`.
 *
 * @param x - [batch, tokens, width]
 * @see Ba, Kiros and Hinton 2016, equation 3
 */
export function layerNorm(x: tf.Tensor3D, { weight, bias }: NormFactors, eps: number): NormTrace {
  const mean = tf.mean<tf.Tensor3D>(x, 2, true);
  const apart = tf.sub<tf.Tensor3D>(x, mean);
  const variance = tf.mean<tf.Tensor3D>(tf.square(apart), 2, true);
  const normalised = tf.mul<tf.Tensor3D>(apart, tf.rsqrt(tf.add(variance, eps)));
  return { mean, variance, normalised, y: tf.add(tf.mul(normalised, weight), bias) };
}
