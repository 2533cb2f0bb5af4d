import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { maxPathLength, sequentialSteps, walkable } from '#contract/graph';
import type { Scenario } from '#contract/scenario';
import { at } from '#contract/tensor';
import { trace as traceForm, type Trace } from '#contract/trace';
import { shapeOf, type SizeName, type TensorName, tensorNames } from '../../renderer/sentence/tensors';
import { carryOut, enginesHere, scenarioWith } from './harness';

async function traceOf(different: Partial<Scenario> = {}): Promise<Trace> {
  const result = await carryOut({ kind: 'trace', scenario: scenarioWith(different) });
  if (result.kind !== 'trace') throw new RangeError(result.kind);
  return result.trace;
}

function numbers(trace: Trace, name: TensorName): Float32Array {
  const tensor = trace.tensors[name];
  if (!tensor) throw new RangeError(`no ${name}`);
  return tensor.data;
}

const trace = await traceOf();
const { tokens, width, heads, valueWidth } = trace.sizes as Record<SizeName, number>; // safe: checked in the first test

test('a trace has the contract’s form and every tensor in its shape', () => {
  expect(traceForm.parse(trace)).toEqual(trace);
  expect(trace.sizes).toEqual({ tokens: 8, width: 100, heads: 4, keyWidth: 100, valueWidth: 25, scaled: 1, causal: 0 });
  expect(Object.keys(trace.tensors).toSorted()).toEqual([...tensorNames].toSorted());
  for (const name of tensorNames) expect(trace.tensors[name]?.shape, name).toEqual(shapeOf(name, trace.sizes as Record<SizeName, number>));
});

test.each(['race', 'recurrence', 'attention'])('the act %s computes', async (act) => {
  expect((await traceOf({ act, text: 'two words' })).sizes['tokens']).toBe(2);
});

test('every hidden state is what its parts say, and its recurrent part is W_hh of the state before', () => {
  const [hidden, recurrent, weight] = [numbers(trace, 'hidden'), numbers(trace, 'recurrentPart'), numbers(trace, 'weightHh')];
  const [input, bias] = [numbers(trace, 'inputPart'), numbers(trace, 'bias')];
  hidden.forEach((value, place) => {
    const [token, unit] = [Math.floor(place / width), place % width];
    expect(value).toBeCloseTo(Math.tanh(at(recurrent, place) + at(input, place) + at(bias, unit)), 5);
    let sum = 0;
    for (let k = 0; token > 0 && k < width; k += 1) sum += at(weight, unit * width + k) * at(hidden, (token - 1) * width + k);
    expect(at(recurrent, place)).toBeCloseTo(sum, 4);
  });
});

test('every weight is its score’s share and every row sums to 1', () => {
  const [scores, weights] = [numbers(trace, 'scores'), numbers(trace, 'weights')];
  for (let row = 0; row < heads * tokens; row += 1) {
    const powers = Array.from(scores.subarray(row * tokens, (row + 1) * tokens), Math.exp);
    const total = powers.reduce((sum, power) => sum + power, 0);
    powers.forEach((power, key) => expect(at(weights, row * tokens + key)).toBeCloseTo(power / total, 5));
  }
});

test('the output is W_o of the heads laid side by side', () => {
  const [mixed, weight, output] = [numbers(trace, 'mixed'), numbers(trace, 'outputWeight'), numbers(trace, 'output')];
  for (const place of [0, 57, 399, tokens * width - 1]) {
    const [token, unit] = [Math.floor(place / width), place % width];
    let sum = 0;
    for (let k = 0; k < width; k += 1) {
      const [head, inner] = [Math.floor(k / valueWidth), k % valueWidth];
      sum += at(weight, unit * width + k) * at(mixed, (head * tokens + token) * valueWidth + inner);
    }
    expect(at(output, place)).toBeCloseTo(sum, 4);
  }
});

test('in the word head the queries and keys are the word vectors, and cat looks at dog more than at any other word', () => {
  expect(numbers(trace, 'query').slice(0, tokens * width)).toEqual(numbers(trace, 'vectors'));
  expect(numbers(trace, 'key').slice(0, tokens * width)).toEqual(numbers(trace, 'vectors'));
  const cat = Array.from(numbers(trace, 'weights').slice(tokens, 2 * tokens));
  expect(cat.map((weight, key) => (key === 1 ? 0 : weight)).reduce((best, weight, key, all) => (weight > at(all, best) ? key : best), 0)).toBe(4);
  expect(at(cat, 4)).toBeGreaterThan(0.2);
});

