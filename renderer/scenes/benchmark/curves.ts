import { type BenchModel } from '#contract/bench';
import { type Comparison, models, rowAt } from './reading';

/** One point of a curve. */
export interface Reading {
  readonly pointIndex: number;
  readonly tokens: number;
  readonly ms: number;
}

/**
 * Times of one model along the curve, each its fastest run: whatever else the machine did can only have made a run slower, so
 * the fastest is the least disturbed.
 */
export function curveOf(comparison: Comparison, model: BenchModel): readonly Reading[] {
  return comparison.points.flatMap(({ setting }, pointIndex) => {
    const row = rowAt(comparison, pointIndex, model, comparison.variant);
    return row === null || row.minMs <= 0 ? [] : [{ pointIndex, tokens: setting.tokens, ms: row.minMs }];
  });
}

/** How a model's time and its counted work grew between the two longest texts. */
export interface Growth {
  readonly fromIndex: number;
  readonly toIndex: number;
  readonly from: number;
  readonly to: number;
  readonly ratio: number;
  readonly work: number;
}

/** How a model grew at the end of its curve; `null` with fewer than two points. */
export function growthOf(comparison: Comparison, model: BenchModel): Growth | null {
  const [before, last] = curveOf(comparison, model).slice(-2);
  if (before === undefined || last === undefined) return null;
  const work = (pointIndex: number): number => rowAt(comparison, pointIndex, model, comparison.variant)?.flop ?? NaN;
  return {
    fromIndex: before.pointIndex, toIndex: last.pointIndex, from: before.tokens, to: last.tokens,
    ratio: last.ms / before.ms, work: work(last.pointIndex) / work(before.pointIndex),
  };
}

/** The two longest texts that any model was timed at; `null` where there is one length only. */
export function longestPair(comparison: Comparison): Pick<Growth, 'from' | 'to'> | null {
  return models.map((model) => growthOf(comparison, model)).find((growth) => growth !== null) ?? null;
}

/** Two curves meet somewhere between two lengths that were measured. */
export interface Meeting {
  readonly from: number;
  readonly to: number;
  /** Where straight lines between the points, on log-log paper, cross. */
  readonly interpolated: number;
}

/** Where a recurrent model and attention cost the same: read, counted, and measured. */
export function crossingOf(comparison: Comparison, recurrent: BenchModel): { readonly paper: number | null; readonly counted: number | null; readonly measured: Meeting | null } | null {
  const { findings, variant } = comparison;
  const found = findings.sweep?.crossovers.find((crossing) => crossing.recurrent === recurrent && crossing.parallel === 'attention' && crossing.variant === variant);
  return found === undefined ? null : { paper: found.paper, counted: found.counted, measured: meetingOf(comparison, recurrent) };
}

/** How many times as long as a recurrent model attention took, at each length where both were timed. */
export function ratiosOf(comparison: Comparison, recurrent: BenchModel): readonly (Pick<Reading, 'pointIndex' | 'tokens'> & { readonly ratio: number })[] {
  const attention = curveOf(comparison, 'attention');
  return curveOf(comparison, recurrent).flatMap(({ pointIndex, tokens, ms }) => {
    const match = attention.find((reading) => reading.tokens === tokens);
    return match === undefined ? [] : [{ pointIndex, tokens, ratio: match.ms / ms }];
  });
}

/** Where the ratio passes 1 for the first time; `null` where it nowhere does. */
function meetingOf(comparison: Comparison, recurrent: BenchModel): Meeting | null {
  const ratios = ratiosOf(comparison, recurrent);
  for (const [index, { tokens: to, ratio }] of ratios.entries()) {
    if (ratio === 1) return { from: to, to, interpolated: to };
    const before = ratios[index - 1];
    if (before === undefined || (before.ratio - 1) * (ratio - 1) > 0) continue;
    const { tokens: from } = before;
    return { from, to, interpolated: from * (to / from) ** (Math.log(before.ratio) / Math.log(before.ratio / ratio)) };
  }
  return null;
}
