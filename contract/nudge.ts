import { UnrollError } from '#contract/failure';
import type { NumberKnob } from '#contract/knobs';
import type { Scenario } from '#contract/scenario';

/** One weight and what is added to it; row and column count from 1, as matrices are written. */
export interface Nudge {
  readonly nudge: number;
  readonly nudgeRow: number;
  readonly nudgeColumn: number;
}

type NudgeKnob<Name extends keyof Nudge> = NumberKnob & { readonly name: Name };

/**
 * The knobs with which one weight is changed.
 *
 * @param matrices - which matrices have it, as in "W_hh of the chain and W_V of attention"
 * @param most - rows and columns that can be chosen
 */
export function nudgeKnobs(matrices: string, most: number): readonly [NudgeKnob<'nudge'>, NudgeKnob<'nudgeRow'>, NudgeKnob<'nudgeColumn'>] {
  const place = { kind: 'number', least: 1, most, step: 1, whole: true, usual: 1 } as const;
  return [
    { name: 'nudge', label: 'Nudge one weight', kind: 'number', least: -2, most: 2, step: 0.1, whole: false, usual: 0, help: `Added to one weight of ${matrices}: what does a single weight change?` },
    { name: 'nudgeRow', label: 'Its row', ...place, help: 'The unit that the weight leads to.' },
    { name: 'nudgeColumn', label: 'Its column', ...place, help: 'The unit that the weight comes from.' },
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
