import { attend } from './attention';
import { finish } from './block';
import { Attend, blockTokens, panelsOf } from './layout';
import { product } from './product';
import { project } from './projection';
import { stopped, takeTask } from './shared';
import { weigh } from './weights';

// What the page can ask of a thread. Each takes tasks until none is left, with scratch that belongs to the thread alone.

export { walk } from './recurrent';

/** Panels of queries in one task, where all threads share one row. */
const panelsAtOnce = 8;

/** A token count in blocks. */
@inline
function blocksOf(tokens: i32): i32 {
  return (tokens + blockTokens - 1) / blockTokens;
}

/** Whole rows of the batch, one after another; `row` is this thread's own. */
export function attendRows(address: usize, row: usize, scratch: usize): void {
  const asked = changetype<Attend>(address);
  for (let index = takeTask(); index < asked.batch; index = takeTask()) {
    for (let block = 0; block < blocksOf(asked.tokens) && !stopped(); block += 1) project(asked, index, row, block, scratch);
    for (let head = 0; head < asked.heads; head += 1) {
      for (let panel = 0; panel < panelsOf(asked.tokens) && !stopped(); panel += 1) attend(asked, index, row, head, panel, scratch);
    }
    for (let block = 0; block < blocksOf(asked.tokens) && !stopped(); block += 1) finish(asked, index, row, block, scratch);
  }
}

/** First part of one row that all threads share. */
export function projectShared(address: usize, index: i32, row: usize, scratch: usize): void {
  const asked = changetype<Attend>(address);
  const blocks = blocksOf(asked.tokens);
  for (let block = takeTask(); block < blocks && !stopped(); block = takeTask()) project(asked, index, row, block, scratch);
}

/** Second part, begun when the first is done everywhere. */
export function attendShared(address: usize, index: i32, row: usize, scratch: usize): void {
  const asked = changetype<Attend>(address);
  const panels = panelsOf(asked.tokens);
  const groups = (panels + panelsAtOnce - 1) / panelsAtOnce;
  for (let task = takeTask(); task < groups * asked.heads; task = takeTask()) {
    const first = task % groups * panelsAtOnce;
    for (let panel = first; panel < min(first + panelsAtOnce, panels) && !stopped(); panel += 1) {
      attend(asked, index, row, task / groups, panel, scratch);
    }
  }
}

/** Third part, begun when the second is done everywhere. */
export function finishShared(address: usize, index: i32, row: usize, scratch: usize): void {
  const asked = changetype<Attend>(address);
  const blocks = blocksOf(asked.tokens);
  for (let block = takeTask(); block < blocks && !stopped(); block = takeTask()) finish(asked, index, row, block, scratch);
}

/** The weights of one row, [heads, tokens, tokens], after its forward pass; `row` holds its queries and keys. */
export function weighShared(address: usize, index: i32, row: usize, to: usize, scratch: usize): void {
  const asked = changetype<Attend>(address);
  const panels = panelsOf(asked.tokens);
  for (let task = takeTask(); task < panels * asked.heads && !stopped(); task = takeTask()) {
    const head = task / panels;
    weigh(asked, index, row, head, task % panels, to + (<usize>head * asked.tokens * asked.tokens << 2), scratch);
  }
}

/** A plain product [rows, inner] times panels of [inner, columns], some rows at a time. */
export function multiply(a: usize, b: usize, c: usize, rows: i32, inner: i32, panels: i32, zeros: usize): void {
  const apart = <usize>panels << 5;
  for (let first = takeTask() * blockTokens; first < rows && !stopped(); first = takeTask() * blockTokens) {
    const down = <usize>first;
    product(a + (down * inner << 2), <usize>inner << 2, min(blockTokens, rows - first), b, inner, panels, zeros, 0, c + down * apart, apart);
  }
}
