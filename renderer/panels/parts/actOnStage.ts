import { useStore } from 'zustand';
import { wish } from '../../state/wish';
import { type ActEntry, type Acts } from '../acts';

/** The act that the lecture stands in; `null` until the stage is there. */
export function useActOnStage({ list }: Pick<Acts, 'list'>): ActEntry | null {
  const id = useStore(wish, (now) => now.act);
  return list.find((act) => act.id === id) ?? null;
}
