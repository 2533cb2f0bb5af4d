import { expect, test } from 'playwright/test';
import { temporaryFolder } from './support/electron';
import { type Stage, startStage } from './support/stage';

const { path: folder, remove } = temporaryFolder();

let stage: Stage;

test.beforeAll(async () => {
  stage = await startStage(folder);
  await stage.shown();
});

test.afterAll(async () => {
  await stage.close();
  remove();
});

test('while the first act is talked about the others are computed, all but those to be watched', async () => {
  await stage.press('Shift+A');
  await expect(stage.page.locator('.step-card.unknown')).toHaveCount(2, { timeout: 100_000 });
  await stage.page.keyboard.press('Escape');
});

test('going on to them computes nothing, and an act to be watched is computed before the class', async () => {
  await stage.page.evaluate(() => {
    const states: string[] = [];
    Object.assign(window, { states });
    window.bridge.on('compute:health', ({ state }) => states.push(state));
  });
  const states = (): Promise<string[]> => stage.page.evaluate(() => (window as unknown as { states: string[] }).states);
  for (let act = 0; act < 3; act += 1) {
    const before = await stage.act();
    await stage.press(']');
    await expect.poll(() => stage.act()).not.toBe(before);
  }
  expect(await states()).not.toContain('working');
  await stage.press(']');
  await expect.poll(states).toContain('working');
});
