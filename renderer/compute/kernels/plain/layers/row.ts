import type { Pace } from '../linear';
import type { Numbers } from '../numbers';

/** Numbers by name, of one row of a batch; shapes are without the batch. */
export type RowOutputs = ReadonlyMap<string, { readonly shape: readonly number[]; readonly data: Numbers }>;

/** A layer with its weights and all its memory, for one row of a batch at a time. */
export interface RowLayer {
  /** Numbers of one row's result: [hidden] of a recurrent layer, [tokens, width] of the others. */
  readonly resultSize: number;
  /**
   * Writes the result of one row.
   *
   * @param x - [tokens, width]
   * @param into - [resultSize]
   */
  forward(x: Numbers, into: Numbers, pace: Pace): Promise<void>;
  /** Everything the golden files know of this row; copies, which the next row leaves alone. */
  outputs(x: Numbers, pace: Pace): Promise<RowOutputs>;
}
