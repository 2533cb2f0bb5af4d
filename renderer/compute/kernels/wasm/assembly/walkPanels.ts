import { gru, lstm, plain } from './cells';
import { sixRows } from './columns';
import { panelRow } from './product';
import { stopped } from './shared';
import { Walk } from './walkLayout';

// The walk where rows of the batch come in eights: they lie side by side, a panel of 8 rows being the right factor of the product,
// and the weights its left one, six rows at a time. What a step leaves is then just the panel that the next step wants, and a
// cell works on eight rows at once, whatever the width of the state.
//
//        state: unit 0   row 0 .. row 7          W, a group: k 0   row 0 .. row 5
//               unit 1   ...                                 k 1   ...

/** Whole groups of 6 in so many rows of weights. */
@inline
function sixesOf(rows: i32): i32 {
  return (rows + 5) / 6;
}

/** Walks rows in panels of 8 through all tokens; scratch: inputs · sums · state · cell · reset, each by panels. */
export function walkPanels(asked: Walk, first: i32, rows: i32, scratch: usize): void {
  const panels = <usize>(rows >> 3);
  const inputBytes = <usize>asked.inputWidth * panelRow;
  const stateBytes = <usize>(sixesOf(asked.hiddenWidth) * 6) * panelRow;
  const sumBytes = <usize>(sixesOf(asked.gates * asked.hiddenWidth) * 6) * panelRow;
  const sums = scratch + panels * asked.stepsAtOnce * inputBytes;
  const state = sums + panels * asked.stepsAtOnce * sumBytes;
  const cell = state + panels * stateBytes;
  const reset = cell + panels * stateBytes;
  memory.fill(state, 0, 2 * panels * stateBytes);
  for (let begun = 0; begun < asked.tokens; begun += asked.stepsAtOnce) {
    if (stopped()) return;
    const steps = min(asked.stepsAtOnce, asked.tokens - begun);
    const together = panels * steps;
    for (let place: usize = 0; place < together; place += 1) {
      const from = asked.x + ((<usize>(first + (<i32>(place % panels) << 3)) * asked.tokens + begun + <i32>(place / panels)) * asked.inputWidth << 2);
      gather(from, <usize>asked.tokens * asked.inputWidth << 2, asked.inputWidth, scratch + place * inputBytes);
    }
    multiply(asked.inputSixes, asked.gates * asked.hiddenWidth, asked.inputWidth, scratch, inputBytes, asked.wideBias, 0, sums, sumBytes, together);
    for (let step = 0; step < steps; step += 1) {
      const now = sums + <usize>step * panels * sumBytes;
      takeStep(asked, now, sumBytes, state, stateBytes, reset, panels);
      for (let panel: usize = 0; panel < panels; panel += 1) {
        const down = panel * stateBytes;
        finishPanel(asked, now + panel * sumBytes, state + down, cell + down, reset + down);
        const to = asked.hidden + ((<usize>(first + (<i32>panel << 3)) * asked.tokens + begun + step) * asked.hiddenWidth << 2);
        scatter(state + down, asked.hiddenWidth, to, <usize>asked.tokens * asked.hiddenWidth << 2);
      }
    }
  }
  if (asked.cell != 3) return;
  for (let panel: usize = 0; panel < panels; panel += 1) {
    const to = asked.cellLast + (<usize>(first + (<i32>panel << 3)) * asked.hiddenWidth << 2);
    scatter(cell + panel * stateBytes, asked.hiddenWidth, to, <usize>asked.hiddenWidth << 2);
  }
}

/** C = start + W B for some panels; a group of weights is used for all of them before the next one is fetched. */
function multiply(w: usize, rows: i32, inner: i32, b: usize, bBytes: usize, start: usize, startBytes: usize, c: usize, cBytes: usize, panels: usize): void {
  const groupBytes = <usize>inner * 24;
  for (let group = 0; group < sixesOf(rows); group += 1) {
    const across = <usize>group * 6 * panelRow;
    for (let panel: usize = 0; panel < panels; panel += 1) {
      sixRows(w + <usize>group * groupBytes, 24, b + panel * bBytes, inner, start + panel * startBytes + across, panelRow, c + panel * cBytes + across);
    }
  }
}

