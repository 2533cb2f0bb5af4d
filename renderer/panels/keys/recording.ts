import { chordsOf, type KeyPress } from './chords';

/** What becomes of a press while a new key is waited for: all its names, the one that counts first. */
type Recorder = (names: readonly string[]) => void;

let recorder: Recorder | null = null;

/** Hands every key to a listener instead of the show. @returns a function that gives the keys back */
export function recordKeys(listener: Recorder): () => void {
  recorder = listener;
  return () => {
    if (recorder === listener) recorder = null;
  };
}

/** Hands a press on when a new key is waited for. Tab still moves the focus. @returns whether it was wanted */
export function takeForRecording(press: KeyPress): boolean {
  if (recorder === null || press.key === 'Tab') return false;
  recorder(chordsOf(press));
  return true;
}
