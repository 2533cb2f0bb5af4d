import { fourColumns, sixRows } from './columns';
import { exponential2 } from './lanes';
import { Attend, keysOf, mixedOf, panelsOf, queriesOf, valuesOf } from './layout';
import { stopped } from './shared';

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
