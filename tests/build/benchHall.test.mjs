// @ts-check
import { expect, test } from 'vitest';
import { apart, apartLines } from '../../build/bench/hall/apart.mjs';
import { memoryLines } from '../../build/bench/hall/lecture.mjs';
import { privateOf } from '../../build/bench/hall/memory.mjs';

/**
 * Drawings, `[ms, frame, order]`.
 *
 * @param {readonly (readonly [number, number, number])[]} list
 */
function drawn(list) {
  return list.map(([atMs, frame, order]) => ({ atMs, frame, order }));
}

test('an audience that draws between two drawings of the lecturer’s is at most one behind', () => {
  const lecturer = drawn([[0, 0, 1], [16, 1, 2], [32, 2, 3]]);
  expect(apart(lecturer, drawn([[8, 0, 1], [24, 1, 2], [40, 2, 3]]))).toEqual({ drawings: [0, 0, 0], begun: [1, 1, 0], frames: [1, 1, 0], laterMs: [8, 8, 8] });
});

test('what is drawn in the same refresh is seen at once', () => {
  const lecturer = drawn([[0, 0, 1], [17, 1, 2], [34, 2, 3]]);
  const { drawings, begun } = apart(lecturer, drawn([[1, 0, 1], [35, 1, 2], [52, 2, 3]]));
  expect({ drawings, begun }).toEqual({ drawings: [1, 1, 0], begun: [2, 1, 0] });
});

test('a drawing that the audience leaves out counts for as long as it is missing', () => {
  const lecturer = drawn([[0, 0, 1], [16, 3, 2], [32, 9, 3]]);
  expect(apart(lecturer, drawn([[8, 0, 1], [60, 9, 3]]))).toEqual({ drawings: [2, 0], begun: [2, 0], frames: [9, 0], laterMs: [8, 44, 28] });
});

test('the end counts, too: an audience that never draws the last picture stays behind', () => {
  expect(apart(drawn([[0, 0, 1], [16, 1, 2]]), drawn([[8, 0, 1]])).drawings).toEqual([1]);
});

test('an audience that is ahead is apart as well', () => {
  expect(apart(drawn([[0, 0, 1], [50, 1, 2]]), drawn([[4, 0, 1], [20, 1, 2], [30, 1, 2]])).drawings).toEqual([0, 1, 0]);
});

test('the same picture drawn twice is no picture more, and one that comes back is another', () => {
  const lecturer = drawn([[0, 0, 1], [10, 0, 1], [20, 5, 2], [30, 0, 3]]);
  expect(apart(lecturer, drawn([[8, 0, 1]]))).toMatchObject({ drawings: [2], frames: [0] });
});

test('more than one drawing apart misses the goal, and says how often', () => {
  const [drawings] = apartLines('playing', { drawings: [0, 1, 2], begun: [1, 1, 3], frames: [0, 3, 7], laterMs: [5] }, 'load 1.0');
  expect(drawings).toMatchObject({ value: expect.stringContaining('more than 1 in 1 of 3 moments'), met: false });
});

test('private memory is what a process wrote and no other shares', () => {
  expect(privateOf('Rss:  900 kB\nShared_Dirty:  500 kB\nPrivate_Clean:   100 kB\nPrivate_Dirty:     3 kB\nSwap:    7 kB\n')).toBe(3 * 1024);
  expect(() => privateOf('Rss:  900 kB\n')).toThrow(RangeError);
});

test('memory at the end is held against that after the first act and after the first time', () => {
  const memory = (/** @type {number} */ bytes) => ({ heaps: new Map([['stage', bytes / 2], ['audience', bytes / 2]]), processes: null });
  const lines = memoryLines([memory(10e6), memory(12e6)], memory(12.6e6));
  expect(lines.map(({ met }) => met)).toEqual([false, null, true, null]);
  expect(lines[0]?.value).toBe('1.26 times (10 to 13 MB: stage 5 to 6, audience 5 to 6)');
});

test('where the system tells what processes hold the goal is for all of it, and script is told beside it', () => {
  const memory = (/** @type {number} */ script, /** @type {number} */ all) => ({ heaps: new Map([['stage', script]]), processes: new Map([['renderer', all]]) });
  const lines = memoryLines([memory(10e6, 100e6), memory(13e6, 108e6)], memory(13e6, 109e6));
  expect(lines.map(({ met }) => met)).toEqual([true, null, true, null]);
  expect(lines[1]?.value).toContain('1.30 times');
  expect(memoryLines([memory(10e6, 100e6), memory(13e6, 108e6)], memory(13e6, 111e6))[0]?.met).toBe(false);
});
