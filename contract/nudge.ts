import { UnrollError } from '#contract/failure';
import type { NumberKnob } from '#contract/knobs';
import type { Scenario } from '#contract/scenario';

/** One weight and what is added to it; row and column count from 1, as matrices are written. */
export interface Nudge {
  readonly nudge: number;
  readonly nudgeRow: number;
  readonly nudgeColumn: number;
}

/** What the panel calls these knobs, and what it says about them. */
export type NudgeWords = Readonly<Record<keyof Nudge, { readonly label: string; readonly help: string }>>;

type NudgeKnob<Name extends keyof Nudge> = NumberKnob & { readonly name: Name };

/**
 * The knobs with which one weight is changed.
 *
 * @param most - rows and columns that can be chosen
 */
export function nudgeKnobs({ nudge, nudgeRow, nudgeColumn }: NudgeWords, most: number): readonly [NudgeKnob<'nudge'>, NudgeKnob<'nudgeRow'>, NudgeKnob<'nudgeColumn'>] {
  const place = { kind: 'number', least: 1, most, step: 1, whole: true, usual: 1 } as const;
  return [
    { name: 'nudge', ...nudge, kind: 'number', least: -2, most: 2, step: 0.1, whole: false, usual: 0 },
    { name: 'nudgeRow', ...nudgeRow, ...place },
    { name: 'nudgeColumn', ...nudgeColumn, ...place },
  ];
}

/**
 * Where the nudged weight lies in a square matrix, row by row from 0.
 *
 * @throws UnrollError 'bad-input' naming the knob when a lecturer's own matrix is smaller
 */
export function nudgedPlace({ nudgeRow, nudgeColumn }: Nudge, width: number): number {
  for (const [knob, value] of [['nudgeRow', nudgeRow], ['nudgeColumn', nudgeColumn]] as const) {
    if (value > width) throw new UnrollError('bad-input', `knobs.${knob}: expected a whole number from 1 to ${width}, as wide as the layer, got ${value}`);
  }
  return (nudgeRow - 1) * width + nudgeColumn - 1;
}

/** The nudge among some knobs; an act without these knobs nudges nothing. */
export function nudgeAmong({ nudge = 0, nudgeRow = 1, nudgeColumn = 1 }: Scenario['knobs']): Nudge {
  return { nudge: Number(nudge), nudgeRow: Number(nudgeRow), nudgeColumn: Number(nudgeColumn) };
}
