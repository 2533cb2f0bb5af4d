import { beforeEach, describe, expect, test } from 'vitest';
import { duration, roughly } from '../../renderer/panels/presenter/durations';
import { elapsedMs, hall, pauseTalk, resetTalk, startTalk } from '../../renderer/state/hall';

beforeEach(() => hall.setState(hall.getInitialState(), true));

const elapsed = (nowMs: number): number | null => elapsedMs(hall.getState().talk, nowMs);

describe('the talk’s clock', () => {
  test('has not begun before it is started, and is started once', () => {
    expect(elapsed(5_000)).toBeNull();
    startTalk(10_000);
    startTalk(90_000);
    expect(elapsed(12_500)).toBe(2_500);
  });

  test('leaves out its pauses', () => {
    startTalk(0);
    pauseTalk(10_000);
    expect(elapsed(50_000)).toBe(10_000);
    pauseTalk(60_000);
    expect(elapsed(61_000)).toBe(11_000);
    pauseTalk(70_000);
    pauseTalk(80_000);
    expect(elapsed(81_000)).toBe(21_000);
  });

  test('cannot be paused before it began, and begins anew after it was reset', () => {
    pauseTalk(1_000);
    expect(elapsed(2_000)).toBeNull();
    startTalk(0);
    resetTalk();
    expect(elapsed(9_000)).toBeNull();
    startTalk(10_000);
    expect(elapsed(11_000)).toBe(1_000);
  });

  test('is written as clocks write', () => {
    expect([0, 59_999, 60_000, 3_725_000].map(duration)).toEqual(['0:00', '0:59', '1:00', '1:02:05']);
    expect([20_000, 90_000, 3_900_000].map(roughly)).toEqual(['20 s', '2 min', '1 h 5 min']);
  });
});
