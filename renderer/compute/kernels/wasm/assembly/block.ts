import { Attend, blockTokens, mixedOf, panelsOf } from './layout';
import { multiplyAdd, sumOf } from './lanes';
import { product } from './product';

/**
 * What follows attention for a block of tokens: the product that puts the heads together and, in a transformer block, the
 * rest of it: norm1(x + attention), then norm2(that + feed-forward).
 *
 * Of the scratch: sums [block, width] · inner [block, innerWidth], each row in whole panels.
 */
export function finish(asked: Attend, index: i32, row: usize, block: i32, scratch: usize): void {
  const from = block * blockTokens;
  const rows = min(blockTokens, asked.tokens - from);
  const panels = panelsOf(asked.width);
  const apart = <usize>panels << 5;
  const widthBytes = <usize>asked.width << 2;
  const sums = scratch;
  product(mixedOf(asked, row) + from * widthBytes, widthBytes, rows, asked.outPanels, asked.width, panels, asked.outBias, 0, sums, apart);
  const place = (<usize>index * asked.tokens + from) * widthBytes;
  if (asked.innerWidth > 0) feedForward(asked, asked.x + place, rows, sums);
  for (let down = 0; down < rows; down += 1) memory.copy(asked.y + place + down * widthBytes, sums + down * apart, widthBytes);
}

/** From attention's sums to the block's result, in place. */
function feedForward(asked: Attend, x: usize, rows: i32, sums: usize): void {
  const panels = panelsOf(asked.width);
  const apart = <usize>panels << 5;
  const innerPanels = panelsOf(asked.innerWidth);
  const innerApart = <usize>innerPanels << 5;
  const inner = sums + blockTokens * apart;
  const second = inner + blockTokens * innerApart;
  for (let row = 0; row < rows; row += 1) {
    addTo(sums + row * apart, x + (<usize>(row * asked.width) << 2), asked.width);
    normalise(sums + row * apart, asked.width, asked.eps, asked.norm1);
  }
  product(sums, apart, rows, asked.firstPanels, asked.width, innerPanels, asked.firstBias, 0, inner, innerApart);
  const end = inner + rows * innerApart;
  for (let at = inner; at < end; at += 16) v128.store(at, f32x4.max(v128.load(at), f32x4.splat(0)));
  product(inner, innerApart, rows, asked.secondPanels, asked.innerWidth, panels, asked.secondBias, 0, second, apart);
  for (let row = 0; row < rows; row += 1) {
    addTo(sums + row * apart, second + row * apart, asked.width);
    normalise(sums + row * apart, asked.width, asked.eps, asked.norm2);
  }
}

function addTo(sums: usize, more: usize, width: i32): void {
  const end = sums + (<usize>width << 2);
  for (; sums + 16 <= end; sums += 16) {
    v128.store(sums, f32x4.add(v128.load(sums), v128.load(more)));
    more += 16;
  }
  for (; sums < end; sums += 4) {
    f32.store(sums, f32.load(sums) + f32.load(more));
    more += 4;
  }
}

/**
 * (x - mean) / sqrt(variance + eps) * weight + bias, in place; the variance from the differences, in a second pass.
 *
 * @param norm - [2, width], weight and bias
 */
function normalise(at: usize, width: i32, eps: f32, norm: usize): void {
  const bytes = <usize>width << 2;
  const end = at + bytes;
  const quick = at + (bytes & ~15);
  let lanes = f32x4.splat(0);
  let here = at;
  for (; here < quick; here += 16) lanes = f32x4.add(lanes, v128.load(here));
  let sum = sumOf(lanes);
  for (; here < end; here += 4) sum += f32.load(here);
  const mean = sum / <f32>width;
  const means = f32x4.splat(mean);
  lanes = f32x4.splat(0);
  for (here = at; here < quick; here += 16) {
    const difference = f32x4.sub(v128.load(here), means);
    lanes = multiplyAdd(difference, difference, lanes);
  }
  sum = sumOf(lanes);
  for (; here < end; here += 4) sum += (f32.load(here) - mean) * (f32.load(here) - mean);
  const scale = <f32>1 / sqrt<f32>(sum / <f32>width + eps);
  for (here = at; here < end; here += 4) {
    f32.store(here, (f32.load(here) - mean) * scale * f32.load(norm) + f32.load(norm + bytes));
    norm += 4;
  }
}
