import { describe, expect, test } from 'vitest';
import { drawnEdges, edgesPerQuery, queryEdges, strongestWeight } from '../../renderer/sentence/edges';
import { cellRow, laneLeft, laneWidth, onRow, spacingOf, tokenAtX, tokenX, unitAt } from '../../renderer/sentence/layout';
import { chosenQuery, pathEnd, pathStart, pathTokens, readSentence, strongestKeys } from '../../renderer/sentence/reading';
import { largestTerms, writtenSum } from '../../renderer/sentence/sums';
import { chainWordLabels, wordOrder } from '../../renderer/sentence/wordLabels';
import { ordinal, spoken } from '../../renderer/parts/words/numbers';
import { boxOf } from '../scenes/boxes';
import { actNamed, plainLook } from '../scenes/acts';
import { traceOf } from '../scenes/traces';

const race = actNamed('race');
const counts = [2, 5, 12, 24, 64, 200, 512] as const;

describe.each(counts)('the lane of %s tokens', (count) => {
  test('gives every token its own place, from left to right', () => {
    for (let token = 0; token < count; token += 1) {
      expect(tokenAtX(count, tokenX(count, token))).toBe(token);
      expect(tokenX(count, token) - (token === 0 ? laneLeft - spacingOf(count) / 2 : tokenX(count, token - 1))).toBeCloseTo(spacingOf(count), 6);
    }
    expect(tokenX(count, count - 1)).toBeLessThan(laneLeft + laneWidth);
    expect([tokenAtX(count, laneLeft - 1), tokenAtX(count, laneLeft + count * spacingOf(count) + 1)]).toEqual([null, null]);
  });

  test('has a slot for every value of every token, and finds it again under its middle', () => {
    const row = cellRow(count, 100, 200, 124);
    expect(row.columns * row.rows).toBe(100);
    const framed = row.cellWidth >= 16 ? Math.min(7, row.cellWidth * 0.16) : 0;
    const token = count - 1;
    for (let unit = 0; unit < 100; unit += 1) {
      const x = tokenX(count, token) + (((unit % row.columns) + 0.5) / row.columns - 0.5) * (row.cellWidth - 2 * framed);
      const y = row.middle + ((Math.floor(unit / row.columns) + 0.5) / row.rows - 0.5) * (row.cellHeight - 2 * framed);
      expect(unitAt(row, token, x, y)).toBe(unit);
      expect(onRow(row, y)).toBe(true);
    }
    expect(unitAt(row, token, tokenX(count, token), row.middle + row.cellHeight)).toBeNull();
  });
});

describe('edges', () => {
  test('are all drawn in a short text, and the strongest few in a long one', () => {
    expect(counts.map((count) => count * edgesPerQuery(count)).every((edges) => edges <= 24 * 23 || edges <= 512)).toBe(true);
    expect([2, 12, 24].map(edgesPerQuery)).toEqual([1, 11, 23]);
    expect([64, 512].map(edgesPerQuery)).toEqual([5, 1]);
  });

  test('never join a word with itself, and carry the recorded weight', async () => {
    const sentence = readSentence(await traceOf(race, 12));
    const edges = drawnEdges(sentence, 2);
    expect(edges).toHaveLength(12 * 11);
    for (const { query, key, weight } of edges) {
      expect(query).not.toBe(key);
      expect(weight).toBe(sentence.weights[(2 * 12 + query) * 12 + key]);
    }
    expect(strongestWeight(edges)).toBe(Math.max(...edges.map(({ weight }) => weight)));
    expect(strongestWeight([])).toBe(1);
  });

  test('of one query come in the order of their weight', async () => {
    const sentence = readSentence(await traceOf(race, 64));
    const weights = queryEdges(sentence, 1, 9).map(({ weight }) => weight);
    expect(weights).toEqual(weights.toSorted((one, other) => other - one));
    expect(strongestKeys(sentence, 1, 9)).toHaveLength(63);
  });
});