/** Adds W_hh h to the sums of one step; the GRU's new gate gets its own, since it is multiplied before it is added. */
function takeStep(asked: Walk, sums: usize, sumBytes: usize, state: usize, stateBytes: usize, reset: usize, panels: usize): void {
  const added = asked.cell == 4 ? 2 * asked.hiddenWidth : asked.gates * asked.hiddenWidth;
  multiply(asked.hiddenSixes, added, asked.hiddenWidth, state, stateBytes, sums, sumBytes, sums, sumBytes, panels);
  if (asked.cell == 4) multiply(asked.newSixes, asked.hiddenWidth, asked.hiddenWidth, state, stateBytes, asked.wideResetBias, 0, reset, stateBytes, panels);
}

/** From the finished sums of eight rows to their new states. */
function finishPanel(asked: Walk, sums: usize, state: usize, cell: usize, reset: usize): void {
  const kind = asked.cell;
  const gate = <usize>asked.hiddenWidth * panelRow;
  for (let at: usize = 0; at < gate; at += 16) {
    let next: v128;
    if (kind == 3) next = lstm(sums + at, gate, cell + at);
    else if (kind == 4) next = gru(sums + at, gate, state + at, reset + at);
    else next = plain(kind, v128.load(sums + at));
    v128.store(state + at, next);
  }
}

/** Four vectors turned about their diagonal, from rows `apart` to rows `apartTo`. */
@inline
function turnFour(from: usize, apart: usize, to: usize, apartTo: usize): void {
  const a = v128.load(from), b = v128.load(from + apart), c = v128.load(from + 2 * apart), d = v128.load(from + 3 * apart);
  const ab0 = v128.shuffle<f32>(a, b, 0, 4, 1, 5), ab1 = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
  const cd0 = v128.shuffle<f32>(c, d, 0, 4, 1, 5), cd1 = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<f32>(ab0, cd0, 0, 1, 4, 5));
  v128.store(to + apartTo, v128.shuffle<f32>(ab0, cd0, 2, 3, 6, 7));
  v128.store(to + 2 * apartTo, v128.shuffle<f32>(ab1, cd1, 0, 1, 4, 5));
  v128.store(to + 3 * apartTo, v128.shuffle<f32>(ab1, cd1, 2, 3, 6, 7));
}

/** Eight rows of the batch, `apart` bytes from one another, into a panel of [width][8]. */
function gather(from: usize, apart: usize, width: i32, panel: usize): void {
  const whole = width & ~3;
  for (let column = 0; column < whole; column += 4) {
    const to = panel + <usize>column * panelRow;
    const source = from + (<usize>column << 2);
    turnFour(source, apart, to, panelRow);
    turnFour(source + 4 * apart, apart, to + 16, panelRow);
  }
  for (let column = whole; column < width; column += 1) {
    for (let row: usize = 0; row < 8; row += 1) f32.store(panel + <usize>column * panelRow + (row << 2), f32.load(from + row * apart + (<usize>column << 2)));
  }
}

/** A panel of [width][8] into eight rows, `apart` bytes from one another. */
function scatter(panel: usize, width: i32, to: usize, apart: usize): void {
  const whole = width & ~3;
  for (let column = 0; column < whole; column += 4) {
    const source = panel + <usize>column * panelRow;
    const target = to + (<usize>column << 2);
    turnFour(source, panelRow, target, apart);
    turnFour(source + 16, panelRow, target + 4 * apart, apart);
  }
  for (let column = whole; column < width; column += 1) {
    for (let row: usize = 0; row < 8; row += 1) f32.store(to + row * apart + (<usize>column << 2), f32.load(panel + <usize>column * panelRow + (row << 2)));
  }
}
