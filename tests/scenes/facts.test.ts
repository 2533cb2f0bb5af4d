import { describe, expect, test } from 'vitest';
import { acts, plainLook } from './acts';
import { traceOf } from './traces';

describe.each(acts)('$folder', ({ scene, facts }) => {
  test('knows something about itself', () => {
    expect(facts.length).toBeGreaterThan(0);
  });

  test.each(facts)('$claim ($tokens tokens, $step)', async ({ tokens, step, from = null, to = null, label, reads }) => {
    const trace = await traceOf(tokens);
    const plan = scene.plan(trace);
    const hold = plan.steps.find(({ id }) => id === step)?.hold;
    expect(hold, `there is a step ${step}`).toBeDefined();
    const texts = scene.labels(trace, plan, hold ?? 0, { ...plainLook, from, to });
    expect(texts.find(({ key }) => key === label)?.text).toBe(reads);
  });
});
