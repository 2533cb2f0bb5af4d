import { type Trace } from '#contract/trace';
import { arrivedLog, laneAt, type Lanes, readLanes, wayOf } from './reading';

/** A layer's edges are given by what the layer is; the gradients go down to weights and word vectors. */
export const bottoms = ['edge', 'weight', 'bias', 'narrow', 'vector', 'position'];

/**
 * Known from theory, for the knobs of the scene's sketch: kernel 5, which reaches 4 words back, and window 17, which reaches 8
 * to either side.
 *
 * @see Vaswani et al. 2017, table 1
 */
export const facts = [
  { claim: 'a chain of twelve is eleven edges long', tokens: 12, step: 'chain', label: 'path-0', reads: '11' },
  { claim: 'attention joins any two words by one edge', tokens: 12, step: 'attention', label: 'path-1', reads: '1' },
  { claim: 'plain convolution needs a quarter of eleven, rounded up', tokens: 12, step: 'plain', label: 'path-2', reads: '3' },
  { claim: 'dilated convolution writes eleven in base five: 21', tokens: 12, step: 'dilated', label: 'path-3', reads: '2' },
  { claim: 'restricted attention needs an eighth of eleven, rounded up', tokens: 12, step: 'restricted', label: 'path-4', reads: '2' },
  { claim: 'two dilated layers reach 24 words', tokens: 12, step: 'table', label: 'detail-3', reads: 'k = 5, 2 layers' },
  { claim: 'a chain of 512 is 511 edges long', tokens: 512, step: 'chain', label: 'path-0', reads: '511' },
  { claim: 'attention joins any two of 512 words by one edge', tokens: 512, step: 'attention', label: 'path-1', reads: '1' },
  { claim: 'plain convolution needs 128', tokens: 512, step: 'plain', label: 'path-2', reads: '128' },
  { claim: 'dilated convolution writes 511 in base five: 4021', tokens: 512, step: 'dilated', label: 'path-3', reads: '3' },
  { claim: 'four dilated layers are enough for 512 words', tokens: 512, step: 'table', label: 'detail-3', reads: 'k = 5, 4 layers' },
  { claim: 'a chain of 64 takes 64 steps in a row', tokens: 64, step: 'table', label: 'steps-0', reads: '64' },
  { claim: 'attention takes one', tokens: 64, step: 'table', label: 'steps-1', reads: '1' },
  { claim: 'attention of 64 words and width 8 multiplies 64 × 64 × 8 times', tokens: 64, step: 'table', label: 'work-1', reads: '32,768' },
  { claim: 'two dilated layers are two in a row', tokens: 12, step: 'table', label: 'steps-stack-3', reads: 'all layers: 2' },
  { claim: 'the class is asked when the chain has been counted', tokens: 12, step: 'ask', label: 'caption', reads: '11 edges by the chain: with how few could another layer do?' },
  { claim: 'a layer is not shown before its turn', tokens: 12, step: 'ask', label: 'name-1', reads: null },
  { claim: 'a chain carries nothing backwards', tokens: 12, step: 'chain', from: 11, to: 0, label: 'path-0', reads: 'no way' },
  { claim: 'attention does', tokens: 12, step: 'attention', from: 11, to: 0, label: 'path-1', reads: '1' },
] as const;

/** Whether something holds of every two words that a lane connects. */
function always(lanes: Lanes, lane: number, holds: (edges: number, distance: number) => boolean): boolean {
  return lanes.tokens.every((_, from) => lanes.tokens.every((__, to) => {
    const way = wayOf(lanes, lane, { from, to });
    return way === null ? lane !== 1 && lane !== 4 && to < from : holds(way.hopEdges, Math.abs(to - from));
  }));
}

/** Digits of a number that are not 0: edges that a dilated stack needs for a distance. */
function digits(distance: number, base: number): number {
  return distance === 0 ? 0 : Math.sign(distance % base) + digits(Math.floor(distance / base), base);
}

export const theorems = [
  { claim: 'along a chain two words are as many edges apart as words', tokens: 12, holds: (trace: Trace) => always(readLanes(trace), 0, (edges, distance) => edges === distance) },
  { claim: 'attention takes one edge, for every two words', tokens: 64, holds: (trace: Trace) => always(readLanes(trace), 1, (edges, distance) => edges === Math.sign(distance)) },
  { claim: 'plain convolution takes the distance over k − 1, rounded up', tokens: 12, holds: (trace: Trace) => always(readLanes(trace), 2, (edges, distance) => edges === Math.ceil(distance / 4)) },
  { claim: 'dilated convolution takes as many edges as the distance has digits other than 0 in base k', tokens: 64, holds: (trace: Trace) => always(readLanes(trace), 3, (edges, distance) => edges === digits(distance, 5)) },
  { claim: 'a dilated stack is log_k n layers deep, rounded up', tokens: 512, holds: (trace: Trace) => laneAt(readLanes(trace), 3).counts.layers === Math.ceil(Math.log(512) / Math.log(5)) },
  { claim: 'restricted attention takes the distance over its reach, rounded up', tokens: 12, holds: (trace: Trace) => always(readLanes(trace), 4, (edges, distance) => edges === Math.ceil(distance / 8)) },
  {
    claim: 'the longest path of each lane is that of the two words that are hardest to join',
    tokens: 64,
    holds: (trace: Trace) => [63, 1, 16, 3, 8].every((longest, lane) => laneAt(readLanes(trace), lane).counts.longest === longest),
  },
  {
    claim: 'something arrives exactly where there is a way',
    tokens: 12,
    holds: (trace: Trace) => {
      const lanes = readLanes(trace);
      return lanes.all.every((_, lane) => lanes.tokens.every((__, from) => lanes.tokens.every((___, to) => (wayOf(lanes, lane, { from, to }) === null) === (arrivedLog(lanes, lane, { from, to }) === -Infinity))));
    },
  },
  {
    claim: 'over 512 words more arrives through attention than through the chain, plain convolution or restricted attention',
    tokens: 512,
    holds: (trace: Trace) => [0, 2, 4].every((lane) => (arrivedLog(readLanes(trace), lane, { from: 0, to: 511 }) ?? 0) < (arrivedLog(readLanes(trace), 1, { from: 0, to: 511 }) ?? -Infinity)),
  },
];
