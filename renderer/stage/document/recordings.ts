import { asFailure } from '#contract/failure';
import { type Trace } from '#contract/trace';
import { documentWords } from '../../panels/words/document';
import { showNotice } from '../../state/view';
import { sceneNamed } from '../registry';
import { markRecorded } from '../runs';
import { Shelf } from './shelf';

let shelf = new Shelf();

/** A trace that lies in the lecture's file, for an act; `null` when it cannot be had, which the lecturer is told. */
export async function recordingOf(key: string, act: string): Promise<Trace | null> {
  const known = shelf.get(key);
  if (known) return known;
  const asked = shelf;
  const answer = await window.bridge.call('lecture:trace', { key });
  if (!answer.ok) return refused(answer.message);
  try {
    sceneNamed(act).check(answer.value);
  } catch (thrown) {
    return refused(asFailure(thrown).message);
  }
  markRecorded(answer.value);
  asked.put(key, answer.value);
  return answer.value;
}

/** A recorded trace that was asked for before; `null` when it still lies in the file only. */
export function knownRecording(key: string): Trace | null {
  return shelf.get(key);
}

/** Forgets the recorded traces of a lecture that is put away; another one may call its own by the same names. */
export function forgetRecordings(): void {
  shelf = new Shelf();
}

function refused(why: string): null {
  showNotice(documentWords.notRecorded(why));
  return null;
}
