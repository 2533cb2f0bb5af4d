import * as tf from '@tensorflow/tfjs-core';
import { BackendWasm, getThreadsCount, setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { UnrollError } from '#contract/failure';
import type { Kernels } from '../kernels/kernels';
import { wasmKernels } from '../kernels/wasm/kernels';
import type { Modules } from '../kernels/wasm/settings';
import type { StartThread } from '../kernels/wasm/threads';
import type { Engine } from './engine';
import { noTrouble } from './trouble';
import { words } from '../words/words';

/** Where the three builds of the module lie; tfjs takes the best that the machine can run. */
export interface WasmFiles {
  readonly 'tfjs-backend-wasm.wasm': string;
  readonly 'tfjs-backend-wasm-simd.wasm': string;
  readonly 'tfjs-backend-wasm-threaded-simd.wasm': string;
}

/** Where our own kernels come from. */
export interface WasmKernelSource {
  /** The modules that this runtime can read; asked for once. */
  readonly load: () => Promise<Modules>;
  readonly startThread: StartThread;
}

/** What the engine is started with. */
export interface WasmParts {
  readonly wasmFiles: WasmFiles;
  readonly wasmKernels: WasmKernelSource | null;
  readonly cores: number;
}

/** More threads than this bring nothing for matrices of a lecture's size, and the module keeps only so many workers. */
const mostThreads = 8;

/** Threads the module will use: tfjs takes at most half the cores, and only 1 unless the page may share memory. */
export async function wasmThreads(cores: number): Promise<number> {
  const shares = await tf.env().getAsync('WASM_HAS_MULTITHREAD_SUPPORT');
  const simd = await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT');
  return shares === true && simd === true ? Math.max(1, Math.min(mostThreads, Math.floor(cores / 2))) : 1;
}

/** Each thread holds scratch of its own, and a lecture's batch has 32 rows. */
const mostKernelThreads = 16;

/** Whether WebAssembly is there at all. */
export function hasWasm(): boolean {
  return typeof WebAssembly === 'object';
}

let prepared: Promise<void> | undefined;
let kernels: Promise<Kernels | null> | undefined;

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
export async function startWasm({ wasmFiles, wasmKernels: source, cores }: WasmParts): Promise<Engine> {
  // Once only, and before tfjs is asked for the engine in any way: asking for it starts it.
  await (prepared ??= prepare(wasmFiles, cores));
  if (!hasWasm() || !(await tf.setBackend('wasm'))) {
    throw new UnrollError('no-backend', words.engines.wasm.notStarted);
  }
  return {
    backend: 'wasm',
    adapter: null,
    threads: Math.max(1, getThreadsCount()),
    simd: (await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT')) === true,
    // The module's memory ends at 2 to 4 GiB, and scores and weights are there at the same time.
    limit: { tensorBytes: 512 * 2 ** 20, name: words.engines.memories.wasm },
    flopPerCall: 200e6,
    kernels: source && (await (kernels ??= makeKernels(source, cores))),
    trouble: noTrouble,
  };
}

/** Memory of tfjs's module that is kept for the next job; one that has just started has 16 MiB. */
const mostKeptBytes = 24 * 2 ** 20;
const wasmPriority = 2;

/**
 * Ends the engine if its memory has become large, since that of a module never shrinks; the next call of `startWasm` starts it
 * again. It stays while another engine is the current one or tensors lie in it.
 */
export function restWasm(): void {
  if (tf.getBackend() !== 'wasm' || tf.memory().numTensors > 0 || heapBytes(tf.backend()) <= mostKeptBytes) return;
  const start = tf.findBackendFactory('wasm');
  tf.removeBackend('wasm');
  tf.registerBackend('wasm', start, wasmPriority);
  forgetModule();
}

/** tfjs's kernels keep the functions that they were last set up with, and with them the whole memory of a module that has ended. */
function forgetModule(): void {
  // Safe: a kernel's setup takes nothing from an engine but its module's functions, of which none is called before the next one starts.
  const none = { wasm: { cwrap: () => () => undefined } } as unknown as tf.KernelBackend;
  for (const { setupFunc } of tf.getKernelsForBackend('wasm')) setupFunc?.(none);
}

/** What tfjs's module has of the machine's memory. */
export function heapBytes(backend: tf.KernelBackend): number {
  const heap = backend instanceof BackendWasm && 'HEAPU8' in backend.wasm ? backend.wasm.HEAPU8 : null;
  return heap instanceof Uint8Array ? heap.byteLength : 0;
}

/** Our kernels with at most one thread a core; `null` when the runtime reads none of their modules. */
async function makeKernels({ load, startThread }: WasmKernelSource, cores: number): Promise<Kernels | null> {
  const modules = await load();
  if (!modules.relaxed && !modules.plain) return null;
  return wasmKernels({ modules, cores: Math.max(1, Math.min(mostKernelThreads, cores)), startThread });
}
