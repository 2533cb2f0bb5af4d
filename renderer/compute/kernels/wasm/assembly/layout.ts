/**
 * Attention and what follows it, as attentionPlan.ts on the page's side lays it out; addresses in bytes. Everything that belongs
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
export function valuesOf(asked: Attend, row: usize, head: i32): usize {
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
