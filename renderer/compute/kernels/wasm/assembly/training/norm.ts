import { multiplyAdd, sumOf } from '../lanes';

const eps: f32 = 1e-5;

/**
 * Layer norm of one row: (x - mean) / sqrt(variance + eps), then gain and shift, [2, width].
 *
 * @param hat - the row before gain and shift, kept for the way back
 * @param scale - 1 / sqrt(variance + eps), kept as well
 */
export function normalise(x: usize, width: i32, gains: usize, hat: usize, scale: usize, to: usize): void {
  const end = <usize>width << 2;
  const share: f32 = 1 / <f32>width;
  let sum = f32x4.splat(0);
  for (let at: usize = 0; at < end; at += 16) sum = f32x4.add(sum, v128.load(x + at));
  const mean = f32x4.splat(sumOf(sum) * share);
  sum = f32x4.splat(0);
  for (let at: usize = 0; at < end; at += 16) {
    const away = f32x4.sub(v128.load(x + at), mean);
    sum = multiplyAdd(away, away, sum);
  }
  const factor: f32 = 1 / sqrt<f32>(sumOf(sum) * share + eps);
  f32.store(scale, factor);
  for (let at: usize = 0; at < end; at += 16) {
    const here = f32x4.mul(f32x4.sub(v128.load(x + at), mean), f32x4.splat(factor));
    v128.store(hat + at, here);
    v128.store(to + at, multiplyAdd(here, v128.load(gains + at), v128.load(gains + end + at)));
  }
}

/** From the slopes of a normalised row to those of the row, in place; those of gain and shift are added to `gainSlopes`. */
export function normaliseBack(slopes: usize, width: i32, gains: usize, gainSlopes: usize, hat: usize, scale: f32): void {
  const end = <usize>width << 2;
  const share: f32 = 1 / <f32>width;
  let sum = f32x4.splat(0), along = f32x4.splat(0);
  for (let at: usize = 0; at < end; at += 16) {
    const slope = v128.load(slopes + at), here = v128.load(hat + at);
    v128.store(gainSlopes + at, multiplyAdd(slope, here, v128.load(gainSlopes + at)));
    v128.store(gainSlopes + end + at, f32x4.add(slope, v128.load(gainSlopes + end + at)));
    const bent = f32x4.mul(slope, v128.load(gains + at));
    sum = f32x4.add(sum, bent);
    along = multiplyAdd(bent, here, along);
  }
  const mean = f32x4.splat(sumOf(sum) * share), lean = f32x4.splat(sumOf(along) * share);
  for (let at: usize = 0; at < end; at += 16) {
    const bent = f32x4.mul(v128.load(slopes + at), v128.load(gains + at));
    v128.store(slopes + at, f32x4.mul(f32x4.splat(scale), f32x4.sub(f32x4.sub(bent, mean), f32x4.mul(v128.load(hat + at), lean))));
  }
}
