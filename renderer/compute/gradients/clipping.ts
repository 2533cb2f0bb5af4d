import { at } from '#contract/tensor';

/** A recurrent layer's gradient on its way back, by distance. */
export interface WayBack {
  /** |dE/dh_k| */
  readonly norms: readonly number[];
  /** [states, width], dE/dh_k divided by its length */
  readonly directions: Float32Array;
  /** [states, width], slope of the nonlinearity at each state */
  readonly slopes: Float32Array;
  readonly width: number;
}

/**
 * Logarithm to base 10 of |dE/db|, the gradient of the bias that all steps share: the sum over the states of
 * slope * dE/dh_k. Terms are added in float64 against the largest, so that none overflows.
 *
 * @returns -Infinity when every term is zero
 */
export function logBiasGradient({ norms, directions, slopes, width }: WayBack): number {
  const most = norms.reduce((largest, norm) => Math.max(largest, norm), 0);
  if (most === 0) return -Infinity;
  const sum = new Float64Array(width);
  norms.forEach((norm, distance) => {
    for (let unit = 0; unit < width; unit += 1) {
      const place = distance * width + unit;
      sum[unit] = at(sum, unit) + (norm / most) * at(directions, place) * at(slopes, place);
    }
  });
  return Math.log10(most) + Math.log10(Math.hypot(...sum));
}
