import { at } from '#contract/tensor';

/** Rows of plain numbers. */
export type Matrix = readonly (readonly number[])[];

export function times(left: Matrix, right: Matrix): Matrix {
  const columns = right[0]?.length ?? 0;
  return left.map((row) => {
    const sums = new Array<number>(columns).fill(0);
    row.forEach((value, k) => right[k]?.forEach((other, column) => (sums[column] = at(sums, column) + value * other)));
    return sums;
  });
}

export function identity(width: number): Matrix {
  return Array.from({ length: width }, (_, row) => Array.from({ length: width }, (__, column) => Number(row === column)));
}

export function length(row: readonly number[]): number {
  return Math.hypot(...row);
}

/**
 * Largest singular value by one-sided Jacobi rotations in float64: rows are turned against each other until all stand at
 * right angles, and then their lengths are the singular values (Hestenes 1958).
 */
export function largestSingularValue(matrix: Matrix): number {
  const rows = matrix.map((row) => [...row]);
  for (let sweep = 0; sweep < 30; sweep += 1) {
    let turned = 0;
    for (let first = 0; first < rows.length; first += 1) {
      for (let second = first + 1; second < rows.length; second += 1) turned += rotated(rows[first] ?? [], rows[second] ?? []) ? 1 : 0;
    }
    if (turned === 0) break;
  }
  return Math.max(...rows.map(length));
}

/** Turns two rows so that they stand at right angles; false when they did already. */
function rotated(first: number[], second: number[]): boolean {
  let [a, b, c] = [0, 0, 0];
  first.forEach((value, k) => {
    a += value * value;
    b += at(second, k) ** 2;
    c += value * at(second, k);
  });
  if (Math.abs(c) <= 1e-13 * Math.sqrt(a * b)) return false;
  const ratio = (b - a) / (2 * c);
  const tangent = Math.sign(ratio || 1) / (Math.abs(ratio) + Math.hypot(1, ratio));
  const cosine = 1 / Math.hypot(1, tangent);
  first.forEach((value, k) => {
    const other = at(second, k);
    first[k] = cosine * (value - tangent * other);
    second[k] = cosine * (other + tangent * value);
  });
  return true;
}
