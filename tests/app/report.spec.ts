import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import type { Licence } from '#contract/support';
import { appFolder, temporaryFolder } from './support/electron';
import { unreadable } from './support/legibility';
import { type Stage, startStage, themes } from './support/stage';

const { path: folder, remove } = temporaryFolder();

let stage: Stage;
let page: Page;

test.beforeAll(async () => {
  stage = await startStage(folder);
  ({ page } = stage);
  await stage.shown();
});

test.beforeEach(() => stage.clear());

test.afterAll(async () => {
  await stage.close();
  remove();
});

/** Chooses what the menu has at a place below its last entry, Help. */
async function chooseHelp(index: number): Promise<void> {
  await stage.app.evaluate(({ Menu }, place) => {
    const help = Menu.getApplicationMenu()?.items.at(-1);
    help?.submenu?.items[place]?.click();
  }, index);
}

const report = (): Promise<string> => page.locator('.reading-text').innerText();

test('the menu opens the report, which tells versions, machine, and where crash dumps lie', async () => {
  await chooseHelp(0);
  await expect(page.locator('.panel h2')).toHaveText('Report a problem');
  await expect(page.locator('.reading-text')).toContainText('Crash dumps');
  const text = await report();
  const { electron, chrome } = await stage.app.evaluate(() => ({ electron: process.versions.electron, chrome: process.versions['chrome'] }));
  expect(text).toContain(`Electron: ${electron}`);
  expect(text).toContain(`Chromium: ${chrome}`);
  expect(text).toMatch(/Screens: .*\d+×\d+/);
  expect(text).toContain('Graphics: ');
  expect(text).toContain('--user-data-dir=');
});

test('it names neither the home folder, nor its owner, nor a word of the sentence', async () => {
  // Main refuses this and says so in its log, address and all.
  await page.evaluate((address) => window.open(address), `https://example.com/?from=${homedir()}/no-such-talk.unroll`);
  await chooseHelp(0);
  await expect(page.locator('.reading-text')).toContainText('refused to open a window for https://example.com/?from=~/');
  const text = await report();
  expect(text).not.toContain(homedir());
  expect(text.toLowerCase().split(/[^\p{L}\p{N}_]+/u)).not.toContain(userInfo().username.toLowerCase());
  expect(text).not.toContain('no-such-talk');
});

test('what is read is what is copied, and nothing before the button is pressed', async () => {
  await stage.app.evaluate(({ clipboard }) => clipboard.writeText('before'));
  await page.keyboard.press('Control+k');
  await page.locator('.palette-input').fill('report a problem');
  await page.keyboard.press('Enter');
  await expect(page.locator('.reading-text')).toContainText('Crash dumps');
  const read = await page.locator('.reading-text').textContent();
  expect(await stage.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('before');
  await page.getByRole('button', { name: 'Copy the report' }).click();
  await expect(page.locator('.panel footer [role=status]')).toHaveText('Copied');
  expect(await stage.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(read);
});

test('About leads to the report, too', async () => {
  await page.keyboard.press('i');
  await page.getByRole('button', { name: 'Report a problem' }).click();
  await expect(page.locator('.reading-text')).toContainText('Crash dumps');
});

test('crash dumps are written below the app’s own data, and uploading them is off', async () => {
  expect(await stage.app.evaluate(({ app, crashReporter }) => ({ upload: crashReporter.getUploadToServer(), folder: app.getPath('crashDumps') }))).toEqual({ upload: false, folder: join(folder, 'crashes') });
});

test('a crash leaves a dump that the report counts', async () => {
  await stage.app.evaluate(({ webContents }) => webContents.getAllWebContents().find((each) => each.getURL().startsWith('app://compute/'))?.forcefullyCrashRenderer());
  await expect.poll(() => readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith('.dmp')).length, { timeout: 30_000 }).toBeGreaterThan(0);
  // The dump may be there before main was told of the crash.
  await expect.poll(() => page.evaluate(async () => {
    const health = await window.bridge.call('compute:health', undefined);
    return health.ok && health.value.message;
  })).toContain('ended unexpectedly');
  await chooseHelp(0);
  await expect(page.locator('.reading-text')).toContainText(/Crash dumps: \d+, the newest of 20\d\d-/);
  await expect(page.locator('.reading-text')).toContainText(/\[warn\]\s+The compute page ended unexpectedly/);
});

test('About lists every package of the bundles and the runtime, with its text on demand', async () => {
  const listed = ['main', 'preload', 'renderer'].flatMap((part) => JSON.parse(readFileSync(join(appFolder, 'out', part, 'licences.json'), 'utf8')) as readonly Licence[]);
  await chooseHelp(2);
  const lines = page.locator('.licence');
  await expect(lines).not.toHaveCount(0);
  const shown = await lines.locator('span:nth-of-type(1)').allTextContents();
  expect(shown).toEqual([...new Set([...listed.map(({ name }) => (name === 'electron' ? 'Electron' : name)), 'Chromium'])].toSorted((one, other) => one.localeCompare(other, 'en')));
  for (const name of ['Electron', 'inter-ui', '@fontsource-variable/inter', '@fontsource-variable/jetbrains-mono', 'katex', 'three', 'react', '@tensorflow/tfjs-core']) expect(shown).toContain(name);
  await lines.filter({ hasText: '@fontsource-variable/jetbrains-mono' }).click();
  await expect(page.locator('.reading-text')).toContainText('SIL OPEN FONT LICENSE');
  await lines.filter({ hasText: '@fontsource-variable/jetbrains-mono' }).click();
  await expect(page.locator('.reading-text')).toHaveCount(0);
});

for (const theme of themes) {
  test(`report, new versions and About can be read from the last row: ${theme}`, async () => {
    await stage.choose(theme);
    for (const index of [0, 1, 2]) {
      await chooseHelp(index);
      await expect(page.locator(['.reading-text', '.honest', '.licence'][index] ?? '').first()).toBeVisible();
      // The drawer comes in with a short motion.
      await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))));
      await stage.still();
      expect(await unreadable(stage, '.panel')).toEqual([]);
    }
  });
}
