import { describe, expect, test } from 'vitest';
import { beginBusyPicture } from '../../../renderer/compute/schedule/busyPicture';
import { brentBounds } from '../../../renderer/compute/schedule/bounds';
import { attentionTasks, lstmTasks, rnnTasks } from '../../../renderer/compute/schedule/layerTasks';
import { listSchedule, type Shift } from '../../../renderer/compute/schedule/listSchedule';
import { depthByPart, order, total, treeDepth, workByPart } from '../../../renderer/compute/schedule/order';
import { scanTasks } from '../../../renderer/compute/schedule/scanTasks';
import { beginTaskGraph, type TaskGraph } from '../../../renderer/compute/schedule/taskGraph';
import { chainOf, madeUp, webOf } from './graphs';
import { needsOf, plainSchedule, waysAhead } from './plainSchedule';

const shape = { width: 6, heads: 2 };
const small: readonly (readonly [string, TaskGraph])[] = [
  ['the RNN', rnnTasks(chainOf(5), shape)],
  ['the LSTM', lstmTasks(chainOf(4), shape)],
  ['attention', attentionTasks(webOf(4), shape)],
  ['causal attention', attentionTasks(webOf(5, true), shape)],
  ['the scan', scanTasks(7, shape)],
  ...Array.from({ length: 12 }, (_, seed) => [`made-up graph ${seed}`, madeUp(seed, 14)] as const),
];
const processorCounts = [1, 2, 3, 4, 7, 8, 16, 64, 200];

/** Who does what in each unit of time: [processor][unit], the operation, or -1. */
function board(count: number, span: number, each: readonly { readonly operation: number; readonly first: number; readonly count: number; readonly start: number; readonly finish: number }[]): readonly Int32Array[] {
  const rows = Array.from({ length: count }, () => new Int32Array(span).fill(-1));
  for (const { operation, first, count: wide, start, finish } of each) {
    for (let processor = first; processor < first + wide; processor += 1) {
      const row = rows[processor]?.subarray(start, finish);
      expect(row?.every((busy) => busy === -1), 'nobody does two things at once').toBe(true);
      row?.fill(operation);
    }
  }
  return rows;
}

describe.each(small)('shared out in bulk, %s', (_, graph) => {
  test.each(processorCounts)('takes on %i processors what it takes task by task, with everyone doing the same', (count) => {
    const plain = plainSchedule(graph, count);
    const span = Math.max(...plain.map(({ finish }) => finish));
    const shifts: Shift[] = [];
    expect(listSchedule(order(graph), count, (shift) => shifts.push({ ...shift }))).toBe(span);
    expect(board(count, span, shifts)).toEqual(board(count, span, plain.map(({ processor, ...task }) => ({ ...task, first: processor, count: 1 }))));
  });

  test('has the work that its tasks sum to, and the depth of its longest chain', () => {
    const work = Array.from(graph.tasks, (tasks, operation) => tasks * (graph.cost[operation] ?? 0));
    expect(total(workByPart(graph))).toBe(total(work));
    expect(total(depthByPart(order(graph)))).toBe(Math.max(...waysAhead(graph)));
  });

  test('keeps every bound, takes its work on one processor and its depth on very many', () => {
    const ordered = order(graph);
    const [work, depth] = [total(workByPart(graph)), total(depthByPart(ordered))];
    for (const count of processorCounts) {
      const time = listSchedule(ordered, count);
      const { least, most } = brentBounds(work, depth, count);
      expect(time).toBeGreaterThanOrEqual(least);
      expect(time).toBeLessThanOrEqual(most);
      expect(time).toBeLessThanOrEqual((2 - 1 / count) * Math.max(Math.ceil(work / count), depth));
    }
    expect(listSchedule(ordered, 1)).toBe(work);
    expect(listSchedule(ordered, 1 << 20)).toBe(depth);
  });

  test('begins nothing before what it needs is complete', () => {
    const shifts: Shift[] = [];
    listSchedule(order(graph), 3, (shift) => shifts.push({ ...shift }));
    for (const { operation, start } of shifts) {
      for (const before of needsOf(graph, operation)) {
        expect(start).toBeGreaterThanOrEqual(Math.max(...shifts.filter((shift) => shift.operation === before).map(({ finish }) => finish)));
      }
    }
  });
});

