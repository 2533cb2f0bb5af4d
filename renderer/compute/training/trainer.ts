import type { Breath } from '../breath';
import type { Batch } from './task';

/** What a model made of some batches it was to learn from. */
export interface Lesson {
  /** Mean loss of each batch it took, before the step; fewer than were given once it has diverged, the last one being why. */
  readonly losses: readonly number[];
  readonly diverged: boolean;
}

/** Loss of a batch beyond which a model counts as diverged; guessing among 16 answers costs ln 16 = 2.77. */
export const worstLoss = 30;

/** Several models that learn and answer side by side. Models are told by their place in the list they were made of. */
export interface Trainer {
  /** On what, in words. */
  readonly span: string;
  /** Threads of the kernels; 0 in plain JavaScript. */
  readonly threads: number;
  /** Lets every model learn from these batches, one after another; one that has diverged learns nothing more. */
  learn(batches: readonly Batch[], breathe: Breath): Promise<readonly Lesson[]>;
  /** How many rows of each batch each model answers right, [models][batches]. */
  count(batches: readonly Batch[], breathe: Breath): Promise<readonly (readonly number[])[]>;
  /** Shares that each model gives to the 16 answers of a batch, [models] of [rows, 16]. */
  answer(batch: Batch, breathe: Breath): Promise<readonly Float32Array[]>;
  /** Slopes of the mean loss of a batch by every number of each model, [models] of [size]: nothing is learnt from them. */
  slopes(batch: Batch, breathe: Breath): Promise<readonly Float64Array[]>;
  /** What each model has learnt so far, [models] of [size]: its parts as its shape lays them. */
  numbers(): readonly Float32Array[];
  dispose(): void;
}
