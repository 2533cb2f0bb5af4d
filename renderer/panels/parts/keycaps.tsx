import { type ReactElement } from 'react';
import { useChord } from '../keys/current';
import { type Action } from '../keys/table';
import { capsOf } from '../words/labels';

/** A chord as it is printed on the keys. */
export function Keycaps({ chord }: { readonly chord: string }): ReactElement {
  return (
    <span className="keycaps">
      {capsOf(chord).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}

/** The key to press for an action; nothing when it has none. */
export function KeyOf({ action }: { readonly action: Action }): ReactElement | null {
  const chord = useChord(action);
  return chord === null ? null : <Keycaps chord={chord} />;
}
