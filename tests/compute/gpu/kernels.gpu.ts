import { afterEach, expect, test } from 'vitest';
import type { OpCase, PlainTensor } from '#contract/job';
import type { Tuning } from '../../../renderer/compute/kernels/kernels';
import { referenceRows } from '../../../renderer/compute/kernels/plain/reference';
import type { Layer, Sequence } from '../../../renderer/compute/models/layer';
import { uniform } from '../../../renderer/compute/random';
import { deviation, golden } from '../golden';
import { layerOf } from '../layerOf';
import { attentionLayer, blockLayer, recurrentLayer, sequence } from '../layers';
import { startSoftwareGpu } from './softwareGpu';

const { kernels, uncaught } = await startSoftwareGpu();
const breathe = (): Promise<void> => Promise.resolve();
/** Compiles fastest on a software GPU; the tiles have tests of their own. */
const plain: Tuning = { product: 'direct' };

afterEach(() => {
  expect(uncaught).toEqual([]);
  expect(kernels.live).toBe(0);
});

/** Largest deviation of a pass from float64, as a share of 1e-5 + 1e-4 |expected|. */
async function missed(layer: Layer, x: Sequence, tuning: Tuning): Promise<number> {
  const model = await kernels.tuned(tuning).make(layer, x);
  const { result } = await model.forward(breathe);
  model.dispose();
  const expected = await referenceRows(layer, x, Array.from({ length: x.batch }, (_, row) => row), breathe);
  const flat = (data: ArrayLike<number>): PlainTensor => ({ shape: [data.length], data: Array.from(data) });
  return deviation(flat(result), flat(expected));
}

const layers = new Set(['rnn', 'lstm', 'gru', 'attention', 'transformer_block']);

test.each(golden.filter(([, { op }]) => layers.has(op)))('%s: every output agrees with PyTorch', async (_, asked: OpCase) => {
  const { layer, x } = layerOf(asked);
  const model = await kernels.tuned(plain).make(layer, x);
  const found = await model.outputs(breathe);
  model.dispose();
  for (const [name, expected] of Object.entries(asked.outputs ?? {})) {
    const { shape, data } = found.get(name) ?? { shape: [], data: [] };
    expect(deviation({ shape: [...shape], data: Array.from(data) }, expected), name).toBeLessThanOrEqual(1);
  }
});

const walks = (['rnn', 'lstm', 'gru'] as const).flatMap((kind) =>
  // One unit and one token, no vector filled, more units than a workgroup has threads.
  ([[1, 1, 1, 1], [3, 5, 3, 6], [6, 270, 2, 3]] as const).map(([inner, hidden, batch, tokens]) => ({ layer: recurrentLayer(kind, inner, hidden), x: sequence(batch, tokens, inner) })),
);
const bends = (['relu', 'linear'] as const).map((nonlinearity) => ({ layer: recurrentLayer('rnn', 6, 9, nonlinearity), x: sequence(2, 7, 6) }));

test.each([...walks, ...bends])('$layer.kind $layer.nonlinearity from $x.width to $layer.hiddenWidth, batch $x.batch, is right', async ({ layer, x }) => {
  expect(await missed(layer, x, plain)).toBeLessThan(1);
});

test.each(['rnn', 'lstm', 'gru'] as const)('%s is right with any rows and units together and with its weights in registers', async (kind) => {
  const [layer, x] = [recurrentLayer(kind, 5, 10), sequence(5, 9, 5)];
  const settings = [{ rowsPerGroup: 1, recurrentWeights: 'registers' }, { rowsPerGroup: 4, recurrentWeights: 'registers' }, { rowsPerGroup: 2 }, { rowsPerGroup: 4, unitsPerThread: 2 }];
  for (const tuning of settings) expect(await missed(layer, x, { ...plain, ...tuning })).toBeLessThan(1);
});

