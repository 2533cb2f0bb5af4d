import { logistic, multiplyAdd, tangent } from '../lanes';
import { Batch, Model, tableRows } from './layout';
import { addRow, addRows, product, turn } from './tiles';

// W_ih x is not multiplied token by token: x = E_key + E_value has 17 + 18 parts, so W_ih E is made once for each batch,
// and a token's share of the sums is two rows of that table. The function and its slopes are the same.

/**
 * Walks a batch through time and keeps what the way back needs.
 *
 * @returns where the last states lie, [rows, width]
 */
export function chainForward(model: Model, batch: Batch): usize {
  const rows = batch.rows, width = model.width, inner = model.inner;
  const widthBytes = <usize>width << 2, innerBytes = <usize>inner << 2;
  const stateBytes = <usize>rows * widthBytes, sumBytes = <usize>rows * innerBytes;
  makeTable(model);
  turn(model.parameters + model.hiddenWeight, inner, width, model.turnedHidden);
  memory.fill(model.hidden, 0, stateBytes);
  if (model.kind == 1) memory.fill(model.cells, 0, stateBytes);
  let state = model.hidden, sums = model.gates;
  for (let step = 0; step < batch.length; step += 1) {
    gather(model, batch, step, sums);
    if (step > 0) product(rows, inner, width, state, widthBytes, 4, model.turnedHidden, innerBytes, sums, innerBytes, sums, innerBytes);
    if (model.kind == 1) lstmStep(model, rows, <usize>step * stateBytes, sums);
    else {
      for (let at: usize = 0; at < sumBytes; at += 16) v128.store(state + stateBytes + at, tangent(v128.load(sums + at)));
    }
    state += stateBytes;
    sums += sumBytes;
  }
  return state;
}

/** The table of keys with both biases added, below it the table of values, each times W_ih. */
function makeTable(model: Model): void {
  const width = model.width, inner = model.inner;
  const widthBytes = <usize>width << 2, innerBytes = <usize>inner << 2;
  const bias = model.sumSlopes;
  memory.copy(bias, model.parameters + model.inputBias, innerBytes);
  addRow(model.parameters + model.hiddenBias, inner, bias);
  turn(model.parameters + model.inputWeight, inner, width, model.turnedInput);
  product(tableRows, inner, width, model.parameters, widthBytes, 4, model.turnedInput, innerBytes, bias, 0, model.table, innerBytes);
  const values = model.table + tableRows * innerBytes;
  product(tableRows, inner, width, model.parameters + model.valueTable, widthBytes, 4, model.turnedInput, innerBytes, model.zeros, 0, values, innerBytes);
}

@inline
function keyRow(model: Model, batch: Batch, token: i32, table: usize): usize {
  return table + (<usize>load<u8>(batch.keys + token) * model.inner << 2);
}

@inline
function valueRow(model: Model, batch: Batch, token: i32, table: usize): usize {
  return table + ((tableRows + <usize>load<u8>(batch.values + token)) * model.inner << 2);
}

/** What the tokens of one step add to the sums, [rows, inner]. */
function gather(model: Model, batch: Batch, step: i32, sums: usize): void {
  const end = <usize>model.inner << 2;
  for (let row = 0; row < batch.rows; row += 1) {
    const token = step * batch.rows + row;
    const key = keyRow(model, batch, token, model.table), value = valueRow(model, batch, token, model.table);
    for (let at: usize = 0; at < end; at += 16) v128.store(sums + at, f32x4.add(v128.load(key + at), v128.load(value + at)));
    sums += end;
  }
}

/** Gates i, f, g, o in place of their sums; c = f c + i g, h = o tanh(c). `before` is where the step's old states begin. */
function lstmStep(model: Model, rows: i32, before: usize, sums: usize): void {
  const gate = <usize>model.width << 2;
  const after = before + <usize>rows * gate;
  for (let row = 0; row < rows; row += 1) {
    const down = <usize>row * gate;
    for (let unit: usize = 0; unit < gate; unit += 16) {
      const at = sums + 4 * down + unit, to = after + down + unit;
      const i = logistic(v128.load(at)), f = logistic(v128.load(at + gate));
      const g = tangent(v128.load(at + 2 * gate)), o = logistic(v128.load(at + 3 * gate));
      const cell = multiplyAdd(f, v128.load(model.cells + before + down + unit), f32x4.mul(i, g));
      const bent = tangent(cell);
      v128.store(at, i);
      v128.store(at + gate, f);
      v128.store(at + 2 * gate, g);
      v128.store(at + 3 * gate, o);
      v128.store(model.cells + to, cell);
      v128.store(model.cellTanh + to, bent);
      v128.store(model.hidden + to, f32x4.mul(o, bent));
    }
  }
}

