import * as tf from '@tensorflow/tfjs-core';
import { at } from '#contract/tensor';
import type { Breath } from '../../breath';
import { requireFits } from '../../limits';
import type { AttentionLayer, Sequence } from '../../models/layer';
import { attend } from '../attention/attend';
import { prepareAttentionLayer, project } from '../attention/attention';
import { type Held, holding } from '../held';
import { pickRows } from '../pick';
import { product, turned } from '../product';
import { requireFinite } from '../read';
import type { GradientQuestion, Gradients, GradientTools } from './gradients';
import { fromLog, logLength } from './scales';
import { logSpectralNorms } from './spectralNorm';
import { words } from '../../words/words';

/**
 * dy_N/dx_k, row by row of some matrix R that is multiplied from the left. With a_k the weight that token N gives to k in a
 * head, g = R W_o the rows as that head sees them and s_k = a_k (g.v_k - sum of a_j g.v_j) / sqrt(d_k), it is the sum over
 * heads of a_k g W_v + s_k (x) q_N W_k, and for k = N also of (sum of s_j k_j) W_q.
 */
interface Reach {
  readonly [name: string]: tf.Tensor;
  /** [tokens, heads], a_k */
  readonly shares: tf.Tensor2D;
  /** [heads, rows * width], g W_v */
  readonly throughValue: tf.Tensor2D;
  /** [tokens, rows * heads], s_k */
  readonly scores: tf.Tensor2D;
  /** [heads, width], q_N W_k */
  readonly throughKey: tf.Tensor2D;
  /** [rows, width], (sum of s_j k_j) W_q of all heads, for the last token alone */
  readonly throughQuery: tf.Tensor2D;
}

/** See gradients.ts. Only the last token's query takes part, so nothing here grows with tokens * tokens. */
export function attentionGradients({ layer, x, v, withSpectralNorm }: GradientQuestion<AttentionLayer>, { engine, breathe }: GradientTools): Promise<Gradients> {
  const { width } = layer;
  return holding(async (held) => {
    requireFits(words.room.what.jacobian, [width, width], engine.limit, words.room.smaller.width);
    await breathe();
    const ofE = held.ownAll(tf.tidy(() => reach(layer, x, tf.tensor2d(v, [1, width]))));
    const rows = await read(ofE, 0, x.tokens, held);
    const rowOf = (distance: number): Float32Array => rows.subarray((x.tokens - 1 - distance) * width, (x.tokens - distance) * width);
    const distances = Array.from({ length: x.tokens }, (_, distance) => distance);
    const spectral: number[] = [];
    if (withSpectralNorm) {
      const whole = held.ownAll(tf.tidy(() => reach(layer, x, tf.eye(width))));
      const count = engine.flopPerCall === null ? tokensAtOnce : 1;
      for (let end = x.tokens; end > 0; end -= count) {
        await breathe();
        const first = Math.max(0, end - count);
        spectral.push(...(await spectralNorms(whole, { first, count: end - first }, breathe)).toReversed());
      }
    }
    return {
      distances,
      inputGradientNorm: distances.map((distance) => fromLog(logLength(rowOf(distance)))),
      stateGradientNorm: null,
      stateDirection: null,
      jacobianProductSpectralNorm: withSpectralNorm ? spectral : null,
      inputGradient: Float64Array.from(rows),
    };
  });
}

