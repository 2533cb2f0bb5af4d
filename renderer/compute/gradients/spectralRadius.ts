import type { Breath } from '../breath';

/** Changes of the logarithm that are too small to matter. */
const tolerance = 1e-10;
const mostSquarings = 48;

/**
 * Largest modulus of a matrix's eigenvalues, real or complex, in float64.
 *
 * Gelfand's formula, radius = lim |A^m|^(1/m), along m = 1, 2, 4, 8, ...: with every power divided by its Frobenius norm s_j,
 * the logarithm of |A^m|^(1/m) is the sum of log(s_j) / 2^j, so that nothing overflows. Rounding in the j-th squaring counts
 * 2^-j, and a defective eigenvalue, whose powers grow like a polynomial, is off by no more than its logarithm over m.
 *
 * @param matrix - [width, width]
 * @returns 0 for a nilpotent matrix
 * @throws UnrollError 'cancelled'
 * @see Gelfand 1941; Horn and Johnson, Matrix Analysis, corollary 5.6.14
 */
export async function spectralRadius(matrix: ArrayLike<number>, width: number, breathe: Breath): Promise<number> {
  let power = Float64Array.from(matrix);
  let log = 0;
  for (let squaring = 0; squaring <= mostSquarings; squaring += 1) {
    await breathe();
    const size = Math.sqrt(power.reduce((sum, value) => sum + value * value, 0));
    if (size === 0) return 0;
    const change = Math.log(size) / 2 ** squaring;
    log += change;
    if (squaring > 0 && Math.abs(change) < tolerance) break;
    power = squared(power, size, width);
  }
  return Math.exp(log);
}

/** (matrix / size)^2 */
function squared(matrix: Float64Array, size: number, width: number): Float64Array<ArrayBuffer> {
  const result = new Float64Array(width * width);
  for (let row = 0; row < width; row += 1) {
    for (let inner = 0; inner < width; inner += 1) {
      const factor = (matrix[row * width + inner] ?? 0) / size / size;
      if (factor === 0) continue;
      for (let column = 0; column < width; column += 1) {
        const place = row * width + column;
        result[place] = (result[place] ?? 0) + factor * (matrix[inner * width + column] ?? 0);
      }
    }
  }
  return result;
}
