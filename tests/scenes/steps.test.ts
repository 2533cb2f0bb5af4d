import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Trace } from '#contract/trace';
import { advance, begin, isMoving, nextStep, playback, previousStep, seek } from '../../renderer/state/playback';
import type { Plan } from '../../renderer/timeline/plan';
import { acts, looksFor } from './acts';
import { traceOf } from './traces';

/** More frames than any step has, to let one play out. */
const longest = 100_000;

beforeEach(() => {
  vi.stubGlobal('addEventListener', () => undefined);
});

/** Frames at which the show rests when the next step is asked for until there is none. */
function rests(plan: Plan, cut: boolean): readonly number[] {
  begin(plan, 0);
  return plan.steps.map(() => {
    nextStep(cut);
    if (cut) expect(isMoving(playback.getState())).toBe(false);
    advance(longest);
    return playback.getState().frame;
  });
}

/** All that a frame shows: the numbers of its drawing and its texts. */
function picture({ scene }: (typeof acts)[number], trace: Trace, plan: Plan, frame: number): unknown {
  const [look] = looksFor(trace.tokens.length);
  if (!look) throw new Error('there is no look');
  const state = scene.blank();
  scene.sample(trace, plan, frame, look, state);
  return { state, labels: scene.labels(trace, plan, frame, look) };
}

describe.each(acts.map((act) => ({ act, id: act.folder })))('with reduced motion $id', ({ act }) => {
  test('has the very same steps, each at rest with the very same picture', async () => {
    const trace = await traceOf(act, 12);
    const plan = act.scene.plan(trace);
    const [moving, cut] = [rests(plan, false), rests(plan, true)];
    // The first press finishes the first step where the show begins before its end.
    expect(cut).toEqual(moving);
    expect(plan.steps.map(({ hold }) => hold)).toEqual(expect.arrayContaining([...cut]));
    expect(new Set(cut).size).toBeGreaterThanOrEqual(plan.steps.length - 1);
    for (const [index, frame] of cut.entries()) expect(picture(act, trace, plan, frame)).toEqual(picture(act, trace, plan, moving[index] ?? NaN));
  });

  test('lands on the end of a step from every place, forwards and back', async () => {
    const plan = act.scene.plan(await traceOf(act, 12));
    const holds = new Set<number>(plan.steps.map(({ hold }) => hold));
    const astray = plan.steps.flatMap(({ id, start, hold }) => [start, (start + hold) >> 1, hold].flatMap((frame) => [() => nextStep(true), previousStep].flatMap((press, way) => {
      begin(plan, 0);
      seek(frame);
      press();
      return holds.has(playback.getState().frame) && !isMoving(playback.getState()) ? [] : [`${id}, frame ${frame}, way ${way}`];
    })));
    expect(astray).toEqual([]);
  });
});
