import { speeds } from '#contract/settings';
import { createStore } from 'zustand/vanilla';
import { type Frame, frameWithin, framesPerSecond } from '../timeline/frame';
import { type Plan, stepAt, stepIndexAt } from '../timeline/plan';
import { changeByHand } from './turn';

export type Speed = (typeof speeds)[number];

/** Where the show is. `frame` is the only clock; `goal` is where it is heading and stops by itself. */
export interface Playback {
  readonly plan: Plan | null;
  readonly frame: Frame;
  /** Frame to move to; equal to `frame` when the picture stands still. */
  readonly goal: Frame;
  readonly speed: Speed;
  /** Whether the step on stage is shown again and again; `goal` is its end. */
  readonly looped: boolean;
  /** How long a repeated step has rested at its end. */
  readonly restedFrames: number;
  /** Steps that were asked for while an act had no picture yet; they are taken when it has. */
  readonly owedSteps: number;
}

export const playback = createStore<Playback>(() => ({
  plan: null,
  frame: frameWithin(0, 1),
  goal: frameWithin(0, 1),
  speed: 1,
  looped: false,
  restedFrames: 0,
  owedSteps: 0,
}));

const drive = (change: (now: Playback) => Partial<Playback>): void => changeByHand(playback, change);

/** Whether frames are moving. */
export function isMoving({ frame, goal, looped }: Playback): boolean {
  return frame !== goal || looped;
}

/** Takes the plan off, until another one begins. */
export function leave(): void {
  playback.setState({ plan: null, looped: false, owedSteps: 0 });
}

/** Puts a plan on stage, at the frame nearest to the wished one; steps asked for meanwhile are taken. */
export function begin(plan: Plan, frame: number): void {
  const { owedSteps } = playback.getState();
  const wanted = owedSteps === 0 ? frame : stepAt(plan, stepIndexAt(plan, frame) + owedSteps).hold;
  const place = frameWithin(wanted, plan.lengthFrames);
  playback.setState({ plan, frame: place, goal: place, looped: false, owedSteps: 0 });
}

/** Puts the show back where it was, moving or not; in a plan of another length at the same step. */
export function resume({ stepIndex, lengthFrames, frame, goal, looped }: { readonly stepIndex: number; readonly lengthFrames: number; readonly frame: number; readonly goal: number; readonly looped: boolean }): void {
  const { plan } = playback.getState();
  if (!plan) return;
  const { hold } = stepAt(plan, stepIndex);
  const same = plan.lengthFrames === lengthFrames;
  playback.setState(same ? { frame: frameWithin(frame, lengthFrames), goal: frameWithin(goal, lengthFrames), looped, restedFrames: 0 } : { frame: hold, goal: hold, looped: false });
}

/** Moves to a frame at once and stops there; the plan's ends hold. */
export function seek(frame: number): void {
  drive(({ plan }) => (plan ? standing(plan, frame) : {}));
}

/** Stands at a frame that was decided elsewhere: nothing that could be undone here. */
export function standAt(frame: number): void {
  playback.setState(({ plan }) => (plan ? standing(plan, frame) : {}));
}

function standing({ lengthFrames }: Plan, frame: number): Partial<Playback> {
  const place = frameWithin(frame, lengthFrames);
  return { frame: place, goal: place, looped: false };
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
  owe(1);
  drive((now) => {
    const { plan, frame } = now;
    if (!plan) return {};
    const stepIndex = stepIndexAt(plan, frame);
    const here = stepAt(plan, stepIndex);
    const unfinished = !isMoving(now) && frame < here.hold;
    const coming = unfinished ? here : stepAt(plan, stepIndex + 1);
    if (cut || (coming === here && !unfinished)) return { frame: coming.hold, goal: coming.hold, looped: false };
    return { frame: unfinished ? frame : coming.start, goal: coming.hold, looped: false };
  });
}

/** Keeps steps that are asked for while there is no picture: none is lost. */
function owe(steps: number): void {
  playback.setState(({ plan, owedSteps }) => (plan ? {} : { owedSteps: owedSteps + steps }));
}

/** Whether the last step is done, or counts as done with the next press. */
export function isAtEnd(now: Playback): boolean {
  const { plan, frame } = now;
  if (!plan) return false;
  return frame >= stepAt(plan, plan.steps.length - 1).start && (isMoving(now) || frame === plan.lengthFrames - 1);
}

/** Whether there is no step before. */
export function isAtStart({ plan, frame }: Playback): boolean {
  return plan !== null && stepIndexAt(plan, frame) === 0;
}

/** Goes back to where the step before came to rest, at once: seeking is a jump, never a replay. */
export function previousStep(): void {
  owe(-1);
  drive(({ plan, frame }) => {
    if (!plan) return {};
    const { hold } = stepAt(plan, stepIndexAt(plan, frame) - 1);
    return { frame: hold, goal: hold, looped: false };
  });
}

/** Plays on to the end of the act, or stops where it is. At the end it starts again from the first frame. */
export function togglePlay(): void {
  drive((now) => {
    if (!now.plan) return {};
    if (isMoving(now)) return { goal: now.frame, looped: false };
    const end = frameWithin(now.plan.lengthFrames, now.plan.lengthFrames);
    return now.frame === end ? { frame: frameWithin(0, end + 1), goal: end } : { goal: end };
  });
}

/** Shows the step on stage again and again, from its beginning, or lets it play out for the last time. */
export function toggleRepeat(): void {
  drive(({ plan, frame, looped }) => {
    if (!plan) return {};
    if (looped) return { looped: false };
    const { start, hold } = stepAt(plan, stepIndexAt(plan, frame));
    return { frame: start, goal: hold, looped: true, restedFrames: 0 };
  });
}

/** Shows what moves at its end, for a lecture without motion. */
export function finish(): void {
  playback.setState(({ goal }) => ({ frame: goal, looped: false }));
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

/** Moves `byFrames` towards the goal and stops there; a repeated step rests at its end and begins again. Called by the loop only. */
export function advance(byFrames: number): void {
  playback.setState((now) => {
    const { plan, frame, goal, looped } = now;
    if (!plan || !isMoving(now)) return {};
    if (looped && frame === goal) return repeat(plan, now, byFrames);
    return { frame: frameWithin(Math.min(frame + byFrames, goal), plan.lengthFrames) };
  });
}

/** A second of rest at every speed: long enough to be read, and no flicker however short the step. */
function repeat(plan: Plan, { frame, speed, restedFrames }: Playback, byFrames: number): Partial<Playback> {
  const rested = restedFrames + byFrames;
  if (rested < framesPerSecond * Math.max(1, speed)) return { restedFrames: rested };
  return { frame: stepAt(plan, stepIndexAt(plan, frame)).start, restedFrames: 0 };
}
