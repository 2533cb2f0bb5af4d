import { type Acts } from '../acts';
import { belongsToFocus, kindOf } from './focus';
import { intents } from './intents';
import { actionFor, chordOf } from './table';

/**
 * Listens to every key before anything else sees it, so that no focus can swallow the lecturer's keys.
 *
 * A button that was clicked keeps the focus, yet Space must still mean the next step: only a focus that was reached
 * with Tab, or by a key that opened a panel, keeps its own keys.
 */
export function listenToKeys(acts: Acts): void {
  const perform = intents(acts);
  let byKeyboard = false;
  window.addEventListener('pointerdown', () => (byKeyboard = false), true);
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing) return;
      if (event.key === 'Tab') byKeyboard = true;
      const chord = chordOf(pressOf(event));
      const kind = kindOf(document.activeElement);
      const action = actionFor(chord, event.repeat);
      if (belongsToFocus(chord, kind, byKeyboard)) return;
      if (action === null) {
        if (actionFor(chord, false) !== null) event.preventDefault();
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      if (!byKeyboard && kind !== 'text' && kind !== 'list') letGo();
      if (kind !== 'text') byKeyboard ||= opensPanel(action);
      perform[action]();
    },
    true,
  );
}

function opensPanel(action: string): boolean {
  return action === 'text' || action === 'acts' || action === 'speed' || action === 'about' || action === 'help' || action === 'overview' || action === 'find';
}

function letGo(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

function pressOf(event: KeyboardEvent): Parameters<typeof chordOf>[0] {
  const { key, code, ctrlKey, altKey, metaKey, shiftKey } = event;
  return { key, code, ctrlKey, altKey, metaKey, shiftKey, altGraph: event.getModifierState('AltGraph') };
}
