import { useStore } from 'zustand';
import { isPresenting, type View, view } from '../../state/view';
import { chordToTeach, type KeyChanges, type Keymap, keymapOf } from './keymap';
import { type Action } from './table';

let made: { readonly changes: KeyChanges; readonly dotIsBlack: boolean; readonly keymap: Keymap } | null = null;

/** The keys as they are now; the same record until one of them changes. */
export function keymapNow(now: View = view.getState()): Keymap {
  const { keys, dot } = now;
  const dotIsBlack = dot === 'black' || (dot === 'auto' && isPresenting(now));
  if (made?.changes !== keys || made.dotIsBlack !== dotIsBlack) made = { changes: keys, dotIsBlack, keymap: keymapOf(keys, dotIsBlack) };
  return made.keymap;
}

/** The keys as they are now, for a component that shows them. */
export function useKeymap(): Keymap {
  return useStore(view, keymapNow);
}

/** The key to teach for an action; `null` when it has none. */
export function useChord(action: Action | null): string | null {
  const keymap = useKeymap();
  return action === null ? null : chordToTeach(keymap, action);
}
