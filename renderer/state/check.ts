import { type Checkup } from '#contract/checkup';
import { createStore } from 'zustand/vanilla';

/** What is wrong with a text at the size it was looked at. */
export type TextFault =
  | { readonly kind: 'small'; readonly text: string; readonly fontPx: number }
  | { readonly kind: 'faint'; readonly text: string; readonly contrast: number; readonly wanted: number }
  | { readonly kind: 'cut'; readonly text: string }
  | { readonly kind: 'overlap'; readonly text: string; readonly other: string };

/** A step with something wrong. */
export interface StepFault {
  readonly place: string;
  readonly title: string;
  readonly stepIndex: number;
  readonly fault: TextFault;
}

/** What the longest drawing of a step took, in ms, at the size it was looked at. */
export interface StepCost {
  readonly place: string;
  readonly title: string;
  readonly stepIndex: number;
  readonly ms: number;
}

/** Everything that was looked at. What is not known is `null`, never a guess. */
export interface CheckReport {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly steps: number;
  readonly texts: number;
  readonly faults: readonly StepFault[];
  readonly costs: readonly StepCost[];
  /** Titles of places that are not computed. */
  readonly missing: readonly string[];
  /** Titles of places that could not be drawn, with why. */
  readonly undrawn: readonly { readonly title: string; readonly why: string }[];
  /** Faces of the app that could not be loaded. */
  readonly faces: readonly string[];
  /** Characters that none of the app's own faces has. */
  readonly foreign: readonly string[];
  /** Whether looking was ended before all was seen. */
  readonly ended: boolean;
}

/** A battery as the browser tells of it. A machine without one counts as full and charging. */
export interface Battery {
  /** 0..1 */
  readonly level: number;
  readonly charging: boolean;
}

/** The check of the stage before a talk. It lives as long as the window. */
export interface Check {
  readonly running: { readonly done: number; readonly total: number; readonly title: string } | null;
  readonly report: CheckReport | null;
  /** `null` until main has answered; a failure in words. */
  readonly checkup: Checkup | { readonly problem: string } | null;
  /** `null` until it is known, and where nobody tells. */
  readonly battery: Battery | null;
  /** The size that is looked at, in pixels of the projector. */
  readonly size: { readonly widthPx: number; readonly heightPx: number };
  /** Keys that arrived while they were asked for, the last one first. */
  readonly pressed: readonly { readonly chord: string; readonly action: string | null }[];
}

export const check = createStore<Check>(() => ({ running: null, report: null, checkup: null, battery: null, size: { widthPx: 1920, heightPx: 1080 }, pressed: [] }));

/** Chooses the size that is looked at next. */
export function chooseSize(widthPx: number, heightPx: number): void {
  check.setState({ size: { widthPx, heightPx } });
}
