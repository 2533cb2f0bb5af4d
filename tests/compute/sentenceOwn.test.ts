import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import { walkable, shortestPath } from '#contract/graph';
import type { Scenario } from '#contract/scenario';
import { at } from '#contract/tensor';
import type { Trace } from '#contract/trace';
import type { GivenWeights } from '#contract/weights';
import { normal } from '../../renderer/compute/random';
import { bottoms, places, workedOut } from '../../renderer/sentence/facts';
import { sentenceOrigin } from '../../renderer/sentence/origins';
import { readSentence } from '../../renderer/sentence/reading';
import { spreadsOf } from '../../renderer/sentence/spread';
import { thingKey } from '../../renderer/timeline/thing';
import { numbersIn, storedValue } from '../scenes/stored';
import { carryOut, scenarioWith } from './harness';

const width = 100;

/** A layer in PyTorch's layout, with biases that are not 0. */
function fileWith(different: Partial<GivenWeights['tensors']> = {}): GivenWeights {
  const tensor = (name: string, ...shape: number[]) => ({ shape, data: normal(3, name, shape.reduce((size, length) => size * length, 1)).map((value) => value * 0.1) });
  const tensors = {
    'mha.in_proj_weight': tensor('in', 3 * width, width), 'mha.in_proj_bias': tensor('in bias', 3 * width),
    'mha.out_proj.weight': tensor('out', width, width), 'mha.out_proj.bias': tensor('out bias', width),
  };
  const all = Object.entries({ ...tensors, ...different }).filter((entry): entry is [string, GivenWeights['tensors'][string]] => entry[1] !== undefined);
  return { file: 'mine.safetensors', trained: true, vocabulary: null, tensors: Object.fromEntries(all) };
}

async function traceOf(different: Partial<Scenario> = {}, weights: GivenWeights | null = null): Promise<Trace> {
  const result = await carryOut({ kind: 'trace', scenario: scenarioWith({ act: 'attention', ...different }), ...(weights && { weights }) });
  if (result.kind !== 'trace') throw new RangeError(result.kind);
  return result.trace;
}

function numbers(trace: Trace, name: string): Float32Array {
  const tensor = trace.tensors[name];
  if (!tensor) throw new RangeError(`no ${name}`);
  return tensor.data;
}

/** torch.nn.MultiheadAttention in plain float64 loops, from nothing but the file and what the layer reads: [tokens, width]. */
function byHand(inputs: Float32Array, { tensors }: GivenWeights, heads: number, causal: boolean): Float64Array {
  const tokens = inputs.length / width;
  const tensor = (name: string): Float32Array => tensors[`mha.${name}`]?.data ?? new Float32Array(0);
  const [keyWidth, inWeight, inBias] = [width / heads, tensor('in_proj_weight'), tensor('in_proj_bias')];
  const dot = (weights: Float32Array, row: number, values: ArrayLike<number>, start: number): number => {
    let sum = 0;
    for (let place = 0; place < width; place += 1) sum += at(weights, row * width + place) * at(values, start + place);
    return sum;
  };
  const projected = (part: number, token: number, unit: number): number => dot(inWeight, part * width + unit, inputs, token * width) + at(inBias, part * width + unit);
  const [q, k, v] = [0, 1, 2].map((part) => Float64Array.from({ length: tokens * width }, (_, place) => projected(part, Math.floor(place / width), place % width)));
  const together = new Float64Array(tokens * width);
  for (let place = 0; place < tokens * width; place += 1) {
    const [query, unit] = [Math.floor(place / width), place % width];
    const first = Math.floor(unit / keyWidth) * keyWidth;
    const powers = Array.from({ length: causal ? query + 1 : tokens }, (_, key) => {
      let score = 0;
      for (let inner = 0; inner < keyWidth; inner += 1) score += at(q ?? [], query * width + first + inner) * at(k ?? [], key * width + first + inner);
      return Math.exp(score / Math.sqrt(keyWidth));
    });
    const all = powers.reduce((sum, power) => sum + power, 0);
    together[place] = powers.reduce((sum, power, key) => sum + (power / all) * at(v ?? [], key * width + unit), 0);
  }
  return Float64Array.from({ length: tokens * width }, (_, place) => dot(tensor('out_proj.weight'), place % width, together, Math.floor(place / width) * width) + at(tensor('out_proj.bias'), place % width));
}

