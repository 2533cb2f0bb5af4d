// @ts-check
import { timeInPage } from '../peers/pages.mjs';
import { runTorch } from '../peers/torch.mjs';
import { ortName, ours, revectorizedName, tfjsName } from './duels.mjs';
import { runOurs } from './ours.mjs';
import { takenOf } from './rounds.mjs';

/** @typedef {import('./rounds.mjs').Source} Source */
/** @typedef {import('./rounds.mjs').Taken} Taken */
/** @typedef {import('./ours.mjs').App} App */
/** @typedef {{ readonly batch: number, readonly tokens: number, readonly dim: number, readonly heads: number }} Sizes */

const allModels = 'rnn,lstm,gru,attention,block';
/** Runs of one model in one round: as many as take about a second. */
const repeats = { fused: 15, loop: 3, torch: 7, ort: 5, tfjs: 1 };

/** Several threads of PyTorch wait by spinning: where other programs want the cores as well, a run of 40 ms takes seconds. */
const torchBudgetS = 15;

/**
 * The app as it comes: all models in its own kernels, and the article's two op by op.
 *
 * @param {App} app
 * @param {Sizes} sizes
 * @returns {Source}
 */
export function oursSource(app, sizes) {
  return {
    name: ours,
    round: async () => {
      const fused = await runOurs(app, fusedWords(sizes));
      const loop = await runOurs(app, [...wasmWords(sizes), '--models', 'rnn,attention', '--variant', 'loop', '--repeats', String(repeats.loop)]);
      return byKey([...fused.results, ...loop.results]);
    },
  };
}

/**
 * The same kernels where V8 may merge pairs of 128-bit operations.
 *
 * @param {App} app
 * @param {Sizes} sizes
 * @returns {Source}
 */
export function revectorizedSource(app, sizes) {
  return { name: revectorizedName, round: async () => byKey((await runOurs(app, [...fusedWords(sizes), '--revectorize'])).results) };
}

/**
 * PyTorch on some threads.
 *
 * @param {string} name
 * @param {string} python
 * @param {Sizes} sizes
 * @param {number} threads
 * @returns {Source}
 */
export function torchSource(name, python, sizes, threads) {
  const words = [...sizeWords(sizes), '--threads', String(threads), '--repeats', String(repeats.torch), '--budget', String(torchBudgetS), '--device', 'cpu'];
  return { name, round: async () => byKey((await runTorch(python, words)).results) };
}

/**
 * onnxruntime-web in a page of its own.
 *
 * @param {App} app
 * @param {string} models
 * @param {Sizes} sizes
 * @param {number} threads
 * @returns {Source}
 */
export function ortSource(app, models, { batch, tokens, dim }, threads) {
  const wish = { models: ['rnn', 'gru', 'lstm', 'attention'], shape: [batch, tokens, dim], threads, warmUps: 2, repeats: repeats.ort };
  return {
    name: ortName,
    round: async () => byRuns(await timeInPage(app, { models, name: 'timeOrt', wish }), 'fused'),
  };
}

/**
 * The article's snippet in tfjs, in a page of its own.
 *
 * @param {App} app
 * @param {string} models
 * @param {Sizes} sizes
 * @param {number} threads
 * @returns {Source}
 */
export function tfjsSource(app, models, { batch, tokens, dim, heads }, threads) {
  const wish = { models: ['rnn', 'attention'], shape: [batch, tokens, dim], heads, threads, warmUps: 1, repeats: repeats.tfjs };
  return {
    name: tfjsName,
    rounds: 1,
    round: async () => byRuns(await timeInPage(app, { models, name: 'timeTfjs', wish }), 'loop'),
  };
}

/** @param {Sizes} sizes */
export function sizeWords({ batch, tokens, dim, heads }) {
  return ['--batch', String(batch), '--tokens', String(tokens), '--dim', String(dim), '--heads', String(heads)];
}

/** @param {Sizes} sizes */
function wasmWords(sizes) {
  return ['--backend', 'wasm', ...sizeWords(sizes)];
}

/** @param {Sizes} sizes */
function fusedWords(sizes) {
  return [...wasmWords(sizes), '--models', allModels, '--variant', 'fused', '--repeats', String(repeats.fused)];
}

/**
 * @param {readonly (Taken & { readonly model: string, readonly variant: string })[]} rows
 * @returns {ReadonlyMap<string, Taken>}
 */
function byKey(rows) {
  return new Map(rows.map((row) => [`${row.model}/${row.variant}`, row]));
}

/**
 * @param {readonly import('../peers/pages.mjs').Timed[]} timed
 * @param {string} variant
 * @returns {ReadonlyMap<string, Taken>}
 */
function byRuns(timed, variant) {
  return new Map(timed.map(({ model, runsMs }) => [`${model}/${variant}`, takenOf(runsMs)]));
}
