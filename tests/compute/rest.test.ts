import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { heapBytes } from '../../renderer/compute/backends/wasm';
import { enginesHere } from './harness';

const engines = enginesHere();
const mebibyte = 2 ** 20;

/** Has tfjs's module take so much of the machine's memory. */
async function take(megabytes: number): Promise<tf.Tensor> {
  await engines.acquire('wasm');
  return tf.ones([megabytes * 256, 1024]);
}

/** What the module has when a job begins. */
async function heapAtWork(): Promise<number> {
  await engines.acquire('wasm');
  return heapBytes(tf.backend()) / mebibyte;
}

test('what a large job took is let go, and the engine computes as before', async () => {
  tf.dispose(await take(96));
  expect(await heapAtWork()).toBeGreaterThan(96);
  engines.rest();
  expect(await heapAtWork()).toBeLessThan(48);
  expect(Array.from(await tf.tidy(() => tf.matMul(tf.tensor2d([[1, 2]]), tf.tensor2d([[3], [4]]))).data())).toEqual([11]);
});

test('an engine in which tensors lie is kept', async () => {
  const kept = await take(96);
  engines.rest();
  expect(await heapAtWork()).toBeGreaterThan(96);
  expect((await kept.data()).at(-1)).toBe(1);
  tf.dispose(kept);
});

test('after small jobs the module stays', async () => {
  engines.rest();
  tf.dispose(await take(1));
  const backend = tf.backend();
  engines.rest();
  await engines.acquire('wasm');
  expect(tf.backend()).toBe(backend);
});

test('resting starts no engine', async () => {
  await engines.acquire('cpu');
  engines.rest();
  expect(tf.getBackend()).toBe('cpu');
});