function reach(layer: AttentionLayer, x: Sequence, rows: tf.Tensor2D): Reach {
  const { width, heads, inWeight, outWeight } = layer;
  const size = width / heads;
  const { query, key, value } = project(tf.tensor3d(x.data, [1, x.tokens, width]), prepareAttentionLayer(layer), heads);
  const last = tf.slice(query, [0, 0, x.tokens - 1, 0], [1, heads, 1, size]);
  const { weights } = attend({ query: last, key, value, causal: layer.causal, firstQuery: x.tokens - 1 });
  const shares = tf.reshape<tf.Rank.R3>(weights, [heads, 1, x.tokens]);
  const rowCount = rows.shape[0];
  // [heads, rows, size]: each head's part of R W_o.
  const seen = tf.transpose<tf.Tensor3D>(tf.reshape(tf.matMul(rows, tf.tensor2d(outWeight, [width, width])), [rowCount, heads, size]), [1, 0, 2]);
  const [keys, values] = [tf.reshape<tf.Rank.R3>(key, [heads, x.tokens, size]), tf.reshape<tf.Rank.R3>(value, [heads, x.tokens, size])];
  const ofShares = product<tf.Tensor3D>(seen, turned(values));
  const middle = tf.sum(tf.mul(ofShares, shares), 2, true);
  const scores = tf.div<tf.Tensor3D>(tf.mul(shares, tf.sub(ofShares, middle)), Math.sqrt(size));
  const weightOf = (part: number): tf.Tensor3D => tf.tensor3d(inWeight.slice(part * width * width, (part + 1) * width * width), [heads, size, width]);
  return {
    shares: turned(tf.reshape<tf.Rank.R2>(shares, [heads, x.tokens])),
    throughValue: tf.reshape(product<tf.Tensor3D>(seen, weightOf(2)), [heads, rowCount * width]),
    scores: tf.reshape(tf.transpose(scores, [2, 1, 0]), [x.tokens, rowCount * heads]),
    throughKey: tf.reshape(product<tf.Tensor3D>(tf.reshape(last, [heads, 1, size]), weightOf(1)), [heads, width]),
    throughQuery: tf.sum(product<tf.Tensor3D>(product<tf.Tensor3D>(scores, keys), weightOf(0)), 0),
  };
}

/** [tokens * rows, width], the gradients of some tokens; to be called inside a `tidy`. */
function gradientsOf({ shares, throughValue, scores, throughKey, throughQuery }: Reach, first: number, count: number): tf.Tensor2D {
  const [rowCount, width] = throughQuery.shape;
  const [tokens, heads] = shares.shape;
  const byValue = tf.reshape(tf.matMul(pickRows(shares, first, count), throughValue), [count * rowCount, width]);
  const byKey = tf.matMul(tf.reshape(pickRows(scores, first, count), [count * rowCount, heads]), throughKey);
  const own = first + count < tokens ? [] : [throughQuery];
  const before = count * rowCount - own.length * rowCount;
  const byQuery = before === 0 ? throughQuery : tf.concat([tf.zeros<tf.Rank.R2>([before, width]), ...own], 0);
  return tf.add(tf.add(byValue, byKey), byQuery);
}

function read(reached: Reach, first: number, count: number, held: Held): Promise<Float32Array> {
  return numbers(held.own(tf.tidy(() => gradientsOf(reached, first, count))));
}

interface Tokens {
  readonly first: number;
  readonly count: number;
}

function spectralNorms(reached: Reach, { first, count }: Tokens, breathe: Breath): Promise<number[]> {
  return holding(async (held) => {
    const [rowCount, width] = reached.throughQuery.shape;
    const { jacobians, sizes } = held.ownAll(
      tf.tidy(() => {
        const raw = tf.reshape<tf.Rank.R3>(gradientsOf(reached, first, count), [count, rowCount, width]);
        const most = tf.max(tf.abs(raw), [1, 2], true);
        const scaled = tf.div<tf.Tensor3D>(raw, tf.maximum(most, smallest));
        return { jacobians: count === 1 ? tf.reshape<tf.Rank.R2>(scaled, [rowCount, width]) : scaled, sizes: most };
      }),
    );
    const most = await numbers(sizes);
    const logs = await logSpectralNorms(jacobians, breathe);
    return Array.from(most, (size, index) => fromLog(Math.log(size) + at(logs, index)));
  });
}

/** Tokens whose Jacobians are taken together where no call blocks the page. */
const tokensAtOnce = 16;
/** The smallest number that float32 holds with all its digits. */
const smallest = 1.2e-38;

async function numbers(tensor: tf.Tensor): Promise<Float32Array> {
  const values = await tensor.data<'float32'>();
  requireFinite(values, words.engines.tensors.inputGradient);
  return values;
}
