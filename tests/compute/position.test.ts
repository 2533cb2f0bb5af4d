import * as tf from '@tensorflow/tfjs-core';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Scenario } from '#contract/scenario';
import { at } from '#contract/tensor';
import { trace as traceForm, type Trace } from '#contract/trace';
import type { GivenWeights } from '#contract/weights';
import { normal, shuffledOrder } from '../../renderer/compute/random';
import { positionalEncoding } from '../../renderer/compute/ops/positional';
import { readOrdered } from '../../renderer/scenes/position/reading';
import { shapeOf, type SizeName, tensorNames } from '../../renderer/scenes/position/tensors';
import { carryOut, scenarioWith } from './harness';

async function traceOf(different: Partial<Scenario> = {}, weights: GivenWeights | null = null): Promise<Trace> {
  const result = await carryOut({ kind: 'trace', scenario: scenarioWith({ act: 'position', ...different }), ...(weights && { weights }) });
  if (result.kind !== 'trace') throw new RangeError(result.kind);
  return result.trace;
}

const trace = await traceOf();

/** One query of one run through one head in float64, from the recorded inputs and weights alone: its part of the output. */
function outputByHand(made: Trace, runIndex: number, token: number): Float64Array {
  const { count, width, sizes: { heads, valueWidth }, tensors } = readOrdered(made);
  const input = (place: number, unit: number): number => at(tensors.inputs, (runIndex * count + place) * width + unit);
  const project = (weights: Float32Array, bias: Float32Array, place: number, row: number): number => {
    let sum = at(bias, row);
    for (let unit = 0; unit < width; unit += 1) sum += at(weights, row * width + unit) * input(place, unit);
    return sum;
  };
  const mixed = new Float64Array(width);
  for (let head = 0; head < heads; head += 1) {
    const rows = Array.from({ length: valueWidth }, (_, unit) => head * valueWidth + unit);
    const query = rows.map((row) => project(tensors.queryWeight, tensors.queryBias, token, row));
    const powers = Array.from({ length: count }, (_, place) => Math.exp(rows.reduce((sum, row, unit) => sum + (query[unit] ?? 0) * project(tensors.keyWeight, tensors.keyBias, place, row), 0) / Math.sqrt(valueWidth)));
    const all = powers.reduce((sum, power) => sum + power, 0);
    for (const row of rows) mixed[row] = powers.reduce((sum, power, place) => sum + (power / all) * project(tensors.valueWeight, tensors.valueBias, place, row), 0);
  }
  return mixed.map((_, unit) => mixed.reduce((sum, value, place) => sum + at(tensors.outputWeight, unit * width + place) * value, at(tensors.outputBias, unit)));
}

test('a trace has the contract’s form and every tensor in its shape', () => {
  expect(traceForm.parse(trace)).toEqual(trace);
  expect(Object.keys(trace.tensors).toSorted()).toEqual([...tensorNames].toSorted());
  for (const name of tensorNames) expect(trace.tensors[name]?.shape, name).toEqual(shapeOf(name, trace.sizes as Record<SizeName, number>)); // safe: a missing size fails here
});

test.each([0, 1, 2, 3])('run %i is what PyTorch’s formula gives in float64', (runIndex) => {
  const { tensors, count, width } = readOrdered(trace);
  for (const token of [0, count - 1]) {
    outputByHand(trace, runIndex, token).forEach((expected, unit) => {
      expect(Math.abs(at(tensors.output, (runIndex * count + token) * width + unit) - expected)).toBeLessThan(1e-5 + 1e-4 * Math.abs(expected));
    });
  }
});

describe('order', () => {
  test('is nothing to attention without positions, but for rounding, on each engine', async () => {
    for (const backend of ['cpu', 'wasm'] as const) expect(readOrdered(await traceOf({ backend })).bareLargest).toBeLessThan(1e-5);
  });

  test('matters with positions, and never to attention when the knob adds none', async () => {
    expect(readOrdered(trace).placedLargest).toBeGreaterThan(1e-3);
    const none = readOrdered(await traceOf({ knobs: { encoding: 'none' } }));
    expect([none.encoded, none.placedLargest]).toEqual([false, none.bareLargest]);
    expect(none.chainLargest).toBe(readOrdered(trace).chainLargest);
  });

  test('is another one for another number, and the same for the same', async () => {
    const order = async (shuffle: number): Promise<readonly number[]> => Array.from(readOrdered(await traceOf({ knobs: { shuffle } })).tensors.order);
    expect(await order(2)).toEqual(await order(2));
    expect(await order(2)).not.toEqual(await order(3));
  });

  test('after shuffling has every number once, never where all were, and first places fall evenly', () => {
    const firsts = new Map<number, number>();
    for (let seed = 0; seed < 600; seed += 1) {
      const order = shuffledOrder(seed, 'test', ['a', 'b', 'c']);
      expect(Array.from(order).toSorted()).toEqual([0, 1, 2]);
      expect(Array.from(order)).not.toEqual([0, 1, 2]);
      firsts.set(at(order, 0), (firsts.get(at(order, 0)) ?? 0) + 1);
    }
    // Of the five orders that are left, one begins with 0, two with 1 and two with 2.
    expect(firsts.get(0)).toBeGreaterThan(80);
    expect(firsts.get(0)).toBeLessThan(160);
    expect(Array.from(shuffledOrder(5, 'test', ['a', 'b']))).toEqual([1, 0]);
    expect(Array.from(shuffledOrder(5, 'test', ['a']))).toEqual([0]);
  });

  test('reads differently also where a word stands twice, and stays where there is but one', () => {
    const words = ['no', 'no', 'no', 'yes'];
    for (let seed = 0; seed < 50; seed += 1) expect(Array.from(shuffledOrder(seed, 'test', words), (from) => words[from])).not.toEqual(words);
    expect(Array.from(shuffledOrder(1, 'test', ['no', 'no', 'no'])).toSorted()).toEqual([0, 1, 2]);
  });
});

