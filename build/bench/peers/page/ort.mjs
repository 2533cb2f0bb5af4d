// @ts-check
import { deviation, numbers, timed } from './timing.mjs';

/**
 * Times onnxruntime-web on models that PyTorch wrote, and holds each result against PyTorch's own.
 *
 * @param {{ readonly models: readonly string[], readonly shape: readonly number[], readonly threads: number, readonly warmUps: number, readonly repeats: number }} wish
 * @returns {Promise<{ readonly model: string, readonly runsMs: number[], readonly deviation: number }[]>}
 */
export async function timeOrt({ models, shape, threads, ...often }) {
  const { ort } = /** @type {{ ort: any }} */ (/** @type {unknown} */ (window)); // any: the page's script, not typed here
  ort.env.wasm.numThreads = threads;
  ort.env.wasm.wasmPaths = '/ort/';
  const x = new ort.Tensor('float32', await numbers('x.bin'), shape);
  const found = [];
  for (const model of models) {
    const bytes = new Uint8Array(await (await fetch(`/models/${model}.onnx`)).arrayBuffer());
    const session = await ort.InferenceSession.create(bytes, { executionProviders: ['wasm'], graphOptimizationLevel: 'all' });
    const { runsMs, result } = await timed(async () => (await session.run({ x }))['y'].data, often);
    found.push({ model, runsMs, deviation: await deviation(result, model) });
    await session.release();
  }
  return found;
}
