import { Batch, Model, tableRows } from './layout';
import { lookBack, lookForward } from './looking';
import { normalise, normaliseBack } from './norm';
import { addRow, addRows, product, turn } from './tiles';

// One pre-norm block: x + attention(norm1 x), then + feed-forward(norm2 of that), then norm3. Only the last token's answer is
// asked for and there is one block, so only the last token has a query: what the others would ask reaches nothing.

/** @returns where what the head reads lies, [rows, width] */
export function blockForward(model: Model, batch: Batch): usize {
  const rows = batch.rows, width = model.width, inner = model.inner;
  const widthBytes = <usize>width << 2, innerBytes = <usize>inner << 2;
  embed(model, batch);
  lookForward(model, batch);
  const own = model.parameters;
  turn(own + model.outWeight, width, width, model.turned);
  product(rows, width, width, model.taken, widthBytes, 4, model.turned, widthBytes, own + model.outBias, 0, model.added, widthBytes);
  for (let row = 0; row < rows; row += 1) addRow(tokenOf(model, batch, row), width, model.added + <usize>row * widthBytes);
  normaliseRows(model, rows, model.added, own + model.norm2, model.hats2, model.scales2, model.normed2);
  turn(own + model.firstWeight, inner, width, model.turned);
  product(rows, inner, width, model.normed2, widthBytes, 4, model.turned, innerBytes, own + model.firstBias, 0, model.within, innerBytes);
  for (let at: usize = 0; at < <usize>rows * innerBytes; at += 16) v128.store(model.within + at, f32x4.max(v128.load(model.within + at), f32x4.splat(0)));
  turn(own + model.secondWeight, width, inner, model.turned);
  product(rows, width, inner, model.within, innerBytes, 4, model.turned, widthBytes, own + model.secondBias, 0, model.ended, widthBytes);
  for (let row = 0; row < rows; row += 1) addRow(model.added + <usize>row * widthBytes, width, model.ended + <usize>row * widthBytes);
  normaliseRows(model, rows, model.ended, own + model.norm3, model.hats3, model.scales3, model.normed3);
  return model.normed3;
}

/** What a row's last token is, before its norm: made anew in `last`. */
@inline
function tokenOf(model: Model, batch: Batch, row: i32): usize {
  return model.last + (<usize>row * model.width << 2);
}

/** Key and value of a token as vectors, and where it stands; then the first norm, for every token. */
function embed(model: Model, batch: Batch): void {
  const width = model.width, length = batch.length;
  const end = <usize>width << 2;
  const x = model.slopesA;
  for (let row = 0; row < batch.rows; row += 1) {
    for (let step = 0; step < length; step += 1) {
      const token = step * batch.rows + row;
      const key = model.parameters + <usize>load<u8>(batch.keys + token) * end;
      const value = model.parameters + model.valueTable + <usize>load<u8>(batch.values + token) * end;
      const position = model.positions + <usize>step * end;
      for (let at: usize = 0; at < end; at += 16) v128.store(x + at, f32x4.add(f32x4.add(v128.load(key + at), v128.load(value + at)), v128.load(position + at)));
      const place = <usize>(row * length + step);
      normalise(x, width, model.parameters + model.norm1, model.hats + place * end, model.scales + (place << 2), model.normed + place * end);
    }
    memory.copy(model.last + <usize>row * end, x, end);
  }
}

function normaliseRows(model: Model, rows: i32, from: usize, gains: usize, hats: usize, scales: usize, to: usize): void {
  const apart = <usize>model.width << 2;
  for (let row: usize = 0; row < <usize>rows; row += 1) normalise(from + row * apart, model.width, gains, hats + row * apart, scales + (row << 2), to + row * apart);
}

function normaliseRowsBack(model: Model, rows: i32, slopes: usize, norm: usize, hats: usize, scales: usize): void {
  const apart = <usize>model.width << 2;
  for (let row: usize = 0; row < <usize>rows; row += 1) {
    normaliseBack(slopes + row * apart, model.width, model.parameters + norm, model.slopes + norm, hats + row * apart, f32.load(scales + (row << 2)));
  }
}

/** From the slopes of what the head read to those of every number. */
export function blockBack(model: Model, batch: Batch): void {
  const rows = batch.rows, width = model.width, inner = model.inner;
  const widthBytes = <usize>width << 2, innerBytes = <usize>inner << 2;
  const slopes = model.stateSlopes;
  normaliseRowsBack(model, rows, slopes, model.norm3, model.hats3, model.scales3);
  // The feed-forward part, back to `slopesB`.
  linearBack(model, rows, width, inner, slopes, model.within, model.secondWeight, model.secondBias, model.slopesA);
  for (let at: usize = 0; at < <usize>rows * innerBytes; at += 16) {
    const active = f32x4.gt(v128.load(model.within + at), f32x4.splat(0));
    v128.store(model.slopesA + at, v128.and(v128.load(model.slopesA + at), active));
  }
  linearBack(model, rows, inner, width, model.slopesA, model.normed2, model.firstWeight, model.firstBias, model.slopesB);
  normaliseRowsBack(model, rows, model.slopesB, model.norm2, model.hats2, model.scales2);
  for (let at: usize = 0; at < <usize>rows * widthBytes; at += 16) v128.store(slopes + at, f32x4.add(v128.load(slopes + at), v128.load(model.slopesB + at)));
  // The attention part, back to `slopesA`, then into every token.
  linearBack(model, rows, width, width, slopes, model.taken, model.outWeight, model.outBias, model.slopesA);
  lookBack(model, batch);
  for (let row = 0; row < rows; row += 1) {
    for (let step = 0; step < batch.length; step += 1) {
      const token = step * rows + row, place = <usize>(row * batch.length + step);
      const at = model.normed + place * widthBytes;
      normaliseBack(at, width, model.parameters + model.norm1, model.slopes + model.norm1, model.hats + place * widthBytes, f32.load(model.scales + (place << 2)));
      if (step == batch.length - 1) addRow(slopes + <usize>row * widthBytes, width, at);
      addRow(at, width, model.slopes + <usize>load<u8>(batch.keys + token) * widthBytes);
      addRow(at, width, model.slopes + model.valueTable + <usize>load<u8>(batch.values + token) * widthBytes);
    }
  }
}

/** Slopes of y = W x + b, with W [outputs, inputs]: adds those of W and b to the model's and writes those of x. */
export function linearBack(model: Model, rows: i32, outputs: i32, inputs: i32, ySlopes: usize, x: usize, weight: usize, bias: usize, xSlopes: usize): void {
  const outputBytes = <usize>outputs << 2, inputBytes = <usize>inputs << 2;
  product(outputs, inputs, rows, ySlopes, 4, outputBytes, x, inputBytes, model.slopes + weight, inputBytes, model.slopes + weight, inputBytes);
  addRows(ySlopes, rows, outputs, model.slopes + bias);
  product(rows, inputs, outputs, ySlopes, outputBytes, 4, model.parameters + weight, inputBytes, model.zeros, 0, xSlopes, inputBytes);
}