test('the work of each layer is its formula, in multiply-adds and the few sums beside them', () => {
  const [n, d, h] = [9, 12, 3];
  const wide = { width: d, heads: h };
  expect(workByPart(rnnTasks(chainOf(n), wide))).toEqual([n * d * (d + 1), n * d * (d + 2)]);
  expect(workByPart(lstmTasks(chainOf(n), wide))).toEqual([4 * n * d * (d + 1), 4 * n * d * (d + 2), 4 * n * d]);
  expect(workByPart(attentionTasks(webOf(n), wide))).toEqual([3 * n * d * (d + 1), n * n * h * (d / h + 1), 4 * n * n * h, n * n * d, n * d * (d + 1)]);
  expect(workByPart(attentionTasks(webOf(n, true), wide))[3]).toBe((n * (n + 1) * d) / 2);
});

test('the depth of a chain grows with the tokens, that of a scan with their logarithm', () => {
  const depth = (graph: TaskGraph): number => total(depthByPart(order(graph)));
  expect(depth(rnnTasks(chainOf(50), shape))).toBe(7 + 50 * 8);
  expect(depth(lstmTasks(chainOf(50), shape))).toBe(7 + 50 * 12);
  expect(depth(attentionTasks(webOf(50), shape))).toBe(7 + 4 + 4 * 50 + 50 + 7);
  expect(depth(scanTasks(64, shape)) - depth(scanTasks(1, shape))).toBe(2 * (2 * 6 - 2));
});

test('a picture shows all the work and no more, whatever its size', () => {
  const graph = attentionTasks(webOf(6), shape);
  const ordered = order(graph);
  const time = listSchedule(ordered, 8);
  for (const [rows, columns] of [[1, 1], [8, 10], [4, 33], [2, 500]] as const) {
    const picture = beginBusyPicture(graph, { processorCount: 8, rows, columns, span: time });
    listSchedule(ordered, 8, picture.add);
    const shares = picture.shares();
    const units = (plane: number): number => shares.subarray(plane * rows * columns, (plane + 1) * rows * columns).reduce((sum, share) => sum + share, 0) * (8 / rows) * (time / columns);
    const [qkv = 0, scores = 0, softmax = 0, mixture = 0, output = 0] = workByPart(graph);
    expect(units(0)).toBeCloseTo(qkv + output, 1);
    expect(units(1)).toBeCloseTo(scores + softmax + mixture, 1);
  }
});

test('with sums cut into trees a chain still grows with the words, attention with their logarithm', () => {
  // 6 products and a bias: 1 + 3 units; a state adds a tanh. Scores of 3 products: 1 + 2, and a scale.
  expect(treeDepth(rnnTasks(chainOf(5), shape))).toBe(4 + 5 * 5);
  expect(treeDepth(lstmTasks(chainOf(4), shape))).toBe(4 + 4 * (5 + 4));
  expect(treeDepth(attentionTasks(webOf(4), shape))).toBe(4 + 4 + 2 * (1 + 2) + (1 + 2) + 4);
  expect(treeDepth(attentionTasks(webOf(32), shape))).toBe(4 + 4 + 2 * (1 + 5) + (1 + 5) + 4);
});

test('what makes no sense is refused', () => {
  const builder = beginTaskGraph([{ name: 'a', meets: false }]);
  builder.add({ part: 0, tasks: 1, cost: 1, treeCost: 1, needs: [] });
  expect(() => builder.add({ part: 0, tasks: 1, cost: 1, treeCost: 1, needs: [[0, 2]] })).toThrow(/end of a need must be a whole number from 1 to 1, got 2/);
  expect(() => builder.add({ part: 0, tasks: 0, cost: 1, treeCost: 1, needs: [] })).toThrow(RangeError);
  expect(() => builder.add({ part: 1, tasks: 1, cost: 1, treeCost: 1, needs: [] })).toThrow(RangeError);
  expect(() => builder.add({ part: 0, tasks: 1, cost: 1, treeCost: 2, needs: [] })).toThrow('treeCost must be a whole number from 1 to 1, got 2');
  expect(() => listSchedule(order(builder.graph()), 0)).toThrow('processors must be a whole number from 1, got 0');
  expect(() => attentionTasks(webOf(3), { width: 5, heads: 2 })).toThrow('2 heads do not share a width of 5');
});
