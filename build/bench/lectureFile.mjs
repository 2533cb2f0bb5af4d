// @ts-check
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../project.mjs';
import { atLeast, atMost, median } from './figures.mjs';
import { startSession, untilShown } from './session.mjs';

const recordings = 8;
const numbers = 1_250_000;
const runs = 5;

/**
 * A large lecture file, nearly all of it recorded numbers, as it is opened from the list of recent ones.
 *
 * @param {{ readonly executable: string, readonly environment: NodeJS.ProcessEnv }} app
 * @returns {AsyncGenerator<import('./figures.mjs').Line>}
 */
export async function* measureLectureFile(app) {
  const session = await startSession({ ...app, folder: root, address: 'app://stage', prepare: layOut });
  const { page } = session;
  await untilShown(page);
  const opened = [];
  // The first run fills the machine's caches, as an earlier look at the file would.
  for (let run = 0; run <= runs; run += 1) {
    const one = await page.evaluate(openRecent);
    if (run > 0) opened.push(one);
  }
  const megabytes = `${(Math.max(...opened.map(({ bytes }) => bytes)) / 1e6).toFixed(0)} MB, ${recordings} recordings, median of ${runs}`;
  yield atMost('opening a large lecture file, all of it checked', median(opened.map(({ ms }) => ms)), 2000, 'ms', megabytes);
  yield atLeast('told how far it is while it opens', median(opened.map(({ told }) => told)), 10, 'times');
  await session.end();
}

/** Runs in the page: opens the first of the recent lectures and notes what is told meanwhile. */
async function openRecent() {
  const notes = { told: 0, bytes: 0 };
  const stop = window.bridge.on('lecture:progress', ({ total }) => {
    notes.told += 1;
    notes.bytes = total;
  });
  const recents = await window.bridge.call('lecture:recents', undefined);
  if (!recents.ok) throw new Error(recents.message);
  const began = performance.now();
  const answer = await window.bridge.call('lecture:openRecent', { id: recents.value[0]?.id ?? '' });
  const ms = performance.now() - began;
  stop();
  if (!answer.ok) throw new Error(answer.message);
  if (answer.value.recorded.length === 0) throw new Error(answer.value.problems.join(' '));
  return { ...notes, ms };
}

/**
 * Lays the file out in a folder of the app's data, and puts it on the list of recent ones.
 *
 * @param {string} userData
 */
async function layOut(userData) {
  const path = join(userData, 'large.unroll');
  const act = { id: 'race', act: 'race', text: 'we slept', seed: 7, recorded: 'take-0' };
  const traces = Object.fromEntries(Array.from({ length: recordings }, (_, index) => [`take-${index}`, recording(index)]));
  await writeFile(path, JSON.stringify({ format: 'unroll-lecture', version: 1, title: 'Large', language: 'en', acts: [act], traces }));
  if ((await stat(path)).size < 50_000_000) throw new Error('the large file came out too small');
  await mkdir(join(userData, 'lectures'));
  const entry = { path, title: 'Large', openedAt: '2026-01-02T03:04:05.000Z', place: null, unsaved: null };
  await writeFile(join(userData, 'lectures', 'recent.json'), JSON.stringify({ version: 1, entries: [entry] }));
}

/** @param {number} seed */
function recording(seed) {
  const values = Float32Array.from({ length: numbers }, (_, place) => Math.sin(place + seed));
  const device = { backend: 'wasm', adapter: null, threads: 1, simd: true, precision: 'float32', cpuForward: false, forwardedKernels: [], canaryError: 0, library: 'none' };
  return {
    format: 'unroll-trace', version: 1, app: '0.1.0', createdAt: '2026-01-02T03:04:05.000Z',
    scenario: { act: 'race', text: 'we slept', seed: 7, knobs: {}, backend: 'auto' },
    tokens: [], device, tensors: { large: { dtype: 'float32', shape: [numbers], data: Buffer.from(values.buffer).toString('base64') } },
    dependencies: {}, timings: {}, sizes: {}, notes: [],
  };
}
