import type { Trace } from '#contract/trace';
import { processorCounts } from './knobs';
import { boundsOf, type Lane, laneNamed, type Parallel, readParallel, timeOn, usedShare } from './reading';

/** Explanations end at the sentence's length and at the knobs. */
export const bottoms = ['given', 'here'];

/**
 * What this act must show whatever was computed. With n = 12, d = 32 and 4 heads, in multiply-adds:
 * RNN        work n d (2 d + 3) = 25,728                         depth (d + 1) + n (d + 2) = 441
 * attention  work 4 n d (d + 1) + n n (d + 4) + 16 n n + n n d   depth 2 (d + 1) + (8 + 1) + 5 n = 135
 * scan       a chain of 5 combinations, 2 deep each              depth (d + 2) + 2 + 2 * 5 = 46
 * A sum of m products cut into a tree is 1 + ceil(log2 m) deep.
 */
export const facts = [
  { claim: 'an RNN of 12 words has its formula’s work', tokens: 12, step: 'work', label: 'rnn-work', reads: '25,728' },
  { claim: 'attention over 12 words has its formula’s work', tokens: 12, step: 'work', label: 'attention-work', reads: '62,784' },
  { claim: 'an RNN waits once for every word', tokens: 12, step: 'depth', label: 'rnn-depth', reads: '441' },
  { claim: 'attention waits for five operations', tokens: 12, step: 'depth', label: 'attention-depth', reads: '135' },
  { claim: 'a scan waits for its tree', tokens: 12, step: 'scan', label: 'scan-depth', reads: '46' },
  { claim: 'nobody meets the scan before it is told of', tokens: 12, step: 'machine', label: 'scan-name', reads: null },
  { claim: 'cut into trees, a sum of 33 takes 7 units, a state 8', tokens: 12, step: 'depth', label: 'rnn-tree', reads: '13 operations in a row; sums cut into trees: 103' },
  { claim: 'attention’s five operations shrink to 7 + 5 + 10 + 5 + 7', tokens: 12, step: 'depth', label: 'attention-tree', reads: '5 operations in a row; sums cut into trees: 34' },
  { claim: 'on one processor time is work', tokens: 12, step: 'one', label: 'rnn-time', reads: '25,728' },
  { claim: 'on very many processors time is depth', tokens: 12, step: 'most', label: 'attention-time', reads: '135' },
  { claim: 'the hundredfold text has the hundredfold chain', tokens: 512, step: 'depth', label: 'rnn-depth', reads: '17,441' },
  { claim: 'a chain of 512 is no faster on more processors than it is deep', tokens: 512, step: 'most', label: 'rnn-time', reads: '17,441' },
  { claim: 'two words are a short chain', tokens: 2, step: 'depth', label: 'rnn-depth', reads: '101' },
] as const;

const everywhere = (holds: (parallel: Parallel) => boolean) => (trace: Trace): boolean => holds(readParallel(trace));
const everyTime = (holds: (lane: Lane, processors: number, time: number) => boolean) =>
  everywhere(({ lanes }) => lanes.every((lane) => processorCounts.every((processors, exponent) => holds(lane, processors, timeOn(lane, exponent)))));

const laws = [
  { claim: 'T_1 is the work', holds: everywhere(({ lanes }) => lanes.every((lane) => timeOn(lane, 0) === lane.work)) },
  { claim: 'no time is below max(work / P, depth) or above work / P + depth (Graham, Brent)', holds: everyTime((lane, processors, time) => time >= boundsOf(lane, processors).least && time <= boundsOf(lane, processors).most) },
  { claim: 'every time is within 2 − 1/P of the lower bound (Graham)', holds: everyTime((lane, processors, time) => time <= (2 - 1 / processors) * Math.max(Math.ceil(lane.work / processors), lane.depth)) },
  { claim: 'nobody is busier than all the time', holds: everywhere(({ lanes }) => lanes.every((lane) => processorCounts.every((_, exponent) => usedShare(lane, exponent) <= 1))) },
  { claim: 'attention has more work than the RNN, at every length', holds: everywhere((parallel) => laneNamed(parallel, 'attention').work > laneNamed(parallel, 'rnn').work) },
  { claim: 'with sums cut into trees nothing is deeper, and all parts together are as deep', holds: everywhere(({ lanes }) => lanes.every(({ parts, depth, treeDepth }) => treeDepth <= depth && parts.reduce((sum, part) => sum + (part.cost === 0 ? 0 : (part.depth / part.cost) * part.treeCost), 0) === treeDepth)) },
  { claim: 'a scan is at most 2 log2 n combinations of 2 deep', holds: everywhere((parallel) => (laneNamed(parallel, 'scan').parts[2]?.depth ?? Infinity) <= 2 * Math.max(1, 2 * Math.ceil(Math.log2(parallel.count)) - 1)) },
] as const;

export const theorems = [
  ...[2, 12, 64, 512].flatMap((tokens) => laws.map((law) => ({ ...law, tokens }))),
  { claim: 'T_∞ is the depth, where 16,384 processors are more than enough', tokens: 12, holds: everywhere(({ lanes }) => lanes.every((lane) => timeOn(lane, processorCounts.length - 1) === lane.depth)) },
  { claim: 'on one processor the RNN is done before attention, on 16,384 after it', tokens: 12, holds: everywhere((parallel) => {
    const [rnn, attention] = [laneNamed(parallel, 'rnn'), laneNamed(parallel, 'attention')];
    return timeOn(rnn, 0) < timeOn(attention, 0) && timeOn(rnn, 14) > timeOn(attention, 14);
  }) },
];
