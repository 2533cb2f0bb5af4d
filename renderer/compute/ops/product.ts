import * as tf from '@tensorflow/tfjs-core';
import { pickRows } from './pick';

/**
 * Matrix products, one for each leading index: [..., rows, inner] times [..., inner, columns].
 *
 * The WebAssembly engine has a fast kernel only for two plain matrices and falls back to simple loops for a batch or a
 * transposed factor (measured: 3 to 6 times slower), so there each product is a call of its own. To be called inside a
 * `tidy`.
 */
export function product<Kind extends tf.Tensor>(left: Kind, right: tf.Tensor): Kind {
  if (tf.getBackend() !== 'wasm' || left.rank === 2) return tf.matMul<Kind>(left, right);
  const [rows = 1, inner = 1] = left.shape.slice(-2);
  const [columns = 1] = right.shape.slice(-1);
  const lefts = tf.reshape<tf.Rank.R2>(left, [-1, rows * inner]);
  const rights = tf.reshape<tf.Rank.R2>(right, [-1, inner * columns]);
  const products = Array.from({ length: lefts.shape[0] }, (_, index) =>
    tf.tidy(() => tf.matMul(matrixAt(lefts, index, [rows, inner]), matrixAt(rights, index, [inner, columns]))),
  );
  // Safe: the leading lengths are those of `left`, so the rank is too.
  return tf.reshape(tf.stack(products), [...left.shape.slice(0, -1), columns]) as Kind;
}

/** Swaps the last two axes. */
export function turned<Kind extends tf.Tensor>(matrices: Kind): Kind {
  const axes = matrices.shape.map((_, axis) => axis);
  return tf.transpose(matrices, [...axes.slice(0, -2), axes.length - 1, axes.length - 2]);
}

function matrixAt(matrices: tf.Tensor2D, index: number, shape: [number, number]): tf.Tensor2D {
  return tf.reshape(pickRows(matrices, index, 1), shape);
}
