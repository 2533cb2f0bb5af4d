import { expect, test } from 'playwright/test';
import { freshStage, type Stage } from './support/stage';

let stage: Stage;
let end: () => Promise<void>;

test.beforeAll(async () => {
  ({ stage, end } = await freshStage());
});

test.afterAll(() => end());

/** The first step of the race, standing, with nothing over it. */
test.beforeEach(async () => {
  await stage.clear();
  await stage.toFirstAct();
  await stage.press('Home', 'n', 'p');
});

const times = (count: number, key: string): readonly string[] => Array.from({ length: count }, () => key);
const step = async (): Promise<number> => (await stage.place()).step;

test('ten presses, as fast as they come, move ten steps, over the end of an act, too', async () => {
  const { steps } = await stage.place();
  const act = await stage.act();
  await stage.press(...times(10, 'PageDown'));
  expect([await stage.act(), await step()]).toEqual([expect.not.stringMatching(act), 11 - steps]);
  await stage.press(...times(10, 'PageUp'));
  expect([await stage.act(), await step()]).toEqual([act, 1]);
});

test('no press is lost after a text had the focus, nor while it has it', async () => {
  await stage.page.keyboard.press('t');
  await expect(stage.page.locator('.panel textarea')).toBeFocused();
  await stage.press(...times(4, 'PageDown'));
  await stage.press('Escape', ...times(4, 'ArrowRight'));
  expect(await step()).toBe(9);
});

test('no press is lost while another text is computed', async () => {
  await stage.page.keyboard.press('t');
  await stage.page.locator('.panel textarea').fill('The dog that they met all summer long lay by the door');
  await stage.page.keyboard.press('Control+Enter');
  await stage.press(...times(8, 'PageDown'));
  await stage.computed();
  expect(await step()).toBe(9);
});

test('a key that is held goes on, and stops at the end of the act', async () => {
  const act = await stage.act();
  for (let repeat = 0; repeat < 6; repeat += 1) await stage.page.keyboard.down('ArrowRight');
  await stage.still();
  expect(await step()).toBe(7);
  for (let repeat = 0; repeat < 6; repeat += 1) await stage.page.keyboard.down('ArrowRight');
  await stage.page.keyboard.up('ArrowRight');
  await stage.still();
  expect([await stage.act(), await step()]).toEqual([act, 9]);
  await stage.press('u');
  expect(await step()).toBe(1);
});

test('a clicker leads over the end of an act and back, and waits for what is computed', async () => {
  const act = await stage.act();
  await stage.press('End');
  const last = await stage.place();
  for (const key of times(4, 'PageDown')) await stage.page.keyboard.press(key);
  await stage.computed();
  expect(await stage.act()).not.toBe(act);
  expect(await step()).toBe(4);
  await stage.press(...times(4, 'PageUp'));
  await stage.computed();
  expect(await stage.act()).toBe(act);
  expect(await stage.place()).toEqual(last);
});

test('a wrong click is undone to the exact frame, in the middle of a movement', async () => {
  await stage.press('-', '-', '-', '-', '-', 'n');
  await stage.press('PageDown', 'p');
  await stage.page.keyboard.press('n');
  await stage.page.keyboard.press('k');
  await stage.page.keyboard.press('.');
  await stage.still();
  const middle = await stage.place();
  const seen = await stage.picture();
  for (const wrong of ['End', 'n', 'Home', 'b', 'h'] as const) {
    await stage.page.keyboard.press(wrong);
    await stage.page.keyboard.press('u');
    await stage.still();
    expect(await stage.place()).toEqual(middle);
    expect((await stage.picture()).equals(seen)).toBe(true);
  }
  await stage.press('+', '+', '+');
});

test('a wrong click moves on where it moved when it is undone', async () => {
  await stage.press('-', '-', '-', '-', '-', 'n');
  await stage.page.keyboard.press('n');
  await stage.page.keyboard.press('Home');
  expect((await stage.place()).frame).toBe(0);
  await stage.page.keyboard.press('Backspace');
  await expect(stage.page.locator('.transport [aria-label="pause"]')).toHaveCount(1);
  await stage.press('+', '+', '+');
  expect(await step()).toBe(3);
});

test('a wrong act is undone with what was chosen and explained, and comes again', async () => {
  await stage.press('g', '5', 'Enter');
  const { x, y } = await stage.cell('chain', 3);
  await stage.page.mouse.click(x, y);
  await expect(stage.page.locator('.inspector')).toBeVisible();
  await stage.still();
  const before = [await stage.act(), await stage.place(), await stage.page.locator('.inspector').count(), await stage.page.locator('.told-choice').textContent()];
  await stage.press(']');
  await stage.computed();
  const other = await stage.act();
  await stage.press('u');
  await expect(stage.page.locator('.inspector')).toBeVisible();
  expect([await stage.act(), await stage.place(), await stage.page.locator('.inspector').count(), await stage.page.locator('.told-choice').textContent()]).toEqual(before);
  await stage.press('Shift+u');
  expect(await stage.act()).toBe(other);
});

test('the question of a step stands large on the stage until the show goes on', async () => {
  await stage.press('v');
  await stage.page.getByText('This step', { exact: true }).click();
  const field = stage.page.getByRole('textbox', { name: 'Question' });
  await field.fill('Who has to wait?');
  await stage.press('Escape', 'q');
  await expect(stage.page.locator('.question')).toHaveText('Who has to wait?');
  await stage.press('PageDown');
  await expect(stage.page.locator('.question')).toBeEmpty();
  await stage.press('u');
  await expect(stage.page.locator('.question')).toHaveText('Who has to wait?');
  await stage.press('Escape');
  await expect(stage.page.locator('.question')).toBeEmpty();
});

test('a digit leads to its bookmark in another act, and U back; without a bookmark it begins a number', async () => {
  await stage.press('g', '4', 'Enter', 'Shift+Digit3');
  await expect(stage.page.locator('.notice')).toContainText('3');
  await stage.press('Escape', ']');
  await stage.computed();
  const there = [await stage.act(), await stage.place()];
  await stage.press('3');
  await stage.computed();
  expect([await stage.act(), await step()]).toEqual([expect.stringContaining('One after another'), 4]);
  await stage.press('u');
  expect([await stage.act(), await stage.place()]).toEqual(there);
  await stage.press('9');
  await expect(stage.page.locator('.card.jump')).toContainText('9');
  await stage.press('Escape');
});

test('with reduced motion there is nothing to repeat, and it says so', async () => {
  await stage.press('m', 'r');
  await expect(stage.page.locator('.notice')).toContainText('nothing to repeat');
  await stage.press('Escape', 'm');
  await stage.page.keyboard.press('r');
  await expect(stage.page.locator('.transport [aria-label="pause"]')).toHaveCount(1);
  await stage.press('m');
  await stage.press('m');
});