/** Backpropagation through time: from the slopes of the last states to those of every number. */
export function chainBack(model: Model, batch: Batch): void {
  const rows = batch.rows, width = model.width, inner = model.inner;
  const widthBytes = <usize>width << 2, innerBytes = <usize>inner << 2;
  const stateBytes = <usize>rows * widthBytes;
  const hiddenSlopes = model.slopes + model.hiddenWeight;
  memory.fill(model.tableSlopes, 0, 2 * tableRows * innerBytes);
  if (model.kind == 1) memory.fill(model.cellSlopes, 0, stateBytes);
  for (let step = batch.length - 1; step >= 0; step -= 1) {
    const before = model.hidden + <usize>step * stateBytes;
    if (model.kind == 1) lstmBack(model, rows, <usize>step * stateBytes, model.gates + <usize>step * rows * innerBytes);
    else {
      const after = before + stateBytes;
      for (let at: usize = 0; at < stateBytes; at += 16) {
        const state = v128.load(after + at);
        v128.store(model.sumSlopes + at, f32x4.mul(v128.load(model.stateSlopes + at), f32x4.sub(f32x4.splat(1), f32x4.mul(state, state))));
      }
    }
    scatter(model, batch, step);
    if (step == 0) break;
    product(inner, width, rows, model.sumSlopes, 4, innerBytes, before, widthBytes, hiddenSlopes, widthBytes, hiddenSlopes, widthBytes);
    product(rows, width, inner, model.sumSlopes, innerBytes, 4, model.parameters + model.hiddenWeight, widthBytes, model.zeros, 0, model.stateSlopes, widthBytes);
  }
  tableBack(model);
}

/** From the slopes of h and c after a step to those of its sums, and of c before it. */
function lstmBack(model: Model, rows: i32, before: usize, gates: usize): void {
  const gate = <usize>model.width << 2;
  const after = before + <usize>rows * gate;
  const one = f32x4.splat(1);
  for (let row = 0; row < rows; row += 1) {
    const down = <usize>row * gate;
    for (let unit: usize = 0; unit < gate; unit += 16) {
      const at = gates + 4 * down + unit, to = model.sumSlopes + 4 * down + unit, here = down + unit;
      const i = v128.load(at), f = v128.load(at + gate), g = v128.load(at + 2 * gate), o = v128.load(at + 3 * gate);
      const bent = v128.load(model.cellTanh + after + here);
      const slope = v128.load(model.stateSlopes + here);
      const through = f32x4.mul(f32x4.mul(slope, o), f32x4.sub(one, f32x4.mul(bent, bent)));
      const cell = f32x4.add(v128.load(model.cellSlopes + here), through);
      v128.store(to, f32x4.mul(f32x4.mul(cell, g), f32x4.mul(i, f32x4.sub(one, i))));
      v128.store(to + gate, f32x4.mul(f32x4.mul(cell, v128.load(model.cells + before + here)), f32x4.mul(f, f32x4.sub(one, f))));
      v128.store(to + 2 * gate, f32x4.mul(f32x4.mul(cell, i), f32x4.sub(one, f32x4.mul(g, g))));
      v128.store(to + 3 * gate, f32x4.mul(f32x4.mul(slope, bent), f32x4.mul(o, f32x4.sub(one, o))));
      v128.store(model.cellSlopes + here, f32x4.mul(cell, f));
    }
  }
}

/** Adds the slopes of one step's sums to the rows of the table that they came from. */
function scatter(model: Model, batch: Batch, step: i32): void {
  const inner = model.inner;
  let slopes = model.sumSlopes;
  for (let row = 0; row < batch.rows; row += 1) {
    const token = step * batch.rows + row;
    addRow(slopes, inner, keyRow(model, batch, token, model.tableSlopes));
    addRow(slopes, inner, valueRow(model, batch, token, model.tableSlopes));
    slopes += <usize>inner << 2;
  }
}

/** From the slopes of the table to those of W_ih, of both biases, and of the embeddings. */
function tableBack(model: Model): void {
  const width = model.width, inner = model.inner;
  const widthBytes = <usize>width << 2, innerBytes = <usize>inner << 2;
  // Every token takes one row of the keys, so those rows together are the sum over all tokens.
  addRows(model.tableSlopes, tableRows, inner, model.slopes + model.inputBias);
  addRows(model.tableSlopes, tableRows, inner, model.slopes + model.hiddenBias);
  const inputSlopes = model.slopes + model.inputWeight;
  for (let half: usize = 0; half < 2; half += 1) {
    const slopes = model.tableSlopes + half * tableRows * innerBytes;
    const embedding = half * model.valueTable;
    product(inner, width, tableRows, slopes, 4, innerBytes, model.parameters + embedding, widthBytes, inputSlopes, widthBytes, inputSlopes, widthBytes);
    product(tableRows, width, inner, slopes, innerBytes, 4, model.parameters + model.inputWeight, widthBytes, model.zeros, 0, model.slopes + embedding, widthBytes);
  }
}
