import { barPitch, groupTops } from './layout';
import { type Comparison, type Timed, mainRow } from './reading';

/** One measured time as a bar. */
export interface Bar {
  readonly model: Timed;
  /** Baseline of its texts. */
  readonly y: number;
  /** `null` where nothing could be measured. */
  readonly ms: number | null;
  readonly kind: 'time' | 'first';
  readonly variantIndex: 0 | 1;
}

/** Bars that appear together, under one heading. */
export interface Group {
  readonly step: 'printed' | 'first' | 'kernels';
  readonly title: string;
  readonly y: number;
  readonly bars: readonly Bar[];
}

/** The measured times in the order in which they are shown. */
export function barGroups(comparison: Comparison): readonly Group[] {
  const [loopTop, firstTop, ownTop] = groupTops;
  const bar = (kind: Bar['kind'], variantIndex: 0 | 1, top: number) => (model: Timed, index: number): Bar => {
    const row = mainRow(comparison, model, variantIndex === 0 ? 'loop' : 'fused');
    return { model, y: top + barPitch * (index + 1), ms: (kind === 'time' ? row?.medianMs : row?.firstMs) ?? null, kind, variantIndex };
  };
  return [
    { step: 'printed', title: 'OPERATION BY OPERATION', y: loopTop, bars: (['rnn', 'attention'] as const).map(bar('time', 0, loopTop)) },
    { step: 'first', title: 'ITS VERY FIRST RUN', y: firstTop, bars: (['rnn', 'attention'] as const).map(bar('first', 0, firstTop)) },
    { step: 'kernels', title: 'IN KERNELS OF OUR OWN', y: ownTop, bars: (['rnn', 'lstm', 'attention'] as const).map(bar('time', 1, ownTop)) },
  ];
}

/** Time of the longest bar, in ms: all of them share one scale. */
export function longestBar(groups: readonly Group[]): number {
  return Math.max(...groups.flatMap(({ bars }) => bars.map(({ ms }) => ms ?? 0)), Number.EPSILON);
}
