import { type Trace } from '#contract/trace';
import { type Look } from '../../parts/scene';
import { eased, mixed, progressBetween } from '../../timeline/easing';
import { stepIndexAt } from '../../timeline/plan';
import { type JourneyPlan } from './plan';

/** Everything that moves on the way back. */
export interface JourneyState {
  /** Steps that the error has come; the fraction is how far it is on the next. */
  back: number;
  /** How much of the line above which no error gets is drawn, 0..1. */
  most: number;
  /** How much of the clipped curve is drawn, 0..1. */
  clipped: number;
}

export function journeyAtRest(): JourneyState {
  return { back: 0, most: 0, clipped: 0 };
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
  into.back = backAt(plan, frame);
  into.most = drawnFrom(plan, frame, 'most');
  into.clipped = drawnFrom(plan, frame, 'clip');
}

/** Whether a step has begun; `false` where there is no such step. */
export function begun(plan: JourneyPlan, frame: number, stepId: string): boolean {
  return plan.steps.some(({ id, start }) => id === stepId && frame >= start);
}

/** How much is drawn of what joins at a step and stays: 0 before it and where there is no such step, 1 after it. */
function drawnFrom(plan: JourneyPlan, frame: number, stepId: string): number {
  const step = plan.steps.find(({ id }) => id === stepId);
  return step ? eased(progressBetween(frame, step.start, step.hold)) : 0;
}
