// @ts-check
import { fileURLToPath } from 'node:url';
import { root } from '../project.mjs';
import { atMost, median } from './figures.mjs';
import { startSession } from './session.mjs';

const runs = 7;
const bare = fileURLToPath(new URL('bare', import.meta.url));

/**
 * From the start of the process to the first painted content, ours and a bare Electron window's, in turn.
 *
 * @param {{ readonly executable: string, readonly environment: NodeJS.ProcessEnv }} app
 * @returns {AsyncGenerator<import('./figures.mjs').Line>}
 */
export async function* measureColdStart(app) {
  const [ours, bares] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let run = 0; run <= runs; run += 1) {
    const bareMs = await firstPaintMs({ ...app, folder: bare, address: 'data:' });
    const oursMs = await firstPaintMs({ ...app, folder: root, address: 'app://stage' });
    // The first pair fills the machine's caches.
    if (run === 0) continue;
    bares.push(bareMs);
    ours.push(oursMs);
  }
  const told = `${median(ours).toFixed(0)} ms over ${median(bares).toFixed(0)} ms, medians of ${runs}`;
  yield atMost('cold start to first drawn frame, over a bare window', median(ours) / median(bares), 1.5, 'times', told);
}

/** @param {Parameters<typeof startSession>[0]} wish */
async function firstPaintMs(wish) {
  const { page, startedAtMs, end } = await startSession(wish);
  const paintedAtMs = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const seen = new PerformanceObserver((list) => {
          const paint = list.getEntriesByName('first-contentful-paint')[0];
          if (paint) resolve(performance.timeOrigin + paint.startTime);
        });
        seen.observe({ type: 'paint', buffered: true });
      }),
  );
  await end();
  return Number(paintedAtMs) - startedAtMs;
}
