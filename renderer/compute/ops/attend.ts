import * as tf from '@tensorflow/tfjs-core';
import type { EdgeRecorder } from './edges';
import { product, turned } from './product';

/** Queries, keys and values of all heads. */
export interface AttendInputs {
  /** [batch, heads, tokens, keyWidth] */
  readonly query: tf.Tensor4D;
  /** [batch, heads, tokens, keyWidth] */
  readonly key: tf.Tensor4D;
  /** [batch, heads, tokens, valueWidth] */
  readonly value: tf.Tensor4D;
  /** True when a token may look only at itself and at what came before. */
  readonly causal: boolean;
}

/** Everything scaled dot-product attention makes on its way. */
export interface Attended {
  readonly [name: string]: tf.Tensor4D;
  /** [batch, heads, query, key], q.k / sqrt(keyWidth), before any mask */
  readonly scores: tf.Tensor4D;
  /** [batch, heads, query, key]; a row is one query and sums to 1 */
  readonly weights: tf.Tensor4D;
  /** [batch, heads, tokens, valueWidth], the values mixed by the weights */
  readonly mixed: tf.Tensor4D;
}

/** Far below every score, so that its exponential is 0 in float32; infinity is not safe in a shader. */
const forbidden = -1e30;

/**
 * softmax(Q K^T / sqrt(d_k)) V, to be called inside a `tidy`.
 *
 * @param edges - where to write down which token's result was made from which tokens, as the mask allowed it
 * @see Vaswani et al. 2017, equation 1
 */
export function attend({ query, key, value, causal }: AttendInputs, edges?: EdgeRecorder): Attended {
  const tokenCount = query.shape[2];
  const scale = 1 / Math.sqrt(query.shape[3]);
  const scores = tf.mul<tf.Tensor4D>(product(query, turned(key)), scale);
  const mask = causal ? causalMask(tokenCount) : null;
  const allowed = mask === null ? scores : tf.add<tf.Tensor4D>(scores, tf.tensor2d(mask, [tokenCount, tokenCount]));
  const weights = tf.softmax(allowed);
  if (edges) writeEdges(edges, tokenCount, key.shape[2], mask);
  return { scores, weights, mixed: product(weights, value) };
}

/** [query, key]: what is added to a score; 0 where looking is allowed. */
function causalMask(tokenCount: number): Float32Array {
  return Float32Array.from({ length: tokenCount * tokenCount }, (_, place) =>
    place % tokenCount > Math.floor(place / tokenCount) ? forbidden : 0,
  );
}

function writeEdges(edges: EdgeRecorder, queryCount: number, keyCount: number, mask: Float32Array | null): void {
  for (let queryIndex = 0; queryIndex < queryCount; queryIndex += 1) {
    for (let keyIndex = 0; keyIndex < keyCount; keyIndex += 1) {
      if (mask === null || mask[queryIndex * keyCount + keyIndex] === 0) edges.fromInput(keyIndex, queryIndex);
    }
  }
}
