import { expect, test } from 'vitest';
import { at } from '#contract/tensor';
import { makeBreath } from '../../renderer/compute/breath';
import { logProductNorms } from '../../renderer/compute/gradients/productNorms';
import { normal, uniform } from '../../renderer/compute/random';
import { identity, largestSingularValue, type Matrix, times } from './matrix';

const breathe = makeBreath(new AbortController().signal);

async function logsOf(weight: Matrix, slopes: Float32Array): Promise<Float64Array> {
  const width = weight.length;
  const logs = await logProductNorms({ weightHh: Float32Array.from(weight.flat()), slopes, states: slopes.length / width, width }, breathe);
  if (logs === null) throw new Error('too wide');
  return logs;
}

const steady = (states: number, width: number): Float32Array => new Float32Array(states * width).fill(1);

test('is the largest singular value of the product of the Jacobians, as turning rows against each other finds it', async () => {
  const [width, states] = [12, 40];
  const drawn = normal(5, 'w', width * width).map((value) => value / 4);
  const slopes = uniform(5, 's', states * width, 1).map(Math.abs);
  const weight = Array.from({ length: width }, (_, row) => Array.from(drawn.subarray(row * width, (row + 1) * width)));
  const logs = await logsOf(weight, slopes);
  let product = identity(width);
  logs.forEach((log, distance) => {
    if (distance > 0) product = times(product, weight.map((row, unit) => row.map((value) => value * at(slopes, (distance - 1) * width + unit))));
    expect(log, `distance ${distance}`).toBeCloseTo(Math.log10(largestSingularValue(product)), 6);
  });
});

test.each<[string, Matrix, readonly number[]]>([
  ['a turn keeps every error', [[0.6, -0.8], [0.8, 0.6]], [1, 1, 1, 1]],
  ['the larger of two sizes decides', [[0.5, 0], [0, 2]], [1, 2, 4, 8]],
  ['a matrix that is not normal first lets more through than its eigenvalues say', [[0, 4], [0.25, 0]], [1, 4, 1, 4]],
])('%s', async (_, weight, expected) => {
  (await logsOf(weight, steady(4, 2))).forEach((log, distance) => expect(log).toBeCloseTo(Math.log10(at(expected, distance)), 6));
});

test('nothing runs out of float64 over 512 steps', async () => {
  for (const factor of [1e-3, 1e3]) expect((await logsOf([[factor, 0], [0, factor / 2]], steady(513, 2)))[512]).toBeCloseTo(512 * Math.log10(Math.fround(factor)), 6);
});

test('where nothing is carried nothing gets through', async () => {
  expect(Array.from(await logsOf([[0, 1], [0, 0]], steady(5, 2)))).toEqual([0, 0, -Infinity, -Infinity, -Infinity]);
});

test('a layer that would take minutes is not followed', async () => {
  expect(await logProductNorms({ weightHh: new Float32Array(512 ** 2), slopes: new Float32Array(513 * 512), states: 513, width: 512 }, breathe)).toBeNull();
});
