import { type Trace } from '#contract/trace';
import { type Look } from '../../parts/scene';
import { eased, progressBetween } from '../../timeline/easing';
import { type Plan, stepIndexAt } from '../../timeline/plan';
import { endsOf, readLanes } from './reading';
import { laneNames } from './tensors';

/** Everything that moves between the two words. */
export interface PathState {
  from: number;
  to: number;
  /** How far each lane has come up, 0..1. */
  readonly shown: [number, number, number, number, number];
  /** Share of each lane's way that is drawn, 0..1. */
  readonly drawn: [number, number, number, number, number];
  /** How far the lanes have given way to the table, 0..1. */
  tabled: number;
}

export function pathsAtRest(): PathState {
  return { from: 0, to: 0, shown: [1, 0, 0, 0, 0], drawn: [0, 0, 0, 0, 0], tabled: 0 };
}

/** Share of a lane's step in which it comes up, before its way is drawn. */
const entrance = 0.25;

/** Writes the five ways at a frame into `into`. */
export function samplePaths(trace: Trace, plan: Plan, frame: number, look: Look, into: PathState): void {
  const index = stepIndexAt(plan, frame);
  const step = plan.steps[index];
  const progress = step ? progressBetween(frame, step.start, step.hold) : 1;
  const { from, to } = endsOf(readLanes(trace), look);
  into.from = from;
  into.to = to;
  for (let lane = 0; lane < laneNames.length; lane += 1) {
    const here = plan.steps.findIndex(({ id }) => id === laneNames[lane]);
    into.drawn[lane] = index > here ? 1 : index === here ? eased(progressBetween(progress, entrance, 1)) : 0;
    into.shown[lane] = lane === 0 || index > here ? 1 : index === here ? progressBetween(progress, 0, entrance) : 0;
  }
  into.tabled = step?.id === 'table' ? eased(progressBetween(frame, step.start, (step.start + step.hold) / 2)) : 0;
}
