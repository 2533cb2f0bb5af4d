import { type ReactElement, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import { check } from '../../state/check';
import { keymapNow } from '../keys/current';
import { actionFor } from '../keys/keymap';
import { recordKeys } from '../keys/recording';
import { actionWords, capsOf } from '../words/labels';
import { checkWords } from '../words/check';

/** Keys that are told; older ones are forgotten. */
const mostTold = 6;

/** Shows which key a clicker really sends, and what it would do. While it is tried no key drives the show. */
export function ClickerTrial(): ReactElement {
  const [trying, setTrying] = useState(false);
  const pressed = useStore(check, (now) => now.pressed);
  useEffect(() => (trying ? recordKeys(take) : undefined), [trying]);
  return (
    <div className="clicker">
      <Button className="button" onPress={() => setTrying(!trying)}>
        {trying ? checkWords.keysStop : checkWords.keysTry}
      </Button>
      <div className="clicker-told" aria-live="assertive">
        {trying && pressed.length === 0 ? <p>{checkWords.keysListening}</p> : null}
        {pressed.map(({ chord, action }, index) => (
          <p key={`${pressed.length - index} ${chord}`}>{toldOf(chord, action)}</p>
        ))}
      </div>
    </div>
  );
}

function take(names: readonly string[]): void {
  const keymap = keymapNow();
  const action = actionFor(keymap, names, false);
  const chord = names.find((name) => keymap.byChord.has(name)) ?? names[0] ?? '';
  check.setState(({ pressed }) => ({ pressed: [{ chord, action: action === null ? null : actionWords[action] }, ...pressed].slice(0, mostTold) }));
}

function toldOf(chord: string, action: string | null): string {
  const caps = capsOf(chord).join(' + ');
  return action === null ? checkWords.keyNothing(caps) : checkWords.keyMeans(caps, action);
}
