import { describe, expect, test } from 'vitest';
import { trace as traceForm, type Trace } from '#contract/trace';
import { carryOut, scenarioWith } from '../compute/harness';
import { acts, plainLook } from './acts';
import { overlapping } from './boxes';

/** Acts that let one watch. */
const growing = acts.filter(({ scene }) => scene.grows !== undefined);

test('there is an act that lets one watch', () => {
  expect(growing.map(({ folder }) => folder)).toContain('memory-race');
});

describe.each(growing)('what $folder shows while it is computed', ({ scene }) => {
  const parts: Trace[] = [];
  const whole = carryOut(
    { kind: 'trace', scenario: scenarioWith({ act: scene.id, knobs: { ...scene.sketch }, backend: 'wasm' }) },
    { share: (partial) => void parts.push(partial) },
  );

  test('is a trace like any other, which main takes', async () => {
    await whole;
    expect(parts.length).toBeGreaterThan(3);
    for (const part of parts) expect(traceForm.safeParse(part).error?.issues ?? []).toEqual([]);
  });

  test('can be shown, up to the step that grows, by the same steps as in the end', async () => {
    const result = await whole;
    if (result.kind !== 'trace') throw new Error('no trace');
    const end = scene.plan(result.trace).steps.map(({ id }) => id);
    for (const part of parts.slice(0, -1)) {
      scene.check(part);
      const { steps } = scene.plan(part);
      expect(steps.at(-1)?.id).toBe(scene.grows);
      expect(end.slice(0, steps.length)).toEqual(steps.map(({ id }) => id));
    }
  });

  test('has texts that stay on the stage and apart', async () => {
    await whole;
    for (const part of parts) {
      const plan = scene.plan(part);
      const hold = plan.steps.find(({ id }) => id === scene.grows)?.hold ?? 0;
      const labels = scene.labels(part, plan, hold, plainLook);
      expect(overlapping(labels).map(([one, other]) => `${one.text} / ${other.text}`)).toEqual([]);
      const state = scene.blank();
      scene.sample(part, plan, hold, plainLook, state);
      expect(Object.values(state as Readonly<Record<string, number>>).every(Number.isInteger)).toBe(true);
    }
  });

  test('only grows', async () => {
    await whole;
    const points = parts.map(({ sizes }) => sizes['points'] ?? NaN);
    expect(points).toEqual(points.toSorted((one, other) => one - other));
    expect(points.at(-1)).toBeGreaterThan(points[0] ?? NaN);
  });
});
