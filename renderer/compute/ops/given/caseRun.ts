import type { PlainTensor } from '#contract/job';
import type { Engine } from '../../backends/engine';
import type { Breath } from '../../breath';
import type { Tuning } from '../../kernels/kernels';
import type { VariantName } from '../../models/model';

/** How a case is to be computed. */
export interface CaseWish {
  /** Operations that have no kernels of their own are computed in a loop all the same, and the answer says so. */
  readonly variant: VariantName;
  /** Whether every value on the way is wanted too, under the names that ops/cells, ops/attention and ops/block state. */
  readonly intermediates: boolean;
  /** Settings of the engine's own kernels. */
  readonly tuning: Tuning;
}

/** What an operation needs besides its numbers. */
export interface CaseTools {
  readonly engine: Engine;
  readonly breathe: Breath;
}

/** What an operation gave, in the names of the golden files, and how it was really computed. */
export interface CaseAnswer {
  readonly variant: VariantName;
  readonly outputs: Readonly<Record<string, PlainTensor>>;
}

/** Computes a case that has been checked. */
export type CaseRun = (tools: CaseTools) => Promise<CaseAnswer>;
