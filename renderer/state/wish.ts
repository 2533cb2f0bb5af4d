import { type KnobSpec, usableKnobs } from '#contract/knobs';
import { type BackendWish, type Scenario, defaultSeed, defaultText } from '#contract/scenario';
import { createStore } from 'zustand/vanilla';

/** What the lecturer wants computed for the act on stage. */
export interface Wish {
  readonly act: string;
  /** As typed, also while it cannot be used: nothing typed is lost. */
  readonly text: string;
  readonly seed: number;
  /** What was turned away from its usual place, by the family of acts that share it. */
  readonly knobs: Readonly<Record<string, Scenario['knobs']>>;
  readonly backend: BackendWish;
}

export const wish = createStore<Wish>(() => ({
  act: 'race',
  text: defaultText,
  seed: defaultSeed,
  knobs: {},
  backend: 'auto',
}));

/** Changes some of the lecture; nothing is computed until it is asked for. */
export function edit(change: Partial<Wish>): void {
  wish.setState(change);
}

/** Turns one knob of a family of acts. */
export function turn(family: string, name: string, value: Scenario['knobs'][string]): void {
  wish.setState(({ knobs }) => ({ knobs: { ...knobs, [family]: { ...knobs[family], [name]: value } } }));
}

/** The lecture's wish in the contract's words; a knob that the act does not have, or no longer allows, stands as usual. */
export function scenarioOf({ act, text, seed, knobs, backend }: Wish, { family, knobs: specs }: { readonly family: string; readonly knobs: readonly KnobSpec[] }): Scenario {
  return { act, text, seed, knobs: usableKnobs(specs, knobs[family] ?? {}), backend };
}
