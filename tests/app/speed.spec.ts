import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { benchReport } from '#contract/measurements';
import { sampleMeasurements } from '../main/sampleReport';
import { temporaryFolder } from './support/electron';
import { unreadable } from './support/legibility';
import { freshStage, type Stage, themes } from './support/stage';

let stage: Stage;
let end: () => Promise<void>;
const { path: folder, remove } = temporaryFolder();

test.beforeAll(async () => {
  ({ stage, end } = await freshStage());
});

test.afterAll(async () => {
  await end();
  remove();
});

test.beforeEach(async () => {
  await stage.clear();
  await stage.press('c');
});

const panel = () => stage.page.locator('.panel.wide');
const rows = () => panel().locator('.comparison tbody tr:has(.median)');
const button = (name: string | RegExp) => panel().getByRole('button', { name });

/** Goes to one of the drawer's pages. */
async function turnTo(page: string): Promise<void> {
  await panel().locator('.segments > label', { hasText: page }).first().click();
}

/** Makes everything to be measured small. */
async function shrink(sizes: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(sizes)) {
    await panel().getByRole('textbox', { name }).fill(value);
    await panel().getByRole('textbox', { name }).blur();
  }
}

/** Lets the system's dialogs choose a file in this test's folder. */
async function choose(name: string): Promise<string> {
  const path = join(folder, name);
  await stage.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, path);
  return path;
}

/** Measures a small comparison, unless that was done before. */
async function measured(): Promise<void> {
  await turnTo('Compare');
  if ((await rows().count()) > 0) return;
  await shrink({ Batch: '2', Tokens: '8', Width: '16', Heads: '4' });
  await button('Measure both ways').click();
  await expect(rows()).toHaveCount(4, { timeout: 60_000 });
}

test('both ways are measured in one run, while the show goes on', async () => {
  const before = await stage.place();
  await shrink({ Batch: '2', Tokens: '8', Width: '16', Heads: '4' });
  await button('Measure both ways').click();
  await expect(panel().locator('.measuring')).toBeVisible();
  await stage.press('PageDown');
  expect((await stage.place()).step).toBe(before.step + 1);
  await expect(rows()).toHaveCount(4, { timeout: 60_000 });
  await expect(rows().locator('th')).toHaveText(['op by op', 'own kernels', 'op by op', 'own kernels']);
  for (const cell of await rows().locator('.median b').allTextContents()) expect(Number(cell.replace(',', ''))).toBeGreaterThan(0);
  // Eight steps of a recurrence wait for each other, and none of attention.
  await expect(rows().locator('td:nth-child(6)')).toHaveText(['8', '8', '1', '1']);
  await expect(rows().locator('td:nth-child(7)')).toHaveText([/✓ \d/, /✓ \d/, /✓ \d/, /✓ \d/]);
  await expect(panel().locator('.versus')).toHaveText(/^At best .*: (?:1 against 8|8 against 1) steps that wait\.$/);
});

test('what was measured is saved as the command line writes it', async () => {
  await measured();
  const path = await choose('mine.json');
  await button('Save results…').click();
  await expect(panel().locator('.files')).toContainText('Saved as mine.json.');
  const report = benchReport.parse(JSON.parse(readFileSync(path, 'utf8')));
  expect(report.results).toHaveLength(4);
  expect(report).toMatchObject({ backend: 'wasm', batch: 2, tokens: 8, dim: 16, heads: 4 });
});

test('results of PyTorch stand below ours with their provenance, and can be removed', async () => {
  await measured();
  const path = await choose('elsewhere.json');
  writeFileSync(path, JSON.stringify({ ...sampleMeasurements, results: [...sampleMeasurements.results, { ...sampleMeasurements.results[0], model: 'rnn', variant: 'nn.RNN' }] }));
  await button('Open results…').click();
  await expect(panel().locator('tr.foreign')).toHaveText(/nn\.RNN.*elsewhere\.json, PyTorch 1\.13/);
  await expect(panel().locator('.others')).toContainText('PyTorch 1.13; two cores; 2026-11-23 21:00 +01:00');
  await expect(panel().locator('.others li')).toHaveText(/LSTM, nn\.LSTM: 3\.00 ms at batch 2, 8 tokens/);
  await button('remove elsewhere.json').click();
  await expect(panel().locator('tr.foreign, .others')).toHaveCount(0);
});

