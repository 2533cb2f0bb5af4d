// @ts-check
import { createServer, createServerModuleRunner } from 'vite';
import { root } from '../../project.mjs';
import { atMost, told } from '../figures.mjs';

const models = ['rnn', 'lstm', 'gru', 'attention', 'block'];
const repeats = 3;

/**
 * What a trace with every value costs over the bare pass; the app's own code, compiled on the way into this Node.
 *
 * @param {{ readonly batch: number, readonly tokens: number, readonly dim: number, readonly heads: number }} sizes
 * @returns {AsyncGenerator<import('../figures.mjs').Line>}
 */
export async function* measureTraces(sizes) {
  const server = await createServer({ root, configFile: false, logLevel: 'error', server: { middlewareMode: true, ws: false }, optimizeDeps: { noDiscovery: true } });
  try {
    const runner = createServerModuleRunner(server.environments.ssr);
    const { measureTraceCost } = await runner.import('/build/bench/engine/traceCost.ts');
    for (const { model, forwardMs, traceMs } of await measureTraceCost(models, sizes, repeats)) {
      yield atMost(`${model}: a trace with every value over the bare pass, op by op`, traceMs / forwardMs, 3, 'times', `${traceMs.toFixed(0)} over ${forwardMs.toFixed(0)} ms, tfjs-wasm in Node, one thread`);
    }
  } catch (cause) {
    yield told('a trace with every value over the bare pass', `not measured: ${cause instanceof Error ? cause.message : String(cause)}`);
  } finally {
    await server.close();
  }
}
