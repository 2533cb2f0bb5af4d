import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import type { Answer } from './kernels/wasm/threads';
import type { WasmFiles, WasmKernelSource } from './backends/wasm';
import plainKernels from './kernels/wasm/built/plain.wasm?url';
import relaxedKernels from './kernels/wasm/built/relaxed.wasm?url';
import plainTraining from './kernels/wasm/built/training-plain.wasm?url';
import relaxedTraining from './kernels/wasm/built/training-relaxed.wasm?url';

/** The WebAssembly modules, packed into the app: nothing is fetched from anywhere else. */
export const wasmFiles: WasmFiles = {
  'tfjs-backend-wasm.wasm': plain,
  'tfjs-backend-wasm-simd.wasm': simd,
  'tfjs-backend-wasm-threaded-simd.wasm': threaded,
};

/** Our own kernels, made by the build, and the workers they run in. */
export const wasmKernelSource: WasmKernelSource = {
  load: () => loadBoth(plainKernels, relaxedKernels),
  startThread: () => {
    const worker = new Worker(new URL('./kernels/wasm/thread.mjs', import.meta.url), { type: 'module' });
    return {
      send: (order) => worker.postMessage(order),
      listen: (hear) => {
        worker.onmessage = ({ data }: MessageEvent<Answer>) => hear(data);
        worker.onerror = ({ message }) => hear({ died: message });
      },
      end: () => worker.terminate(),
    };
  },
};

/** The kernels that train, in workers of the same kind. */
export const wasmTrainingSource: WasmKernelSource = { ...wasmKernelSource, load: () => loadBoth(plainTraining, relaxedTraining) };

async function loadBoth(plainUrl: string, relaxedUrl: string): ReturnType<WasmKernelSource['load']> {
  const [plainOne, relaxedOne] = await Promise.all([compiled(plainUrl), compiled(relaxedUrl)]);
  return { ...(plainOne && { plain: plainOne }), ...(relaxedOne && { relaxed: relaxedOne }) };
}

/** A module, or nothing when this runtime does not know its instructions. */
async function compiled(url: string): Promise<WebAssembly.Module | undefined> {
  const bytes = await (await fetch(url)).arrayBuffer();
  return WebAssembly.validate(bytes) ? WebAssembly.compile(bytes) : undefined;
}
