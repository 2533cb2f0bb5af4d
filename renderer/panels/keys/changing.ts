import { isFixed, isProtected, type KeyChanges, keymapOf } from './keymap';
import { type Action, bindings } from './table';

/** What became of the wish to give an action a key. */
export type Given =
  | { readonly kind: 'given'; readonly changes: KeyChanges }
  /** Another action has the key. With `lost` it would be left without any. */
  | { readonly kind: 'taken'; readonly by: Action; readonly lost: boolean }
  /** The key always means what it means. */
  | { readonly kind: 'protected'; readonly by: Action }
  | { readonly kind: 'same' };

/** Keys that one action may have. */
const mostKeys = 8;

/**
 * Gives an action one more key.
 *
 * @param names - everything the press may be called, the name that counts first
 * @param anyway - whether another action loses it
 */
export function giveKey(changes: KeyChanges, action: Action, names: readonly string[], anyway: boolean): Given {
  const { byChord } = keymapOf(changes, false);
  const guarded = names.find(isProtected);
  const holder = (chord: string): Action | null => byChord.get(chord)?.action ?? null;
  if (guarded !== undefined) return holder(guarded) === action ? { kind: 'same' } : { kind: 'protected', by: holder(guarded) ?? action };
  // A letter with Shift that nobody has is the letter's own press for whoever has the letter.
  const chord = names[0] ?? '';
  const by = holder(chord);
  if (by === action) return { kind: 'same' };
  const mine = keysOf(changes, action);
  if (by === null) return { kind: 'given', changes: withKeys(changes, action, [...mine, chord]) };
  const left = keysOf(changes, by).filter((each) => each !== chord);
  if (!anyway) return { kind: 'taken', by, lost: left.length === 0 };
  return { kind: 'given', changes: withKeys(withKeys(changes, by, left), action, [...mine, chord]) };
}

/** Takes a key from an action; one that is protected stays. */
export function takeKey(changes: KeyChanges, action: Action, chord: string): KeyChanges {
  return isProtected(chord) ? changes : withKeys(changes, action, keysOf(changes, action).filter((each) => each !== chord));
}

/** Gives an action its usual keys back, from whichever actions have them now. */
export function resetKeys(changes: KeyChanges, action: Action): KeyChanges {
  const usual = usualKeys(action);
  const { [action]: _gone, ...others } = changes;
  return Object.keys(others).reduce<KeyChanges>((kept, other) => {
    const held = kept[other] ?? [];
    const known = bindings.find((binding) => binding.action === other);
    return known && held.some((chord) => usual.includes(chord)) ? withKeys(kept, known.action, held.filter((chord) => !usual.includes(chord))) : kept;
  }, others);
}

/** Whether an action has other keys than usual. */
export function isChanged(changes: KeyChanges, action: Action): boolean {
  return !isFixed(action) && changes[action] !== undefined;
}

function usualKeys(action: Action): readonly string[] {
  return bindings.find((binding) => binding.action === action)?.chords ?? [];
}

function keysOf(changes: KeyChanges, action: Action): readonly string[] {
  return keymapOf(changes, false).bound.find((bound) => bound.action === action)?.chords ?? [];
}

/** The changes with other keys for an action; its usual ones are no change. */
function withKeys(changes: KeyChanges, action: Action, chords: readonly string[]): KeyChanges {
  const { [action]: _before, ...others } = changes;
  const kept = chords.slice(0, mostKeys);
  const usual = usualKeys(action);
  return kept.length === usual.length && kept.every((chord) => usual.includes(chord)) ? others : { ...others, [action]: kept };
}
