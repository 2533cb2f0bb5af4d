import type { Numbers } from '../../kernels/plain/numbers';
import type { Batch } from '../task';

/** A model that reads one sequence of a batch at a time. */
export interface RowModel {
  /** Shares of the 16 answers after `forward`. */
  readonly shares: Numbers;
  forward(numbers: Numbers, batch: Batch, row: number): void;
  /** After `forward` of the same row: adds the slopes of its share in the batch's mean loss to `slopes`. */
  back(numbers: Numbers, slopes: Numbers, batch: Batch, row: number): void;
}
