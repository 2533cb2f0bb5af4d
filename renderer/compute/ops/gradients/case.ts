import type { PlainTensor } from '#contract/job';
import type { CaseRun, CaseWish } from '../given/caseRun';
import type { GradientCase } from '../given/gradients';
import { type Gradients, gradientsThroughTime } from './gradients';

/** What the golden files hold of a plain RNN: both by distance, index 0 being the last token. */
export const rnnGradientNames = ['gradient_norm', 'jacobian_product_spectral_norm'] as const;
/** What they hold of the others: row k is token k, the first one first. */
export const inputGradientNames = ['x_gradient_norm'] as const;

/**
 * A gradient through time in the names of the golden files. With intermediates these come too: `x_gradient` [tokens, input]
 * and `x_gradient_norm` by token; `gradient_norm` (of the state, an LSTM's being h and c) and
 * `jacobian_product_spectral_norm` by distance.
 */
export function gradientCase({ layer, x, v }: GradientCase, golden: readonly string[], { intermediates }: CaseWish): CaseRun {
  const withSpectralNorm = intermediates || golden.includes('jacobian_product_spectral_norm');
  return async (tools) => {
    const all = named(await gradientsThroughTime({ layer, x, v, withSpectralNorm }, tools), x.width);
    return { variant: 'loop', outputs: intermediates ? all : Object.fromEntries(Object.entries(all).filter(([name]) => golden.includes(name))) };
  };
}

function named(gradients: Gradients, width: number): Record<string, PlainTensor> {
  const { inputGradientNorm, stateGradientNorm, jacobianProductSpectralNorm, inputGradient } = gradients;
  const row = (data: readonly number[]): PlainTensor => ({ shape: [data.length], data: [...data] });
  return {
    x_gradient: { shape: [inputGradientNorm.length, width], data: Array.from(inputGradient) },
    x_gradient_norm: row(inputGradientNorm.toReversed()),
    ...(stateGradientNorm ? { gradient_norm: row(stateGradientNorm) } : {}),
    ...(jacobianProductSpectralNorm ? { jacobian_product_spectral_norm: row(jacobianProductSpectralNorm) } : {}),
  };
}
