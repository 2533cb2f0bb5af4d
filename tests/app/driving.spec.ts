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
const fillsScreen = (): Promise<boolean> => stage.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((window) => window.isFullScreen()));

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
  await stage.still();
  const before = [await stage.act(), await stage.place(), await stage.page.locator('.inspector').count(), await stage.page.locator('.told-choice').textContent()];
  await stage.press(']');
  await stage.computed();
  const other = await stage.act();
  await stage.press('u');
  expect([await stage.act(), await stage.place(), await stage.page.locator('.inspector').count(), await stage.page.locator('.told-choice').textContent()]).toEqual(before);
  await stage.press('Shift+u');
  expect(await stage.act()).toBe(other);
});

test('a click of the mouse beside everything is no step; its own buttons are', async () => {
  await stage.press('n', 'n');
  const before = await stage.place();
  const blank = await blankPlace();
  await stage.page.mouse.click(blank.x, blank.y);
  await stage.still();
  expect(await stage.place()).toEqual(before);
  const button = (which: number): Promise<unknown> => stage.page.evaluate((pressed) => window.dispatchEvent(new MouseEvent('mouseup', { button: pressed, cancelable: true })), which);
  await button(4);
  await stage.still();
  expect(await step()).toBe(before.step + 1);
  await button(3);
  await stage.still();
  expect(await step()).toBe(before.step);
});

test('a finger steps with a tap on the outer thirds and with a swipe', async () => {
  await stage.press('n', 'n');
  const before = await step();
  const touch = await stage.page.context().newCDPSession(stage.page);
  const finger = async (...way: readonly (readonly [number, number])[]): Promise<void> => {
    for (const [index, [x, y]] of way.entries()) await touch.send('Input.dispatchTouchEvent', { type: index === 0 ? 'touchStart' : 'touchMove', touchPoints: [{ x, y }] });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await stage.still();
  };
  const { y } = await blankPlace();
  await finger([1260, y]);
  expect(await step()).toBe(before + 1);
  await finger([20, y]);
  expect(await step()).toBe(before);
  await finger([640, y]);
  expect(await step()).toBe(before);
  await finger([800, 400], [700, 402], [500, 404]);
  expect(await step()).toBe(before + 1);
  await finger([500, 400], [600, 402], [800, 404]);
  expect(await step()).toBe(before);
});

/** A place near the left edge under which there is nothing. */
async function blankPlace(): Promise<{ readonly x: number; readonly y: number }> {
  for (let y = 60; y < 600; y += 10) {
    const free = await stage.page.evaluate((height) => [20, 640, 1260].every((x) => document.elementFromPoint(x, height)?.id === 'canvas'), y);
    if (!free) continue;
    await stage.page.mouse.move(20, y);
    const cursors = [];
    for (const x of [20, 640, 1260]) {
      await stage.page.mouse.move(x, y);
      cursors.push(await stage.page.evaluate(() => getComputedStyle(document.querySelector('#canvas') ?? document.body).cursor));
    }
    if (cursors.every((cursor) => cursor !== 'pointer')) return { x: 20, y };
  }
  throw new Error('no blank line on this picture');
}

test('the point is black while presenting, and one frame on otherwise', async () => {
  const { frame } = await stage.place();
  await stage.press('.');
  expect((await stage.place()).frame).toBe(frame + 1);
  await stage.press('F5');
  await expect.poll(fillsScreen).toBe(true);
  await stage.press('.');
  await expect(stage.page.locator('.black')).toBeVisible();
  await stage.press('.', 'Shift+ArrowRight');
  await expect(stage.page.locator('.black')).toHaveCount(0);
  expect((await stage.place()).frame).toBe(frame + 2);
  await stage.press('f');
  await expect.poll(fillsScreen).toBe(false);
  await stage.resize(1280, 720);
});

test('an action is given another key, which is told from whom it is taken, and is kept', async () => {
  const row = stage.page.locator('.key-row').filter({ hasText: 'black screen' });
  await stage.press('?');
  await stage.page.getByRole('button', { name: 'Change keys' }).click();
  await row.getByRole('button', { name: /another key/ }).click();
  await stage.press('k');
  await expect(row.locator('.key-waiting')).toContainText('play or pause');
  await stage.press('x');
  await expect(row.locator('kbd')).toHaveText(['B', 'X']);
  await stage.press('Escape', 'x');
  await expect(stage.page.locator('.black')).toBeVisible();
  await stage.press('x');
  await stage.reload();
  await stage.press('x');
  await expect(stage.page.locator('.black')).toBeVisible();
  await stage.press('x', '?');
  await stage.page.getByRole('button', { name: 'Change keys' }).click();
  await stage.page.getByRole('button', { name: 'All keys as usual' }).click();
  await stage.press('Escape', 'x');
  await expect(stage.page.locator('.black')).toHaveCount(0);
});

test('while a key is waited for no key drives the show, and Escape gives them back', async () => {
  await stage.press('?');
  await stage.page.getByRole('button', { name: 'Change keys' }).click();
  const before = await stage.place();
  await stage.page.locator('.key-row').first().getByRole('button', { name: /another key/ }).click();
  await stage.press('PageUp', 'Escape');
  expect(await stage.place()).toEqual(before);
  await expect(stage.page.locator('.key-waiting')).toHaveCount(0);
  await expect(stage.page.locator('.panel')).toHaveCount(1);
  await stage.press('PageDown');
  expect(await step()).toBe(before.step + 1);
});

test('enlarged, the same is found under the mouse, and the wheel enlarges more', async () => {
  await stage.press('End');
  const { x, y } = await stage.cell('chain', 8);
  const told = async (): Promise<string | null> => {
    await stage.page.mouse.click(x, y);
    const title = await stage.page.locator('.inspector').textContent();
    await stage.press('Escape');
    return title;
  };
  const plain = await told();
  await stage.press('e');
  const width = (): Promise<number> => stage.page.evaluate(() => Math.round(document.querySelector('#canvas')?.getBoundingClientRect().width ?? 0));
  expect(await width()).toBe(2560);
  expect(await told()).toBe(plain);
  await stage.page.mouse.wheel(0, -100);
  await expect.poll(width).toBe(3200);
  expect(await told()).toBe(plain);
  await stage.press('e');
});

test('the question of a step stands large on the stage until the show goes on', async () => {
  await stage.press('v');
  const field = stage.page.getByRole('textbox', { name: /question/i }).first();
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
  await stage.press('4');
  await expect(stage.page.locator('.card.jump')).toContainText('4');
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
