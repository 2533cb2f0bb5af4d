import { at } from '#contract/tensor';
import { type StrokeStyle } from '../../parts/strokes';
import { decimal } from '../../timeline/numbers';
import { type Thing } from '../../timeline/thing';
import { arrivedAt, gateWord, type Journey, mostAt, sizeOf } from './reading';
import { words } from './words/words';

/** Lines that join the three curves for some steps. */
export const joinedKeys = ['promise', 'most', 'road', 'share', 'grown', 'grownTanh', 'clipped'] as const;
export type JoinedKey = (typeof joinedKeys)[number];

/** Steps at which a line stands on the plot; in the first of them it is drawn. */
export const joinedSteps: Readonly<Record<JoinedKey, readonly string[]>> = {
  promise: ['radius'],
  most: ['most'],
  road: ['gate'],
  share: ['attention'],
  grown: ['explodes', 'clip'],
  grownTanh: ['explodes', 'clip'],
  clipped: ['clip'],
};

/** One of them: what it is called, whose colour it has, and its values. */
export interface Joined {
  readonly key: JoinedKey;
  readonly name: string;
  /** The same in a column whose heading says the rest. */
  readonly short: string;
  readonly model: 0 | 1 | 2;
  readonly style: StrokeStyle;
  /** Its value so many steps back. */
  readonly valueAt: (distance: number) => number;
  readonly thing: (distance: number) => Thing;
}

const dotted = { width: 2, dash: 3 } as const;
const dashed = { width: 4, dash: 10 } as const;

/** Every line that this journey has. */
export function joinedLines(journey: Journey): readonly Joined[] {
  const { radius, most, grown, clip } = journey;
  const names = words.lines;
  const road = roadNorms(journey);
  const shares = meanShares(journey);
  const all: readonly (Omit<Joined, 'short'> & { readonly short?: string } | null)[] = [
    { key: 'promise', name: names.promise, model: 0, style: dashed, valueAt: (distance) => radius ** distance, thing: (distance) => ({ kind: 'promise', at: [distance] }) },
    most && { key: 'most', name: names.most, model: 0, style: dotted, valueAt: (distance) => mostAt(journey, distance) ?? 0, thing: (distance) => ({ kind: 'most', at: [distance] }) },
    { key: 'road', name: names.road, model: 1, style: dotted, valueAt: (distance) => road[distance] ?? 0, thing: (distance) => ({ kind: 'road', at: [distance] }) },
    { key: 'share', name: names.share, model: 2, style: dotted, valueAt: (distance) => shares[distance] ?? 0, thing: (distance) => ({ kind: 'meanShare', at: [distance] }) },
    grown && { key: 'grown', name: `${decimal(grown.radius, 2)}, ${names.linear}`, short: names.linear, model: 0, style: dashed, valueAt: (distance) => sizeOf(at(grown.linear, distance)), thing: (distance) => ({ kind: 'grown', at: [0, distance] }) },
    grown && { key: 'grownTanh', name: `${decimal(grown.radius, 2)}, ${names.tanh}`, short: names.tanh, model: 0, style: dotted, valueAt: (distance) => sizeOf(at(grown.tanh, distance)), thing: (distance) => ({ kind: 'grown', at: [1, distance] }) },
    grown && clip && clip.factor < 1 ? { key: 'clipped', name: names.clipped, model: 0, style: { width: 3, dash: 6 }, valueAt: (distance) => sizeOf(at(grown.linear, distance)) * clip.factor, thing: () => ({ kind: 'clip', at: [] }) } : null,
  ];
  return all.filter((line) => line !== null).map((line) => ({ ...line, short: line.short ?? line.name }));
}

/** The lines that stand on the plot at a step. */
export function joinedAt(journey: Journey, stepId: string): readonly Joined[] {
  return joinedLines(journey).filter(({ key }) => joinedSteps[key].includes(stepId));
}

/**
 * What arrives along the gated layer's road alone, by distance: from where the gradient enters it, gates that keep and nothing else.
 * An LSTM's road is c, which the first step leads to; a GRU's is h itself.
 */
export function roadNorms(journey: Journey): readonly number[] {
  const { gated: { cell, units, kept }, tensors: { gatedArrived }, sizes: { gatedState }, steps } = journey;
  const enters = cell === 'lstm' ? 1 : 0;
  const start = enters * gatedState + (cell === 'lstm' ? units : 0);
  let row = Array.from(gatedArrived.subarray(start, start + units), (value) => value * arrivedAt(journey, 1, 0));
  const norms = [arrivedAt(journey, 1, 0)];
  for (let distance = 1; distance <= steps; distance += 1) {
    if (distance > enters) row = row.map((value, unit) => value * at(kept, gateWord(journey, distance) * units + unit));
    norms.push(Math.hypot(...row));
  }
  return norms;
}

/** What the last word takes from each, the mean of the heads, by distance. */
export function meanShares({ tensors: { shares }, sizes: { words, heads }, steps }: Journey): readonly number[] {
  const ofHead = (head: number, distance: number): number => at(shares, head * words + steps - distance);
  return Array.from({ length: words }, (_, distance) => Array.from({ length: heads }, (__, head) => ofHead(head, distance)).reduce((sum, value) => sum + value, 0) / heads);
}
