import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'playwright/test';
import { quickKnobs } from './support/acts';
import { temporaryFolder } from './support/electron';
import { unreadable } from './support/legibility';
import { type Stage, startStage } from './support/stage';

const { path: folder, remove } = temporaryFolder();

let stage: Stage;
let page: Page;

/** A first start, with acts that compute at their least cost. */
test.beforeAll(async () => {
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ reducedMotion: true, knobs: await quickKnobs() }));
  stage = await startStage(folder);
  ({ page } = stage);
  await stage.shown();
});

test.afterAll(async () => {
  await stage.close();
  remove();
});

/** Pictures that hang in sight, all of them painted. */
async function painted(): Promise<number> {
  await page.waitForFunction(() => {
    const seen = Array.from(document.querySelectorAll('.step-picture')).filter((each) => {
      const { bottom, top } = each.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    return seen.length > 0 && seen.every((each) => each.querySelector('canvas') !== null);
  }, null, { timeout: 60_000 });
  return page.locator('.step-picture canvas').count();
}

test.describe.serial('the tour of one minute', () => {
  const card = '.tour-card';

  test('is offered at the first start, over nothing and without taking a key', async () => {
    await expect(page.locator('.tour-offer')).toBeVisible();
    expect(await page.locator('.tour-offer').evaluate((offer) => offer.getBoundingClientRect().top)).toBeGreaterThan((668 / 720) * (await page.evaluate(() => innerHeight)) - 1);
    expect(await unreadable(stage, '.transport')).toEqual([]);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  test('waits at its first station until a step was taken', async () => {
    await page.locator('.tour-offer').getByRole('button', { name: 'Start' }).click();
    await expect(page.locator(card)).toContainText('1 of 6');
    expect(await unreadable(stage, card)).toEqual([]);
    await stage.press('p');
    await expect(page.locator(card)).toContainText('1 of 6');
    await stage.press('n');
    await expect(page.locator(card)).toContainText('2 of 6');
  });

  test('goes on when the line is clicked, and when a number is asked', async () => {
    await page.locator('.track').click();
    await expect(page.locator(card)).toContainText('3 of 6');
    await page.locator('#labels .label.numeric[role=button]').first().click();
    await expect(page.locator('.inspector')).toBeVisible();
    await expect(page.locator(card)).toContainText('4 of 6');
  });

  test('is left with Escape after what lies on top, and not offered again', async () => {
    await stage.press('Escape');
    await expect(page.locator('.inspector')).toHaveCount(0);
    await expect(page.locator(card)).toHaveCount(1);
    await stage.press('Escape');
    await expect(page.locator(card)).toHaveCount(0);
    await stage.press('Home');
    await expect(page.locator('.tour-offer')).toHaveCount(0);
  });

  test('can be taken again from the help', async () => {
    await stage.press('?');
    await page.locator('.panel').getByRole('button', { name: 'Tour of one minute' }).click();
    await expect(page.locator(card)).toContainText('1 of 6');
    await page.locator(card).getByRole('button', { name: 'Skip the tour' }).first().click();
    await expect(page.locator(card)).toHaveCount(0);
  });
});

test.describe.serial('the overview', () => {
  test('opens with Escape when nothing is left to close, at the step on stage', async () => {
    await stage.press('Home', 'n', 'n');
    await stage.press('Escape');
    await expect(page.locator('.panel.overview')).toBeVisible();
    await expect(page.locator('[role=option][aria-selected=true]')).toContainText('3');
    await expect(page.locator('[role=option][aria-selected=true]')).toBeFocused();
    expect(await painted()).toBeGreaterThan(3);
  });

  test('shows pictures with their texts, which say nothing to a screen reader', async () => {
    const picture = page.locator('[role=option][aria-selected=true] .picture');
    await expect(picture).toHaveAttribute('aria-hidden', 'true');
    await expect(picture.locator('[data-key=title]')).toHaveText((await stage.text('title')) ?? '');
    await expect(page.locator('.picture [role=button], .picture [tabindex]')).toHaveCount(0);
    // A picture that was not drawn is one colour.
    const colours = await picture.locator('canvas').evaluate((canvas) => {
      const { data } = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, 200, 100) ?? { data: [] };
      return new Set(Array.from({ length: data.length / 4 }, (_, pixel) => [data[pixel * 4], data[pixel * 4 + 1], data[pixel * 4 + 2]].join())).size;
    });
    expect(colours).toBeGreaterThan(20);
  });

  test('is moved through with the arrows and left for the chosen step with Enter', async () => {
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'Enter']) await page.keyboard.press(key);
    await expect(page.locator('.panel')).toHaveCount(0);
    await stage.still();
    // Four pictures stand in a row: the 3rd, the 4th, the 8th, the 7th.
    expect((await stage.place()).step).toBe(7);
  });

  test('lets a clicker drive the show behind it, and marks the step that comes', async () => {
    await stage.press('Shift+A');
    await stage.press('PageUp');
    expect((await stage.place()).step).toBe(6);
    await expect(page.locator('[role=option][aria-selected=true]')).toContainText('on stage');
    await page.keyboard.press('Escape');
    await expect(page.locator('.panel')).toHaveCount(0);
  });

  test('names the acts that are not computed, and computes them on request', async () => {
    await stage.press('Shift+A');
    await expect(page.locator('.step-card.unknown').first()).toContainText('not computed yet');
    await page.locator('.overview header .button').click();
    await expect(page.locator('.missing-line .count')).toContainText('of');
    await expect(page.locator('.step-card.unknown')).toHaveCount(0, { timeout: 100_000 });
    expect(await page.locator('.step-card').count()).toBeGreaterThan(80);
    expect(await stage.act()).toContain('One after another');
  });

  test('paints only what is in sight', async () => {
    await page.locator('.overview-list').evaluate((list) => list.scrollTo(0, list.scrollHeight));
    const hanging = await painted();
    expect(hanging).toBeLessThan((await page.locator('.step-card').count()) / 2);
  });

  test('goes to a step of another act with one click', async () => {
    const last = page.locator('.step-card').last();
    await last.click();
    await expect(page.locator('.panel')).toHaveCount(0);
    await stage.still();
    const { step, steps } = await stage.place();
    expect(step).toBe(steps);
    expect(await stage.act()).not.toContain('One after another');
  });
});

test.describe.serial('the search', () => {
  test('finds a step of any act and goes there', async () => {
    await stage.press('Control+k');
    await expect(page.locator('.palette input')).toBeFocused();
    await page.keyboard.type('twelve words meet');
    await expect(page.locator('.palette [role=menuitem]').first()).toContainText('in attention all twelve words meet at once');
    await page.keyboard.press('Enter');
    await expect(page.locator('.panel')).toHaveCount(0);
    await stage.still();
    expect(await stage.act()).toContain('One after another');
    expect((await stage.place()).step).toBe(2);
  });

  test('opens over whatever is open, also while something is typed, and leaves the clicker to the show', async () => {
    await stage.press('t');
    await stage.press('Control+k');
    await expect(page.locator('.panel')).toHaveCount(1);
    await expect(page.locator('.palette input')).toBeFocused();
    await stage.press('PageDown');
    expect((await stage.place()).step).toBe(3);
    await stage.press('Escape');
    await expect(page.locator('.panel')).toHaveCount(0);
  });

  test('changes a setting', async () => {
    await stage.press('Control+k');
    await page.keyboard.type('theme light');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
    await stage.choose('dark');
  });

  test('runs a command and teaches its key', async () => {
    await stage.press('Control+k');
    await page.keyboard.type('black screen');
    await expect(page.locator('.palette [role=menuitem]').first().locator('kbd')).toHaveText('B');
    await page.keyboard.press('Enter');
    await expect(page.locator('.black')).toBeVisible();
    await stage.clear();
  });

  test('finds a text that stands on a step', async () => {
    await stage.press('Control+k');
    await page.keyboard.type('each word asks all');
    await expect(page.locator('.palette [role=menuitem]').first()).toContainText('each word asks all words at once');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('qqqqqq');
    await expect(page.locator('.palette')).toContainText('Nothing of that name.');
    await stage.clear();
  });

  test('is readable', async () => {
    await stage.press('Control+k');
    await page.keyboard.type('attention');
    expect(await unreadable(stage, '.palette')).toEqual([]);
    await stage.clear();
  });
});

test('pointing at the line shows the step that one would land on, and moves nothing', async () => {
  await stage.toFirstAct();
  await stage.press('Home');
  const { x, y, width, height } = (await page.locator('.track').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + width - 2, y + height / 2);
  const { steps } = await stage.place();
  await expect(page.locator('.scrub-picture strong')).toHaveText(String(steps));
  await expect(page.locator('.scrub-picture canvas')).toBeVisible();
  expect((await stage.place()).step).toBe(1);
  // A pointer that was left lying there covers nothing once the lecture goes on.
  await stage.press('n');
  await expect(page.locator('.scrub-picture')).toHaveCount(0);
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.move(x, y - 200);
  await expect(page.locator('.scrub-picture')).toHaveCount(0);
});

test('controls that the class should not see come back with the mouse at the lower edge', async () => {
  await stage.press('Control+k');
  await page.keyboard.type('controls none');
  await page.keyboard.press('Enter');
  const bar = page.locator('.transport');
  await expect(bar).toBeVisible();
  // A window that fills its screen: the size of a virtual screen is not ours to choose.
  await page.evaluate(() => document.documentElement.classList.add('fullscreen'));
  await page.mouse.move(400, 300);
  await expect(bar).toBeHidden();
  const { step } = await stage.place();
  await stage.press('n');
  expect((await stage.place()).step).toBe(step + 1);
  await page.mouse.move(400, await page.evaluate(() => innerHeight - 10));
  await expect(bar).toBeVisible();
  await page.evaluate(() => document.documentElement.classList.remove('fullscreen'));
});

test('nothing of all that was complained about', () => {
  expect(stage.complaints).toEqual([]);
});
