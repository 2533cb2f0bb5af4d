import { fourColumns, sixRows } from './columns';
import { exponential2 } from './lanes';
import { product } from './product';
import { stopped } from './shared';

/**
 * Attention and what follows it, as attend.ts on the page's side lays it out; addresses in bytes. Everything that belongs
 * to one row of the batch lies from `row` on, so that a thread can take whole rows or all threads share one.
 */
@unmanaged
export class Attend {
  batch: i32;
  tokens: i32;
  width: i32;
  heads: i32;
  headWidth: i32;
  /** headWidth rounded up to what tiles of 6 and 4 make */
  valueWidth: i32;
  causal: i32;
  /** Keys whose scores are held at once; a multiple of 6. */
  keysAtOnce: i32;
  /** [batch, tokens, width] */
  x: usize;
  /** panels of [width, 3 * width]; those of q already times log2(e) / sqrt(headWidth) */
  inPanels: usize;
  inBias: usize;
  outPanels: usize;
  outBias: usize;
  /** [batch, tokens, width] */
  y: usize;
  /** [batch, heads, panels of queries, 2, 8]: largest score and sum of powers, from which the weights can be made again */
  kept: usize;
  /** At least 12 rows of 32 bytes, all 0. */
  zeros: usize;
  /** 0 for bare attention; else the width between the two products of the feed-forward part. */
  innerWidth: i32;
  eps: f32;
  firstPanels: usize;
  firstBias: usize;
  secondPanels: usize;
  secondBias: usize;
  norm1: usize;
  norm2: usize;
}

/** Tokens that go through the linear parts together: whole panels of 8 queries and whole tiles of 6 keys. */
export const blockTokens = 24;

/** Where the parts of one row lie: queries, keys, values by head, then what the heads give. */
@inline
export function queriesOf(asked: Attend, row: usize, head: i32): usize {
  return row + (<usize>head * roundUp(asked.tokens) * asked.headWidth << 2);
}

@inline
export function keysOf(asked: Attend, row: usize, head: i32): usize {
  return row + (<usize>(asked.heads + head) * roundUp(asked.tokens) * asked.headWidth << 2);
}

@inline
function valuesOf(asked: Attend, row: usize, head: i32): usize {
  const before = <usize>roundUp(asked.tokens) * (2 * asked.width + head * asked.valueWidth);
  return row + (before << 2);
}

@inline
export function mixedOf(asked: Attend, row: usize): usize {
  const before = <usize>roundUp(asked.tokens) * (2 * asked.width + asked.heads * asked.valueWidth);
  return row + (before << 2);
}

/** A token count filled up to whole blocks. */
@inline
function roundUp(tokens: i32): i32 {
  return (tokens + blockTokens - 1) / blockTokens * blockTokens;
}

/** A width rounded up to whole panels. */
@inline
export function panelsOf(width: i32): i32 {
  return (width + 7) >> 3;
}

/** Queries, keys and values of a block of tokens, laid as attention reads them. */
export function project(asked: Attend, index: i32, row: usize, block: i32, scratch: usize): void {
  const from = block * blockTokens;
  const rows = min(blockTokens, asked.tokens - from);
  const panels = panelsOf(3 * asked.width);
  const apart = <usize>panels << 5;
  const widthBytes = <usize>asked.width << 2;
  product(asked.x + (<usize>index * asked.tokens + from) * widthBytes, widthBytes, rows, asked.inPanels, asked.width, panels, asked.inBias, 0, scratch, apart);
  if (rows < blockTokens) memory.fill(scratch + rows * apart, 0, <usize>(blockTokens - rows) * apart);
  for (let head = 0; head < asked.heads; head += 1) {
    const across = scratch + (<usize>head * asked.headWidth << 2);
    const offset = <usize>from * asked.headWidth << 2;
    turn(across, apart, asked.headWidth, 8, queriesOf(asked, row, head) + offset);
    turn(across + widthBytes, apart, asked.headWidth, 6, keysOf(asked, row, head) + offset);
    layValues(across + 2 * widthBytes, apart, asked, valuesOf(asked, row, head) + (<usize>from * asked.valueWidth << 2));
  }
}

