import { expect, test } from 'playwright/test';
import { type Action, bindings, digits } from '../../renderer/panels/keys/table';
import { freshStage, type Place, type Stage } from './support/stage';

let stage: Stage;
let end: () => Promise<void>;

test.beforeAll(async () => {
  ({ stage, end } = await freshStage());
  await stage.app.evaluate(({ dialog }) => {
    const nothing = (): Promise<never> => Promise.reject(new Error('asked for a file'));
    dialog.showSaveDialog = nothing;
    dialog.showOpenDialog = nothing;
  });
});

test.afterAll(() => end());

/** The third step of the race, standing, with nothing over it. */
test.beforeEach(async () => {
  await stage.clear();
  await stage.toFirstAct();
  await stage.press('Home', 'n', 'n');
});

const staysThere = async (before: Place): Promise<void> => expect(await stage.place()).toEqual(before);

/** What a press of each key must have done, seen from outside. `press` presses it once more. */
const seen: Readonly<Record<Action, (before: Place, press: () => Promise<void>) => Promise<void>>> = {
  'next-step': async (before) => expect((await stage.place()).step).toBe(before.step + 1),
  'previous-step': async (before) => expect((await stage.place()).step).toBe(before.step - 1),
  'next-frame': async (before) => expect((await stage.place()).frame).toBe(before.frame + 1),
  'previous-frame': async (before) => expect((await stage.place()).frame).toBe(before.frame - 1),
  play: async (before, press) => {
    await expect.poll(async () => (await stage.place()).frame).toBeGreaterThan(before.frame);
    await expect(stage.page.locator('.transport [aria-label="pause"]')).toHaveCount(1);
    await press();
    await stage.still();
    const { frame, step, steps } = await stage.place();
    expect(step).toBeLessThan(steps);
    await stage.still();
    expect((await stage.place()).frame).toBe(frame);
  },
  first: async () => expect(await stage.place()).toMatchObject({ step: 1, frame: 0 }),
  last: async ({ steps }) => expect((await stage.place()).step).toBe(steps),
  'next-act': async () => expect(await stage.act()).toContain('chain'),
  'previous-act': async (_before, press) => {
    await stage.press(']');
    const here = await stage.act();
    await press();
    expect(await stage.act()).not.toBe(here);
  },
  black: async (_before, press) => {
    await expect(stage.page.locator('.black')).toBeVisible();
    await press();
    await expect(stage.page.locator('.black')).toHaveCount(0);
  },
  start: async (_before, press) => {
    await expect.poll(fillsScreen).toBe(true);
    await expect(stage.page.locator('.panel')).toHaveCount(0);
    // Pressed again, and with the key that a clicker sends in turn, the lecture goes on.
    await press();
    await stage.press('Escape');
    expect(await fillsScreen()).toBe(true);
    await stage.press('f');
    await expect.poll(fillsScreen).toBe(false);
    await stage.resize(1280, 720);
  },
  presenter: async (_before, press) => {
    await expect(stage.page.locator('.presenter')).toBeVisible();
    await press();
    await expect(stage.page.locator('.presenter')).toHaveCount(0);
    await stage.resize(1280, 720);
  },
  swap: staysThere,
  apart: staysThere,
  drop: staysThere,
  fullscreen: async (_before, press) => {
    await expect.poll(fillsScreen).toBe(true);
    await press();
    await expect.poll(fillsScreen).toBe(false);
    await stage.resize(1280, 720);
  },
  repeat: async (before, press) => {
    const { frame } = before;
    await expect.poll(async () => (await stage.place()).frame).toBeLessThan(frame);
    await expect.poll(async () => (await stage.place()).frame).toBe(frame);
    await expect.poll(async () => (await stage.place()).frame).toBeLessThan(frame);
    await press();
    await stage.still();
    expect(await stage.place()).toEqual(before);
  },
  go: async (before) => {
    await expect(stage.page.locator('.card.jump')).toBeVisible();
    await stage.press('5', 'Enter');
    await expect(stage.page.locator('.card.jump')).toHaveCount(0);
    expect((await stage.place()).step).toBe(5);
    await stage.press('g', 'g', '7', 'Backspace', '9', 'Enter');
    expect((await stage.place()).frame).toBe(9);
    await stage.press('g', ...String(before.steps + 1), 'Enter');
    await expect(stage.page.locator('.card.jump .outside')).toContainText(`1 to ${before.steps}`);
    await stage.press('Escape');
    expect((await stage.place()).frame).toBe(9);
  },
  bookmark: async (before) => expect([before.step, (await stage.place()).step]).toEqual([1, 3]),
  'set-bookmark': async () => expect(stage.page.locator('.notice')).toContainText('Bookmark'),
  undo: async (before) => expect(await stage.place()).toMatchObject({ step: before.step - 1 }),
  redo: async (before) => expect(await stage.place()).toMatchObject({ step: before.step + 1 }),
  pointer: async (_before, press) => {
    await stage.page.mouse.move(300, 200);
    const { x, y, width, height } = (await stage.page.locator('.beam-dot').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    expect([Math.round(x + width / 2), Math.round(y + height / 2)]).toEqual([300, 200]);
    await press();
    await expect(stage.page.locator('.beam-dot')).toBeHidden();
  },
  spotlight: async (_before, press) => {
    await expect(stage.page.locator('.beam-light')).toBeVisible();
    await press();
    await expect(stage.page.locator('.beam-light')).toBeHidden();
  },
  zoom: async (_before, press) => {
    const width = async (): Promise<number> => (await stage.page.locator('#canvas').boundingBox())?.width ?? NaN;
    expect(Math.round(await width())).toBe(2560);
    await press();
    expect(Math.round(await width())).toBe(1280);
  },
  aim: async (_before, press) => {
    const box = await stage.page.locator('.beam-dot').boundingBox();
    await press();
    expect(await stage.page.locator('.beam-dot').boundingBox()).not.toEqual(box);
  },
  'next-token': async () => expect(stage.page.locator('.told-choice')).toHaveText('Word 1 of 12: The'),
  'previous-token': async () => expect(stage.page.locator('.told-choice')).toHaveText('Word 12 of 12: dog'),
  // The usual lecture asks nothing at this step; questions have tests of their own.
  question: async () => expect(stage.page.locator('.notice, .question:not(:empty)').first()).toBeVisible(),
  text: async (_before, press) => {
    await expect(stage.page.locator('.panel textarea')).toBeFocused();
    await stage.page.locator('.panel h2').click();
    await press();
    await expect(stage.page.locator('.panel')).toHaveCount(0);
  },
  compute: async () => {
    await expect(stage.page.locator('.card.failure')).toHaveCount(0);
    await stage.shown();
  },
  'edit-lecture': async (_before, press) => {
    await expect(stage.page.locator('.panel .place-list')).toBeVisible();
    await press();
    await expect(stage.page.locator('.panel')).toHaveCount(0);
  },
  // What they do to files and edits has tests of its own; here the system's dialog fails, which is told.
  save: async () => expect(stage.page.locator('.notice')).toBeVisible(),
  'save-as': async () => expect(stage.page.locator('.notice')).toBeVisible(),
  // A bookmark is a change that would be lost.
  'open-lecture': async () => expect(stage.page.locator('.panel .unsaved')).toBeVisible(),
  'undo-edit': async (place) => expect(await stage.place()).toEqual(place),
  'redo-edit': async (place) => expect(await stage.place()).toEqual(place),
  acts: async () => expect(stage.page.locator('.panel .act-list button').first()).toBeVisible(),
  speed: async (_before, press) => {
    await expect(stage.page.locator('.panel.wide')).toBeVisible();
    await press();
    await expect(stage.page.locator('.panel')).toHaveCount(0);
  },
  // Nothing to compare yet, or the table: what was computed before this test decides.
  changes: async () => expect(stage.page.locator('.panel .honest, .panel .changes').first()).toBeVisible(),
  sources: async () => expect(stage.page.locator('.panel .sources-list dt').first()).toBeVisible(),
  about: async () => expect(stage.page.locator('.panel .facts')).toBeVisible(),
  overview: async (_before, press) => {
    await expect(stage.page.locator('.panel.overview [role=option]').first()).toBeVisible();
    await press();
    await stage.clear();
  },
  check: async () => expect(stage.page.locator('.panel .check-line').first()).toBeVisible(),
  find: async (_before, press) => {
    await expect(stage.page.locator('.palette input')).toBeFocused();
    await press();
    await expect(stage.page.locator('.palette')).toHaveCount(0);
  },
  'next-head': async () => {
    const words = await stage.text('badge');
    expect(words).not.toBeNull();
    expect(await stage.text('graph-detail')).not.toContain('head 1 of');
  },
  faster: async () => expect(stage.page.locator('.transport .speed')).not.toHaveText('1×'),
  slower: async () => expect(stage.page.locator('.transport .speed')).not.toHaveText('4×'),
  theme: async () => expect(await stage.page.evaluate(() => document.documentElement.dataset['theme'])).not.toBe('dark'),
  motion: async (before) => {
    await stage.page.keyboard.press('n');
    expect(await stage.place()).toMatchObject({ step: before.step + 1 });
    await expect(stage.page.locator('.transport [aria-label="pause"]')).toHaveCount(0);
  },
  help: async () => expect(stage.page.locator('.key-table dt')).toHaveCount(bindings.length),
  dismiss: async () => expect(stage.page.locator('.panel, .inspector, .black')).toHaveCount(0),
};

const fillsScreen = (): Promise<boolean> => stage.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().some((window) => window.isFullScreen()));

