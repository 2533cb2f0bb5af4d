import type { Numbers } from '../../kernels/plain/numbers';
import { type Part, partOf, type Shape } from '../shapes';
import type { Batch } from '../task';
import { Head } from './head';
import { keptBlocks, type KeptNumbers, keptOf } from './kept';
import type { RowModel } from './model';
import { addScaled, multiply, multiplyBack } from './rows';

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/**
 * An RNN or an LSTM, one sequence at a time: h_t = tanh(W_ih x_t + b_ih + W_hh h_(t-1) + b_hh), or the LSTM's gates i, f, g, o
 * with c = f c + i g and h = o tanh(c).
 */
export class Chain implements RowModel {
  readonly shares: Numbers;
  readonly sums: Numbers;
  readonly #shape: Shape;
  readonly #head: Head;
  readonly #parts;
  /** [1 + longest, width] states and cells, zeros first; [longest, width] words as vectors; [longest, inner] gates. */
  readonly #states: Numbers;
  readonly #cells: Numbers;
  readonly #words: Numbers;
  readonly #gates: Numbers;
  /** Slopes of one step: of its state, its cell, its sums, its word, and of the state before it. */
  readonly #slopes;

  constructor(shape: Shape, longest: number, zeros: (count: number) => Numbers) {
    const { width, inner } = shape;
    const part = (name: string): Part => partOf(shape, name);
    this.#shape = shape;
    this.#head = new Head(shape, zeros);
    this.shares = this.#head.shares;
    this.sums = this.#head.sums;
    this.#parts = {
      keys: part('keyTable'), values: part('valueTable'), inputWeight: part('inputWeight'), hiddenWeight: part('hiddenWeight'),
      inputBias: part('inputBias').offset, hiddenBias: part('hiddenBias').offset,
    };
    this.#states = zeros((longest + 1) * width);
    this.#cells = zeros((longest + 1) * width);
    this.#words = zeros(longest * width);
    this.#gates = zeros(longest * inner);
    this.#slopes = { state: zeros(width), cell: zeros(width), sums: zeros(inner), word: zeros(width), before: zeros(width) };
  }

  forward(numbers: Numbers, batch: Batch, row: number): void {
    const { width } = this.#shape;
    const { keys, values } = this.#parts;
    for (let at = 0; at < batch.length; at += 1) {
      const token = at * batch.rows + row;
      this.#words.fill(0, at * width, (at + 1) * width);
      addScaled(1, numbers, keys.offset + (batch.keys[token] ?? 0) * width, width, this.#words, at * width);
      addScaled(1, numbers, values.offset + (batch.values[token] ?? 0) * width, width, this.#words, at * width);
      this.#step(numbers, at);
    }
    this.#head.answer(numbers, this.#states, batch.length * width);
  }

  back(numbers: Numbers, slopes: Numbers, batch: Batch, row: number): void {
    const { width, inner } = this.#shape;
    const { keys, values, inputWeight, hiddenWeight, inputBias, hiddenBias } = this.#parts;
    const { state, cell, sums, word, before } = this.#slopes;
    state.fill(0);
    cell.fill(0);
    this.#head.back(numbers, slopes, { right: batch.answers[row] ?? 0, scale: 1 / batch.rows, state: this.#states, stateAt: batch.length * width, stateSlopes: state });
    for (let at = batch.length - 1; at >= 0; at -= 1) {
      this.#bend(at);
      before.fill(0);
      word.fill(0);
      addScaled(1, sums, 0, inner, slopes, inputBias);
      addScaled(1, sums, 0, inner, slopes, hiddenBias);
      multiplyBack(numbers, inputWeight, slopes, { x: this.#words, xAt: at * width, ySlopes: sums, xSlopes: word, xSlopesAt: 0 });
      multiplyBack(numbers, hiddenWeight, slopes, { x: this.#states, xAt: at * width, ySlopes: sums, xSlopes: before, xSlopesAt: 0 });
      const token = at * batch.rows + row;
      addScaled(1, word, 0, width, slopes, keys.offset + (batch.keys[token] ?? 0) * width);
      addScaled(1, word, 0, width, slopes, values.offset + (batch.values[token] ?? 0) * width);
      state.set(before);
    }
  }

  kept(numbers: Numbers, length: number): KeptNumbers {
    const { width, inner, kind } = this.#shape;
    const { inputWeight, hiddenWeight, inputBias, hiddenBias } = this.#parts;
    const [fromWord, fromState] = [new Float64Array(length * inner), new Float64Array(length * inner)];
    for (let at = 0; at < length; at += 1) {
      multiply(numbers, inputWeight, this.#words, at * width, fromWord, at * inner);
      multiply(numbers, hiddenWeight, this.#states, at * width, fromState, at * inner);
    }
    const sums = fromWord.map((sum, place) => sum + (fromState[place] ?? 0) + (numbers[inputBias + (place % inner)] ?? 0) + (numbers[hiddenBias + (place % inner)] ?? 0));
    const both = { vectors: keptOf(this.#words, length, width), hidden: keptOf(this.#states.subarray(width), length, width) };
    if (kind === 'rnn') return { ...both, inputPart: keptOf(fromWord, length, width), recurrentPart: keptOf(fromState, length, width), preActivation: keptOf(sums, length, width) };
    return {
      ...both, cell: keptOf(this.#cells.subarray(width), length, width),
      ...keptBlocks(['inputSum', 'forgetSum', 'candidateSum', 'outputSum'], sums, length, width),
      ...keptBlocks(['inputGate', 'forgetGate', 'candidate', 'outputGate'], this.#gates, length, width),
    };
  }

  #step(numbers: Numbers, at: number): void {
    const { width, inner, kind } = this.#shape;
    const { inputWeight, hiddenWeight, inputBias, hiddenBias } = this.#parts;
    const sums = at * inner, old = at * width, now = old + width;
    for (let unit = 0; unit < inner; unit += 1) this.#gates[sums + unit] = (numbers[inputBias + unit] ?? 0) + (numbers[hiddenBias + unit] ?? 0);
    multiply(numbers, inputWeight, this.#words, old, this.#gates, sums);
    multiply(numbers, hiddenWeight, this.#states, old, this.#gates, sums);
    for (let unit = 0; unit < width; unit += 1) {
      if (kind === 'rnn') this.#states[now + unit] = Math.tanh(this.#gates[sums + unit] ?? 0);
      else this.#gate(sums + unit, old + unit, now + unit);
    }
  }

  /** One unit of an LSTM: its four sums become gates. */
  #gate(first: number, old: number, now: number): void {
    const { width } = this.#shape;
    const sum = (place: number): number => this.#gates[first + place * width] ?? 0;
    const [i, f, g, o] = [logistic(sum(0)), logistic(sum(1)), Math.tanh(sum(2)), logistic(sum(3))];
    const cell = (this.#cells[now] = f * (this.#cells[old] ?? 0) + i * g);
    this.#states[now] = o * Math.tanh(cell);
    [i, f, g, o].forEach((gate, place) => {
      this.#gates[first + place * width] = gate;
    });
  }

  /** From the slopes of h and c after a step to those of its sums, and of c before it. */
  #bend(at: number): void {
    const { width, inner, kind } = this.#shape;
    const { state, cell, sums } = this.#slopes;
    const old = at * width, now = old + width;
    for (let unit = 0; unit < width; unit += 1) {
      const slope = state[unit] ?? 0;
      if (kind === 'rnn') {
        sums[unit] = slope * (1 - (this.#states[now + unit] ?? 0) ** 2);
        continue;
      }
      const gate = (place: number): number => this.#gates[at * inner + place * width + unit] ?? 0;
      const [i, f, g, o] = [gate(0), gate(1), gate(2), gate(3)];
      const bent = Math.tanh(this.#cells[now + unit] ?? 0);
      const whole = (cell[unit] ?? 0) + slope * o * (1 - bent * bent);
      sums[unit] = whole * g * i * (1 - i);
      sums[width + unit] = whole * (this.#cells[old + unit] ?? 0) * f * (1 - f);
      sums[2 * width + unit] = whole * i * (1 - g * g);
      sums[3 * width + unit] = slope * bent * o * (1 - o);
      cell[unit] = whole * f;
    }
  }
}
