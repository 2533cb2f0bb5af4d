import { sixRows } from './columns';
import { exponential2 } from './lanes';
import { Attend, keysOf, panelsOf, queriesOf } from './layout';

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
