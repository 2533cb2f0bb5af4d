import { type Trace } from '#contract/trace';
import { type Look } from '../../parts/scene';
import { eased, progressBetween } from '../../timeline/easing';
import { type Plan, stepAt, stepIndexAt } from '../../timeline/plan';
import { type InsidePose } from './inside/view';
import { insideIndex, wordRead } from './plan';
import { followed, readGated, shownToken } from './reading';
import { type TracksPose } from './tracks/view';

/** The pictures of the act, one at a time. */
export const pictures = { inside: 0, tracks: 1, gradient: 2, held: 3 } as const;

/** Everything that moves in this act. */
export interface GatesState {
  picture: number;
  readonly inside: InsidePose;
  readonly tracks: TracksPose;
  /** How far the lines of either plot are drawn, 0..1. */
  gradient: number;
  held: number;
}

export function gatesAtRest(): GatesState {
  return { picture: 0, inside: { token: 0, done: 0 }, tracks: { read: 0, current: -1, kept: 0, from: 0, to: 0 }, gradient: 0, held: 0 };
}

/** Writes the act at a frame into `into`. */
export function sampleGates(trace: Trace, plan: Plan, frame: number, look: Look, into: GatesState): void {
  const gated = readGated(trace);
  const step = stepAt(plan, stepIndexAt(plan, frame));
  const progress = progressBetween(frame, step.start, step.hold);
  const index = insideIndex(gated, step.id);
  into.picture = index >= 0 ? pictures.inside : step.id === 'gradient' ? pictures.gradient : step.id === 'fixed' ? pictures.held : pictures.tracks;
  into.inside.token = shownToken(gated, look.from);
  into.inside.done = index < 0 ? 0 : index === 0 ? 0 : index - 1 + progress;
  const { tracks } = into;
  const reading = step.id === 'read';
  tracks.current = reading ? wordRead(gated.count, step, frame) : -1;
  tracks.read = index >= 0 ? 0 : reading ? progress * gated.count : gated.count;
  tracks.kept = step.id === 'kept' ? eased(progress) : 0;
  const { from, to } = followed(gated, look.from, look.to);
  tracks.from = from;
  tracks.to = to;
  into.gradient = step.id === 'gradient' ? eased(progress) : 0;
  into.held = step.id === 'fixed' ? eased(progress) : 0;
}
