import { exponential2, sumOf } from '../lanes';
import { answerCount, Batch, Model } from './layout';
import { addRows, product, turn } from './tiles';

const answerBytes: usize = answerCount << 2;

/** From the last state of each row, [rows, width], to the shares of the answers, [rows, 16]. */
export function answer(model: Model, rows: i32, state: usize): void {
  const width = model.width, turned = model.turnedHead, shares = model.shares;
  turn(model.parameters + model.headWeight, answerCount, width, turned);
  product(rows, answerCount, width, state, <usize>width << 2, 4, turned, answerBytes, model.parameters + model.headBias, 0, shares, answerBytes);
  for (let row = 0; row < rows; row += 1) soften(shares + <usize>row * answerBytes);
}

/** Softmax of 16 numbers in place. */
function soften(at: usize): void {
  let most = f32x4.max(f32x4.max(v128.load(at), v128.load(at, 16)), f32x4.max(v128.load(at, 32), v128.load(at, 48)));
  const top = max(max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)), max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)));
  most = f32x4.splat(top);
  let sum = f32x4.splat(0);
  for (let lane: usize = 0; lane < answerBytes; lane += 16) {
    const power = exponential2(f32x4.mul(f32x4.sub(v128.load(at + lane), most), f32x4.splat(1.442695041)));
    v128.store(at + lane, power);
    sum = f32x4.add(sum, power);
  }
  const whole = f32x4.splat(sumOf(sum));
  for (let lane: usize = 0; lane < answerBytes; lane += 16) v128.store(at + lane, f32x4.div(v128.load(at + lane), whole));
}

/** Mean of -ln of the right answers' shares. */
export function lossOf(batch: Batch, shares: usize): f32 {
  let sum: f64 = 0;
  for (let row = 0; row < batch.rows; row += 1) {
    const share = f32.load(shares + <usize>row * answerBytes + (<usize>load<u8>(batch.answers + row) << 2));
    // The smallest ordinary float32 stands for a share that was rounded to 0.
    sum -= share == share ? logarithm(max<f64>(share, 1.2e-38)) : <f64>NaN;
  }
  return <f32>(sum / <f64>batch.rows);
}

/**
 * ln x for ordinary x > 0: x = m 2^n with m around 1, and ln m = 2 artanh((m - 1) / (m + 1)) as its series. The standard
 * library's own reads tables that would lie where the page lays out its numbers.
 */
function logarithm(x: f64): f64 {
  const bits = reinterpret<i64>(x);
  let n = <i32>((bits >> 52) & 0x7ff) - 1023;
  let m = reinterpret<f64>((bits & 0xfffffffffffff) | 0x3ff0000000000000);
  if (m > 1.4142135623730951) {
    m *= 0.5;
    n += 1;
  }
  const s = (m - 1) / (m + 1);
  const square = s * s;
  let sum: f64 = 0;
  for (let odd = 21; odd >= 1; odd -= 2) sum = sum * square + 1 / <f64>odd;
  return 2 * s * sum + <f64>n * 0.6931471805599453;
}

/** How many rows have their largest share on the right answer; of equal ones the first counts. */
export function rightOf(batch: Batch, shares: usize): i32 {
  let right = 0;
  for (let row = 0; row < batch.rows; row += 1) {
    const at = shares + <usize>row * answerBytes;
    let best = 0;
    for (let each = 1; each < answerCount; each += 1) if (f32.load(at + (<usize>each << 2)) > f32.load(at + (<usize>best << 2))) best = each;
    if (best == load<u8>(batch.answers + row)) right += 1;
  }
  return right;
}

/** Slopes of the loss: of the head's own numbers, added to the model's, and of the states it read, for whoever made them. */
export function answerBack(model: Model, batch: Batch, state: usize): void {
  const rows = batch.rows, width = model.width, shares = model.shares;
  const widthBytes = <usize>width << 2;
  const share: f32 = 1 / <f32>rows;
  for (let row = 0; row < rows; row += 1) {
    const at = shares + <usize>row * answerBytes;
    const right = at + (<usize>load<u8>(batch.answers + row) << 2);
    f32.store(right, f32.load(right) - 1);
    for (let lane: usize = 0; lane < answerBytes; lane += 16) v128.store(at + lane, f32x4.mul(v128.load(at + lane), f32x4.splat(share)));
  }
  const weightSlopes = model.slopes + model.headWeight;
  product(answerCount, width, rows, shares, 4, answerBytes, state, widthBytes, weightSlopes, widthBytes, weightSlopes, widthBytes);
  addRows(shares, rows, answerCount, model.slopes + model.headBias);
  product(rows, width, answerCount, shares, answerBytes, 4, model.parameters + model.headWeight, widthBytes, model.zeros, 0, model.stateSlopes, widthBytes);
}
