import type { Numbers } from '../../kernels/plain/numbers';

/** A matrix [rows, columns] that begins somewhere in a flat array. */
export interface Place {
  readonly offset: number;
  readonly rows: number;
  readonly columns: number;
}

/** y += W x. */
export function multiply(numbers: Numbers, { offset, rows, columns }: Place, x: Numbers, xAt: number, y: Numbers, yAt: number): void {
  for (let row = 0; row < rows; row += 1) {
    let sum = 0;
    const down = offset + row * columns;
    for (let column = 0; column < columns; column += 1) sum += (numbers[down + column] ?? 0) * (x[xAt + column] ?? 0);
    y[yAt + row] = (y[yAt + row] ?? 0) + sum;
  }
}

/** What came in, and the slopes on both sides. */
interface Way {
  readonly x: Numbers;
  readonly xAt: number;
  /** [rows] */
  readonly ySlopes: Numbers;
  readonly xSlopes: Numbers;
  readonly xSlopesAt: number;
}

/** The way back through y = W x: adds the slopes of W to `slopes`, and those of x to `xSlopes`. */
export function multiplyBack(numbers: Numbers, { offset, rows, columns }: Place, slopes: Numbers, { x, xAt, ySlopes, xSlopes, xSlopesAt }: Way): void {
  for (let row = 0; row < rows; row += 1) {
    const slope = ySlopes[row] ?? 0;
    const down = offset + row * columns;
    for (let column = 0; column < columns; column += 1) {
      slopes[down + column] = (slopes[down + column] ?? 0) + slope * (x[xAt + column] ?? 0);
      xSlopes[xSlopesAt + column] = (xSlopes[xSlopesAt + column] ?? 0) + slope * (numbers[down + column] ?? 0);
    }
  }
}

/** to += factor * from. */
export function addScaled(factor: number, from: Numbers, fromAt: number, count: number, to: Numbers, toAt: number): void {
  for (let place = 0; place < count; place += 1) to[toAt + place] = (to[toAt + place] ?? 0) + factor * (from[fromAt + place] ?? 0);
}

/** The inner product of two rows. */
export function along(one: Numbers, oneAt: number, other: Numbers, otherAt: number, count: number): number {
  let sum = 0;
  for (let place = 0; place < count; place += 1) sum += (one[oneAt + place] ?? 0) * (other[otherAt + place] ?? 0);
  return sum;
}

/** Softmax of a row in place. */
export function soften(row: Numbers, at: number, count: number): void {
  let most = -Infinity;
  for (let place = at; place < at + count; place += 1) most = Math.max(most, row[place] ?? 0);
  let sum = 0;
  for (let place = at; place < at + count; place += 1) sum += row[place] = Math.exp((row[place] ?? 0) - most);
  for (let place = at; place < at + count; place += 1) row[place] = (row[place] ?? 0) / sum;
}
