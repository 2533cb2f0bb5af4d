import type { AttentionLayer } from '../models/layer';
import { uniform } from '../random';

/**
 * An attention layer as torch.nn.MultiheadAttention begins: in_proj Xavier-uniform over its whole [3 * width, width],
 * out_proj as nn.Linear, biases 0; drawn from the seed.
 *
 * @param heads - divides the width
 */
export function seededAttention(seed: number, width: number, heads: number): AttentionLayer {
  const size = width * width;
  return {
    kind: 'attention', width, heads, causal: false,
    inWeight: uniform(seed, 'position.in', 3 * size, Math.sqrt(6 / (4 * width))), inBias: new Float32Array(3 * width),
    outWeight: uniform(seed, 'position.out', size, 1 / Math.sqrt(width)), outBias: new Float32Array(width),
  };
}
