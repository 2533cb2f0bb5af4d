import { expect, test } from 'vitest';
import { at } from '#contract/tensor';
import { makeBreath } from '../../renderer/compute/breath';
import { spectralRadius } from '../../renderer/compute/gradients/spectralRadius';
import { normal } from '../../renderer/compute/random';
import { type Matrix, times } from './matrix';

const breathe = makeBreath(new AbortController().signal);
const radiusOf = (matrix: Matrix): Promise<number> => spectralRadius(matrix.flat(), matrix.length, breathe);

/** The matrix in another basis, S A S^-1 with S = I + strictly upper entries, which keeps every eigenvalue. */
function disguised(matrix: Matrix): Matrix {
  const width = matrix.length;
  const upper = (sign: number): Matrix => matrix.map((row, i) => row.map((_, j) => (i === j ? 1 : j === i + 1 ? sign : 0)));
  // (I + N)^-1 = I - N + N^2 - ..., where N has ones above the diagonal.
  const inverse = matrix.map((_, i) => Array.from({ length: width }, (__, j) => (j < i ? 0 : (-1) ** (j - i))));
  return times(times(upper(1), matrix), inverse);
}

/** A matrix whose eigenvalues are the roots of z^n + c_(n-1) z^(n-1) + ... + c_0. */
function companion(coefficients: readonly number[]): Matrix {
  const width = coefficients.length;
  return coefficients.map((_, i) => Array.from({ length: width }, (__, j) => (i === j + 1 ? 1 : 0) - (j === width - 1 ? at(coefficients, i) : 0)));
}

const [cosine, sine] = [Math.cos(0.7), Math.sin(0.7)];

test.each<[string, Matrix, number]>([
  ['a diagonal one', [[0.5, 0, 0], [0, -1.25, 0], [0, 0, 1.2]], 1.25],
  ['one that turns: a complex pair', [[0.9 * cosine, -0.9 * sine], [0.9 * sine, 0.9 * cosine]], 0.9],
  ['a complex pair, hidden in another basis, beside a smaller real one', disguised([[1.1 * cosine, -1.1 * sine, 0], [1.1 * sine, 1.1 * cosine, 0], [0, 0, 1]]), 1.1],
  ['two of the same size and opposite signs', [[0, 2], [0.5, 0]], 1],
  ['a defective one, whose powers grow like a polynomial', [[0.8, 1, 0, 0], [0, 0.8, 1, 0], [0, 0, 0.8, 1], [0, 0, 0, 0.8]], 0.8],
  ['the companion of (z - 3)(z^2 + 4)', companion([-12, 4, -3]), 3],
  ['the companion of z^4 + 16, whose roots are all complex', companion([16, 0, 0, 0]), 2],
  ['a very small one', [[1e-150, 0], [0, 1e-160]], 1e-150],
])('the largest modulus of an eigenvalue is found: %s', async (_, matrix, radius) => {
  expect((await radiusOf(matrix)) / radius).toBeCloseTo(1, 8);
});

test('is 0 where a power is 0, although entries are large', async () => {
  expect(await radiusOf([[0, 100, 7], [0, 0, 100], [0, 0, 0]])).toBe(0);
});

test('is below the norm of a matrix that is not normal, and grows with it', async () => {
  const width = 32;
  const drawn = Array.from(normal(5, 'w', width * width));
  const radius = await spectralRadius(drawn, width, breathe);
  expect(radius).toBeLessThan(Math.hypot(...drawn) * 0.5);
  expect((await spectralRadius(drawn.map((value) => value / radius), width, breathe))).toBeCloseTo(1, 9);
  // The circular law: eigenvalues of width^2 normal numbers fill a disc of radius sqrt(width), to within a fifth at 32.
  expect(Math.abs(radius / Math.sqrt(width) - 1)).toBeLessThan(0.2);
});
