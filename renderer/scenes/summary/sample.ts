import { type Trace } from '#contract/trace';
import { eased, progressBetween } from '../../timeline/easing';
import { type Plan, stepAt, stepIndexAt } from '../../timeline/plan';
import { momentAt } from './plan';

/** Everything that moves. */
export interface SummaryState {
  /** The row that stands alone, -1 for the whole table. */
  row: number;
  /** How far the line under its name is drawn, and its two bars have grown, 0..1. */
  ruled: number;
  left: number;
  right: number;
  /** How far the line above a correction is drawn. */
  corrected: number;
  /** How far the lines of the table are drawn, and the bars of the last picture. */
  table: number;
  end: number;
}

export function summaryAtRest(): SummaryState {
  return { row: -1, ruled: 0, left: 0, right: 0, corrected: 0, table: 0, end: 0 };
}

/** Share of a step after which its correction is drawn. */
const correctedFrom = 0.6;

/** Writes the act at a frame into `into`. */
export function sampleSummary(trace: Trace, plan: Plan, frame: number, into: SummaryState): void {
  const step = stepAt(plan, stepIndexAt(plan, frame));
  const { page, row, uncovered, corrected } = momentAt(trace, plan, frame);
  const grown = eased(progressBetween(frame, step.start, step.hold));
  // A correction comes when the side that it is about has grown.
  const middle = corrected ? step.start + correctedFrom * (step.hold - step.start) : step.hold;
  into.row = row;
  into.ruled = page !== 'row' ? 0 : uncovered === 1 ? grown : 1;
  into.left = into.ruled;
  into.right = uncovered > 1 ? eased(progressBetween(frame, step.start, middle)) : 0;
  into.corrected = corrected ? eased(progressBetween(frame, middle, step.hold)) : 0;
  into.table = page === 'claims' ? 1 : page === 'table' ? grown : 0;
  into.end = page === 'end' ? grown : 0;
}
