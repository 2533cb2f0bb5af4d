import * as tf from '@tensorflow/tfjs-core';
import type { AttentionLayer } from '../models/layer';
import { uniform } from '../random';

/**
 * Weights of an attention layer, one matrix for each head; (out, in), as PyTorch lays them. A drawn layer compares whole
 * vectors in each head (keyWidth = width), a lecturer's own cuts the width into heads, as torch.nn.MultiheadAttention does.
 */
export interface GraphWeights {
  readonly [name: string]: tf.Tensor;
  /** [heads, keyWidth, width] */
  readonly queryWeight: tf.Tensor3D;
  /** [heads, keyWidth, width] */
  readonly keyWeight: tf.Tensor3D;
  /** [heads, width / heads, width] */
  readonly valueWeight: tf.Tensor3D;
  /** [width, width] */
  readonly outputWeight: tf.Tensor2D;
  /** [heads, keyWidth] */
  readonly queryBias: tf.Tensor2D;
  /** [heads, keyWidth] */
  readonly keyBias: tf.Tensor2D;
  /** [heads, width / heads] */
  readonly valueBias: tf.Tensor2D;
  /** [width] */
  readonly outputBias: tf.Tensor1D;
}

/**
 * By what the word head's queries are multiplied. At 1 nothing is added to the vectors: a score is their own product over
 * sqrt(width), and in real sentences it is telling (“The cat chased the dog around the garden”: cat gives 0.32 to itself
 * and 0.30 to dog; at 0.5 little stands out, at 2 a word sees only itself).
 */
export const wordHeadScale = 1;

/**
 * Head 0 is the word head: its queries and keys are the word vectors themselves. The other heads, the values and the way
 * out are drawn from the seed as torch.nn.MultiheadAttention begins: Xavier-uniform in, nn.Linear's uniform out, biases 0.
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
    queryBias: tf.zeros([heads, width]),
    keyBias: tf.zeros([heads, width]),
    valueBias: tf.zeros([heads, width / heads]),
    outputBias: tf.zeros([width]),
  };
}

/**
 * The layer that a file gives: head h has the rows h * keyWidth to (h + 1) * keyWidth - 1 of each part of `inWeight`.
 *
 * @param heads - divides the width
 * @returns tensors that the caller owns
 */
export function givenGraph({ width, inWeight, inBias, outWeight, outBias }: Omit<AttentionLayer, 'kind' | 'heads' | 'causal'>, heads: number): GraphWeights {
  const keyWidth = width / heads;
  const matrix = (part: number): tf.Tensor3D => tf.tensor3d(inWeight.slice(part * width * width, (part + 1) * width * width), [heads, keyWidth, width]);
  const bias = (part: number): tf.Tensor2D => tf.tensor2d(inBias.slice(part * width, (part + 1) * width), [heads, keyWidth]);
  return {
    queryWeight: matrix(0), keyWeight: matrix(1), valueWeight: matrix(2), outputWeight: tf.tensor2d(outWeight, [width, width]),
    queryBias: bias(0), keyBias: bias(1), valueBias: bias(2), outputBias: tf.tensor1d(outBias),
  };
}
