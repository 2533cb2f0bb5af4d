import { gateCount, type RecurrentLayer } from '../../../models/layer';
import { makeCell } from './cells';
import { type Linear, type Pace, project } from '../linear';
import type { Memory, Numbers } from '../numbers';
import type { RowLayer, RowOutputs } from './row';

/** A recurrent layer that walks through time: what comes from the input is multiplied for all tokens first. */
export function makeRecurrent(layer: RecurrentLayer, tokens: number, memory: Memory): RowLayer {
  const { inputWidth, hiddenWidth } = layer;
  const units = gateCount[layer.kind] * hiddenWidth;
  const fromInput: Linear = { weight: memory.taken(layer.weightIh), stride: inputWidth, inner: inputWidth, units, bias: memory.taken(layer.biasIh) };
  const fromHidden: Linear = { weight: memory.taken(layer.weightHh), stride: hiddenWidth, inner: hiddenWidth, units, bias: memory.taken(layer.biasHh) };
  const cell = makeCell(layer, memory);
  const inputSums = memory.zeros(tokens * units);
  const recurrentSums = memory.zeros(units);
  // One row more than tokens: h_0 = 0 comes first and is never written.
  const hidden = memory.zeros((tokens + 1) * hiddenWidth);

  async function walk(x: Numbers, pace: Pace): Promise<void> {
    await project(fromInput, tokens, { from: x, fromStart: 0, into: inputSums, intoStart: 0 }, pace);
    for (let token = 0; token < tokens; token += 1) {
      await project(fromHidden, 1, { from: hidden, fromStart: token * hiddenWidth, into: recurrentSums, intoStart: 0 }, pace);
      cell.step(token, inputSums, recurrentSums, hidden);
    }
  }

  return {
    resultSize: hiddenWidth,
    forward: async (x, into, pace) => {
      await walk(x, pace);
      into.set(hidden.subarray(tokens * hiddenWidth));
    },
    outputs: async (x, pace): Promise<RowOutputs> => {
      await walk(x, pace);
      const found = new Map([['hidden', { shape: [tokens, hiddenWidth], data: hidden.slice(hiddenWidth) }]]);
      if (cell.kept) found.set('cell_last', { shape: [hiddenWidth], data: cell.kept.slice() });
      return found;
    },
  };
}
