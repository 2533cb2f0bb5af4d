import type { Engine } from '../../backends/engine';
import type { Breath } from '../../breath';
import type { AttentionLayer, RecurrentLayer, Sequence } from '../../models/layer';
import { attentionGradients } from './attention';
import { recurrentGradients } from './recurrent';

/** A layer, what it reads, and whose gradient is followed. */
export interface GradientQuestion<Kind = RecurrentLayer | AttentionLayer> {
  readonly layer: Kind;
  /** One row of the batch. */
  readonly x: Sequence;
  /** [width of the result]; E = v . (result of the last token), h_N or y_N */
  readonly v: Float32Array;
  /** The spectral norms are the dear part: a product of two matrices and some squarings for each token. */
  readonly withSpectralNorm: boolean;
}

/** With what a question is answered. */
export interface GradientTools {
  readonly engine: Engine;
  readonly breathe: Breath;
}

/**
 * How far a gradient reaches, from the nearest token to the farthest: entry n is distance n, token k = N - n. All numbers
 * are float64, finite and at least 0: what is under its range is 0, and what is beyond it is its largest number.
 */
export interface Gradients {
  /** 0 .. N - 1 */
  readonly distances: readonly number[];
  /** |dE/dx_k| */
  readonly inputGradientNorm: readonly number[];
  /** |dE/dh_k|, of an LSTM |dE/d(h_k, c_k)|; `null` for attention, which carries no state. */
  readonly stateGradientNorm: readonly number[] | null;
  /**
   * [tokens, state], dE/d(state_k) by distance, each row divided by its length, which `stateGradientNorm` holds; zeros where
   * that is 0. `null` for attention.
   */
  readonly stateDirection: Float32Array | null;
  /**
   * Largest singular value of d(state_N)/d(state_k), the product of the Jacobians between them (Pascanu, Mikolov and Bengio
   * 2013), the state of an LSTM being (h, c); of dy_N/dx_k for attention. `null` when it was not asked for.
   */
  readonly jacobianProductSpectralNorm: readonly number[] | null;
  /** [tokens, input], dE/dx_k by token, the first token first. */
  readonly inputGradient: Float64Array;
}

/**
 * Gradients through time by backpropagation written out by hand, on the engine. Rows are scaled to 1 at every step and the
 * logarithms of the scales are kept in float64, so that nothing runs out of float32 on 512 steps.
 *
 * What float32 itself cannot know stays unknown: where tiny changes of an early state grow without bound (a chaotic cell),
 * the states themselves, and so their slopes, differ from those of float64.
 *
 * @throws UnrollError 'wrong-result' when weights are so large that a single step leaves float32; 'cancelled'
 */
export function gradientsThroughTime({ layer, ...question }: GradientQuestion, tools: GradientTools): Promise<Gradients> {
  return layer.kind === 'attention' ? attentionGradients({ layer, ...question }, tools) : recurrentGradients({ layer, ...question }, tools);
}
