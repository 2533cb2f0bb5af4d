import { describe, expect, test } from 'vitest';
import { textWidth } from '../../renderer/parts/textWidth';
import { acts } from './acts';
import { tokenCounts, traceOf } from './traces';

const captionRoom = 1240;
const captionSize = 28;

const tried = acts.flatMap((act) => tokenCounts.map((count) => ({ act, id: act.folder, count })));

test('there are acts, and each is named after its folder', () => {
  expect(acts.length).toBeGreaterThanOrEqual(3);
  for (const { folder, scene } of acts) expect(scene.id).toBe(folder);
});

test('a question is never the last word: the next step answers it', () => {
  expect.hasAssertions();
  return Promise.all(acts.map(async (act) => expect(act.scene.plan(await traceOf(act, 12)).steps.at(-1)?.asks, act.folder).toBe(false)));
});

test('no two acts share their place in the lecture', () => {
  expect(new Set(acts.map(({ scene }) => scene.order)).size).toBe(acts.length);
});

describe.each(tried)('the plan of $id for $count tokens', ({ act, count }) => {
  const { scene } = act;
  test('has no gap and ends with its last step', async () => {
    const { steps, lengthFrames } = scene.plan(await traceOf(act, count));
    expect(steps[0]?.start).toBe(0);
    expect(steps.at(-1)?.hold).toBe(lengthFrames - 1);
    steps.forEach(({ start, hold }, index) => {
      expect(hold).toBeGreaterThanOrEqual(start);
      if (index > 0) expect(start).toBe((steps[index - 1]?.hold ?? NaN) + 1);
    });
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  });

  test('is the same for the same trace, and frozen', async () => {
    const trace = await traceOf(act, count);
    const plan = scene.plan(trace);
    expect(scene.plan(trace)).toEqual(plan);
    expect(Object.isFrozen(plan) && Object.isFrozen(plan.steps) && plan.steps.every(Object.isFrozen)).toBe(true);
  });

  test('says one sentence for each step, which fits on one line of the stage', async () => {
    for (const { id, caption, asks } of scene.plan(await traceOf(act, count)).steps) {
      expect(caption, id).toMatch(asks ? /^[\p{Lu}\p{N}“].*[?]$/u : /^[\p{Lu}\p{N}“].*[.]$/u);
      expect(caption, id).not.toMatch(/[.!?] [\p{Lu}\p{N}“]/u);
      expect(textWidth(caption, captionSize, 500), `${id}: ${caption}`).toBeLessThanOrEqual(captionRoom);
    }
  });

  test('lets no step last longer than two seconds of show', async () => {
    for (const { id, start, hold } of scene.plan(await traceOf(act, count)).steps) {
      if (count <= 64) expect(hold - start, id).toBeLessThanOrEqual(120);
      expect(hold - start, id).toBeLessThanOrEqual(300);
    }
  });
});
