import { type ReactElement } from 'react';
import { useStore } from 'zustand';
import { hall } from '../../state/hall';
import { presenterWords } from '../words/presenter';

/** Where no program may place its windows: what the lecturer does instead. */
export function Unplaceable(): ReactElement | null {
  const placeable = useStore(hall, (now) => now.placeable);
  return placeable ? null : <p className="warned">{presenterWords.unplaceable}</p>;
}
