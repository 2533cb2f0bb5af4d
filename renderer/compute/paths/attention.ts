import { at } from '#contract/tensor';
import { uniform } from '../random';
import { addProduct, addTurnedProduct, isZero, type PathLayer, type PathSizes } from './layer';

/** Which tokens a token sees. */
export interface Sight {
  /** To how many tokens on either side; all of them when it is as large as the text. */
  readonly reach: number;
  /** Draws different weights for each layer of a stack. */
  readonly name: string;
}

interface Projected {
  readonly query: Float64Array;
  readonly key: Float64Array;
  readonly value: Float64Array;
}

/**
 * One head of scaled dot-product attention over all tokens, or over those near by; drawn as torch.nn.MultiheadAttention
 * begins, without biases, which begin as zeros.
 *
 * @see Vaswani et al. 2017, equation 1; section 4 for the restricted kind
 */
export function attentionLayer(seed: number, sizes: PathSizes, { reach, name }: Sight): PathLayer {
  const { tokens, width } = sizes;
  const draw = (part: string, bound: number): Float64Array => Float64Array.from(uniform(seed, `paths.${name}.${part}`, width * width, bound));
  const xavier = Math.sqrt(6 / (4 * width));
  const weights = { query: draw('query', xavier), key: draw('key', xavier), value: draw('value', xavier) };
  const out = draw('out', 1 / Math.sqrt(width));
  const project = (x: Float64Array): Projected => ({ query: all(weights.query, x, sizes), key: all(weights.key, x, sizes), value: all(weights.value, x, sizes) });
  const sight = (token: number): readonly [number, number] => [Math.max(0, token - reach), Math.min(tokens, token + reach + 1)];
  return {
    forward: (x, edges) => {
      const { query, key, value } = project(x);
      const y = new Float64Array(tokens * width);
      for (let token = 0; token < tokens; token += 1) {
        const [first, end] = sight(token);
        const shares = softmax(query, key, { token, first, end, width });
        const mixed = new Float64Array(width);
        shares.forEach((share, place) => addScaled(mixed, 0, value, (first + place) * width, share, width));
        addProduct(out, width, { data: mixed, start: 0 }, { data: y, start: token * width });
        edges.fromInputs(first, end, token);
      }
      return y;
    },
    backward: (x, _y, gradient) => {
      const projected = project(x);
      const back = { query: new Float64Array(tokens * width), key: new Float64Array(tokens * width), value: new Float64Array(tokens * width) };
      for (let token = 0; token < tokens; token += 1) {
        const here = { data: gradient, start: token * width };
        if (isZero(here, width)) continue;
        const mixed = new Float64Array(width);
        addTurnedProduct(out, width, here, { data: mixed, start: 0 });
        const [first, end] = sight(token);
        shareOut(projected, back, mixed, { token, first, end, width });
      }
      return unprojected(weights, back, sizes);
    },
  };
}

/** From the gradients of queries, keys and values to that of what they were projected from. */
function unprojected(weights: Projected, back: Projected, { tokens, width }: PathSizes): Float64Array {
  const result = new Float64Array(tokens * width);
  for (const part of ['query', 'key', 'value'] as const) {
    for (let start = 0; start < tokens * width; start += width) addTurnedProduct(weights[part], width, { data: back[part], start }, { data: result, start });
  }
  return result;
}

interface Look {
  readonly token: number;
  readonly first: number;
  readonly end: number;
  readonly width: number;
}

function softmax(query: Float64Array, key: Float64Array, { token, first, end, width }: Look): Float64Array {
  const scores = Float64Array.from({ length: end - first }, (_, place) => dot(query, token * width, key, (first + place) * width, width) / Math.sqrt(width));
  const most = scores.reduce((largest, score) => Math.max(largest, score), -Infinity);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** From the gradient of a token's mixture to those of its query, and of the keys and values that it saw. */
function shareOut({ query, key, value }: Projected, back: Projected, mixed: Float64Array, look: Look): void {
  const { token, first, width } = look;
  const shares = softmax(query, key, look);
  const ofShares = shares.map((_, place) => dot(mixed, 0, value, (first + place) * width, width));
  const middle = shares.reduce((sum, share, place) => sum + share * at(ofShares, place), 0);
  shares.forEach((share, place) => {
    const there = (first + place) * width;
    const ofScore = (share * (at(ofShares, place) - middle)) / Math.sqrt(width);
    addScaled(back.value, there, mixed, 0, share, width);
    addScaled(back.query, token * width, key, there, ofScore, width);
    addScaled(back.key, there, query, token * width, ofScore, width);
  });
}

function all(matrix: Float64Array, x: Float64Array, { tokens, width }: PathSizes): Float64Array {
  const result = new Float64Array(tokens * width);
  for (let start = 0; start < result.length; start += width) addProduct(matrix, width, { data: x, start }, { data: result, start });
  return result;
}

function dot(one: Float64Array, oneStart: number, other: Float64Array, otherStart: number, width: number): number {
  let sum = 0;
  for (let unit = 0; unit < width; unit += 1) sum += (one[oneStart + unit] ?? 0) * (other[otherStart + unit] ?? 0);
  return sum;
}

function addScaled(into: Float64Array, intoStart: number, from: Float64Array, fromStart: number, factor: number, width: number): void {
  for (let unit = 0; unit < width; unit += 1) into[intoStart + unit] = (into[intoStart + unit] ?? 0) + factor * (from[fromStart + unit] ?? 0);
}
