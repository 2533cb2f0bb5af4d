import { newTurn } from '../../state/history';
import { isReplaying } from '../../state/replay';
import { type Acts } from '../acts';
import { chordOf, chordsOf, isModifier, pressOf } from './chords';
import { keymapNow } from './current';
import { belongsToFocus, kindOf } from './focus';
import { intents } from './intents';
import { takeForJump } from './deeds/jumping';
import { replaying } from './deeds/replaying';
import { actionFor } from './keymap';
import { takeForRecording } from './recording';
import { type Action } from './table';

/**
 * Listens to every key before anything else sees it, so that no focus can swallow the lecturer's keys.
 *
 * A button that was clicked keeps the focus, yet Space must still mean the next step: only a focus that was reached
 * with Tab, or by a key that opened a panel, keeps its own keys.
 */
export function listenToKeys(acts: Acts): void {
  const perform = intents(acts);
  const whileReplaying = replaying(acts, perform);
  let byKeyboard = false;
  window.addEventListener('pointerdown', () => (byKeyboard = false), true);
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing || isModifier(event)) return;
      if (!event.repeat) newTurn();
      if (event.key === 'Tab') byKeyboard = true;
      const press = pressOf(event);
      const names = chordsOf(press);
      const kind = kindOf(document.activeElement);
      const keymap = keymapNow();
      const action = actionFor(keymap, names, event.repeat);
      if (takeForRecording(press) || (kind !== 'text' && takeForJump(chordOf(press), action, event.repeat))) {
        take(event);
        return;
      }
      if (belongsToFocus(chordOf(press), kind, byKeyboard)) return;
      if (action === null) {
        if (actionFor(keymap, names, false) !== null) event.preventDefault();
        return;
      }
      take(event);
      if (!byKeyboard && kind !== 'text' && kind !== 'list') letGo();
      if (kind !== 'text') byKeyboard ||= opensPanel(action);
      const act = isReplaying() ? whileReplaying[action] : perform[action];
      act?.({ chord: names.find((name) => keymap.byChord.has(name)) ?? '', held: event.repeat });
    },
    true,
  );
}

/** Keeps a key from everything else. */
function take(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

/** What opens a panel that takes the focus, which then counts as reached by keyboard. */
const opening: ReadonlySet<Action> = new Set<Action>(['text', 'acts', 'speed', 'about', 'help', 'edit-lecture', 'overview', 'find', 'check']);

function opensPanel(action: Action): boolean {
  return opening.has(action);
}

function letGo(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
