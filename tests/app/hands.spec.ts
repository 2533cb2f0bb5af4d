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

const step = async (): Promise<number> => (await stage.place()).step;
const fillsScreen = (): Promise<boolean> => stage.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((window) => window.isFullScreen()));

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
  await stage.press('`');
  await expect(row.locator('kbd')).toHaveText(['B', '`']);
  await stage.press('Escape', '`');
  await expect(stage.page.locator('.black')).toBeVisible();
  await stage.press('`');
  await stage.reload();
  await stage.press('`');
  await expect(stage.page.locator('.black')).toBeVisible();
  await stage.press('`', '?');
  await stage.page.getByRole('button', { name: 'Change keys' }).click();
  await stage.page.getByRole('button', { name: 'All keys as usual' }).click();
  await stage.press('Escape', '`');
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
