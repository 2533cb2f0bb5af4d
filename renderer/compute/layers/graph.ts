import * as tf from '@tensorflow/tfjs-core';
import { attend } from '../ops/attend';
import type { EdgeRecorder } from '../ops/edges';
import { uniform } from '../random';

/** Weights of an attention layer whose heads compare whole vectors; (out, in), as PyTorch lays them. */
export interface GraphWeights {
  readonly [name: string]: tf.Tensor;
  /** [heads, width, width] */
  readonly queryWeight: tf.Tensor3D;
  /** [heads, width, width] */
  readonly keyWeight: tf.Tensor3D;
  /** [heads, width / heads, width] */
  readonly valueWeight: tf.Tensor3D;
  /** [width, width] */
  readonly outputWeight: tf.Tensor2D;
}

/** What one pass makes; shapes as renderer/sentence/tensors.ts states them. */
export interface GraphTrace {
  readonly [name: string]: tf.Tensor;
  readonly query: tf.Tensor3D;
  readonly key: tf.Tensor3D;
  readonly value: tf.Tensor3D;
  readonly scores: tf.Tensor4D;
  readonly weights: tf.Tensor4D;
  readonly mixed: tf.Tensor4D;
  readonly output: tf.Tensor2D;
}

/**
 * By what the word head's queries are multiplied. At 1 nothing is added to the vectors: a score is their own product over
 * sqrt(width), and in real sentences it is telling (“The cat chased the dog around the garden”: cat gives 0.32 to itself
 * and 0.30 to dog; at 0.5 little stands out, at 2 a word sees only itself).
 */
export const wordHeadScale = 1;

/**
 * Head 0 is the word head: its queries and keys are the word vectors themselves. The other heads, the values and the way
 * out are drawn from the seed as torch.nn.MultiheadAttention begins: Xavier-uniform in, nn.Linear's uniform out, no bias.
 *
 * @returns tensors that the caller owns
 */
export function graphWeights(seed: number, width: number, heads: number): GraphWeights {
  const xavier = Math.sqrt(6 / (width + width));
  const size = width * width;
  const compare = (name: string, scale: number): tf.Tensor3D => {
    const all = new Float32Array(heads * size);
    for (let unit = 0; unit < width; unit += 1) all[unit * width + unit] = scale;
    for (let head = 1; head < heads; head += 1) all.set(uniform(seed, `attention.${name}.${head}`, size, xavier), head * size);
    return tf.tensor3d(all, [heads, width, width]);
  };
  return {
    queryWeight: compare('query', wordHeadScale),
    keyWeight: compare('key', 1),
    valueWeight: tf.tensor3d(uniform(seed, 'attention.value', size, xavier), [heads, width / heads, width]),
    outputWeight: tf.tensor2d(uniform(seed, 'attention.output', size, 1 / Math.sqrt(width)), [width, width]),
  };
}

/**
 * One pass over all tokens at once; call it inside a `tidy` and return what shall outlive it.
 *
 * @param vectors - [tokens, width], what the word head compares
 * @param inputs - [tokens, width], vectors with their positions: what all else sees
 */
export function runGraph(vectors: tf.Tensor2D, inputs: tf.Tensor2D, weights: GraphWeights, edges?: EdgeRecorder): GraphTrace {
  const [tokens, width] = vectors.shape;
  const heads = weights.queryWeight.shape[0];
  const seen = tf.tile<tf.Tensor3D>(tf.expandDims(inputs), [heads, 1, 1]);
  const compared = heads === 1 ? tf.expandDims<tf.Tensor3D>(vectors) : tf.concat([tf.expandDims<tf.Tensor3D>(vectors), tf.slice(seen, 1)]);
  const query = tf.matMul<tf.Tensor3D>(compared, weights.queryWeight, false, true);
  const key = tf.matMul<tf.Tensor3D>(compared, weights.keyWeight, false, true);
  const value = tf.matMul<tf.Tensor3D>(seen, weights.valueWeight, false, true);
  const batched = { query: tf.expandDims<tf.Tensor4D>(query), key: tf.expandDims<tf.Tensor4D>(key), value: tf.expandDims<tf.Tensor4D>(value) };
  const { scores, weights: shares, mixed } = attend({ ...batched, causal: false }, edges);
  const together = tf.reshape<tf.Rank.R2>(tf.transpose(mixed, [0, 2, 1, 3]), [tokens, width]);
  const output: tf.Tensor2D = tf.matMul(together, weights.outputWeight, false, true);
  return { query, key, value, scores, weights: shares, mixed, output };
}
