import * as tf from '@tensorflow/tfjs-core';
import { at } from '#contract/tensor';
import type { Breath } from '../../breath';
import { holding } from '../held';
import { product, turned } from '../product';

/** Largest error of a norm's logarithm that is left by the method; rounding adds about 1e-6. */
const tolerance = 1e-4;
/** So many squarings reach it for any matrix up to 4096 wide, however close its singular values are. */
const mostSquarings = 14;

/**
 * Natural logarithms of the largest singular values of matrices.
 *
 * Repeated squaring of G = P P^T, scaled to Frobenius norm 1 each time: B_0 = G / |G|, B_(j+1) = B_j^2 / c_(j+1) with
 * c_(j+1) = |B_j^2|. Then ln lambda(B_0) = sum of 2^-i ln c_i (i = 1..j) + 2^-j ln lambda(B_j). The eigenvalues of B_j are
 * not negative and their squares sum to 1, so c_(j+1)^2, the sum of their fourth powers, is at most the largest one's
 * square and at least its fourth power: c_(j+1) <= lambda(B_j) <= sqrt(c_(j+1)). The middle of the two is off by at most
 * 2^-j |ln c_(j+1)| / 4, and for the singular value by half of that. This is checked after each squaring, needs no gap
 * between singular values, and ends at the latest when 2^-j ln(width) / 16 is small enough, since c >= 1 / sqrt(width).
 * (The bound of Gelfand's formula, sharpened from both sides.)
 *
 * @param matrices - [width, width], or several as [count, width, width]; scaled so that the largest entry is near 1
 * @returns one logarithm for each; -Infinity for a matrix of zeros
 * @throws UnrollError 'cancelled', with nothing left behind
 */
export function logSpectralNorms(matrices: tf.Tensor2D | tf.Tensor3D, breathe: Breath): Promise<Float64Array> {
  return holding(async (held) => {
    let { scaled, size } = held.ownAll(tf.tidy(() => unit(product<tf.Tensor>(matrices, turned<tf.Tensor>(matrices)))));
    const logs = Float64Array.from(await size.data<'float32'>(), Math.log);
    for (let squaring = 1; squaring <= mostSquarings; squaring += 1) {
      await breathe();
      const [before, sizeBefore] = [scaled, size];
      ({ scaled, size } = held.ownAll(tf.tidy(() => unit(product(before, before)))));
      held.drop(before);
      held.drop(sizeBefore);
      const logSizes = Array.from(await size.data<'float32'>(), Math.log);
      const share = 2 ** (1 - squaring);
      const settled = logSizes.every((log) => !(share * Math.abs(log) > 8 * tolerance) || log === -Infinity);
      const last = settled || squaring === mostSquarings;
      // Once it is the last, c stands for the largest eigenvalue itself; before, for its half of the next power.
      logSizes.forEach((log, index) => {
        if (at(logs, index) !== -Infinity) logs[index] = at(logs, index) + share * log * (last ? 0.75 : 0.5);
      });
      if (last) break;
    }
    return logs.map((log) => log / 2);
  });
}

/** Each matrix divided by its Frobenius norm, and those norms; zeros stay zeros. To be called inside a `tidy`. */
function unit(matrices: tf.Tensor): { readonly scaled: tf.Tensor; readonly size: tf.Tensor } {
  const size = tf.sqrt(tf.sum(tf.square(matrices), [-2, -1], true));
  return { scaled: tf.div(matrices, tf.maximum(size, smallest)), size };
}

/** The smallest number that float32 holds with all its digits. */
const smallest = 1.2e-38;
