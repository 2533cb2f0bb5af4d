import type { BlockLayer, NormWeights } from '../../../models/layer';
import { makeAttention } from './attention';
import { type Linear, type Pace, project } from '../linear';
import type { Memory, Numbers } from '../numbers';
import type { RowLayer, RowOutputs } from './row';

/** The transformer block, post-norm: norm1(x + attention), then norm2(that + feed-forward). */
export function makeBlock(layer: BlockLayer, tokens: number, memory: Memory): RowLayer {
  const { width } = layer.attention;
  const { innerWidth, firstWeight, firstBias, secondWeight, secondBias } = layer.feedForward;
  const attention = makeAttention(layer.attention, tokens, memory);
  const first: Linear = { weight: memory.taken(firstWeight), stride: width, inner: width, units: innerWidth, bias: memory.taken(firstBias) };
  const second: Linear = { weight: memory.taken(secondWeight), stride: innerWidth, inner: innerWidth, units: width, bias: memory.taken(secondBias) };
  const norm1 = takenNorm(layer.norm1, layer.eps, memory);
  const norm2 = takenNorm(layer.norm2, layer.eps, memory);
  const middle = memory.zeros(tokens * width);
  // One token's inner numbers: no token's feed-forward needs another's.
  const inner = memory.zeros(innerWidth);

  async function forward(x: Numbers, into: Numbers, pace: Pace): Promise<void> {
    await attention.forward(x, middle, pace);
    addAndNorm(middle, x, norm1);
    for (let start = 0; start < middle.length; start += width) {
      await project(first, 1, { from: middle, fromStart: start, into: inner, intoStart: 0 }, pace);
      for (let unit = 0; unit < innerWidth; unit += 1) inner[unit] = Math.max(0, inner[unit] ?? NaN);
      await project(second, 1, { from: inner, fromStart: 0, into, intoStart: start }, pace);
    }
    addAndNorm(into, middle, norm2);
  }

  return {
    resultSize: tokens * width,
    forward,
    outputs: async (x, pace): Promise<RowOutputs> => {
      const y = memory.givenZeros(tokens * width);
      await forward(x, y, pace);
      return new Map([['y', { shape: [tokens, width], data: y }]]);
    },
  };
}

interface Norm {
  readonly weight: Numbers;
  readonly bias: Numbers;
  readonly eps: number;
}

function takenNorm({ weight, bias }: NormWeights, eps: number, memory: Memory): Norm {
  return { weight: memory.taken(weight), bias: memory.taken(bias), eps };
}

/** Layer norm (Ba, Kiros, Hinton 2016) of the sum of two, row by row, into the first; the variance is that of all numbers, not of a sample. */
function addAndNorm(sums: Numbers, others: Numbers, { weight, bias, eps }: Norm): void {
  const width = weight.length;
  for (let start = 0; start < sums.length; start += width) {
    let total = 0;
    for (let unit = 0; unit < width; unit += 1) {
      const sum = (sums[start + unit] ?? NaN) + (others[start + unit] ?? NaN);
      sums[start + unit] = sum;
      total += sum;
    }
    const mean = total / width;
    let squares = 0;
    for (let unit = 0; unit < width; unit += 1) squares += ((sums[start + unit] ?? NaN) - mean) ** 2;
    const scale = 1 / Math.sqrt(squares / width + eps);
    for (let unit = 0; unit < width; unit += 1) {
      sums[start + unit] = ((sums[start + unit] ?? NaN) - mean) * scale * (weight[unit] ?? NaN) + (bias[unit] ?? NaN);
    }
  }
}
