import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { expect, test, vi } from 'vitest';
import { UnrollError } from '#contract/failure';
import { watchTrouble } from '../../renderer/compute/backends/trouble';
import { makeBreath } from '../../renderer/compute/breath';
import { attend } from '../../renderer/compute/ops/attention/attend';
import { recordEdges } from '../../renderer/compute/ops/edges';
import { chance, normal, uniform } from '../../renderer/compute/random';
import { summarise } from '../../renderer/compute/stopwatch';

test('chance belongs to seed and key and not to the order of asking', () => {
  const first = chance(7, 'a');
  chance(7, 'b');
  expect(chance(7, 'a')).toBe(first);
  expect(new Set([chance(7, 'a'), chance(8, 'a'), chance(7, 'b')]).size).toBe(3);
});

test('a longer draw begins like a shorter one', () => {
  expect(uniform(1, 'w', 100, 1).slice(0, 10)).toEqual(uniform(1, 'w', 10, 1));
});

test('uniform numbers fill their bounds evenly', () => {
  const drawn = uniform(1, 'w', 100_000, 0.5);
  expect(Math.max(...drawn.slice(0, 50_000))).toBeLessThanOrEqual(0.5);
  expect(drawn.reduce((sum, x) => sum + x, 0) / drawn.length).toBeCloseTo(0, 2);
  expect(drawn.reduce((sum, x) => sum + x * x, 0) / drawn.length).toBeCloseTo(1 / 12, 2);
});

test('normal numbers have mean 0 and deviation 1, and neighbours have nothing to do with each other', () => {
  const drawn = normal(1, 'x', 100_000);
  const mean = (term: (x: number, index: number) => number): number => drawn.reduce((sum, x, index) => sum + term(x, index), 0) / drawn.length;
  expect(mean((x) => x)).toBeCloseTo(0, 1);
  expect(mean((x) => x * x)).toBeCloseTo(1, 1);
  expect(mean((x, index) => x * (drawn[index + 1] ?? 0))).toBeCloseTo(0, 1);
});

test('the median of an even number of runs lies between the two in the middle', () => {
  expect(summarise([4, 1, 3, 2], 0.1, 'all')).toEqual({ medianMs: 2.5, minMs: 1, maxMs: 4, repeats: 4, resolutionMs: 0.1, span: 'all' });
  expect(summarise([9, 1, 2], 0.1, 'all').medianMs).toBe(2);
  expect(() => summarise([], 0.1, 'all')).toThrow(RangeError);
});

test('a cancelled job stops at its next breath', async () => {
  const stop = new AbortController();
  const breathe = makeBreath(stop.signal);
  await breathe();
  stop.abort();
  await expect(breathe()).rejects.toMatchObject({ code: 'cancelled' });
});

test('work that goes on for long lets others have a turn', async () => {
  const breathe = makeBreath(new AbortController().signal);
  const other = vi.fn();
  setTimeout(other, 0);
  const start = performance.now();
  while (performance.now() - start < 200 && other.mock.calls.length === 0) await breathe();
  expect(other).toHaveBeenCalled();
});

test('the mask decides which edges are recorded', async () => {
  await tf.setBackend('cpu');
  const edges = recordEdges(3);
  tf.tidy(() => {
    const x = tf.ones<tf.Rank.R4>([1, 1, 3, 2]);
    attend({ query: x, key: x, value: x, causal: true }, edges.at(0));
  });
  const { from, to } = edges.edges();
  expect(Array.from(from, (node, edge) => [node, to[edge]])).toEqual([[0, 3], [0, 4], [1, 4], [0, 5], [1, 5], [2, 5]]);
});

test('trouble fails what is running at once and everything begun later', async () => {
  const trouble = watchTrouble();
  const never = trouble.during(() => new Promise<never>(() => undefined));
  trouble.tell(new UnrollError('device-lost', 'gone'));
  await expect(never).rejects.toMatchObject({ code: 'device-lost', message: 'gone' });
  await expect(trouble.during(() => Promise.resolve(1))).rejects.toMatchObject({ message: 'gone' });
});

test.each([
  'A valid external Instance reference no longer exists.',
  "Failed to execute 'mapAsync' on 'GPUBuffer': Buffer was unmapped before mapping was resolved.",
  'Device is lost.',
])('“%s” counts as a lost device', async (words) => {
  const trouble = watchTrouble();
  await expect(trouble.during(() => Promise.reject(new Error(words)))).rejects.toMatchObject({ code: 'device-lost' });
  await expect(trouble.during(() => Promise.resolve(1))).rejects.toMatchObject({ code: 'device-lost' });
});

test('another error stays what it is', async () => {
  const trouble = watchTrouble();
  await expect(trouble.during(() => Promise.reject(new TypeError('mistake')))).rejects.toThrow('mistake');
  await expect(trouble.during(() => Promise.resolve(1))).resolves.toBe(1);
});
