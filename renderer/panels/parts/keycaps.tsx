import { type ReactElement } from 'react';
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