/** What is pressed beforehand where a key needs something to act on, and what puts all back afterwards. */
const before: Partial<Record<Action, readonly string[]>> = { slower: ['+', '+', '+', '+'], dismiss: ['a'], 'previous-act': [']'], redo: ['u'], bookmark: [...digits.map((digit) => `Shift+Digit${digit}`), 'Home'], aim: ['d'], start: ['a'], 'open-lecture': ['Home', 'Shift+Digit1'] };
const after: Partial<Record<Action, readonly string[]>> = { aim: ['d'], 'next-token': ['Escape'], theme: ['l', 'l'], motion: ['m'], faster: ['-', '-', '-', '-', '-', '-', '+', '+', '+'], slower: ['-', '-', '-', '-', '-', '-', '+', '+', '+'] };

for (const { action, chords } of bindings) {
  for (const chord of chords) {
    test(`${chord} means ${action}`, async () => {
      const keys = chord.replace('Ctrl+', 'Control+').replace(/^(Shift|Alt)\+(\d)$/, '$1+Digit$2');
      // What plays does not stand before the end; it is pressed again long before.
      const press = (): Promise<void> => (action === 'play' || action === 'repeat' ? stage.page.keyboard.press(keys) : stage.press(keys));
      await stage.press(...(before[action] ?? []));
      const place = await stage.place();
      await press();
      await seen[action](place, press);
      await stage.press(...(after[action] ?? []));
    });
  }
}

