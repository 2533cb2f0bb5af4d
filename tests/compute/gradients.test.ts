import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { at } from '#contract/tensor';
import { makeBreath } from '../../renderer/compute/breath';
import type { Nonlinearity, RnnLayer } from '../../renderer/compute/models/layer';
import { type Gradients, gradientsThroughTime } from '../../renderer/compute/ops/gradients/gradients';
import { logSpectralNorms } from '../../renderer/compute/ops/gradients/spectralNorm';
import { uniform } from '../../renderer/compute/random';
import { drawnLayer, drawnSequence } from './drawnLayers';
import { enginesHere } from './harness';
import { largestSingularValue } from './matrix';

const breathe = makeBreath(new AbortController().signal);

/** A cell whose state is turned and stretched at every step: each singular value of n steps is factor^n. */
function turning(factor: number, nonlinearity: Nonlinearity): RnnLayer {
  const [width, angle] = [3, nonlinearity === 'relu' ? Math.PI / 2 : 0.7];
  const turn = nonlinearity === 'relu' ? [0, 1, 0, 0, 0, 1, 1, 0, 0] : [Math.cos(angle), -Math.sin(angle), 0, Math.sin(angle), Math.cos(angle), 0, 0, 0, 1];
  const none = new Float32Array(width);
  const weightHh = Float32Array.from(turn, (value) => factor * value);
  return { kind: 'rnn', nonlinearity, inputWidth: width, hiddenWidth: width, weightIh: Float32Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1), weightHh, biasIh: none.fill(0.5), biasHh: new Float32Array(width) };
}

async function ask(layer: RnnLayer, tokens: number): Promise<Gradients> {
  const engine = await enginesHere().acquire('wasm');
  const x = { ...drawnSequence(1, tokens, 3), data: drawnSequence(1, tokens, 3).data.map(Math.abs) };
  return gradientsThroughTime({ layer, x, v: Float32Array.of(0, 0.6, 0.8), withSpectralNorm: true }, { engine, breathe });
}

test.each([
  [0.5, 'linear'],
  [1.5, 'linear'],
  [1.5, 'relu'],
] as const)('a cell that multiplies by %d at every step is followed over 512 steps (%s), far beyond float32', async (factor, nonlinearity) => {
  const { stateGradientNorm, jacobianProductSpectralNorm, inputGradientNorm } = await ask(turning(factor, nonlinearity), 512);
  for (const norms of [stateGradientNorm ?? [], jacobianProductSpectralNorm ?? [], inputGradientNorm]) {
    expect(norms.length).toBe(512);
    norms.forEach((norm, distance) => expect(norm / factor ** distance, `distance ${distance}`).toBeCloseTo(1, 3));
  }
});

test('beyond float64 a norm stays at its ends and is never infinite or no number', async () => {
  const grown = await ask(turning(8, 'linear'), 360);
  expect(grown.stateGradientNorm?.at(-1)).toBe(Number.MAX_VALUE);
  expect(grown.jacobianProductSpectralNorm?.at(-1)).toBe(Number.MAX_VALUE);
  expect(grown.inputGradient.every((value) => Number.isFinite(value))).toBe(true);
  const gone = await ask(turning(0.1, 'linear'), 360);
  expect(gone.stateGradientNorm?.at(-1)).toBe(0);
  expect(gone.stateGradientNorm?.at(300)).toBeGreaterThan(0);
});

test('a state that nothing is carried from gives zeros and not numbers that are none', async () => {
  const { stateGradientNorm, jacobianProductSpectralNorm } = await ask(turning(0, 'tanh'), 5);
  expect(stateGradientNorm?.slice(1)).toEqual([0, 0, 0, 0]);
  expect(jacobianProductSpectralNorm?.slice(1)).toEqual([0, 0, 0, 0]);
});

test('weights that leave float32 in a single step are refused', async () => {
  await expect(ask(turning(3e38, 'linear'), 5)).rejects.toMatchObject({ code: 'wrong-result' });
});

test.each([1, 2, 5, 33, 64])('the largest singular value of matrices of width %d is found, however close the others are', async (width) => {
  await enginesHere().acquire('wasm');
  const made = [0, 1e-4, 1e-2, 1].map((spread) => {
    const noise = uniform(7, `m${spread}`, width * width, spread);
    return Float32Array.from(noise, (value, place) => (place % (width + 1) === 0 ? 1 : 0) + value);
  });
  const stack = tf.tensor3d(Float32Array.from(made.flatMap((matrix) => Array.from(matrix))), [made.length, width, width]);
  const logs = await logSpectralNorms(stack, breathe);
  stack.dispose();
  made.forEach((matrix, index) => {
    const rows = Array.from({ length: width }, (_, row) => Array.from(matrix.subarray(row * width, (row + 1) * width)));
    expect(Math.abs(at(logs, index) - Math.log(largestSingularValue(rows)))).toBeLessThan(1.1e-4);
  });
});

test('a matrix of zeros has no logarithm to give', async () => {
  await enginesHere().acquire('wasm');
  const zeros = tf.zeros<tf.Rank.R2>([4, 4]);
  expect(Array.from(await logSpectralNorms(zeros, breathe))).toEqual([-Infinity]);
  zeros.dispose();
});

test.each(['rnn', 'lstm', 'gru', 'attention'] as const)('gradients of %s leave nothing behind, neither when they end nor when they are cancelled on the way', async (kind) => {
  const engine = await enginesHere().acquire('wasm');
  const layer = drawnLayer(kind, { input: 6, hidden: 6, heads: 2, causal: true });
  if (layer.kind === 'block') throw new RangeError(layer.kind);
  const question = { layer, x: drawnSequence(1, 40, 6), v: uniform(3, 'v', 6, 1), withSpectralNorm: true };
  const before = tf.memory().numTensors;
  await gradientsThroughTime(question, { engine, breathe });
  expect(tf.memory().numTensors).toBe(before);
  for (const breaths of [1, 5, 45, 70, 90]) {
    const stop = new AbortController();
    let left = breaths;
    const cancelled = async (): Promise<void> => {
      left -= 1;
      if (left === 0) stop.abort();
      await makeBreath(stop.signal)();
    };
    await expect(gradientsThroughTime(question, { engine, breathe: cancelled })).rejects.toMatchObject({ code: 'cancelled' });
    expect(tf.memory().numTensors, `${breaths} breaths`).toBe(before);
  }
});
