import type { Numbers } from '../../kernels/plain/numbers';
import type { Batch } from '../task';
import type { KeptNumbers } from './kept';

/** A model that reads one sequence of a batch at a time. */
export interface RowModel {
  /** Shares of the 16 answers after `forward`. */
  readonly shares: Numbers;
  /** The sums that the shares come from. */
  readonly sums: Numbers;
  forward(numbers: Numbers, batch: Batch, row: number): void;
  /** After `forward` of the same row: adds the slopes of its share in the batch's mean loss to `slopes`. */
  back(numbers: Numbers, slopes: Numbers, batch: Batch, row: number): void;
  /** After `forward`: everything it computed on the way to the shares, of every token of that sequence. */
  kept(numbers: Numbers, length: number): KeptNumbers;
}
