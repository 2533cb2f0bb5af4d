import type { AttentionLayer, BlockLayer, NormWeights, Sequence } from '../../models/layer';

/** A vector of a token, in float64. */
type Vector = Float64Array;

/**
 * The result of attention or of a block for one token of one row, in float64, without a look at the results of the others:
 * for rows that would take minutes as a whole.
 *
 * It never forms keys and values. With q a query, q . (W_k x + b_k) is (W_k^T q) . x plus what is the same for all tokens
 * and so drops out of the softmax; and the values' mixture is W_v applied to the mixture of the inputs. So it is another
 * way to the same numbers than any engine takes.
 *
 * @returns [width]
 */
export function exactToken(layer: AttentionLayer | BlockLayer, x: Sequence, row: number, token: number): Vector {
  return layer.kind === 'attention' ? attended(layer, x, row, token) : blocked(layer, x, row, token);
}

function attended(layer: AttentionLayer, x: Sequence, row: number, token: number): Vector {
  const { width, heads, inWeight, inBias, outWeight, outBias } = layer;
  const size = width / heads;
  const own = inputOf(x, row, token);
  // Only the first third of the weights: those of the queries.
  const query = linear(inWeight, inBias.subarray(0, width), own);
  const mixed = new Float64Array(width);
  for (let head = 0; head < heads; head += 1) {
    const share = mixedInput(layer, { x, row, token }, towardsInput(inWeight, query, { width, first: head * size, size }));
    for (let unit = head * size; unit < (head + 1) * size; unit += 1) mixed[unit] = dot(inWeight, (2 * width + unit) * width, share) + (inBias[2 * width + unit] ?? 0);
  }
  return linear(outWeight, outBias, mixed);
}

/** W_k^T q / sqrt(size) of one head: what an input is multiplied with to give its score. */
function towardsInput(inWeight: Float32Array, query: Vector, { width, first, size }: Readonly<Record<'width' | 'first' | 'size', number>>): Vector {
  const direction = new Float64Array(width);
  for (let unit = first; unit < first + size; unit += 1) {
    const factor = (query[unit] ?? 0) / Math.sqrt(size);
    const start = (width + unit) * width;
    for (let column = 0; column < width; column += 1) direction[column] = (direction[column] ?? 0) + factor * (inWeight[start + column] ?? 0);
  }
  return direction;
}

/** The inputs mixed by the softmax of their scores. */
function mixedInput({ causal }: AttentionLayer, { x, row, token }: { readonly x: Sequence; readonly row: number; readonly token: number }, direction: Vector): Vector {
  const count = causal ? token + 1 : x.tokens;
  const first = row * x.tokens * x.width;
  const scores = Float64Array.from({ length: count }, (_, key) => dot(x.data, first + key * x.width, direction));
  const most = scores.reduce((largest, score) => Math.max(largest, score), -Infinity);
  const mixture = new Float64Array(x.width);
  let total = 0;
  for (let key = 0; key < count; key += 1) {
    const power = Math.exp((scores[key] ?? 0) - most);
    total += power;
    const start = first + key * x.width;
    for (let column = 0; column < x.width; column += 1) mixture[column] = (mixture[column] ?? 0) + power * (x.data[start + column] ?? 0);
  }
  return mixture.map((value) => value / total);
}

function blocked({ attention, feedForward, norm1, norm2, eps }: BlockLayer, x: Sequence, row: number, token: number): Vector {
  const above = normalised(sum(inputOf(x, row, token), attended(attention, x, row, token)), norm1, eps);
  const inner = linear(feedForward.firstWeight, feedForward.firstBias, above).map((value) => Math.max(0, value));
  return normalised(sum(above, linear(feedForward.secondWeight, feedForward.secondBias, inner)), norm2, eps);
}

function normalised(values: Vector, { weight, bias }: NormWeights, eps: number): Vector {
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  const variance = values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length;
  return values.map((value, unit) => ((value - mean) / Math.sqrt(variance + eps)) * (weight[unit] ?? 0) + (bias[unit] ?? 0));
}

/** W v + b. */
function linear(weight: Float32Array, bias: Float32Array, values: Vector): Vector {
  return Float64Array.from({ length: bias.length }, (_, unit) => dot(weight, unit * values.length, values) + (bias[unit] ?? 0));
}

function inputOf({ tokens, width, data }: Sequence, row: number, token: number): Vector {
  const start = (row * tokens + token) * width;
  return Float64Array.from(data.subarray(start, start + width));
}

function sum(one: Vector, other: Vector): Vector {
  return one.map((value, unit) => value + (other[unit] ?? 0));
}

function dot(numbers: Float32Array, start: number, values: Vector): number {
  let total = 0;
  for (let index = 0; index < values.length; index += 1) total += (numbers[start + index] ?? 0) * (values[index] ?? 0);
  return total;
}
