import { type Ink } from '../../parts/scene';
import { grouped } from '../../timeline/numbers';
import { laneAt, type Lanes } from './reading';
import { words } from './words/words';

/** How a lane is called and coloured; convolution is neither of the lecture's two architectures and stays uncoloured. */
export interface LaneStyle {
  /** Short enough to stand beside a graph. */
  readonly title: string;
  /** Its full name. */
  readonly name: string;
  readonly ink: Ink;
  /** TeX of table 1: work of a layer, operations in a row, longest path. */
  readonly work: string;
  readonly steps: string;
  readonly longest: string;
}

export const laneStyles: readonly LaneStyle[] = [
  { ...words.lanes.chain, ink: 'recurrence', work: 'O(n\\,d^2)', steps: 'O(n)', longest: 'O(n)' },
  { ...words.lanes.attention, ink: 'attention', work: 'O(n^2\\,d)', steps: 'O(1)', longest: 'O(1)' },
  { ...words.lanes.plain, ink: 'ink', work: 'O(k\\,n\\,d^2)', steps: 'O(1)', longest: 'O(n/k)' },
  { ...words.lanes.dilated, ink: 'ink', work: 'O(k\\,n\\,d^2)', steps: 'O(1)', longest: 'O(\\log_k n)' },
  { ...words.lanes.restricted, ink: 'attention', work: 'O(r\\,n\\,d)', steps: 'O(1)', longest: 'O(n/r)' },
];

/** The style of a lane. @throws RangeError when there is none */
export function styleOf(lane: number): LaneStyle {
  const style = laneStyles[lane];
  if (!style) throw new RangeError(`there is no lane ${lane}`);
  return style;
}

/** What a lane is made with, beside its depth. */
export function laneDetail(lanes: Lanes, lane: number): string {
  const { counts: { layers }, own, field } = laneAt(lanes, lane);
  if (own) return words.ofFile(field.width);
  const depth = words.layers(layers);
  const { kernel, window } = lanes.knobs;
  return lane < 2 ? depth : `${lane === 4 ? `r = ${window}` : `k = ${kernel}`}, ${depth}`;
}

/** Multiplications of one layer: its recorded edges, each as dear as a product of two rows, or of a matrix and a row. */
export function workOf(lanes: Lanes, lane: number): number {
  const { counts: { edges }, field: { width } } = laneAt(lanes, lane);
  const each = lane === 1 || lane === 4 ? width : width ** 2;
  // The chain's edge from its word is not from another word; table 1 counts one matrix per token.
  return (lane === 0 ? lanes.count : edges) * each;
}

/** What one edge of a way lets through, as its logarithm: the geometric mean over the way. */
export function perEdgeLog(log: number, edges: number): number {
  return log / Math.max(edges, 1);
}

/** A count with thousands apart. */
export function written(value: number): string {
  return grouped.format(value);
}
