import { describe, expect, test } from 'vitest';
import type { Trace } from '#contract/trace';
import type { GivenWeights } from '#contract/weights';
import { carryOut, scenarioWith } from './harness';

const text = 'the cat that we fed slept by the fire';
const units = 32;

async function run(knobs: Trace['scenario']['knobs'], weights?: GivenWeights): Promise<Trace> {
  const result = await carryOut({ kind: 'trace', scenario: scenarioWith({ act: 'gates', text, knobs, backend: 'wasm' }), ...(weights ? { weights } : {}) });
  if (result.kind !== 'trace') throw new Error(`a ${result.kind} came back`);
  return result.trace;
}

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/** The rest of an LSTM's or GRU's walk from a state after token `from`, in float64 and written from its formulas: E, the sum of the last h. */
function energy({ tensors, tokens, sizes }: Trace, from: number, state: { h: number[]; c: number[] }): number {
  const width = sizes['inputWidth'] ?? 0;
  const data = (name: string): Float32Array => tensors[name]?.data ?? new Float32Array(0);
  const [ih, hh, bi, bh, x] = ['weightIh', 'weightHh', 'biasIh', 'biasHh', 'vectors'].map(data) as [Float32Array, Float32Array, Float32Array, Float32Array, Float32Array];
  let { h, c } = state;
  for (let token = from + 1; token < tokens.length; token += 1) {
    const word = (row: number): number => Array.from({ length: width }, (_, j) => (ih[row * width + j] ?? 0) * (x[token * width + j] ?? 0)).reduce((a, b) => a + b, bi[row] ?? 0);
    const past = (row: number): number => h.map((value, j) => (hh[row * units + j] ?? 0) * value).reduce((a, b) => a + b, bh[row] ?? 0);
    const block = (gate: number, unit: number): number => word(gate * units + unit) + past(gate * units + unit);
    const each = h.map((_, unit) => unit);
    if (tensors['cell']) {
      c = each.map((unit) => sigmoid(block(1, unit)) * (c[unit] ?? 0) + sigmoid(block(0, unit)) * Math.tanh(block(2, unit)));
      h = each.map((unit) => sigmoid(block(3, unit)) * Math.tanh(c[unit] ?? 0));
    } else {
      h = each.map((unit) => {
        const [r, z] = [sigmoid(block(0, unit)), sigmoid(block(1, unit))];
        return z * (h[unit] ?? 0) + (1 - z) * Math.tanh(word(2 * units + unit) + r * past(2 * units + unit));
      });
    }
  }
  return h.reduce((sum, value) => sum + value, 0);
}

/** |dE/d(state after token)| by central differences. */
function gradientNorm(trace: Trace, token: number): number {
  const row = (name: string): number[] => Array.from(trace.tensors[name]?.data.subarray(token * units, (token + 1) * units) ?? []);
  const [h, c] = [row('hidden'), row('cell')];
  const step = 1e-4;
  const slope = (part: 'h' | 'c', unit: number): number => {
    const moved = (by: number): number => energy(trace, token, { h: h.map((value, j) => value + (part === 'h' && j === unit ? by : 0)), c: c.map((value, j) => value + (part === 'c' && j === unit ? by : 0)) });
    return (moved(step) - moved(-step)) / (2 * step);
  };
  const slopes = [...h.map((_, unit) => slope('h', unit)), ...c.map((_, unit) => slope('c', unit))];
  return Math.sqrt(slopes.reduce((sum, value) => sum + value * value, 0));
}

describe.each(['lstm', 'gru'])('the gradient that the act about gates shows of an %s', (cell) => {
  test('is that of small changes of each state, worked out anew in float64', async () => {
    const trace = await run({ cell });
    const last = trace.tokens.length - 1;
    for (const token of [0, 3, last - 1]) {
      // At the last word dE/dh is 1 in every unit, and E does not depend on c.
      const expected = Math.log10(gradientNorm(trace, token) / Math.sqrt(units));
      expect(trace.tensors['gatedPower']?.data[last - token]).toBeCloseTo(expected, 3);
    }
  });
});

const tensor = (shape: number[]) => ({ shape, data: Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, place) => Math.sin(place) / 4) });

test('weights of a file are used as they are, without the forget bias, and named', async () => {
  const rows = 4 * 3;
  const given: GivenWeights = {
    file: 'own.safetensors', trained: true, vocabulary: null,
    tensors: { 'lstm.weight_ih_l0': tensor([rows, 100]), 'lstm.weight_hh_l0': tensor([rows, 3]), 'lstm.bias_ih_l0': tensor([rows]), 'lstm.bias_hh_l0': tensor([rows]) },
  };
  const trace = await run({ forgetBias: 4 }, given);
  expect(trace.sizes['units']).toBe(3);
  expect(trace.tensors['biasIh']?.data).toEqual(given.tensors['lstm.bias_ih_l0']?.data);
  expect(trace.tensors['forgetBias']?.data).toEqual(Float32Array.of(0));
  expect(trace.weights).toMatchObject({ from: 'file', trained: true, names: Object.keys(given.tensors) });
});

/** A file's layer of so many units, which reads words of so many numbers. */
function fileOf(cell: 'lstm' | 'gru', hiddenWidth: number, inputWidth: number): GivenWeights {
  const rows = (cell === 'lstm' ? 4 : 3) * hiddenWidth;
  const vocabulary = text.split(' ').filter((word, place, all) => all.indexOf(word) === place);
  return {
    file: 'own.safetensors', trained: true, vocabulary,
    tensors: { 'embedding.weight': tensor([vocabulary.length, inputWidth]), 'rnn.weight_ih_l0': tensor([rows, inputWidth]), 'rnn.weight_hh_l0': tensor([rows, hiddenWidth]) },
  };
}

describe.each(['gates', 'gradients'])('an act that shows every gate, %s,', (act) => {
  const tried = (cell: 'lstm' | 'gru', given: GivenWeights) => {
    const chosen = act === 'gates' ? { cell } : { gated: cell };
    return carryOut({ kind: 'trace', scenario: scenarioWith({ act, knobs: chosen, text: 'the cat slept' }), weights: given });
  };

  test.each(['lstm', 'gru'] as const)('refuses a layer, %s, with more units than it can show, saying where, how many, and what to do', async (cell) => {
    const message = `own.safetensors: rnn.weight_hh_l0: the ${cell.toUpperCase()} has 513 units; at most 512 can be shown with every gate of every word. Save a layer with fewer units.`;
    await expect(tried(cell, fileOf(cell, 513, 8))).rejects.toMatchObject({ code: 'bad-input', message });
  });

  test('refuses words of more numbers than it can show', async () => {
    const message = 'own.safetensors: rnn.weight_ih_l0: a word is 1025 numbers; at most 1024 can be shown with their weights for every gate. Save a layer that reads shorter vectors.';
    await expect(tried('lstm', fileOf('lstm', 2, 1025))).rejects.toMatchObject({ code: 'bad-input', message });
  });
});

test('a layer as wide as can be shown is shown', async () => {
  expect((await run({}, fileOf('lstm', 512, 8))).sizes['units']).toBe(512);
});