describe('a lecturer’s own attention layer', () => {
  test.each([[4, false], [5, true]])('with %i heads, causal %s, gives what PyTorch’s formula gives in float64', async (heads, causal) => {
    const file = fileWith();
    const trace = await traceOf({ knobs: { heads, causal } }, file);
    expect(trace.sizes).toMatchObject({ keyWidth: width / heads, valueWidth: width / heads });
    expect(trace.weights).toMatchObject({ from: 'file', trained: true, names: ['mha.in_proj_weight', 'mha.in_proj_bias', 'mha.out_proj.weight', 'mha.out_proj.bias'] });
    const expected = byHand(numbers(trace, 'inputs'), file, heads, causal);
    numbers(trace, 'output').forEach((value, place) => expect(Math.abs(value - at(expected, place))).toBeLessThan(1e-5 + 1e-4 * Math.abs(at(expected, place))));
  });

  test('explains each of its numbers by arithmetic that gives it, down to what was given', async () => {
    const trace = await traceOf({ knobs: { nudge: 0.5 } }, fileWith());
    const ends = new Set<string>();
    const open = [{ kind: 'output', at: [3, 40] }, { kind: 'weight', at: [2, 4, 1] }, { kind: 'otherWeight', at: [1, 0, 6] }];
    for (let thing = open.pop(); thing; thing = open.pop()) {
      const origin = sentenceOrigin(trace, thing);
      const stored = storedValue(places, trace, thing) ?? NaN;
      if (workedOut.includes(thing.kind)) expect(Math.abs((numbersIn(origin?.lines.at(-1) ?? '').at(-1) ?? NaN) - stored), thingKey(thing)).toBeLessThan(0.002);
      if (origin?.sources.length === 0) ends.add(thing.kind);
      open.push(...(origin?.sources ?? []).map((source) => ({ kind: source.thing.kind, at: [...source.thing.at] })));
    }
    expect([...ends]).toEqual(['vector', 'weightV']);
    expect(bottoms).toEqual(expect.arrayContaining([...ends]));
    expect(JSON.stringify(sentenceOrigin(trace, { kind: 'head', at: [0] }))).toContain('weights of mine.safetensors');
    expect(trace.notes.join('\n')).toMatch(/attention layer has the weights of mine\.safetensors, which says that they were trained/);
    expect(trace.notes.join('\n')).not.toMatch(/Head 1 compares|Nothing here was trained/);
  });

  test('leaves the chain drawn from the seed, and its weights say so', async () => {
    const trace = await traceOf({}, fileWith());
    expect(sentenceOrigin(trace, { kind: 'weightHh', at: [2, 3] })?.notes).toEqual([expect.stringMatching(/^Drawn at random from the seed/)]);
    expect(sentenceOrigin(trace, { kind: 'weightV', at: [2, 3] })?.notes).toEqual([expect.stringContaining('mine.safetensors')]);
  });

  test('of another width is refused, naming the tensor', async () => {
    const wrong = fileWith({ 'mha.in_proj_weight': { shape: [24, 8], data: new Float32Array(192) } });
    await expect(traceOf({}, wrong)).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining('mha.in_proj_weight: expected shape [300, 100], got [24, 8]') as string });
  });

  test('whose words have a width that the heads cannot share is refused', async () => {
    const words = { 'embedding.weight': { shape: [2, 6], data: new Float32Array(12) } };
    const file = { file: 'six.safetensors', trained: null, vocabulary: ['the', 'cat'], tensors: words };
    await expect(traceOf({}, file)).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining('4 heads cannot share the 6 numbers') as string });
  });
});

describe('the knob scaled', () => {
  test('off leaves scores that are sqrt(d_k) times as large, and weights that are the other ones of the usual run', async () => {
    const [usual, bare] = [await traceOf(), await traceOf({ knobs: { scaled: false } })];
    numbers(bare, 'scores').forEach((score, place) => expect(score / 10).toBeCloseTo(at(numbers(usual, 'scores'), place), 4));
    numbers(bare, 'weights').forEach((weight, place) => expect(weight).toBeCloseTo(at(numbers(usual, 'otherWeights'), place), 5));
    numbers(bare, 'otherWeights').forEach((weight, place) => expect(weight).toBeCloseTo(at(numbers(usual, 'weights'), place), 5));
    expect(numbers(bare, 'output')).not.toEqual(numbers(usual, 'output'));
  });

  test('says by how much softmax saturates: the same figures in both runs, more peaked without the division', async () => {
    const [usual, bare] = await Promise.all([traceOf(), traceOf({ knobs: { scaled: false } })]);
    for (const head of [0, 1, 3]) {
      const { divided, undivided } = spreadsOf(readSentence(usual), head);
      const again = spreadsOf(readSentence(bare), head);
      expect(undivided.scoreDeviation / divided.scoreDeviation).toBeCloseTo(10, 6);
      expect(again.undivided.largestWeight).toBeCloseTo(undivided.largestWeight, 5);
      expect(again.divided.entropyBits).toBeCloseTo(divided.entropyBits, 4);
      expect(undivided.largestWeight).toBeGreaterThan(divided.largestWeight);
      expect(undivided.entropyBits).toBeLessThan(divided.entropyBits);
      expect(divided.entropyBits).toBeLessThanOrEqual(Math.log2(8));
    }
  });
});

test('the knob causal forbids every weight and every recorded edge that looks ahead, on each engine', async () => {
  for (const backend of ['cpu', 'wasm'] as const) {
    const trace = await traceOf({ backend, knobs: { causal: true } });
    const weights = numbers(trace, 'weights');
    weights.forEach((weight, place) => expect(weight === 0).toBe(place % 8 > Math.floor(place / 8) % 8));
    for (let row = 0; row < 4 * 8; row += 1) expect(weights.subarray(row * 8, row * 8 + 8).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 5);
    const { graph } = trace.dependencies;
    expect(graph?.from.every((from, edge) => from <= (graph.to[edge] ?? 0) - 8)).toBe(true);
    expect(graph?.from.length).toBe((8 * 9) / 2);
    const walked = walkable(graph as Trace['dependencies'][string]); // safe: a missing one fails above
    expect([shortestPath(walked, 5, 2), shortestPath(walked, 2, 5)?.hopEdges]).toEqual([null, 1]);
  }
});

test('nothing stays in the engine when own weights are refused or used', async () => {
  const before = tf.memory().numTensors;
  await traceOf({ knobs: { causal: true, scaled: false } }, fileWith());
  expect(tf.memory().numTensors).toBe(before);
});
