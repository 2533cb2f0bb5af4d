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
  /** How far the lines of the table are drawn. */
  table: number;
}

export function summaryAtRest(): SummaryState {
  return { row: -1, ruled: 0, left: 0, right: 0, corrected: 0, table: 0 };
}

/** Writes the act at a frame into `into`. */
export function sampleSummary(trace: Trace, plan: Plan, frame: number, into: SummaryState): void {
  const step = stepAt(plan, stepIndexAt(plan, frame));
  const { row, uncovered, corrected } = momentAt(trace, plan, frame);
  const grown = eased(progressBetween(frame, step.start, step.hold));
  const alone = row >= 0;
  into.row = row;
  into.ruled = alone ? (uncovered === 0 ? grown : 1) : 0;
  into.left = alone && uncovered > 0 ? (uncovered === 1 ? grown : 1) : 0;
  into.right = alone && uncovered > 1 ? (corrected ? 1 : grown) : 0;
  into.corrected = corrected ? grown : 0;
  into.table = alone ? 0 : step.id === 'claims' ? 1 : grown;
}
