import type { OpCase, PlainTensor } from '#contract/job';
import { at } from '#contract/tensor';
import { uniform } from '../../renderer/compute/random';

/** The two operations once more in float64 by plain loops, written from the formulas and not from the code under test. */

/** A tensor of seeded numbers. */
export function drawn(name: string, ...shape: number[]): PlainTensor {
  return { shape, data: Array.from(uniform(3, name, shape.reduce((size, length) => size * length, 1), 0.8)) };
}

/** A whole case of the tanh RNN with its outputs. */
export function rnnCase(batch: number, tokens: number, input: number, hidden: number): OpCase {
  const x = drawn('x', batch, tokens, input);
  const wIh = drawn('wih', hidden, input);
  const wHh = drawn('whh', hidden, hidden);
  const bIh = drawn('bih', hidden);
  const bHh = drawn('bhh', hidden);
  const data: number[] = [];
  for (let row = 0; row < batch; row += 1) {
    let before = new Array<number>(hidden).fill(0);
    for (let token = 0; token < tokens; token += 1) {
      const start = (row * tokens + token) * input;
      const now = before.map((_, unit) => {
        const fromInput = sum(input, (k) => at(wIh.data, unit * input + k) * at(x.data, start + k));
        const fromHidden = sum(hidden, (k) => at(wHh.data, unit * hidden + k) * at(before, k));
        return Math.tanh(fromInput + fromHidden + at(bIh.data, unit) + at(bHh.data, unit));
      });
      data.push(...now);
      before = now;
    }
  }
  const parameters = { weight_ih: wIh, weight_hh: wHh, bias_ih: bIh, bias_hh: bHh };
  return { op: 'rnn', parameters, inputs: { x }, outputs: { hidden: { shape: [batch, tokens, hidden], data } } };
}

/** A whole case of multi-head self-attention with its outputs. */
export function attentionCase(batch: number, tokens: number, width: number, setting: { heads: number; causal: boolean }): OpCase {
  const { heads, causal } = setting;
  const x = drawn('x', batch, tokens, width);
  const inW = drawn('in', 3 * width, width);
  const inB = drawn('inb', 3 * width);
  const outW = drawn('out', width, width);
  const outB = drawn('outb', width);
  const size = width / heads;
  const projected = (row: number, token: number, unit: number): number =>
    at(inB.data, unit) + sum(width, (k) => at(inW.data, unit * width + k) * at(x.data, (row * tokens + token) * width + k));
  const weights: number[] = [];
  const y: number[] = [];
  for (let row = 0; row < batch; row += 1) {
    const mixed = Array.from({ length: tokens }, () => new Array<number>(width).fill(0));
    for (let head = 0; head < heads; head += 1) {
      for (let query = 0; query < tokens; query += 1) {
        const powers = Array.from({ length: tokens }, (_, key) => {
          const score = sum(size, (k) => projected(row, query, head * size + k) * projected(row, key, width + head * size + k)) / Math.sqrt(size);
          return causal && key > query ? 0 : Math.exp(score);
        });
        const total = sum(tokens, (key) => at(powers, key));
        const shares = powers.map((power) => power / total);
        weights.push(...shares);
        for (let k = 0; k < size; k += 1) {
          const line = mixed[query];
          if (line) line[head * size + k] = sum(tokens, (key) => at(shares, key) * projected(row, key, 2 * width + head * size + k));
        }
      }
    }
    for (const line of mixed) {
      for (let unit = 0; unit < width; unit += 1) y.push(at(outB.data, unit) + sum(width, (k) => at(outW.data, unit * width + k) * at(line, k)));
    }
  }
  return {
    op: 'attention',
    parameters: { in_proj_weight: inW, in_proj_bias: inB, 'out_proj.weight': outW, 'out_proj.bias': outB },
    inputs: { x, heads, causal },
    outputs: { y: { shape: [batch, tokens, width], data: y }, weights: { shape: [batch, heads, tokens, tokens], data: weights } },
  };
}

function sum(count: number, term: (index: number) => number): number {
  let total = 0;
  for (let index = 0; index < count; index += 1) total += term(index);
  return total;
}
