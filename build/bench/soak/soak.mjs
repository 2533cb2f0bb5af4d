// @ts-check
import { loadavg } from 'node:os';
import { root } from '../../project.mjs';
import { atMost, told } from '../figures.mjs';
import { collecting, megabytes, memoryNow, sum } from '../hall/memory.mjs';
import { placeOf, preparedMs, untilStill } from '../hall/windows.mjs';
import { twoRefreshes } from '../notes.mjs';
import { startSession, untilShown } from '../session.mjs';
import { countGpuObjects, heldNow } from './held.mjs';

/** @typedef {import('../figures.mjs').Line} Line */
/** @typedef {import('playwright').Page} Page */

/** Texts that are computed in turn, so that what stays at hand does not grow with their number. */
const texts = Array.from({ length: 20 }, (_, index) => `The ${['cat', 'dog', 'bird', 'cow'][index % 4]} that we fed all ${['winter', 'summer', 'night', 'week', 'year'][index % 5]} long slept beside the house`);
const most = 1.05;

/**
 * So long V8 goes on compiling what turns out to be used often: script's memory grows by 0.3 MB a thousand steps at first, by 0.05
 * after eight thousand, and what is added is its code.
 */
const warmUp = { steps: 5000, computations: 5 * texts.length };

/** @typedef {{ readonly steps: number, readonly computations: number }} Much */
/** @typedef {{ readonly held: import('./held.mjs').Held, readonly memory: import('../hall/memory.mjs').Memory }} Having */

/**
 * A long lecture, driven by a script: 10,000 steps and 200 computations after a warm-up, and what it holds in the end.
 *
 * @param {import('../hall/windows.mjs').App} app
 * @returns {AsyncGenerator<Line>}
 */
export async function* measureSoak(app) {
  const beganMs = performance.now();
  const { before, after } = await soak(app, warmUp, { steps: 10_000, computations: 200 }, preparedMs);
  const minutes = ((performance.now() - beganMs) / 60_000).toFixed(1);
  yield told('a long lecture', `10,000 steps and 200 computations, with the warm-up in ${minutes} min, load ${loadavg()[0]?.toFixed(1)}`);
  for (const [name, count] of after.held) {
    const first = before.held.get(name) ?? NaN;
    if (Number.isNaN(count)) yield told(name, 'not measured here');
    else if (first === 0) yield atMost(`${name} at the end`, count, 0, name, 'none at first');
    else yield atMost(`${name} at the end`, count / first, most, 'times', `${first} to ${count}`);
  }
  yield grown('script\'s memory at the end', before.memory.heaps, after.memory.heaps);
  if (before.memory.processes && after.memory.processes) yield grown('processes\' private memory at the end', before.memory.processes, after.memory.processes);
}

/**
 * Gives a lecture, looks at what the app holds, gives another one, and looks again.
 *
 * @param {import('../hall/windows.mjs').App} app
 * @param {Much} warmUp
 * @param {Much} much
 * @param {number} restMs - so long it stands still before each look
 * @returns {Promise<{ before: Having, after: Having }>}
 */
export async function soak(app, warmUp, much, restMs = 0) {
  const session = await startSession({ ...app, folder: root, address: 'app://stage', settings: { toured: true, reducedMotion: true }, words: collecting });
  const { page } = session;
  await countGpuObjects(page);
  await page.reload();
  await untilShown(page);
  /** @param {Much} wish */
  const having = async (wish) => {
    await give(page, wish);
    await page.waitForTimeout(restMs);
    return { held: await heldNow(page), memory: await memoryNow(page) };
  };
  const before = await having(warmUp);
  const after = await having(much);
  await session.end();
  return { before, after };
}

/**
 * Steps to and fro through an act, computes other texts in between, and looks at another act now and then.
 *
 * @param {Page} page
 * @param {Much} much
 */
async function give(page, { steps, computations }) {
  const between = Math.max(1, Math.floor(steps / computations));
  for (let computation = 0; computation < computations; computation += 1) {
    await compute(page, texts[computation % texts.length] ?? '');
    await walk(page, between);
    if (computation % 10 === 9) await lookAside(page);
  }
}

/**
 * @param {Page} page
 * @param {number} steps
 */
async function walk(page, steps) {
  for (let done = 0; done < steps;) {
    const { step, steps: all } = await placeOf(page);
    const keys = step === all ? 'p' : 'n';
    const count = Math.min(steps - done, all - 1);
    for (let press = 0; press < count; press += 1) {
      await page.keyboard.press(keys);
      if (press % 10 === 9) await twoRefreshes(page);
    }
    if (keys === 'p') await page.keyboard.press('Home');
    done += count;
    await untilStill(page);
  }
}

/** @param {Page} page */
async function lookAside(page) {
  for (const key of [']', ']', '[', '[']) {
    await page.keyboard.press(key);
    await untilStill(page);
  }
}

/**
 * @param {Page} page
 * @param {string} text
 */
async function compute(page, text) {
  await page.keyboard.press('Home');
  await page.keyboard.press('t');
  await page.locator('.panel textarea').fill(text);
  await page.keyboard.press('Control+Enter');
  await page.waitForFunction(() => document.querySelector('.panel') === null, null, { timeout: 60_000 });
  await untilStill(page);
}

/**
 * @param {string} what
 * @param {ReadonlyMap<string, number>} before
 * @param {ReadonlyMap<string, number>} after
 */
function grown(what, before, after) {
  return atMost(what, sum(after) / sum(before), most, 'times', `${megabytes(sum(before))} to ${megabytes(sum(after))} MB`);
}
