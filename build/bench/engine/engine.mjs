// @ts-check
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { told } from '../figures.mjs';
import { drawModels } from '../peers/draw.mjs';
import { findOrt } from '../peers/ort.mjs';
import { exportModels, findTorch } from '../peers/torch.mjs';
import { duelLines, ortName, torchNames } from './duels.mjs';
import { measureLimits } from './limits.mjs';
import { runOurs } from './ours.mjs';
import { inRounds } from './rounds.mjs';
import { oursSource, ortSource, revectorizedSource, tfjsSource, torchSource } from './sources.mjs';
import { measureTraces } from './trace.mjs';

/** @typedef {import('../figures.mjs').Line} Line */
/** @typedef {{ readonly mayInstall: boolean, readonly rounds: number }} Wishes */

/** The article's sizes, with its four heads. */
export const sizes = { batch: 32, tokens: 512, dim: 128, heads: 4 };

/**
 * The compute engine against others on this machine, and what it costs in memory and for a trace.
 *
 * @param {import('./ours.mjs').App} app
 * @param {Wishes} wishes
 * @returns {AsyncGenerator<Line>}
 */
export async function* measureEngine(app, wishes) {
  const models = await mkdtemp(join(tmpdir(), 'unroll-models-'));
  try {
    yield* measureDuels(app, models, wishes);
  } finally {
    await rm(models, { recursive: true, force: true });
  }
  yield* measureTraces(sizes);
  yield* measureLimits(app, sizes);
}

/**
 * @param {import('./ours.mjs').App} app
 * @param {string} models - a folder for the models that PyTorch writes
 * @param {Wishes} wishes
 * @returns {AsyncGenerator<Line>}
 */
async function* measureDuels(app, models, { mayInstall, rounds }) {
  const threads = await ourThreads(app);
  const absent = new Map(/** @type {[string, string][]} */ ([]));
  const sources = [oursSource(app, sizes)];
  const torch = await findTorch(mayInstall);
  const ort = await findOrt(mayInstall);
  if ('needs' in torch) {
    for (const name of [...torchNames, ortName]) absent.set(name, `needs ${torch.needs}`);
    await drawModels(models, sizes);
  } else {
    await exportModels(torch.python, models, sizes);
    // Next to ours, since these two are compared most narrowly.
    if ('needs' in ort) absent.set(ortName, `needs ${ort.needs}`);
    else sources.push(ortSource(app, models, sizes, threads));
    for (const [index, name] of torchNames.entries()) sources.push(torchSource(name, torch.python, sizes, index + 1));
  }
  sources.push(revectorizedSource(app, sizes), tfjsSource(app, models, sizes, threads));
  const measured = await inRounds(sources, rounds, (text) => process.stderr.write(`${text}, load ${loadavg()[0]?.toFixed(1)}\n`));
  yield told('compute engine', `${threads} threads for ours, onnxruntime-web and tfjs; fastest run over fastest run of ${rounds} rounds in turn`);
  yield* duelLines(measured, absent);
}

/**
 * Threads of our kernels; asking also has the app calibrate itself, if it never did here.
 *
 * @param {import('./ours.mjs').App} app
 */
async function ourThreads(app) {
  try {
    const { tuning, device } = await runOurs(app, ['--backend', 'wasm', '--models', 'rnn', '--variant', 'fused', '--tokens', '16', '--repeats', '1']);
    return Number(tuning?.['threads'] ?? device.threads ?? availableParallelism());
  } catch {
    // The rounds will meet the same failure and tell it in their lines.
    return availableParallelism();
  }
}
