import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { temporaryFolder } from './support/electron';
import { unreadable } from './support/legibility';
import { captionIn, loseContext } from './support/mortal';
import { type Stage, startStage } from './support/stage';

/** Starts a window with some settings; with one screen the audience's is an ordinary one. */
async function start(settings: Record<string, unknown>): Promise<{ readonly stage: Stage; readonly end: () => Promise<void> }> {
  const { path, remove } = temporaryFolder();
  writeFileSync(join(path, 'settings.json'), JSON.stringify({ toured: true, reducedMotion: true, ...settings }));
  const stage = await startStage(path);
  return {
    stage,
    end: async () => {
      await stage.close();
      remove();
    },
  };
}

/** The caption in the audience's window, whichever process shows it now; `null` when there is no such window or it shows none. */
const captionThere = ({ app }: Stage): Promise<unknown> => captionIn(app, 'audience');

/** Ends the process of the audience's page, and waits for what becomes of it: it is loaded again, or gone for good. */
function crashThere({ app }: Stage, becomes: 'did-finish-load' | 'destroyed'): Promise<void> {
  return app.evaluate(({ webContents }, event) => new Promise<void>((done) => {
    const contents = webContents.getAllWebContents().find((each) => each.getURL().startsWith('app://audience/'));
    // The two events have the same form.
    contents?.once(event as 'destroyed', () => done());
    contents?.forcefullyCrashRenderer();
  }), becomes);
}

/** How a page looks, but for what it shows. */
function lookOf(page: Page): Promise<Record<string, string | boolean | undefined>> {
  return page.evaluate(() => {
    const root = document.documentElement;
    return { theme: root.dataset['theme'], textSize: root.style.getPropertyValue('--text-size'), legible: root.hasAttribute('data-legible'), seen: root.dataset['seen'], filter: getComputedStyle(root).filter };
  });
}

test('the audience sees the theme, the size and strength of texts, and the eyes they are seen with', async () => {
  const { stage, end } = await start({});
  await stage.shown();
  const page = await stage.openAudience();
  await stage.press('l', 't');
  for (const name of ['125 %', 'No green']) {
    await stage.page.getByRole('radio', { name }).focus();
    await stage.page.keyboard.press('Space');
  }
  await stage.page.getByRole('switch', { name: /^Strong texts/ }).focus();
  await stage.page.keyboard.press('Space');
  const wanted = { theme: 'light', textSize: '1.25', legible: true, seen: 'deutan', filter: 'url("#seen-deutan")' };
  await expect.poll(() => lookOf(page)).toEqual(wanted);
  expect(await lookOf(stage.page)).toEqual(wanted);
  expect(await page.locator('#seen-deutan').count()).toBe(1);
  // Loaded again, it is told all of that once more.
  await page.reload();
  await expect.poll(() => lookOf(page)).toEqual(wanted);
  await end();
});

test('an audience’s window that fails four times is closed and said to be; the lecture stays, and one key opens it again', async () => {
  const { stage, end } = await start({});
  await stage.shown();
  await stage.press('n', 'n');
  const place = await stage.place();
  const caption = await stage.text('caption');
  await stage.openAudience();
  for (let crashes = 0; crashes < 3; crashes += 1) {
    await expect.poll(() => captionThere(stage), { timeout: 30_000 }).toBe(caption);
    await crashThere(stage, 'did-finish-load');
  }
  await expect.poll(() => captionThere(stage), { timeout: 30_000 }).toBe(caption);
  expect(await stage.page.locator('.card.failure').count()).toBe(0);
  await crashThere(stage, 'destroyed');
  await expect(stage.page.getByRole('alert')).toContainText('The audience’s window is closed');
  expect(await unreadable(stage, '.card.failure')).toEqual([]);
  expect(await stage.place()).toEqual(place);
  expect(await stage.text('caption')).toBe(caption);
  await stage.page.keyboard.press('s');
  await expect.poll(() => captionThere(stage), { timeout: 30_000 }).toBe(caption);
  await expect(stage.page.locator('.card.failure')).toHaveCount(0);
  await end();
});

test('a drawing context that the audience’s window loses is had anew, and the class sees the same picture', async () => {
  const { stage, end } = await start({});
  await stage.shown();
  const page = await stage.openAudience();
  await stage.press('n', 'n');
  await expect.poll(() => captionThere(stage)).toBe(await stage.text('caption'));
  const before = await page.screenshot();
  await loseContext(page);
  await expect.poll(async () => (await page.screenshot()).equals(before)).toBe(true);
  await stage.press('n');
  await expect.poll(() => captionThere(stage)).toBe(await stage.text('caption'));
  await end();
});

test('what was being computed for the audience is begun again when a trial that ended it is dropped', async () => {
  const { stage, end } = await start({ act: 'memory-race', knobs: { 'memory-race': { steps: 6000, samples: 16 } } });
  const training = stage.page.locator('.progress');
  await stage.page.waitForFunction(() => document.querySelectorAll('#labels .label').length > 5 && document.querySelector('.progress') !== null, null, { timeout: 60_000 });
  await stage.openAudience();
  const title = await stage.act();
  await stage.page.keyboard.press('z');
  await expect(stage.page.locator('.apart-bar')).toBeVisible();
  await stage.page.keyboard.press('[');
  await expect.poll(() => stage.act(), { timeout: 60_000 }).not.toBe(title);
  await expect(training).toHaveCount(0, { timeout: 60_000 });
  await stage.page.keyboard.press('Shift+Z');
  await expect(training).toBeVisible({ timeout: 60_000 });
  await expect.poll(() => stage.act()).toBe(title);
  await end();
});
