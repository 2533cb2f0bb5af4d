import type { Breath } from '../breath';
import type { Layer, Sequence } from './layer';

/** How a layer is computed: operation by operation as the article does it, or in kernels of our own. */
export type VariantName = 'loop' | 'fused';

/** What one forward pass gave. */
export interface Pass {
  /**
   * The result, read back: h of the last token, [batch, hidden], of a recurrent layer; y, [batch, tokens, width], of
   * attention and the block. Valid until the next pass.
   */
  readonly result: Float32Array;
  /** Time the kernels took on the device itself, in ms; `null` where that cannot be measured. */
  readonly kernelMs: number | null;
}

/** Numbers a model gives by name, in the names of the golden files. */
export type Outputs = ReadonlyMap<string, { readonly shape: readonly number[]; readonly data: Float32Array }>;

/** A layer on an engine: weights and input are there already, so that a pass transfers nothing but its result. */
export interface Model {
  /** What one timed pass covers, in words. */
  readonly span: string;
  /** Bytes this model holds on its engine at most: weights, input, results and everything in between. */
  readonly peakBytes: number;
  /**
   * One forward pass.
   *
   * @param breathe - lets the page answer and stops a cancelled run
   * @throws UnrollError 'cancelled', and after that the model can be disposed or run again
   */
  forward(breathe: Breath): Promise<Pass>;
  /**
   * Everything the golden files know of this layer: `hidden` [batch, tokens, hidden], `cell_last` [batch, hidden] of an
   * LSTM; `y` and, of attention, `weights` [batch, heads, query, key]. Not to be timed; valid until
   * the next time.
   */
  outputs(breathe: Breath): Promise<Outputs>;
  /** Gives all memory back. */
  dispose(): void;
}

/** Puts layers on an engine in one of the two ways. */
export interface Maker {
  /**
   * Takes weights and input to the engine and makes everything ready, pipelines compiled.
   *
   * @throws UnrollError 'out-of-memory' naming the limit and what would fit, before anything is taken
   */
  make(layer: Layer, x: Sequence): Promise<Model>;
}
