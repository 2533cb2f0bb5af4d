import { type Linear, type Pace, project } from '../linear';
import type { Memory, Numbers } from '../numbers';

/** Sizes of one attention head. */
export interface HeadSizes {
  readonly tokens: number;
  /** Of the whole layer. */
  readonly width: number;
  /** Of the head: d_k. */
  readonly size: number;
  readonly causal: boolean;
}

/** One head's arrays, filled again for each head. */
export interface Head extends HeadSizes {
  /** [tokens, size] */
  readonly queries: Numbers;
  /** [tokens, size]; with a query it gives that query's scores. */
  readonly keys: Linear;
  /** [size, tokens]: transposed, so that mixing them by a query's shares is a product like any other. */
  readonly values: Linear;
  /** [tokens]: one query's scores, then its shares. There is never more than one row of them. */
  readonly shares: Numbers;
  /** [tokens, size]: what the head gives. */
  readonly mixed: Numbers;
}

/** A head with its memory. */
export function makeHead(sizes: HeadSizes, memory: Memory): Head {
  const { tokens, size } = sizes;
  return {
    ...sizes,
    queries: memory.zeros(tokens * size),
    keys: { weight: memory.zeros(tokens * size), stride: size, inner: size, units: tokens, bias: null },
    values: { weight: memory.zeros(size * tokens), stride: tokens, inner: tokens, units: size, bias: null },
    shares: memory.zeros(tokens),
    mixed: memory.zeros(tokens * size),
  };
}

/**
 * Takes one head's queries, keys and values out of what was projected.
 *
 * @param projected - [tokens, 3 * width]: q, k and v of all heads side by side
 */
export function gatherHead({ tokens, width, size, queries, keys, values }: Head, projected: Numbers, index: number): void {
  for (let token = 0; token < tokens; token += 1) {
    const start = token * 3 * width + index * size;
    for (let unit = 0; unit < size; unit += 1) {
      queries[token * size + unit] = projected[start + unit] ?? NaN;
      keys.weight[token * size + unit] = projected[start + width + unit] ?? NaN;
      values.weight[unit * tokens + token] = projected[start + 2 * width + unit] ?? NaN;
    }
  }
}

/**
 * Mixes the values by softmax(q k^T / sqrt(d_k)), one query after another.
 *
 * @param weights - [tokens, tokens]: where the shares are kept when they are wanted; zeros where a query does not look
 */
export async function mixHead({ tokens, size, causal, queries, keys, values, shares, mixed }: Head, pace: Pace, weights: Numbers | null): Promise<void> {
  const scale = 1 / Math.sqrt(size);
  for (let query = 0; query < tokens; query += 1) {
    const seen = causal ? query + 1 : tokens;
    await project({ ...keys, units: seen }, 1, { from: queries, fromStart: query * size, into: shares, intoStart: 0 }, pace);
    shareOut(shares, seen, scale);
    weights?.set(shares.subarray(0, seen), query * tokens);
    await project({ ...values, inner: seen }, 1, { from: shares, fromStart: 0, into: mixed, intoStart: query * size }, pace);
  }
}

/** Softmax of the first `count` numbers, in place; the largest is taken off first, so that none overflows. */
function shareOut(scores: Numbers, count: number, scale: number): void {
  let largest = -Infinity;
  for (let key = 0; key < count; key += 1) largest = Math.max(largest, scores[key] ?? NaN);
  let total = 0;
  for (let key = 0; key < count; key += 1) {
    const power = Math.exp(scale * ((scores[key] ?? NaN) - largest));
    scores[key] = power;
    total += power;
  }
  for (let key = 0; key < count; key += 1) scores[key] = (scores[key] ?? NaN) / total;
}
