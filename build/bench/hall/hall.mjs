// @ts-check
import { loadavg } from 'node:os';
import { atMost, median, quantile } from '../figures.mjs';
import { answerTimes, noteDrawings, playThrough } from '../notes.mjs';
import { apart, apartLines } from './apart.mjs';
import { measureLecture } from './lecture.mjs';
import { takeWatched, watch } from './watched.mjs';
import { openAudience, placeOf, preparedMs, startAlone, untilStill } from './windows.mjs';

/** @typedef {import('../figures.mjs').Line} Line */
/** @typedef {import('./windows.mjs').Windows} Windows */

const presses = 1000;
const stillMs = 5000;
/** A lecturer looks at the first picture before pressing anything; the app rehearses the act meanwhile. */
const lookMs = 3000;

/**
 * The windows of a lecture, 1280x720: key presses, what the audience sees meanwhile, standing still, and an hour's memory.
 *
 * @param {import('./windows.mjs').App} app
 * @returns {AsyncGenerator<Line>}
 */
export async function* measureHall(app) {
  const session = await startAlone(app, {});
  await noteDrawings(session.page);
  yield await measurePresses(session.page, 'lecturer\'s window alone');
  const windows = await openAudience(session.page);
  await watch(windows);
  yield await measurePresses(windows.lecturer, 'with an audience\'s window');
  yield* apartLines('steps pressed', await drawnApart(windows), load());
  await playThrough(windows.lecturer);
  yield* apartLines('playing', await drawnApart(windows), load());
  yield* await measureStill(windows);
  await session.end();
  yield* measureLecture(app);
}

/**
 * Walks to and fro through the steps of the first act.
 *
 * @param {import('playwright').Page} lecturer
 * @param {string} windows
 */
async function measurePresses(lecturer, windows) {
  await lecturer.waitForTimeout(lookMs);
  const { steps } = await placeOf(lecturer);
  const keys = Array.from({ length: presses }, (_, press) => (Math.floor(press / (steps - 1)) % 2 === 0 ? 'n' : 'p'));
  const answeredMs = await answerTimes(lecturer, keys);
  const told = `median ${median(answeredMs).toFixed(1)}, first ${answeredMs[0]?.toFixed(1)}, largest ${Math.max(...answeredMs).toFixed(1)}, ${presses} presses, ${load()}`;
  return atMost(`key press to picture, ${windows}, 99 %`, quantile(answeredMs, 0.99), 50, 'ms', told);
}

/**
 * What both windows drew since the last look, once the picture stands in both.
 *
 * @param {Windows} windows
 */
async function drawnApart({ lecturer, audience }) {
  await untilStill(lecturer);
  return apart((await takeWatched(lecturer)).drawings, (await takeWatched(audience)).drawings);
}

/** @param {Windows} windows */
async function measureStill({ lecturer, audience }) {
  const pages = [{ name: 'lecturer\'s window', page: lecturer }, { name: 'audience\'s window', page: audience }];
  // Until then what comes is rehearsed where nobody sees it, which is drawn, too.
  await lecturer.waitForTimeout(preparedMs);
  for (const { page } of pages) await takeWatched(page);
  await lecturer.waitForTimeout(stillMs);
  return Promise.all(pages.map(async ({ name, page }) => {
    const { calls, requests } = await takeWatched(page);
    return atMost(`drawn while standing still for ${stillMs / 1000} s, ${name}`, calls + requests, 0, 'times', `${calls} drawing calls, ${requests} refreshes asked for`);
  }));
}

function load() {
  return `load ${loadavg()[0]?.toFixed(1)}`;
}
