import { type Trace } from '#contract/trace';
import { type Look } from '../../parts/scene';
import { headWithin } from '../../sentence/reading';
import { linkShare, litShare, tickProgress, tokenNow } from '../../sentence/ticks';
import { eased, progressBetween } from '../../timeline/easing';
import { stepAt, stepIndexAt } from '../../timeline/plan';
import { pageOf } from './pages';
import { type BenchmarkPlan } from './plan';
import { readComparison } from './reading';

/** Everything that moves in the act; what is not on the page that shows is 0. */
export interface BenchmarkState {
  /** Whether the program is on the stage, what it does beside it, and the bars. */
  code: number;
  walk: number;
  plot: number;
  /** How brightly the lines shine that run now: the loop flashes with every turn. */
  loopLit: number;
  callLit: number;
  clockLit: number;
  /** Hidden states that are there, links that were passed, the word whose turn it is. */
  arrived: number;
  passed: number;
  current: number;
  filled: number;
  head: number;
  /** How far each group of bars has grown. */
  printed: number;
  warm: number;
  kernels: number;
  /** Points of the curves that are drawn. */
  drawn: number;
  crossed: number;
}

export function benchmarkAtRest(): BenchmarkState {
  return { code: 0, walk: 0, plot: 0, loopLit: 0, callLit: 0, clockLit: 0, arrived: 0, passed: 0, current: -1, filled: 0, head: 0, printed: 0, warm: 0, kernels: 0, drawn: 0, crossed: 0 };
}

/** Order of the steps after the turns, each drawing on what the one before left standing. */
const order = ['call', 'clock', 'printed', 'warm', 'kernels', 'work', 'depth', 'guess', 'curve', 'crossing', 'elsewhere'];

/** Writes the act at a frame into `into`. */
export function sampleBenchmark(trace: Trace, plan: BenchmarkPlan, frame: number, look: Look, into: BenchmarkState): void {
  const { sentence, points } = readComparison(trace);
  const step = stepAt(plan, stepIndexAt(plan, frame));
  const page = pageOf(step.id);
  const place = order.indexOf(step.id);
  const here = eased(progressBetween(frame, step.start, step.hold));
  into.code = page === 'walk' || page === 'times' ? 1 : 0;
  into.walk = page === 'walk' ? 1 : 0;
  into.plot = page === 'plot' ? 1 : 0;
  sampleTurns(plan, frame, place < 0, into);
  into.head = headWithin(sentence, look.head);
  into.callLit = step.id === 'call' ? Math.min(1, 4 * here) : 0;
  into.clockLit = step.id === 'clock' ? here : 0;
  into.filled = doneBy(place, 0, here);
  into.printed = doneBy(place, 2, here);
  into.warm = doneBy(place, 3, here);
  into.kernels = doneBy(place, 4, here);
  // Straight, not eased: every point of the curve gets the same time.
  into.drawn = place < 8 ? 0 : place > 8 ? points.length : 1 + (points.length - 1) * progressBetween(frame, step.start, step.hold);
  into.crossed = doneBy(place, 9, here);
}

/** How far something is that happens in one step and then stays. */
function doneBy(place: number, wanted: number, here: number): number {
  return place < wanted ? 0 : place > wanted ? 1 : here;
}

/** A turn begins dark, shines while it computes, and rests lit; h arrives before its own state lights up. */
function sampleTurns({ ticks }: BenchmarkPlan, frame: number, turning: boolean, into: BenchmarkState): void {
  const token = tokenNow(ticks, frame);
  const progress = token < 0 ? 0 : tickProgress(ticks, token, frame);
  into.arrived = token < 0 ? 0 : token + litShare(progress);
  into.passed = token < 1 ? 0 : token - 1 + linkShare(progress);
  into.current = turning ? token : -1;
  into.loopLit = turning && token >= 0 ? eased(progressBetween(progress, 0, 0.35)) : 0;
}
