import { describe, expect, test } from 'vitest';
import type { BenchSizes } from '#contract/bench';
import { drawLayer, drawSequence } from '../../../renderer/compute/bench/layers';
import { exactToken } from '../../../renderer/compute/bench/check/exactTokens';
import { workOutExactly } from '../../../renderer/compute/bench/check/exactly';
import { Verifier } from '../../../renderer/compute/bench/check/verify';
import { referenceRows } from '../../../renderer/compute/kernels/plain/reference';

const sizes: BenchSizes = { batch: 3, tokens: 5, dim: 4, heads: 2 };
const breathe = (): Promise<void> => Promise.resolve();
const good = Float32Array.from({ length: 60 }, (_, index) => Math.sin(index));
const exact = [{ row: 2, offset: 40, values: Float64Array.from(good.subarray(40)) }];

function changed(index: number, by: number): Float32Array {
  const copy = good.slice();
  copy[index] = (copy[index] ?? 0) + by;
  return copy;
}

describe('a result', () => {
  test('that float64 contradicts is refused with its place and both values', () => {
    const verifier = new Verifier('attention', sizes, exact);
    expect(() => verifier.check('loop', changed(46, 0.01))).toThrow(/attention \(loop\): unit 2 of token 1 in row 2 came out as 0\.91\d*, and float64 gives 0\.90/);
  });

  test('that the other variant contradicts is refused', () => {
    const verifier = new Verifier('attention', sizes, exact);
    verifier.check('loop', good);
    expect(() => verifier.check('fused', changed(3, 0.01))).toThrow(/attention \(fused\): unit 3 of token 0 in row 0 .* the loop variant gave/);
  });

  test('that an earlier run of the same variant contradicts is refused', () => {
    const verifier = new Verifier('rnn', { ...sizes, batch: 15 }, []);
    verifier.check('fused', good);
    expect(() => verifier.check('fused', changed(9, -0.01))).toThrow(/rnn \(fused\): unit 1 of row 2 .* the first run gave/);
  });

  test.each([NaN, Infinity])('with %d in it is refused even in the only run', (value) => {
    const verifier = new Verifier('attention', sizes, []);
    expect(() => verifier.check('loop', changed(7, value))).toThrow(/unit 3 of token 1 in row 0 came out as/);
  });

  test('of another length is refused', () => {
    expect(() => new Verifier('gru', sizes, []).check('loop', good)).toThrow(/has 60 numbers instead of 12/);
  });

  test('is held against what it was when it was checked, not against what became of it', () => {
    const verifier = new Verifier('attention', sizes, []);
    const reused = good.slice();
    verifier.check('loop', reused);
    reused.fill(1);
    expect(() => verifier.check('loop', reused)).toThrow(/the first run gave/);
  });
});

test('how much was checked against what is accounted for, with the largest deviations', () => {
  const verifier = new Verifier('attention', sizes, exact);
  verifier.check('loop', good);
  verifier.check('loop', good);
  verifier.check('fused', changed(50, 1e-6));
  expect(verifier.account('loop')).toMatchObject({ runs: 2, exactRows: [2], exactNumbers: 20, exactDeviation: 0, othersAgainst: 'the first run of the same variant', otherNumbers: 60, otherDeviation: 0 });
  const fused = verifier.account('fused');
  expect(fused).toMatchObject({ runs: 1, othersAgainst: 'the first run of the loop variant' });
  expect(fused.exactDeviation).toBeCloseTo(1e-6, 7);
});

describe.each(['attention', 'block'] as const)('one token of %s in float64', (model) => {
  test('is what the whole row says', async () => {
    const wanted = { batch: 2, tokens: 9, dim: 12, heads: 3 };
    const layer = await drawLayer(model, wanted, breathe);
    if (layer.kind !== 'attention' && layer.kind !== 'block') throw new RangeError(layer.kind);
    const x = await drawSequence(wanted, breathe);
    const row = await referenceRows(layer, x, [1], breathe);
    for (const token of [0, 4, 8]) exactToken(layer, x, 1, token).forEach((value, unit) => expect(value).toBeCloseTo(row[token * 12 + unit] ?? NaN, 12));
  });

  test('sees nothing that comes later when the layer is causal', async () => {
    const wanted = { batch: 1, tokens: 6, dim: 8, heads: 2 };
    const drawn = await drawLayer(model, wanted, breathe);
    if (drawn.kind !== 'attention' && drawn.kind !== 'block') throw new RangeError(drawn.kind);
    const layer = drawn.kind === 'attention' ? { ...drawn, causal: true } : { ...drawn, attention: { ...drawn.attention, causal: true } };
    const x = await drawSequence(wanted, breathe);
    const row = await referenceRows(layer, x, [0], breathe);
    exactToken(layer, x, 0, 2).forEach((value, unit) => expect(value).toBeCloseTo(row[16 + unit] ?? NaN, 12));
  });
});

describe('what is worked out exactly', () => {
  const wanted = { batch: 4, tokens: 30, dim: 4, heads: 2 };
  const rows = async (model: 'rnn' | 'attention', budgetMs: number) => {
    const x = await drawSequence(wanted, breathe);
    return workOutExactly(referenceRows, budgetMs, { layer: await drawLayer(model, wanted, breathe), x }, breathe);
  };

  test('is the first and the last row', async () => {
    expect((await rows('rnn', 1000)).map(({ row, offset, values }) => [row, offset, values.length])).toEqual([[0, 0, 4], [3, 12, 4]]);
  });

  test('is a dozen tokens of each where a row of attention would take too long', async () => {
    const parts = await rows('attention', 0);
    expect(parts).toHaveLength(24);
    expect(parts[0]).toMatchObject({ row: 0, offset: 0 });
    expect(parts.at(-1)).toMatchObject({ row: 3, offset: (3 * 30 + 29) * 4 });
    const whole = await rows('attention', 1000);
    parts[12]?.values.forEach((value, unit) => expect(value).toBeCloseTo(whole[1]?.values[unit] ?? NaN, 12));
  });

  test('is nothing where a chain would take too long', async () => {
    expect(await rows('rnn', 0)).toEqual([]);
  });
});
