import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { temporaryFolder } from './support/electron';
import { type Stage, startStage } from './support/stage';

const { path: folder, remove } = temporaryFolder();
const settings = join(folder, 'settings');
const file = join(folder, 'week.unroll');
const place = (id: string, act: string, text: string): object => ({ id, act, text, seed: 7, knobs: {}, minutes: 5, notes: '', steps: {}, recorded: null });
const written = { format: 'unroll-lecture', version: 1, title: 'Week one', language: 'en', theme: null, bookmarks: { 3: { place: 'again', step: 'words' } } };
const acts = [place('race', 'race', 'The cat sat'), place('again', 'race', 'Dogs run after cats'), place('gates', 'gates', 'The cat sat')];
let stage: Stage;

test.beforeAll(async () => {
  mkdirSync(settings);
  writeFileSync(file, JSON.stringify({ ...written, acts: [...acts, place('odd', 'imaginary', 'a b')] }));
  stage = await startStage(settings, [file]);
  await stage.shown();
});

test.afterAll(async () => {
  await stage.close();
  remove();
});

const panel = () => stage.page.locator('.panel.wide');
const notes = () => panel().locator('.notes-field textarea');
const rows = () => panel().locator('.place-row');
const onDisk = (): { readonly acts: readonly { readonly id: string; readonly notes: string; readonly recorded: string | null; readonly text: string }[] } => JSON.parse(readFileSync(file, 'utf8'));

/** Opens the lecture's drawer at one of its sections, with the focus in no field. */
async function drawer(section: 'This act' | 'This step' | 'Numbers and look'): Promise<void> {
  if ((await panel().count()) === 0) await stage.page.keyboard.press('v');
  await panel().getByText(section, { exact: true }).click();
  await panel().locator('h2').click();
}

test('a lecture that the app is started with is shown, and what was dropped from it is told until it is put away', async () => {
  const card = stage.page.locator('.card.problems');
  await expect(card).toContainText('imaginary');
  await card.getByRole('button', { name: 'Put away' }).click();
  await expect(card).toHaveCount(0);
  expect(await stage.words()).toEqual(['The', 'cat', 'sat']);
});

test('the same act at another place has words of its own, and a bookmark leads to it', async () => {
  await stage.press(']');
  await stage.computed();
  expect(await stage.words()).toEqual(['Dogs', 'run', 'after', 'cats']);
  await stage.press('[');
  expect(await stage.words()).toEqual(['The', 'cat', 'sat']);
  await stage.press('3');
  expect(await stage.words()).toEqual(['Dogs', 'run', 'after', 'cats']);
  await stage.press('u');
  expect(await stage.words()).toEqual(['The', 'cat', 'sat']);
});

test('notes are set while they are typed, undone at once, made again, and saved', async () => {
  await drawer('This act');
  await notes().pressSequentially('A **chain** waits: $h_t$ and <b>no tag</b>');
  await expect(panel().locator('.notes strong')).toHaveText('chain');
  await expect(panel().locator('.notes .katex')).toHaveCount(1);
  await expect(panel().locator('.notes')).toContainText('<b>no tag</b>');
  await panel().locator('h2').click();
  await stage.press('Control+z');
  await expect(notes()).toHaveValue('');
  await stage.press('Control+Shift+z');
  await expect(notes()).toHaveValue(/no tag/);
  await stage.press('Control+s');
  await expect.poll(() => onDisk().acts[0]?.notes).toContain('chain');
  await expect(panel().locator('.file-line')).toContainText('week.unroll · saved');
});

test('places are moved, copied and taken out, and the stage follows', async () => {
  await drawer('This act');
  await panel().getByRole('button', { name: 'later', exact: true }).click();
  await expect(rows().first()).toContainText('Dogs run');
  await panel().getByRole('button', { name: 'duplicate' }).click();
  await expect(rows()).toHaveCount(4);
  await panel().getByRole('button', { name: 'take out' }).click();
  await expect(rows()).toHaveCount(3);
  await rows().first().click();
  await stage.computed();
  expect(await stage.words()).toEqual(['Dogs', 'run', 'after', 'cats']);
  await panel().getByRole('button', { name: 'take out' }).click();
  await stage.computed();
  expect(await stage.words()).toEqual(['The', 'cat', 'sat']);
  for (let count = 0; count < 4; count += 1) await panel().getByRole('button', { name: 'undo the last edit' }).click();
  await expect(panel().locator('.file-line')).toContainText('saved');
});

test('unsaved changes are asked for before another lecture comes, and cancelling keeps them', async () => {
  await drawer('This act');
  await panel().locator('.lecture-title').fill('Week two');
  await panel().getByRole('button', { name: 'New' }).click();
  await expect(panel().locator('.unsaved')).toContainText('“Week two” has changes');
  await stage.press('Escape');
  await expect(panel().locator('.unsaved')).toHaveCount(0);
  await expect(panel().locator('.lecture-title')).toHaveValue('Week two');
  await panel().getByRole('button', { name: 'undo the last edit' }).click();
});

test('the sentence that is computed is said at every place that said the same', async () => {
  await stage.clear();
  await stage.press('[', '[', 'Home');
  await stage.compute('They ran');
  await stage.press(']');
  await stage.computed();
  expect(await stage.words()).toEqual(['Dogs', 'run', 'after', 'cats']);
  await drawer('This act');
  await stage.press('Control+s');
  await expect.poll(() => onDisk().acts.map(({ text }) => text)).toEqual(['They ran', 'Dogs run after cats', 'They ran']);
});

test('recorded numbers lie in the file, and the next start shows them as such where the lecture stood', async () => {
  await drawer('Numbers and look');
  await panel().getByRole('button', { name: 'Record this act' }).click();
  await expect(panel()).toContainText(/Recorded \d{4}-\d\d-\d\d on/);
  await stage.press('Control+s');
  await expect.poll(() => onDisk().acts[1]?.recorded).not.toBeNull();
  await stage.clear();
  await stage.press('n', 'n');
  const { frame } = await stage.place();
  await stage.close();

  stage = await startStage(settings);
  await stage.shown();
  expect(await stage.words()).toEqual(['Dogs', 'run', 'after', 'cats']);
  expect((await stage.place()).frame).toBe(frame);
  expect(await stage.text('badge')).toMatch(/^recorded \d{4}-\d\d-\d\d/);
  await stage.page.getByRole('button', { name: 'Begin at the beginning' }).click();
  await stage.computed();
  expect(await stage.words()).toEqual(['They', 'ran']);
  expect((await stage.place()).frame).toBe(0);
  expect(stage.complaints).toEqual([]);
});
