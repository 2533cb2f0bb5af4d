import * as tf from '@tensorflow/tfjs-core';
import type { Engine } from '../backends/engine';
import type { Breath } from '../breath';
import { attend } from '../ops/attention/attend';
import type { EdgeRecorder } from '../ops/edges';
import { type Held, holding } from '../ops/held';
import { product, turned } from '../ops/product';
import type { GraphWeights } from './graphWeights';

/** What one pass makes; shapes as renderer/sentence/tensors.ts states them. */
export interface GraphTrace {
  readonly [name: string]: tf.Tensor;
  readonly query: tf.Tensor3D;
  readonly key: tf.Tensor3D;
  readonly value: tf.Tensor3D;
  readonly scores: tf.Tensor3D;
  readonly weights: tf.Tensor3D;
  /** The weights that the same queries and keys give with the division that was left out, or without the one that was made. */
  readonly otherWeights: tf.Tensor3D;
  /** The weights that the same scores give behind a causal mask; the used ones where there is one. */
  readonly maskedWeights: tf.Tensor3D;
  readonly mixed: tf.Tensor3D;
  readonly output: tf.Tensor2D;
}

/** The weights of some heads as they are multiplied, each [heads, from, to], and what is added, each [heads, 1, to]. */
interface HeadFactors {
  readonly [name: string]: tf.Tensor3D;
  readonly query: tf.Tensor3D;
  readonly queryBias: tf.Tensor3D;
  readonly key: tf.Tensor3D;
  readonly keyBias: tf.Tensor3D;
  readonly value: tf.Tensor3D;
  readonly valueBias: tf.Tensor3D;
}

/** A layer made ready for its passes: which heads go into one call, and the way out, [width, width] and [width]. */
export interface GraphFactors {
  readonly calls: readonly HeadFactors[];
  readonly out: tf.Tensor2D;
  readonly outBias: tf.Tensor1D;
}

/** How a layer looks at its tokens. */
export interface GraphSetting {
  /** Whether head 0 compares the word vectors themselves, without their positions. */
  readonly wordHead: boolean;
  /** Whether a token sees only itself and what came before. */
  readonly causal: boolean;
  /** Whether scores are divided by sqrt(keyWidth). */
  readonly scaled: boolean;
}

/** A layer and what it reads. */
export interface Graph {
  /** [tokens, width], what the word head compares */
  readonly vectors: tf.Tensor2D;
  /** [tokens, width], vectors with their positions: what all else sees */
  readonly inputs: tf.Tensor2D;
  readonly factors: GraphFactors;
  readonly setting: GraphSetting;
}

/**
 * Turns the weights for the fast kernels (see ops/product.ts), once, since turning them in every pass would be timed with
 * it. All heads go into one call, or one after another where a call blocks the page.
 */
export function prepareGraph(layer: GraphWeights, { flopPerCall }: Engine, held: Held): GraphFactors {
  const heads = layer.queryWeight.shape[0];
  const count = flopPerCall === null ? heads : 1;
  const part = (weight: tf.Tensor3D, call: number): tf.Tensor3D => turned(tf.slice(weight, call * count, count));
  const bias = (added: tf.Tensor2D, call: number): tf.Tensor3D => tf.expandDims(tf.slice(added, call * count, count), 1);
  const calls = Array.from({ length: heads / count }, (_, call) =>
    held.ownAll(
      tf.tidy(() => ({
        query: part(layer.queryWeight, call), queryBias: bias(layer.queryBias, call),
        key: part(layer.keyWeight, call), keyBias: bias(layer.keyBias, call),
        value: part(layer.valueWeight, call), valueBias: bias(layer.valueBias, call),
      })),
    ),
  );
  return { calls, out: held.own(tf.tidy(() => turned(layer.outputWeight))), outBias: layer.outputBias };
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
    const parts: AllWays[] = [];
    for (const factors of graph.factors.calls) {
      await breathe();
      // All heads look at the same tokens: the first call's edges are everyone's.
      parts.push(held.ownAll(tf.tidy(() => withOtherWays(graph, runHeads(graph, factors, parts.length === 0 ? edges : undefined)))));
    }
    return tf.tidy(() => {
      const joined = (of: (part: AllWays) => tf.Tensor3D): tf.Tensor3D => tf.concat(parts.map(of));
      const mixed = joined((part) => part.mixed);
      return {
        query: joined((part) => part.query),
        key: joined((part) => part.key),
        value: joined((part) => part.value),
        scores: joined((part) => part.scores),
        weights: joined((part) => part.weights),
        otherWeights: joined((part) => part.otherWeights),
        maskedWeights: joined((part) => part.maskedWeights),
        mixed,
        output: output(mixed, graph.factors),
      };
    });
  });
}

/** Each [heads, tokens, ...]. */
type HeadsTrace = { readonly [name in 'query' | 'key' | 'value' | 'scores' | 'weights' | 'mixed']: tf.Tensor3D };

type AllWays = HeadsTrace & { readonly [name in 'otherWeights' | 'maskedWeights']: tf.Tensor3D };

function runHeads({ vectors, inputs, setting, factors: { calls } }: Graph, factors: HeadFactors, edges?: EdgeRecorder): HeadsTrace {
  const count = factors.query.shape[0];
  const seen = tf.tile<tf.Tensor3D>(tf.expandDims(inputs), [count, 1, 1]);
  const words = tf.expandDims<tf.Tensor3D>(vectors);
  // The word head is the first of the first call.
  const compared = !setting.wordHead || factors !== calls[0] ? seen : count === 1 ? words : tf.concat([words, tf.slice(seen, 1)]);
  const query = tf.add<tf.Tensor3D>(product(compared, factors.query), factors.queryBias);
  const key = tf.add<tf.Tensor3D>(product(compared, factors.key), factors.keyBias);
  const value = tf.add<tf.Tensor3D>(product(seen, factors.value), factors.valueBias);
  const { scores, weights, mixed } = attendTo({ query, key, value }, setting.scaled, setting.causal, edges);
  return { query, key, value, scores, weights, mixed };
}

/** The same heads, with the weights that they would have with the division left out, or made, and behind a causal mask. */
function withOtherWays({ setting: { scaled, causal } }: Graph, heads: HeadsTrace): AllWays {
  return { ...heads, otherWeights: attendTo(heads, !scaled, causal).weights, maskedWeights: attendTo(heads, scaled, true).weights };
}

function attendTo({ query, key, value }: Pick<HeadsTrace, 'query' | 'key' | 'value'>, divided: boolean, causal: boolean, edges?: EdgeRecorder): Pick<HeadsTrace, 'scores' | 'weights' | 'mixed'> {
  const row = (tensor: tf.Tensor3D): tf.Tensor4D => tf.expandDims(tensor);
  const flat = (tensor: tf.Tensor4D): tf.Tensor3D => tf.squeeze(tensor, [0]);
  const { scores, weights, mixed } = attend({ query: row(query), key: row(key), value: row(value), causal, divided }, edges);
  return { scores: flat(scores), weights: flat(weights), mixed: flat(mixed) };
}

/** W_o applied to the heads laid side by side: [heads, tokens, valueWidth] to [tokens, width]. */
function output(mixed: tf.Tensor3D, { out, outBias }: GraphFactors): tf.Tensor2D {
  const [heads, tokens, valueWidth] = mixed.shape;
  const together = tf.reshape<tf.Rank.R2>(tf.transpose(mixed, [1, 0, 2]), [tokens, heads * valueWidth]);
  return tf.add<tf.Tensor2D>(product(together, out), outBias);
}
