// @ts-check
import { untilShown } from './session.mjs';

export const displayFrameMs = 1000 / 60;

/**
 * Has the page note how long each drawing's script took and when it began, and when the answer to a key was presented.
 * Put in from outside before the page's own scripts, which take part in nothing.
 *
 * @param {import('playwright').Page} page
 */
export async function noteDrawings(page) {
  await page.addInitScript(() => {
    const notes = { scriptMs: /** @type {number[]} */ ([]), beganMs: /** @type {number[]} */ ([]), answeredMs: /** @type {number[]} */ ([]), afterDraw: () => undefined };
    Object.assign(window, { notes });
    const refresh = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (draw) =>
      refresh((nowMs) => {
        const began = performance.now();
        draw(nowMs);
        notes.afterDraw();
        notes.scriptMs.push(performance.now() - began);
        notes.beganMs.push(began);
      });
    // The second refresh after a press begins once the first, which drew the answer, was handed to the display.
    window.addEventListener('keydown', ({ timeStamp }) => refresh(() => refresh((nowMs) => notes.answeredMs.push(nowMs - timeStamp))), true);
  });
  await page.reload();
  await untilShown(page);
}

/**
 * What the page has noted since the last call.
 *
 * @param {import('playwright').Page} page
 * @returns {Promise<{ scriptMs: number[], beganMs: number[], answeredMs: number[] }>}
 */
export function takeNotes(page) {
  return page.evaluate(() => {
    const { notes } = /** @type {{ notes: { scriptMs: number[], beganMs: number[], answeredMs: number[] } }} */ (/** @type {unknown} */ (window));
    return { scriptMs: notes.scriptMs.splice(0), beganMs: notes.beganMs.splice(0), answeredMs: notes.answeredMs.splice(0) };
  });
}

/** @param {import('playwright').Page} page */
export async function twoRefreshes(page) {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

/**
 * Presses keys one after another, from the first frame on, each as soon as the one before was answered.
 *
 * @param {import('playwright').Page} page
 * @param {readonly string[]} keys
 * @returns {Promise<number[]>} from each press to its presented frame, in ms
 */
export async function answerTimes(page, keys) {
  await page.keyboard.press('Home');
  await twoRefreshes(page);
  await takeNotes(page);
  for (const key of keys) {
    await page.keyboard.press(key);
    await twoRefreshes(page);
  }
  const { answeredMs } = await takeNotes(page);
  if (answeredMs.length !== keys.length) throw new Error(`${keys.length} keys were pressed and ${answeredMs.length} answered`);
  return answeredMs;
}

/**
 * Plays an act from its first frame to its last.
 *
 * @param {import('playwright').Page} page
 */
export async function playThrough(page) {
  await page.keyboard.press('Home');
  await twoRefreshes(page);
  await takeNotes(page);
  await page.keyboard.press('k');
  await page.waitForSelector('[aria-label="pause"]', { timeout: 10_000 });
  await page.waitForSelector('[aria-label="play"]', { timeout: 120_000 });
  const { scriptMs, beganMs } = await takeNotes(page);
  return { scriptMs, apartMs: beganMs.slice(1).map((began, index) => began - (beganMs[index] ?? began)) };
}
