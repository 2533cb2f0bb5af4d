import type { Model } from '../../models/model';
import { uniform } from '../../random';
import { type Linear, makePace, project } from './linear';
import { words } from '../../words/words';

/** The same factors every time. */
const seed = 1;

/**
 * A product of seeded numbers by the loop that all layers use.
 *
 * `outputs` gives `left` [rows, inner], `right` [inner, columns] and `product` [rows, columns].
 */
export function makePlainProduct(rows: number, inner: number, columns: number): Model {
  const left = uniform(seed, 'product.left', rows * inner, 1);
  const right: Linear = { weight: uniform(seed, 'product.right', columns * inner, 1), stride: inner, inner, units: columns, bias: null };
  const result = new Float32Array(rows * columns);
  const multiply: Model['forward'] = async (breathe) => {
    await project(right, rows, { from: left, fromStart: 0, into: result, intoStart: 0 }, makePace(breathe));
    return { result, kernelMs: null };
  };
  return {
    span: words.spans.plainProduct(rows, inner, columns),
    peakBytes: left.byteLength + right.weight.byteLength + result.byteLength,
    forward: multiply,
    outputs: async (breathe) => {
      const { result: product } = await multiply(breathe);
      // The loop reads the right factor by columns.
      const byRows = Float32Array.from({ length: inner * columns }, (_, place) => right.weight[(place % columns) * inner + Math.floor(place / columns)] ?? NaN);
      return new Map([
        ['left', { shape: [rows, inner], data: left }],
        ['right', { shape: [inner, columns], data: byRows }],
        ['product', { shape: [rows, columns], data: product.slice() }],
      ]);
    },
    dispose: () => undefined,
  };
}
