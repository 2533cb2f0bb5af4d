import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { freshStage, type Stage } from './support/stage';

let stage: Stage;
let end: () => Promise<void>;

test.beforeAll(async () => ({ stage, end } = await freshStage()));
test.afterAll(() => end());

/** Opens the list of talks that were given. */
async function openTalks(): Promise<void> {
  await stage.press('v');
  await stage.page.locator('.lecture-fields .segments').getByText('Talks', { exact: true }).click();
}

/** Has the page's clock go on as if the class had looked at a picture for ten seconds. */
async function waitOnTheClock(): Promise<void> {
  await stage.page.evaluate(() => {
    const later = Date.now() + 10_000;
    const from = performance.now();
    Date.now = () => later + performance.now() - from;
  });
}

/** The picture without its header, which says of an earlier talk's numbers that they are recorded. */
async function picture(): Promise<Buffer> {
  await stage.still();
  const { width, height } = await stage.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  return await stage.page.screenshot({ clip: { x: 0, y: height / 10, width, height: height * 0.8 }, animations: 'disabled' });
}

/** Puts the only talk on stage that is in the list. */
async function showAgain(): Promise<void> {
  await openTalks();
  const list = stage.page.locator('.talks-given li');
  await expect(list).toHaveCount(1);
  await list.getByRole('button', { name: /again/ }).click();
  await expect(bar()).toBeVisible();
}

/** The folder in which the app keeps talks. */
async function talksFolder(): Promise<string> {
  return join(await stage.app.evaluate(({ app }) => app.getPath('userData')), 'talks');
}

const bar = () => stage.page.locator('.replay');

test('a talk is kept from its first step on, and is shown again as it was given', async () => {
  await stage.clear();
  await stage.toFirstAct();
  await stage.press('Home');
  // No class sees the stage yet.
  await stage.press('n', 'p');
  await openTalks();
  await expect(stage.page.locator('.talks-given li')).toHaveCount(0);
  await stage.press('Escape', 'f', 'Home');
  const given: Buffer[] = [];
  const give = async (...keys: string[]): Promise<void> => {
    await stage.press(...keys);
    given.push(await picture());
    await waitOnTheClock();
  };
  await give('n');
  await give('j', 'j');
  await give('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
  await give(']');
  await give('n', 'n');
  await stage.press('f', '[');
  const before = await stage.picture();
  const place = await stage.place();
  await showAgain();
  await stage.press('f', 'Home');
  for (const seen of given) {
    // On a busy machine pictures in between stood for long, too.
    await expect.poll(async () => {
      const same = (await picture()).equals(seen);
      if (!same) await stage.press('n');
      return same;
    }).toBe(true);
  }
  await stage.press('f', 'Escape');
  await expect(bar()).toHaveCount(0);
  expect(await stage.place()).toEqual(place);
  expect((await stage.picture()).equals(before)).toBe(true);
});

test('an earlier talk is driven by the same keys, and nothing else reaches the stage meanwhile', async () => {
  await showAgain();
  await stage.press('Home');
  const first = await picture();
  await stage.press('t', ']', 'h', 'v', 'Control+z', 'x', '3');
  await stage.page.mouse.click(300, 300);
  await expect(stage.page.locator('.panel')).toHaveCount(0);
  expect((await picture()).equals(first)).toBe(true);
  await stage.press('+');
  await expect(bar().locator('.speed')).toHaveText('2×');
  await stage.page.keyboard.press('End');
  await stage.page.keyboard.press('k');
  await expect(bar().getByRole('button', { name: 'pause' })).toBeVisible();
  await stage.page.keyboard.press('k');
  await stage.press('End', 'p');
  expect((await picture()).equals(first)).toBe(false);
  await stage.press('Escape');
});

test('numbers that are gone are said to be missing, and the picture before them stays', async () => {
  const folder = await talksFolder();
  const [talk = ''] = readdirSync(folder);
  for (const name of readdirSync(join(folder, talk)).filter((file) => file.endsWith('.json'))) rmSync(join(folder, talk, name));
  const before = await picture();
  const caption = await stage.text('caption');
  await showAgain();
  await expect(stage.page.locator('.replay-missing')).toBeVisible();
  expect(await stage.text('caption')).toBe(caption);
  await stage.press('n', 'n', 'Escape');
  expect((await picture()).equals(before)).toBe(true);
});

test('a talk is taken out for good, and one that cannot be kept is no reason to stop', async () => {
  await openTalks();
  await stage.page.locator('.talks-given li').getByRole('button', { name: /for good/ }).click();
  await expect(stage.page.locator('.talks-given li')).toHaveCount(0);
  const folder = await talksFolder();
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'in the way');
  // A talk begins anew where the clock does: in another run of the window.
  await stage.press('Escape');
  await stage.page.evaluate(() => window.bridge.call('hall:keepTalk', { startedAt: null, pausedMs: 0, pausedAt: null }));
  await stage.reload();
  await stage.press('f', 'Home', 'n');
  await expect(stage.page.locator('.notice')).toContainText('The talk is no longer being kept');
  const { step } = await stage.place();
  await stage.press('Escape', 'n');
  expect((await stage.place()).step).toBe(step + 1);
});
