import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
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

/** Where tfjs's module finds Node, as in no page, it listens for these from its start, and never stops. */
const endings = ['uncaughtException', 'unhandledRejection'] as unknown as readonly 'exit'[];
const listening = new Set(endings.flatMap((ending) => process.listeners(ending)));

/** The memory of the module, once it has become large; this holds it no longer than the next turn. */
async function memoryTaken(): Promise<WeakRef<ArrayBufferLike>> {
  tf.dispose(await take(96));
  for (const ending of endings) {
    for (const listener of process.listeners(ending)) if (!listening.has(listener)) process.removeListener(ending, listener);
  }
  // Safe: the engine was taken just now.
  return new WeakRef((tf.backend() as unknown as { wasm: { HEAPU8: Uint8Array } }).wasm.HEAPU8.buffer);
}

async function collectGarbage(): Promise<void> {
  // What a WeakRef was made of or asked for is held until its turn is over.
  await new Promise((done) => setImmediate(done));
  setFlagsFromString('--expose-gc');
  // Safe: the flag adds this function to every new context.
  (runInNewContext('gc') as () => void)();
}

test('what a large job took is let go, and the engine computes as before', async () => {
  tf.dispose(await take(96));
  expect(await heapAtWork()).toBeGreaterThan(96);
  engines.rest();
  expect(await heapAtWork()).toBeLessThan(48);
  expect(tf.tidy(() => Array.from(tf.matMul(tf.tensor2d([[1, 2]]), tf.tensor2d([[3], [4]])).dataSync()))).toEqual([11]);
});

test('nothing holds the memory of an engine that was ended, although none is started after it', async () => {
  const memory = await memoryTaken();
  await collectGarbage();
  expect(memory.deref() === undefined).toBe(false);
  engines.rest();
  await collectGarbage();
  expect(memory.deref() === undefined).toBe(true);
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
