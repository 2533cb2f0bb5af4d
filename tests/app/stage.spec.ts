import { expect, test } from 'playwright/test';
import { share } from '../../renderer/timeline/numbers';
import { watchFrames } from './support/frames';
import { freshStage, type Stage } from './support/stage';
import { twelve } from './support/texts';

let stage: Stage;
let end: () => Promise<void>;

test.beforeAll(async () => {
  ({ stage, end } = await freshStage());
});

test.afterAll(() => end());

test.beforeEach(async () => {
  await stage.clear();
  await stage.press('[', '[', '[', 'Home');
});

test('the app starts with the race, and nothing on the way is complained about', async () => {
  expect(await stage.act()).toBe('One after another, or all at once');
  expect(await stage.place()).toEqual({ step: 1, steps: 9, frame: 0 });
  expect(await stage.words()).toEqual(twelve.split(' '));
  expect(stage.complaints).toEqual([]);
});

test('the number on the stage is the one that the compute page computes', async () => {
  await stage.press('n', 'n', 'n');
  const [, asking = 'none'] = /“(.+)”/.exec((await stage.text('graph-shares')) ?? '') ?? [];
  const query = (await stage.words()).indexOf(asking);
  const computed = await stage.page.evaluate(async ({ text, place }) => {
    const answer = await window.bridge.call('compute:run', { runId: 'again', scenario: { act: 'race', text, seed: 7, knobs: { heads: 4 }, backend: 'auto' } });
    return answer.ok ? (answer.value.tensors['weights']?.data[place] ?? null) : null;
  }, { text: twelve, place: query * 12 + 11 });
  expect(await stage.text('graph-weight-11')).toBe(share(computed ?? NaN));
});

test('eight presses in a second move eight steps', async () => {
  const started = Date.now();
  for (let press = 0; press < 8; press += 1) await stage.page.keyboard.press('PageDown');
  await stage.still();
  expect((await stage.place()).step).toBe(9);
  expect(Date.now() - started).toBeLessThan(10_000);
});

test('a frame looks the same, pixel for pixel, however it was reached', async () => {
  await stage.press('n', 'n', 'n');
  const { frame, step } = await stage.place();
  const stepped = await stage.picture();
  const times = (count: number, key: string): readonly string[] => Array.from({ length: count }, () => key);
  // Between two groups of keys the picture comes to rest.
  const ways: Readonly<Record<string, readonly (readonly string[])[]>> = {
    'back from the end': [['End', ...times(9 - step, 'p')]],
    'frame by frame forwards': [['p', ...times(36, '.')]],
    'frame by frame backwards': [['n'], times(36, ',')],
    'over other acts and themes': [[']', ']', '[', '[', 'l', 'l', 'l', ...times(step - 1, 'n')]],
    'without motion': [['m', 'p', 'n', 'm']],
  };
  for (const [way, groups] of Object.entries(ways)) {
    for (const keys of groups) await stage.press(...keys);
    expect((await stage.place()).frame, way).toBe(frame);
    expect((await stage.picture()).equals(stepped), way).toBe(true);
  }
  await stage.press('.');
  expect((await stage.picture()).equals(stepped)).toBe(false);
});

test('the scrubber seeks where it is clicked and follows where it is dragged', async () => {
  const track = await stage.page.locator('.track').boundingBox();
  if (!track) throw new Error('no track');
  const at = (share: number): readonly [number, number] => [track.x + track.width * share, track.y + track.height / 2];
  const last = 366;
  await stage.page.mouse.click(...at(0.5));
  await stage.still();
  expect(Math.abs((await stage.place()).frame - last / 2)).toBeLessThanOrEqual(2);
  await stage.page.mouse.move(...at(0.5));
  await stage.page.mouse.down();
  for (const share of [0.4, 0.3, 0.25]) await stage.page.mouse.move(...at(share));
  await stage.still();
  expect(Math.abs((await stage.place()).frame - last / 4)).toBeLessThanOrEqual(2);
  await stage.page.mouse.up();
  await stage.press('n');
  expect((await stage.place()).step).toBeGreaterThan(3);
});