test('a walk is right whose threads have several units in several passes', async () => {
  expect(await missed(recurrentLayer('gru', 3, 530), sequence(3, 3, 3), { ...plain, rowsPerGroup: 2, unitsPerThread: 2 })).toBeLessThan(1);
  expect(await missed(recurrentLayer('rnn', 3, 37), sequence(3, 9, 3), { ...plain, rowsPerGroup: 4, unitsPerThread: 4 })).toBeLessThan(1);
});

test.each([
  // One token; heads of 1, 3, 5, 32 and 100 places; more keys than a tile, more queries than a block.
  [1, 1, 6, 2, false], [2, 70, 3, 3, true], [1, 40, 15, 3, false], [1, 150, 64, 2, true], [2, 21, 100, 1, true],
] as const)('attention is right with batch %i, %i tokens, width %i, %i heads, causal %s', async (batch, tokens, width, heads, causal) => {
  expect(await missed(attentionLayer(width, heads, causal), sequence(batch, tokens, width), plain)).toBeLessThan(1);
});

test.each([2, 4])('attention is right with %i queries a thread', async (queriesPerThread) => {
  expect(await missed(attentionLayer(4, 1, true), sequence(2, 290, 4), { ...plain, queriesPerThread })).toBeLessThan(1);
});

test('the block is right where nothing fills a tile', async () => {
  expect(await missed(blockLayer(15, 5, 31, true), sequence(2, 19, 15), plain)).toBeLessThan(1);
});

test.each([false, true])('a running softmax forgets no score however far apart they are, causal %s', async (causal) => {
  const layer = attentionLayer(8, 2, causal);
  expect(await missed({ ...layer, inWeight: layer.inWeight.map((value) => 8 * value) }, sequence(1, 200, 8), plain)).toBeLessThan(1);
});

// Where nothing fills a tile, and where inner places and columns do; each program takes seconds to compile.
const products = [['tile64', 131, 37, 66], ['tile64', 65, 16, 132], ['tile128', 131, 37, 66], ['direct', 131, 37, 66]] as const;

test.each(products)('a product in the way of %s, %i x %i x %i, is right', async (product, rows, inner, columns) => {
  const model = await kernels.makeProduct(rows, inner, columns, { product });
  const { result } = await model.forward(breathe);
  model.dispose();
  const [left, right] = [uniform(1, 'product.left', rows * inner, 1), uniform(1, 'product.right', columns * inner, 1)];
  const expected = Array.from({ length: rows * columns }, (_, place) => {
    const [row, column] = [Math.floor(place / columns), place % columns];
    return left.subarray(row * inner, (row + 1) * inner).reduce((sum, value, step) => sum + value * (right[column * inner + step] ?? NaN), 0);
  });
  expect(deviation({ shape: [expected.length], data: Array.from(result) }, { shape: [expected.length], data: expected })).toBeLessThan(1);
});

test('a number that is none stays none, and spoils no other row of the batch', async () => {
  const x = sequence(3, 6, 5);
  // In the second row's first token, which in memory comes right behind the first row.
  x.data[1 * 6 * 5 + 2] = NaN;
  const relu = recurrentLayer('rnn', 5, 4, 'relu');
  const tiled = [relu, 'tile64'] as const;
  const direct = [relu, recurrentLayer('rnn', 5, 4), recurrentLayer('lstm', 5, 4), recurrentLayer('gru', 5, 4), attentionLayer(5, 1, false)].map((layer) => [layer, 'direct'] as const);
  for (const [layer, product] of [tiled, ...direct]) {
    const model = await kernels.tuned({ product, rowsPerGroup: 4 }).make(layer, x);
    const { result } = await model.forward(breathe);
    model.dispose();
    const third = result.length / 3;
    const bad = Array.from({ length: 3 }, (_, row) => result.subarray(row * third, (row + 1) * third).filter((value) => Number.isNaN(value)).length);
    expect(bad, layer.kind).toEqual([0, third, 0]);
  }
});
