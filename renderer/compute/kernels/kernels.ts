import type { Maker, Model } from '../models/model';
import type { Layer } from '../models/layer';

/** Settings of an engine's own kernels by name, such as `threads: 2`; which there are, the engine says. */
export type Tuning = Readonly<Record<string, number | string>>;

/** A setting that only measuring can decide. */
export interface TuningQuestion {
  readonly setting: string;
  /** What it may be; the first is used where nothing was measured. */
  readonly options: readonly (number | string)[];
  /** The layers whose speed decides. */
  readonly decidedBy: readonly Layer['kind'][];
}

/** The kernels of one engine: the `fused` variant of every layer. */
export interface Kernels {
  readonly questions: readonly TuningQuestion[];
  /**
   * Kernels with these settings; settings that are not named are as they are where nothing was measured.
   *
   * @throws RangeError for a setting or an option that the engine does not have
   */
  tuned(tuning: Tuning): Maker;
  /** A plain product [rows, inner] times [inner, columns], by the same kernel as in the layers with this tuning: what measures the device's peak. */
  makeProduct(rows: number, inner: number, columns: number, tuning?: Tuning): Promise<Model>;
}
