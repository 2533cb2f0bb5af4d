import { at } from '#contract/tensor';
import type { Breath } from '../breath';
import type { AttentionLayer, Sequence } from '../models/layer';

/** What the last token asks, and how every token answers. */
export interface LastQuestion {
  /** [width], the heads' parts side by side */
  readonly query: Float32Array;
  /** [tokens, width] */
  readonly keys: Float32Array;
  /** [heads, tokens], q . k / sqrt(width / heads) */
  readonly scores: Float32Array;
  /** [heads, tokens], how much the last token takes from each; a row sums to 1 */
  readonly shares: Float32Array;
}

/**
 * How much the last token takes from each token, in float64: softmax of its query with every key.
 *
 * @see Vaswani et al. 2017, equation 1
 */
export async function lastQuestion(layer: AttentionLayer, x: Sequence, breathe: Breath): Promise<LastQuestion> {
  const { width, heads } = layer;
  const { tokens } = x;
  const query = projected(layer, x, { part: 0, tokenIndex: tokens - 1 });
  const keys = new Float32Array(tokens * width);
  const scores = new Float64Array(heads * tokens);
  const size = width / heads;
  for (let tokenIndex = 0; tokenIndex < tokens; tokenIndex += 1) {
    await breathe();
    const key = projected(layer, x, { part: 1, tokenIndex });
    keys.set(key, tokenIndex * width);
    for (let unit = 0; unit < width; unit += 1) {
      const place = Math.floor(unit / size) * tokens + tokenIndex;
      scores[place] = at(scores, place) + (at(query, unit) * at(key, unit)) / Math.sqrt(size);
    }
  }
  const shares = Array.from({ length: heads }, (_, head) => softmax(scores.subarray(head * tokens, (head + 1) * tokens))).flat();
  return { query: Float32Array.from(query), keys, scores: Float32Array.from(scores), shares: Float32Array.from(shares) };
}

interface Place {
  /** 0 for queries, 1 for keys. */
  readonly part: 0 | 1;
  readonly tokenIndex: number;
}

function projected({ width, inWeight, inBias }: AttentionLayer, { data }: Sequence, { part, tokenIndex }: Place): Float64Array {
  return Float64Array.from({ length: width }, (_, unit) => {
    const row = part * width + unit;
    let sum = at(inBias, row);
    for (let column = 0; column < width; column += 1) sum += (inWeight[row * width + column] ?? 0) * (data[tokenIndex * width + column] ?? 0);
    return sum;
  });
}

function softmax(scores: Float64Array): number[] {
  const most = scores.reduce((largest, score) => Math.max(largest, score), -Infinity);
  const powers = Array.from(scores, (score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
