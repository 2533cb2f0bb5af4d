import { type ReactElement } from 'react';
import { useStore } from 'zustand';
import { view } from '../../state/view';
import { panelWords } from '../words/labels';

/** Nothing to see, until it is asked for again. */
export function BlackScreen(): ReactElement | null {
  const black = useStore(view, (now) => now.black);
  return black ? <div className="black" role="img" aria-label={panelWords.black} /> : null;
}
