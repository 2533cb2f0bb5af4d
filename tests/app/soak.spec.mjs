// @ts-check
import { expect, test } from 'playwright/test';
import { soak } from '../../build/bench/soak/soak.mjs';

test('a long lecture holds no more processes, handles, GPU objects, tensors, elements and listeners than a short one', async () => {
  test.setTimeout(240_000);
  const executable = process.env['UNROLL_ELECTRON'] ?? '';
  const { before, after } = await soak({ executable, environment: process.env }, { steps: 60, computations: 20 }, { steps: 300, computations: 20 });
  const more = [...after.held].filter(([name, count]) => count > (before.held.get(name) ?? 0) * 1.05);
  expect(more.map(([name, count]) => `${name}: ${before.held.get(name)} to ${count}`)).toEqual([]);
  expect(after.held.get('GPU objects')).toBeGreaterThan(10);
  expect(after.held.get('tensors')).toBe(before.held.get('tensors'));
});
