import { type Timing } from '#contract/timing';
import { type Walkable, shortestPath } from '#contract/graph';
import { type Ink, type Label } from '../parts/scene';
import { type Thing } from '../timeline/thing';
import { fitted, textWidth } from '../parts/textWidth';
import { milliseconds } from '../timeline/numbers';
import { numeralsLeft, numeralsRight } from './layout';
import { type Sentence } from './reading';
import { plainLabel } from '../parts/texts/plainLabel';
import { words } from './words/words';

const told = words.numerals;

/** The big numbers at the right of a lane. */
export interface LaneNumbers {
  readonly lane: 'chain' | 'graph';
  /** Baseline of the first line. */
  readonly top: number;
  /** Word whose turn it is, and how many results had to be finished before its own. */
  readonly token: number;
  readonly waits: number;
  /** The two words whose path is shown; `null` while none is. */
  readonly path: { readonly from: number; readonly to: number } | null;
}

const rowSize = 20;
const valueSize = 22;
const pathApart = 28;
const numeralSize = 68;
const timeSize = 44;
/** Width of a tabular figure at weight 700. */
const digitEms = 0.625;

/** Numerals of one lane: how many words had to be finished first, and the path between two words. */
export function laneNumbers(sentence: Sentence, numbers: LaneNumbers): readonly Label[] {
  const { lane, top, token, waits, path } = numbers;
  const ink = lane === 'chain' ? 'recurrenceInk' : 'attentionInk';
  const laneIndex = lane === 'chain' ? 0 : 1;
  const waited: Thing = { kind: 'wait', at: [laneIndex, waits] };
  const numeral = String(waits);
  const word = fitted(sentence.tokens[token]?.text ?? '', rowSize, numeralsRight - numeralsLeft - textWidth(told.waited(''), rowSize));
  return [
    { ...plainLabel, key: `${lane}-waits-name`, x: numeralsLeft, y: top, text: told.waited(word), ink: 'soft' },
    { ...plainLabel, key: `${lane}-${ink}`, x: numeralsLeft - 3, y: top + 64, text: numeral, sizePx: numeralSize, weight: 700, ink: laneInk(lane), thing: waited },
    { ...plainLabel, key: `${lane}-beside`, x: numeralsLeft + numeral.length * numeralSize * digitEms + 10, y: top + 64, text: told.beside(waits), sizePx: 24, ink: 'soft' },
    ...(path === null ? [] : pathRow(sentence, lane, top + 104, path)),
  ];
}

function laneInk(lane: LaneNumbers['lane']): Ink {
  return lane === 'chain' ? 'recurrence' : 'attention';
}

/** Edges between two words in one lane, below the words themselves: side by side they would not fit. */
function pathRow(sentence: Sentence, lane: LaneNumbers['lane'], y: number, { from, to }: { readonly from: number; readonly to: number }): readonly Label[] {
  const edges = pathWords(lane === 'chain' ? sentence.chain : sentence.graph, from, to);
  return [
    { ...plainLabel, key: `${lane}-path-name`, x: numeralsLeft, y, text: pairOf(sentence, from, ' → ', to), sizePx: rowSize, ink: 'soft' },
    { ...plainLabel, key: `${lane}-path`, x: numeralsLeft, y: y + pathApart, text: edges, sizePx: valueSize, weight: 600, thing: { kind: 'path', at: [lane === 'chain' ? 0 : 1, from, to] } },
  ];
}

/** The measured time of a lane, large, and of what it is. */
export function laneTiming(sentence: Sentence, lane: LaneNumbers['lane'], top: number): readonly Label[] {
  const timing = lane === 'chain' ? sentence.chainTiming : sentence.graphTiming;
  return [
    { ...plainLabel, key: `${lane}-span`, x: numeralsLeft, y: top, text: told.pass(sentence.count), ink: 'soft' },
    ...(timing === null
      ? row(`${lane}-time`, top + 56, told.measured, told.noFigure, null)
      : [
          { ...plainLabel, key: `${lane}-time`, x: numeralsLeft - 2, y: top + 56, text: milliseconds(timing.medianMs), sizePx: timeSize, weight: 700, ink: laneInk(lane), thing: timeOf(lane) } satisfies Label,
          ...rangeRows(lane, top + 96, timing),
        ]),
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

/** How far the runs of a measurement lay apart. */
function rangeRows(lane: LaneNumbers['lane'], y: number, { minMs, maxMs }: Timing): readonly Label[] {
  return [
    ...row(`${lane}-fastest`, y, told.fastest, milliseconds(minMs), timeOf(lane)),
    ...row(`${lane}-slowest`, y + timingApart, told.slowest, milliseconds(maxMs), timeOf(lane)),
  ];
}

function timeOf(lane: LaneNumbers['lane']): Thing {
  return { kind: 'time', at: [lane === 'chain' ? 0 : 1] };
}

/** Edges of the shortest way, counted on the recorded graph; a chain carries nothing backwards. */
export function pathWords(graph: Walkable, from: number, to: number): string {
  const path = shortestPath(graph, from, to);
  return path ? told.edges(path.hopEdges) : told.noWay;
}

/** Two words and what lies between them, in the width of the column: each is cut to half of it if it must be. */
export function pairOf({ tokens }: Pick<Sentence, 'tokens'>, one: number, between: string, other: number): string {
  const room = numeralsRight - numeralsLeft - textWidth(between, rowSize);
  const second = fitted(tokens[other]?.text ?? '', rowSize, Math.max(room / 2, room - textWidth(tokens[one]?.text ?? '', rowSize)));
  return `${fitted(tokens[one]?.text ?? '', rowSize, room - textWidth(second, rowSize))}${between}${second}`;
}
