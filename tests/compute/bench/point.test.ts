import { expect, test } from 'vitest';
import type { BenchSetting, BenchSizes } from '#contract/bench';
import { UnrollError } from '#contract/failure';
import { workOutExactly } from '../../../renderer/compute/bench/check/exactly';
import { betterLimits, floorOf } from '../../../renderer/compute/bench/deviceLimits';
import { measurePoint, type PointTools } from '../../../renderer/compute/bench/point';
import { referenceRows } from '../../../renderer/compute/kernels/plain/reference';
import { breathe, type CountedMaker, plainEngine, twisted } from './standIn';

const sizes: BenchSizes = { batch: 3, tokens: 6, dim: 8, heads: 2 };
const setting: BenchSetting = { ...sizes, models: ['rnn', 'attention'], variants: ['loop', 'fused'], repeats: 4, sweep: null, budgetS: null };

function measured(makers: { readonly loop: CountedMaker; readonly fused: CountedMaker | null }, different: Partial<BenchSetting> = {}, tools: Partial<PointTools> = {}) {
  return measurePoint(sizes, { ...setting, ...different }, {
    engine: plainEngine, makers, breathe, least: 4, endMs: Infinity, warmUp: { mostRuns: 2, budgetMs: 1000 },
    exactly: (layer, x) => workOutExactly(referenceRows, 1000, { layer, x }, breathe),
    count: () => Promise.resolve({ sequentialSteps: 6, maxPathLength: 5 }),
    onStep: () => undefined,
    ...tools,
  });
}

test('every model runs in every variant, and every run is checked against float64 and the other variant', async () => {
  const [loop, fused] = [twisted(), twisted({ kernelMs: (pass) => 0.1 * (pass + 1) })];
  const { rows, refused } = await measured({ loop, fused });
  expect(rows.map(({ model, variant }) => `${model} ${variant}`)).toEqual(['rnn loop', 'rnn fused', 'attention loop', 'attention fused']);
  expect(refused).toEqual([]);
  for (const { verification, repeats, warmUpRuns } of rows) {
    expect(verification).toMatchObject({ runs: repeats + warmUpRuns, exactRows: [0, 2] });
    expect(verification.exactDeviation).toBeLessThan(1e-6);
  }
  expect(rows[3]?.verification).toMatchObject({ othersAgainst: 'the first run of the loop variant', otherNumbers: 144, exactNumbers: 96 });
  expect([loop.count, fused.count]).toEqual([{ made: 2, open: 0 }, { made: 2, open: 0 }]);
});

test('times of kernels are kept apart from the time to result, without those of the warm-up', async () => {
  const { rows } = await measured({ loop: twisted(), fused: twisted({ kernelMs: (pass) => pass }) }, { models: ['gru'] });
  expect(rows.map(({ kernelMs, kernelResolutionMs }) => [kernelMs, kernelResolutionMs])).toEqual([[null, null], [3.5, 1]]);
});

test('what was read back and held is stated', async () => {
  const { rows: [row] } = await measured({ loop: twisted(), fused: null }, { models: ['lstm'], variants: ['loop'] });
  expect(row).toMatchObject({ readBytes: 3 * 8 * 4, flop: 16 * 3 * 6 * 64, sequentialSteps: 6, maxPathLength: 5 });
  expect(row?.peakBytes).toBeGreaterThan(3 * 6 * 8 * 4);
});

test('the floor of a chain is its work or its waiting, whichever is longer; attention waits for nobody', () => {
  const limits = { flopPerS: 1e9, flopFrom: 'a', stepMs: 0.001, stepFrom: 'b' };
  // 16 * 3 * 6 * 64 flop at 1 GFLOP/s are longer than 6 steps of a microsecond.
  expect(floorOf('lstm', sizes, limits)).toBeCloseTo(0.018432, 12);
  expect(floorOf('lstm', sizes, { ...limits, stepMs: 0.01 })).toBeCloseTo(0.06, 12);
  expect(floorOf('attention', sizes, { ...limits, stepMs: 10 })).toBeCloseTo((8 * 3 * 6 * 64 + 4 * 3 * 36 * 8) / 1e6, 12);
});

test('of two measurements of a device the better figures count, each with what it is from', () => {
  expect(betterLimits({ flopPerS: 2, flopFrom: 'a', stepMs: 9, stepFrom: 'a' }, { flopPerS: 1, flopFrom: 'b', stepMs: 3, stepFrom: 'b' })).toEqual({ flopPerS: 2, flopFrom: 'a', stepMs: 3, stepFrom: 'b' });
});

test.each([0, 1, 5])('a wrong number in run %d fails everything by its place, and nothing stays on the engine', async (wrong) => {
  const fused = twisted({ spoil: (result, pass) => pass === wrong && (result[10] = 9) });
  const loop = twisted();
  await expect(measured({ loop, fused }, { models: ['attention'] })).rejects.toMatchObject({ code: 'wrong-result', message: expect.stringMatching(/^attention \(fused\): unit 2 of token 1 in row 0 came out as 9, and/) });
  expect([loop.count.open, fused.count.open]).toEqual([0, 0]);
});

test('what is impossible for one is listed, and the others are measured', async () => {
  const { rows, refused } = await measured({ loop: twisted({ refuse: ({ kind }) => (kind === 'attention' ? 'scores need 9 GB' : null) }), fused: twisted() });
  expect(rows.map(({ model, variant }) => `${model} ${variant}`)).toEqual(['rnn loop', 'rnn fused', 'attention fused']);
  expect(refused).toEqual([{ model: 'attention', variant: 'loop', why: 'scores need 9 GB' }]);
});

test('what turns out to be impossible in its first pass leaves the engine at once', async () => {
  const loop = twisted({ before: () => { throw new UnrollError('out-of-memory', 'no room'); } });
  const fused = twisted({ before: () => expect(loop.count.open).toBe(0) });
  const { rows, refused } = await measured({ loop, fused }, { models: ['rnn'] });
  expect([rows.length, refused, loop.count.open]).toEqual([1, [{ model: 'rnn', variant: 'loop', why: 'no room' }], 0]);
});

test('an engine without kernels of its own has no fused variant', async () => {
  const { refused } = await measured({ loop: twisted(), fused: null }, { models: ['rnn'] });
  expect(refused).toEqual([{ model: 'rnn', variant: 'fused', why: expect.stringContaining('the engine cpu has no fused kernels') }]);
  await expect(measured({ loop: twisted(), fused: null }, { variants: ['fused'] })).rejects.toMatchObject({ code: 'bad-input' });
});

test.each(['warming up', 'run 2'])('cancelled while %s, nothing stays on the engine', async (when) => {
  const [loop, fused] = [twisted(), twisted()];
  const state = { cancelled: false };
  const breath = () => (state.cancelled ? Promise.reject(new UnrollError('cancelled', 'It was cancelled.')) : Promise.resolve());
  const onStep = (_: number, doing: string): void => void (state.cancelled ||= doing.startsWith(when));
  await expect(measured({ loop, fused }, {}, { breathe: breath, onStep })).rejects.toMatchObject({ code: 'cancelled' });
  expect([loop.count.open, fused.count.open]).toEqual([0, 0]);
  expect(loop.count.made).toBe(2);
});

test('a failure that concerns everything is no refusal', async () => {
  const loop = twisted({ before: (pass) => { if (pass === 3) throw new UnrollError('device-lost', 'gone'); } });
  await expect(measured({ loop, fused: twisted() })).rejects.toMatchObject({ code: 'device-lost' });
  expect(loop.count.open).toBe(0);
});
