import { describe, expect, test } from 'vitest';
import { numbersTold } from '../../renderer/stage/look/numbers';
import { acts, looksFor } from './acts';
import { traceOf } from './traces';

/** As much as one listens to before the next press. */
const longestTelling = 500;

describe.each(acts.map((act) => ({ act, id: act.folder })))('those who listen hear of $id', ({ act }) => {
  test('the numbers of its steps in sentences, never more than one can keep', async () => {
    const trace = await traceOf(act, 12);
    const plan = act.scene.plan(trace);
    const [look] = looksFor(trace.tokens.length);
    if (!look) throw new Error('there is no look');
    const told = plan.steps.map(({ hold }) => numbersTold(act.scene.labels(trace, plan, hold, look), (thing) => act.scene.origin(trace, thing)));
    // Most steps show numbers; each of them is said as its own explanation names it, with a digit in it.
    expect(told.filter((text) => /\d/.test(text)).length).toBeGreaterThan(0);
    for (const text of told) {
      expect(text.length).toBeLessThanOrEqual(longestTelling);
      expect(new Set(text.split('; ')).size).toBe(text.split('; ').length);
      expect(text).not.toMatch(/\\|undefined|NaN/);
    }
  });
});

test('the race is told by what had to wait, the chain before attention', async () => {
  const race = acts.find(({ folder }) => folder === 'race');
  if (!race) throw new Error('there is no race');
  const trace = await traceOf(race, 12);
  const plan = race.scene.plan(trace);
  const [look] = looksFor(12);
  if (!look) throw new Error('there is no look');
  const step = plan.steps.find(({ id }) => id === 'path') ?? plan.steps.at(-2);
  const told = numbersTold(race.scene.labels(trace, plan, step?.hold ?? 0, look), (thing) => race.scene.origin(trace, thing));
  expect(told.indexOf('chain')).toBeGreaterThanOrEqual(0);
  expect(told.indexOf('chain')).toBeLessThan(told.indexOf('attention'));
});
