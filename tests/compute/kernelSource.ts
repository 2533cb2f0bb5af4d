import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { WasmKernelSource } from '../../renderer/compute/backends/wasm';
import type { Modules } from '../../renderer/compute/kernels/wasm/settings';
import type { Answer } from '../../renderer/compute/kernels/wasm/threads';

// Node 20 knows relaxed SIMD but hides it; pages have it without asking.
setFlagsFromString('--experimental-wasm-relaxed-simd');

const built = new URL('../../renderer/compute/kernels/wasm/built/', import.meta.url);

/** The modules as `npm test` compiled them. */
export function kernelModules(): Modules {
  const [plain, relaxed] = ['plain', 'relaxed'].map((name) => new WebAssembly.Module(readFileSync(new URL(`${name}.wasm`, built))));
  return { ...(plain && { plain }), ...(relaxed && { relaxed }) };
}

/** The modules that train, as `npm test` compiled them. */
export function trainingModules(): Modules {
  const [plain, relaxed] = ['plain', 'relaxed'].map((name) => new WebAssembly.Module(readFileSync(new URL(`training-${name}.wasm`, built))));
  return { ...(plain && { plain }), ...(relaxed && { relaxed }) };
}

/** The kernels as a page has them, their threads being workers of Node. */
export const kernelSource: WasmKernelSource = {
  load: () => Promise.resolve(kernelModules()),
  startThread: () => {
    const worker = new Worker(new URL('nodeThread.mjs', import.meta.url));
    // A test file ends although its threads would wait for more.
    worker.unref();
    return {
      send: (order) => worker.postMessage(order),
      listen: (hear) => {
        worker.on('message', (answer: Answer) => hear(answer));
        worker.on('error', (error) => hear({ died: String(error) }));
      },
      end: () => void worker.terminate(),
    };
  },
};

/** The same for training. */
export const trainingSource: WasmKernelSource = { ...kernelSource, load: () => Promise.resolve(trainingModules()) };
