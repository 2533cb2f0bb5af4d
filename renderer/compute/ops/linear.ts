import * as tf from '@tensorflow/tfjs-core';
import { product } from './product';

/**
 * x F + b over the last axis: torch.nn.Linear with its weight turned. To be called inside a `tidy`.
 *
 * @param x - [batch, tokens, from]
 * @param factor - [from, to]
 * @returns [batch, tokens, to]
 */
export function linear(x: tf.Tensor3D, factor: tf.Tensor2D, bias: tf.Tensor1D): tf.Tensor3D {
  const [batch, tokens, width] = x.shape;
  const flat = tf.reshape<tf.Rank.R2>(x, [batch * tokens, width]);
  const sums = tf.add(product(flat, factor), bias);
  return tf.reshape<tf.Rank.R3>(sums, [batch, tokens, factor.shape[1]]);
}
