import { gru, lstm, plain } from './cells';
import { storeSome } from './lanes';
import { product } from './product';
import { stopped, takeTask } from './shared';
import { Walk } from './walkLayout';
import { walkPanels } from './walkPanels';

/** Takes groups of rows until none is left. `scratch` belongs to this thread. */
export function walk(address: usize, scratch: usize): void {
  const asked = changetype<Walk>(address);
  for (;;) {
    const first = takeTask() * asked.rowsAtOnce;
    if (first >= asked.batch || stopped()) return;
    const rows = min(asked.rowsAtOnce, asked.batch - first);
    if ((rows & 7) == 0) walkPanels(asked, first, rows, scratch);
    else walkRows(asked, first, rows, scratch);
  }
}

/**
 * Walks some rows through all tokens, each row with its units side by side. Of the scratch:
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
    else next = plain(kind, v128.load(sums + at));
    v128.store(state + at, next);
    storeSome(to + at, next, asked.hiddenWidth - unit);
  }
}
