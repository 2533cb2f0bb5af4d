import { createStore } from 'zustand/vanilla';
import { view } from './view';

/** The stations of the tour, in their order. */
export const stations = ['step', 'scrub', 'point', 'sentence', 'presenter', 'find'] as const;
export type StationName = (typeof stations)[number];

/** Where the tour is; `null` while nobody takes it. */
export interface Tour {
  readonly station: StationName | null;
}

export const tour = createStore<Tour>(() => ({ station: null }));

/** Begins at the first station, with nothing in the way; it is not offered again. */
export function startTour(): void {
  view.setState({ toured: true, panel: null, trail: [] });
  tour.setState({ station: stations[0] });
}

/** Goes on to the station after this one; after the last the tour is over. Told by a station that is left already, nothing happens. */
export function leaveStation(name: StationName): void {
  tour.setState(({ station }) => (station === name ? { station: stations[stations.indexOf(name) + 1] ?? null } : {}));
}

export function endTour(): void {
  tour.setState({ station: null });
}

/** Does not offer the tour any more. */
export function declineTour(): void {
  view.setState({ toured: true });
}
