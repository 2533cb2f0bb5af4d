import { openPanel } from '../../state/view';
import { type Acts } from '../acts';
import { keymapNow } from '../keys/current';
import { intents } from '../keys/intents';
import { type Action } from '../keys/table';
import { actionWords } from '../words/labels';
import { supportWords } from '../words/support';
import { tapeWords } from '../words/tape';
import { updateWords } from '../words/updates';
import { type Entry } from './entries';

/** What means nothing without the very key that was pressed, or while the search lies over the stage. */
const keysOnly: ReadonlySet<Action> = new Set<Action>(['dismiss', 'find', 'bookmark', 'set-bookmark', 'aim']);

/** Everything that a key does, with the key to press instead next time, and what is asked for too seldom to have one. */
export function commandEntries(acts: Acts): readonly Entry[] {
  const perform = intents(acts);
  const again: Entry = { id: 'last-talk', group: 'commands', text: tapeWords.showLast, detail: '', chord: '', act: acts.tape.playLast };
  const report: Entry = { id: 'report', group: 'commands', text: supportWords.report, detail: '', chord: '', act: () => openPanel('report') };
  const newer: Entry = { id: 'updates', group: 'commands', text: updateWords.look, detail: '', chord: '', act: () => openPanel('updates') };
  const bound = keymapNow().bound.filter(({ action }) => !keysOnly.has(action)).map(({ action, chords }): Entry => ({
    id: `command ${action}`, group: 'commands', text: actionWords[action], detail: '', chord: chords[0] ?? '', act: () => perform[action](),
  }));
  return [...bound, again, report, newer];
}
