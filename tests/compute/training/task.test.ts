import { expect, test } from 'vitest';
import { askedValue, drawBatch, drawExample, drawSizes, noKey, noValue } from '../../../renderer/compute/training/task';

const sizes = { rows: 256, pairs: 5, gap: 9 };
const batch = drawBatch(11, 'a name', sizes);

/** Keys and values of a row, in order. */
function rowOf(row: number): readonly { readonly key: number; readonly value: number }[] {
  return Array.from({ length: batch.length }, (_, step) => ({ key: batch.keys[step * batch.rows + row] ?? -1, value: batch.values[step * batch.rows + row] ?? -1 }));
}

test('a sequence has its pairs with different keys, its blanks, and at its end a key it has, whose value is the answer', () => {
  for (let row = 0; row < batch.rows; row += 1) {
    const words = rowOf(row);
    const asked = words.at(-1);
    const before = words.slice(0, -1);
    const pairs = before.filter(({ key }) => key !== noKey);
    expect(pairs).toHaveLength(sizes.pairs);
    expect(new Set(pairs.map(({ key }) => key)).size).toBe(sizes.pairs);
    expect(pairs.every(({ key, value }) => key < 16 && value < 16)).toBe(true);
    expect(before.filter(({ key, value }) => key === noKey && value === noValue)).toHaveLength(sizes.gap);
    expect(asked?.value).toBe(askedValue);
    expect(pairs.find(({ key }) => key === asked?.key)?.value).toBe(batch.answers[row]);
  }
});

test('every place holds a pair equally often, and every pair is asked for equally often', () => {
  const places = new Float64Array(batch.length - 1);
  const asked = new Float64Array(sizes.pairs);
  for (let row = 0; row < batch.rows; row += 1) {
    const words = rowOf(row);
    words.slice(0, -1).forEach(({ key }, step) => {
      if (key !== noKey) places[step] = (places[step] ?? 0) + 1;
    });
    const which = words.slice(0, -1).filter(({ key }) => key !== noKey).findIndex(({ key }) => key === words.at(-1)?.key);
    asked[which] = (asked[which] ?? 0) + 1;
  }
  // Five standard deviations of a count of 256 rows.
  const within = (count: number, share: number): boolean => Math.abs(count - share * batch.rows) < 5 * Math.sqrt(batch.rows * share * (1 - share));
  expect(places.every((count) => within(count, sizes.pairs / (sizes.pairs + sizes.gap)))).toBe(true);
  expect(asked.every((count) => within(count, 1 / sizes.pairs))).toBe(true);
});

test('a batch belongs to its seed and its name', () => {
  expect(drawBatch(11, 'a name', sizes)).toEqual(batch);
  expect(drawBatch(12, 'a name', sizes)).not.toEqual(batch);
  expect(drawBatch(11, 'another name', sizes)).not.toEqual(batch);
});

test('the example that a class sees has no value twice, whatever the seed, and is the first such one', () => {
  const wish = { rows: 4, pairs: 4, gap: 8 };
  const valuesOf = ({ values, rows, length }: ReturnType<typeof drawBatch>): number[] => Array.from({ length: length - 1 }, (_, step) => values[step * rows] ?? -1).filter((value) => value < 16);
  for (let seed = 0; seed < 50; seed += 1) {
    const shown = drawExample(seed, wish);
    expect(new Set(valuesOf(shown)).size).toBe(4);
    const first = drawBatch(seed, 'example', wish);
    if (new Set(valuesOf(first)).size === 4) expect(shown).toEqual(first);
  }
});

test('training sees all sizes up to the longest ones, and no others', () => {
  const drawn = Array.from({ length: 2000 }, (_, step) => drawSizes(3, step, { pairs: 8, gap: 32 }));
  expect(new Set(drawn.map(({ pairs }) => pairs))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8]));
  expect(new Set(drawn.map(({ gap }) => gap)).size).toBe(33);
  expect(Math.max(...drawn.map(({ gap }) => gap))).toBe(32);
});
