import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, test } from 'vitest';
import type { BenchFindings, BenchRow, BenchSetting } from '#contract/bench';
import { jobResult } from '#contract/job';
import type { BackendName } from '#contract/scenario';
import { carryOut, type Stand } from '../harness';

const setting: BenchSetting = { batch: 3, tokens: 20, dim: 12, heads: 3, models: ['rnn', 'attention'], variants: ['loop'], repeats: 2, sweep: null, budgetS: null };
const everything: Partial<BenchSetting> = { models: ['rnn', 'lstm', 'gru', 'attention', 'block'], variants: ['loop', 'fused'] };

async function findings(different: Partial<BenchSetting> = {}, backend: BackendName = 'cpu', stand: Stand = {}): Promise<BenchFindings> {
  const result = await carryOut({ kind: 'bench', backend, setting: { ...setting, ...different }, tuning: {} }, stand);
  if (result.kind !== 'bench') throw new RangeError(result.kind);
  // What the page sends must be what main takes.
  expect(jobResult.safeParse(result).error).toBeUndefined();
  return result.findings;
}

async function rows(different: Partial<BenchSetting> = {}, backend: BackendName = 'cpu'): Promise<readonly BenchRow[]> {
  const { points } = await findings(different, backend);
  return points.flatMap((point) => point.rows);
}

test('the chain waits once a token, attention once, and both are counted, not assumed', async () => {
  expect(await rows()).toMatchObject([
    { model: 'rnn', variant: 'loop', sequentialSteps: 20, maxPathLength: 19, flop: 2 * 3 * 20 * 2 * 144, repeats: 2 },
    { model: 'attention', variant: 'loop', sequentialSteps: 1, maxPathLength: 1, flop: 8 * 3 * 20 * 144 + 4 * 3 * 400 * 12, repeats: 2 },
  ]);
});

test('one token at batch 1 waits for nobody', async () => {
  expect(await rows({ tokens: 1, batch: 1 })).toMatchObject([
    { sequentialSteps: 1, maxPathLength: 0 },
    { sequentialSteps: 1, maxPathLength: 0 },
  ]);
});

test.each(['wasm', 'cpu'] as const)('all models in both variants agree with float64 on %s, at sizes that no tile divides', async (backend) => {
  const found = await rows({ ...everything, batch: 5, tokens: 23, dim: 21 }, backend);
  expect(found.map(({ model, variant }) => `${model} ${variant}`)).toEqual(
    ['rnn', 'lstm', 'gru', 'attention', 'block'].flatMap((model) => [`${model} loop`, `${model} fused`]));
  for (const { verification, quartilesMs: [low, high], minMs, maxMs, floorMs } of found) {
    expect(verification).toMatchObject({ exactRows: [0, 4], runs: expect.any(Number) as number });
    expect(verification.exactDeviation).toBeLessThan(1e-5);
    expect(low).toBeGreaterThanOrEqual(minMs);
    expect(high).toBeLessThanOrEqual(maxMs);
    expect(floorMs).toBeGreaterThan(0);
  }
});

test('a model that was not asked for is not run', async () => {
  expect((await rows({ models: ['attention', 'attention'] }, 'wasm')).map(({ model }) => model)).toEqual(['attention']);
});

test('nothing stays in the engine', async () => {
  await rows(everything);
  const before = tf.memory().numTensors;
  await rows(everything);
  expect(tf.memory().numTensors).toBe(before);
});

test('cancelled half-way, nothing stays in the engine', async () => {
  await rows(everything);
  const before = tf.memory().numTensors;
  for (const when of ['preparing attention', 'warming up lstm', 'run 1']) {
    const stop = new AbortController();
    const run = findings(everything, 'cpu', { signal: stop.signal, report: (doing) => doing.startsWith(when) && stop.abort() });
    await expect(run).rejects.toMatchObject({ code: 'cancelled' });
    expect(tf.memory().numTensors).toBe(before);
  }
});

test('what this device can do is measured, and says by what', async () => {
  const { limits } = await findings(everything, 'wasm');
  // Anything from a slow laptop to a workstation.
  expect(limits.flopPerS).toBeGreaterThan(1e8);
  expect(limits.flopPerS).toBeLessThan(1e13);
  expect(limits.stepMs).toBeLessThan(1);
  expect(limits.flopFrom).toMatch(/^product of two \d+ x \d+ matrices by /);
  expect(limits.stepFrom).toContain('(fused)');
});

describe('a sweep', () => {
  test('measures each value and fits a slope', async () => {
    const { points, sweep } = await findings({ sweep: { axis: 'batch', values: [1, 4] }, models: ['gru'] });
    expect(points.map((point) => [point.setting.batch, point.setting.tokens, point.rows.length])).toEqual([[1, 20, 1], [4, 20, 1]]);
    expect(sweep).toMatchObject({ axis: 'batch', leftOut: [], slopes: [{ model: 'gru', variant: 'loop', points: 2 }], crossovers: [] });
  });

  test('tells its progress by value', async () => {
    const told: string[] = [];
    await findings({ sweep: { axis: 'heads', values: [1, 2] }, models: ['attention'] }, 'cpu', { report: (doing) => void told.push(doing) });
    expect(told).toEqual(expect.arrayContaining(['heads 1: preparing attention (loop)', 'heads 2: run 2 of 2']));
  });

  test('with a value that no head divides is refused before anything runs', async () => {
    await expect(findings({ sweep: { axis: 'dim', values: [12, 13] } })).rejects.toMatchObject({ code: 'bad-input', message: 'heads: expected a divisor of dim 13, got 3' });
  });
});

test.each([
  [{ heads: 5 }, 'bad-input', 'heads: expected a divisor of dim 12, got 5'],
  [{ tokens: 4096, dim: 4096, heads: 4, batch: 1, models: ['attention' as const] }, 'bad-input', /GFLOP that this engine cannot interrupt, and the limit is 0\.5/],
  [{ batch: 1024, tokens: 4096, dim: 48 }, 'out-of-memory', /random input \[1024, 4096, 48\] need 805 MB .* limit is 537 MB/],
  [{ batch: 1, tokens: 1500, dim: 64, heads: 64, models: ['attention' as const] }, 'out-of-memory', /attention scores \[1, 64, 1500, 1500\] .* At most 1448 tokens fit/],
])('%j is refused, saying what would do', async (different, code, message) => {
  await expect(rows(different)).rejects.toMatchObject({ code, message: message instanceof RegExp ? (expect.stringMatching(message) as string) : message });
});

test('rows of the batch go one after another where a call would block the page', async () => {
  const [attention] = await rows({ batch: 8, tokens: 300, dim: 60, heads: 2, models: ['attention'], repeats: 1 });
  expect(attention?.span).toContain('4 of 8 rows of the batch at a time');
});
