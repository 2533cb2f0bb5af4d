import { at } from '#contract/tensor';
import { type Sentence } from '../../sentence/reading';

/** A number of a matrix and where it stands. */
export interface Placed {
  readonly value: number;
  /** head, query, key */
  readonly at: readonly [head: number, query: number, key: number];
}

const known = new WeakMap<Float32Array, Placed>();

/** The largest number of [heads, tokens, tokens]: the one drawn in the strongest colour. */
export function largestIn({ count }: Sentence, values: Float32Array): Placed {
  const found = known.get(values) ?? placed(values, count);
  known.set(values, found);
  return found;
}

function placed(values: Float32Array, count: number): Placed {
  const place = values.reduce((best, value, index) => (value > at(values, best) ? index : best), 0);
  return { value: at(values, place), at: [Math.floor(place / (count * count)), Math.floor(place / count) % count, place % count] };
}

/** The scores of all heads as tones from 0, the lowest, to 1, squared: a matrix is drawn in square roots. */
export function scoreTones(sentence: Sentence): Float32Array {
  const { scores } = sentence;
  const lowest = lowestScore(sentence);
  const highest = scores.reduce((high, score) => Math.max(high, score), -Infinity);
  return scores.map((score) => ((score - lowest) / Math.max(highest - lowest, 1e-12)) ** 2);
}

/** The lowest score of all heads. */
export function lowestScore({ scores }: Sentence): number {
  return scores.reduce((low, score) => Math.min(low, score), Infinity);
}
