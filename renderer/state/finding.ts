import { type Progress } from '#contract/job';
import { createStore } from 'zustand/vanilla';

/** What is known of the lecture besides what is on stage: acts that are computed without being shown. */
export interface Finding {
  /** What is computed now, for the overview or the check; `null` for nothing. */
  readonly computing: {
    readonly runId: string;
    readonly place: string;
    /** Runs that are over, of all that were missing. */
    readonly done: number;
    readonly total: number;
    readonly progress: Progress | null;
  } | null;
  /** Counts what became known, so that whoever lists it looks again. */
  readonly known: number;
  /** Why a place could not be computed, in words, by its id. */
  readonly failed: Readonly<Record<string, string>>;
}

export const finding = createStore<Finding>(() => ({ computing: null, known: 0, failed: {} }));

/** Has whoever lists the places look at them again. */
export function noteKnown(): void {
  finding.setState(({ known }) => ({ known: known + 1 }));
}