test('another seed changes the seeded weights and leaves words, positions and the word head alone', async () => {
  const other = await traceOf({ seed: 8 });
  for (const name of ['vectors', 'positions', 'inputs', 'wordHeadScale'] as const) expect(numbers(other, name)).toEqual(numbers(trace, name));
  for (const name of ['weightXh', 'weightHh', 'bias', 'valueWeight', 'outputWeight'] as const) expect(numbers(other, name)).not.toEqual(numbers(trace, name));
  expect(numbers(other, 'weights').slice(0, tokens * tokens)).toEqual(numbers(trace, 'weights').slice(0, tokens * tokens));
  expect(numbers(other, 'weights').slice(tokens * tokens)).not.toEqual(numbers(trace, 'weights').slice(tokens * tokens));
});

test('the same scenario gives the same numbers', async () => {
  expect((await traceOf()).tensors).toEqual(trace.tensors);
});

test.each([1, 2, 5])('%i heads share the width', async (count) => {
  expect((await traceOf({ knobs: { heads: count }, text: 'two words' })).sizes).toMatchObject({ heads: count, valueWidth: 100 / count });
});

test('wasm says the same as cpu', async () => {
  const other = await traceOf({ backend: 'wasm' });
  for (const name of tensorNames) {
    numbers(other, name).forEach((value, place) => expect(Math.abs(value - at(numbers(trace, name), place)), name).toBeLessThan(1e-4));
  }
});

test('the recorded chain waits once a token and the graph not at all', () => {
  const chain = walkable(trace.dependencies['chain'] as Trace['dependencies'][string]); // safe: a wrong name fails here
  const graph = walkable(trace.dependencies['graph'] as Trace['dependencies'][string]); // safe: likewise
  expect(Math.max(...sequentialSteps(chain))).toBe(tokens);
  expect(Math.max(...sequentialSteps(graph))).toBe(1);
  expect(maxPathLength(chain)).toBe(tokens - 1);
  expect(maxPathLength(graph)).toBe(1);
});

test('both layers were measured, at least three times, with the clock’s resolution', () => {
  for (const name of ['chain', 'graph']) {
    const timing = trace.timings[name];
    expect(timing?.repeats).toBeGreaterThanOrEqual(3);
    expect(timing?.medianMs).toBeGreaterThan(0);
    expect(timing?.resolutionMs).toBeGreaterThan(0);
  }
});

test('words without a vector are named in the notes and marked', async () => {
  const { notes, tokens: marked } = await traceOf({ text: 'A schwyzerörgeli plays' });
  expect(marked).toEqual([{ text: 'A', known: true }, { text: 'schwyzerörgeli', known: false }, { text: 'plays', known: true }]);
  expect(notes.join('\n')).toMatch(/Nothing here was trained.*stands in: “schwyzerörgeli”\..*“A” takes that of “an”/s);
});

test.each([
  [{ knobs: { heads: 3 } }, 'bad-input', 'knobs.heads: expected one of 1, 2, 4, 5, got 3'],
  [{ knobs: { head: 4 } }, 'bad-input', 'knobs.head: the act race has no such knob; it has heads, nudge, nudgeRow, nudgeColumn, scaled, causal'],
  [{ act: 'opera' }, 'unknown-act', expect.stringContaining('There is no act “opera”. The acts are attention, ') as string],
  [{ text: '' }, 'bad-text', 'The text is empty. Type a sentence of at least two words.'],
  [{ backend: 'webgpu' as const }, 'no-backend', 'WebGPU was asked for, but this runtime has no WebGPU. Choose WebAssembly (wasm) or automatic (auto).'],
])('%j is refused in words', async (different, code, message) => {
  await expect(traceOf(different)).rejects.toMatchObject({ code, message });
});

test('nothing stays in the engine, neither after a run nor after a cancelled one', async () => {
  const before = tf.memory().numTensors;
  await traceOf();
  expect(tf.memory().numTensors).toBe(before);
  for (const phase of ['walking the chain', 'letting all tokens exchange', 'measuring both']) {
    const stop = new AbortController();
    const report = (doing: string): void => {
      if (doing === phase) stop.abort();
    };
    const run = carryOut({ kind: 'trace', scenario: scenarioWith({}) }, { signal: stop.signal, report, engines: enginesHere() });
    await expect(run).rejects.toMatchObject({ code: 'cancelled' });
    expect(tf.memory().numTensors, phase).toBe(before);
  }
});

test('512 tokens are taken whole', async () => {
  const long = await traceOf({ text: 'word '.repeat(512), backend: 'wasm' });
  expect(long.tensors['weights']?.shape).toEqual([4, 512, 512]);
});
