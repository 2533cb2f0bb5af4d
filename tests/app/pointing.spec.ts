import { expect, test } from 'playwright/test';
import { numbersIn } from '../scenes/stored';
import { freshStage, type Stage } from './support/stage';

let stage: Stage;
let end: () => Promise<void>;

test.beforeAll(async () => {
  ({ stage, end } = await freshStage());
});

test.afterAll(() => end());

test.beforeEach(async () => {
  await stage.clear();
  await stage.press('[', '[', '[', 'End');
});

const inspector = () => stage.page.locator('.inspector');
const title = async (): Promise<string> => (await inspector().locator('h2').textContent()) ?? '';
/** The last number of the arithmetic, and the number that the title says. */
const result = async (): Promise<readonly [number | undefined, number | undefined]> => {
  const lines = ((await inspector().locator('.arithmetic').textContent()) ?? '').split('\n');
  return [numbersIn(lines.at(-1) ?? '').at(-1), numbersIn(await title()).at(-1)];
};

test('a cell of the chain says what it was computed from, down to the word vector', async () => {
  const [, , , , , word = ''] = await stage.words();
  const { x, y } = await stage.cell('chain', 5);
  await stage.page.mouse.click(x, y);
  await expect(inspector()).toBeVisible();
  expect(await title()).toMatch(new RegExp(`^Hidden state of “${word}”, unit \\d+: −?\\d\\.\\d{3}$`));
  const [worked, said] = await result();
  expect(worked).toBeCloseTo(said ?? NaN, 2);
  await inspector().locator('.sources button', { hasText: 'from the word' }).click();
  expect(await title()).toContain(`From the word “${word}” to unit`);
  const [sum, named] = await result();
  expect(sum).toBeCloseTo(named ?? NaN, 2);
  await inspector().locator('.sources button').first().click();
  expect(await title()).toContain(`Word vector of “${word}”`);
  await expect(inspector().locator('.sources button')).toHaveCount(0);
  await inspector().getByRole('button', { name: 'back' }).click();
  expect(await title()).toMatch(/^From the word/);
  await inspector().locator('.crumbs button').first().click();
  expect(await title()).toMatch(/^Hidden state/);
  await stage.press('Escape');
  await expect(inspector()).toHaveCount(0);
});

test('a cell of attention says what it was mixed from, down to a weight and its score', async () => {
  const { x, y } = await stage.cell('graph', 3);
  await stage.page.mouse.click(x, y);
  for (const level of [/^What attention gives “/, /^Mixture of head \d for “/, / takes \d\.\d{3} from /, /^Score of /]) {
    expect(await title()).toMatch(level);
    await inspector().locator('.sources button').first().click();
    await stage.still();
  }
});

test('a hint goes with the picture that it speaks of, and a pointer at rest brings no other', async () => {
  const hint = stage.page.locator('.hint');
  const cell = await stage.cell('chain', 5);
  const [x, y] = [Math.round(cell.x), Math.round(cell.y)];
  await stage.page.mouse.move(x, y);
  await expect(hint).toBeVisible();
  await stage.press('PageUp');
  await expect(hint).toBeHidden();
  // As the browser does after the page has changed under the pointer.
  await stage.page.locator('#canvas').dispatchEvent('pointermove', { clientX: x, clientY: y });
  await expect(hint).toBeHidden();
  await stage.page.mouse.move(x + 2, y);
  await expect(hint).toBeVisible();
});

test('an edge says how much one word takes from another', async () => {
  const found = await stage.page.evaluate(() => {
    const canvas = document.querySelector('#canvas');
    for (let y = 420; y < 500; y += 2) {
      for (let x = 60; x < 960; x += 5) {
        canvas?.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y, bubbles: true }));
        if (/ takes /.test(document.querySelector('.hint:not([hidden])')?.textContent ?? '')) return { x, y };
      }
    }
    return null;
  });
  expect(found).not.toBeNull();
  await stage.page.mouse.click(found?.x ?? 0, found?.y ?? 0);
  expect(await title()).toMatch(/^“.+” takes \d\.\d{3} from “.+” \(head 1\)$/);
});

