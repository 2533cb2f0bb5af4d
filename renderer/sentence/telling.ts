import { type Token } from '#contract/trace';

/** Two different words between which attention is strong. */
export interface Pair {
  readonly query: number;
  readonly key: number;
}

/**
 * The pair of different words with the largest weight in a head: where there is something to see. A word always finds
 * itself, and its own repetitions; what tells something is that it finds another one.
 *
 * @param weights - [tokens, tokens], a row is one query
 */
export function tellingPair(weights: Float32Array, tokens: readonly Token[]): Pair {
  const count = tokens.length;
  const words = tokens.map(({ text }) => text.toLowerCase());
  let [best, strongest] = [1, -1];
  for (let place = 0; place < weights.length; place += 1) {
    const weight = weights[place] ?? 0;
    if (weight <= strongest || words[place % count] === words[Math.floor(place / count)]) continue;
    [best, strongest] = [place, weight];
  }
  return { query: Math.floor(best / count), key: best % count };
}

/**
 * Unit of the hidden state that moves furthest through the text; its arithmetic is shown first.
 *
 * @param hidden - [tokens, width]
 */
export function livelyUnit(hidden: Float32Array, width: number): number {
  const low = hidden.slice(0, width);
  const high = hidden.slice(0, width);
  hidden.forEach((value, place) => {
    const unit = place % width;
    low[unit] = Math.min(low[unit] ?? value, value);
    high[unit] = Math.max(high[unit] ?? value, value);
  });
  return high.reduce((best, value, unit) => (value - (low[unit] ?? 0) > (high[best] ?? 0) - (low[best] ?? 0) ? unit : best), 0);
}
