import type { RnnLayer, Sequence } from '../models/layer';
import { type GradientTools, gradientsThroughTime } from '../ops/gradients/gradients';
import { logParameterNorms } from './parameterNorms';

/** An RNN, the spectral radius that its W_hh has, and the one that it is to have instead. */
export interface GrownQuestion {
  readonly rnn: RnnLayer;
  readonly radius: number;
  readonly grownRadius: number;
  readonly x: Sequence;
  /** [hidden], of length 1: E = v . h_N */
  readonly v: Float32Array;
}

/** The same chain with its W_hh scaled as a whole. */
export interface Grown {
  /** [states], |dE/dh_k| by distance, without a nonlinearity and with tanh. */
  readonly linearNorms: readonly number[];
  readonly tanhNorms: readonly number[];
  /** Logarithms to base 10 of |dE/dW_xh|, |dE/dW_hh| and |dE/db| of the linear one. */
  readonly partLogs: readonly number[];
}

/**
 * Sends the error back through the chain with a larger W_hh, once linear and once with tanh.
 *
 * @returns `null` for a W_hh that no factor gives another radius
 */
export async function followGrown({ rnn, radius, grownRadius, x, v }: GrownQuestion, tools: GradientTools): Promise<Grown | null> {
  if (radius === 0) return null;
  const layer = { ...rnn, weightHh: rnn.weightHh.map((value) => (value * grownRadius) / radius) };
  const norms = async (nonlinearity: 'linear' | 'tanh'): Promise<readonly number[]> =>
    (await gradientsThroughTime({ layer: { ...layer, nonlinearity }, x, v, withSpectralNorm: false }, tools)).stateGradientNorm ?? [];
  return { linearNorms: await norms('linear'), tanhNorms: await norms('tanh'), partLogs: await logParameterNorms({ layer, x, v }, tools.breathe) };
}
