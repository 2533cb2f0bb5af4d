import { describe, expect, test } from 'vitest';
import type { Scenario } from '#contract/scenario';
import type { Trace } from '#contract/trace';
import { readSentence } from '../../renderer/sentence/reading';
import { spreadsOf } from '../../renderer/sentence/spread';
import { walkTable } from '../../renderer/scenes/attention/walk/rows';
import { scene } from '../../renderer/scenes/attention/scene';
import { carryOut, scenarioWith } from '../compute/harness';
import { plainLook } from '../scenes/acts';

async function traceOf(different: Partial<Scenario>): Promise<Trace> {
  const result = await carryOut({ kind: 'trace', scenario: scenarioWith({ act: 'attention', backend: 'wasm', ...different }) });
  if (result.kind !== 'trace') throw new RangeError(result.kind);
  return result.trace;
}

const captionOf = (trace: Trace, step: string): string => scene.plan(trace).steps.find(({ id }) => id === step)?.caption ?? '';

describe('a text of one word again and again', () => {
  test('has even weights with and without the division, and is not called saturated', async () => {
    const trace = await traceOf({ text: 'word '.repeat(64) });
    const { divided, undivided } = spreadsOf(readSentence(trace), 0);
    for (const { largestWeight, entropyBits, scoreDeviation } of [divided, undivided]) {
      expect(largestWeight).toBeCloseTo(1 / 64, 5);
      expect(entropyBits).toBeCloseTo(6, 4);
      expect(scoreDeviation).toBeLessThan(0.01);
    }
    expect(captionOf(trace, 'spread')).toBe('Undivided, a row’s largest weight is 0.02 on average, not 0.02: hardly a change.');
  });
});

describe('the walk through one query', () => {
  test.each([8, 12, 40])('of %s words leaves none of them out: its rows add up to all', async (count) => {
    const words = 'the cat chased a dog around every garden until nobody knew where they all had been'.split(' ');
    const sentence = readSentence(await traceOf({ text: Array.from({ length: count }, (_, place) => words[place % words.length]).join(' ') }));
    const { rows, powerSum } = walkTable(sentence, 1, 3);
    expect(rows.flatMap(({ keys }) => keys).toSorted((one, other) => one - other)).toEqual(Array.from({ length: count }, (_, key) => key));
    expect(rows.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 5);
    expect(rows.reduce((sum, { power }) => sum + power, 0)).toBeCloseTo(powerSum, 8);
    rows.forEach(({ power, weight }) => expect(power / powerSum).toBeCloseTo(weight, 5));
    const named = rows.filter(({ keys }) => keys.length === 1).map(({ keys }) => sentence.tokens[keys[0] ?? 0]?.text);
    expect(named.length).toBe(Math.min(count, 12));
    if (count > 16) expect(new Set(named).size).toBe(12);
  });

  test('marks what the mask hides, and gives it nothing', async () => {
    const trace = await traceOf({ knobs: { causal: true } });
    const { rows } = walkTable(readSentence(trace), 0, 2);
    expect(rows.map(({ masked }) => masked)).toEqual([false, false, false, true, true, true, true, true]);
    expect(rows.filter(({ masked }) => masked).every(({ power, weight }) => power === 0 && weight === 0)).toBe(true);
    const plan = scene.plan(trace);
    const hold = plan.steps.find(({ id }) => id === 'shares')?.hold ?? 0;
    const texts = scene.labels(trace, plan, hold, { ...plainLook, to: 2 });
    expect(texts.find(({ key }) => key === 'walk-share-5')?.text).toBe('–');
    expect(texts.find(({ key }) => key === 'walk-share-sum')?.text).toBe('1.00');
  });

  test('of the first word under a mask finds nothing but itself, and says so', async () => {
    const trace = await traceOf({ knobs: { causal: true } });
    const plan = scene.plan(trace);
    const hold = plan.steps.find(({ id }) => id === 'look')?.hold ?? 0;
    const caption = scene.labels(trace, plan, hold, { ...plainLook, to: 0 }).find(({ key }) => key === 'caption')?.text;
    expect(caption).toBe('“The” stands first: with the mask it can only look at itself.');
  });
});
