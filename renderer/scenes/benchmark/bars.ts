import { type VariantName } from '#contract/bench';
import { barPitch, groupTops } from './layout';
import { type Comparison, type Timed, mainRow, models, slicesOf, threadsOf } from './reading';
import { lasting, modelName, wayName } from './texts/amounts';
import { words } from './words/words';

const said = words.labels.bars;

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
  readonly step: 'printed' | 'warm' | 'kernels';
  readonly title: string;
  /** What must be said of its last bar; `null` for nothing. */
  readonly note: string | null;
  readonly y: number;
  readonly bars: readonly Bar[];
}

/** The measured times in the order in which they are shown. */
export function barGroups(comparison: Comparison): readonly Group[] {
  const [firstTop, warmTop, ownTop] = groupTops;
  const slices = slicesOf(comparison);
  const told = (variant: VariantName): string => {
    const threads = threadsOf(comparison, variant);
    return threads === null ? '' : said.threads(threads.least, threads.most);
  };
  const bar = (kind: Bar['kind'], variantIndex: 0 | 1, top: number) => (model: Timed, index: number): Bar => {
    const row = mainRow(comparison, model, variantIndex === 0 ? 'loop' : 'fused');
    return { model, y: top + barPitch * (index + 1), ms: (kind === 'time' ? row?.medianMs : row?.firstMs) ?? null, kind, variantIndex };
  };
  return [
    { step: 'printed', title: said.first(`${wayName.loop}${told('loop')}`), y: firstTop, note: slices === null ? null : said.slices(slices.count, slices.texts), bars: (['rnn', 'attention'] as const).map(bar('first', 0, firstTop)) },
    { step: 'warm', title: said.warm(unsettled(comparison, 'loop', ['rnn', 'attention']).length === 0), y: warmTop, note: spread(comparison), bars: (['rnn', 'attention'] as const).map(bar('time', 0, warmTop)) },
    { step: 'kernels', title: `${wayName.fused}${told('fused')}: ${said.kernels}`, y: ownTop, note: unsettledNote(comparison), bars: (['rnn', 'lstm', 'attention'] as const).map(bar('time', 1, ownTop)) },
  ];
}

function unsettled(comparison: Comparison, variant: VariantName, among: readonly Timed[]): readonly Timed[] {
  return among.filter((model) => mainRow(comparison, model, variant)?.settled === false);
}

/** Whose time had not come to rest when the warm-up ended. */
function unsettledNote(comparison: Comparison): string | null {
  const restless = unsettled(comparison, 'fused', models);
  return restless.length === 0 ? null : said.unsettled(restless.map((model) => modelName[model]));
}

/** How far the runs behind the medians lie apart; `null` where one of the two was not measured. */
function spread(comparison: Comparison): string | null {
  const [rnn, attention] = [mainRow(comparison, 'rnn', 'loop'), mainRow(comparison, 'attention', 'loop')];
  if (rnn === null || attention === null) return null;
  return said.spread([lasting(rnn.minMs), lasting(rnn.maxMs)], [lasting(attention.minMs), lasting(attention.maxMs)]);
}

/** Time of the longest bar, in ms: all of them share one scale. */
export function longestBar(groups: readonly Group[]): number {
  return Math.max(...groups.flatMap(({ bars }) => bars.map(({ ms }) => ms ?? 0)), Number.EPSILON);
}
