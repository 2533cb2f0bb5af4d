import { describe, expect, test } from 'vitest';
import { acts, plainLook } from './acts';
import { traceOf } from './traces';

describe.each(acts)('$folder', (act) => {
  const { scene, facts, theorems } = act;

  test('knows something about itself', () => {
    expect(facts.length).toBeGreaterThan(0);
  });

  test.each(facts)('$claim ($tokens tokens, $step)', async ({ tokens, step, from = null, to = null, label, reads }) => {
    const trace = await traceOf(act, tokens);
    const plan = scene.plan(trace);
    const hold = plan.steps.find(({ id }) => id === step)?.hold;
    expect(hold, `there is a step ${step}`).toBeDefined();
    const texts = scene.labels(trace, plan, hold ?? 0, { ...plainLook, from, to });
    expect(texts.find(({ key }) => key === label)?.text ?? null).toBe(reads);
  });

  test.each(theorems)('$claim ($tokens tokens)', async ({ tokens, holds }) => {
    expect(holds(await traceOf(act, tokens))).toBe(true);
  });

  test('cites a source for what it claims, and says what it does not show', () => {
    expect(scene.sources.length).toBeGreaterThan(0);
    for (const { claim, work, place } of scene.sources) for (const text of [claim, work, place]) expect(text.trim(), claim).not.toBe('');
    expect(scene.cautions.length).toBeGreaterThan(0);
    for (const caution of scene.cautions) expect(caution).toMatch(/^[A-Z\p{Lu}].*[.]$/u);
  });

  test('answers “what if?”: two traces of it can be compared, and the same one twice is the same', async () => {
    const trace = await traceOf(act, 12);
    const changes = scene.compare(trace, trace);
    expect(changes.length).toBeGreaterThan(1);
    for (const { name, before, now } of changes) if (before !== '') expect(now, name).toBe(before);
    expect(new Set(changes.map(({ name }) => name)).size).toBe(changes.length);
  });
});
