import * as tf from '@tensorflow/tfjs-core';
import type { EdgeRecorder } from '../edges';
import { product, turned } from '../product';

/** Queries, keys and values of all heads. */
export interface AttendInputs {
  /** [batch, heads, queries, keyWidth] */
  readonly query: tf.Tensor4D;
  /** [batch, heads, tokens, keyWidth] */
  readonly key: tf.Tensor4D;
  /** [batch, heads, tokens, valueWidth] */
  readonly value: tf.Tensor4D;
  /** True when a token may look only at itself and at what came before. */
  readonly causal: boolean;
  /** Which token the first query is; 0 when it is not said. */
  readonly firstQuery?: number;
  /** False leaves the products as they are, not divided by sqrt(keyWidth): what that does to softmax is worth seeing. */
  readonly divided?: boolean;
}

/** Everything scaled dot-product attention makes on its way. */
export interface Attended {
  readonly [name: string]: tf.Tensor4D;
  /** [batch, heads, query, key], q.k / sqrt(keyWidth), or q.k where it is not divided; before any mask */
  readonly scores: tf.Tensor4D;
  /** [batch, heads, query, key]; a row is one query and sums to 1 */
  readonly weights: tf.Tensor4D;
  /** [batch, heads, queries, valueWidth], the values mixed by the weights */
  readonly mixed: tf.Tensor4D;
}

/** Far below every score, so that its exponential is 0 in float32; infinity is not safe in a shader. */
const forbidden = Math.fround(-1e30);

/**
 * softmax(Q K^T / sqrt(d_k)) V, to be called inside a `tidy`.
 *
 * @param edges - where to write down which token's result was made from which tokens, as the mask allowed it
 * @see Vaswani et al. 2017, equation 1
 */
export function attend({ query, key, value, causal, firstQuery = 0, divided = true }: AttendInputs, edges?: EdgeRecorder): Attended {
  const [queryCount, keyCount] = [query.shape[2], key.shape[2]];
  const products = product(query, turned(key));
  const scores = divided ? tf.mul<tf.Tensor4D>(products, 1 / Math.sqrt(query.shape[3])) : products;
  const mask = causal ? causalMask(firstQuery, queryCount, keyCount) : null;
  const allowed = mask === null ? scores : tf.add<tf.Tensor4D>(scores, tf.tensor2d(mask, [queryCount, keyCount]));
  const weights = tf.softmax(allowed);
  for (let queryIndex = 0; edges && queryIndex < queryCount; queryIndex += 1) {
    const row = mask?.subarray(queryIndex * keyCount, (queryIndex + 1) * keyCount);
    for (const [first, end] of row ? runsOfZeros(row) : [[0, keyCount] as const]) edges.fromInputs(first, end, firstQuery + queryIndex);
  }
  return { scores, weights, mixed: product(weights, value) };
}

/** [query, key]: what is added to a score; 0 where looking is allowed. */
function causalMask(firstQuery: number, queryCount: number, keyCount: number): Float32Array {
  const mask = new Float32Array(queryCount * keyCount);
  for (let queryIndex = 0; queryIndex < queryCount; queryIndex += 1) {
    mask.fill(forbidden, queryIndex * keyCount + Math.min(firstQuery + queryIndex + 1, keyCount), (queryIndex + 1) * keyCount);
  }
  return mask;
}

/** Stretches of a mask's row that may be looked at, as [first, end). */
function runsOfZeros(row: Float32Array): (readonly [first: number, end: number])[] {
  const runs: (readonly [number, number])[] = [];
  for (let first = row.indexOf(0); first >= 0; ) {
    const wall = row.indexOf(forbidden, first);
    const end = wall < 0 ? row.length : wall;
    runs.push([first, end]);
    first = wall < 0 ? -1 : row.indexOf(0, end);
  }
  return runs;
}
