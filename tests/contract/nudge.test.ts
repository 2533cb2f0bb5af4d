import { expect, test } from 'vitest';
import { nudgeAmong, nudgedPlace } from '#contract/nudge';

test('a weight lies row by row, counted from the first', () => {
  expect(nudgedPlace({ nudge: 1, nudgeRow: 1, nudgeColumn: 1 }, 8)).toBe(0);
  expect(nudgedPlace({ nudge: 1, nudgeRow: 3, nudgeColumn: 2 }, 8)).toBe(17);
  expect(nudgedPlace({ nudge: 1, nudgeRow: 8, nudgeColumn: 8 }, 8)).toBe(63);
});

test.each([
  [{ nudge: 1, nudgeRow: 9, nudgeColumn: 1 }, 'knobs.nudgeRow: expected a whole number from 1 to 8, as wide as the layer, got 9'],
  [{ nudge: 1, nudgeRow: 1, nudgeColumn: 100 }, 'knobs.nudgeColumn: expected a whole number from 1 to 8, as wide as the layer, got 100'],
])('%j is outside a matrix of 8 by 8, and named', (nudge, message) => {
  expect(() => nudgedPlace(nudge, 8)).toThrow(expect.objectContaining({ code: 'bad-input', message }) as Error);
});

test('knobs that say nothing about it nudge nothing', () => {
  expect(nudgeAmong({ batch: 4 })).toEqual({ nudge: 0, nudgeRow: 1, nudgeColumn: 1 });
});
