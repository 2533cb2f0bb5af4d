import { type StoreApi } from 'zustand/vanilla';

let remember: () => void = () => undefined;

/** Has something called before the lecturer changes what is on stage; the one who remembers what can be undone. */
export function onChangeByHand(witness: () => void): void {
  remember = witness;
}

/** Tells that the lecturer is about to change what is on stage, where more than one store changes. */
export function beforeChange(): void {
  remember();
}

/**
 * Changes a store at the lecturer's wish, so that it can be undone. What changes nothing is nothing to undo.
 *
 * What the show does by itself, such as moving on or showing a trace that arrived, sets its store directly.
 */
export function changeByHand<State extends object>(store: StoreApi<State>, change: (now: State) => Partial<State>): void {
  const now = store.getState();
  const wanted = change(now);
  // Safe: the names are those of a part of the state.
  if ((Object.keys(wanted) as (keyof State)[]).every((name) => Object.is(now[name], wanted[name]))) return;
  remember();
  store.setState(wanted);
}
