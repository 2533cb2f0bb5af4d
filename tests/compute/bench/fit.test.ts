import { describe, expect, test } from 'vitest';
import type { BenchModel } from '#contract/bench';
import { findCrossovers, fitLine, fitSlopes, measuredCrossover } from '../../../renderer/compute/bench/fit';
import type { MeasuredPoint } from '../../../renderer/compute/bench/point';
import { flopOf } from '../../../renderer/compute/bench/flop';

/** Points along tokens whose medians are made up; nothing else of a row is looked at. */
function points(times: Readonly<Partial<Record<BenchModel, (tokens: number) => number>>>): MeasuredPoint[] {
  return [64, 128, 256].map((tokens) => ({
    setting: { batch: 2, tokens, dim: 100, heads: 4 },
    rows: Object.entries(times).map(([model, time]) => ({ model, variant: 'loop', medianMs: time(tokens) })) as unknown as MeasuredPoint['rows'], // safe: the fit reads these three
    refused: [],
  }));
}

test('what grows with the square has the exponent 2 and is explained entirely', () => {
  const [slope] = fitSlopes('tokens', points({ attention: (n) => 0.003 * n * n }));
  expect(slope).toMatchObject({ model: 'attention', variant: 'loop', points: 3 });
  expect(slope?.exponent).toBeCloseTo(2, 10);
  expect(slope?.rSquared).toBeCloseTo(1, 10);
});

test('a line through noise is the least-squares one', () => {
  // By hand: x = 0, 1, 2 and y = 0, 2, 1 in powers of e: slope 1/2, r^2 = 1/4.
  const line = fitLine([{ value: 1, ms: 1 }, { value: Math.E, ms: Math.E ** 2 }, { value: Math.E ** 2, ms: Math.E }]);
  expect(line?.exponent).toBeCloseTo(0.5, 12);
  expect(line?.rSquared).toBeCloseTo(0.25, 12);
});

test('one point has no slope, and equal times have no share explained', () => {
  expect(fitLine([{ value: 3, ms: 1 }])).toBeNull();
  expect(fitLine([{ value: 3, ms: 1 }, { value: 3, ms: 2 }])).toBeNull();
  expect(fitLine([{ value: 2, ms: 5 }, { value: 4, ms: 5 }])).toMatchObject({ exponent: 0, rSquared: null });
});

describe('attention and a recurrence cost the same', () => {
  test('at n = d by the paper, at 2 d of an LSTM by counted flop, and where the curves cross as measured', () => {
    const found = findCrossovers('tokens', points({ lstm: (n) => n, attention: (n) => (n * n) / 150 }));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ recurrent: 'lstm', parallel: 'attention', paper: 100, counted: 200 });
    expect(found[0]?.measured).toBeCloseTo(150, 8);
  });

  test('nowhere against a plain RNN: the projections alone cost as much', () => {
    expect(findCrossovers('tokens', points({ rnn: (n) => n, attention: (n) => n + 1 }))[0]).toMatchObject({ counted: null, measured: null });
  });

  test.each([['gru', 100], ['lstm', 200]] as const)('where the flop of %s that is counted says so', (model, tokens) => {
    const sizes = { batch: 3, tokens, dim: 100, heads: 4 };
    expect(flopOf(model, sizes)).toBe(flopOf('attention', sizes));
  });

  test('along the width at the inverse', () => {
    const along = points({ lstm: (n) => n, attention: (n) => n });
    expect(findCrossovers('dim', along)[0]).toMatchObject({ paper: 64, counted: 32 });
    expect(findCrossovers('heads', along)[0]).toMatchObject({ paper: null, counted: null });
  });

  test('on the point where both took equally long', () => {
    expect(measuredCrossover([{ value: 1, ms: 1 }, { value: 8, ms: 2 }], [{ value: 1, ms: 2 }, { value: 8, ms: 2 }])).toBeCloseTo(8, 10);
  });
});

test.each([['rnn', 1.07], ['gru', 3.22], ['lstm', 4.29], ['attention', 6.44], ['block', 10.74]] as const)('the article’s sizes cost %s %d GFLOP', (model, giga) => {
  expect(flopOf(model, { batch: 32, tokens: 512, dim: 128, heads: 4 }) / 1e9).toBeCloseTo(giga, 2);
});
