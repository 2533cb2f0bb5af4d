import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { temporaryFolder } from './support/electron';
import { type Stage, startStage } from './support/stage';

const { path: folder, remove } = temporaryFolder();

test.afterAll(() => remove());

/** Waits until main has written something down. */
async function saved(stage: Stage, what: Readonly<Record<string, unknown>>): Promise<void> {
  await expect.poll(() => JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8')) as unknown).toMatchObject(what);
  await stage.still();
}

test('settings and typed text survive a reload and a restart, also a text that cannot be used', async () => {
  const first = await startStage(folder);
  await first.shown();
  await first.choose('light');
  await first.press(']', '+', 'm', 't');
  const act = await first.act();
  await first.page.locator('.panel').getByText('5', { exact: true }).click();
  await first.page.locator('.panel').getByRole('textbox', { name: /seed/i }).fill('41');
  await first.page.locator('.panel').getByRole('textbox', { name: /seed/i }).press('Tab');
  await first.page.locator('.panel textarea').fill('unfinished');
  await saved(first, { theme: 'light', act: 'recurrence', speed: 2, reducedMotion: true, knobs: { sentence: { heads: 5 } }, seed: 41, text: 'unfinished' });

  await first.page.reload();
  await expect(first.page.locator('.card.failure')).toContainText('only one token');
  await first.page.keyboard.press('t');
  await expect(first.page.locator('.panel textarea')).toHaveValue('unfinished');
  await first.page.locator('.panel textarea').fill('unfinished no more');
  await saved(first, { text: 'unfinished no more' });
  await first.close();

  const second = await startStage(folder);
  await second.shown();
  expect(await second.act()).toBe(act);
  expect(await second.page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
  await expect(second.page.locator('.transport .speed')).toHaveText('2×');
  await second.page.keyboard.press('t');
  await expect(second.page.locator('.panel').getByRole('radiogroup', { name: 'Heads' }).getByRole('radio', { name: '5' })).toBeChecked();
  await expect(second.page.locator('.panel textarea')).toHaveValue('unfinished no more');
  await expect(second.page.locator('.panel').getByRole('textbox', { name: /seed/i })).toHaveValue('41');
  await expect(second.page.locator('.panel').getByRole('switch', { name: /reduced motion/i })).toBeChecked();
  await second.close();
});

test('the same seed gives the same numbers after a restart, and text typed a moment before the window is closed is there at the next start', async () => {
  const { path, remove: forget } = temporaryFolder();
  const numbers: (string | null)[] = [];
  for (let start = 0; start < 2; start += 1) {
    const stage = await startStage(path);
    await stage.shown();
    await stage.press('n', 'n', 'n');
    numbers.push(await stage.text('graph-weight-0'));
    if (start === 1) {
      await stage.page.keyboard.press('t');
      await stage.page.locator('.panel textarea').fill('typed at the last moment');
    }
    await stage.close();
  }
  expect(numbers[0]).toMatch(/^\.\d\d$/);
  expect(numbers[1]).toBe(numbers[0]);
  const last = await startStage(path);
  await last.shown();
  await last.page.keyboard.press('t');
  await expect(last.page.locator('.panel textarea')).toHaveValue('typed at the last moment');
  await last.close();
  forget();
});
