import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import type { Engine } from '../../renderer/compute/backends/engine';
import { makeBreath } from '../../renderer/compute/breath';
import { loopMaker, type LoopModel } from '../../renderer/compute/models/loop';
import type { Layer } from '../../renderer/compute/models/layer';
import { drawnLayer, drawnSequence } from './drawnLayers';
import { enginesHere } from './harness';

const kinds = ['rnn', 'lstm', 'gru', 'attention', 'block'] as const;
const sizes = { input: 12, hidden: 12, heads: 3, causal: false };
const breathe = makeBreath(new AbortController().signal);

async function modelOf(kind: Layer['kind'], different: Partial<Engine> = {}): Promise<LoopModel> {
  const engine = await enginesHere().acquire('wasm');
  return loopMaker({ ...engine, ...different }).make(drawnLayer(kind, sizes), drawnSequence(3, 17, 12));
}

/** The part of `outputs` that a forward pass gives: y, or the last token of hidden. */
async function lastOutputs(model: LoopModel): Promise<number[]> {
  const outputs = await model.outputs(breathe);
  const y = outputs.get('y');
  if (y) return Array.from(y.data);
  const hidden = outputs.get('hidden')?.data ?? new Float32Array();
  return [0, 1, 2].flatMap((row) => Array.from(hidden.subarray((row * 17 + 16) * 12, (row + 1) * 17 * 12)));
}

test.each(kinds)('the bare pass of %s ends where its outputs end', async (kind) => {
  const model = await modelOf(kind);
  expect(Array.from((await model.forward(breathe)).result)).toEqual(await lastOutputs(model));
  model.dispose();
});

test.each(['attention', 'block'] as const)('rows of %s one after another give what the whole batch gives', async (kind) => {
  const [whole, single] = [await modelOf(kind), await modelOf(kind, { flopPerCall: 15_000 })];
  expect(single.span).toContain('1 of 3 rows');
  const expected = Array.from((await whole.forward(breathe)).result);
  const found = Array.from((await single.forward(breathe)).result);
  found.forEach((value, place) => expect(value).toBeCloseTo(expected[place] ?? NaN, 5));
  expect((await single.trace(breathe)).get('weights')?.data.length).toBe(3 * 3 * 17 * 17);
  [whole, single].forEach((model) => model.dispose());
});

test.each(kinds)('%s leaves nothing behind, neither after a pass nor after one that was cancelled half way', async (kind) => {
  await enginesHere().acquire('wasm');
  const before = tf.memory().numTensors;
  const model = await modelOf(kind, { flopPerCall: 15_000 });
  const ready = tf.memory().numTensors;
  await model.forward(breathe);
  await model.trace(breathe);
  for (const [pass, breaths] of [['forward', 2], ['trace', 2], ['trace', 20]] as const) {
    const stop = new AbortController();
    let left: number = breaths;
    const cancelled = async (): Promise<void> => {
      left -= 1;
      if (left === 0) stop.abort();
      await makeBreath(stop.signal)();
    };
    await expect(model[pass](cancelled)).rejects.toMatchObject({ code: 'cancelled' });
  }
  expect(tf.memory().numTensors).toBe(ready);
  model.dispose();
  expect(tf.memory().numTensors).toBe(before);
});

test.each(kinds)('%s holds what it says at most, and not a tenth of it', async (kind) => {
  await enginesHere().acquire('wasm');
  const start = tf.memory().numBytes;
  const model = await modelOf(kind);
  const { peakBytes } = await tf.profile(async () => {
    await model.forward(breathe);
    return [];
  });
  expect(peakBytes - start).toBeLessThanOrEqual(model.peakBytes);
  expect(peakBytes - start).toBeGreaterThan(model.peakBytes / 10);
  model.dispose();
});

test('what overflows float32 is refused by name', async () => {
  const engine = await enginesHere().acquire('cpu');
  const layer = drawnLayer('rnn', sizes);
  if (layer.kind !== 'rnn') throw new RangeError(layer.kind);
  const growing = { ...layer, nonlinearity: 'linear' as const, weightHh: layer.weightHh.map((value) => 1e9 * value) };
  const model = await loopMaker(engine).make(growing, drawnSequence(1, 17, 12));
  await expect(model.outputs(breathe)).rejects.toMatchObject({ code: 'wrong-result', message: expect.stringMatching(/^hidden\[\d+\] came out as/) as string });
  model.dispose();
});

test('what cannot be computed is refused before anything is taken, with what would fit', async () => {
  const engine = await enginesHere().acquire('wasm');
  const before = tf.memory().numTensors;
  const make = (kind: Layer['kind'], different: Partial<Engine>): Promise<LoopModel> =>
    loopMaker({ ...engine, ...different }).make(drawnLayer(kind, sizes), drawnSequence(3, 17, 12));
  const limit = { tensorBytes: 3000, name: 'a small limit' };
  await expect(make('block', { limit })).rejects.toThrow(/attention scores \[1, 3, 17, 17\] need.*a small limit.*At most 15 tokens fit with 3 heads/);
  await expect(make('lstm', { limit: { ...limit, tensorBytes: 1000 } })).rejects.toThrow(/input \[3, 17, 12\]/);
  await expect(make('lstm', { flopPerCall: 100 })).rejects.toThrow('one step of the lstm');
  await expect(loopMaker(engine).make(drawnLayer('attention', { ...sizes, heads: 5 }), drawnSequence(1, 2, 12))).rejects.toThrow('heads: expected a divisor of the width 12, got 5');
  expect(tf.memory().numTensors).toBe(before);
});
