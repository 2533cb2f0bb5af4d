import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { actIds, actNamed, quickKnobs } from './support/acts';
import { temporaryFolder } from './support/electron';
import { unreadable } from './support/legibility';
import { type Stage, startStage, themes } from './support/stage';
import { fiveHundredAndTwelve, manyScripts, sixtyFour, twelve } from './support/texts';

const stageAndBar = '#labels, .transport';
const { path: folder, remove } = temporaryFolder();

let stage: Stage;
let text = twelve;

/** Steps are cuts here: what stands at their ends is looked at, and every act computes at its least cost. */
test.beforeAll(async () => {
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ reducedMotion: true, text, knobs: await quickKnobs() }));
  stage = await startStage(folder);
  await stage.shown();
});

test.afterAll(async () => {
  await stage.close();
  remove();
});

/** Goes to an act with a text; acts of one family compute it once. */
async function show(id: string, wanted: string): Promise<void> {
  if (wanted !== text) await stage.compute(wanted);
  text = wanted;
  const { title } = await actNamed(id);
  if ((await stage.act()) !== title) await stage.open(title);
  await stage.press('Home');
}

/**
 * What is wrong in the act on stage, each fault with the first place it was seen in. The themes take turns, so that the steps
 * that share a picture are seen in all of them.
 *
 * @param mostLooks - how many steps are looked at, spread evenly, the last one among them: the act's share of the time
 */
async function faultsInAct(mostLooks: number): Promise<Readonly<Record<string, string>>> {
  const faults = new Map<string, string>();
  const { steps } = await stage.place();
  const looks = Math.min(mostLooks, steps);
  let here = 1;
  for (let look = 0; look < looks; look += 1) {
    const step = looks === 1 ? steps : 1 + Math.round((look * (steps - 1)) / (looks - 1));
    // All presses at once: only where it is looked must the picture stand.
    await stage.press(...Array.from({ length: step - here }, () => 'PageDown'));
    here = step;
    const theme = themes[look % themes.length] ?? 'dark';
    await stage.choose(theme);
    expect((await stage.place()).step).toBe(step);
    for (const fault of await unreadable(stage, stageAndBar)) if (!faults.has(fault)) faults.set(fault, `step ${step}, ${theme}`);
  }
  return Object.fromEntries(faults);
}

/** Up to so many steps are all looked at: more than any act has for twelve tokens. */
const everyStep = 40;

for (const id of actIds) {
  test(`every text of every step of ${id} is readable`, async () => {
    await show(id, twelve);
    expect((await stage.place()).steps).toBeLessThanOrEqual(everyStep);
    expect(await faultsInAct(everyStep)).toEqual({});
  });
}

for (const [name, other, looks] of [['sixty-four', sixtyFour, 4], ['two', 'Hello world', 2], ['twelve from many scripts', manyScripts, 3], ['five hundred and twelve', fiveHundredAndTwelve, 3]] as const) {
  for (const id of actIds) {
    test(`so is a text of other tokens in ${id}: ${name}`, async () => {
      await show(id, other);
      expect(await faultsInAct(looks)).toEqual({});
    });
  }
}

test('so it is with two chosen words, the later one first', async () => {
  await show('race', sixtyFour);
  const words = stage.page.locator('#labels [data-key^="chain-word-"]');
  const tokens = (await words.evaluateAll((all) => all.map((word) => Number(word.dataset['key']?.split('-').at(-1))))).toSorted((one, other) => other - one);
  for (const token of [tokens[0], tokens.at(-1)]) await stage.page.locator(`#labels [data-key="chain-word-${token}"]`).click();
  expect(await faultsInAct(6)).toEqual({});
  await stage.clear();
});

test.describe('on a screen of 1920x1080', () => {
  test.beforeAll(() => stage.resize(1920, 1080));
  test.afterAll(() => stage.resize(1280, 720));

  for (const id of actIds) {
    test(`the texts of ${id} are readable`, async () => {
      await show(id, twelve);
      expect(await faultsInAct(3)).toEqual({});
    });
  }
});
