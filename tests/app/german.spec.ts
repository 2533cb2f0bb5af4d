import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { telling } from '../scenes/sameInBoth';
import { temporaryFolder } from './support/electron';
import { type Stage, startStage } from './support/stage';
import { twelve } from './support/texts';

/** Every drawer that a key opens, the help among them. */
const drawers = { text: 't', lecture: 'v', acts: 'a', speed: 'c', 'what if': 'w', sources: 'o', about: 'i', find: 'Control+k', keys: '?' };

const { path: folder, remove } = temporaryFolder();
const stages: Partial<Record<'en' | 'de', Stage>> = {};

function stageIn(language: 'en' | 'de'): Stage {
  const stage = stages[language];
  if (!stage) throw new Error(`there is no window in ${language}`);
  return stage;
}

test.beforeAll(async () => {
  for (const language of ['en', 'de'] as const) {
    const data = join(folder, language);
    const { mkdirSync } = await import('node:fs');
    mkdirSync(data);
    writeFileSync(join(data, 'settings.json'), JSON.stringify({ language, reducedMotion: true, toured: true, text: twelve }));
    const stage = await startStage(data);
    await stage.shown();
    stages[language] = stage;
  }
});

test.afterAll(async () => {
  for (const stage of Object.values(stages)) await stage.close();
  remove();
});

/** Everything that is seen or heard: texts, names of controls, hints. */
async function said(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const own = (element: Element): string => Array.from(element.childNodes).filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ textContent }) => textContent ?? '').join(' ').trim();
    const all = Array.from(document.body.querySelectorAll<HTMLElement>('*')).filter((element) => element.closest('.katex, code, .act-work, [translate=no]') === null);
    const texts = all.flatMap((element) => [own(element), ...['aria-label', 'title', 'placeholder', 'aria-valuetext'].map((name) => element.getAttribute(name) ?? '')]);
    return [...new Set(texts.flatMap((text) => text.split('\n')).map((text) => text.trim()))].filter((text) => text !== '');
  });
}

/** Names that are no words of a language. */
const names = /^(?:Unroll|Esc|Electron|Chromium|Node|Inter|Linux|English|Deutsch|Enter|F5|PyTorch…?|Text|Engines?|Threads?|Batch|Block|Pause|Shift|Alt|\d+(?:[.,]\d+)? min)$/;

/** Texts that the German window shares with the English one, apart from names, sources' works and the sentence. */
async function shared(): Promise<readonly string[]> {
  const [german, english] = await Promise.all((['de', 'en'] as const).map((language) => said(stageIn(language).page)));
  const others = new Set(english);
  const quoted = twelve.match(/\p{L}{2,}/gu) ?? [];
  return (german ?? []).filter((text) => others.has(text) && !names.test(text) && !/\b(?:19|20)\d\d\b/.test(text) && telling(text, quoted).some((word) => !names.test(word)));
}

test('the stage speaks German', async () => {
  await Promise.all((['de', 'en'] as const).map((language) => stageIn(language).press('End')));
  expect(await stageIn('de').page.evaluate(() => document.documentElement.lang)).toBe('de');
  expect(await shared()).toEqual([]);
});

for (const [name, key] of Object.entries(drawers)) {
  test(`so does the drawer behind the key ${key}: ${name}`, async () => {
    for (const language of ['de', 'en'] as const) {
      await stageIn(language).clear();
      await stageIn(language).press(key);
      await expect(stageIn(language).page.locator('[role=dialog], .panel').first()).toBeVisible();
    }
    expect(await shared()).toEqual([]);
  });
}

test('another language is spoken at the same place and frame, and the next start speaks it', async () => {
  const stage = stageIn('de');
  await stage.clear();
  await stage.press('Home', 'PageDown', 'PageDown', '.');
  const place = await stage.place();
  const act = await stage.act();
  await stage.press('t');
  await stage.page.getByRole('radio', { name: 'English' }).focus();
  await stage.page.keyboard.press('Space');
  await stage.page.waitForFunction(() => document.documentElement.lang === 'en', null, { timeout: 60_000 });
  await stage.shown();
  expect(await stage.act()).not.toBe(act);
  expect(await stage.place()).toEqual(place);
  const languages = await stage.app.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => new URL(contents.getURL()).searchParams.get('language')));
  expect(new Set(languages)).toEqual(new Set(['en']));
});
