// Four float32 at a time. Compiled twice: with relaxed SIMD, where a multiplication and an addition are one instruction
// that rounds once, and without. Bounds come second in pmin and pmax: then what is not a number stays none, and a wrong
// weight shows in the result.

/** a * b + c. */
@inline
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

/**
 * (2^f - 1) / f for |f| <= 1/2: a polynomial fitted at Chebyshev's points, relative error 2.1e-8 before rounding.
 */
@inline
function slope(f: v128): v128 {
  let sum = f32x4.splat(1.54614475e-4);
  sum = multiplyAdd(sum, f, f32x4.splat(1.33908674e-3));
  sum = multiplyAdd(sum, f, f32x4.splat(9.61805667e-3));
  sum = multiplyAdd(sum, f, f32x4.splat(5.5503571e-2));
  sum = multiplyAdd(sum, f, f32x4.splat(2.40226509e-1));
  return multiplyAdd(sum, f, f32x4.splat(6.93147188e-1));
}

/**
 * 3 * 2^22: added to a float32 below 2^22 it leaves the nearest whole number in the lowest bits of the sum, and taken off again
 * that number itself. The instruction that turns a float into an integer saturates, which costs a dozen others.
 */
const shift: f32 = 12582912;

/** y + shift, from which {@link whole} and {@link powerOfTwo} are taken. */
@inline
function shifted(y: v128): v128 {
  return f32x4.add(y, f32x4.splat(shift));
}

/** The whole number nearest to y. */
@inline
function whole(shiftedY: v128): v128 {
  return f32x4.sub(shiftedY, f32x4.splat(shift));
}

/** 2^n for the whole n nearest to y, from -126 to 127: the lowest bits become those of the exponent, whose 0 is 127. */
@inline
function powerOfTwo(shiftedY: v128): v128 {
  return i32x4.add(i32x4.shl(shiftedY, 23), i32x4.splat(0x3f800000));
}

/** Keeps an exponent where 2^x is an ordinary float32. */
@inline
function kept(x: v128): v128 {
  return f32x4.pmin(f32x4.pmax(x, f32x4.splat(-126)), f32x4.splat(126));
}

/** 2^x for x <= 126; everything below -126 is as good as 0. */
@inline
export function exponential2(x: v128): v128 {
  const inside = f32x4.pmax(x, f32x4.splat(-126));
  const n = shifted(inside);
  const f = f32x4.sub(inside, whole(n));
  return f32x4.mul(multiplyAdd(slope(f), f, f32x4.splat(1)), powerOfTwo(n));
}

/** tanh x = m / (m + 2) with m = e^(2x) - 1, which keeps its relative precision around 0. */
@inline
export function tangent(x: v128): v128 {
  // Beyond 9 a float32 tanh is 1; 2 log2(e) turns e^(2x) into a power of 2.
  const near = f32x4.pmin(f32x4.pmax(x, f32x4.splat(-9.1)), f32x4.splat(9.1));
  const y = f32x4.mul(near, f32x4.splat(2.885390082));
  const n = shifted(y);
  const f = f32x4.sub(y, whole(n));
  const scale = powerOfTwo(n);
  const m = multiplyAdd(f32x4.mul(slope(f), f), scale, f32x4.sub(scale, f32x4.splat(1)));
  return f32x4.div(m, f32x4.add(m, f32x4.splat(2)));
}

/** The logistic function, 1 / (1 + e^-x). */
@inline
export function logistic(x: v128): v128 {
  const y = kept(f32x4.mul(x, f32x4.splat(-1.442695041)));
  const n = shifted(y);
  const f = f32x4.sub(y, whole(n));
  const power = f32x4.mul(multiplyAdd(slope(f), f, f32x4.splat(1)), powerOfTwo(n));
  return f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), power));
}

/** The sum of the four lanes. */
@inline
export function sumOf(x: v128): f32 {
  return f32x4.extract_lane(x, 0) + f32x4.extract_lane(x, 1) + (f32x4.extract_lane(x, 2) + f32x4.extract_lane(x, 3));
}

/**
 * Writes the first `count` of some numbers in four lanes; nothing behind them is touched.
 *
 * @param count - 1 and more; 4 and more writes all
 */
@inline
export function storeSome(to: usize, x: v128, count: i32): void {
  if (count >= 4) {
    v128.store(to, x);
    return;
  }
  f32.store(to, f32x4.extract_lane(x, 0));
  if (count > 1) f32.store(to, f32x4.extract_lane(x, 1), 4);
  if (count > 2) f32.store(to, f32x4.extract_lane(x, 2), 8);
}
