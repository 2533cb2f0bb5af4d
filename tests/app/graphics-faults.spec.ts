import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { actIds, quickKnobs } from './support/acts';
import { temporaryFolder } from './support/electron';
import { loseContext } from './support/mortal';
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

test('a drawing context that is lost for good is had anew, at the same frame, without loading the page again', async () => {
  await stage.press('Home', 'n', 'n', 'Shift+ArrowRight');
  const [before, place] = [await stage.picture(), await stage.place()];
  await stage.page.evaluate(() => Reflect.set(window, 'marked', true));
  for (let loss = 0; loss < 3; loss += 1) {
    await loseContext(stage.page);
    await expect.poll(async () => (await stage.picture()).equals(before)).toBe(true);
  }
  expect(await stage.place()).toEqual(place);
  expect(await stage.page.evaluate(() => Reflect.get(window, 'marked') as unknown)).toBe(true);
  // The other canvas is pointed at as the first one was.
  const { x, y } = await stage.cell('chain', 1);
  await stage.page.mouse.click(x, y);
  await expect(stage.page.locator('.inspector')).toBeVisible();
  await stage.clear();
});

test('where the GPU gives no other one the page is loaded anew, and shown as it was', async () => {
  await stage.press('Home', 'n', 'n', 'Shift+ArrowRight');
  const [before, place] = [await stage.picture(), await stage.place()];
  await stage.page.evaluate(() => Reflect.set(HTMLCanvasElement.prototype, 'getContext', () => null));
  const loaded = stage.page.waitForEvent('load');
  await stage.page.evaluate(() => document.querySelector('#canvas')?.dispatchEvent(new Event('webglcontextlost')));
  await loaded;
  await stage.shown();
  expect(await stage.place()).toEqual(place);
  await expect.poll(async () => (await stage.picture()).equals(before)).toBe(true);
});

test('a lost drawing context is made up for in every act, in the middle of a step', async () => {
  const seen = new Set<string>();
  for (let act = 0; act < actIds.length; act += 1) {
    await stage.computed();
    await stage.press('Home', 'n', 'n', 'Shift+ArrowRight', 'Shift+ArrowRight');
    const before = await stage.picture();
    await loseContext(stage.page);
    await expect.poll(async () => (await stage.picture()).equals(before)).toBe(true);
    seen.add(await stage.act());
    await stage.press(']');
  }
  expect(seen.size).toBe(actIds.length);
});
