import { Attend, blockTokens, keysOf, panelsOf, queriesOf, valuesOf } from './layout';
import { product } from './product';

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