/** From [block, width] to [block / group, width, group]. */
function turn(from: usize, apart: usize, width: i32, group: i32, to: usize): void {
  for (let first = 0; first < blockTokens; first += group) {
    for (let column = 0; column < width; column += 1) {
      let source = from + <usize>first * apart + (<usize>column << 2);
      for (let row = 0; row < group; row += 1) {
        f32.store(to, f32.load(source));
        to += 4;
        source += apart;
      }
    }
  }
}

function layValues(from: usize, apart: usize, asked: Attend, to: usize): void {
  const filled = <usize>asked.headWidth << 2;
  const all = <usize>asked.valueWidth << 2;
  for (let row = 0; row < blockTokens; row += 1) {
    memory.copy(to, from, filled);
    if (all > filled) memory.fill(to + filled, 0, all - filled);
    to += all;
    from += apart;
  }
}

/**
 * One head's answer to 8 queries, with running softmax: scores of some keys, the largest so far, powers of 2, and what was
 * summed before made smaller when a larger score comes. All of it turned, so that the 8 queries lie side by side:
 *
 *   scores [keys, 8] = K Q^T      sums [values, 8] = V^T 2^(scores - largest)
 */
export function attend(asked: Attend, index: i32, row: usize, head: i32, panel: i32, scratch: usize): void {
  const query = panel * 8;
  const limit = asked.causal ? min(asked.tokens, query + 8) : asked.tokens;
  const queries = queriesOf(asked, row, head) + (<usize>query * asked.headWidth << 2);
  const keys = keysOf(asked, row, head);
  const values = valuesOf(asked, row, head);
  const sums = scratch;
  const scores = sums + (<usize>asked.valueWidth << 5);
  memory.fill(sums, 0, <usize>asked.valueWidth << 5);
  let largest0 = f32x4.splat(-1e30), largest1 = largest0;
  let total0 = f32x4.splat(0), total1 = total0;
  for (let first = 0; first < limit; first += asked.keysAtOnce) {
    const count = min(asked.keysAtOnce, limit - first);
    for (let key = 0; key < count; key += 6) {
      sixRows(keys + (<usize>(first + key) * asked.headWidth << 2), 24, queries, asked.headWidth, asked.zeros, 0, scores + (<usize>key << 5));
    }
    if (asked.causal && first + count > query) hideLater(scores, first, count, query);
    const before0 = largest0, before1 = largest1;
    const end = scores + (<usize>count << 5);
    for (let at = scores; at < end; at += 32) {
      largest0 = f32x4.pmax(largest0, v128.load(at));
      largest1 = f32x4.pmax(largest1, v128.load(at, 16));
    }
    if (first > 0) {
      const smaller0 = exponential2(f32x4.sub(before0, largest0)), smaller1 = exponential2(f32x4.sub(before1, largest1));
      total0 = f32x4.mul(total0, smaller0);
      total1 = f32x4.mul(total1, smaller1);
      scale(sums, asked.valueWidth, smaller0, smaller1);
    }
    for (let at = scores; at < end; at += 32) {
      const power0 = exponential2(f32x4.sub(v128.load(at), largest0)), power1 = exponential2(f32x4.sub(v128.load(at, 16), largest1));
      total0 = f32x4.add(total0, power0);
      total1 = f32x4.add(total1, power1);
      v128.store(at, power0);
      v128.store(at, power1, 16);
    }
    addValues(values + (<usize>first * asked.valueWidth << 2), asked.valueWidth, scores, count, sums);
    if (stopped()) return;
  }
  const one = f32x4.splat(1);
  scale(sums, asked.valueWidth, f32x4.div(one, total0), f32x4.div(one, total1));
  layMixed(asked, sums, mixedOf(asked, row), head, query);
  const kept = asked.kept + (<usize>((index * asked.heads + head) * panelsOf(asked.tokens) + panel) << 6);
  v128.store(kept, largest0);
  v128.store(kept, largest1, 16);
  v128.store(kept, total0, 32);
  v128.store(kept, total1, 48);
}

