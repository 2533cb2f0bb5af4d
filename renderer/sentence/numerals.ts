import { type Timing } from '#contract/timing';
import { type Walkable, shortestPath } from '#contract/graph';
import { type Ink, type Label } from '../parts/scene';
import { type Thing } from '../timeline/thing';
import { fitted, textWidth } from '../parts/textWidth';
import { counted, milliseconds } from '../timeline/numbers';
import { numeralsLeft, numeralsRight } from './layout';
import { type Sentence } from './reading';
import { plainLabel } from '../parts/texts/plainLabel';

/** The big numbers at the right of a lane. */
export interface LaneNumbers {
  readonly lane: 'chain' | 'graph';
  /** Baseline of the first line. */
  readonly top: number;
  readonly waits: number;
  /** What stands beside the big numeral: `of 11`. */
  readonly beside: string;
  readonly path: { readonly from: number; readonly to: number };
  /** Whether what was measured is on the stage: it must not give away how a race ends. */
  readonly timed: boolean;
}

const rowSize = 20;
const shortestCut = 3;
const valueSize = 22;
const numeralSize = 68;
/** Width of a tabular figure at weight 700. */
const digitEms = 0.625;

/** Numerals of one lane: how many had to be finished first, the path between two words, and the measured time. */
export function laneNumbers(sentence: Sentence, numbers: LaneNumbers): readonly Label[] {
  const { lane, top, waits, beside, path, timed } = numbers;
  const ink = lane === 'chain' ? 'recurrenceInk' : 'attentionInk';
  const laneIndex = lane === 'chain' ? 0 : 1;
  const big: Ink = lane === 'chain' ? 'recurrence' : 'attention';
  const edges = pathWords(lane === 'chain' ? sentence.chain : sentence.graph, path.from, path.to);
  const timing = lane === 'chain' ? sentence.chainTiming : sentence.graphTiming;
  const waited: Thing = { kind: 'wait', at: [laneIndex, waits] };
  const numeral = String(waits);
  return [
    { ...plainLabel, key: `${lane}-waits-name`, x: numeralsLeft, y: top, text: 'had to wait for', ink: 'soft' },
    { ...plainLabel, key: `${lane}-${ink}`, x: numeralsLeft - 3, y: top + 64, text: numeral, sizePx: numeralSize, weight: 700, ink: big, thing: waited },
    { ...plainLabel, key: `${lane}-beside`, x: numeralsLeft + numeral.length * numeralSize * digitEms + 10, y: top + 64, text: beside, sizePx: 24, ink: 'soft' },
    ...row(`${lane}-path`, top + 104, pathName(sentence, path.from, path.to, edges), edges, { kind: 'path', at: [laneIndex, path.from, path.to] }),
    ...(timed ? timingRows(lane, top + 136, timing) : []),
  ];
}

/** One line of the column: what it is at the left, the number at the right. */
export function row(key: string, y: number, name: string, value: string, thing: Thing | null): readonly Label[] {
  return [
    { ...plainLabel, key: `${key}-name`, x: numeralsLeft, y, text: name, sizePx: rowSize, ink: 'soft' },
    { ...plainLabel, key, x: numeralsRight, y, text: value, sizePx: valueSize, weight: 600, anchor: 'end', thing },
  ];
}

const timingApart = 28;

/** The measured time of a lane, and how far its runs lay apart. */
export function timingRows(lane: 'chain' | 'graph', y: number, timing: Timing | null): readonly Label[] {
  if (!timing) return row(`${lane}-time`, y, 'measured', 'no figure', null);
  const thing: Thing = { kind: 'time', at: [lane === 'chain' ? 0 : 1] };
  return [
    ...row(`${lane}-time`, y, 'median', milliseconds(timing.medianMs), thing),
    ...row(`${lane}-fastest`, y + timingApart, 'fastest', milliseconds(timing.minMs), thing),
    ...row(`${lane}-slowest`, y + 2 * timingApart, 'slowest', milliseconds(timing.maxMs), thing),
  ];
}

/** Edges of the shortest way, counted on the recorded graph; a chain carries nothing backwards. */
export function pathWords(graph: Walkable, from: number, to: number): string {
  const path = shortestPath(graph, from, to);
  return path ? counted(path.hopEdges, 'edge') : 'no way';
}

function pathName(sentence: Sentence, from: number, to: number, value: string): string {
  const room = numeralsRight - numeralsLeft - textWidth(value, valueSize, 600) - 6;
  const word = (token: number): string => sentence.tokens[token]?.text ?? '';
  const arrow = ' → ';
  const words = room - textWidth(arrow, rowSize);
  // The second word gets what the first leaves, but never less than half; then the first gets the rest.
  const second = fitted(word(to), rowSize, Math.max(words / 2, words - textWidth(word(from), rowSize)));
  const first = fitted(word(from), rowSize, words - textWidth(second, rowSize));
  // Words cut down to a letter or two say less than their numbers.
  const cutShort = [first, second].some((text) => text.endsWith('…') && text.length <= shortestCut);
  return cutShort ? `${from + 1}${arrow}${to + 1}` : `${first}${arrow}${second}`;
}
