import { expect, test } from 'vitest';
import { at } from '#contract/tensor';
import type { Trace } from '#contract/trace';
import { carryOut, scenarioWith } from './harness';

async function traced(knobs: Readonly<Record<string, number | string>>): Promise<Trace> {
  const result = await carryOut({ kind: 'trace', scenario: scenarioWith({ act: 'gradients', knobs, backend: 'wasm' }) });
  if (result.kind !== 'trace') throw new Error(result.kind);
  return result.trace;
}

const numbers = ({ tensors }: Trace, name: string): Float32Array => tensors[name]?.data ?? new Float32Array(0);

/** log10 of |v W_hh^d| for d = 0, 1, ..., in float64, scaled at every step. */
function powers(weight: Float32Array, v: Float32Array, steps: number): number[] {
  let row = Float64Array.from(v);
  let log = 0;
  return Array.from({ length: steps + 1 }, (_, step) => {
    if (step > 0) row = Float64Array.from({ length: v.length }, (__, unit) => row.reduce((sum, value, j) => sum + value * at(weight, j * v.length + unit), 0));
    const length = Math.hypot(...row);
    row = row.map((value) => value / length);
    return (log += Math.log10(length));
  });
}

test.each([0.5, 1, 1.5])('through a linear cell the gradient is the product of its matrices, worked out in float64 (radius %d)', async (radius) => {
  const trace = await traced({ nonlinearity: 'linear', radius, distance: 200 });
  const expected = powers(numbers(trace, 'weightHh'), numbers(trace, 'arrived').subarray(0, 32), 200);
  expect(numbers(trace, 'radius')[0]).toBeCloseTo(radius, 6);
  numbers(trace, 'rnnLog').forEach((log, distance) => expect(Math.abs(log - at(expected, distance)), `distance ${distance}`).toBeLessThan(2e-4));
});

test('through a linear cell the factor of a step tends to the spectral radius, and through tanh it does not', async () => {
  const mean = async (nonlinearity: string): Promise<number> => {
    const logs = numbers(await traced({ nonlinearity, radius: 1.2, distance: 500 }), 'rnnLog');
    return 10 ** ((at(logs, 500) - at(logs, 100)) / 400);
  };
  expect(await mean('linear')).toBeCloseTo(1.2, 2);
  expect(await mean('tanh')).toBeLessThan(1.1);
});

test('a forget gate that is more open carries more of the gradient', async () => {
  const arrived = await Promise.all([0, 2, 5].map(async (forgetBias) => numbers(await traced({ forgetBias, distance: 64 }), 'gatedLog').at(-1) ?? NaN));
  expect(at(arrived, 1)).toBeGreaterThan(at(arrived, 0) + 2);
  expect(at(arrived, 2)).toBeGreaterThan(at(arrived, 1) + 1);
  // A gate of sigmoid(5) alone would keep 0.9933^64 = 0.65.
  expect(at(arrived, 2)).toBeGreaterThan(-1);
});

test('knobs out of range are refused by name', async () => {
  await expect(traced({ radius: 2 })).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining('knobs.radius') as string });
  await expect(traced({ distance: 2.5 })).rejects.toMatchObject({ code: 'bad-input' });
});

test('an RNN of a file is used as it is: the knob for the radius is not applied, and the trace says so', async () => {
  const hidden = 4;
  const tensor = (rows: number, columns: number, value: (row: number, column: number) => number) => ({
    shape: [rows, columns], data: Float32Array.from({ length: rows * columns }, (_, place) => value(Math.floor(place / columns), place % columns)),
  });
  const weights = {
    file: 'mine.safetensors', trained: true, vocabulary: null,
    tensors: { 'rnn.weight_hh_l0': tensor(hidden, hidden, (row, column) => (row === column ? 0.7 : 0)), 'rnn.weight_ih_l0': tensor(hidden, 100, () => 0.001) },
  };
  const result = await carryOut({ kind: 'trace', scenario: scenarioWith({ act: 'gradients', knobs: { radius: 1.5, distance: 20, nonlinearity: 'linear' }, backend: 'wasm' }), weights });
  if (result.kind !== 'trace') throw new Error(result.kind);
  const { trace } = result;
  expect(numbers(trace, 'radius')[0]).toBeCloseTo(0.7, 6);
  expect(at(numbers(trace, 'rnnLog'), 20)).toBeCloseTo(20 * Math.log10(0.7), 3);
  expect(trace.weights).toMatchObject({ from: 'file', file: 'mine.safetensors', names: ['rnn.weight_ih_l0', 'rnn.weight_hh_l0'] });
  expect(trace.notes.join(' ')).toContain('was not applied');
});

test('in a linear cell what any error gets through grows with the spectral radius in the long run, and this error gets less', async () => {
  const trace = await traced({ nonlinearity: 'linear', radius: 1.2, distance: 500 });
  const [most, arrived] = [numbers(trace, 'mostLog'), numbers(trace, 'rnnLog')];
  expect(10 ** ((at(most, 500) - at(most, 100)) / 400)).toBeCloseTo(1.2, 2);
  most.subarray(1).forEach((log, index) => expect(at(arrived, index + 1), `distance ${index + 1}`).toBeLessThan(log));
  // The matrix is not normal: at first more gets through than its eigenvalues say.
  expect(10 ** at(most, 1)).toBeGreaterThan(1.2);
});
