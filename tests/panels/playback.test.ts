import { beforeEach, describe, expect, test } from 'vitest';
import { advance, begin, isMoving, nextStep, playback, previousStep, seek, seekFirst, seekLast, stepFrames, togglePlay } from '../../renderer/state/playback';
import { layOut, stepIndexAt } from '../../renderer/timeline/plan';

/** Twelve steps of ten frames: step i comes to rest on frame 10 i + 9. */
const plan = layOut(Array.from({ length: 12 }, (_, index) => ({ id: `step-${index}`, lengthFrames: 10, caption: `Step ${index}.` })));
const now = (): { frame: number; goal: number } => {
  const { frame, goal } = playback.getState();
  return { frame, goal };
};
const rest = (): void => advance(plan.lengthFrames);
const times = (count: number, action: () => void): void => {
  for (let done = 0; done < count; done += 1) action();
};

beforeEach(() => {
  begin(plan, 0);
  nextStep(true);
});

describe('next step', () => {
  test('plays the next step and comes to rest on its hold', () => {
    nextStep(false);
    expect(now()).toEqual({ frame: 10, goal: 19 });
    rest();
    expect(now()).toEqual({ frame: 19, goal: 19 });
  });

  test('ten presses in a moving show move ten steps', () => {
    times(10, () => {
      nextStep(false);
      advance(1);
    });
    expect(stepIndexAt(plan, now().frame)).toBe(10);
    rest();
    expect(now().frame).toBe(109);
  });

  test('ten presses within one frame move ten steps', () => {
    times(10, () => nextStep(false));
    rest();
    expect(now().frame).toBe(109);
  });

  test('plays the rest of a step in whose middle the show stands', () => {
    seek(13);
    nextStep(false);
    expect(now()).toEqual({ frame: 13, goal: 19 });
  });

  test('is a cut to the hold with reduced motion', () => {
    nextStep(true);
    expect(now()).toEqual({ frame: 19, goal: 19 });
  });

  test('changes nothing at the end', () => {
    seekLast();
    const before = now();
    nextStep(false);
    nextStep(true);
    expect(now()).toEqual(before);
  });
});

describe('previous step', () => {
  test('jumps to where the step before came to rest', () => {
    seek(35);
    previousStep();
    expect(now()).toEqual({ frame: 29, goal: 29 });
  });

  test('stops what moves', () => {
    nextStep(false);
    advance(3);
    previousStep();
    expect(now()).toEqual({ frame: 9, goal: 9 });
  });

  test('stays in the first step', () => {
    times(5, previousStep);
    expect(stepIndexAt(plan, now().frame)).toBe(0);
  });
});

describe('playing', () => {
  test('goes on to the end and stops there', () => {
    togglePlay();
    expect(now().goal).toBe(119);
    rest();
    expect(isMoving(playback.getState())).toBe(false);
  });

  test('pauses on the frame it has reached', () => {
    togglePlay();
    advance(7);
    togglePlay();
    expect(now()).toEqual({ frame: 16, goal: 16 });
  });

  test('starts again from the first frame at the end', () => {
    seekLast();
    togglePlay();
    expect(now()).toEqual({ frame: 0, goal: 119 });
  });
});

describe('single frames', () => {
  test('move by one and stop', () => {
    togglePlay();
    stepFrames(1);
    expect(now()).toEqual({ frame: 10, goal: 10 });
    stepFrames(-1);
    expect(now()).toEqual({ frame: 9, goal: 9 });
  });

  test('hold at both ends', () => {
    seekFirst();
    stepFrames(-1);
    expect(now().frame).toBe(0);
    seekLast();
    stepFrames(1);
    expect(now().frame).toBe(119);
  });
});
