import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import type { Engine } from './engine';
import { noTrouble } from './trouble';

/** Plain JavaScript: slow, and there on every machine. */
export async function startCpu(): Promise<Engine> {
  await tf.setBackend('cpu');
  return {
    backend: 'cpu',
    adapter: null,
    threads: null,
    simd: null,
    limit: { tensorBytes: 512 * 2 ** 20, name: 'the memory of the JavaScript engine' },
    flopPerCall: 50e6,
    kernels: null,
    trouble: noTrouble,
  };
}
