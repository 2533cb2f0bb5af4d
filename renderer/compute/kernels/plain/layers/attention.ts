import type { AttentionLayer } from '../../../models/layer';
import { gatherHead, makeHead, mixHead } from './head';
import { type Linear, type Pace, project } from '../linear';
import type { Memory, Numbers } from '../numbers';
import type { RowLayer, RowOutputs } from './row';

/** Multi-head attention, query by query, so that memory grows with the tokens and not with their square. */
export function makeAttention(layer: AttentionLayer, tokens: number, memory: Memory): RowLayer {
  const { width, heads } = layer;
  const size = width / heads;
  const inward: Linear = { weight: memory.taken(layer.inWeight), stride: width, inner: width, units: 3 * width, bias: memory.taken(layer.inBias) };
  const outward: Linear = { weight: memory.taken(layer.outWeight), stride: width, inner: width, units: width, bias: memory.taken(layer.outBias) };
  const projected = memory.zeros(tokens * 3 * width);
  const mixed = memory.zeros(tokens * width);
  const head = makeHead({ tokens, width, size, causal: layer.causal }, memory);

  async function attend(x: Numbers, into: Numbers, pace: Pace, weights: Numbers | null): Promise<void> {
    await project(inward, tokens, { from: x, fromStart: 0, into: projected, intoStart: 0 }, pace);
    for (let index = 0; index < heads; index += 1) {
      gatherHead(head, projected, index);
      await mixHead(head, pace, weights && weights.subarray(index * tokens * tokens, (index + 1) * tokens * tokens));
      for (let token = 0; token < tokens; token += 1) {
        mixed.set(head.mixed.subarray(token * size, (token + 1) * size), token * width + index * size);
      }
    }
    await project(outward, tokens, { from: mixed, fromStart: 0, into, intoStart: 0 }, pace);
  }

  return {
    resultSize: tokens * width,
    forward: (x, into, pace) => attend(x, into, pace, null),
    outputs: async (x, pace): Promise<RowOutputs> => {
      const y = memory.givenZeros(tokens * width);
      const weights = memory.givenZeros(heads * tokens * tokens);
      await attend(x, y, pace, weights);
      return new Map([
        ['y', { shape: [tokens, width], data: y }],
        ['weights', { shape: [heads, tokens, tokens], data: weights }],
      ]);
    },
  };
}
