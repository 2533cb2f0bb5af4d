import { type BackendWish, type Scenario, defaultSeed, defaultText } from '#contract/scenario';
import { createStore } from 'zustand/vanilla';

/** What the lecturer prepared and wants back next week. */
export interface Lecture {
  readonly act: string;
  /** As typed, also while it cannot be used: nothing typed is lost. */
  readonly text: string;
  readonly seed: number;
  readonly heads: number;
  readonly backend: BackendWish;
}

export const lecture = createStore<Lecture>(() => ({
  act: 'race',
  text: defaultText,
  seed: defaultSeed,
  heads: 4,
  backend: 'auto',
}));

/** Changes some of the lecture; nothing is computed until it is asked for. */
export function edit(change: Partial<Lecture>): void {
  lecture.setState(change);
}

/** The lecture's wish in the contract's words. */
export function scenarioOf({ act, text, seed, heads, backend }: Lecture): Scenario {
  return { act, text, seed, knobs: { heads }, backend };
}
