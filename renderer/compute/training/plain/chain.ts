import type { Numbers } from '../../kernels/plain/numbers';
import { partOf, type Shape } from '../shapes';
import type { Batch } from '../task';
import { makeHead } from './head';
import type { RowModel } from './model';
import { addScaled, multiply, multiplyBack } from './rows';

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/**
 * An RNN or an LSTM, one sequence at a time: h_t = tanh(W_ih x_t + b_ih + W_hh h_(t-1) + b_hh), or the LSTM's gates i, f, g, o
 * with c = f c + i g and h = o tanh(c).
 */
export function makeChain(shape: Shape, longest: number, zeros: (count: number) => Numbers): RowModel {
  const { width, inner, kind } = shape;
  const keys = partOf(shape, 'keyTable'), values = partOf(shape, 'valueTable');
  const inputWeight = partOf(shape, 'inputWeight'), hiddenWeight = partOf(shape, 'hiddenWeight');
  const inputBias = partOf(shape, 'inputBias'), hiddenBias = partOf(shape, 'hiddenBias');
  const head = makeHead(shape, zeros);
  /** [1 + longest, width] states, zeros first; the words as vectors; gates; cells. */
  const states = zeros((longest + 1) * width), words = zeros(longest * width), gates = zeros(longest * inner), cells = zeros((longest + 1) * width);
  const stateSlopes = zeros(width), cellSlopes = zeros(width), sumSlopes = zeros(inner), wordSlopes = zeros(width), before = zeros(width);

  function step(numbers: Numbers, at: number): void {
    const sums = at * inner, old = at * width, now = old + width;
    for (let unit = 0; unit < inner; unit += 1) gates[sums + unit] = (numbers[inputBias.offset + unit] ?? 0) + (numbers[hiddenBias.offset + unit] ?? 0);
    multiply(numbers, inputWeight, words, old, gates, sums);
    multiply(numbers, hiddenWeight, states, old, gates, sums);
    for (let unit = 0; unit < width; unit += 1) {
      if (kind === 'rnn') {
        states[now + unit] = gates[sums + unit] = Math.tanh(gates[sums + unit] ?? 0);
        continue;
      }
      const gate = (place: number): number => gates[sums + place * width + unit] ?? 0;
      const [i, f, g, o] = [logistic(gate(0)), logistic(gate(1)), Math.tanh(gate(2)), logistic(gate(3))];
      [i, f, g, o].forEach((value, place) => {
        gates[sums + place * width + unit] = value;
      });
      const cell = (cells[now + unit] = f * (cells[old + unit] ?? 0) + i * g);
      states[now + unit] = o * Math.tanh(cell);
    }
  }

  /** From the slopes of h and c after a step to those of its sums, and of c before it. */
  function bend(at: number): void {
    const sums = at * inner, old = at * width, now = old + width;
    for (let unit = 0; unit < width; unit += 1) {
      const slope = stateSlopes[unit] ?? 0;
      if (kind === 'rnn') {
        sumSlopes[unit] = slope * (1 - (states[now + unit] ?? 0) ** 2);
        continue;
      }
      const gate = (place: number): number => gates[sums + place * width + unit] ?? 0;
      const [i, f, g, o] = [gate(0), gate(1), gate(2), gate(3)];
      const bent = Math.tanh(cells[now + unit] ?? 0);
      const cell = (cellSlopes[unit] ?? 0) + slope * o * (1 - bent * bent);
      sumSlopes[unit] = cell * g * i * (1 - i);
      sumSlopes[width + unit] = cell * (cells[old + unit] ?? 0) * f * (1 - f);
      sumSlopes[2 * width + unit] = cell * i * (1 - g * g);
      sumSlopes[3 * width + unit] = slope * bent * o * (1 - o);
      cellSlopes[unit] = cell * f;
    }
  }

  function back(numbers: Numbers, slopes: Numbers, batch: Batch, row: number): void {
    const last = batch.length * width;
    stateSlopes.fill(0);
    cellSlopes.fill(0);
    head.back(numbers, slopes, batch.answers[row] ?? 0, 1 / batch.rows, { state: states, stateAt: last, stateSlopes });
    for (let at = batch.length - 1; at >= 0; at -= 1) {
      bend(at);
      before.fill(0);
      wordSlopes.fill(0);
      addScaled(1, sumSlopes, 0, inner, slopes, inputBias.offset);
      addScaled(1, sumSlopes, 0, inner, slopes, hiddenBias.offset);
      multiplyBack(numbers, inputWeight, slopes, words, at * width, sumSlopes, 0, wordSlopes, 0);
      multiplyBack(numbers, hiddenWeight, slopes, states, at * width, sumSlopes, 0, before, 0);
      const token = at * batch.rows + row;
      addScaled(1, wordSlopes, 0, width, slopes, keys.offset + (batch.keys[token] ?? 0) * width);
      addScaled(1, wordSlopes, 0, width, slopes, values.offset + (batch.values[token] ?? 0) * width);
      stateSlopes.set(before);
    }
  }

  return {
    shares: head.shares,
    forward: (numbers, batch, row) => {
      for (let at = 0; at < batch.length; at += 1) {
        const token = at * batch.rows + row;
        words.fill(0, at * width, (at + 1) * width);
        addScaled(1, numbers, keys.offset + (batch.keys[token] ?? 0) * width, width, words, at * width);
        addScaled(1, numbers, values.offset + (batch.values[token] ?? 0) * width, width, words, at * width);
        step(numbers, at);
      }
      head.answer(numbers, states, batch.length * width);
    },
    back,
  };
}
