import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import type { BenchSetting } from '#contract/job';
import { carryOut } from './harness';

const setting: BenchSetting = { batch: 3, tokens: 20, dim: 12, heads: 3, models: ['rnn', 'attention'], repeats: 2 };

async function rows(different: Partial<BenchSetting> = {}, backend: 'cpu' | 'wasm' = 'cpu') {
  const result = await carryOut({ kind: 'bench', backend, setting: { ...setting, ...different } });
  if (result.kind !== 'bench') throw new RangeError(result.kind);
  return result.rows;
}

test('the chain waits once a token, attention once, and both are counted, not assumed', async () => {
  expect(await rows()).toMatchObject([
    { model: 'rnn', variant: 'loop', sequentialSteps: 20, maxPathLength: 19, flop: 2 * 3 * 20 * 2 * 144, repeats: 2 },
    { model: 'attention', variant: 'loop', sequentialSteps: 1, maxPathLength: 1, flop: 8 * 3 * 20 * 144 + 4 * 3 * 400 * 12, repeats: 2 },
  ]);
});

test('one token waits for nobody', async () => {
  expect(await rows({ tokens: 1 })).toMatchObject([
    { sequentialSteps: 1, maxPathLength: 0 },
    { sequentialSteps: 1, maxPathLength: 0 },
  ]);
});

test('a model that was not asked for is not run', async () => {
  expect((await rows({ models: ['attention', 'attention'] }, 'wasm')).map(({ model }) => model)).toEqual(['attention']);
});

test('nothing stays in the engine', async () => {
  await rows();
  const before = tf.memory().numTensors;
  await rows();
  expect(tf.memory().numTensors).toBe(before);
});

test.each([
  [{ heads: 5 }, 'bad-input', 'heads: expected a divisor of dim 12, got 5'],
  [{ tokens: 5000 }, 'bad-input', 'tokens: expected at most 4096, since waiting and paths are counted on the recorded graph, got 5000'],
  [{ tokens: 4096, dim: 4096, heads: 4, models: ['attention' as const] }, 'bad-input', /dim and tokens: .* GFLOP .* the limit is 0\.5/],
  [{ batch: 1024, tokens: 4096, dim: 48 }, 'out-of-memory', /random input \[1024, 4096, 48\] need 805 MB .* limit is 537 MB/],
  [{ batch: 1, tokens: 1500, dim: 64, heads: 64 }, 'out-of-memory', /attention scores \[1, 64, 1500, 1500\] .* At most 1448 tokens fit/],
])('%j is refused, saying what would do', async (different, code, message) => {
  await expect(rows(different)).rejects.toMatchObject({ code, message: message instanceof RegExp ? (expect.stringMatching(message) as string) : message });
});

test('rows of the batch go one after another where a call would block the page', async () => {
  const [attention] = await rows({ batch: 8, tokens: 300, dim: 60, heads: 2, models: ['attention'], repeats: 1 });
  expect(attention?.span).toContain('4 of 8 rows of the batch at a time');
});
