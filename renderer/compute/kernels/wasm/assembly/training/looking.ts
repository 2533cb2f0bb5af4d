import { exponential2, multiplyAdd, sumOf } from '../lanes';
import { Batch, Model } from './layout';
import { addRows, product, turn } from './tiles';

// Attention of one query over all tokens. With n a token after its norm, the scores of a head are
//
//   q . (W_k n + b_k) = (W_k^T q) . n + a number that is the same for all tokens and that softmax drops,
//
// and what it takes is W_v (sum of weight * n) + b_v: keys and values need not be written out, for the sums are the same.

/** Bytes of one head's weights: [length] filled up to fours. */
@inline
function weightBytes(batch: Batch): usize {
  return <usize>((batch.length + 3) & ~3) << 2;
}

/** Queries of the last tokens, their weights, and what they take, [rows, width]. */
export function lookForward(model: Model, batch: Batch): void {
  const rows = batch.rows, width = model.width, heads = model.heads, headWidth = width / heads;
  const widthBytes = <usize>width << 2, headBytes = <usize>headWidth << 2, askedBytes = <usize>heads * widthBytes;
  const own = model.parameters + model.inWeight, bias = model.parameters + model.inBias;
  const lastToken = model.normed + <usize>(batch.length - 1) * widthBytes;
  turn(own, width, width, model.turned);
  product(rows, width, width, lastToken, <usize>batch.length * widthBytes, 4, model.turned, widthBytes, bias, 0, model.queries, widthBytes);
  for (let head: usize = 0; head < <usize>heads; head += 1) {
    const keyWeight = own + (<usize>width + head * headWidth) * widthBytes;
    product(rows, width, headWidth, model.queries + head * headBytes, widthBytes, 4, keyWeight, widthBytes, model.zeros, 0, model.asked + head * widthBytes, askedBytes);
  }
  for (let row = 0; row < rows; row += 1) for (let head = 0; head < heads; head += 1) weighAndMix(model, batch, row, head);
  for (let head: usize = 0; head < <usize>heads; head += 1) {
    turn(own + (<usize>(2 * width) + head * headWidth) * widthBytes, headWidth, width, model.turned);
    const from = bias + 2 * widthBytes + head * headBytes;
    product(rows, headWidth, width, model.mixed + head * widthBytes, askedBytes, 4, model.turned, headBytes, from, 0, model.taken + head * headBytes, widthBytes);
  }
}

/** 1 / sqrt(d_k). */
@inline
function scaleOf(model: Model): f32 {
  return 1 / sqrt<f32>(<f32>(model.width / model.heads));
}

function weighAndMix(model: Model, batch: Batch, row: i32, head: i32): void {
  const width = model.width, length = batch.length;
  const widthBytes = <usize>width << 2;
  const place = <usize>(row * model.heads + head);
  const asked = model.asked + place * widthBytes, weights = model.weights + place * weightBytes(batch), mixed = model.mixed + place * widthBytes;
  const tokens = model.normed + <usize>(row * length) * widthBytes;
  const scale = scaleOf(model);
  let most: f32 = -Infinity;
  for (let token = 0; token < length; token += 1) {
    const score = along(asked, tokens + <usize>token * widthBytes, width) * scale;
    f32.store(weights + (<usize>token << 2), score);
    most = max(most, score);
  }
  for (let token = length; token & 3; token += 1) f32.store(weights + (<usize>token << 2), -Infinity);
  let sum = f32x4.splat(0);
  for (let at: usize = 0; at < weightBytes(batch); at += 16) {
    const power = exponential2(f32x4.mul(f32x4.sub(v128.load(weights + at), f32x4.splat(most)), f32x4.splat(1.442695041)));
    v128.store(weights + at, power);
    sum = f32x4.add(sum, power);
  }
  const whole = f32x4.splat(sumOf(sum));
  for (let at: usize = 0; at < weightBytes(batch); at += 16) v128.store(weights + at, f32x4.div(v128.load(weights + at), whole));
  memory.fill(mixed, 0, widthBytes);
  for (let token = 0; token < length; token += 1) addScaled(f32.load(weights + (<usize>token << 2)), tokens + <usize>token * widthBytes, width, mixed);
}

/** The inner product of two rows. */
@inline
function along(one: usize, other: usize, width: i32): f32 {
  let sum = f32x4.splat(0);
  for (let at: usize = 0; at < <usize>width << 2; at += 16) sum = multiplyAdd(v128.load(one + at), v128.load(other + at), sum);
  return sumOf(sum);
}

/** to += factor * from. */
@inline
function addScaled(factor: f32, from: usize, width: i32, to: usize): void {
  const all = f32x4.splat(factor);
  for (let at: usize = 0; at < <usize>width << 2; at += 16) v128.store(to + at, multiplyAdd(all, v128.load(from + at), v128.load(to + at)));
}

