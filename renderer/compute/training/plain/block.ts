import type { Numbers } from '../../kernels/plain/numbers';
import { type Part, partOf, positionsOf, type Shape } from '../shapes';
import type { Batch } from '../task';
import { Head } from './head';
import { type KeptNumbers, keptOf } from './kept';
import { Linear } from './linear';
import { Looking } from './looking';
import type { RowModel } from './model';
import { makeNorm } from './norm';
import { addScaled } from './rows';

/**
 * One pre-norm transformer block, one sequence at a time: r = x + attention(norm1 x), z = r + W_2 max(0, W_1 norm2 r + b_1) + b_2,
 * answer from norm3 z. Only the last token is asked for anything, so only it has a query.
 */
export class Block implements RowModel {
  readonly shares: Numbers;
  readonly sums: Numbers;
  readonly #shape: Shape;
  readonly #head: Head;
  readonly #looking: Looking;
  readonly #tables;
  readonly #norms;
  readonly #linears;
  /** [longest, width] */
  readonly #positions: Float32Array;
  /** [longest, width] words as vectors with their positions; the same normed; slopes of those. */
  readonly #words: Numbers;
  readonly #tokens: Numbers;
  readonly #tokenSlopes: Numbers;
  /** Of the last token, [width] and, within, [inner] each; then their slopes. */
  readonly #last;
  readonly #slopes;

  constructor(shape: Shape, longest: number, zeros: (count: number) => Numbers) {
    const { width, inner } = shape;
    const part = (name: string): Part => partOf(shape, name);
    const linear = (name: string): Linear => new Linear(part(`${name}Weight`), part(`${name}Bias`).offset);
    this.#shape = shape;
    this.#head = new Head(shape, zeros);
    this.shares = this.#head.shares;
    this.sums = this.#head.sums;
    this.#looking = new Looking(shape, longest, zeros);
    this.#tables = { keys: part('keyTable').offset, values: part('valueTable').offset };
    this.#norms = { first: makeNorm(part('norm1').offset, width, longest, zeros), second: makeNorm(part('norm2').offset, width, 1, zeros), third: makeNorm(part('norm3').offset, width, 1, zeros) };
    this.#linears = { out: linear('out'), first: linear('first'), second: linear('second') };
    this.#positions = positionsOf(longest, width);
    this.#words = zeros(longest * width);
    this.#tokens = zeros(longest * width);
    this.#tokenSlopes = zeros(longest * width);
    this.#last = { r: zeros(width), normed: zeros(width), within: zeros(inner), z: zeros(width), read: zeros(width) };
    this.#slopes = { z: zeros(width), within: zeros(inner), normed: zeros(width), taken: zeros(width) };
  }

  forward(numbers: Numbers, batch: Batch, row: number): void {
    const { width } = this.#shape;
    const { r, normed, within, z, read } = this.#last;
    this.#words.set(this.#positions.subarray(0, batch.length * width));
    for (let at = 0; at < batch.length; at += 1) {
      for (const place of this.#wordPlaces(batch, at * batch.rows + row)) addScaled(1, numbers, place, width, this.#words, at * width);
      this.#norms.first.forward(numbers, this.#words, at * width, at, this.#tokens);
    }
    this.#looking.forward(numbers, this.#tokens, batch.length);
    this.#linears.out.forward(numbers, this.#looking.taken, 0, r, 0);
    addScaled(1, this.#words, (batch.length - 1) * width, width, r, 0);
    this.#norms.second.forward(numbers, r, 0, 0, normed);
    this.#linears.first.forward(numbers, normed, 0, within, 0);
    within.forEach((value, unit) => {
      within[unit] = Math.max(value, 0);
    });
    this.#linears.second.forward(numbers, within, 0, z, 0);
    addScaled(1, r, 0, width, z, 0);
    this.#norms.third.forward(numbers, z, 0, 0, read);
    this.#head.answer(numbers, read, 0);
  }

  back(numbers: Numbers, slopes: Numbers, batch: Batch, row: number): void {
    const { width } = this.#shape;
    const { z, within, normed, taken } = this.#slopes;
    for (const each of [z, within, normed, taken, this.#tokenSlopes]) each.fill(0);
    this.#head.back(numbers, slopes, { right: batch.answers[row] ?? 0, scale: 1 / batch.rows, state: this.#last.read, stateAt: 0, stateSlopes: z });
    this.#norms.third.back(numbers, slopes, 0, z, 0);
    this.#linears.second.back(numbers, slopes, this.#last.within, 0, z, within);
    within.forEach((slope, unit) => {
      within[unit] = (this.#last.within[unit] ?? 0) > 0 ? slope : 0;
    });
    this.#linears.first.back(numbers, slopes, this.#last.normed, 0, within, normed);
    this.#norms.second.back(numbers, slopes, 0, normed, 0);
    addScaled(1, normed, 0, width, z, 0);
    this.#linears.out.back(numbers, slopes, this.#looking.taken, 0, z, taken);
    this.#looking.back(numbers, slopes, { tokens: this.#tokens, length: batch.length, takenSlopes: taken, tokenSlopes: this.#tokenSlopes });
    for (let at = 0; at < batch.length; at += 1) {
      this.#norms.first.back(numbers, slopes, at, this.#tokenSlopes, at * width);
      if (at === batch.length - 1) addScaled(1, z, 0, width, this.#tokenSlopes, at * width);
      for (const place of this.#wordPlaces(batch, at * batch.rows + row)) addScaled(1, this.#tokenSlopes, at * width, width, slopes, place);
    }
  }

  kept(_numbers: Numbers, length: number): KeptNumbers {
    const { width, inner } = this.#shape;
    const { r, normed, within, z, read } = this.#last;
    const last = (length - 1) * width;
    return {
      positions: keptOf(this.#positions, length, width), vectors: keptOf(this.#words, length, width), normed: keptOf(this.#tokens, length, width),
      ...this.#looking.kept(length),
      output: keptOf(r.map((value, unit) => value - (this.#words[last + unit] ?? 0)), width),
      added: keptOf(r, width), addedNormed: keptOf(normed, width), within: keptOf(within, inner), ended: keptOf(z, width), read: keptOf(read, width),
    };
  }

  /** Where the vectors of a token's key and value begin among the numbers. */
  #wordPlaces(batch: Batch, token: number): readonly [number, number] {
    const { width } = this.#shape;
    return [this.#tables.keys + (batch.keys[token] ?? 0) * width, this.#tables.values + (batch.values[token] ?? 0) * width];
  }
}
