import { expect, test } from 'vitest';
import { UnrollError } from '#contract/failure';
import { referenceRows } from '../../renderer/compute/kernels/plain/reference';
import { Arena } from '../../renderer/compute/kernels/wasm/arena';
import { wasmKernels } from '../../renderer/compute/kernels/wasm/kernels';
import { Threads } from '../../renderer/compute/kernels/wasm/threads';
import type { Tuning } from '../../renderer/compute/kernels/kernels';
import type { Layer, Sequence } from '../../renderer/compute/models/layer';
import { uniform } from '../../renderer/compute/random';
import { kernelModules, kernelSource } from './kernelSource';
import { attentionLayer, blockLayer, recurrentLayer, sequence } from './layers';

const kernels = wasmKernels({ modules: kernelModules(), cores: 2, startThread: kernelSource.startThread });
const breathe = (): Promise<void> => Promise.resolve();

/** Largest deviation from float64 of every row, as a share of 1e-5 + 1e-4 |expected|. */
async function deviation(layer: Layer, x: Sequence, tuning: Tuning): Promise<number> {
  const model = await kernels.tuned(tuning).make(layer, x);
  const { result } = await model.forward(breathe);
  const rows = Array.from({ length: x.batch }, (_, row) => row);
  const expected = await referenceRows(layer, x, rows, breathe);
  expect(result.length).toBe(expected.length);
  model.dispose();
  return expected.reduce((worst, value, place) => Math.max(worst, Math.abs((result[place] ?? NaN) - value) / (1e-5 + 1e-4 * Math.abs(value))), 0);
}

const tunings: readonly Tuning[] = [
  { module: 'relaxed', threads: 2 },
  { module: 'plain', threads: 1, rowsAtOnce: 8, keysAtOnce: 126 },
];

const walks = (['rnn', 'lstm', 'gru'] as const).flatMap((kind) =>
  // One unit, fewer than a vector, no multiple of a panel, several panels; one row, three, more than a group.
  ([[1, 1, 1], [3, 5, 3], [13, 17, 5], [40, 36, 19]] as const).map(([inner, hidden, batch]) => ({ layer: recurrentLayer(kind, inner, hidden), x: sequence(batch, 11, inner) })),
);
const others = (['relu', 'linear'] as const).map((nonlinearity) => ({ layer: recurrentLayer('rnn', 6, 9, nonlinearity), x: sequence(2, 7, 6) }));

test.each([...walks, ...others])('a walk of $layer.kind, $x.width to $layer.hiddenWidth, batch $x.batch, is right with either module', async ({ layer, x }) => {
  for (const tuning of tunings) expect(await deviation(layer, x, tuning)).toBeLessThan(0.3);
});

test('no hidden state runs over into the next row of the batch', async () => {
  const [layer, x] = [recurrentLayer('gru', 3, 5), sequence(3, 4, 3)];
  const model = await kernels.tuned({}).make(layer, x);
  const hidden = (await model.outputs(breathe)).get('hidden')?.data ?? [];
  model.dispose();
  // What the first token of each row leaves is what a text of that one token leaves.
  const first = { ...x, tokens: 1, data: Float32Array.from({ length: 9 }, (_, place) => x.data[Math.floor(place / 3) * 12 + (place % 3)] ?? NaN) };
  const expected = await referenceRows(layer, first, [0, 1, 2], breathe);
  expected.forEach((value, place) => expect(hidden[Math.floor(place / 5) * 20 + (place % 5)]).toBeCloseTo(value, 5));
});

test.each([
  // One token, less than a tile, a block and one more, more keys than are held at once.
  [1, 1, 1, 1], [2, 1, 6, 2], [1, 5, 6, 3], [3, 25, 30, 6], [2, 49, 15, 3], [1, 200, 10, 2], [5, 24, 12, 1],
])('attention and the block are right with batch %i, %i tokens, width %i, %i heads', async (batch, tokens, width, heads) => {
  const x = sequence(batch, tokens, width);
  for (const tuning of tunings) {
    for (const causal of [false, true]) {
      expect(await deviation(attentionLayer(width, heads, causal), x, tuning)).toBeLessThan(0.3);
      expect(await deviation(blockLayer(width, heads, 2 * width + 1, causal), x, tuning)).toBeLessThan(0.3);
    }
  }
});

test('a running softmax forgets no score however far apart they are', async () => {
  // Queries and keys 60 times as large: one score of a row takes nearly all, wherever it stands.
  const layer = attentionLayer(8, 2, false);
  const loud = { ...layer, inWeight: layer.inWeight.map((value) => 8 * value) };
  expect(await deviation(loud, sequence(1, 300, 8), { keysAtOnce: 126 })).toBeLessThan(1);
});

