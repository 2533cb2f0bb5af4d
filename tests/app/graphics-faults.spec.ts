import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { actIds, quickKnobs } from './support/acts';
import { temporaryFolder } from './support/electron';
import { type Stage, startStage } from './support/stage';

let stage: Stage;
const { path: folder, remove } = temporaryFolder();

test.beforeAll(async () => {
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ knobs: await quickKnobs() }));
  stage = await startStage(folder);
  await stage.shown();
});

test.afterAll(async () => {
  await stage.close();
  remove();
});

const gpuPid = (): Promise<number> => stage.app.evaluate(({ app }) => app.getAppMetrics().find(({ type }) => type === 'GPU')?.pid ?? 0);

/** Takes the drawing context away for good, as a driver may: Chromium gives one that was lost like this never back. */
const loseContext = (page: Page): Promise<void> => page.locator('#canvas').evaluate((canvas: HTMLCanvasElement) => canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext());

/** Takes it away for a moment only, as when another program needs the GPU. */
const loseForAMoment = (page: Page): Promise<void> => page.locator('#canvas').evaluate(async (canvas: HTMLCanvasElement) => {
  const loss = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
  const lost = new Promise((done) => canvas.addEventListener('webglcontextlost', done, { once: true }));
  loss?.loseContext();
  await lost;
  // Not while the loss is still being told.
  await new Promise(requestAnimationFrame);
  const restored = new Promise((done) => canvas.addEventListener('webglcontextrestored', done, { once: true }));
  loss?.restoreContext();
  await restored;
});

/** Kills the process that draws for all pages, and waits for the picture to be as it was. */
async function killGpu(before: Buffer): Promise<void> {
  const pid = await gpuPid();
  process.kill(pid, 'SIGKILL');
  await expect.poll(gpuPid).not.toBe(pid);
  await expect.poll(async () => (await stage.picture()).equals(before)).toBe(true);
}

test('a GPU process that dies again and again, more often than Chromium would bear, leaves the lecture at its frame', async () => {
  await stage.press('n', 'n', 'n');
  const [before, place] = [await stage.picture(), await stage.place()];
  for (let death = 0; death < 6; death += 1) await killGpu(before);
  expect(await stage.place()).toEqual(place);
  await stage.press('n');
  expect((await stage.place()).step).toBe(place.step + 1);
});

test('a drawing context that does not come back is had anew, at the same frame', async () => {
  await stage.press('Home', 'n', 'n', 'Shift+ArrowRight');
  const [before, place] = [await stage.picture(), await stage.place()];
  const loaded = stage.page.waitForEvent('load');
  await loseContext(stage.page);
  await loaded;
  await stage.shown();
  expect(await stage.place()).toEqual(place);
  await expect.poll(async () => (await stage.picture()).equals(before)).toBe(true);
});

test('a lost drawing context comes back in every act, in the middle of a step', async () => {
  const seen = new Set<string>();
  for (let act = 0; act < actIds.length; act += 1) {
    await stage.computed();
    await stage.press('Home', 'n', 'n', 'Shift+ArrowRight', 'Shift+ArrowRight');
    const before = await stage.picture();
    await loseForAMoment(stage.page);
    await expect.poll(async () => (await stage.picture()).equals(before)).toBe(true);
    seen.add(await stage.act());
    await stage.press(']');
  }
  expect(seen.size).toBe(actIds.length);
});
