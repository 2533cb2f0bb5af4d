import { type Acts } from '../acts';
import { keymapNow } from '../keys/current';
import { intents } from '../keys/intents';
import { type Action } from '../keys/table';
import { actionWords } from '../words/labels';
import { type Entry } from './entries';

/** What means nothing without the very key that was pressed, or while the search lies over the stage. */
const keysOnly: ReadonlySet<Action> = new Set<Action>(['dismiss', 'find', 'bookmark', 'set-bookmark', 'aim']);

/** Everything that a key does, with the key to press instead next time. */
export function commandEntries(acts: Acts): readonly Entry[] {
  const perform = intents(acts);
  return keymapNow().bound.filter(({ action }) => !keysOnly.has(action)).map(({ action, chords }): Entry => ({
    id: `command ${action}`, group: 'commands', text: actionWords[action], detail: '', chord: chords[0] ?? '', act: () => perform[action](),
  }));
}
