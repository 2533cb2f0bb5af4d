import * as tf from '@tensorflow/tfjs-core';
import { getThreadsCount, setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { UnrollError } from '#contract/failure';
import type { Engine } from './engine';
import { noTrouble } from './trouble';

/** Where the three builds of the module lie; tfjs takes the best that the machine can run. */
export interface WasmFiles {
  readonly 'tfjs-backend-wasm.wasm': string;
  readonly 'tfjs-backend-wasm-simd.wasm': string;
  readonly 'tfjs-backend-wasm-threaded-simd.wasm': string;
}

/** More threads than this bring nothing for matrices of a lecture's size, and the module keeps only so many workers. */
const mostThreads = 8;

/** Threads the module will use: tfjs takes at most half the cores, and only 1 unless the page may share memory. */
export async function wasmThreads(cores: number): Promise<number> {
  const shares = await tf.env().getAsync('WASM_HAS_MULTITHREAD_SUPPORT');
  const simd = await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT');
  return shares === true && simd === true ? Math.max(1, Math.min(mostThreads, Math.floor(cores / 2))) : 1;
}

/** Whether WebAssembly is there at all. */
export function hasWasm(): boolean {
  return typeof WebAssembly === 'object';
}

let prepared: Promise<void> | undefined;

async function prepare(files: WasmFiles, cores: number): Promise<void> {
  const threads = await wasmThreads(cores);
  setWasmPaths({ ...files });
  setThreadsCount(threads);
}

/**
 * Starts the WebAssembly engine; a second call finds it running.
 *
 * @throws UnrollError 'no-backend' when the module does not start
 */
export async function startWasm(files: WasmFiles, cores: number): Promise<Engine> {
  // Once only, and before tfjs is asked for the engine in any way: asking for it starts it.
  await (prepared ??= prepare(files, cores));
  if (!hasWasm() || !(await tf.setBackend('wasm'))) {
    throw new UnrollError('no-backend', 'The WebAssembly engine did not start on this machine. Choose the plain JavaScript engine (cpu).');
  }
  return {
    backend: 'wasm',
    adapter: null,
    threads: Math.max(1, getThreadsCount()),
    simd: (await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT')) === true,
    // The module's memory ends at 2 to 4 GiB, and scores and weights are there at the same time.
    limit: { tensorBytes: 512 * 2 ** 20, name: 'the memory of a WebAssembly module' },
    flopPerCall: 200e6,
    kernels: null,
    trouble: noTrouble,
  };
}
