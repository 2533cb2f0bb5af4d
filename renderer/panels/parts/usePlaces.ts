import { useStore } from 'zustand';
import { document } from '../../state/document';
import { finding } from '../../state/finding';
import { view } from '../../state/view';
import { wish } from '../../state/wish';
import { type Acts } from '../acts';
import { type PlaceEntry } from '../findingActs';

/** The places of the lecture, looked at again whenever one may have become known, or unknown. */
export function usePlaces(acts: Acts): readonly PlaceEntry[] {
  useStore(finding, (now) => now.known);
  useStore(view, (now) => now.trace);
  useStore(wish);
  useStore(document, ({ lecture }) => lecture);
  useStore(document, ({ at }) => at);
  return acts.finding.places();
}