test('a file that holds no results says why and changes nothing', async () => {
  writeFileSync(await choose('broken.json'), '{"unroll": "measurements", "version": 1}');
  await button('Open results…').click();
  await expect(panel().locator('.files')).toContainText(/^.*broken\.json: createdAt: /);
  await expect(panel().locator('.others')).toHaveCount(0);
});

test('the script for PyTorch is saved', async () => {
  const path = await choose('pytorch.py');
  await button('PyTorch script…').click();
  await expect(panel().locator('.files')).toContainText('Saved as pytorch.py.');
  expect(readFileSync(path, 'utf8')).toContain('import argparse');
});

test('Escape cancels what is measured and leaves the drawer and the earlier results as they are', async () => {
  await measured();
  await shrink({ Tokens: '2048', Batch: '32', Width: '128' });
  await button('Measure both ways').click();
  await expect(panel().locator('.measuring')).toBeVisible();
  await stage.press('Escape');
  await expect(panel().locator('.measuring')).toHaveCount(0);
  await expect(rows()).toHaveCount(4);
  await shrink({ Tokens: '8', Batch: '2', Width: '16' });
  await button('Measure both ways').click();
  await expect(panel().locator('.measuring')).toHaveCount(0, { timeout: 60_000 });
  await expect(panel().locator('.problem')).toHaveCount(0);
});

test('heads that do not divide the width are refused before anything is measured', async () => {
  await turnTo('Compare');
  await shrink({ Width: '18' });
  await expect(panel().locator('.problem')).toHaveText('4 heads do not divide a width of 18 evenly. Change one of them.');
  await expect(button('Measure both ways')).toBeDisabled();
  await shrink({ Width: '16' });
});

/** Measures a small sweep, unless that was done before. */
async function swept(): Promise<void> {
  await turnTo('Sweep');
  if ((await panel().locator('table.sweep').count()) > 0) return;
  await shrink({ Batch: '1', Width: '16' });
  await panel().locator('.segments > label', { hasText: '30 s' }).click();
  await button('Measure the sweep').click();
  await expect(panel().locator('table.sweep')).toBeVisible({ timeout: 90_000 });
}

test('a sweep gives a time for each value, an exponent for each curve, and where they cross', async () => {
  await swept();
  expect(await panel().locator('table.sweep tbody tr').count()).toBeGreaterThanOrEqual(2);
  for (const exponent of await panel().locator('table.sweep tfoot td').allTextContents()) expect(exponent).toMatch(/^−?\d\.\d\d$/);
  await expect(panel().locator('.crossovers tbody td:nth-child(2)')).toHaveText(['16', '16']);
});

test('the kernels of this machine are shown, and measured again on demand', async () => {
  await measured();
  await turnTo('Kernels');
  await expect(panel().locator('table.kernels').first()).toContainText('threads');
  const told = async (): Promise<string> => (await panel().locator('.honest').first().textContent()) ?? '';
  const before = await told();
  await button('Measure again').click();
  await expect(panel().locator('.measuring')).toBeVisible();
  await expect(panel().locator('.measuring')).toHaveCount(0, { timeout: 60_000 });
  await expect.poll(told).not.toBe(before);
});

for (const [page, prepared] of [['Compare', measured], ['Sweep', swept], ['Kernels', measured]] as const) {
  test(`the page ${page} can be read from the last row in every theme, from its top to its end`, async () => {
    await prepared();
    writeFileSync(await choose('elsewhere.json'), JSON.stringify({ ...sampleMeasurements, results: [{ ...sampleMeasurements.results[0], model: 'rnn', variant: 'nn.RNN' }] }));
    await button('Open results…').click();
    await turnTo(page);
    await panel().locator('h2').click();
    for (const theme of themes) {
      await stage.choose(theme);
      for (const share of [0, 1]) {
        await panel().locator('.panel-body').evaluate((body, down) => body.scrollTo(0, down * body.scrollHeight), share);
        expect(await unreadable(stage, '.panel.wide'), theme).toEqual([]);
      }
    }
    await stage.choose('dark');
  });
}
