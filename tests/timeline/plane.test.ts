import { describe, expect, test } from 'vitest';
import { shareOn, tickValues, valueOn, xOn, yOn } from '../../renderer/parts/plane/plane';

const linear = { least: 0, most: 64, log: false };
const decades = { least: 1e-12, most: 1e4, log: true };
const plane = { left: 100, top: 50, width: 400, height: 200, x: linear, y: decades };

describe('a plot', () => {
  test('has its least values at the left and below, its largest at the right and above', () => {
    expect([xOn(plane, 0), xOn(plane, 64), yOn(plane, 1e-12), yOn(plane, 1e4)]).toEqual([100, 500, 250, 50]);
    expect(yOn(plane, 1e-4)).toBeCloseTo(150, 6);
  });

  test('keeps what lies beyond at its edges, and what is no number at its beginning', () => {
    expect([shareOn(linear, -3), shareOn(linear, 99), shareOn(decades, 0), shareOn(decades, Infinity), shareOn(linear, NaN), shareOn(decades, -1)]).toEqual([0, 1, 0, 1, 0, 0]);
  });

  test.each([linear, decades])('finds the value at a place again: %o', (axis) => {
    for (const share of [0, 0.25, 0.5, 1]) expect(shareOn(axis, valueOn(axis, share))).toBeCloseTo(share, 9);
  });

  test.each([
    [{ least: 0, most: 64, log: false }, 5, [0, 20, 40, 60]],
    [{ least: 0, most: 1, log: false }, 6, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [{ least: -1, most: 1, log: false }, 3, [-1, 0, 1]],
    [{ least: 1, most: 1000, log: true }, 6, [1, 10, 100, 1000]],
    [{ least: 1e-12, most: 1e4, log: true }, 5, [1e-12, 1e-8, 1e-4, 1, 1e4]],
    [{ least: 3, most: 7, log: true }, 5, []],
  ])('has round ticks on %o, at most %i', (axis, most, ticks) => {
    const found = tickValues(axis, most);
    expect(found.length).toBe(ticks.length);
    found.forEach((value, index) => expect(value / (ticks[index] || 1)).toBeCloseTo(ticks[index] ? 1 : 0, 9));
  });
});