describe('a sum that is written out', () => {
  const product = { weights: Float32Array.of(9, 1, -2, 3, 0.5), weightStart: 1, values: Float32Array.of(0, 10, 20, 30, 40, 50, 60, 70), valueStart: 1, valueStride: 2, length: 4 };

  test('names its largest terms, the rest, and the result', () => {
    expect(writtenSum(product)).toEqual({
      lines: ['3.000 × 50.000 = 150.000', '−2.000 × 30.000 = −60.000', '0.500 × 70.000 = 35.000', 'and 1 more: 10.000', 'sum: 135.000'],
      sum: 135,
    });
    expect(largestTerms(product, 2)).toEqual([2, 1]);
  });

  test('says nothing of a rest where there is none', () => {
    expect(writtenSum({ ...product, length: 2 }).lines).toHaveLength(3);
  });

  test('refuses a term outside its numbers', () => {
    expect(() => writtenSum({ ...product, length: 9 })).toThrow(RangeError);
  });
});

describe('words under the tokens', () => {
  test.each([2, 12, 64, 512] as const)('of %s tokens never touch, and the one that matters is there', async (count) => {
    const sentence = readSentence(await traceOf(race, count));
    const token = Math.floor(count * 0.7);
    const boxes = chainWordLabels(sentence, 300, token, [token]).map((label) => ({ label, ...boxOf(label) })).toSorted((one, other) => one.left - other.left);
    boxes.slice(1).forEach(({ left }, index) => expect(left).toBeGreaterThan(boxes[index]?.right ?? NaN));
    expect(boxes.find(({ label }) => label.token === token)?.label.weight).toBe(700);
  });

  test.each([12, 64, 512] as const)('of %s tokens are the same at the same place in both lanes', async (count) => {
    const trace = await traceOf(race, count);
    const plan = race.scene.plan(trace);
    const placed = (lane: string, hold: number): readonly string[] =>
      race.scene.labels(trace, plan, hold, plainLook).filter(({ key }) => key.startsWith(`${lane}-word-`)).map(({ token, x }) => `${token} ${Math.round(x)}`).toSorted();
    for (const { id, hold } of plan.steps) expect(placed('graph', hold), id).toEqual(placed('chain', hold));
  });

  test('name every column of the attention matrix of twelve, each below its own', async () => {
    const attention = actNamed('attention');
    const trace = await traceOf(attention, 12);
    const plan = attention.scene.plan(trace);
    const hold = plan.steps.find(({ id }) => id === 'ask')?.hold ?? NaN;
    const columns = attention.scene.labels(trace, plan, hold, plainLook).filter(({ key }) => key.startsWith('column-'));
    expect(columns.map(({ token }) => token).toSorted((one, other) => (one ?? 0) - (other ?? 0))).toEqual(trace.tokens.map((_, token) => token));
    for (const { token, x, y } of columns) expect(attention.scene.point(trace, plan, hold, plainLook, x, y - 100)?.at[2]).toBe(token);
  });

  test('are asked for once each', async () => {
    const sentence = readSentence(await traceOf(race, 64));
    const order = wordOrder(sentence, [40, 3, 99, -1]);
    expect(order.slice(0, 3)).toEqual([40, 3, 0]);
    expect(new Set(order).size).toBe(order.length);
  });

  test('are counted as one says them', () => {
    expect([0, 1, 12, 13, 512].map((count) => spoken(count))).toEqual(['no', 'one', 'twelve', '13', '512']);
    expect([0, 1, 2].map((count) => spoken(count, { none: 'none' }))).toEqual(['none', 'one', 'two']);
    expect([1, 2, 3, 4, 11, 12, 13, 21, 100, 111, 112, 203].map(ordinal)).toEqual(['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '100th', '111th', '112th', '203rd']);
  });
});

describe('the path that is shown', () => {
  test('leads from the first chosen word to the second', async () => {
    const sentence = readSentence(await traceOf(race, 12));
    expect([pathStart(sentence, 3), pathEnd(sentence, 3, 9)]).toEqual([3, 9]);
    expect(pathTokens(sentence.chain, 3, 9)).toEqual([3, 4, 5, 6, 7, 8, 9]);
    expect(pathTokens(sentence.graph, 3, 9)).toEqual([3, 9]);
    expect(pathTokens(sentence.chain, 9, 3)).toEqual([]);
  });

  test('leads forwards between two different words while none is chosen', async () => {
    const sentence = readSentence(await traceOf(race, 12));
    expect(pathStart(sentence, null)).toBeLessThan(pathEnd(sentence, null, null));
  });

  test('forgets a choice that a shorter text no longer has', async () => {
    const sentence = readSentence(await traceOf(race, 2));
    expect([pathStart(sentence, 40), pathEnd(sentence, 40, 50)]).toEqual([0, 1]);
    expect(chosenQuery(sentence, 0, 40, 50)).toBeLessThan(2);
  });
});
