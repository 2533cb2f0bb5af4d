import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { temporaryFolder } from './support/electron';
import { unreadable } from './support/legibility';
import { freshStage, type Stage, startStage, themes } from './support/stage';

let stage: Stage;
let end: () => Promise<void>;

test.beforeAll(async () => {
  ({ stage, end } = await freshStage());
});

test.beforeEach(() => stage.clear());

test.afterAll(() => end());

/** Looks at something in every theme, one after another. */
async function inEveryTheme(scope: string): Promise<readonly string[]> {
  await expect(stage.page.locator(scope).first()).toBeVisible();
  const faults: string[] = [];
  for (const theme of themes) {
    await stage.choose(theme);
    faults.push(...(await unreadable(stage, scope)).map((fault) => `${theme}: ${fault}`));
  }
  return faults;
}

for (const [name, key] of [['the acts', 'a'], ['the keys', '?'], ['the app itself', 'i'], ['text and settings', 't']] as const) {
  test(`the panel about ${name} is readable in every theme`, async () => {
    await stage.press(key);
    // It slides in.
    await stage.page.locator('.panel').evaluate(async (panel) => Promise.all(panel.getAnimations().map(({ finished }) => finished)));
    await stage.page.locator('.panel-body').evaluate((body) => body.scrollTo(0, 0));
    if (key === 't') await stage.page.locator('.panel h2').click();
    expect(await inEveryTheme('.panel')).toEqual([]);
    await stage.page.locator('.panel-body').evaluate((body) => body.scrollTo(0, body.scrollHeight));
    expect(await unreadable(stage, '.panel')).toEqual([]);
  });
}

test('a number that is being typed is readable in every theme, also where it leads nowhere', async () => {
  for (const theme of themes) {
    await stage.choose(theme);
    await stage.press('g', '3');
    expect(await unreadable(stage, '.card.jump')).toEqual([]);
    await stage.press('9');
    await expect(stage.page.locator('.jump-goal.outside')).toBeVisible();
    expect(await unreadable(stage, '.card.jump')).toEqual([]);
    await stage.press('Escape');
  }
});

test('changing a key is readable in every theme', async () => {
  await stage.press('?');
  await stage.page.getByRole('button', { name: 'Change keys' }).click();
  const first = stage.page.locator('.key-row').first();
  for (const theme of themes) {
    await stage.choose(theme);
    await first.getByRole('button', { name: /another key/ }).click();
    await stage.press('k');
    await expect(first.locator('.key-waiting')).toBeVisible();
    expect(await unreadable(stage, '.panel')).toEqual([]);
    await stage.press('Escape');
  }
});

test('what is wrong with a text is readable in every theme', async () => {
  await stage.press('t');
  await stage.page.locator('.panel textarea').fill('one');
  await expect(stage.page.locator('.reading.problem')).toBeVisible();
  await stage.page.locator('.panel h2').click();
  expect(await inEveryTheme('.panel')).toEqual([]);
  await stage.page.locator('.panel textarea').fill('The cat sat');
});

/** Levels share one look, so the themes take turns over them. */
test('every level of an explanation is readable, in the themes by turns', async () => {
  let looks = 0;
  for (const [step, key] of [['p', 'chain-recurrenceInk'], ['p', 'graph-path'], ['', 'badge'], ['', 'chain-time'], ['', 'graph-weight']] as const) {
    await stage.press('End', ...step);
    await stage.page.locator(`#labels [data-key^="${key}"][role=button]`).first().click();
    await expect(stage.page.locator('.inspector')).toBeVisible();
    for (let level = 1; level < 6; level += 1) {
      const theme = themes[looks % themes.length] ?? 'dark';
      looks += 1;
      await stage.choose(theme);
      expect(await unreadable(stage, '.inspector'), `${key}, level ${level}, ${theme}`).toEqual([]);
      const deeper = stage.page.locator('.sources button').first();
      if ((await deeper.count()) === 0) break;
      await deeper.click();
      await stage.still();
    }
    await stage.clear();
  }
  // Enough levels for every theme to have had several.
  expect(looks).toBeGreaterThan(2 * themes.length);
});

test('the speeds and the engines on offer are readable', async () => {
  await stage.page.locator('.transport .speed').click();
  await expect(stage.page.locator('.popover')).toBeVisible();
  expect(await unreadable(stage, '.popover')).toEqual([]);
  await stage.clear();
  await stage.press('t');
  await stage.page.locator('.panel .select').click();
  await expect(stage.page.locator('.popover')).toBeVisible();
  expect(await unreadable(stage, '.popover')).toEqual([]);
});

test('the name of a button and the hint at a cell are readable', async () => {
  // A mouse that moves, not one that appears: after a key, names are shown to keys only.
  await stage.page.mouse.move(640, 300);
  await stage.page.mouse.move(660, 320);
  await stage.page.locator('.transport [aria-label="keys"]').hover();
  await expect(stage.page.locator('.tooltip')).toBeVisible();
  expect(await unreadable(stage, '.tooltip')).toEqual([]);
  await stage.press('End');
  const { x, y } = await stage.cell('chain', 0);
  await stage.page.mouse.move(x, y);
  await expect(stage.page.locator('.hint')).toBeVisible();
  expect(await unreadable(stage, '.hint')).toEqual([]);
});

/** How far down something reaches, in CSS pixels. */
const lowestOf = ({ page }: Stage, scope: string): Promise<number> => page.locator(scope).evaluate((part) => part.getBoundingClientRect().bottom);

/** It rests while it is looked at: a run that comes to its end takes the card away. */
test('progress with its ways out is readable', async () => {
  const { path, remove } = temporaryFolder();
  writeFileSync(join(path, 'settings.json'), JSON.stringify({ act: 'memory-race', knobs: { 'memory-race': { steps: 6000, samples: 16 } } }));
  const training = await startStage(path);
  // Large while there is nothing else to see, then in the corner.
  for (const place of ['.progress', '.progress.corner']) {
    await expect(training.page.locator(place)).toBeVisible({ timeout: 60_000 });
    await training.page.getByRole('button', { name: 'Pause' }).click();
    await expect(training.page.getByRole('button', { name: 'Go on' })).toBeVisible();
    // It keeps back for half a second and then fades in.
    await expect(training.page.locator('.progress')).toHaveCSS('opacity', '1');
    expect(await unreadable(training, '.progress')).toEqual([]);
    if (place !== '.progress') expect(await lowestOf(training, place)).toBeLessThanOrEqual(await training.page.locator('#labels [data-key="caption"]').evaluate((caption) => caption.getBoundingClientRect().top));
    await training.page.getByRole('button', { name: 'Go on' }).click();
  }
  await training.close();
  remove();
});

test('the failure of a run and the empty stage behind it are readable', async () => {
  const { path, remove } = temporaryFolder();
  writeFileSync(join(path, 'settings.json'), JSON.stringify({ text: 'alone' }));
  const broken = await startStage(path);
  await expect(broken.page.locator('.card.failure')).toBeVisible({ timeout: 60_000 });
  expect(await unreadable(broken, '.card.failure, .empty, .transport')).toEqual([]);
  await broken.close();
  remove();
});
