import { expect, test } from 'playwright/test';
import { freshStage, type Stage } from './support/stage';
import { unreadable } from './support/legibility';

let stage: Stage;
let end: () => Promise<void>;

test.beforeAll(async () => {
  ({ stage, end } = await freshStage());
});

test.afterAll(() => end());

test.beforeEach(() => stage.clear());

/** What a row of the answers says: before, and now. */
async function answer(name: string): Promise<readonly (string | null)[]> {
  const row = stage.page.locator('.changes tbody tr').filter({ hasText: name });
  return row.locator('td').allTextContents();
}

test('a changed word is answered beside the answer before, and can be undone', async () => {
  const picture = await stage.picture();
  await stage.press('w');
  const field = stage.page.locator('.panel textarea');
  const text = await field.inputValue();
  await field.fill(text.replace('dog', 'car'));
  await stage.page.keyboard.press('Control+Enter');
  await expect(stage.page.locator('.changed h3')).toHaveText('“dog” → “car”');
  await stage.computed();
  expect(await answer('words with a new state')).toEqual(['', '1 of 12']);
  expect(await answer('words with a new output')).toEqual(['', '12 of 12']);
  const [before, now] = await answer('takes from word 12');
  expect(Number(before)).toBeGreaterThan(Number(now));
  expect(await unreadable(stage, '.panel')).toEqual([]);
  await stage.page.locator('.changed .button').click();
  await expect(field).toHaveValue(text);
  await stage.clear();
  expect((await stage.picture()).equals(picture)).toBe(true);
});

test('a turned knob is answered, too, and kept with the settings of its acts', async () => {
  await stage.press('w');
  const knob = stage.page.locator('.knob-slider input');
  await knob.focus();
  for (let press = 0; press < 10; press += 1) await stage.page.keyboard.press('ArrowUp');
  await expect(stage.page.locator('.knob-slider output')).toHaveText('1');
  await stage.page.locator('.panel footer .button').click();
  await stage.computed();
  await expect(stage.page.locator('.changed h3')).toHaveText('nudge usual → 1');
  expect(await answer('words with a new state')).toEqual(['', '11 of 12']);
  await stage.page.locator('.changed .button').click();
});

test('what the act claims has its sources, and what it does not show is said', async () => {
  await stage.press('o');
  await expect(stage.page.locator('.sources-list dd').first()).toContainText('Vaswani et al. 2017');
  await expect(stage.page.locator('.cautions')).toContainText('Nothing here was trained');
  // It slides in.
  await stage.page.locator('.panel').evaluate(async (panel) => Promise.all(panel.getAnimations().map(({ finished }) => finished)));
  expect(await unreadable(stage, '.panel')).toEqual([]);
});
