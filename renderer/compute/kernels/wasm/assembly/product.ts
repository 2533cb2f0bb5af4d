import { multiplyAdd } from './lanes';

// A matrix product in tiles that stay in registers: eight to twelve sums at once, so that the processor never waits for
// the one before. The right factor lies in panels of 8 columns, [panel][inner][8], padded with zeros:
//
//        B: panel 0     panel 1
//   k 0  0 1 2 .. 7 |   8 9 ..
//   k 1  ...        |
//
// Addresses and strides are bytes, lengths are numbers. A result begins as what lies at `start`: a bias (stride 0), or the
// result itself, to add to it. More sums than these spill out of the 16 registers and halve the speed.

/** Bytes of one step down a panel. */
export const panelRow: usize = 32;

/** 4 rows times 8 columns; the rows of A lie `aStride` apart. */
function fourRows(a: usize, aStride: usize, b: usize, inner: i32, start: usize, startStride: usize, c: usize, cStride: usize): void {
  let c00 = v128.load(start), c01 = v128.load(start, 16);
  start += startStride;
  let c10 = v128.load(start), c11 = v128.load(start, 16);
  start += startStride;
  let c20 = v128.load(start), c21 = v128.load(start, 16);
  start += startStride;
  let c30 = v128.load(start), c31 = v128.load(start, 16);
  let a0 = a, a1 = a + aStride;
  let a2 = a1 + aStride;
  let a3 = a2 + aStride;
  const end = a + (<usize>inner << 2);
  while (a0 < end) {
    const b0 = v128.load(b), b1 = v128.load(b, 16);
    let x = v128.load32_splat(a0);
    c00 = multiplyAdd(x, b0, c00); c01 = multiplyAdd(x, b1, c01);
    x = v128.load32_splat(a1);
    c10 = multiplyAdd(x, b0, c10); c11 = multiplyAdd(x, b1, c11);
    x = v128.load32_splat(a2);
    c20 = multiplyAdd(x, b0, c20); c21 = multiplyAdd(x, b1, c21);
    x = v128.load32_splat(a3);
    c30 = multiplyAdd(x, b0, c30); c31 = multiplyAdd(x, b1, c31);
    a0 += 4; a1 += 4; a2 += 4; a3 += 4; b += panelRow;
  }
  v128.store(c, c00); v128.store(c, c01, 16); c += cStride;
  v128.store(c, c10); v128.store(c, c11, 16); c += cStride;
  v128.store(c, c20); v128.store(c, c21, 16); c += cStride;
  v128.store(c, c30); v128.store(c, c31, 16);
}

/** 1 row times 8 columns. */
function oneRow(a: usize, b: usize, inner: i32, start: usize, c: usize): void {
  let c0 = v128.load(start), c1 = v128.load(start, 16);
  const end = a + (<usize>inner << 2);
  while (a < end) {
    const x = v128.load32_splat(a);
    c0 = multiplyAdd(x, v128.load(b), c0); c1 = multiplyAdd(x, v128.load(b, 16), c1);
    a += 4; b += panelRow;
  }
  v128.store(c, c0); v128.store(c, c1, 16);
}

/** 1 row times 32 columns: a single row has no other rows to keep the processor busy with, so it takes four panels. */
function oneLongRow(a: usize, b: usize, inner: i32, start: usize, c: usize): void {
  let c0 = v128.load(start), c1 = v128.load(start, 16), c2 = v128.load(start, 32), c3 = v128.load(start, 48);
  let c4 = v128.load(start, 64), c5 = v128.load(start, 80), c6 = v128.load(start, 96), c7 = v128.load(start, 112);
  const panel = <usize>inner * panelRow;
  let b1 = b + panel;
  let b2 = b1 + panel;
  let b3 = b2 + panel;
  const end = a + (<usize>inner << 2);
  while (a < end) {
    const x = v128.load32_splat(a);
    c0 = multiplyAdd(x, v128.load(b), c0); c1 = multiplyAdd(x, v128.load(b, 16), c1);
    c2 = multiplyAdd(x, v128.load(b1), c2); c3 = multiplyAdd(x, v128.load(b1, 16), c3);
    c4 = multiplyAdd(x, v128.load(b2), c4); c5 = multiplyAdd(x, v128.load(b2, 16), c5);
    c6 = multiplyAdd(x, v128.load(b3), c6); c7 = multiplyAdd(x, v128.load(b3, 16), c7);
    a += 4; b += panelRow; b1 += panelRow; b2 += panelRow; b3 += panelRow;
  }
  v128.store(c, c0); v128.store(c, c1, 16); v128.store(c, c2, 32); v128.store(c, c3, 48);
  v128.store(c, c4, 64); v128.store(c, c5, 80); v128.store(c, c6, 96); v128.store(c, c7, 112);
}

/** One row through all panels. */
function row(a: usize, b: usize, inner: i32, panels: i32, start: usize, c: usize): void {
  const panel = <usize>inner * panelRow;
  for (; panels >= 4; panels -= 4) {
    oneLongRow(a, b, inner, start, c);
    b += 4 * panel; start += 4 * panelRow; c += 4 * panelRow;
  }
  for (; panels > 0; panels -= 1) {
    oneRow(a, b, inner, start, c);
    b += panel; start += panelRow; c += panelRow;
  }
}

/**
 * C = start + A B for some rows and all panels; a panel is used for all rows before the next one is fetched.
 *
 * @param a - [rows, inner], rows `aStride` bytes apart
 * @param c - [rows, panels * 8], rows `cStride` bytes apart
 */
export function product(a: usize, aStride: usize, rows: i32, b: usize, inner: i32, panels: i32, start: usize, startStride: usize, c: usize, cStride: usize): void {
  const whole = rows & ~3;
  const panel = <usize>inner * panelRow;
  for (let index = 0; index < panels && whole > 0; index += 1) {
    const across = <usize>index * panelRow;
    for (let first = 0; first < whole; first += 4) {
      const down = <usize>first;
      fourRows(a + down * aStride, aStride, b + <usize>index * panel, inner, start + down * startStride + across, startStride, c + down * cStride + across, cStride);
    }
  }
  for (let last = whole; last < rows; last += 1) {
    const down = <usize>last;
    row(a + down * aStride, b, inner, panels, start + down * startStride, c + down * cStride);
  }
}
