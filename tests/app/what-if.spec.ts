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
  const knob = stage.page.locator('.knob-slider').filter({ hasText: 'Nudge one weight' });
  await knob.locator('input').focus();
  for (let press = 0; press < 10; press += 1) await stage.page.keyboard.press('ArrowUp');
  await expect(knob.locator('output')).toHaveText('1');
  await stage.page.locator('.panel footer .button').click();
  await stage.computed();
  await expect(stage.page.locator('.changed h3')).toHaveText('Nudge one weight: 0 → 1');
  expect(await answer('words with a new state')).toEqual(['', '11 of 12']);
  await stage.page.locator('.changed .button').click();
});

test('a weight that is pointed at can be another, and the drawer that answers opens with it', async () => {
  const { x, y } = await stage.cell('chain', 5);
  await stage.press('End');
  await stage.page.mouse.click(x, y);
  const inspector = stage.page.locator('.inspector');
  await inspector.locator('.sources button', { hasText: 'from the state of' }).first().click();
  await inspector.locator('.sources button', { hasText: 'weight of unit' }).click();
  const [, column, row] = /from unit (\d+) of the state before to unit (\d+)/.exec((await inspector.locator('h2').textContent()) ?? '') ?? [];
  await inspector.getByRole('button', { name: 'What if it were another?' }).click();
  const knob = (name: string) => stage.page.locator('.knob-slider').filter({ hasText: name }).locator('output');
  await expect(knob('Nudge one weight')).toHaveText('1');
  await expect(knob('Its row')).toHaveText(row ?? '');
  await expect(knob('Its column')).toHaveText(column ?? '');
  await stage.page.locator('.panel footer .button').click();
  await stage.computed();
  await expect(stage.page.locator('.changed h3')).toHaveText(`Nudge one weight: 0 → 1, Its row: 1 → ${row}, Its column: 1 → ${column}`);
  expect(await answer('words with a new state')).toEqual(['', '11 of 12']);
  expect(await unreadable(stage, '.panel')).toEqual([]);
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
