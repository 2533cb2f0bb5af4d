import { type RecentLecture } from '#contract/lecture';
import { createStore } from 'zustand/vanilla';

/** A lecture that would take the place of the open one. */
export type Wanted = { readonly what: 'new' | 'open' } | { readonly what: 'recent'; readonly id: string };

/** What is being done with the lecture's file in this run of the app. */
export interface Desk {
  /** What waits until it is decided whether unsaved changes are kept; `null` when nothing does. */
  readonly asking: Wanted | null;
  /** A large file that is being read or written, in bytes. */
  readonly moving: { readonly name: string; readonly done: number; readonly total: number } | null;
  readonly recents: readonly RecentLecture[];
  /** Places whose numbers are being recorded, one after another. */
  readonly recording: { readonly runId: string; readonly title: string; readonly done: number; readonly total: number } | null;
}

export const desk = createStore<Desk>(() => ({ asking: null, moving: null, recents: [], recording: null }));

/** Asks what becomes of unsaved changes before another lecture is taken; `null` stops asking. */
export function ask(asking: Wanted | null): void {
  desk.setState({ asking });
}

/** Tells how far a large file is; all of it is there when it is done. */
export function tellMoving(moving: Desk['moving']): void {
  desk.setState({ moving: moving !== null && moving.done >= moving.total ? null : moving });
}
