import type { Numbers } from '../../kernels/plain/numbers';
import { type Part, partOf, positionsOf, type Shape } from '../shapes';
import type { Batch } from '../task';
import { makeHead } from './head';
import type { RowModel } from './model';
import { makeNorm } from './norm';
import { addScaled, along, multiply, multiplyBack, soften } from './rows';

/**
 * One pre-norm transformer block, one sequence at a time, with keys and values of every token written out:
 * r = x + attention(norm1 x), z = r + W_2 max(0, W_1 norm2 r + b_1) + b_2, answer from norm3 z. Only the last token is asked
 * for anything, so only it has a query.
 */
export function makeBlock(shape: Shape, longest: number, zeros: (count: number) => Numbers): RowModel {
  const { width, inner, heads } = shape;
  const headWidth = width / heads;
  const part = (name: string): Part => partOf(shape, name);
  const keyTable = part('keyTable'), valueTable = part('valueTable'), inBias = part('inBias');
  const all = part('inWeight');
  const thirdOf = (third: number): Part => ({ ...all, rows: width, offset: all.offset + third * width * width });
  const [queryWeight, keyWeight, valueWeight] = [thirdOf(0), thirdOf(1), thirdOf(2)];
  const positions = positionsOf(longest, width);
  const norm1 = makeNorm(part('norm1').offset, width, longest, zeros);
  const norm2 = makeNorm(part('norm2').offset, width, 1, zeros), norm3 = makeNorm(part('norm3').offset, width, 1, zeros);
  const head = makeHead(shape, zeros);
  const x = zeros(width), tokens = zeros(longest * width), keys = zeros(longest * width), values = zeros(longest * width);
  const query = zeros(width), weights = zeros(heads * longest), taken = zeros(width), r = zeros(width), normed = zeros(width), within = zeros(inner), z = zeros(width), read = zeros(width);
  const zSlopes = zeros(width), withinSlopes = zeros(inner), normedSlopes = zeros(width), takenSlopes = zeros(width), querySlopes = zeros(width);
  const keySlopes = zeros(width), valueSlopes = zeros(width), tokenSlopes = zeros(longest * width), weightSlopes = zeros(longest);

  function linear(numbers: Numbers, weight: Part, biasAt: number, from: Numbers, fromAt: number, to: Numbers, toAt: number): void {
    for (let unit = 0; unit < weight.rows; unit += 1) to[toAt + unit] = numbers[biasAt + unit] ?? 0;
    multiply(numbers, weight, from, fromAt, to, toAt);
  }

  function linearBack(numbers: Numbers, slopes: Numbers, weight: Part, biasAt: number, from: Numbers, fromAt: number, toSlopes: Numbers, fromSlopes: Numbers, fromSlopesAt: number): void {
    addScaled(1, toSlopes, 0, weight.rows, slopes, biasAt);
    multiplyBack(numbers, weight, slopes, from, fromAt, toSlopes, 0, fromSlopes, fromSlopesAt);
  }

  function attend(numbers: Numbers, length: number): void {
    linear(numbers, queryWeight, inBias.offset, tokens, (length - 1) * width, query, 0);
    for (let at = 0; at < length; at += 1) {
      linear(numbers, keyWeight, inBias.offset + width, tokens, at * width, keys, at * width);
      linear(numbers, valueWeight, inBias.offset + 2 * width, tokens, at * width, values, at * width);
    }
    taken.fill(0);
    for (let each = 0; each < heads; each += 1) {
      const across = each * headWidth, row = each * longest;
      for (let at = 0; at < length; at += 1) weights[row + at] = along(query, across, keys, at * width + across, headWidth) / Math.sqrt(headWidth);
      soften(weights, row, length);
      for (let at = 0; at < length; at += 1) addScaled(weights[row + at] ?? 0, values, at * width + across, headWidth, taken, across);
    }
  }

  /** From the slopes of what was taken to those of the tokens after their norm. */
  function attendBack(numbers: Numbers, slopes: Numbers, length: number): void {
    querySlopes.fill(0);
    for (let at = 0; at < length; at += 1) weightSlopes[at] = 0;
    const scoreSlopes = Array.from({ length: heads }, (_, each) => {
      const across = each * headWidth, row = each * longest;
      const direct = Array.from({ length }, (_each, at) => along(takenSlopes, across, values, at * width + across, headWidth));
      const mean = direct.reduce((sum, slope, at) => sum + slope * (weights[row + at] ?? 0), 0);
      return direct.map((slope, at) => ((weights[row + at] ?? 0) * (slope - mean)) / Math.sqrt(headWidth));
    });
    for (let at = 0; at < length; at += 1) {
      for (let unit = 0; unit < width; unit += 1) {
        const each = Math.floor(unit / headWidth);
        const slope = scoreSlopes[each]?.[at] ?? 0;
        keySlopes[unit] = slope * (query[unit] ?? 0);
        querySlopes[unit] = (querySlopes[unit] ?? 0) + slope * (keys[at * width + unit] ?? 0);
        valueSlopes[unit] = (weights[each * longest + at] ?? 0) * (takenSlopes[unit] ?? 0);
      }
      linearBack(numbers, slopes, keyWeight, inBias.offset + width, tokens, at * width, keySlopes, tokenSlopes, at * width);
      linearBack(numbers, slopes, valueWeight, inBias.offset + 2 * width, tokens, at * width, valueSlopes, tokenSlopes, at * width);
    }
    linearBack(numbers, slopes, queryWeight, inBias.offset, tokens, (length - 1) * width, querySlopes, tokenSlopes, (length - 1) * width);
  }

  function forward(numbers: Numbers, batch: Batch, row: number): void {
    for (let at = 0; at < batch.length; at += 1) {
      const token = at * batch.rows + row;
      x.set(positions.subarray(at * width, (at + 1) * width));
      addScaled(1, numbers, keyTable.offset + (batch.keys[token] ?? 0) * width, width, x, 0);
      addScaled(1, numbers, valueTable.offset + (batch.values[token] ?? 0) * width, width, x, 0);
      norm1.forward(numbers, x, 0, at, tokens);
    }
    attend(numbers, batch.length);
    linear(numbers, part('outWeight'), part('outBias').offset, taken, 0, r, 0);
    addScaled(1, x, 0, width, r, 0);
    norm2.forward(numbers, r, 0, 0, normed);
    linear(numbers, part('firstWeight'), part('firstBias').offset, normed, 0, within, 0);
    for (let unit = 0; unit < inner; unit += 1) within[unit] = Math.max(within[unit] ?? 0, 0);
    linear(numbers, part('secondWeight'), part('secondBias').offset, within, 0, z, 0);
    addScaled(1, r, 0, width, z, 0);
    norm3.forward(numbers, z, 0, 0, read);
    head.answer(numbers, read, 0);
  }

  function back(numbers: Numbers, slopes: Numbers, batch: Batch, row: number): void {
    for (const each of [zSlopes, withinSlopes, normedSlopes, takenSlopes]) each.fill(0);
    tokenSlopes.fill(0);
    head.back(numbers, slopes, batch.answers[row] ?? 0, 1 / batch.rows, { state: read, stateAt: 0, stateSlopes: zSlopes });
    norm3.back(numbers, slopes, 0, zSlopes, 0);
    linearBack(numbers, slopes, part('secondWeight'), part('secondBias').offset, within, 0, zSlopes, withinSlopes, 0);
    for (let unit = 0; unit < inner; unit += 1) if ((within[unit] ?? 0) <= 0) withinSlopes[unit] = 0;
    linearBack(numbers, slopes, part('firstWeight'), part('firstBias').offset, normed, 0, withinSlopes, normedSlopes, 0);
    norm2.back(numbers, slopes, 0, normedSlopes, 0);
    addScaled(1, normedSlopes, 0, width, zSlopes, 0);
    linearBack(numbers, slopes, part('outWeight'), part('outBias').offset, taken, 0, zSlopes, takenSlopes, 0);
    attendBack(numbers, slopes, batch.length);
    for (let at = 0; at < batch.length; at += 1) {
      const token = at * batch.rows + row;
      norm1.back(numbers, slopes, at, tokenSlopes, at * width);
      if (at === batch.length - 1) addScaled(1, zSlopes, 0, width, tokenSlopes, at * width);
      addScaled(1, tokenSlopes, at * width, width, slopes, keyTable.offset + (batch.keys[token] ?? 0) * width);
      addScaled(1, tokenSlopes, at * width, width, slopes, valueTable.offset + (batch.values[token] ?? 0) * width);
    }
  }

  return { shares: head.shares, forward, back };
}
