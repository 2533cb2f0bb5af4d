import { describe, expect, test } from 'vitest';
import { eased, mixed, progressBetween } from '../../renderer/timeline/easing';
import { framesPerSecond, frameWithin } from '../../renderer/timeline/frame';
import { counted, decimal, microseconds, milliseconds, share, summand } from '../../renderer/timeline/numbers';
import { lastNotAbove, layOut, stepAt, stepIndexAt } from '../../renderer/timeline/plan';

describe('a frame', () => {
  test.each([[0, 0], [3.4, 3], [3.5, 4], [-7, 0], [99, 9], [8.9, 9], [Number.MAX_SAFE_INTEGER, 9]])('%s in a show of ten is %s', (wish, frame) => {
    expect(frameWithin(wish, 10)).toBe(frame);
  });

  test.each([NaN, Infinity, -Infinity])('is never %s', (value) => {
    expect(() => frameWithin(value, 10)).toThrow(RangeError);
  });

  test('lasts a sixtieth of a second', () => {
    expect(framesPerSecond).toBe(60);
  });
});

describe('a plan', () => {
  const draft = (id: string, lengthFrames: number) => ({ id, lengthFrames, caption: `${id}.` });
  const plan = layOut([draft('a', 1), draft('b', 10), draft('c', 5)]);

  test('lays steps end to end', () => {
    expect(plan.steps.map(({ start, hold }) => [start, hold])).toEqual([[0, 0], [1, 10], [11, 15]]);
    expect(plan.lengthFrames).toBe(16);
  });

  test.each([[0, 0], [1, 1], [10, 1], [11, 2], [15, 2], [-5, 0], [500, 2]])('finds frame %s in step %s', (frame, index) => {
    expect(stepIndexAt(plan, frame)).toBe(index);
  });

  test('holds at both ends', () => {
    expect([stepAt(plan, -3).id, stepAt(plan, 1).id, stepAt(plan, 99).id]).toEqual(['a', 'b', 'c']);
  });

  test.each([
    ['no step', []],
    ['a step without a frame', [draft('a', 0)]],
    ['a step of half a frame', [draft('a', 1.5)]],
    ['a step of NaN frames', [draft('a', NaN)]],
    ['two steps of one name', [draft('a', 1), draft('a', 1)]],
  ])('refuses %s', (_what, drafts) => {
    expect(() => layOut(drafts)).toThrow(RangeError);
  });

  test('cannot be changed', () => {
    expect(() => Object.assign(plan.steps[0] ?? {}, { start: 5 })).toThrow(TypeError);
  });
});

test('the last entry that is not above a value is found as by looking at each', () => {
  const entries = [0, 0, 3, 3, 3, 8, 20];
  for (let value = -2; value < 25; value += 1) {
    const slow = Math.max(0, entries.findLastIndex((entry) => entry <= value));
    expect(lastNotAbove(entries.length, (index) => entries[index] ?? NaN, value), `${value}`).toBe(slow);
  }
});

describe('easing', () => {
  test('starts at 0, ends at 1 and never turns back', () => {
    const values = Array.from({ length: 101 }, (_, place) => eased(place / 100));
    expect([values[0], values[50], values[100]]).toEqual([0, 0.5, 1]);
    for (let place = 1; place <= 100; place += 1) expect(values[place]).toBeGreaterThan(values[place - 1] ?? NaN);
  });

  test('starts and stops softly', () => {
    expect(eased(0.01)).toBeLessThan(0.001);
    expect(1 - eased(0.99)).toBeLessThan(0.001);
  });

  test('progress is 0 before, 1 after, and 1 where there is nothing between', () => {
    expect([4, 5, 7.5, 10, 11].map((frame) => progressBetween(frame, 5, 10))).toEqual([0, 0, 0.5, 1, 1]);
    expect(progressBetween(5, 5, 5)).toBe(1);
  });

  test('mixes from the first to the second', () => {
    expect([mixed(2, 10, 0), mixed(2, 10, 0.25), mixed(2, 10, 1)]).toEqual([2, 4, 10]);
  });
});

describe('a number on the stage', () => {
  test.each([[1.005, '1.00'], [-1.239, '−1.24'], [-0.001, '0.00'], [-0, '0.00'], [12, '12.00']])('%s reads %s', (value, text) => {
    expect(decimal(value, 2)).toBe(text);
  });

  test('says its sign in a sum', () => {
    expect([summand(0.42, 2), summand(-0.42, 2), summand(0, 2)]).toEqual(['+ 0.42', '− 0.42', '+ 0.00']);
  });

  test('is a share without its zero', () => {
    expect([share(0.456), share(0), share(1), share(0.999)]).toEqual(['.46', '.00', '1.00', '1.00']);
  });

  test('of milliseconds has three digits that count', () => {
    expect([0.0123, 1.234, 12.34, 123.4, 1234].map(milliseconds)).toEqual(['0.012 ms', '1.23 ms', '12.3 ms', '123 ms', '1234 ms']);
  });

  test('of microseconds has two, and one below a microsecond', () => {
    expect([0.00012, 0.005, 0.1, 1.5].map(microseconds)).toEqual(['0.1 µs', '5 µs', '100 µs', '1,500 µs']);
  });

  test('agrees with its noun', () => {
    expect([counted(0, 'edge'), counted(1, 'edge'), counted(5, 'edge'), counted(262_144, 'edge')]).toEqual(['0 edges', '1 edge', '5 edges', '262,144 edges']);
  });
});
