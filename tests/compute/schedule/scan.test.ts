import { expect, test } from 'vitest';
import { chance } from '../../../renderer/compute/random';
import { scanCombinations, scanDepth } from '../../../renderer/compute/schedule/scan';

const counts = [1, 2, 3, 5, 8, 12, 64, 100, 512, 1000];

test.each(counts)('over %i places a scan gives what the recurrence gives, step by step', (count) => {
  const a = Float64Array.from({ length: count }, (_, token) => 0.3 + 0.7 * chance(1, `a ${token}`));
  const b = Float64Array.from({ length: count }, (_, token) => chance(2, `b ${token}`) - 0.5);
  const states: number[] = [];
  a.forEach((keep, token) => states.push(keep * (states[token - 1] ?? 0) + (b[token] ?? 0)));
  const pairs = Array.from(a, (keep, token) => ({ keep, add: b[token] ?? 0 }));
  for (const { from, into } of scanCombinations(count)) {
    const [left, right] = [pairs[from], pairs[into]];
    if (left && right) pairs[into] = { keep: left.keep * right.keep, add: right.keep * left.add + right.add };
  }
  pairs.forEach(({ add }, token) => expect(add).toBeCloseTo(states[token] ?? NaN, 12));
});

test.each(counts.filter((count) => count > 1))('over %i places it takes at most 2 n combinations and a chain of at most 2 log2 n', (count) => {
  expect(scanCombinations(count).length).toBeLessThan(2 * count);
  expect(scanDepth(count)).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(count)));
  expect(scanDepth(count)).toBeGreaterThanOrEqual(Math.ceil(Math.log2(count)));
});

test('over a power of two it takes 2 log2 n - 2 combinations one after another', () => {
  for (const power of [1, 2, 3, 6, 9, 14]) expect(scanDepth(2 ** power)).toBe(Math.max(2 * power - 2, 1));
});
