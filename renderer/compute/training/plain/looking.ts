import type { Numbers } from '../../kernels/plain/numbers';
import { partOf, type Shape } from '../shapes';
import { type KeptNumbers, keptOf } from './kept';
import { Linear } from './linear';
import { addScaled, along, soften } from './rows';

/** Attention of the last token over all tokens, with keys and values of every token written out. */
export class Looking {
  /** [width], what the heads take. */
  readonly taken: Numbers;
  readonly #shape: Shape;
  readonly #longest: number;
  readonly #query: Linear;
  readonly #key: Linear;
  readonly #value: Linear;
  /** [width], [longest, width] twice, [heads, longest] twice */
  readonly #queries: Numbers;
  readonly #keys: Numbers;
  readonly #values: Numbers;
  readonly #weights: Numbers;
  readonly #scoreSlopes: Numbers;
  readonly #slopes;

  constructor(shape: Shape, longest: number, zeros: (count: number) => Numbers) {
    const { width, heads } = shape;
    const all = partOf(shape, 'inWeight'), bias = partOf(shape, 'inBias').offset;
    const third = (place: number): Linear => new Linear({ ...all, rows: width, offset: all.offset + place * width * width }, bias + place * width);
    [this.#query, this.#key, this.#value] = [third(0), third(1), third(2)];
    this.#shape = shape;
    this.#longest = longest;
    this.taken = zeros(width);
    this.#queries = zeros(width);
    this.#keys = zeros(longest * width);
    this.#values = zeros(longest * width);
    this.#weights = zeros(heads * longest);
    this.#scoreSlopes = zeros(heads * longest);
    this.#slopes = { query: zeros(width), key: zeros(width), value: zeros(width) };
  }

  forward(numbers: Numbers, tokens: Numbers, length: number): void {
    const { width, heads } = this.#shape;
    const headWidth = width / heads;
    this.#query.forward(numbers, tokens, (length - 1) * width, this.#queries, 0);
    for (let at = 0; at < length; at += 1) {
      this.#key.forward(numbers, tokens, at * width, this.#keys, at * width);
      this.#value.forward(numbers, tokens, at * width, this.#values, at * width);
    }
    this.taken.fill(0);
    for (let head = 0; head < heads; head += 1) {
      const across = head * headWidth, row = head * this.#longest;
      for (let at = 0; at < length; at += 1) this.#weights[row + at] = along(this.#queries, across, this.#keys, at * width + across, headWidth) / Math.sqrt(headWidth);
      soften(this.#weights, row, length);
      for (let at = 0; at < length; at += 1) addScaled(this.#weights[row + at] ?? 0, this.#values, at * width + across, headWidth, this.taken, across);
    }
  }

  /** What `forward` computed, head by head. */
  kept(length: number): KeptNumbers {
    const { width, heads } = this.#shape;
    const headWidth = width / heads;
    const tokens = (from: Numbers): Numbers => Float64Array.from({ length: length * width }, (_, place) => {
      const [head, at, unit] = [Math.floor(place / (length * headWidth)), Math.floor(place / headWidth) % length, place % headWidth];
      return from[at * width + head * headWidth + unit] ?? 0;
    });
    const pairs = (of: (head: number, at: number) => number): Numbers => Float64Array.from({ length: heads * length }, (_, place) => of(Math.floor(place / length), place % length));
    return {
      query: keptOf(this.#queries, heads, headWidth), key: keptOf(tokens(this.#keys), heads, length, headWidth), value: keptOf(tokens(this.#values), heads, length, headWidth),
      scores: keptOf(pairs((head, at) => along(this.#queries, head * headWidth, this.#keys, at * width + head * headWidth, headWidth) / Math.sqrt(headWidth)), heads, length),
      weights: keptOf(pairs((head, at) => this.#weights[head * this.#longest + at] ?? 0), heads, length), mixed: keptOf(this.taken, heads, headWidth),
    };
  }

  /** From the slopes of what was taken to those of the tokens, which are added to `tokenSlopes`. */
  back(numbers: Numbers, slopes: Numbers, { tokens, length, takenSlopes, tokenSlopes }: { readonly tokens: Numbers; readonly length: number; readonly takenSlopes: Numbers; readonly tokenSlopes: Numbers }): void {
    const { width, heads } = this.#shape;
    const { query, key, value } = this.#slopes;
    for (let head = 0; head < heads; head += 1) this.#scoreBack(head, length, takenSlopes);
    query.fill(0);
    for (let at = 0; at < length; at += 1) {
      for (let unit = 0; unit < width; unit += 1) {
        const row = Math.floor((unit * heads) / width) * this.#longest;
        const slope = this.#scoreSlopes[row + at] ?? 0;
        key[unit] = slope * (this.#queries[unit] ?? 0);
        query[unit] = (query[unit] ?? 0) + slope * (this.#keys[at * width + unit] ?? 0);
        value[unit] = (this.#weights[row + at] ?? 0) * (takenSlopes[unit] ?? 0);
      }
      this.#key.back(numbers, slopes, tokens, at * width, key, tokenSlopes);
      this.#value.back(numbers, slopes, tokens, at * width, value, tokenSlopes);
    }
    this.#query.back(numbers, slopes, tokens, (length - 1) * width, query, tokenSlopes);
  }

  /** Slopes of one head's scores, through softmax. */
  #scoreBack(head: number, length: number, takenSlopes: Numbers): void {
    const { width, heads } = this.#shape;
    const headWidth = width / heads, across = head * headWidth, row = head * this.#longest;
    let mean = 0;
    for (let at = 0; at < length; at += 1) {
      const slope = (this.#scoreSlopes[row + at] = along(takenSlopes, across, this.#values, at * width + across, headWidth));
      mean += slope * (this.#weights[row + at] ?? 0);
    }
    for (let at = 0; at < length; at += 1) {
      this.#scoreSlopes[row + at] = ((this.#weights[row + at] ?? 0) * ((this.#scoreSlopes[row + at] ?? 0) - mean)) / Math.sqrt(headWidth);
    }
  }
}
