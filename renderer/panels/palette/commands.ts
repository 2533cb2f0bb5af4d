import { type Acts } from '../acts';
import { intents } from '../keys/intents';
import { bindings, chordToTeach } from '../keys/table';
import { actionWords } from '../words/labels';
import { type Entry } from './entries';

/** Everything that a key does, with its key; what only makes sense as a key is left out. */
export function commandEntries(acts: Acts): readonly Entry[] {
  const perform = intents(acts);
  return bindings.filter(({ action }) => action !== 'dismiss' && action !== 'find').map(({ action }): Entry => ({
    id: `command ${action}`, group: 'commands', text: actionWords[action], detail: '', chord: chordToTeach(action), act: perform[action],
  }));
}