test('a numeral, a path, a measured time and the device explain themselves', async () => {
  for (const [way, key, said] of [
    ['p', 'chain-recurrenceInk', /longest chain of operations: 12/],
    ['p', 'chain-path', /breadth-first search on the recorded graph/i],
    ['', 'chain-time', /fastest .* slowest/],
    ['', 'badge', /engine: wasm|engine: cpu|engine: webgpu/],
  ] as const) {
    await stage.press('End', ...way);
    await stage.page.locator(`#labels [data-key="${key}"]`).click();
    await expect(inspector()).toContainText(said);
    await stage.clear();
  }
  await stage.page.locator('#labels [data-key="badge"]').click();
  await expect(inspector()).toContainText('Nothing here was trained');
});

test('numbers can be reached and explained by keyboard', async () => {
  await stage.press('p');
  const focused = (): Promise<string | undefined> => stage.page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.dataset['key'] : undefined));
  for (let presses = 0; presses < 100 && (await focused()) !== 'chain-recurrenceInk'; presses += 1) await stage.page.keyboard.press('Tab');
  const { frame } = await stage.place();
  await stage.press('Enter');
  await expect(inspector()).toContainText('longest chain of operations: 12');
  expect((await stage.place()).frame).toBe(frame);
});

test('the next head shows other weights, and goes around', async () => {
  const weights = async (): Promise<string> => (await stage.page.locator('#labels [data-key^="graph-weight"]').allTextContents()).toSorted().join(' ');
  const first = await weights();
  await stage.press('h');
  expect(await weights()).not.toBe(first);
  await stage.press('h', 'h', 'h');
  expect(await weights()).toBe(first);
});

test('About says what the app runs on and where the runtime came from', async () => {
  await stage.press('i');
  const runs = await stage.app.evaluate(() => ({ electron: process.versions['electron'] ?? '', chrome: process.versions['chrome'] ?? '', node: process.versions.node }));
  const facts = stage.page.locator('.panel .facts');
  await expect(facts).toContainText(runs.electron);
  await expect(facts).toContainText(runs.chrome);
  await expect(facts).toContainText(runs.node);
  await expect(facts).toContainText(/Runtime(?:official|from the npm registry)/);
  await expect(facts).toContainText('WebAssembly');
});

/** How strongly the layer of lights covers a place, 0 to 255, and how many of its points are lit in full. */
const lights = () => stage.page.locator('#lights').evaluate((canvas: HTMLCanvasElement) => {
  const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
  return { corner: data[4 * (5 * canvas.width + 5) + 3] ?? 0, lit: data.reduce((count, value, place) => count + Number(place % 4 === 3 && value === 255), 0) };
});
const marked = async () => new Set(await stage.page.locator('#labels [data-lit]').allTextContents());

test('what a number was computed from lights up, for the pointer and, with all else stepping back, for an explanation', async () => {
  const [, , , , , word = ''] = await stage.words();
  const { x, y } = await stage.cell('chain', 5);
  await stage.page.mouse.move(x, y);
  // Its own ring, three of the state before, and the word that it read.
  await expect.poll(async () => (await lights()).lit).toBeGreaterThan(50);
  expect((await lights()).corner).toBe(0);
  expect(await marked()).toEqual(new Set([word]));
  await stage.page.mouse.click(x, y);
  await expect.poll(async () => (await lights()).corner).toBeGreaterThan(100);
  await inspector().locator('.sources button', { hasText: 'from the state of' }).click();
  expect(await marked()).toEqual(new Set());
  await stage.press('Escape');
  expect(await lights()).toEqual({ corner: 0, lit: 0 });
  expect(await marked()).toEqual(new Set());
});

test('an explanation stands where it hides less of what it lights up', async () => {
  const { x, y } = await stage.cell('graph', 11);
  await stage.page.mouse.click(x, y);
  await expect(inspector()).toHaveClass(/left/);
  await stage.press('Escape');
  const first = await stage.cell('chain', 0);
  await stage.page.mouse.click(first.x, first.y);
  await expect(inspector()).toHaveClass(/right/);
});
