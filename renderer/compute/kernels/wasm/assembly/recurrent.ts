import { logistic, storeSome, tangent } from './lanes';
import { product } from './product';
import { stopped, takeTask } from './shared';

/** A walk through time, as walk.ts on the page's side lays it out; addresses in bytes. */
@unmanaged
class Walk {
  /** 0 tanh, 1 ReLU, 2 linear, 3 LSTM, 4 GRU */
  cell: i32;
  batch: i32;
  tokens: i32;
  inputWidth: i32;
  hiddenWidth: i32;
  /** hiddenWidth rounded up to whole panels */
  stride: i32;
  gates: i32;
  /** Rows of the batch that walk together, so that a step is a product of matrices. */
  rowsAtOnce: i32;
  /** Steps whose input products are made together, so that their weights are fetched once. */
  stepsAtOnce: i32;
  /** [batch, tokens, input] */
  x: usize;
  /** panels of [input, gates * stride] */
  inputPanels: usize;
  /** [gates * stride]; both biases, but the GRU's hidden one of n */
  bias: usize;
  /** panels of [hidden, gates * stride] */
  hiddenPanels: usize;
  /** [stride], the GRU's hidden bias of n */
  resetBias: usize;
  /** [batch, tokens, hidden], what is written */
  hidden: usize;
  /** [batch, hidden], what an LSTM leaves in its cells */
  cellLast: usize;
}

/** Takes groups of rows until none is left. `scratch` belongs to this thread. */
export function walk(address: usize, scratch: usize): void {
  const asked = changetype<Walk>(address);
  for (;;) {
    const first = takeTask() * asked.rowsAtOnce;
    if (first >= asked.batch || stopped()) return;
    walkRows(asked, first, min(asked.rowsAtOnce, asked.batch - first), scratch);
  }
}

/**
 * Walks some rows through all tokens. Of the scratch:
 *
 *   inputs [rows, steps, input] · sums [rows, steps, gates * stride] · state, cell, reset [rows, stride]
 */
function walkRows(asked: Walk, first: i32, rows: i32, scratch: usize): void {
  const inputBytes = <usize>asked.inputWidth << 2;
  const stateBytes = <usize>asked.stride << 2;
  const sumBytes = stateBytes * asked.gates;
  const together = <usize>(rows * asked.stepsAtOnce);
  const inputs = scratch;
  const sums = inputs + ((together * inputBytes + 15) & ~15);
  const state = sums + together * sumBytes;
  const cell = state + rows * stateBytes;
  const reset = cell + rows * stateBytes;
  memory.fill(state, 0, 2 * rows * stateBytes);
  for (let begun = 0; begun < asked.tokens; begun += asked.stepsAtOnce) {
    if (stopped()) return;
    const steps = min(asked.stepsAtOnce, asked.tokens - begun);
    for (let row = 0; row < rows; row += 1) {
      memory.copy(inputs + row * steps * inputBytes, asked.x + (<usize>(first + row) * asked.tokens + begun) * inputBytes, steps * inputBytes);
    }
    product(inputs, inputBytes, rows * steps, asked.inputPanels, asked.inputWidth, asked.gates * asked.stride >> 3, asked.bias, 0, sums, sumBytes);
    for (let step = 0; step < steps; step += 1) {
      const now = sums + step * sumBytes;
      takeStep(asked, rows, now, steps * sumBytes, state, reset);
      for (let row = 0; row < rows; row += 1) {
        const down = row * stateBytes;
        const to = asked.hidden + ((<usize>(first + row) * asked.tokens + begun + step) * asked.hiddenWidth << 2);
        finishRow(asked, now + row * steps * sumBytes, state + down, cell + down, reset + down, to);
      }
    }
  }
  if (asked.cell == 3) {
    for (let row = 0; row < rows; row += 1) memory.copy(asked.cellLast + (<usize>(first + row) * asked.hiddenWidth << 2), cell + row * stateBytes, <usize>asked.hiddenWidth << 2);
  }
}

/** Adds W_hh h to the sums of one step; the GRU's new gate gets its own, since it is multiplied before it is added. */
function takeStep(asked: Walk, rows: i32, sums: usize, sumsApart: usize, state: usize, reset: usize): void {
  const stateBytes = <usize>asked.stride << 2;
  const gatePanels = asked.stride >> 3;
  const added = asked.cell == 4 ? 2 * gatePanels : asked.gates * gatePanels;
  product(state, stateBytes, rows, asked.hiddenPanels, asked.hiddenWidth, added, sums, sumsApart, sums, sumsApart);
  if (asked.cell != 4) return;
  const newGate = asked.hiddenPanels + (<usize>added * asked.hiddenWidth << 5);
  product(state, stateBytes, rows, newGate, asked.hiddenWidth, gatePanels, asked.resetBias, 0, reset, stateBytes);
}

/** From the finished sums of one row to its new state, which is also written to `to`. */
function finishRow(asked: Walk, sums: usize, state: usize, cell: usize, reset: usize, to: usize): void {
  const kind = asked.cell;
  const gate = <usize>asked.stride << 2;
  for (let unit = 0; unit < asked.hiddenWidth; unit += 4) {
    const at = <usize>unit << 2;
    let next: v128;
    if (kind == 3) next = lstm(sums + at, gate, cell + at);
    else if (kind == 4) next = gru(sums + at, gate, state + at, reset + at);
    else {
      next = v128.load(sums + at);
      if (kind == 0) next = tangent(next);
      else if (kind == 1) next = f32x4.max(next, f32x4.splat(0));
    }
    v128.store(state + at, next);
    storeSome(to + at, next, asked.hiddenWidth - unit);
  }
}

/** c = f c + i g, h = o tanh(c); gates i, f, g, o. */
@inline
function lstm(sums: usize, gate: usize, cell: usize): v128 {
  const kept = f32x4.mul(logistic(v128.load(sums + gate)), v128.load(cell));
  const added = f32x4.mul(logistic(v128.load(sums)), tangent(v128.load(sums + 2 * gate)));
  const next = f32x4.add(kept, added);
  v128.store(cell, next);
  return f32x4.mul(logistic(v128.load(sums + 3 * gate)), tangent(next));
}

/** n = tanh(x part + r (W_hn h + b_hn)), h = n + z (h - n); gates r, z, n. */
@inline
function gru(sums: usize, gate: usize, state: usize, reset: usize): v128 {
  const r = logistic(v128.load(sums));
  const z = logistic(v128.load(sums + gate));
  const n = tangent(f32x4.add(v128.load(sums + 2 * gate), f32x4.mul(r, v128.load(reset))));
  return f32x4.add(n, f32x4.mul(z, f32x4.sub(v128.load(state), n)));
}
