import { multiplyAdd } from './lanes';
import { panelRow } from './product';

// The same product with the left factor stored the other way: [inner][rows], so that what belongs to one step of the sum
// lies together. Six rows times 8 columns fill 15 of the 16 registers and come closest to what the processor can do.
// Results lie in rows of 8, as the next product takes them.

/** 6 rows times 8 columns; the steps of A lie `aStep` bytes apart. */
export function sixRows(a: usize, aStep: usize, b: usize, inner: i32, start: usize, startStep: usize, c: usize): void {
  let c00 = v128.load(start), c01 = v128.load(start, 16); start += startStep;
  let c10 = v128.load(start), c11 = v128.load(start, 16); start += startStep;
  let c20 = v128.load(start), c21 = v128.load(start, 16); start += startStep;
  let c30 = v128.load(start), c31 = v128.load(start, 16); start += startStep;
  let c40 = v128.load(start), c41 = v128.load(start, 16); start += startStep;
  let c50 = v128.load(start), c51 = v128.load(start, 16);
  for (let step = 0; step < inner; step += 1) {
    const b0 = v128.load(b), b1 = v128.load(b, 16);
    let x = v128.load32_splat(a);
    c00 = multiplyAdd(x, b0, c00); c01 = multiplyAdd(x, b1, c01);
    x = v128.load32_splat(a, 4);
    c10 = multiplyAdd(x, b0, c10); c11 = multiplyAdd(x, b1, c11);
    x = v128.load32_splat(a, 8);
    c20 = multiplyAdd(x, b0, c20); c21 = multiplyAdd(x, b1, c21);
    x = v128.load32_splat(a, 12);
    c30 = multiplyAdd(x, b0, c30); c31 = multiplyAdd(x, b1, c31);
    x = v128.load32_splat(a, 16);
    c40 = multiplyAdd(x, b0, c40); c41 = multiplyAdd(x, b1, c41);
    x = v128.load32_splat(a, 20);
    c50 = multiplyAdd(x, b0, c50); c51 = multiplyAdd(x, b1, c51);
    a += aStep; b += panelRow;
  }
  v128.store(c, c00); v128.store(c, c01, 16); v128.store(c, c10, 32); v128.store(c, c11, 48);
  v128.store(c, c20, 64); v128.store(c, c21, 80); v128.store(c, c30, 96); v128.store(c, c31, 112);
  v128.store(c, c40, 128); v128.store(c, c41, 144); v128.store(c, c50, 160); v128.store(c, c51, 176);
}

/** 4 rows times 8 columns, for what six do not divide. */
export function fourColumns(a: usize, aStep: usize, b: usize, inner: i32, start: usize, startStep: usize, c: usize): void {
  let c00 = v128.load(start), c01 = v128.load(start, 16); start += startStep;
  let c10 = v128.load(start), c11 = v128.load(start, 16); start += startStep;
  let c20 = v128.load(start), c21 = v128.load(start, 16); start += startStep;
  let c30 = v128.load(start), c31 = v128.load(start, 16);
  for (let step = 0; step < inner; step += 1) {
    const b0 = v128.load(b), b1 = v128.load(b, 16);
    let x = v128.load32_splat(a);
    c00 = multiplyAdd(x, b0, c00); c01 = multiplyAdd(x, b1, c01);
    x = v128.load32_splat(a, 4);
    c10 = multiplyAdd(x, b0, c10); c11 = multiplyAdd(x, b1, c11);
    x = v128.load32_splat(a, 8);
    c20 = multiplyAdd(x, b0, c20); c21 = multiplyAdd(x, b1, c21);
    x = v128.load32_splat(a, 12);
    c30 = multiplyAdd(x, b0, c30); c31 = multiplyAdd(x, b1, c31);
    a += aStep; b += panelRow;
  }
  v128.store(c, c00); v128.store(c, c01, 16); v128.store(c, c10, 32); v128.store(c, c11, 48);
  v128.store(c, c20, 64); v128.store(c, c21, 80); v128.store(c, c30, 96); v128.store(c, c31, 112);
}
