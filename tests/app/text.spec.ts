import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { temporaryFolder } from './support/electron';
import { freshStage, type Stage } from './support/stage';
import { fiveHundredAndTwelve, manyScripts, twelve } from './support/texts';

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
  await stage.press('[', '[', '[', 'Home');
});

const field = () => stage.page.locator('.panel textarea');
const reading = () => stage.page.locator('.panel .reading');

/** Opens the panel and puts a text into its field. */
async function type(text: string): Promise<void> {
  await stage.page.keyboard.press('t');
  await field().fill(text);
}

/** Lets the system's dialog choose a file with these bytes. */
async function choose(name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  await stage.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
  await stage.page.getByRole('button', { name: 'Open a .txt file…' }).click();
}

test('another sentence is computed, and its words stand on the stage', async () => {
  await stage.compute('Every word meets every other word');
  expect(await stage.words()).toEqual(['Every', 'word', 'meets', 'every', 'other', 'word']);
  expect((await stage.place()).steps).toBe(8);
});

test('the button computes as the key does', async () => {
  await type('Two words');
  await stage.page.locator('.panel footer button').click();
  await expect.poll(() => stage.words()).toEqual(['Two', 'words']);
});

for (const [what, text, said] of [
  ['no text', '', /The text is empty. Type a sentence of at least two words\./],
  ['blanks', ' \n\t ', /The text is empty/],
  ['one token', 'alone', /only one token, “alone”/],
  ['513 tokens', `${fiveHundredAndTwelve} more`, /513 words and punctuation marks and the limit is 512. Shorten it by 1\./],
  ['100,000 characters', 'word '.repeat(20_000), /20,000 words and punctuation marks and the limit is 512/],
  ['more than 100,000 characters', 'x'.repeat(100_001), /100,001 characters and the limit is 100,000/],
] as const) {
  test(`${what}: what is wrong is said, nothing typed is lost, and the picture stays`, async () => {
    await stage.compute(twelve);
    const before = await stage.picture();
    await type(text);
    await expect(reading()).toHaveText(said);
    await expect(stage.page.locator('.panel footer button')).toBeDisabled();
    await stage.press('Control+Enter');
    await expect(field()).toHaveValue(text);
    await stage.clear();
    expect((await stage.picture()).equals(before)).toBe(true);
    await stage.page.keyboard.press('t');
    await expect(field()).toHaveValue(text);
  });
}

test('words of many scripts, from right to left too, and an emoji of many parts are one token each', async () => {
  await stage.compute(manyScripts);
  const words = await stage.words();
  expect(words).toHaveLength(12);
  // A star marks a word without a vector; the longest are shortened.
  for (const word of ['بكم*', 'שלום*', '👩‍👩‍👧‍👦*', 'end']) expect(words).toContain(word);
  await stage.press('End');
  expect((await stage.place()).step).toBe((await stage.place()).steps);
});

test('a token too many is refused and 512 are shown, the hundredth waiting for ninety-nine', async () => {
  await stage.compute(fiveHundredAndTwelve);
  expect((await stage.place()).steps).toBeLessThan(20);
  await stage.press('m');
  for (let presses = 0; presses < 20 && !/100th/.test((await stage.text('caption')) ?? ''); presses += 1) await stage.press('n');
  expect(await stage.text('caption')).toMatch(/is the 100th word: 99 words had to be finished before it/);
  expect(await stage.text('chain-recurrenceInk')).toBe('99');
  await stage.press('m');
});

test('seeking in a text of 512 tokens takes no time', async () => {
  await stage.compute(fiveHundredAndTwelve);
  for (const key of ['End', 'Home', 'End']) {
    const started = Date.now();
    await stage.press(key);
    expect(Date.now() - started).toBeLessThan(2000);
  }
});

test('a file takes the place of the text; one that is not UTF-8 says why and changes nothing', async () => {
  await type('typed by hand');
  await choose('old.txt', Uint8Array.of(0x5a, 0x6f, 0xeb, 0x20, 0x61));
  await expect(stage.page.locator('.notice')).toContainText(/old\.txt is not UTF-8 text: byte 2 .*Save it as UTF-8/);
  await expect(field()).toHaveValue('typed by hand');
  await choose('good.txt', new TextEncoder().encode('Zoë waits for nobody'));
  await expect(field()).toHaveValue('Zoë waits for nobody');
});

test('a dropped file is read too, or says why not', async () => {
  const drop = (bytes: readonly number[]): Promise<void> =>
    stage.page.evaluate((content) => {
      const files = new DataTransfer();
      files.items.add(new File([Uint8Array.from(content)], 'dropped.txt'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
    }, bytes);
  await drop(Array.from(new TextEncoder().encode('Dropped from above')));
  await expect(field()).toHaveValue('Dropped from above');
  await drop([0xff, 0xfe, 0x41, 0x00]);
  await expect(stage.page.locator('.notice')).toContainText('UTF-16');
  await expect(field()).toHaveValue('Dropped from above');
});

test('an engine that is not there is said so, with the last good picture and the text still there', async () => {
  await stage.compute(twelve);
  const before = await stage.picture();
  await type('The cat sat');
  await stage.page.locator('.panel .select').click();
  await stage.page.getByRole('option', { name: /WebGPU/ }).click();
  await stage.page.locator('.panel footer button').click();
  await expect(stage.page.locator('.card.failure')).toBeVisible({ timeout: 30_000 });
  expect(await stage.words()).toEqual(twelve.split(' '));
  await stage.press('Escape');
  await expect(stage.page.locator('.card.failure')).toHaveCount(0);
  expect((await stage.picture()).equals(before)).toBe(true);
  await stage.page.keyboard.press('t');
  await expect(field()).toHaveValue('The cat sat');
  await stage.page.locator('.panel .select').click();
  await stage.page.getByRole('option', { name: /Automatic/ }).click();
});

test('a long run shows how far it is and is cancelled with Escape, while the keys still drive the show', async () => {
  await stage.compute(twelve);
  await type(fiveHundredAndTwelve);
  await stage.page.locator('.panel .select').click();
  await stage.page.getByRole('option', { name: /Plain JavaScript/ }).click();
  await stage.page.locator('.panel footer button').click();
  await expect(stage.page.locator('.progress')).toBeVisible();
  await stage.page.keyboard.press('n');
  await expect.poll(async () => (await stage.place()).step).toBe(2);
  await expect(stage.page.locator('.progress .count')).toHaveText(/\d of \d/);
  await stage.page.keyboard.press('Escape');
  await expect(stage.page.locator('.progress')).toHaveCount(0);
  expect(await stage.words()).toEqual(twelve.split(' '));
  await stage.page.keyboard.press('t');
  await stage.page.locator('.panel .select').click();
  await stage.page.getByRole('option', { name: /Automatic/ }).click();
  await expect(field()).toHaveValue(fiveHundredAndTwelve);
});
