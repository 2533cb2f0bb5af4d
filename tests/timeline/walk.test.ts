import { describe, expect, test } from 'vitest';
import { linkShare, litShare, runsOf, tickProgress, tickStarts, tokenNow } from '../../renderer/sentence/ticks';

const counts = [2, 3, 12, 16, 17, 64, 99, 100, 101, 512] as const;

describe.each(counts)('a walk over %s tokens', (count) => {
  const runs = runsOf(count);
  const starts = tickStarts(runs, 5);

  test('lets every token through once, in order', () => {
    expect(runs.map(({ first, last }) => [first, last]).flat()).toEqual(runs.flatMap(({ last }, index) => [(runs[index - 1]?.last ?? -1) + 1, last]));
    expect(runs.at(-1)?.last).toBe(count - 1);
  });

  test('gives every token at least one frame of its own', () => {
    for (let token = 0; token < count; token += 1) expect((starts[token + 1] ?? NaN) - (starts[token] ?? NaN)).toBeGreaterThanOrEqual(1);
  });

  test('takes the frames that its runs have together', () => {
    expect(starts[0]).toBe(5);
    expect(starts[count]).toBe(5 + runs.reduce((sum, { lengthFrames }) => sum + lengthFrames, 0));
  });

  test('knows at each frame whose turn it is, as by looking at each', () => {
    for (let frame = 0; frame < (starts[count] ?? 0) + 20; frame += 1) {
      const slow = Math.min(Array.from(starts).findLastIndex((start) => start <= frame), count - 1);
      expect(tokenNow(starts, frame), `frame ${frame}`).toBe(slow);
    }
  });

  test('ends each token on its last frame', () => {
    for (let token = 0; token < count; token += 1) {
      const last = (starts[token + 1] ?? NaN) - 1;
      expect(tickProgress(starts, token, last)).toBe(1);
      expect(tickProgress(starts, token, last + 30)).toBe(1);
      expect(tickProgress(starts, token, (starts[token] ?? NaN) - 1)).toBe(0);
    }
  });
});

test('a walk stops at the first words and at its last, in a long text also at the hundredth', () => {
  expect(runsOf(2).map(({ last }) => last + 1)).toEqual([1, 2]);
  expect(runsOf(12).map(({ last }) => last + 1)).toEqual([1, 2, 3, 4, 8, 12]);
  expect(runsOf(512).map(({ last }) => last + 1)).toEqual([1, 2, 3, 4, 8, 16, 32, 64, 100, 128, 256, 512]);
  expect(runsOf(64).map(({ last }) => last + 1)).toEqual([1, 2, 3, 4, 8, 16, 32, 64]);
  expect(runsOf(12, [1, 2, 100]).map(({ last }) => last + 1)).toEqual([1, 2, 12]);
});

test('a token lights up only once the state before it has arrived', () => {
  for (let place = 0; place <= 100; place += 1) {
    if (litShare(place / 100) > 0.05) expect(linkShare(place / 100)).toBeGreaterThan(0.95);
  }
  expect([linkShare(0), litShare(0), linkShare(1), litShare(1)]).toEqual([0, 0, 1, 1]);
});
