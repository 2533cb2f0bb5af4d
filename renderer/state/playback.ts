import { speeds } from '#contract/settings';
import { createStore } from 'zustand/vanilla';
import { type Frame, frameWithin } from '../timeline/frame';
import { type Plan, stepAt, stepIndexAt } from '../timeline/plan';

export type Speed = (typeof speeds)[number];

/** Where the show is. `frame` is the only clock; `goal` is where it is heading and stops by itself. */
export interface Playback {
  readonly plan: Plan | null;
  readonly frame: Frame;
  /** Frame to move to; equal to `frame` when the picture stands still. */
  readonly goal: Frame;
  readonly speed: Speed;
}

export const playback = createStore<Playback>(() => ({
  plan: null,
  frame: frameWithin(0, 1),
  goal: frameWithin(0, 1),
  speed: 1,
}));

/** Whether frames are moving. */
export function isMoving({ frame, goal }: Playback): boolean {
  return frame !== goal;
}

/** Puts a plan on stage, at the frame nearest to the wished one. */
export function begin(plan: Plan, frame: number): void {
  const place = frameWithin(frame, plan.lengthFrames);
  playback.setState({ plan, frame: place, goal: place });
}

/** Moves to a frame at once and stops there; the plan's ends hold. */
export function seek(frame: number): void {
  playback.setState(({ plan }) => (plan ? { frame: frameWithin(frame, plan.lengthFrames), goal: frameWithin(frame, plan.lengthFrames) } : {}));
}

/** Moves by whole frames at once and stops there. */
export function stepFrames(by: number): void {
  seek(playback.getState().frame + by);
}

/**
 * Plays the next step and comes to rest on its hold. Pressed while a step still moves, that one counts as finished and
 * the next begins: ten presses move ten steps. Standing in the middle of a step, its rest is played. With `cut` the
 * step is shown finished, without motion.
 */
export function nextStep(cut: boolean): void {
  playback.setState(({ plan, frame, goal }) => {
    if (!plan) return {};
    const stepIndex = stepIndexAt(plan, frame);
    const here = stepAt(plan, stepIndex);
    const unfinished = frame === goal && frame < here.hold;
    const coming = unfinished ? here : stepAt(plan, stepIndex + 1);
    if (cut || coming.hold <= frame) return { frame: coming.hold, goal: coming.hold };
    return { frame: unfinished ? frame : coming.start, goal: coming.hold };
  });
}

/** Goes back to where the step before came to rest, at once: seeking is a jump, never a replay. */
export function previousStep(): void {
  playback.setState(({ plan, frame }) => {
    if (!plan) return {};
    const { hold } = stepAt(plan, stepIndexAt(plan, frame) - 1);
    return { frame: hold, goal: hold };
  });
}

/** Plays on to the end of the act, or stops where it is. At the end it starts again from the first frame. */
export function togglePlay(): void {
  playback.setState((now) => {
    if (!now.plan) return {};
    if (isMoving(now)) return { goal: now.frame };
    const end = frameWithin(now.plan.lengthFrames, now.plan.lengthFrames);
    return now.frame === end ? { frame: frameWithin(0, end + 1), goal: end } : { goal: end };
  });
}

export function seekFirst(): void {
  seek(0);
}

export function seekLast(): void {
  seek(Number.MAX_SAFE_INTEGER);
}

export function setSpeed(speed: Speed): void {
  playback.setState({ speed });
}

/** Takes the next faster or slower speed on offer; the ends hold. */
export function changeSpeed(by: 1 | -1): void {
  const next = speeds[speeds.indexOf(playback.getState().speed) + by];
  if (next !== undefined) setSpeed(next);
}

/** Moves `byFrames` towards the goal and stops there. Called by the loop only. */
export function advance(byFrames: number): void {
  playback.setState(({ plan, frame, goal }) => {
    if (!plan || frame === goal) return {};
    return { frame: frameWithin(Math.min(frame + byFrames, goal), plan.lengthFrames) };
  });
}
