import { fileURLToPath } from 'node:url';
import type { BenchModel, BenchSizes } from '../../../contract/bench';
import { startWasm } from '../../../renderer/compute/backends/wasm';
import { drawLayer, drawSequence } from '../../../renderer/compute/bench/layers';
import { loopMaker } from '../../../renderer/compute/models/loop';
import { readClock } from '../../../renderer/compute/stopwatch';

/** What a pass and a trace of one model took, the fastest of some runs. */
export interface TraceCost {
  readonly model: BenchModel;
  readonly forwardMs: number;
  readonly traceMs: number;
}

const binaries = new URL('../../../node_modules/@tensorflow/tfjs-backend-wasm/dist/', import.meta.url);
const binary = (name: string): string => fileURLToPath(new URL(name, binaries));
const breathe = (): Promise<void> => Promise.resolve();

/**
 * What it costs to ask the loop variant for every value on the way, on tfjs-wasm in this Node: one thread, the same code as
 * in the page. Pass and trace take turns.
 *
 * @param repeats - runs of each, after one that is not counted
 */
export async function measureTraceCost(models: readonly BenchModel[], sizes: BenchSizes, repeats: number): Promise<readonly TraceCost[]> {
  const engine = await startWasm({
    wasmFiles: {
      'tfjs-backend-wasm.wasm': binary('tfjs-backend-wasm.wasm'),
      'tfjs-backend-wasm-simd.wasm': binary('tfjs-backend-wasm-simd.wasm'),
      'tfjs-backend-wasm-threaded-simd.wasm': binary('tfjs-backend-wasm-threaded-simd.wasm'),
    },
    wasmKernels: null,
    cores: 1,
  });
  const x = await drawSequence(sizes, breathe);
  const costs: TraceCost[] = [];
  for (const model of models) {
    const made = await loopMaker(engine).make(await drawLayer(model, sizes, breathe), x);
    const best = { forwardMs: Infinity, traceMs: Infinity };
    for (let run = 0; run <= repeats; run += 1) {
      const forwardMs = await time(() => made.forward(breathe));
      const traceMs = await time(() => made.trace(breathe));
      if (run === 0) continue;
      best.forwardMs = Math.min(best.forwardMs, forwardMs);
      best.traceMs = Math.min(best.traceMs, traceMs);
    }
    made.dispose();
    costs.push({ model, ...best });
  }
  return costs;
}

async function time(act: () => Promise<unknown>): Promise<number> {
  const startMs = readClock();
  await act();
  return readClock() - startMs;
}
