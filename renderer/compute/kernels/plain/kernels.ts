import type { SizeLimit } from '../../backends/engine';
import { requireFits } from '../../limits';
import { gateCount, type Layer, type Sequence } from '../../models/layer';
import type { Maker, Model, Outputs } from '../../models/model';
import type { Kernels } from '../kernels';
import { makePace } from './linear';
import { makeRowLayer, requireMatches } from './make';
import { makeMemory } from './numbers';
import { makePlainProduct } from './product';
import type { RowOutputs } from './layers/row';
import { words } from '../../words/words';

/** Layers in plain JavaScript, one row of the batch after another: what a machine without WebAssembly and GPU is left with. */
export function plainKernels(limit: SizeLimit): Kernels {
  const maker: Maker = { make: (layer, x) => Promise.resolve().then(() => makeModel(layer, x, limit)) };
  return {
    questions: [],
    tuned: (tuning) => {
      const [unknown] = Object.keys(tuning);
      if (unknown !== undefined) throw new RangeError(`tuning: plain JavaScript has no setting ${unknown}`);
      return maker;
    },
    makeProduct: (rows, inner, columns) => Promise.resolve(makePlainProduct(rows, inner, columns)),
  };
}

function makeModel(layer: Layer, x: Sequence, limit: SizeLimit): Model {
  requireMatches(layer, x);
  requireRoom(layer, x, limit);
  const memory = makeMemory('float32');
  const rowLayer = makeRowLayer(layer, x.tokens, memory);
  const size = x.tokens * x.width;
  const rows = Array.from({ length: x.batch }, (_, row) => x.data.subarray(row * size, (row + 1) * size));
  const result = new Float32Array(x.batch * rowLayer.resultSize);
  return {
    span: spanOf(layer, x.batch),
    peakBytes: memory.bytes() + x.data.byteLength + result.byteLength,
    forward: async (breathe) => {
      const pace = makePace(breathe);
      for (const [index, row] of rows.entries()) {
        await rowLayer.forward(row, result.subarray(index * rowLayer.resultSize, (index + 1) * rowLayer.resultSize), pace);
      }
      return { result, kernelMs: null };
    },
    outputs: async (breathe) => {
      const found: RowOutputs[] = [];
      for (const row of rows) found.push(await rowLayer.outputs(row, makePace(breathe)));
      return stacked(found);
    },
    dispose: () => undefined,
  };
}

function spanOf({ kind }: Layer, rows: number): string {
  return kind === 'attention' || kind === 'block' ? words.spans.plainOutput(rows) : words.spans.plainState(rows);
}

/** Refuses the largest array of a layer, before anything is taken. */
function requireRoom(layer: Layer, { batch, tokens, width }: Sequence, limit: SizeLimit): void {
  const refuse = (what: string, shape: readonly number[], numbersOfToken: number): void => {
    const most = Math.floor(limit.tensorBytes / Float32Array.BYTES_PER_ELEMENT / numbersOfToken);
    requireFits(what, shape, limit, most > 0 ? words.room.fits.tokens(most) : words.room.smaller.width);
  };
  refuse(words.room.what.input, [batch, tokens, width], batch * width);
  if (layer.kind === 'attention' || layer.kind === 'block') refuse(words.room.what.rowProjections, [tokens, 3 * width], 3 * width);
  else refuse(words.room.what.rowSums, [tokens, gateCount[layer.kind] * layer.hiddenWidth], gateCount[layer.kind] * layer.hiddenWidth);
}

/** All rows' outputs, one behind the other. */
function stacked(rows: readonly RowOutputs[]): Outputs {
  const found = new Map<string, { readonly shape: readonly number[]; readonly data: Float32Array }>();
  for (const [name, { shape, data: first }] of rows[0] ?? []) {
    const data = new Float32Array(rows.length * first.length);
    for (const [row, outputs] of rows.entries()) data.set(outputs.get(name)?.data ?? [], row * first.length);
    found.set(name, { shape: [rows.length, ...shape], data });
  }
  return found;
}
