import { multiplyAdd } from '../lanes';

// Products for widths of a few dozen, where packing would cost more than it saves: both factors are read where they lie.
// The left one may be read across as well as down, so that one tile serves forward (A B), backward (A W) and slopes (A^T B):
//
//   A(row, k) at a + row * aRow + k * aStep        B(k, column) at b + k * bStep + 4 * column

/** C = start + A B, 4 rows times 8 columns. */
function tile(a: usize, aRow: usize, aStep: usize, b: usize, bStep: usize, inner: i32, start: usize, startRow: usize, c: usize, cRow: usize): void {
  let c00 = v128.load(start), c01 = v128.load(start, 16);
  start += startRow;
  let c10 = v128.load(start), c11 = v128.load(start, 16);
  start += startRow;
  let c20 = v128.load(start), c21 = v128.load(start, 16);
  start += startRow;
  let c30 = v128.load(start), c31 = v128.load(start, 16);
  let a0 = a, a1 = a + aRow;
  let a2 = a1 + aRow;
  let a3 = a2 + aRow;
  for (let step = 0; step < inner; step += 1) {
    const b0 = v128.load(b), b1 = v128.load(b, 16);
    let x = v128.load32_splat(a0);
    c00 = multiplyAdd(x, b0, c00); c01 = multiplyAdd(x, b1, c01);
    x = v128.load32_splat(a1);
    c10 = multiplyAdd(x, b0, c10); c11 = multiplyAdd(x, b1, c11);
    x = v128.load32_splat(a2);
    c20 = multiplyAdd(x, b0, c20); c21 = multiplyAdd(x, b1, c21);
    x = v128.load32_splat(a3);
    c30 = multiplyAdd(x, b0, c30); c31 = multiplyAdd(x, b1, c31);
    a0 += aStep; a1 += aStep; a2 += aStep; a3 += aStep; b += bStep;
  }
  v128.store(c, c00); v128.store(c, c01, 16); c += cRow;
  v128.store(c, c10); v128.store(c, c11, 16); c += cRow;
  v128.store(c, c20); v128.store(c, c21, 16); c += cRow;
  v128.store(c, c30); v128.store(c, c31, 16);
}

/**
 * C = start + A B.
 *
 * @param rows - a multiple of 4
 * @param columns - a multiple of 8
 */
export function product(rows: i32, columns: i32, inner: i32, a: usize, aRow: usize, aStep: usize, b: usize, bStep: usize, start: usize, startRow: usize, c: usize, cRow: usize): void {
  for (let column = 0; column < columns; column += 8) {
    const across = <usize>column << 2;
    for (let row = 0; row < rows; row += 4) {
      const down = <usize>row;
      tile(a + down * aRow, aRow, aStep, b + across, bStep, inner, start + down * startRow + across, startRow, c + down * cRow + across, cRow);
    }
  }
}

/** [rows, columns] turned into [columns, rows]. */
export function turn(from: usize, rows: i32, columns: i32, to: usize): void {
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      f32.store(to + (<usize>(column * rows + row) << 2), f32.load(from + (<usize>(row * columns + column) << 2)));
    }
  }
}

/** to += from, [count] each; a multiple of 4. */
@inline
export function addRow(from: usize, count: i32, to: usize): void {
  for (let at: usize = 0; at < <usize>count << 2; at += 16) v128.store(to + at, f32x4.add(v128.load(to + at), v128.load(from + at)));
}

/** to += the sum of [rows, count], row after row. */
export function addRows(from: usize, rows: i32, count: i32, to: usize): void {
  for (let row = 0; row < rows; row += 1) addRow(from + (<usize>(row * count) << 2), count, to);
}
