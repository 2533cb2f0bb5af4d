import type { Breath } from '../../breath';
import type { Layer, Sequence } from '../../models/layer';
import { makePace } from './linear';
import { makeRowLayer, requireMatches } from './make';
import { makeMemory } from './numbers';

/**
 * What a layer gives for some rows of the batch, in float64 from the first product to the last: every variant of every
 * engine is held against it. It shares no code with tfjs.
 *
 * @param rows - of the batch, 0-based
 * @param breathe - awaited every few milliseconds
 * @returns [rows, hidden] of a recurrent layer, [rows, tokens, width] of attention and the block, as in a pass's result
 * @throws RangeError naming a row that is outside the batch, or what does not match between layer and input
 */
export async function referenceRows(layer: Layer, x: Sequence, rows: readonly number[], breathe: Breath): Promise<Float64Array> {
  requireMatches(layer, x);
  const outside = rows.find((row) => !(Number.isInteger(row) && row >= 0 && row < x.batch));
  if (outside !== undefined) throw new RangeError(`rows: expected 0..${x.batch - 1}, got ${outside}`);
  const rowLayer = makeRowLayer(layer, x.tokens, makeMemory('float64'));
  const pace = makePace(breathe);
  const size = x.tokens * x.width;
  const found = new Float64Array(rows.length * rowLayer.resultSize);
  for (const [index, row] of rows.entries()) {
    const here = Float64Array.from(x.data.subarray(row * size, (row + 1) * size));
    await rowLayer.forward(here, found.subarray(index * rowLayer.resultSize, (index + 1) * rowLayer.resultSize), pace);
  }
  return found;
}
