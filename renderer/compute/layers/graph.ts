import * as tf from '@tensorflow/tfjs-core';
import type { Engine } from '../backends/engine';
import type { Breath } from '../breath';
import { attend } from '../ops/attention/attend';
import type { EdgeRecorder } from '../ops/edges';
import { type Held, holding } from '../ops/held';
import { product, turned } from '../ops/product';
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
  readonly scores: tf.Tensor3D;
  readonly weights: tf.Tensor3D;
  readonly mixed: tf.Tensor3D;
  readonly output: tf.Tensor2D;
}

/** The weights of some heads as they are multiplied, each [heads, from, to]. */
interface HeadFactors {
  readonly [name: string]: tf.Tensor3D;
  readonly query: tf.Tensor3D;
  readonly key: tf.Tensor3D;
  readonly value: tf.Tensor3D;
}

/** A layer made ready for its passes: which heads go into one call, and the way out, [width, width]. */
export interface GraphFactors {
  readonly calls: readonly HeadFactors[];
  readonly out: tf.Tensor2D;
}

/** A layer and what it reads. */
export interface Graph {
  /** [tokens, width], what the word head compares */
  readonly vectors: tf.Tensor2D;
  /** [tokens, width], vectors with their positions: what all else sees */
  readonly inputs: tf.Tensor2D;
  readonly factors: GraphFactors;
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
 * Turns the weights for the fast kernels (see ops/product.ts), once, since turning them in every pass would be timed with
 * it. All heads go into one call, or one after another where a call blocks the page.
 */
export function prepareGraph(layer: GraphWeights, { flopPerCall }: Engine, held: Held): GraphFactors {
  const heads = layer.queryWeight.shape[0];
  const count = flopPerCall === null ? heads : 1;
  const part = (weight: tf.Tensor3D, call: number): tf.Tensor3D => turned(tf.slice(weight, call * count, count));
  const calls = Array.from({ length: heads / count }, (_, call) =>
    held.ownAll(
      tf.tidy(() => ({ query: part(layer.queryWeight, call), key: part(layer.keyWeight, call), value: part(layer.valueWeight, call) })),
    ),
  );
  return { calls, out: held.own(tf.tidy(() => turned(layer.outputWeight))) };
}

/**
 * The bare forward pass, keeping nothing on the way: what is timed.
 *
 * @returns [tokens, width], owned by the caller
 */
export function runGraph(graph: Graph, breathe: Breath): Promise<tf.Tensor2D> {
  return holding(async (held) => {
    const mixed: tf.Tensor3D[] = [];
    for (const factors of graph.factors.calls) {
      await breathe();
      mixed.push(held.own(tf.tidy(() => runHeads(graph, factors).mixed)));
    }
    return tf.tidy(() => output(tf.concat(mixed), graph.factors));
  });
}

/** The same pass with every intermediate value kept, and with who looked at whom written down; the caller owns it. */
export function traceGraph(graph: Graph, breathe: Breath, edges: EdgeRecorder): Promise<GraphTrace> {
  return holding(async (held) => {
    const parts: HeadsTrace[] = [];
    for (const factors of graph.factors.calls) {
      await breathe();
      // All heads look at the same tokens: the first call's edges are everyone's.
      parts.push(held.ownAll(tf.tidy(() => runHeads(graph, factors, parts.length === 0 ? edges : undefined))));
    }
    return tf.tidy(() => {
      const joined = (of: (part: HeadsTrace) => tf.Tensor3D): tf.Tensor3D => tf.concat(parts.map(of));
      const mixed = joined((part) => part.mixed);
      return {
        query: joined((part) => part.query),
        key: joined((part) => part.key),
        value: joined((part) => part.value),
        scores: joined((part) => part.scores),
        weights: joined((part) => part.weights),
        mixed,
        output: output(mixed, graph.factors),
      };
    });
  });
}

/** Each [heads, tokens, ...]. */
type HeadsTrace = { readonly [name in 'query' | 'key' | 'value' | 'scores' | 'weights' | 'mixed']: tf.Tensor3D };

function runHeads({ vectors, inputs, factors: { calls } }: Graph, factors: HeadFactors, edges?: EdgeRecorder): HeadsTrace {
  const count = factors.query.shape[0];
  const seen = tf.tile<tf.Tensor3D>(tf.expandDims(inputs), [count, 1, 1]);
  const words = tf.expandDims<tf.Tensor3D>(vectors);
  // The word head is the first of the first call.
  const compared = factors !== calls[0] ? seen : count === 1 ? words : tf.concat([words, tf.slice(seen, 1)]);
  const query = product(compared, factors.query);
  const key = product(compared, factors.key);
  const value = product(seen, factors.value);
  const row = (tensor: tf.Tensor3D): tf.Tensor4D => tf.expandDims(tensor);
  const { scores, weights, mixed } = attend({ query: row(query), key: row(key), value: row(value), causal: false }, edges);
  const flat = (tensor: tf.Tensor4D): tf.Tensor3D => tf.squeeze(tensor, [0]);
  return { query, key, value, scores: flat(scores), weights: flat(weights), mixed: flat(mixed) };
}

/** W_o applied to the heads laid side by side: [heads, tokens, valueWidth] to [tokens, width]. */
function output(mixed: tf.Tensor3D, { out }: GraphFactors): tf.Tensor2D {
  const [heads, tokens, valueWidth] = mixed.shape;
  const together = tf.reshape<tf.Rank.R2>(tf.transpose(mixed, [1, 0, 2]), [tokens, heads * valueWidth]);
  return product(together, out);
}
