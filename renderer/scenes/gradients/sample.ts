import { type Trace } from '#contract/trace';
import { type Look } from '../../parts/scene';
import { eased, mixed, progressBetween } from '../../timeline/easing';
import { stepAt, stepIndexAt } from '../../timeline/plan';
import { type JoinedKey, joinedKeys, joinedSteps } from './lines';
import { type JourneyPlan } from './plan';

/** Everything that moves on the way back. */
export interface JourneyState {
  /** Steps that the error has come; the fraction is how far it is on the next. */
  back: number;
  /** How much is drawn of each line that joins the curves, 0..1. */
  readonly joined: Record<JoinedKey, number>;
}

export function journeyAtRest(): JourneyState {
  return { back: 0, joined: { promise: 0, most: 0, road: 0, share: 0, grown: 0, grownTanh: 0, clipped: 0 } };
}

/** How far the error has come at a frame; whole at the end of each step. */
export function backAt(plan: JourneyPlan, frame: number): number {
  const index = stepIndexAt(plan, frame);
  const step = plan.steps[index];
  const [from, to] = [plan.stops[index - 1] ?? 0, plan.stops[index] ?? 0];
  return step && from !== to ? mixed(from, to, eased(progressBetween(frame + 1, step.start, step.hold + 1))) : to;
}

/** Writes the way back at a frame into `into`. */
export function sampleJourney(_trace: Trace, plan: JourneyPlan, frame: number, _look: Look, into: JourneyState): void {
  const { id, start, hold } = stepAt(plan, stepIndexAt(plan, frame));
  const here = eased(progressBetween(frame, start, hold));
  into.back = backAt(plan, frame);
  for (const key of joinedKeys) {
    const place = joinedSteps[key].indexOf(id);
    into.joined[key] = place < 0 ? 0 : place === 0 ? here : 1;
  }
}
