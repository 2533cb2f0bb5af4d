// @ts-check
import { root } from '../project.mjs';
import { atMost, median, quantile } from './figures.mjs';
import { answerTimes, displayFrameMs, noteDrawings, playThrough, takeNotes, twoRefreshes } from './notes.mjs';
import { startSession, untilShown } from './session.mjs';

const presses = 100;
const heapFrames = 800;
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
 * @returns {AsyncGenerator<import('./figures.mjs').Line>}
 */
export async function* measureStage(app) {
  for (const tokens of [64, 512]) {
    const session = await startSession({ ...app, folder: root, address: 'app://stage', settings: { text: textOf(tokens) } });
    const { page } = session;
    await noteDrawings(page);
    if (tokens === 64) yield* await measurePresses(page);
    const { scriptMs, apartMs } = await playThrough(page);
    const script = `median ${median(scriptMs).toFixed(2)}, of ${scriptMs.length} frames`;
    yield atMost(`script per drawn frame, ${tokens} tokens, 95 % of frames`, quantile(scriptMs, 0.95), 2, 'ms', script);
    if (tokens === 64) yield await measureWholeFrames(page);
    if (tokens === 64) yield atMost('drawn frame to drawn frame while moving, 64 tokens, median', median(apartMs), 33, 'ms', `95 %: ${quantile(apartMs, 0.95).toFixed(1)}`);
    yield await measureSeek(page, tokens);
    yield await measureHeap(page, tokens);
    await session.end();
  }
}

/**
 * @param {import('playwright').Page} page
 * @returns {Promise<import('./figures.mjs').Line[]>}
 */
async function measurePresses(page) {
  const answeredMs = await answerTimes(page, Array.from({ length: presses }, () => '.'));
  const told = `median ${median(answeredMs).toFixed(1)} ms, 99 %: ${quantile(answeredMs, 0.99).toFixed(1)} ms`;
  return [atMost('key press to presented frame, 64 tokens', median(answeredMs) / displayFrameMs, 2, 'display frames', told)];
}

/**
 * Script and drawing of a frame until its last pixel is done: reading one back waits for all before it. That keeps the next
 * frame from being prepared meanwhile, so it has a run of its own.
 *
 * @param {import('playwright').Page} page
 */
async function measureWholeFrames(page) {
  await page.evaluate(() => {
    const { notes } = /** @type {{ notes: { afterDraw: () => void } }} */ (/** @type {unknown} */ (window));
    const gl = /** @type {HTMLCanvasElement | null} */ (document.querySelector('#canvas'))?.getContext('webgl2');
    const pixel = new Uint8Array(4);
    notes.afterDraw = () => gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
  });
  const { scriptMs } = await playThrough(page);
  await page.reload();
  await untilShown(page);
  const told = `95 %: ${quantile(scriptMs, 0.95).toFixed(1)}, largest ${Math.max(...scriptMs).toFixed(1)}`;
  return atMost('one frame, script and drawing to its last pixel, 64 tokens, median', median(scriptMs), 33, 'ms', told);
}

/**
 * Jumps between far frames: seeking is a jump, so the last frame costs what the first does.
 *
 * @param {import('playwright').Page} page
 * @param {number} tokens
 */
async function measureSeek(page, tokens) {
  await takeNotes(page);
  for (let jump = 0; jump < 20; jump += 1) {
    await page.keyboard.press(jump % 2 === 0 ? 'Home' : 'End');
    await twoRefreshes(page);
  }
  const { scriptMs } = await takeNotes(page);
  return atMost(`script of a jump across the act, ${tokens} tokens, largest`, Math.max(...scriptMs), 17, 'ms');
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
  // Every beat's texts once, and every function compiled for good: what grows from here on would grow for ever.
  await drawMany(page, heapFrames);
  await takeNotes(page);
  const before = await usedBytes();
  await drawMany(page, heapFrames);
  await takeNotes(page);
  const grownKb = (await usedBytes() - before) / 1024;
  await inspector.detach();
  return atMost(`memory grown over ${heapFrames} drawn frames, ${tokens} tokens`, Math.max(grownKb, 0), 256, 'KiB');
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
