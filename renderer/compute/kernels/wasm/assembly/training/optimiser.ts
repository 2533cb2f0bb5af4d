import { multiplyAdd, sumOf } from '../lanes';
import { Model } from './layout';

const firstDecay: f64 = 0.9;
const secondDecay: f64 = 0.999;

/** A whole power, by squaring. */
function power(base: f64, exponent: i32): f64 {
  let result: f64 = 1;
  for (; exponent > 0; exponent >>= 1) {
    if (exponent & 1) result *= base;
    base *= base;
  }
  return result;
}

/**
 * One step of Adam on slopes whose norm over all parts is cut to 1, as PyTorch's clip_grad_norm_ and Adam do it.
 *
 * @see Kingma and Ba 2015, algorithm 1; Pascanu, Mikolov and Bengio 2013, algorithm 1
 */
export function takeStep(model: Model): void {
  const end = <usize>model.numbers << 2;
  const slopes = model.slopes;
  let squares = f32x4.splat(0);
  for (let at: usize = 0; at < end; at += 16) squares = multiplyAdd(v128.load(slopes + at), v128.load(slopes + at), squares);
  const cut = f32x4.splat(min<f32>(1, 1 / (sqrt<f32>(sumOf(squares)) + 1e-6)));
  model.steps += 1;
  const stepSize = f32x4.splat(<f32>(<f64>model.rate / (1 - power(firstDecay, model.steps))));
  const rootScale = f32x4.splat(<f32>(1 / sqrt<f64>(1 - power(secondDecay, model.steps))));
  for (let at: usize = 0; at < end; at += 16) {
    const slope = f32x4.mul(v128.load(slopes + at), cut);
    const first = multiplyAdd(v128.load(model.first + at), f32x4.splat(0.9), f32x4.mul(slope, f32x4.splat(0.1)));
    const second = multiplyAdd(v128.load(model.second + at), f32x4.splat(0.999), f32x4.mul(f32x4.mul(slope, slope), f32x4.splat(0.001)));
    v128.store(model.first + at, first);
    v128.store(model.second + at, second);
    const root = multiplyAdd(f32x4.sqrt(second), rootScale, f32x4.splat(1e-8));
    const to = model.parameters + at;
    v128.store(to, f32x4.sub(v128.load(to), f32x4.div(f32x4.mul(stepSize, first), root)));
  }
}
