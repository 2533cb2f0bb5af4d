import type { OpCase, PlainTensor } from '#contract/job';
import { at } from '#contract/tensor';
import { drawn } from './reference';

/** Recurrent cells once more in float64 by plain loops, written from PyTorch's formulas and not from the code under test. */

export type CellKind = 'rnn' | 'lstm' | 'gru';
export type Activation = 'tanh' | 'relu' | 'linear';

/** h, and c of an LSTM. */
export interface CellState {
  readonly hidden: readonly number[];
  readonly cell: readonly number[];
}

/** A cell's numbers. */
export interface CellWeights {
  readonly weightIh: PlainTensor;
  readonly weightHh: PlainTensor;
  readonly biasIh: PlainTensor;
  readonly biasHh: PlainTensor;
}

const gates = { rnn: 1, gru: 3, lstm: 4 } as const;

export function activated(value: number, activation: Activation): number {
  return activation === 'tanh' ? Math.tanh(value) : activation === 'relu' ? Math.max(0, value) : value;
}

/** Seeded weights; those of the state are `strength` times as large. */
export function drawnCell(kind: CellKind, input: number, hidden: number, strength = 1): CellWeights {
  const rows = gates[kind] * hidden;
  const weightHh = drawn('whh', rows, hidden);
  return { weightIh: drawn('wih', rows, input), weightHh: { ...weightHh, data: weightHh.data.map((value) => strength * value) }, biasIh: drawn('bih', rows), biasHh: drawn('bhh', rows) };
}

/** One step of a cell. */
export function stepOf(kind: CellKind, weights: CellWeights, x: readonly number[], before: CellState, activation: Activation = 'tanh'): CellState {
  const ofInput = affine(weights.weightIh, weights.biasIh, x);
  const ofHidden = affine(weights.weightHh, weights.biasHh, before.hidden);
  const width = before.hidden.length;
  const gate = (index: number, unit: number): number => at(ofInput, index * width + unit) + at(ofHidden, index * width + unit);
  const units = before.hidden.map((value, unit) => ({ value, unit }));
  if (kind === 'rnn') return { hidden: units.map(({ unit }) => activated(gate(0, unit), activation)), cell: [] };
  if (kind === 'gru') {
    const hidden = units.map(({ value, unit }) => {
      const [r, z] = [logistic(gate(0, unit)), logistic(gate(1, unit))];
      const n = Math.tanh(at(ofInput, 2 * width + unit) + r * at(ofHidden, 2 * width + unit));
      return (1 - z) * n + z * value;
    });
    return { hidden, cell: [] };
  }
  const cell = units.map(({ unit }) => logistic(gate(1, unit)) * at(before.cell, unit) + logistic(gate(0, unit)) * Math.tanh(gate(2, unit)));
  return { hidden: units.map(({ unit }) => logistic(gate(3, unit)) * Math.tanh(at(cell, unit))), cell };
}

/** A whole case of the plain RNN with another nonlinearity; weights so small that a linear one stays within float32. */
export function rnnCaseWith(activation: Activation, [batch, tokens, input, hidden]: readonly [number, number, number, number]): OpCase {
  const weights = drawnCell('rnn', input, hidden, 1 / hidden);
  const x = drawn('x', batch, tokens, input);
  const data: number[] = [];
  for (let row = 0; row < batch; row += 1) {
    let state: CellState = { hidden: new Array<number>(hidden).fill(0), cell: [] };
    for (let token = 0; token < tokens; token += 1) {
      state = stepOf('rnn', weights, rowOf(x, row * tokens + token), state, activation);
      data.push(...state.hidden);
    }
  }
  const { weightIh: weight_ih, weightHh: weight_hh, biasIh: bias_ih, biasHh: bias_hh } = weights;
  return { op: 'rnn', parameters: { weight_ih, weight_hh, bias_ih, bias_hh }, inputs: { x, nonlinearity: activation }, outputs: { hidden: { shape: [batch, tokens, hidden], data } } };
}

/** A sum of so many terms, in float64. */
export function sum(count: number, term: (index: number) => number): number {
  let total = 0;
  for (let index = 0; index < count; index += 1) total += term(index);
  return total;
}

/** W x + b of plain numbers; W is [out, in]. */
export function affine(weight: PlainTensor, bias: PlainTensor, x: readonly number[]): number[] {
  return bias.data.map((start, unit) => start + sum(x.length, (k) => at(weight.data, unit * x.length + k) * at(x, k)));
}

/** Row `index` of a tensor, the last axis being a row. */
export function rowOf({ shape, data }: PlainTensor, index: number): number[] {
  const width = at(shape, shape.length - 1);
  return data.slice(index * width, (index + 1) * width);
}

export function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