/**
 * From the slopes of what was taken, in `slopesA`, to those of the weights of attention, and of every token after its norm,
 * which are written over the tokens themselves: nobody needs them afterwards.
 */
export function lookBack(model: Model, batch: Batch): void {
  const rows = batch.rows, width = model.width, heads = model.heads, headWidth = width / heads;
  const widthBytes = <usize>width << 2, headBytes = <usize>headWidth << 2, askedBytes = <usize>heads * widthBytes;
  const inWeight = model.parameters + model.inWeight, inSlopes = model.slopes + model.inWeight;
  // Values: taken = W_v mixed + b_v.
  for (let head: usize = 0; head < <usize>heads; head += 1) {
    const down = (<usize>(2 * width) + head * headWidth) * widthBytes;
    product(headWidth, width, rows, model.slopesA + head * headBytes, 4, widthBytes, model.mixed + head * widthBytes, askedBytes, inSlopes + down, widthBytes, inSlopes + down, widthBytes);
    product(rows, width, headWidth, model.slopesA + head * headBytes, widthBytes, 4, inWeight + down, widthBytes, model.zeros, 0, model.slopesB + head * widthBytes, askedBytes);
  }
  addRows(model.slopesA, rows, width, model.slopes + model.inBias + 2 * widthBytes);
  for (let row = 0; row < rows; row += 1) mixBack(model, batch, row);
  // Keys: asked = W_k^T q; its slopes are in slopesC, those of the queries go to slopesA.
  for (let head: usize = 0; head < <usize>heads; head += 1) {
    const down = (<usize>width + head * headWidth) * widthBytes;
    product(headWidth, width, rows, model.queries + head * headBytes, 4, widthBytes, model.slopesC + head * widthBytes, askedBytes, inSlopes + down, widthBytes, inSlopes + down, widthBytes);
    turn(inWeight + down, headWidth, width, model.turned);
    product(rows, headWidth, width, model.slopesC + head * widthBytes, askedBytes, 4, model.turned, headBytes, model.zeros, 0, model.slopesA + head * headBytes, widthBytes);
  }
  // Queries: q = W_q n + b_q of the last token, kept apart before its slopes were written over it.
  product(width, width, rows, model.slopesA, 4, widthBytes, model.keptLast, widthBytes, inSlopes, widthBytes, inSlopes, widthBytes);
  addRows(model.slopesA, rows, width, model.slopes + model.inBias);
  const lastToken = model.normed + <usize>(batch.length - 1) * widthBytes, apart = <usize>batch.length * widthBytes;
  product(rows, width, width, model.slopesA, widthBytes, 4, inWeight, widthBytes, lastToken, apart, lastToken, apart);
}

/** One row: slopes of its tokens through mixing and weighing, and of what it asked, to `slopesC`. */
function mixBack(model: Model, batch: Batch, row: i32): void {
  const width = model.width, heads = model.heads, length = batch.length;
  const widthBytes = <usize>width << 2;
  const scale = scaleOf(model);
  const tokens = model.normed + <usize>(row * length) * widthBytes;
  const first = <usize>(row * heads);
  memory.fill(model.slopesC + first * widthBytes, 0, <usize>heads * widthBytes);
  // Slopes of the scores, [heads, length], before any token is written over.
  for (let head: usize = 0; head < <usize>heads; head += 1) {
    const mixedSlopes = model.slopesB + (first + head) * widthBytes;
    const weights = model.weights + (first + head) * weightBytes(batch), scores = model.weightSlopes + head * weightBytes(batch);
    let mean: f32 = 0;
    for (let token: usize = 0; token < <usize>length; token += 1) {
      const slope = along(mixedSlopes, tokens + token * widthBytes, width);
      f32.store(scores + (token << 2), slope);
      mean += slope * f32.load(weights + (token << 2));
    }
    for (let token: usize = 0; token < <usize>length; token += 1) {
      const slope = f32.load(weights + (token << 2)) * (f32.load(scores + (token << 2)) - mean) * scale;
      f32.store(scores + (token << 2), slope);
      addScaled(slope, tokens + token * widthBytes, width, model.slopesC + (first + head) * widthBytes);
    }
  }
  const kept = model.keptLast + <usize>row * widthBytes;
  memory.copy(kept, tokens + <usize>(length - 1) * widthBytes, widthBytes);
  for (let token: usize = 0; token < <usize>length; token += 1) {
    const at = tokens + token * widthBytes;
    memory.fill(at, 0, widthBytes);
    for (let head: usize = 0; head < <usize>heads; head += 1) {
      addScaled(f32.load(model.weights + (first + head) * weightBytes(batch) + (token << 2)), model.slopesB + (first + head) * widthBytes, width, at);
      addScaled(f32.load(model.weightSlopes + head * weightBytes(batch) + (token << 2)), model.asked + (first + head) * widthBytes, width, at);
    }
  }
}
