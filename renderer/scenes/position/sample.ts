import { type Trace } from '#contract/trace';
import { type Look } from '../../parts/scene';
import { eased, progressBetween } from '../../timeline/easing';
import { type Plan, stepAt, stepIndexAt } from '../../timeline/plan';
import { chapterOf, type Story } from './plan';
import { followed, readOrdered } from './reading';

/** What is on the stage in the cells: nothing yet, attention without positions, the chain, attention with positions. */
export const emptyCells = 0;
export const bareCells = 1;
export const chainCells = 2;
export const placedCells = 3;

/** Everything that moves in the act about order; shares of 0..1 but for `cells` and the words. */
export interface PositionState {
  cells: number;
  /** 1 while the encoding and its products are shown instead of the two orders. */
  apart: number;
  joined: number;
  lit: number;
  /** How far the dots of the differences have appeared: without positions, of the chain's states, with positions. */
  bareDots: number;
  chainDots: number;
  placedDots: number;
  waved: number;
  plotted: number;
  /** The followed word as written, and its place in the other order. */
  word: number;
  place: number;
}

export function positionAtRest(): PositionState {
  return { cells: emptyCells, apart: 0, joined: 0, lit: 0, bareDots: 0, chainDots: 0, placedDots: 0, waved: 0, plotted: 0, word: -1, place: -1 };
}

/** What the cells show in a step; while the class is asked, nothing. */
export function cellsAt(stepId: string): number {
  switch (stepId) {
    case 'bare':
      return bareCells;
    case 'chain':
      return chainCells;
    case 'placed':
    case 'sum':
      return placedCells;
    default:
      return emptyCells;
  }
}

/** Writes the act at a frame into `into`. */
export function samplePosition(trace: Trace, plan: Plan, frame: number, look: Look, into: PositionState): void {
  const ordered = readOrdered(trace);
  const step = stepAt(plan, stepIndexAt(plan, frame));
  const here = chapterOf(step.id);
  const progress = eased(progressBetween(frame, step.start, step.hold));
  const since = (id: Story): number => (here > chapterOf(id) ? 1 : here === chapterOf(id) ? progress : 0);
  into.cells = cellsAt(step.id);
  into.apart = step.id === 'waves' || step.id === 'distance' ? 1 : 0;
  into.joined = since('lines');
  into.lit = step.id === 'bare' || step.id === 'chain' || step.id === 'placed' ? progress : here > chapterOf('bare') ? 1 : 0;
  into.bareDots = since('bare');
  into.chainDots = step.id === 'chain' ? progress : 0;
  into.placedDots = since('placed');
  into.waved = since('waves');
  into.plotted = since('distance');
  into.word = followed(ordered, look.from, look.to);
  into.place = ordered.placeOf[into.word] ?? -1;
}
