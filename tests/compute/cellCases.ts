import type { OpCase, PlainTensor } from '#contract/job';
import { at } from '#contract/tensor';
import { drawn } from './reference';

/** Gated cells in float64, unit by unit from the formulas of torch.nn.LSTM and torch.nn.GRU. */

interface Sizes {
  readonly batch: number;
  readonly tokens: number;
  readonly input: number;
  readonly hidden: number;
}

/** What one token makes of h and c: `input(gate, unit)` and `recurrent(gate, unit)` are the two sums of one gate. */
type Step = (sums: { readonly input: Sum; readonly recurrent: Sum }, before: readonly number[], cell: readonly number[]) => { readonly h: number[]; readonly c: number[] };
type Sum = (gate: number, unit: number) => number;

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/** A whole case of the LSTM with its outputs. */
export function lstmCase(sizes: Sizes): OpCase {
  const { made, h, c } = walked(sizes, 4, ({ input, recurrent }, _, cell) => {
    const sum: Sum = (gate, unit) => input(gate, unit) + recurrent(gate, unit);
    const next = cell.map((kept, unit) => sigmoid(sum(1, unit)) * kept + sigmoid(sum(0, unit)) * Math.tanh(sum(2, unit)));
    return { c: next, h: next.map((value, unit) => sigmoid(sum(3, unit)) * Math.tanh(value)) };
  });
  return { op: 'lstm', ...made, outputs: { hidden: h, cell_last: c } };
}

/** A whole case of the GRU with its outputs. */
export function gruCase(sizes: Sizes): OpCase {
  const { made, h } = walked(sizes, 3, ({ input, recurrent }, before) => ({
    c: [],
    h: before.map((old, unit) => {
      const update = sigmoid(input(1, unit) + recurrent(1, unit));
      const candidate = Math.tanh(input(2, unit) + sigmoid(input(0, unit) + recurrent(0, unit)) * recurrent(2, unit));
      return (1 - update) * candidate + update * old;
    }),
  }));
  return { op: 'gru', ...made, outputs: { hidden: h } };
}

function walked({ batch, tokens, input, hidden }: Sizes, gates: number, step: Step): { readonly made: Pick<OpCase, 'parameters' | 'inputs'>; readonly h: PlainTensor; readonly c: PlainTensor } {
  const x = drawn('x', batch, tokens, input);
  const [weightIh, weightHh] = [drawn('wih', gates * hidden, input), drawn('whh', gates * hidden, hidden)];
  const [biasIh, biasHh] = [drawn('bih', gates * hidden), drawn('bhh', gates * hidden)];
  const all: number[] = [];
  const last: number[] = [];
  for (let row = 0; row < batch; row += 1) {
    let state = { h: new Array<number>(hidden).fill(0), c: new Array<number>(hidden).fill(0) };
    for (let token = 0; token < tokens; token += 1) {
      const { h, c } = state;
      const seen = x.data.slice((row * tokens + token) * input, (row * tokens + token + 1) * input);
      state = step({ input: sumsOf(weightIh, biasIh, hidden, seen), recurrent: sumsOf(weightHh, biasHh, hidden, h) }, h, c);
      all.push(...state.h);
    }
    last.push(...state.c);
  }
  const made = { parameters: { weight_ih: weightIh, weight_hh: weightHh, bias_ih: biasIh, bias_hh: biasHh }, inputs: { x } };
  return { made, h: { shape: [batch, tokens, hidden], data: all }, c: { shape: [batch, hidden], data: last } };
}

function sumsOf(weight: PlainTensor, bias: PlainTensor, hidden: number, values: readonly number[]): Sum {
  return (gate, unit) => {
    const row = gate * hidden + unit;
    return values.reduce((sum, value, place) => sum + value * at(weight.data, row * values.length + place), at(bias.data, row));
  };
}
