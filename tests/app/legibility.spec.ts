import { expect, test } from 'playwright/test';
import { unreadable } from './support/legibility';
import { freshStage, type Stage, themes } from './support/stage';
import { fiveHundredAndTwelve, manyScripts, sixtyFour, twelve } from './support/texts';

const stageAndBar = '#labels, .transport';

let stage: Stage;
let end: () => Promise<void>;

test.beforeAll(async () => {
  ({ stage, end } = await freshStage());
});

test.afterAll(() => end());

/**
 * What is wrong in every act, each fault with the first place it was seen in.
 *
 * @param stride - 1 looks at every step; a larger one at some, and at the last
 */
async function faultsInEveryAct(stride: number): Promise<Readonly<Record<string, string>>> {
  const faults = new Map<string, string>();
  await stage.press('m', '[', '[', '[', 'Home');
  for (let before = ''; before !== (await stage.act()); await stage.press(']')) {
    before = await stage.act();
    await stage.press('Home');
    const { steps } = await stage.place();
    for (let step = 1; step <= steps; step += 1) {
      if (step % stride === 1 % stride || step === steps) {
        for (const fault of await unreadable(stage, stageAndBar)) if (!faults.has(fault)) faults.set(fault, `${before}, step ${step}`);
      }
      await stage.press('PageDown');
    }
  }
  await stage.press('m');
  return Object.fromEntries(faults);
}

for (const [name, text] of [['twelve', twelve], ['sixty-four', sixtyFour]] as const) {
  for (const theme of themes) {
    test(`every text of every step is readable: ${name} tokens, ${theme}`, async () => {
      test.setTimeout(300_000);
      await stage.choose(theme);
      await stage.compute(text);
      expect(await faultsInEveryAct(1)).toEqual({});
    });
  }
}

for (const [name, text] of [['two', 'Hello world'], ['five hundred and twelve', fiveHundredAndTwelve], ['twelve from many scripts', manyScripts]] as const) {
  test(`so is a text of other tokens: ${name}`, async () => {
    await stage.choose('dark');
    await stage.compute(text);
    expect(await faultsInEveryAct(4)).toEqual({});
  });
}

test('so it is with two chosen words, the later one first', async () => {
  await stage.press('[', '[', '[');
  await stage.compute(sixtyFour);
  const words = stage.page.locator('#labels [data-key^="chain-word-"]');
  const tokens = (await words.evaluateAll((all) => all.map((word) => Number(word.dataset['key']?.split('-').at(-1))))).toSorted((one, other) => other - one);
  for (const token of [tokens[0], tokens.at(-1)]) await stage.page.locator(`#labels [data-key="chain-word-${token}"]`).click();
  expect(await faultsInEveryAct(4)).toEqual({});
  await stage.clear();
});

test('so it is on a screen of 1920x1080', async () => {
  await stage.resize(1920, 1080);
  await stage.compute(twelve);
  expect(await faultsInEveryAct(5)).toEqual({});
  await stage.resize(1280, 720);
});
