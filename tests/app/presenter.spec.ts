import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { temporaryFolder } from './support/electron';
import { unreadable } from './support/legibility';
import { type Stage, startStage, themes } from './support/stage';

/** What the view writes itself; the pictures in it are those of the stage, smaller. */
const written = '.hall-header, .seat-label, .under-picture, .clocks, .ahead';

/** What of it can be pressed or scrolled; the next picture is only looked at. */
const controls = '.presenter :is(button, [tabindex="0"]):not([inert] *)';

/** Starts a window with some settings and lets it present on its only screen. */
async function presenting(settings: Record<string, unknown>): Promise<{ readonly stage: Stage; readonly end: () => Promise<void> }> {
  const { path, remove } = temporaryFolder();
  writeFileSync(join(path, 'settings.json'), JSON.stringify({ toured: true, reducedMotion: true, ...settings }));
  const stage = await startStage(path);
  await stage.shown();
  await stage.press('s');
  await expect(stage.page.locator('.presenter')).toBeVisible();
  return {
    stage,
    end: async () => {
      await stage.close();
      remove();
    },
  };
}

/** What the keyboard is on: its name, and whether a ring shows it. */
function focused(stage: Stage): Promise<{ readonly index: number; readonly name: string; readonly ringed: boolean; readonly inPicture: boolean }> {
  return stage.page.evaluate((all) => {
    const element = document.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element ?? document.body);
    return { index: element ? Array.from(document.querySelectorAll(all)).indexOf(element) : -1, name: element?.getAttribute('aria-label') ?? element?.textContent ?? '', ringed: outlineStyle !== 'none' && parseFloat(outlineWidth) > 0, inPicture: element?.closest('.next-picture') !== null };
  }, controls);
}

test('every control of the view is reached by Tab, named, and shows that it is', async () => {
  const { stage, end } = await presenting({});
  // The clock runs once a step was left, and two buttons more show while apart.
  await stage.press('n', 'z');
  await expect(stage.page.locator('.apart-bar')).toBeVisible();
  const count = await stage.page.locator(controls).count();
  const reached = new Map<number, string>();
  for (let presses = 0; presses < 200 && reached.size < count; presses += 1) {
    await stage.page.keyboard.press('Tab');
    const { index, name, ringed, inPicture } = await focused(stage);
    expect(inPicture, name).toBe(false);
    if (index < 0) continue;
    expect(name).not.toBe('');
    expect(ringed, name).toBe(true);
    reached.set(index, name);
  }
  expect(reached.size).toBe(count);
  const names = [...reached.values()];
  for (const name of ['larger notes', 'smaller notes', 'pause the clock', 'set the clock to zero', 'Notes', 'What comes']) expect(names).toContain(name);
  await end();
});

test('texts of the view are readable in every theme', async () => {
  const { stage, end } = await presenting({});
  await stage.press('n', 'n');
  for (const theme of themes) {
    await stage.choose(theme);
    expect(await unreadable(stage, written), theme).toEqual([]);
  }
  await end();
});

test('the longer texts of another language have room at the largest size, also while apart and black', async () => {
  const { stage, end } = await presenting({ language: 'de', textSize: 1.5 });
  await stage.press('n', 'n');
  expect(await unreadable(stage, written)).toEqual([]);
  await stage.press('z', 'b');
  await expect(stage.page.locator('.apart-bar')).toBeVisible();
  expect(await unreadable(stage, written)).toEqual([]);
  await end();
});
