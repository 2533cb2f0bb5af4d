import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { temporaryFolder } from './support/electron';
import { unreadable } from './support/legibility';
import { type Stage, startStage } from './support/stage';

const { path: folder, remove } = temporaryFolder();
let stage: Stage;

test.beforeAll(async () => {
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ language: 'en', reducedMotion: true, toured: true }));
  stage = await startStage(folder);
  await stage.shown();
});

test.beforeEach(() => stage.clear());

test.afterAll(async () => {
  await stage.close();
  remove();
});

/** What has the focus: its name, how it shows, and where it stands. */
interface Focused {
  readonly id: string;
  readonly name: string;
  readonly shown: boolean;
}

/** Reads what has the focus now; `id` tells two elements apart. */
async function focused(): Promise<Focused> {
  return await stage.page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return { id: 'body', name: 'the page', shown: true };
    const all = Array.from(document.querySelectorAll('*'));
    const labels = 'labels' in element && element.labels instanceof NodeList ? Array.from(element.labels, ({ textContent }) => textContent ?? '').join(' ') : '';
    const referred = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    const name = [element.getAttribute('aria-label') ?? '', referred, labels, element.textContent ?? '', element.title].map((text) => text.trim()).find((text) => text !== '') ?? '';
    // The ring lies on the control itself, or on what is drawn in its place.
    const ring = [element, element.parentElement, element.closest('label, .track, [data-focus-visible]'), ...Array.from(element.closest('label, .track')?.querySelectorAll('*') ?? [])].some((each) => {
      if (!(each instanceof HTMLElement)) return false;
      const [own, before] = [getComputedStyle(each), getComputedStyle(each, '::before')];
      return [own, before].some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px') || own.boxShadow !== 'none';
    });
    return { id: String(all.indexOf(element)), name, shown: ring };
  });
}

/** Everything that Tab comes to until it comes to something again. */
async function walk(most = 200): Promise<readonly Focused[]> {
  const found: Focused[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    await stage.page.keyboard.press('Tab');
    const here = await focused();
    if (found.some(({ id }) => id === here.id)) break;
    found.push(here);
  }
  return found;
}

function faults(walked: readonly Focused[]): readonly string[] {
  return walked.flatMap(({ id, name, shown }) => [...(name === '' ? [`${id} has no name`] : []), ...(shown ? [] : [`${name || id} does not show that it has the focus`])]);
}

test('Tab goes through the stage and its bar, shows where it is, and comes round', async () => {
  await stage.press('Home', 'PageDown');
  const walked = await walk();
  expect(faults(walked)).toEqual([]);
  const names = walked.map(({ name }) => name);
  for (const control of ['previous step', 'play', 'next step', 'keys']) expect(names).toContain(control);
  expect(walked.length).toBeLessThan(200);
});

for (const [name, key] of [['text and settings', 't'], ['the acts', 'a'], ['speed', 'c'], ['what if', 'w'], ['sources', 'o'], ['the app', 'i'], ['the keys', '?']] as const) {
  test(`Tab goes through the drawer about ${name} and out of it again`, async () => {
    await stage.press(key);
    await expect(stage.page.locator('.panel')).toBeVisible();
    const walked = await walk();
    expect(faults(walked)).toEqual([]);
    expect(walked.map(({ name: each }) => each)).toEqual(expect.arrayContaining(['close', 'next step']));
  });
}

test('a screen reader is told the sentence and the numbers of a step, politely and once', async () => {
  await stage.press('Home');
  const region = stage.page.locator('.told-step');
  await expect(region).toHaveAttribute('aria-live', 'polite');
  await stage.press('End');
  const caption = await stage.text('caption');
  await expect(region.locator('p').first()).toHaveText(caption ?? '');
  await expect(region.locator('p').last()).toHaveText(/\d/);
  // A change that a listener would hear again, while nothing new is shown.
  const changes = await region.evaluate(async (element) => {
    const seen: MutationRecord[] = [];
    const watch = new MutationObserver((records) => void seen.push(...records));
    watch.observe(element, { childList: true, subtree: true, characterData: true });
    for (let refresh = 0; refresh < 10; refresh += 1) await new Promise((done) => requestAnimationFrame(done));
    watch.disconnect();
    return seen.length;
  });
  expect(changes).toBe(0);
});

test('the picture has a name, and everything on the page that can be pressed has one', async () => {
  await expect(stage.page.locator('#canvas')).toHaveAttribute('aria-label', /^Picture: /);
  const nameless = await stage.page.locator('button, [role=button], input, textarea, select').evaluateAll((all) => all.filter((element) => {
    const labels = 'labels' in element && element.labels instanceof NodeList ? element.labels.length : 0;
    return labels === 0 && !['aria-label', 'aria-labelledby', 'title'].some((name) => element.hasAttribute(name)) && (element.textContent ?? '').trim() === '';
  }).map((element) => element.outerHTML.slice(0, 100)));
  expect(nameless).toEqual([]);
});

for (const size of ['90 %', '125 %', '150 %']) {
  test(`drawers are readable, whole and inside the window at ${size}`, async () => {
    await stage.press('t');
    await stage.page.locator('.panel').getByText(size, { exact: true }).click();
    for (const key of ['t', 'a', 'i', '?', 'w', 'o', 'c']) {
      if (key !== 't') await stage.clear();
      if (key !== 't') await stage.press(key);
      await stage.page.locator('.panel').evaluate(async (panel) => Promise.all(panel.getAnimations().map(({ finished }) => finished)));
      const box = await stage.page.locator('.panel').boundingBox();
      const bar = await stage.page.locator('.transport').boundingBox();
      expect(box && bar && box.x >= -0.5 && box.x + box.width <= 1280.5 && box.y >= -0.5 && box.y + box.height <= bar.y + 1, `${key}: ${JSON.stringify(box)}`).toBe(true);
      expect(await stage.page.locator('.panel-body').evaluate((body) => body.scrollWidth <= body.clientWidth + 1), key).toBe(true);
    }
    await stage.clear();
  });
}

test('strong texts have the full contrast, and lie exactly where the others do', async () => {
  await stage.press('End', 't');
  const boxes = (): Promise<readonly string[]> => stage.page.locator('#labels .label').evaluateAll((all) => all.map((label) => JSON.stringify(label.getBoundingClientRect())));
  const before = await boxes();
  await stage.page.locator('.panel').getByText(/^Strong texts/).click();
  expect(await boxes()).toEqual(before);
  const inks = await stage.page.locator('#labels .ink-soft').evaluateAll((all) => [...new Set(all.map((label) => getComputedStyle(label).color))]);
  expect(inks).toEqual([await stage.page.evaluate(() => getComputedStyle(document.body).color)]);
  await stage.clear();
  expect(await unreadable(stage, '#labels, .transport')).toEqual([]);
});
