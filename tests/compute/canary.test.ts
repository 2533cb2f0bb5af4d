import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { carryOut, scenarioWith } from './harness';

const job = { kind: 'trace', scenario: scenarioWith({ text: 'two words' }) } as const;

/** Runs with one kernel of the engine answering something else. */
async function withKernel(name: string, answer: (value: number) => number): Promise<unknown> {
  const real = tf.getKernel(name, 'cpu');
  tf.unregisterKernel(name, 'cpu');
  tf.registerKernel({
    ...real,
    kernelFunc: (call) => {
      const [out] = [real.kernelFunc(call)].flat();
      if (!out) throw new RangeError('a kernel without a result');
      // Safe: the cpu engine keeps its numbers as a typed array it can hand out to be changed.
      const numbers = tf.backend().readSync(out.dataId) as Float32Array;
      numbers.forEach((value, place) => (numbers[place] = answer(value)));
      return out;
    },
  });
  try {
    return await carryOut(job);
  } finally {
    tf.unregisterKernel(name, 'cpu');
    tf.registerKernel(real);
  }
}

test('a healthy engine misses the known answer by rounding only', async () => {
  const result = await carryOut(job);
  expect(result).toMatchObject({ trace: { device: { canaryError: expect.any(Number) as number } } });
  expect(result.kind === 'trace' ? result.trace.device.canaryError : 1).toBeLessThan(1e-5);
});

test.each(['Tanh', 'Softmax', 'GatherV2'])('an engine whose %s answers zeros is not believed', async (name) => {
  await expect(withKernel(name, () => 0)).rejects.toMatchObject({ code: 'wrong-result' });
});

test('an engine whose product gives NaN is not believed', async () => {
  await expect(withKernel('BatchMatMul', () => NaN)).rejects.toMatchObject({
    code: 'wrong-result',
    message: expect.stringContaining('sum with a known answer') as string,
  });
});

test('an engine that is off by a thousandth is not believed', async () => {
  await expect(withKernel('Tanh', (value) => value + 1e-3)).rejects.toMatchObject({ code: 'wrong-result' });
});

test('an engine that goes wrong after the first check is not believed either', async () => {
  let calls = 0;
  await expect(withKernel('GatherV2', (value) => (++calls > 2 * 48 * 48 ? 0 : value))).resolves.toBeDefined();
  calls = 0;
  await expect(withKernel('GatherV2', (value) => (++calls > 48 * 48 ? 0 : value))).rejects.toMatchObject({ code: 'wrong-result' });
});