test('play goes through every step to the end and stops there, and starts again from there', async () => {
  await stage.press('+', '+');
  const watched = await watchFrames(stage.page);
  await stage.press('k');
  const frames = await watched();
  expect(frames.map(({ frame }) => frame)).toEqual(frames.map(({ frame }) => frame).toSorted((one, other) => one - other));
  expect(await stage.place()).toEqual({ step: 9, steps: 9, frame: 366 });
  await stage.page.keyboard.press('k');
  await expect.poll(async () => (await stage.place()).frame).toBeLessThan(366);
  await stage.page.keyboard.press('k');
  await stage.still();
  const { frame } = await stage.place();
  await stage.still();
  expect((await stage.place()).frame).toBe(frame);
  await stage.press('-', '-');
});

for (const [speed, keys] of [[0.5, ['-']], [2, ['+']]] as const) {
  test(`at speed ${speed} the show moves ${speed * 60} frames in a second`, async () => {
    await stage.press(...keys);
    await expect(stage.page.locator('.transport .speed')).toHaveText(`${speed}×`);
    const watched = await watchFrames(stage.page);
    await stage.press('n', 'n', 'n', 'n');
    await stage.press('Home');
    await watched();
    const again = await watchFrames(stage.page);
    await stage.page.keyboard.press('k');
    await expect.poll(async () => (await stage.place()).frame, { intervals: [20] }).toBeGreaterThan(90 * speed);
    await stage.press('k');
    const frames = (await again()).slice(1);
    const [first, last] = [frames[0], frames.at(-1)];
    const rate = ((last?.frame ?? NaN) - (first?.frame ?? NaN)) / (((last?.atMs ?? NaN) - (first?.atMs ?? NaN)) / 1000);
    expect(rate).toBeGreaterThan(60 * speed * 0.75);
    expect(rate).toBeLessThan(60 * speed * 1.25);
    await stage.press(speed < 1 ? '+' : '-');
  });
}

test('with reduced motion a step is a cut', async () => {
  await stage.press('m');
  const watched = await watchFrames(stage.page);
  await stage.press('n', 'n');
  expect((await watched()).map(({ frame }) => frame)).toEqual([36, 72]);
  await stage.press('m');
});

test('another size gives the same show, and the old size the old picture', async () => {
  await stage.press('n', 'n', 'n');
  const before = await stage.picture();
  await stage.resize(1600, 900);
  expect(await stage.page.locator('#canvas').evaluate((canvas: HTMLCanvasElement) => [canvas.width, canvas.height])).toEqual([1600, 900]);
  expect(parseFloat(await stage.page.locator('[data-key="caption"]').evaluate((caption) => getComputedStyle(caption).fontSize))).toBeCloseTo(35, 1);
  await stage.resize(1280, 720);
  expect((await stage.picture()).equals(before)).toBe(true);
});

test('going to an act again compiles no shader again', async () => {
  const toAndFro = async (): Promise<void> => {
    for (const key of [']', ']', ']', '[', '[', '[']) {
      await stage.press(key);
      await stage.computed();
      await stage.press('End', 'Home');
    }
  };
  await toAndFro();
  await stage.page.evaluate(() => {
    const compile = WebGL2RenderingContext.prototype.createProgram;
    Object.assign(window, { compiled: 0 });
    WebGL2RenderingContext.prototype.createProgram = function () {
      (window as unknown as { compiled: number }).compiled += 1;
      return compile.call(this);
    };
  });
  await toAndFro();
  expect(await stage.page.evaluate(() => (window as unknown as { compiled: number }).compiled)).toBe(0);
});

test('a choice of tokens leads the path from the first to the second, and a third begins anew', async () => {
  await stage.press('End', 'p');
  const words = await stage.words();
  const word = (token: number) => stage.page.locator(`#labels [data-key="chain-word-${token}"]`);
  await word(1).click();
  await word(4).click();
  await stage.still();
  expect([await stage.text('chain-path'), await stage.text('graph-path')]).toEqual(['3 edges', '1 edge']);
  expect(await stage.text('chain-path-name')).toBe(`${words[1]} → ${words[4]}`);
  expect(await stage.text('caption')).toContain(`From “${words[1]}” to “${words[4]}”: 3 edges along the chain`);
  await word(0).click();
  await word(11).click();
  await stage.still();
  expect(await stage.text('chain-path')).toBe('11 edges');
  await word(11).click();
  await word(0).click();
  await stage.still();
  expect(await stage.text('chain-path')).toBe('no way');
  await stage.press('Escape');
  expect(await stage.text('chain-path')).not.toBe('no way');
});