test('a plain product is right where rows and columns fill no tile', async () => {
  const model = await kernels.makeProduct(31, 17, 13);
  const product = (await model.outputs(breathe)).get('product');
  expect(product?.shape).toEqual([31, 13]);
  const [left, right] = [uniform(1, 'product.left', 31 * 17, 1), uniform(1, 'product.right', 13 * 17, 1)];
  const entry = (row: number, column: number): number => Array.from({ length: 17 }, (_, step) => (left[row * 17 + step] ?? 0) * (right[column * 17 + step] ?? 0)).reduce((sum, part) => sum + part, 0);
  for (const [row, column] of [[0, 0], [30, 12], [17, 5]] as const) expect(product?.data[row * 13 + column]).toBeCloseTo(entry(row, column), 5);
  model.dispose();
});

test.each([
  recurrentLayer('rnn', 4, 6), recurrentLayer('lstm', 4, 6), recurrentLayer('gru', 4, 6), attentionLayer(4, 2, false), blockLayer(4, 2, 8, false),
])('$kind hides no number that is none', async (layer) => {
  const x = sequence(2, 5, 4);
  x.data[1] = NaN;
  for (const tuning of tunings) {
    const model = await kernels.tuned(tuning).make(layer, x);
    const { result } = await model.forward(breathe);
    model.dispose();
    expect(result.subarray(0, result.length / 2).some(Number.isNaN)).toBe(true);
    expect(result.subarray(result.length / 2).every(Number.isFinite)).toBe(true);
  }
});

test('a cancelled pass ends soon, and the next one is right', async () => {
  const [layer, x] = [attentionLayer(64, 4, false), sequence(4, 600, 64)];
  const model = await kernels.tuned({}).make(layer, x);
  let asked = 0;
  const stop = (): Promise<void> => ((asked += 1) > 1 ? Promise.reject(new UnrollError('cancelled', 'stop')) : Promise.resolve());
  await expect(model.forward(stop).then(() => model.forward(stop))).rejects.toMatchObject({ code: 'cancelled' });
  const [row] = [await referenceRows(layer, x, [3], breathe)];
  const { result } = await model.forward(breathe);
  const found = result.subarray(3 * 600 * 64);
  expect(row.every((value, place) => Math.abs(value - (found[place] ?? NaN)) < 1e-4)).toBe(true);
  model.dispose();
});

test('memory grows with the tokens, not with their square', async () => {
  const bytes = async (tokens: number): Promise<number> => {
    const model = await kernels.tuned({}).make(attentionLayer(128, 4, false), sequence(1, tokens, 128));
    model.dispose();
    return model.peakBytes;
  };
  expect((await bytes(16_384)) / (await bytes(4096))).toBeLessThanOrEqual(4);
});

test('more than a memory holds is refused, saying what would help', () => {
  const arena = new Arena();
  arena.numbers(2 ** 30);
  expect(() => arena.build('attention of 1 x 9 x 9', 'Choose fewer tokens.')).toThrow(/attention of 1 x 9 x 9 needs 4\.0 GiB .* 4 GiB at most\. Choose fewer tokens\./);
});

test.each([[{ threads: 3 }], [{ tile: 8 }], [{ module: 'quick' }]])('the settings %j are refused', (tuning) => {
  expect(() => kernels.tuned(tuning as Tuning)).toThrow(RangeError);
});

test('a runtime without relaxed SIMD gets the plain module', () => {
  const { plain } = kernelModules();
  const [module] = wasmKernels({ modules: { ...(plain && { plain }) }, cores: 1, startThread: kernelSource.startThread }).questions;
  expect(module?.options).toEqual(['plain']);
});

test('a thread that dies fails everything that waits for it, and all that comes after', async () => {
  let hear: (answer: { died: string }) => void = () => undefined;
  const threads = new Threads(() => ({ send: () => undefined, listen: (listener) => (hear = listener), end: () => undefined }));
  const { plain } = kernelModules();
  if (!plain) throw new RangeError('there is a plain module');
  const opened = threads.open(1, plain, new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }));
  hear({ died: 'out of stack' });
  await expect(opened).rejects.toMatchObject({ code: 'device-lost', message: expect.stringContaining('out of stack') as string });
  await expect(threads.open(1, plain, new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }))).rejects.toMatchObject({ code: 'device-lost' });
});