test.each(['positional_tiny', 'positional_mid'])('the encoding is that of %s, and the products of its places follow their distance', (name) => {
  // Safe: a golden file of another form fails below.
  const { inputs, outputs } = JSON.parse(readFileSync(new URL(`../golden/${name}.json`, import.meta.url), 'utf8')) as { inputs: { tokens: number; dim: number }; outputs: { encoding: { data: number[] } } };
  const made = positionalEncoding(inputs.tokens, inputs.dim);
  outputs.encoding.data.forEach((value, place) => expect(Math.abs(at(made, place) - value)).toBeLessThan(1e-6));
  const product = (p: number, q: number): number => Array.from({ length: inputs.dim }, (_, unit) => at(outputs.encoding.data, p * inputs.dim + unit) * at(made, q * inputs.dim + unit)).reduce((sum, term) => sum + term, 0);
  for (let p = 0; p + 3 < inputs.tokens; p += 1) expect(product(p, p + 3)).toBeCloseTo(product(0, 3), 4);
});

test('a lecturer’s own layers are used, and a wrong one is refused by name', async () => {
  const tensor = (name: string, ...shape: number[]) => ({ shape, data: normal(4, name, shape.reduce((size, length) => size * length, 1)).map((value) => value * 0.1) });
  const tensors = { in_proj_weight: tensor('in', 300, 100), 'out_proj.weight': tensor('out', 100, 100), weight_ih_l0: tensor('ih', 100, 100), weight_hh_l0: tensor('hh', 100, 100) };
  const file = { file: 'mine.safetensors', trained: null, vocabulary: null, tensors };
  const own = await traceOf({}, file);
  expect(own.weights.names).toEqual(['in_proj_weight', 'out_proj.weight', 'weight_ih_l0', 'weight_hh_l0']);
  const { output } = readOrdered(own).tensors;
  outputByHand(own, 3, 2).forEach((expected, unit) => expect(Math.abs(at(output, (3 * 8 + 2) * 100 + unit) - expected)).toBeLessThan(1e-4 + 1e-4 * Math.abs(expected)));
  expect(readOrdered(own).bareLargest).toBeLessThan(1e-4);
  const wrong = { ...file, tensors: { ...tensors, in_proj_weight: tensor('in', 30, 10) } };
  await expect(traceOf({}, wrong)).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining('in_proj_weight: expected shape [300, 100], got [30, 10]') as string });
});

test.each([
  [{ knobs: { shuffle: 0 } }, 'bad-input', 'knobs.shuffle: expected a whole number from 1 to 99, got 0'],
  [{ knobs: { encoding: 'rotary' } }, 'bad-input', 'knobs.encoding: expected one of none, sinusoidal, got "rotary"'],
  [{ text: 'one' }, 'bad-text', expect.any(String) as string],
  [{ text: 'No no no' }, 'bad-text', 'All 3 words are “No”: in another order they are the same text. Type at least two different words.'],
])('%j is refused in words', async (different, code, message) => {
  await expect(traceOf(different)).rejects.toMatchObject({ code, message });
});

test('a trace without a tensor is refused, naming it', () => {
  const { mixed: _mixed, ...rest } = trace.tensors;
  expect(() => readOrdered({ ...trace, tensors: rest })).toThrow('tensors.mixed: is missing');
});

test('nothing stays in the engine, neither after a run nor after a cancelled one', async () => {
  const before = tf.memory().numTensors;
  await traceOf();
  const stop = new AbortController();
  const report = (doing: string): void => {
    if (doing.startsWith('walking')) stop.abort();
  };
  await expect(carryOut({ kind: 'trace', scenario: scenarioWith({ act: 'position' }) }, { signal: stop.signal, report })).rejects.toMatchObject({ code: 'cancelled' });
  expect(tf.memory().numTensors).toBe(before);
});
