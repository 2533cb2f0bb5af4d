import { type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { takeKey, isChanged, resetKeys } from '../keys/changing';
import { type Bound, isFixed, isProtected, type KeyChanges } from '../keys/keymap';
import { Icon } from '../parts/icons';
import { Keycaps } from '../parts/keycaps';
import { helpWords } from '../words/help';
import { actionWords } from '../words/labels';

interface KeyRowProps {
  readonly line: Bound;
  readonly changes: KeyChanges;
  readonly onChange: (changes: KeyChanges) => void;
  /** What is said while a key for this action is waited for; `null` while none is. */
  readonly waiting: string | null;
  readonly onRecord: () => void;
}

/** One action: its keys, each of which can be taken away, one more, and the usual ones again. */
export function KeyRow({ line: { action, chords }, changes, onChange, waiting, onRecord }: KeyRowProps): ReactElement {
  const name = actionWords[action];
  return (
    <li className="key-row" aria-label={name}>
      <span>{name}</span>
      <span className="key-chips">
        {chords.map((chord) =>
          isFixed(action) || isProtected(chord) ? (
            <Keycaps key={chord} chord={chord} />
          ) : (
            <Button key={chord} className="key-chip" aria-label={helpWords.take(chord, name)} onPress={() => onChange(takeKey(changes, action, chord))}>
              <Keycaps chord={chord} />
              <Icon name="close" />
            </Button>
          ),
        )}
      </span>
      {isFixed(action) ? (
        <span className="key-fixed">{helpWords.fixed}</span>
      ) : (
        <span className="key-tools">
          {isChanged(changes, action) ? (
            <Button className="button quiet" aria-label={helpWords.resetOne(name)} onPress={() => onChange(resetKeys(changes, action))}>
              {helpWords.usual}
            </Button>
          ) : null}
          <Button className="icon-button" aria-label={helpWords.give(name)} onPress={onRecord}>
            <Icon name="more" />
          </Button>
        </span>
      )}
      {waiting === null ? null : (
        <p className="key-waiting" role="status">
          {waiting}
        </p>
      )}
    </li>
  );
}
