// @ts-check
import { atLeast, atMost, told } from '../figures.mjs';
import { runOurs } from './ours.mjs';
import { sizeWords } from './sources.mjs';

/** @typedef {import('../figures.mjs').Line} Line */
/** @typedef {import('./sources.mjs').Sizes} Sizes */

/** Op by op on software WebGPU takes 15 to 45 s a pass at 512 tokens; the ratio is about the same here. */
const softwareTokens = 128;

/**
 * Fused kernels on software WebGPU, and the memory of long attention.
 *
 * @param {import('./ours.mjs').App} app
 * @param {Sizes} sizes
 * @returns {AsyncGenerator<Line>}
 */
export async function* measureLimits(app, sizes) {
  yield* measureSoftwareGpu(app, { ...sizes, tokens: softwareTokens });
  for (const backend of ['wasm', 'webgpu']) yield await measureMemory(app, backend, sizes);
}

/**
 * @param {import('./ours.mjs').App} app
 * @param {Sizes} sizes
 * @returns {AsyncGenerator<Line>}
 */
async function* measureSoftwareGpu(app, sizes) {
  for (const model of ['rnn', 'attention']) {
    const what = `${model}: software WebGPU, op by op over fused, ${sizes.tokens} tokens`;
    try {
      const words = ['--backend', 'webgpu', ...sizeWords(sizes), '--models', model, '--variant', 'all', '--repeats', '2'];
      const { results } = await runOurs(app, words);
      const [loop, fused] = ['loop', 'fused'].map((variant) => results.find((row) => row.variant === variant));
      if (!loop || !fused) throw new Error(`the app gave no ${loop ? 'fused' : 'loop'} variant`);
      yield atLeast(what, loop.minMs / fused.minMs, 5, 'times', `${loop.minMs.toFixed(0)} over ${fused.minMs.toFixed(0)} ms`);
    } catch (cause) {
      yield notMeasured(what, cause);
    }
  }
}

/**
 * Peak memory of attention at batch 1: four times the tokens may take four times the bytes, and a little for what is
 * rounded up to whole tiles.
 *
 * @param {import('./ours.mjs').App} app
 * @param {string} backend
 * @param {Sizes} sizes
 * @returns {Promise<Line>}
 */
async function measureMemory(app, backend, sizes) {
  const what = `attention on ${backend}: peak memory of 16,384 tokens over 4,096`;
  try {
    const bytes = [];
    for (const tokens of [4096, 16_384]) {
      const words = ['--backend', backend, ...sizeWords({ ...sizes, batch: 1, tokens }), '--models', 'attention', '--variant', 'fused', '--repeats', '1'];
      bytes.push((await runOurs(app, words)).results[0]?.peakBytes ?? NaN);
    }
    const [short = NaN, long = NaN] = bytes;
    return atMost(what, long / short, 4, 'times', `${(long / 2 ** 20).toFixed(1)} over ${(short / 2 ** 20).toFixed(1)} MiB, batch 1`);
  } catch (cause) {
    return notMeasured(what, cause);
  }
}

/**
 * @param {string} what
 * @param {unknown} cause
 */
function notMeasured(what, cause) {
  return told(what, `not measured: ${cause instanceof Error ? cause.message : String(cause)}`);
}