test('the keys that a clicker sends also work while something is typed, and letters are typed', async () => {
  await stage.press('t');
  const field = stage.page.locator('.panel textarea');
  await field.fill('');
  const { step } = await stage.place();
  await stage.page.keyboard.type('never b lack n k');
  await expect(field).toHaveValue('never b lack n k');
  await stage.press('PageDown');
  expect((await stage.place()).step).toBe(step + 1);
  await stage.press('PageUp');
  expect((await stage.place()).step).toBe(step);
  await field.fill('The cat that we fed all winter long slept by the fire');
});

test('Space means the next step also after a button was clicked', async () => {
  await stage.page.locator('.transport [aria-label="previous step"]').click();
  await stage.still();
  const { step } = await stage.place();
  await stage.press('Space');
  expect((await stage.place()).step).toBe(step + 1);
});

test('every control can be reached and named by keyboard', async () => {
  const names = new Set<string>();
  for (let presses = 0; presses < 80; presses += 1) {
    await stage.page.keyboard.press('Tab');
    const name = await stage.page.evaluate(() => {
      const focused = document.activeElement;
      return focused === document.body ? '' : (focused?.getAttribute('aria-label') ?? focused?.textContent ?? '');
    });
    names.add(name);
  }
  for (const name of ['previous step', 'play', 'next step', 'text and settings', 'acts', 'about', 'keys']) expect([...names]).toContain(name);
});
