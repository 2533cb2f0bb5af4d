import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { advance, begin, nextStep, playback, previousStep, seek, stepFrames } from '../../renderer/state/playback';
import type { Plan } from '../../renderer/timeline/plan';
import { type Act, acts, looksFor } from './acts';
import { tokenCounts, traceOf } from './traces';

const tried = acts.flatMap((act) => tokenCounts.map((count) => ({ act, id: act.folder, count })));

/** Asks an act for its picture's numbers: into a fresh record, or into one that another frame was written to. */
async function sampler(act: Act, count: number) {
  const { scene } = act;
  const trace = await traceOf(act, count);
  const plan = scene.plan(trace);
  const looks = looksFor(count);
  const used = scene.blank();
  return {
    plan,
    looks,
    fresh: (frame: number, look = looks[0]) => {
      const into = scene.blank();
      if (look) scene.sample(trace, plan, frame, look, into);
      return into;
    },
    again: (frame: number, look = looks[0]) => {
      if (look) scene.sample(trace, plan, frame, look, used);
      return structuredClone(used);
    },
  };
}

/** Every seventh frame and both ends, in an order that is neither forwards nor backwards. */
function shuffled({ lengthFrames }: Plan): readonly number[] {
  const frames = Array.from({ length: lengthFrames }, (_, frame) => frame).filter((frame) => frame % 7 === 0 || frame === lengthFrames - 1);
  return frames.map((frame, place) => [frame, (place * 7919) % 1009] as const).sort((one, other) => one[1] - other[1]).map(([frame]) => frame);
}

/** Every number of a record, however deep. */
function numbersOf(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}

describe.each(tried)('$id with $count tokens', ({ act, count }) => {
  test('looks the same at a frame, however it was reached', async () => {
    const { plan, looks, fresh, again } = await sampler(act, count);
    for (const look of looks) {
      const straight = Array.from({ length: plan.lengthFrames }, (_, frame) => fresh(frame, look));
      const backwards = Array.from({ length: Math.ceil(plan.lengthFrames / 5) }, (_, place) => plan.lengthFrames - 1 - 5 * place);
      for (const frame of [...shuffled(plan), ...backwards]) {
        const now = again(frame, look);
        if (!isDeepStrictEqual(now, straight[frame])) expect(now, `frame ${frame}`).toEqual(straight[frame]);
      }
    }
  });

  test('moves: not all frames are alike', async () => {
    const { plan, fresh } = await sampler(act, count);
    const kinds = new Set(Array.from({ length: plan.lengthFrames }, (_, frame) => JSON.stringify(fresh(frame))));
    expect(kinds.size).toBeGreaterThan(plan.lengthFrames / 4);
  });

  test('leaves nothing half-way where a step comes to rest', async () => {
    const { plan, looks, fresh } = await sampler(act, count);
    for (const look of looks) {
      for (const { id, hold } of plan.steps) {
        for (const value of numbersOf(fresh(hold, look))) expect(Number.isInteger(value), `${id}: ${JSON.stringify(fresh(hold, look))}`).toBe(true);
      }
    }
  });

  test('knows only finite numbers', async () => {
    const { plan, looks, fresh } = await sampler(act, count);
    for (const look of looks) {
      for (let frame = 0; frame < plan.lengthFrames; frame += 3) expect(numbersOf(fresh(frame, look)).every(Number.isFinite)).toBe(true);
    }
  });

  test('stands on the same picture after a step as after a jump to it', async () => {
    const { plan, fresh } = await sampler(act, count);
    begin(plan, 0);
    const stepped = plan.steps.slice(1).map(() => {
      nextStep(false);
      while (playback.getState().frame !== playback.getState().goal) advance(3);
      const { frame } = playback.getState();
      advance(50);
      expect(playback.getState().frame).toBe(frame);
      return fresh(frame);
    });
    const jumped = plan.steps.slice(1).map(({ hold }) => {
      seek(hold);
      return fresh(playback.getState().frame);
    });
    expect(stepped).toEqual(jumped);
  });

  test('is back where it was after a step or a frame forth and back', async () => {
    const { plan, fresh } = await sampler(act, count);
    for (const { hold } of plan.steps.slice(1)) {
      begin(plan, hold);
      const before = fresh(playback.getState().frame);
      nextStep(true);
      if (playback.getState().frame !== hold) previousStep();
      expect(fresh(playback.getState().frame)).toEqual(before);
      stepFrames(-1);
      stepFrames(1);
      expect(fresh(playback.getState().frame)).toEqual(before);
    }
  });
});
