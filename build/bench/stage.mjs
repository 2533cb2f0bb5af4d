// @ts-check
import { root } from '../project.mjs';
import { atMost, median, quantile } from './figures.mjs';
import { startSession, untilShown } from './session.mjs';

const displayFrameMs = 1000 / 60;
const presses = 120;
const heapFrames = 2000;
const sentence = 'the old house by the river had a small garden where two children played with their dog while rain fell on the roof and'.split(' ');

/**
 * A text of so many words.
 *
 * @param {number} count
 */
function textOf(count) {
  return Array.from({ length: count }, (_, place) => sentence[place % sentence.length]).join(' ');
}

/**
 * Key press, drawing and memory of the stage at 64 and 512 tokens, window 1280x720.
 *
 * @param {{ readonly executable: string, readonly environment: NodeJS.ProcessEnv }} app
 * @returns {Promise<import('./figures.mjs').Line[]>}
 */
export async function measureStage(app) {
  const lines = [];
  for (const tokens of [64, 512]) {
    const session = await startSession({ ...app, folder: root, address: 'app://stage', settings: { text: textOf(tokens) } });
    const { page } = session;
    await untilShown(page);
    await countDrawings(page);
    if (tokens === 64) lines.push(...(await measurePresses(page)));
    const { scriptMs, apartMs } = await playThrough(page);
    const script = `median ${median(scriptMs).toFixed(2)}, of ${scriptMs.length} frames`;
    lines.push(atMost(`script per drawn frame, ${tokens} tokens, 95 % of frames`, quantile(scriptMs, 0.95), 2, 'ms', script));
    if (tokens === 64) lines.push(atMost('drawn frame to drawn frame while moving, 64 tokens, median', median(apartMs), 33, 'ms', `95 %: ${quantile(apartMs, 0.95).toFixed(1)}`));
    lines.push(await measureSeek(page, tokens), await measureHeap(page, tokens));
    await session.end();
  }
  return lines;
}

/**
 * Has the page note how long each drawing's script took and when it began. Wrapped from outside: the app has no part in it.
 *
 * @param {import('playwright').Page} page
 */
async function countDrawings(page) {
  await page.evaluate(() => {
    const notes = { scriptMs: /** @type {number[]} */ ([]), beganMs: /** @type {number[]} */ ([]) };
    Object.assign(window, { notes });
    const refresh = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (draw) =>
      refresh((nowMs) => {
        const began = performance.now();
        draw(nowMs);
        notes.scriptMs.push(performance.now() - began);
        notes.beganMs.push(began);
      });
  });
}

/**
 * @param {import('playwright').Page} page
 * @returns {Promise<import('./figures.mjs').Line[]>}
 */
async function measurePresses(page) {
  await page.evaluate(() => {
    const shown = /** @type {number[]} */ ([]);
    Object.assign(window, { shown });
    // The second refresh after a press begins once the first, which drew the answer, was handed to the display.
    window.addEventListener('keydown', ({ timeStamp }) => requestAnimationFrame(() => requestAnimationFrame((nowMs) => shown.push(nowMs - timeStamp))), true);
  });
  await page.keyboard.press('Home');
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press('.');
    await page.waitForFunction((count) => /** @type {{ shown: number[] }} */ (/** @type {unknown} */ (window)).shown.length >= count, press + 2);
  }
  const shown = await page.evaluate(() => /** @type {{ shown: number[] }} */ (/** @type {unknown} */ (window)).shown);
  const told = `median ${median(shown).toFixed(1)} ms, 99 %: ${quantile(shown, 0.99).toFixed(1)} ms`;
  return [atMost('key press to presented frame, 64 tokens', median(shown) / displayFrameMs, 2, 'display frames', told)];
}

/**
 * Plays an act from its first frame to its last.
 *
 * @param {import('playwright').Page} page
 */
async function playThrough(page) {
  await page.keyboard.press('Home');
  await page.evaluate(() => {
    const { notes } = /** @type {{ notes: { scriptMs: number[], beganMs: number[] } }} */ (/** @type {unknown} */ (window));
    notes.scriptMs.length = 0;
    notes.beganMs.length = 0;
  });
  await page.keyboard.press('k');
  await page.waitForSelector('[aria-label="pause"]', { timeout: 10_000 });
  await page.waitForSelector('[aria-label="play"]', { timeout: 120_000 });
  const { scriptMs, beganMs } = await page.evaluate(() => /** @type {{ notes: { scriptMs: number[], beganMs: number[] } }} */ (/** @type {unknown} */ (window)).notes);
  return { scriptMs, apartMs: beganMs.slice(1).map((began, index) => began - (beganMs[index] ?? began)) };
}

/**
 * Jumps between far frames: seeking is a jump, so the last frame costs what the first does.
 *
 * @param {import('playwright').Page} page
 * @param {number} tokens
 */
async function measureSeek(page, tokens) {
  const before = await page.evaluate(() => /** @type {{ notes: { scriptMs: number[] } }} */ (/** @type {unknown} */ (window)).notes.scriptMs.length);
  for (let jump = 0; jump < 20; jump += 1) {
    await page.keyboard.press(jump % 2 === 0 ? 'Home' : 'End');
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }
  const scriptMs = await page.evaluate((from) => /** @type {{ notes: { scriptMs: number[] } }} */ (/** @type {unknown} */ (window)).notes.scriptMs.slice(from), before);
  return atMost(`script of a jump across the act, ${tokens} tokens, largest`, Math.max(...scriptMs), displayFrameMs, 'ms');
}

/**
 * Memory of the page's script before and after many drawn frames, each time after collecting what is not used.
 *
 * @param {import('playwright').Page} page
 * @param {number} tokens
 */
async function measureHeap(page, tokens) {
  const inspector = await page.context().newCDPSession(page);
  const usedBytes = async () => {
    await inspector.send('HeapProfiler.collectGarbage');
    return (await inspector.send('Runtime.getHeapUsage')).usedSize;
  };
  await drawMany(page, 200);
  const before = await usedBytes();
  await drawMany(page, heapFrames);
  const grownKb = (await usedBytes() - before) / 1024;
  await inspector.detach();
  return atMost(`memory grown over ${heapFrames} drawn frames, ${tokens} tokens`, Math.max(grownKb, 0), 256, 'KiB', 'once for the texts of new beats');
}

/**
 * Holds the key for one frame down until so many were drawn.
 *
 * @param {import('playwright').Page} page
 * @param {number} count
 */
async function drawMany(page, count) {
  await page.evaluate(async (frames) => {
    for (let frame = 0; frame < frames; frame += 1) {
      const key = Math.floor(frame / 300) % 2 === 0 ? '.' : ',';
      window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await new Promise((drawn) => requestAnimationFrame(drawn));
    }
  }, count);
}
