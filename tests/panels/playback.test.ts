import { beforeEach, describe, expect, test } from 'vitest';
import { advance, begin, finish, isAtEnd, isAtStart, isMoving, leave, nextStep, playback, previousStep, seek, seekFirst, seekLast, setSpeed, stepFrames, togglePlay, toggleRepeat } from '../../renderer/state/playback';
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

describe('repeating a step', () => {
  /** The frames that are shown when each refresh moves by one. */
  const shown = (refreshes: number): readonly number[] => Array.from({ length: refreshes }, () => {
    advance(1);
    return now().frame;
  });

  beforeEach(() => {
    seek(19);
    toggleRepeat();
  });

  test('shows it from its beginning, rests for a second, and begins again', () => {
    expect(now().frame).toBe(10);
    const frames = shown(9 + 60 + 3);
    expect(frames.slice(0, 9)).toEqual([11, 12, 13, 14, 15, 16, 17, 18, 19]);
    expect(frames.slice(9, 68).every((frame) => frame === 19)).toBe(true);
    expect(frames.slice(68)).toEqual([10, 11, 12, 13]);
    expect(isMoving(playback.getState())).toBe(true);
  });

  test('rests as long when it plays fast: a short step is no flicker', () => {
    setSpeed(4);
    shown(9);
    advance(239);
    expect(now().frame).toBe(19);
    advance(1);
    expect(now().frame).toBe(10);
    setSpeed(1);
  });

  test('ends by itself when it is asked to, at the end of the step', () => {
    shown(3);
    toggleRepeat();
    rest();
    expect(now().frame).toBe(19);
    expect(isMoving(playback.getState())).toBe(false);
  });

  test.each([['the next step', () => nextStep(false), 29], ['the step before', previousStep, 9], ['the pause', togglePlay, 12], ['a jump', () => seek(40), 40], ['an end of motion', finish, 19]] as const)('ends with %s', (_press, press, frame) => {
    shown(2);
    press();
    rest();
    expect(now()).toEqual({ frame, goal: frame });
    expect(isMoving(playback.getState())).toBe(false);
  });
});

describe('the ends of an act', () => {
  test('the last step counts as done while it moves, and not when it stands in its middle', () => {
    seek(109);
    expect(isAtEnd(playback.getState())).toBe(false);
    nextStep(false);
    advance(2);
    expect(isAtEnd(playback.getState())).toBe(true);
    seek(112);
    expect(isAtEnd(playback.getState())).toBe(false);
    seekLast();
    expect(isAtEnd(playback.getState())).toBe(true);
  });

  test('a press in the last step ends it', () => {
    seek(109);
    nextStep(false);
    advance(2);
    nextStep(false);
    expect(now()).toEqual({ frame: 119, goal: 119 });
  });

  test('only the first step has none before it', () => {
    expect(isAtStart(playback.getState())).toBe(true);
    nextStep(true);
    expect(isAtStart(playback.getState())).toBe(false);
  });
});

describe('steps while there is no picture', () => {
  test('are taken when there is one', () => {
    leave();
    times(3, () => nextStep(false));
    previousStep();
    begin(plan, 9);
    expect(now()).toEqual({ frame: 29, goal: 29 });
  });

  test('are forgotten with the act they were meant for', () => {
    leave();
    times(3, () => nextStep(false));
    leave();
    begin(plan, 9);
    expect(now().frame).toBe(9);
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
