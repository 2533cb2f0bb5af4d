import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BenchSetting, BenchSizes } from '#contract/bench';
import { UnrollError } from '#contract/failure';
import type { MeasuredPoint } from '../../../renderer/compute/bench/point';
import { runSweep } from '../../../renderer/compute/bench/sweep';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const breathe = (): Promise<void> => Promise.resolve();

function swept(budgetS: number | null, values = [64, 128, 256, 512]): Parameters<typeof runSweep>[0] {
  return { batch: 1, tokens: 1, dim: 16, heads: 1, models: ['rnn'], variants: ['loop'], repeats: 3, budgetS, sweep: { axis: 'tokens', values } } satisfies BenchSetting;
}

function point(setting: BenchSizes, medianMs: number): MeasuredPoint {
  return { setting, rows: [{ model: 'rnn', variant: 'loop', medianMs }] as unknown as MeasuredPoint['rows'], refused: [] }; // safe: nothing else is looked at
}

/** A point takes ten times its median; the median is a millisecond a token. */
function measureAt(sizes: BenchSizes): Promise<MeasuredPoint> {
  vi.advanceTimersByTime(10 * sizes.tokens);
  return Promise.resolve(point(sizes, sizes.tokens));
}

test('every value is measured, smallest first, and the slope follows', async () => {
  const { points, summary } = await runSweep(swept(null, [256, 64, 128]), breathe, measureAt);
  expect(points.map(({ setting }) => setting.tokens)).toEqual([64, 128, 256]);
  expect(summary).toMatchObject({ axis: 'tokens', leftOut: [], slopes: [{ model: 'rnn', points: 3 }] });
  expect(summary.slopes[0]?.exponent).toBeCloseTo(1, 10);
});

test('a value that would not fit into what is left of the budget is not begun, and said so', async () => {
  // 0.64 s + 1.28 s are spent; 256 tokens would take 2.56 s more.
  const { points, summary } = await runSweep(swept(4), breathe, measureAt);
  expect(points.map(({ setting }) => setting.tokens)).toEqual([64, 128]);
  expect(summary.leftOut).toEqual([
    { value: 256, why: 'would take about 2.6 s, and 2.1 s of the budget are left' },
    { value: 512, why: 'would take about 5.1 s, and 2.1 s of the budget are left' },
  ]);
});

test('a value that takes longer than expected ends with the budget, and the earlier ones count', async () => {
  const { points, summary } = await runSweep(swept(2), breathe, async (sizes, { breathe: limited }) => {
    if (sizes.tokens === 64) return measureAt(sizes);
    vi.advanceTimersByTime(5000);
    await limited();
    return point(sizes, 1);
  });
  expect(points).toHaveLength(1);
  expect(summary.leftOut[0]).toEqual({ value: 128, why: 'the budget ended while it was measured' });
});

test('a value that does not fit the engine is left out with its reason', async () => {
  const { points, summary } = await runSweep(swept(null, [64, 128]), breathe, (sizes) =>
    sizes.tokens === 128 ? Promise.reject(new UnrollError('out-of-memory', 'too large')) : measureAt(sizes));
  expect(points).toHaveLength(1);
  expect(summary.leftOut).toEqual([{ value: 128, why: 'too large' }]);
});

test('a sweep in which nothing could be measured fails with the reason', async () => {
  const run = runSweep(swept(1), breathe, () => Promise.reject(new UnrollError('out-of-memory', 'too large')));
  await expect(run).rejects.toMatchObject({ code: 'bad-input', message: 'sweep: nothing could be measured within 1 s. tokens 64: too large' });
});

test.each(['cancelled', 'wrong-result', 'device-lost'] as const)('%s ends the sweep', async (code) => {
  await expect(runSweep(swept(9), breathe, () => Promise.reject(new UnrollError(code, 'x')))).rejects.toMatchObject({ code });
});
