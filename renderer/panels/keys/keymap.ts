import { type Action, bindings } from './table';

/** Keys that the lecturer gave to actions, in place of those in the table; an action that is not in here keeps the table's. */
export type KeyChanges = Readonly<Record<string, readonly string[]>>;

/** One action with the keys it has now. */
export interface Bound {
  readonly action: Action;
  readonly chords: readonly string[];
  readonly repeats: boolean;
}

/** The table with what was changed in it. */
export interface Keymap {
  readonly bound: readonly Bound[];
  readonly byChord: ReadonlyMap<string, Bound>;
}

/** Chords that always mean what the table says: without them nobody would find the way back. */
const protectedChords: ReadonlyMap<string, Action> = new Map(
  bindings.flatMap((binding) => ('hold' in binding ? (binding.hold === 'fixed' ? [...binding.chords] : binding.chords.slice(0, 1)) : []).map((chord) => [chord, binding.action] as const)),
);

/**
 * The keys as they are now. Where two actions claim a chord, as only an edited file can make them, a changed one has it
 * before one that is not, and of two changed ones the first.
 *
 * @param dotIsBlack - whether `.` blackens the screen, as many clickers mean it, instead of moving one frame
 */
export function keymapOf(changes: KeyChanges, dotIsBlack: boolean): Keymap {
  const byChord = new Map<string, Bound>();
  const changed = (action: Action): readonly string[] | null => (isFixed(action) ? null : (changes[action] ?? null));
  const claims = new Map<string, Action>(protectedChords);
  const claim = (action: Action, chords: readonly string[]): void => {
    for (const chord of chords) if (!claims.has(chord)) claims.set(chord, action);
  };
  for (const { action } of bindings) claim(action, changed(action) ?? []);
  if (dotIsBlack) claim('black', ['.']);
  for (const { action, chords } of bindings) if (changed(action) === null) claim(action, chords);
  const bound = bindings.map(({ action, chords, repeats }) => {
    const order = [...chords.filter((chord) => protectedChords.get(chord) === action), ...(changed(action) ?? chords), '.'];
    const line: Bound = { action, chords: [...new Set(order)].filter((chord) => claims.get(chord) === action), repeats };
    for (const chord of line.chords) byChord.set(chord, line);
    return line;
  });
  return { bound, byChord };
}

/** Whether an action's keys can be changed. */
export function isFixed(action: Action): boolean {
  return bindings.some((binding) => binding.action === action && 'hold' in binding && binding.hold === 'fixed');
}

/** Whether a chord always means the same. */
export function isProtected(chord: string): boolean {
  return protectedChords.has(chord);
}

/** What a press asks for, under the first of its names that is bound; `null` when none is, or it is held and does not go on. */
export function actionFor({ byChord }: Keymap, names: readonly string[], held: boolean): Action | null {
  const bound = byChord.get(names.find((name) => byChord.has(name)) ?? '');
  if (!bound || (held && !bound.repeats)) return null;
  return bound.action;
}

/** The chord to teach for an action; `null` when it has none. */
export function chordToTeach({ bound }: Keymap, action: Action): string | null {
  return bound.find((each) => each.action === action)?.chords[0] ?? null;
}
