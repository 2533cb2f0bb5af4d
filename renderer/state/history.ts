import { createStore } from 'zustand/vanilla';
import { type Thing } from '../timeline/thing';
import { stepIndexAt } from '../timeline/plan';
import { document } from './document';
import { playback, resume } from './playback';
import { onChangeByHand } from './turn';
import { view } from './view';
import { wish } from './wish';

/** What the class sees, as far as a press or a click can change it. */
export interface ShowState {
  /** Of the lecture; the act may be one that is shown beside it. */
  readonly place: string;
  readonly act: string;
  readonly stepIndex: number;
  /** Of the act's plan: another length is another text, and then the step counts instead of the frame. */
  readonly lengthFrames: number;
  readonly frame: number;
  /** Where it was heading. */
  readonly goal: number;
  readonly looped: boolean;
  readonly from: number | null;
  readonly to: number | null;
  readonly head: number;
  readonly black: boolean;
  readonly question: string | null;
  readonly trail: readonly Thing[];
  readonly explanationSide: 'left' | 'right';
}

/** States before each press, the last one last, and those that were gone back from. */
export interface History {
  readonly past: readonly ShowState[];
  readonly future: readonly ShowState[];
}

/** Presses that can be undone; older ones are forgotten. */
export const mostRemembered = 200;

/** Keeps the state before a press. What had been undone is gone. */
export function remember({ past }: History, before: ShowState): History {
  return { past: [...past, before].slice(-mostRemembered), future: [] };
}

/** One press back. @param now - what is gone back from; `null` while it has no picture yet @returns the state to show; `null` when there is none */
export function goBack({ past, future }: History, now: ShowState | null): { readonly history: History; readonly show: ShowState } | null {
  const show = past.at(-1);
  return show ? { show, history: { past: past.slice(0, -1), future: now ? [...future, now] : future } } : null;
}

/** One press forward again. @returns the state to show; `null` when nothing was undone */
export function goForward({ past, future }: History, now: ShowState | null): { readonly history: History; readonly show: ShowState } | null {
  const show = future.at(-1);
  return show ? { show, history: { past: now ? [...past, now] : past, future: future.slice(0, -1) } } : null;
}

export const history = createStore<History>(() => ({ past: [], future: [] }));

/** The state on stage; `null` while an act has no picture yet. */
export function showNow(): ShowState | null {
  const { plan, frame, goal, looped } = playback.getState();
  const { from, to, head, black, question, trail, explanationSide } = view.getState();
  if (!plan) return null;
  return {
    place: document.getState().at, act: wish.getState().act, stepIndex: stepIndexAt(plan, frame), lengthFrames: plan.lengthFrames, frame, goal, looped,
    from, to, head, black, question, trail, explanationSide,
  };
}

/** Puts a state back on stage, whose act must be there already. */
export function restore(show: ShowState): void {
  const { from, to, head, black, question, trail, explanationSide } = show;
  resume(show);
  view.setState({ from, to, head, black, question, trail, explanationSide });
}

let turnIsKept = false;

/** Begins a new press or click: whatever it changes is undone at once. A key that is held is one press. */
export function newTurn(): void {
  turnIsKept = false;
}

/** Remembers from now on what the show was before each press and click. */
export function keepHistory(): void {
  onChangeByHand(() => {
    const before = turnIsKept ? null : showNow();
    if (before === null) return;
    turnIsKept = true;
    history.setState((now) => remember(now, before));
  });
}

/** Takes one press back, or one that was taken back forward again. @returns the state to show; `null` when there is none */
export function turnBack(way: 'back' | 'forward'): ShowState | null {
  const found = (way === 'back' ? goBack : goForward)(history.getState(), showNow());
  if (!found) return null;
  history.setState(found.history);
  return found.show;
}
