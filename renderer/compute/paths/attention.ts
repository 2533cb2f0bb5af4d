import { at } from '#contract/tensor';
import type { AttentionLayer } from '../models/layer';
import { uniform } from '../random';
import { addProduct, addTurnedProduct, isZero, type Matrix, matrixOf, type PathLayer, type PathSizes } from './layer';

/** Weights of one head as wide as what it reads, in the layout of torch.nn.MultiheadAttention. */
export type HeadWeights = Pick<AttentionLayer, 'width' | 'inWeight' | 'inBias' | 'outWeight' | 'outBias'>;

const parts = ['query', 'key', 'value'] as const;
type ByPart<Kept> = Readonly<Record<(typeof parts)[number], Kept>>;

/**
 * Weights drawn as torch.nn.MultiheadAttention begins: its biases begin as zeros.
 *
 * @param name - draws different weights for each layer of a stack
 */
export function drawnHead(seed: number, width: number, name: string): HeadWeights {
  const draw = (part: string, bound: number): Float32Array => uniform(seed, `paths.${name}.${part}`, width * width, bound);
  const xavier = Math.sqrt(6 / (4 * width));
  return {
    width,
    inWeight: Float32Array.from(parts.flatMap((part) => [...draw(part, xavier)])), inBias: new Float32Array(3 * width),
    outWeight: draw('out', 1 / Math.sqrt(width)), outBias: new Float32Array(width),
  };
}

/**
 * One head of scaled dot-product attention over all tokens, or over those near by.
 *
 * @param reach - to how many tokens on either side a token sees; all of them when it is as large as the text
 * @see Vaswani et al. 2017, equation 1; section 4 for the restricted kind
 */
export function attentionLayer(head: HeadWeights, { tokens }: Pick<PathSizes, 'tokens'>, reach: number): PathLayer {
  const { width, inWeight, inBias, outWeight, outBias } = head;
  const sizes = { tokens, width };
  const weights = byPart((index) => matrixOf(inWeight.subarray(index * width * width, (index + 1) * width * width), width, width));
  const biases = byPart((index) => inBias.subarray(index * width, (index + 1) * width));
  const out = matrixOf(outWeight, width, width);
  const project = (x: Float64Array): ByPart<Float64Array> => ({ query: all(weights.query, biases.query, x, sizes), key: all(weights.key, biases.key, x, sizes), value: all(weights.value, biases.value, x, sizes) });
  const sight = (token: number): readonly [number, number] => [Math.max(0, token - reach), Math.min(tokens, token + reach + 1)];
  return {
    inputWidth: width, width,
    weights: tensorsOf(head),
    forward: (x, edges) => {
      const { query, key, value } = project(x);
      const y = new Float64Array(tokens * width);
      for (let token = 0; token < tokens; token += 1) {
        const [first, end] = sight(token);
        const shares = softmax(query, key, { token, first, end, width });
        const mixed = new Float64Array(width);
        shares.forEach((share, place) => addScaled(mixed, 0, value, (first + place) * width, share, width));
        y.set(outBias, token * width);
        addProduct(out, { data: mixed, start: 0 }, { data: y, start: token * width });
        edges.fromInputs(first, end, token);
      }
      return y;
    },
    backward: (x, _y, gradient) => {
      const projected = project(x);
      const back = byPart(() => new Float64Array(tokens * width));
      for (let token = 0; token < tokens; token += 1) {
        const here = { data: gradient, start: token * width };
        if (isZero(here, width)) continue;
        const mixed = new Float64Array(width);
        addTurnedProduct(out, here, { data: mixed, start: 0 });
        const [first, end] = sight(token);
        shareOut(projected, back, mixed, { token, first, end, width });
      }
      return { results: gradient, inputs: unprojected(weights, back, sizes) };
    },
  };
}

function tensorsOf({ width, inWeight, inBias, outWeight, outBias }: HeadWeights): PathLayer['weights'] {
  return {
    inWeight: { shape: [3, width, width], data: inWeight }, inBias: { shape: [3, width], data: inBias },
    outWeight: { shape: [width, width], data: outWeight }, outBias: { shape: [width], data: outBias },
  };
}

function byPart<Kept>(make: (index: number) => Kept): ByPart<Kept> {
  return { query: make(0), key: make(1), value: make(2) };
}

/** From the gradients of queries, keys and values to that of what they were projected from. */
function unprojected(weights: ByPart<Matrix>, back: ByPart<Float64Array>, { tokens, width }: PathSizes): Float64Array {
  const result = new Float64Array(tokens * width);
  for (const part of parts) {
    for (let start = 0; start < tokens * width; start += width) addTurnedProduct(weights[part], { data: back[part], start }, { data: result, start });
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
function shareOut({ query, key, value }: ByPart<Float64Array>, back: ByPart<Float64Array>, mixed: Float64Array, look: Look): void {
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

function all(matrix: Matrix, bias: Float32Array, x: Float64Array, { tokens, width }: PathSizes): Float64Array {
  const result = new Float64Array(tokens * width);
  for (let start = 0; start < result.length; start += width) {
    result.set(bias, start);
    addProduct(matrix, { data: x, start }, { data: result, start });
  }
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
