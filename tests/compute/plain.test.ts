import { describe, expect, test } from 'vitest';
import type { OpCase } from '#contract/job';
import { UnrollError } from '#contract/failure';
import { plainKernels } from '../../renderer/compute/kernels/plain/kernels';
import { referenceRows } from '../../renderer/compute/kernels/plain/reference';
import type { Layer, RnnLayer, Sequence } from '../../renderer/compute/models/layer';
import { gruCase, lstmCase } from './cellCases';
import { deviation, golden } from './golden';
import { layerOf } from './layerOf';
import { attentionCase, rnnCase } from './reference';

const layers = new Set(['rnn', 'lstm', 'gru', 'attention', 'transformer_block']);
const cases: readonly (readonly [string, OpCase])[] = [
  ...golden.filter(([, { op }]) => layers.has(op)),
  ['rnn of one token', rnnCase(1, 1, 3, 5)],
  ['rnn of uneven lengths', rnnCase(5, 9, 33, 17)],
  ['lstm of one token', lstmCase({ batch: 1, tokens: 1, input: 3, hidden: 5 })],
  ['lstm of uneven lengths', lstmCase({ batch: 3, tokens: 7, input: 5, hidden: 9 })],
  ['gru of one unit', gruCase({ batch: 2, tokens: 4, input: 1, hidden: 1 })],
  ['gru of uneven lengths', gruCase({ batch: 3, tokens: 7, input: 5, hidden: 9 })],
  ['attention of one token', attentionCase(1, 1, 6, { heads: 3, causal: false })],
  ['attention of uneven lengths', attentionCase(3, 19, 30, { heads: 5, causal: false })],
  ['causal attention of uneven lengths', attentionCase(2, 11, 9, { heads: 3, causal: true })],
];
const breathe = (): Promise<void> => Promise.resolve();
const kernels = plainKernels({ tensorBytes: 2 ** 20, name: 'a limit of this test' });
const make = (layer: Layer, x: Sequence): ReturnType<ReturnType<typeof kernels.tuned>['make']> => kernels.tuned({}).make(layer, x);

/** [batch, ...] h of the last token, or all of y: what a pass gives back. */
function resultOf({ outputs = {} }: OpCase): number[] {
  const { y, hidden } = outputs;
  if (y) return y.data;
  const [, tokens = NaN, width = NaN] = hidden?.shape ?? [];
  return (hidden?.data ?? []).filter((_, place) => Math.floor(place / width) % tokens === tokens - 1);
}

test('there are golden files for every layer', () => {
  expect(new Set(golden.map(([, { op }]) => op).filter((op) => layers.has(op)))).toEqual(layers);
});

test.each(cases)('%s: every output agrees with float64', async (_, asked) => {
  const { layer, x } = layerOf(asked);
  const found = await (await make(layer, x)).outputs(breathe);
  expect([...found.keys()].toSorted()).toEqual(Object.keys(asked.outputs ?? {}).toSorted());
  for (const [name, expected] of Object.entries(asked.outputs ?? {})) {
    const { shape = [], data = [] } = found.get(name) ?? {};
    expect(deviation({ shape: [...shape], data: Array.from(data) }, expected), name).toBeLessThanOrEqual(1);
  }
});

test.each(cases)('%s: the result of a pass agrees, and so does the next pass', async (_, asked) => {
  const { layer, x } = layerOf(asked);
  const model = await make(layer, x);
  const expected = resultOf(asked);
  for (let pass = 0; pass < 2; pass += 1) {
    const data = Array.from((await model.forward(breathe)).result);
    expect(deviation({ shape: [data.length], data }, { shape: [expected.length], data: expected })).toBeLessThanOrEqual(1);
  }
});

test.each(cases)('%s: the reference gives chosen rows within 1e-6 of float64', async (_, asked) => {
  const { layer, x } = layerOf(asked);
  const expected = resultOf(asked);
  const size = expected.length / x.batch;
  const rows = x.batch > 1 ? [x.batch - 1, 0] : [0];
  const found = await referenceRows(layer, x, rows, breathe);
  const wanted = rows.flatMap((row) => expected.slice(row * size, (row + 1) * size));
  expect(found).toHaveLength(wanted.length);
  // The layer's weights are float32, the case's are not: that is all that may differ.
  expect(Math.max(...wanted.map((value, place) => Math.abs(value - (found[place] ?? NaN))))).toBeLessThan(1e-6);
});

