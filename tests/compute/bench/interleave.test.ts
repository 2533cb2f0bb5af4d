import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Contestant, interleave, quartiles, warmUp } from '../../../renderer/compute/bench/interleave';
import { kernelTime } from '../../../renderer/compute/bench/kernelTime';
import { readClock } from '../../../renderer/compute/stopwatch';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A contestant whose runs take the given times, the last one for ever after; what happens is written down. */
function takes(name: string, timesMs: readonly number[], log: string[] = []): Contestant {
  let run = 0;
  return {
    breathe: () => Promise.resolve(void vi.advanceTimersByTime(500)),
    run: () => {
      vi.advanceTimersByTime(timesMs[Math.min(run, timesMs.length - 1)] ?? 0);
      run += 1;
      log.push(name);
      return Promise.resolve();
    },
    check: (timed) => {
      // Whatever a check or a breath takes must not be in any time.
      vi.advanceTimersByTime(1000);
      log.push(`${name} ${timed ? 'timed' : 'warm'}`);
    },
  };
}

const round = { repeats: 3, least: 3, endMs: Infinity, onRun: () => undefined };

test('contestants take turns, and every run is checked outside its time', async () => {
  const log: string[] = [];
  const runs = await interleave([takes('a', [10], log), takes('b', [20], log)], { ...round, repeats: 2 });
  expect(runs).toEqual([[10, 10], [20, 20]]);
  expect(log).toEqual(['a', 'a timed', 'b', 'b timed', 'a', 'a timed', 'b', 'b timed']);
});

describe('a warm-up', () => {
  test('goes on until the median stands still', async () => {
    expect(await warmUp(takes('a', [100, 80, 60, 40, 20, 10]), { mostRuns: 50, budgetMs: Infinity })).toEqual({ warmUpRuns: 10, firstMs: 100, settled: true });
  });

  test('ends at its limit and says that it had not settled', async () => {
    const falling = Array.from({ length: 20 }, (_, run) => 1000 * 0.5 ** run);
    expect(await warmUp(takes('a', falling), { mostRuns: 8, budgetMs: Infinity })).toEqual({ warmUpRuns: 8, firstMs: 1000, settled: false });
    expect(await warmUp(takes('a', [70]), { mostRuns: 8, budgetMs: 100 })).toEqual({ warmUpRuns: 2, firstMs: 70, settled: false });
  });
});

test('no round begins that would end too late, but for the least', async () => {
  const after = (ms: number): number => readClock() + ms;
  const lasting = { ...round, repeats: 9 };
  expect((await interleave([takes('a', [10])], { ...lasting, least: 1, endMs: after(3500) }))[0]).toHaveLength(2);
  expect((await interleave([takes('a', [10])], { ...lasting, least: 5, endMs: after(3500) }))[0]).toHaveLength(5);
});

test('quartiles lie among the runs', () => {
  expect(quartiles([4, 1, 3, 2, 5])).toEqual([2, 4]);
  expect(quartiles([1, 2])).toEqual([1.25, 1.75]);
  expect(quartiles([7])).toEqual([7, 7]);
});

describe('a time of kernels', () => {
  test('states the step of a clock that was made coarse', () => {
    expect(kernelTime([0.131072, 0.196608, 0.131072, 0.065536])).toEqual({ kernelMs: 0.131072, kernelResolutionMs: 0.065536 });
  });

  test('is unknown when one run had none', () => {
    expect(kernelTime([1, null, 2])).toEqual({ kernelMs: null, kernelResolutionMs: null });
    expect(kernelTime([])).toEqual({ kernelMs: null, kernelResolutionMs: null });
  });

  test('of two runs says nothing about the clock', () => {
    expect(kernelTime([1, 2])).toEqual({ kernelMs: 1.5, kernelResolutionMs: null });
  });
});
