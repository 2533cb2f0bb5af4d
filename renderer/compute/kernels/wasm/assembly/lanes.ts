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

/** 2^n for whole n from -126 to 127, made from the bits of a float32. */
@inline
function powerOfTwo(n: v128): v128 {
  return i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
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
  const n = f32x4.nearest(inside);
  const f = f32x4.sub(inside, n);
  return f32x4.mul(multiplyAdd(slope(f), f, f32x4.splat(1)), powerOfTwo(n));
}

/** tanh x = m / (m + 2) with m = e^(2x) - 1, which keeps its relative precision around 0. */
@inline
export function tangent(x: v128): v128 {
  // Beyond 9 a float32 tanh is 1; 2 log2(e) turns e^(2x) into a power of 2.
  const near = f32x4.pmin(f32x4.pmax(x, f32x4.splat(-9.1)), f32x4.splat(9.1));
  const y = f32x4.mul(near, f32x4.splat(2.885390082));
  const n = f32x4.nearest(y);
  const f = f32x4.sub(y, n);
  const scale = powerOfTwo(n);
  const m = multiplyAdd(f32x4.mul(slope(f), f), scale, f32x4.sub(scale, f32x4.splat(1)));
  return f32x4.div(m, f32x4.add(m, f32x4.splat(2)));
}

/** The logistic function, 1 / (1 + e^-x). */
@inline
export function logistic(x: v128): v128 {
  const y = kept(f32x4.mul(x, f32x4.splat(-1.442695041)));
  const n = f32x4.nearest(y);
  const f = f32x4.sub(y, n);
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
