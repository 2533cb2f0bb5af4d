import { describe, expect, test } from 'vitest';
import { type LectureAct, lectureAct, type StepNotes, stepNotes } from '#contract/lecture';
import { skipName } from '../../renderer/panels/presenter/skipName';
import { behindMs, lectureMinutes, plannedSpan, skipPlan, type Standing, stepMinutes } from '../../renderer/state/pace';

const minute = 60_000;

function act(id: string, minutes: number | null, steps: Readonly<Record<string, Partial<StepNotes>>> = {}): LectureAct {
  const notes = Object.fromEntries(Object.entries(steps).map(([name, step]) => [name, stepNotes.parse(step)]));
  return lectureAct.parse({ id, act: id, text: 'a b', seed: 1, minutes, steps: notes });
}

const lecture = {
  acts: [
    act('race', 4, { words: { minutes: 1 }, path: { optional: true } }),
    act('gates', 6, { mask: { optional: true, minutes: 2 }, sum: { optional: true, minutes: 0.5 } }),
  ],
};
const stepIds = ['words', 'walk', 'path', 'measured'];
const at = (placeIndex: number, stepIndex: number): Standing => ({ placeIndex, stepIndex, stepIds });

describe('the plan of a talk', () => {
  test('shares what an act has left among the steps that say nothing', () => {
    expect(stepMinutes(lecture.acts[0] ?? act('x', 1), stepIds)).toEqual([1, 1, 1, 1]);
    expect(stepMinutes(act('x', 2, { words: { minutes: 5 } }), ['words', 'walk'])).toEqual([5, 0]);
    expect(lectureMinutes(lecture)).toBe(10);
  });

  test('says when a step should begin and end', () => {
    expect(plannedSpan(lecture, at(0, 2))).toEqual({ fromMs: 2 * minute, toMs: 3 * minute });
    expect(plannedSpan(lecture, { ...at(1, 0), stepIds: ['mask', 'sum', 'end'] })).toEqual({ fromMs: 4 * minute, toMs: 6 * minute });
  });

  test('is kept while the step on stage has time left', () => {
    const span = { fromMs: 2 * minute, toMs: 3 * minute };
    expect(behindMs(2.5 * minute, span)).toBe(0);
    expect(behindMs(5 * minute, span)).toBe(2 * minute);
    expect(behindMs(minute, span)).toBe(-minute);
  });
});

describe('catching up', () => {
  test('leaves out one step where one is enough, and the soonest of those', () => {
    expect(skipPlan(lecture, at(0, 0), minute, () => null)).toEqual([{ placeIndex: 0, stepId: 'path', gainMs: minute }]);
    expect(skipPlan(lecture, at(0, 0), 1.5 * minute, () => null)).toEqual([{ placeIndex: 1, stepId: 'mask', gainMs: 2 * minute }]);
  });

  test('leaves out several, in the order in which they come', () => {
    expect(skipPlan(lecture, at(0, 0), 3 * minute, () => null).map(({ stepId }) => stepId)).toEqual(['path', 'mask']);
  });

  test('offers everything that is optional when not even that is enough', () => {
    expect(skipPlan(lecture, at(0, 0), 30 * minute, () => null).map(({ stepId }) => stepId)).toEqual(['path', 'mask', 'sum']);
  });

  test('never offers what has been shown, nor anything while there is time', () => {
    expect(skipPlan(lecture, at(0, 2), minute, () => null).map(({ stepId }) => stepId)).toEqual(['mask']);
    expect(skipPlan(lecture, at(0, 0), 0, () => null)).toEqual([]);
  });
});

describe('a step to leave out', () => {
  const { steps } = lecture.acts[1] ?? act('x', 1);
  const plan = { steps: [{ id: 'mask', caption: 'Later words are hidden.' }] };

  test('is named by its caption where its act is computed', () => {
    expect(skipName('mask', 'Attention', plan, steps)).toBe('Attention: Later words are hidden.');
    expect(skipName('mask', null, plan, steps)).toBe('Later words are hidden.');
  });

  test('is counted among the optional ones where it is not, and never called by its id', () => {
    expect(skipName('sum', 'Attention', null, steps)).toBe('Attention: optional step 2 of 2');
    expect(skipName('path', 'The race', null, lecture.acts[0]?.steps ?? {})).toBe('The race: its optional step');
  });
});