describe('a cell without tanh', () => {
  const cell = (nonlinearity: RnnLayer['nonlinearity']): RnnLayer => ({
    kind: 'rnn', nonlinearity, inputWidth: 1, hiddenWidth: 1, weightIh: Float32Array.of(1), weightHh: Float32Array.of(2), biasIh: Float32Array.of(0.5), biasHh: Float32Array.of(0.25),
  });
  const x = { batch: 1, tokens: 3, width: 1, data: Float32Array.of(-4, 1, 0) };

  test('linear adds up', async () => {
    // -3.25, then 1 + 0.75 - 6.5 = -4.75, then 0.75 - 9.5
    expect((await (await make(cell('linear'), x)).forward(breathe)).result).toEqual(Float32Array.of(-8.75));
  });

  test('ReLU forgets what is below zero', async () => {
    expect((await (await make(cell('relu'), x)).forward(breathe)).result).toEqual(Float32Array.of(4.25));
  });
});

describe('bad input', () => {
  const { layer, x } = layerOf(attentionCase(2, 3, 6, { heads: 2, causal: false }));

  test('heads that do not divide the width are refused', async () => {
    const odd = { ...layer, heads: 4 } as Layer; // safe: an attention layer with another number of heads
    await expect(make(odd, x)).rejects.toThrow('heads: expected a divisor of the width 6, got 4');
  });

  test('NaN in one row of the batch stays in that row', async () => {
    const data = x.data.slice();
    data[0] = NaN;
    const { result } = await (await make(layer, { ...x, data })).forward(breathe);
    expect(result.subarray(0, 18).every(Number.isNaN)).toBe(true);
    expect(result.subarray(18).some(Number.isNaN)).toBe(false);
  });

  test('an infinite weight gives no finite output where it takes part', async () => {
    const { layer: rnn, x: input } = layerOf(rnnCase(1, 3, 2, 2));
    const broken = { ...rnn, nonlinearity: 'linear', weightIh: Float32Array.of(Infinity, 1, 1, 1) } as Layer; // safe: an RNN
    expect((await (await make(broken, input)).forward(breathe)).result.some(Number.isFinite)).toBe(false);
  });

  test('what does not fit is refused, naming the limit and what would fit', async () => {
    const long = { batch: 1, tokens: 60_000, width: 6, data: new Float32Array(360_000) };
    await expect(make(layer, long)).rejects.toThrow(/input \[1, 60000, 6\] need 1.4 MB .*a limit of this test.*At most 43690 tokens fit/);
  });

  test('a row outside the batch is refused', async () => {
    await expect(referenceRows(layer, x, [2], breathe)).rejects.toThrow('rows: expected 0..1, got 2');
  });
});

test('a pass that was cancelled half-way leaves the next one right', async () => {
  const { layer, x } = layerOf(lstmCase({ batch: 2, tokens: 40, input: 64, hidden: 64 }));
  const model = await make(layer, x);
  const untouched = (await model.forward(breathe)).result.slice();
  let breaths = 0;
  const stopping = (): Promise<void> => ((breaths += 1) < 2 ? Promise.resolve() : Promise.reject(new UnrollError('cancelled', 'stopped')));
  await expect(model.forward(stopping)).rejects.toThrow('stopped');
  expect((await model.forward(breathe)).result).toEqual(untouched);
});

test('memory of attention grows with the tokens, not with their square', async () => {
  const peak = async (tokens: number): Promise<number> => {
    const { layer } = layerOf(attentionCase(1, 1, 8, { heads: 2, causal: false }));
    return (await make(layer, { batch: 1, tokens, width: 8, data: new Float32Array(tokens * 8) })).peakBytes;
  };
  expect((await peak(8192)) / (await peak(2048))).toBeLessThan(4.1);
});

test('the product agrees with its own factors', async () => {
  const outputs = await (await kernels.makeProduct(5, 7, 3)).outputs(breathe);
  const [left, right, product] = ['left', 'right', 'product'].map((name) => outputs.get(name)?.data ?? new Float32Array());
  for (let place = 0; place < 15; place += 1) {
    const [row, column] = [Math.floor(place / 3), place % 3];
    const expected = Array.from({ length: 7 }, (_, inner) => (left?.[row * 7 + inner] ?? NaN) * (right?.[inner * 3 + column] ?? NaN)).reduce((sum, term) => sum + term, 0);
    expect(product?.[place]).toBeCloseTo(expected, 5);
  }
});

test('a setting that is not there is refused', () => {
  expect(() => kernels.tuned({ threads: 2 })).toThrow('plain JavaScript has no setting threads');
});
