import { type Trace } from '#contract/trace';
import { eased, progressBetween } from '../../timeline/easing';
import { type Plan, stepAt, stepIndexAt } from '../../timeline/plan';
import { momentAt, sweptAt } from './pages/moments';

/** Everything that moves: shares of 0..1, and which page and picture are up. */
export interface ParallelState {
  /** How far the bars of work and the lines of depth have grown. */
  work: number;
  depth: number;
  /** The schedule that is drawn, -1 for none, and how far its time has run. */
  picture: number;
  swept: number;
  /** How far the curves are drawn; what else lies on the plot. */
  plot: number;
  curve: number;
  bands: number;
  crossing: number;
  machine: number;
  /** How far the scan has come up beside the others. */
  scan: number;
}

export function parallelAtRest(): ParallelState {
  return { work: 0, depth: 0, picture: -1, swept: 0, plot: 0, curve: 0, bands: 0, crossing: 0, machine: 0, scan: 0 };
}

/** Writes the act at a frame into `into`. */
export function sampleParallel(_trace: Trace, plan: Plan, frame: number, into: ParallelState): void {
  const index = stepIndexAt(plan, frame);
  const step = stepAt(plan, index);
  const { id, page, picture } = momentAt(plan, frame);
  const grown = eased(progressBetween(frame, step.start, step.hold));
  const since = (first: string): number => (id === first ? grown : plan.steps.findIndex((one) => one.id === first) < index ? 1 : 0);
  const onPlot = page === 'plot';
  into.work = page === 'accounts' ? since('work') : 0;
  into.depth = page === 'accounts' ? since('depth') : 0;
  into.picture = page === 'schedule' ? picture : -1;
  into.swept = page === 'schedule' ? sweptAt(plan, frame) : 0;
  into.plot = onPlot ? 1 : 0;
  into.curve = onPlot ? since('curve') : 0;
  into.bands = onPlot ? since('bounds') : 0;
  into.crossing = onPlot ? since('crossing') : 0;
  into.machine = onPlot ? since('machine') : 0;
  into.scan = onPlot ? since('scan') : 0;
}
