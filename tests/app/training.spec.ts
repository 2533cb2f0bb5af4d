import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { test } from './support/lecture';

const long = JSON.stringify({ act: 'memory-race', knobs: { 'memory-race': { steps: 6000, samples: 16 } } });

/** Text of a label on the stage; empty while it is not there. */
const label = async (stage: Page, key: string): Promise<string> => (await stage.locator(`[data-key="${key}"]`).textContent({ timeout: 1000 }).catch(() => '')) ?? '';
const trained = async (stage: Page): Promise<number> => Number((await label(stage, 'steps')).replace(/\D/g, ''));

/** Lets many refreshes pass: several times as long as it takes until a partial trace comes. */
const refreshes = (stage: Page): Promise<void> =>
  stage.evaluate(async () => {
    for (let refresh = 0; refresh < 150; refresh += 1) await new Promise((done) => requestAnimationFrame(done));
  });

test.describe('training', () => {
  test.use({ settingsFile: long });

  test('is watched while it goes on, rests, goes on and is cancelled; the result is saved and opened again', async ({ lecture: { app, stage }, userData }) => {
    const pause = stage.getByRole('button', { name: 'Pause' });
    await expect(pause).toBeVisible({ timeout: 60_000 });
    await expect(stage.locator('[data-key="title"]')).toBeVisible({ timeout: 60_000 });
    await stage.keyboard.press('End');
    await expect.poll(() => trained(stage), { timeout: 30_000 }).toBeGreaterThan(0);
    const before = await trained(stage);
    await expect.poll(() => trained(stage), { timeout: 30_000 }).toBeGreaterThan(before);

    await pause.click();
    const goOn = stage.getByRole('button', { name: 'Go on' });
    await expect(goOn).toBeVisible();
    await refreshes(stage);
    const resting = await trained(stage);
    await refreshes(stage);
    expect(await trained(stage)).toBe(resting);
    await goOn.click();
    await expect.poll(() => trained(stage), { timeout: 30_000 }).toBeGreaterThan(resting);

    await stage.getByRole('button', { name: 'Cancel' }).click();
    await expect(pause).toBeHidden();
    await expect.poll(() => stage.evaluate(async () => {
      const answer = await window.bridge.call('compute:health', undefined);
      return answer.ok ? answer.value.state : answer.message;
    }), { timeout: 5000 }).toBe('ready');
    expect(await trained(stage)).toBeGreaterThan(0);

    const [good, bad] = [join(userData, 'mine.json'), join(userData, 'bad.json')];
    writeFileSync(bad, '{"format": "something else"}');
    const choose = (path: string): Promise<void> => app.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, path);
    await choose(good);
    await stage.keyboard.press('t');
    await stage.getByRole('button', { name: 'Save…' }).click();
    await expect(stage.locator('.notice')).toContainText('Saved as mine.json');
    await stage.getByRole('button', { name: 'Open…', exact: true }).click();
    await expect(stage.locator('[data-key="badge"]')).toContainText(/^recorded \d{4}-\d\d-\d\d/);
    await choose(bad);
    await stage.getByRole('button', { name: 'Open…', exact: true }).click();
    await expect(stage.locator('.notice')).toContainText('this is no trace file');
    await expect(stage.locator('[data-key="badge"]')).toContainText('recorded');
  });
});

test.describe('training in the act that comes next', () => {
  test.use({ settingsFile: JSON.stringify({ ...JSON.parse(long), act: 'gates' }) });

  test('is begun with its first step, wherever the act before ended', async ({ lecture: { stage } }) => {
    await expect(stage.locator('[data-key="title"]')).toBeVisible({ timeout: 60_000 });
    await stage.keyboard.press('End');
    await stage.keyboard.press(']');
    await expect(stage.locator('[data-key="title"]')).toHaveText('Three models learn to remember', { timeout: 60_000 });
    await expect(stage.locator('.place strong')).toHaveText('1');
  });
});
