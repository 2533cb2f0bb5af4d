import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { temporaryFolder } from './support/electron';
import { unreadable } from './support/legibility';
import { type Stage, startStage } from './support/stage';

const { path: folder, remove } = temporaryFolder();

let stage: Stage;
let page: Page;

test.beforeAll(async () => {
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ reducedMotion: true, toured: true }));
  stage = await startStage(folder);
  ({ page } = stage);
  await stage.shown();
});

test.beforeEach(() => stage.clear());

test.afterAll(async () => {
  await stage.close();
  remove();
});

/** Opens the check, chooses a size, and waits until every step was looked at. */
async function look(size: string): Promise<void> {
  await page.keyboard.press('Control+j');
  await page.locator('.check-start label').filter({ hasText: size }).click();
  await page.locator('.check-start .button.main').click();
  await expect(page.locator('.check-start .button.main')).toHaveText('Look again', { timeout: 100_000 });
}

function lines(name: string, level: 'good' | 'bad' | 'unknown'): Promise<readonly string[]> {
  return page.locator(`.check-line.${level}`).filter({ has: page.locator('strong', { hasText: name }) }).allTextContents();
}

test('before anything was looked at, nothing about the steps is called good', async () => {
  await page.keyboard.press('Control+j');
  await expect(page.locator('.check-line').first()).toBeVisible();
  expect(await lines('Texts', 'good')).toEqual([]);
  expect(await lines('Numbers', 'good')).toEqual([]);
});

test('every step of what is computed is drawn, read and timed, and what is missing is named', async () => {
  await look('1280×720');
  const [texts = ''] = await lines('Texts', 'good');
  expect(texts).toMatch(/[1-9]\d* texts in [1-9]\d* steps: each at least 20 px high/);
  expect(await lines('Room', 'good')).toHaveLength(1);
  expect(await lines('Faces', 'good')).toHaveLength(1);
  const speed = [...(await lines('Drawing', 'good')), ...(await lines('Drawing', 'bad'))];
  expect(speed.join()).toMatch(/\d ms/);
  expect((await lines('Numbers', 'bad')).join()).toContain('Not computed yet');
  expect(await unreadable(stage, '.panel')).toEqual([]);
});

test('a projector too small for the texts is reported with the size that they would have', async () => {
  await page.keyboard.press('Control+j');
  for (const [name, value] of [['Width', '800'], ['Height', '600']] as const) {
    await page.getByLabel(name, { exact: true }).fill(value);
    await page.keyboard.press('Tab');
  }
  await page.locator('.check-start .button.main').click();
  await expect(page.locator('.check-start .button.main')).toHaveText('Look again', { timeout: 100_000 });
  expect((await lines('Texts', 'bad')).join()).toMatch(/is 1[23] px high, wanted 20/);
});

test('texts that are too faint and faces that are missing are reported', async () => {
  // On purpose: the quiet ink nearly gone, and no face of the app's own.
  await page.evaluate(() => {
    document.documentElement.style.setProperty('--soft', '#20242c');
    for (const face of Array.from(document.fonts)) if (face.family.includes('Inter')) document.fonts.delete(face);
    const rules = Array.from(document.styleSheets).flatMap((sheet) => Array.from(sheet.cssRules, (rule) => ({ sheet, rule })));
    for (const { sheet, rule } of rules.reverse()) {
      if (rule instanceof CSSFontFaceRule && rule.cssText.includes('Inter Variable')) sheet.deleteRule(Array.from(sheet.cssRules).indexOf(rule));
    }
  });
  await look('1280×720');
  expect((await lines('Texts', 'bad')).join()).toMatch(/stands out \d\.\d:1, wanted 4\.5:1/);
  expect((await lines('Faces', 'bad')).join()).toContain('Inter Variable');
});

test('the machine is asked: screens, power, room, files', async () => {
  await page.keyboard.press('Control+j');
  const screens = await stage.app.evaluate(({ screen }) => screen.getAllDisplays().map(({ size, scaleFactor }) => `${Math.round(size.width * scaleFactor)}×${Math.round(size.height * scaleFactor)}`));
  await expect(page.locator('.check-line').filter({ hasText: 'Screens' })).toContainText(screens[0] ?? '?');
  expect(await lines('Files', 'good')).toHaveLength(1);
  expect((await lines('Disk', 'good')).join() + (await lines('Disk', 'bad')).join()).toMatch(/\d+ [MG]B/);
});

test('a clicker’s keys are told with what they do, and do nothing meanwhile', async () => {
  await page.keyboard.press('Control+j');
  const before = await stage.place();
  await page.getByRole('button', { name: 'Try the clicker' }).click();
  for (const key of ['PageDown', 'b', 'F9']) await page.keyboard.press(key);
  await expect(page.locator('.clicker-told')).toContainText('Page ↓: next step');
  await expect(page.locator('.clicker-told')).toContainText('B: black screen');
  await expect(page.locator('.clicker-told')).toContainText('F9: nothing');
  await expect(page.locator('.black')).toHaveCount(0);
  expect(await stage.place()).toEqual(before);
  await page.getByRole('button', { name: 'Stop' }).click();
  await stage.press('PageDown');
  expect((await stage.place()).step).toBe(before.step + 1);
});

test('the report can be copied as text', async () => {
  await look('1280×720');
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const text = await stage.app.evaluate(({ clipboard }) => clipboard.readText());
  expect(text).toMatch(/^Stage check at 1280×720/);
  expect(text.split('\n').length).toBeGreaterThan(8);
});

test('looking can be ended, and says of how many steps it speaks', async () => {
  await page.keyboard.press('Control+j');
  await page.locator('.check-start .button.main').click();
  await page.locator('.check-progress').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.locator('.check-progress')).toHaveCount(0);
  expect((await lines('Numbers', 'unknown')).join()).toMatch(/Ended after \d+ steps/);
});