/** A query must not see what comes after it. */
function hideLater(scores: usize, first: i32, count: i32, query: i32): void {
  const low = i32x4.add(i32x4.splat(query), i32x4(0, 1, 2, 3)), high = i32x4.add(low, i32x4.splat(4));
  const hidden = f32x4.splat(-1e30);
  for (let key = max(first, query); key < first + count; key += 1) {
    const at = scores + (<usize>(key - first) << 5);
    v128.store(at, v128.bitselect(hidden, v128.load(at), i32x4.gt_s(i32x4.splat(key), low)));
    v128.store(at, v128.bitselect(hidden, v128.load(at, 16), i32x4.gt_s(i32x4.splat(key), high)), 16);
  }
}

function scale(sums: usize, width: i32, by0: v128, by1: v128): void {
  const end = sums + (<usize>width << 5);
  for (; sums < end; sums += 32) {
    v128.store(sums, f32x4.mul(v128.load(sums), by0));
    v128.store(sums, f32x4.mul(v128.load(sums, 16), by1), 16);
  }
}

/** sums += V^T powers, six columns of V at a time and four where six do not divide. */
function addValues(values: usize, width: i32, powers: usize, count: i32, sums: usize): void {
  const apart = <usize>width << 2;
  let left = width;
  while (left > 0) {
    const six = left % 6 == 0 || left > 8;
    if (six) sixRows(values, apart, powers, count, sums, 32, sums);
    else fourColumns(values, apart, powers, count, sums, 32, sums);
    const taken = six ? 6 : 4;
    values += <usize>taken << 2;
    sums += <usize>taken << 5;
    left -= taken;
  }
}

/** From [values, 8] to 8 rows of [tokens, width]. */
function layMixed(asked: Attend, sums: usize, mixed: usize, head: i32, query: i32): void {
  const rows = min(8, asked.tokens - query);
  for (let row = 0; row < rows; row += 1) {
    let to = mixed + ((<usize>(query + row) * asked.width + head * asked.headWidth) << 2);
    let from = sums + (<usize>row << 2);
    for (let column = 0; column < asked.headWidth; column += 1) {
      f32.store(to, f32.load(from));
      to += 4;
      from += 32;
    }
  }
}

/** The weights of 8 queries, made again from what was kept; `to` is [tokens, tokens] of this head. */
export function weigh(asked: Attend, index: i32, row: usize, head: i32, panel: i32, to: usize, scratch: usize): void {
  const query = panel * 8;
  const queries = queriesOf(asked, row, head) + (<usize>query * asked.headWidth << 2);
  const kept = asked.kept + (<usize>((index * asked.heads + head) * panelsOf(asked.tokens) + panel) << 6);
  const rows = min(8, asked.tokens - query);
  for (let first = 0; first < asked.tokens; first += 6) {
    sixRows(keysOf(asked, row, head) + (<usize>first * asked.headWidth << 2), 24, queries, asked.headWidth, asked.zeros, 0, scratch);
    for (let key = first; key < min(first + 6, asked.tokens); key += 1) {
      const at = scratch + (<usize>(key - first) << 5);
      const low = exponential2(f32x4.sub(v128.load(at), v128.load(kept))), high = exponential2(f32x4.sub(v128.load(at, 16), v128.load(kept, 16)));
      v128.store(at, f32x4.div(low, v128.load(kept, 32)));
      v128.store(at, f32x4.div(high, v128.load(kept, 48)), 16);
      for (let inside = 0; inside < rows; inside += 1) {
        const seen = !asked.causal || key <= query + inside;
        f32.store(to + (<usize>((query + inside) * asked.tokens + key) << 2), seen ? f32.load(at + (<usize>inside << 2)) : 0);
      }
    }
  }
}
