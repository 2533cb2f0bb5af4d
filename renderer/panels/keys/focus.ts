/** What has the focus, as far as keys are concerned. */
export type FocusKind = 'nothing' | 'text' | 'list' | 'button' | 'choice';

/** Keys that still drive the show while something is typed or chosen from a list: a clicker, the start key, and the search. */
const drivesAlways: ReadonlySet<string> = new Set(['PageUp', 'PageDown', 'Ctrl+k']);
const drivesInText: ReadonlySet<string> = new Set([...drivesAlways, 'Escape', 'Ctrl+Enter', 'Ctrl+s', 'Ctrl+o']);
/** Keys that some clickers can be made to send, and that no text and no list has a use for. */
const writesNothing = /^(?:Shift\+)?(?:F\d{1,2}$|Media|Audio|Browser|Launch)/;
const presses: ReadonlySet<string> = new Set(['Space', 'Enter']);
const moves: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'Space']);

/**
 * Whether a key belongs to what has the focus and must not drive the show.
 *
 * @param byKeyboard - whether the focus got there by keyboard: a button that was clicked gives its keys back
 */
export function belongsToFocus(chord: string, kind: FocusKind, byKeyboard: boolean): boolean {
  switch (kind) {
    case 'nothing':
      return false;
    case 'text':
      return !drivesInText.has(chord) && !writesNothing.test(chord);
    case 'list':
      return !drivesAlways.has(chord) && !writesNothing.test(chord);
    case 'button':
      return byKeyboard && presses.has(chord);
    case 'choice':
      return byKeyboard && moves.has(chord);
    default:
      return kind satisfies never;
  }
}

const typing = 'textarea, [contenteditable]:not([contenteditable=false]), input:not([type=radio], [type=checkbox], [type=range], [type=button])';

/** The kind of an element. The scrubber counts as nothing: every key of the show means the same on it. */
export function kindOf(element: Element | null): FocusKind {
  if (!element) return 'nothing';
  if (element.closest(typing)) return 'text';
  if (element.closest('[role=listbox], [role=menu]')) return 'list';
  if (element.matches('input[type=radio], input[type=checkbox]')) return 'choice';
  return element.closest('button, a[href], [role=button], [role=row]') ? 'button' : 'nothing';
}
