import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { setDot, setKeys, view } from '../../state/view';
import { giveKey } from '../keys/changing';
import { keymapOf } from '../keys/keymap';
import { recordKeys } from '../keys/recording';
import { type Action } from '../keys/table';
import { Segments } from '../drawers/segments';
import { dotWords, helpWords } from '../words/help';
import { actionWords } from '../words/labels';
import { KeyRow } from './keyRow';

/** The action that a key is waited for, and what to say meanwhile. */
interface Waiting {
  readonly action: Action;
  readonly said: string;
  /** The key that another action has: pressed again, it changes hands. */
  readonly asked: string | null;
}

/** All keys, to be changed: an action is given a key by pressing it. */
export function KeyEditor(): ReactElement {
  const changes = useStore(view, (now) => now.keys);
  const dot = useStore(view, (now) => now.dot);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  useRecording(waiting, setWaiting);
  return (
    <>
      <Segments name={helpWords.dot} chosen={dot} options={dotWords} onChoose={setDot} />
      <ul className="key-rows">
        {keymapOf(changes, false).bound.map((line) => (
          <KeyRow
            key={line.action}
            line={line}
            changes={changes}
            onChange={setKeys}
            waiting={waiting?.action === line.action ? waiting.said : null}
            onRecord={() => setWaiting({ action: line.action, said: helpWords.press, asked: null })}
          />
        ))}
      </ul>
    </>
  );
}

/** Takes every key for the action that waits for one. */
function useRecording(waiting: Waiting | null, setWaiting: (next: Waiting | null) => void): void {
  const latest = useRef(waiting);
  useEffect(() => {
    latest.current = waiting;
  });
  const active = waiting !== null;
  useEffect(() => {
    if (!active) return undefined;
    return recordKeys((names) => setWaiting(latest.current && answer(latest.current, names)));
  }, [active, setWaiting]);
}

/** What a press changes, and what to say then; `null` when nothing is waited for any more. */
function answer({ action, asked }: Waiting, names: readonly string[]): Waiting | null {
  const chord = names[0] ?? '';
  if (chord === 'Escape') return null;
  const given = giveKey(view.getState().keys, action, names, asked === chord);
  switch (given.kind) {
    case 'given':
      setKeys(given.changes);
      return null;
    case 'same':
      return { action, said: helpWords.same(chord), asked: null };
    case 'protected':
      return { action, said: helpWords.kept(chord, actionWords[given.by]), asked: null };
    case 'taken':
      return { action, said: (given.lost ? helpWords.takenLast : helpWords.taken)(chord, actionWords[given.by]), asked: chord };
    default:
      return given satisfies never;
  }
}
