import { at } from '#contract/tensor';
import { uniform } from '../random';
import { addProduct, addTurnedProduct, isZero, matrixOf, type PathLayer, type PathSizes, throughTanh } from './layer';

/** What tells one convolution from another. */
export interface Kernel {
  /** How many tokens a result is made from: itself and earlier ones. */
  readonly taps: number;
  /** Distance between two of them; 1 for a plain convolution. */
  readonly dilation: number;
  /** Draws different weights for each layer of a stack. */
  readonly name: string;
}

/**
 * y_i = tanh(b + sum of W_j x_(i - j * dilation)), drawn as torch.nn.Conv1d begins. Causal, as in WaveNet.
 *
 * @see Oord et al. 2016, section 2.1
 */
export function convolutionLayer(seed: number, { tokens, width }: PathSizes, { taps, dilation, name }: Kernel): PathLayer {
  const bound = 1 / Math.sqrt(taps * width);
  const drawn = Array.from({ length: taps }, (_, tap) => uniform(seed, `paths.${name}.${tap}`, width * width, bound));
  const weights = drawn.map((numbers) => matrixOf(numbers, width, width));
  const bias = uniform(seed, `paths.${name}.bias`, width, bound);
  return {
    inputWidth: width, width,
    weights: { taps: { shape: [taps, width, width], data: Float32Array.from(drawn.flatMap((numbers) => [...numbers])) }, bias: { shape: [width], data: bias } },
    forward: (x, edges) => {
      const y = new Float64Array(tokens * width);
      for (let token = 0; token < tokens; token += 1) {
        const here = { data: y, start: token * width };
        y.set(bias, here.start);
        weights.forEach((matrix, tap) => {
          const source = token - tap * dilation;
          if (source < 0) return;
          addProduct(matrix, { data: x, start: source * width }, here);
          edges.fromInput(source, token);
        });
        for (let unit = 0; unit < width; unit += 1) y[here.start + unit] = Math.tanh(at(y, here.start + unit));
      }
      return y;
    },
    backward: (_x, y, gradient) => {
      const sums = throughTanh(y, gradient);
      const inputs = new Float64Array(tokens * width);
      for (let token = 0; token < tokens; token += 1) {
        const here = { data: sums, start: token * width };
        if (isZero(here, width)) continue;
        weights.forEach((matrix, tap) => {
          const source = token - tap * dilation;
          if (source >= 0) addTurnedProduct(matrix, here, { data: inputs, start: source * width });
        });
      }
      return { results: gradient, inputs };
    },
  };
}
