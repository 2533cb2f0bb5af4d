import { logistic, tangent } from './lanes';

// The cells of recurrent layers, four values at a time: four units of one row of the batch, or one unit of four rows.

/** What a plain cell does to its sums: 0 tanh, 1 ReLU, 2 nothing. */
@inline
export function plain(kind: i32, sum: v128): v128 {
  if (kind == 0) return tangent(sum);
  if (kind == 1) return f32x4.max(sum, f32x4.splat(0));
  return sum;
}

/** c = f c + i g, h = o tanh(c); gates i, f, g, o, `gate` bytes apart. */
@inline
export function lstm(sums: usize, gate: usize, cell: usize): v128 {
  const kept = f32x4.mul(logistic(v128.load(sums + gate)), v128.load(cell));
  const added = f32x4.mul(logistic(v128.load(sums)), tangent(v128.load(sums + 2 * gate)));
  const next = f32x4.add(kept, added);
  v128.store(cell, next);
  return f32x4.mul(logistic(v128.load(sums + 3 * gate)), tangent(next));
}

/** n = tanh(x part + r (W_hn h + b_hn)), h = n + z (h - n); gates r, z, n, `gate` bytes apart. */
@inline
export function gru(sums: usize, gate: usize, state: usize, reset: usize): v128 {
  const r = logistic(v128.load(sums));
  const z = logistic(v128.load(sums + gate));
  const n = tangent(f32x4.add(v128.load(sums + 2 * gate), f32x4.mul(r, v128.load(reset))));
  return f32x4.add(n, f32x4.mul(z, f32x4.sub(v128.load(state), n)));
}
