import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { plainKernels } from '../kernels/plain/kernels';
import type { Engine, SizeLimit } from './engine';
import { noTrouble } from './trouble';
import { words } from '../words/words';

const limit: SizeLimit = { tensorBytes: 512 * 2 ** 20, name: words.engines.memories.cpu };

/** Plain JavaScript: slow, and there on every machine. */
export async function startCpu(): Promise<Engine> {
  await tf.setBackend('cpu');
  return {
    backend: 'cpu',
    adapter: null,
    threads: null,
    simd: null,
    limit,
    flopPerCall: 50e6,
    kernels: plainKernels(limit),
    trouble: noTrouble,
  };
}
