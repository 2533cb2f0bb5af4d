import { at } from '#contract/tensor';
import type { RnnLayer } from '../models/layer';
import { uniform } from '../random';
import { addProduct, addTurnedProduct, matrixOf, type PathLayer, type PathSizes, throughTanh } from './layer';

/** Weights of a chain, its two biases added up. */
export interface ChainWeights extends Pick<RnnLayer, 'inputWidth' | 'hiddenWidth' | 'weightIh' | 'weightHh'> {
  /** [hidden] */
  readonly bias: Float32Array;
}

/** Weights drawn as torch.nn.RNN begins, with one bias for its two. */
export function drawnChain(seed: number, width: number): ChainWeights {
  const draw = (name: string, count: number): Float32Array => uniform(seed, `paths.chain.${name}`, count, 1 / Math.sqrt(width));
  return { inputWidth: width, hiddenWidth: width, weightHh: draw('weight_hh', width * width), weightIh: draw('weight_ih', width * width), bias: draw('bias', width) };
}

/** h_t = tanh(W_hh h_(t-1) + W_xh x_t + b). */
export function chainLayer({ inputWidth, hiddenWidth: width, weightIh, weightHh, bias }: ChainWeights, { tokens }: Pick<PathSizes, 'tokens'>): PathLayer {
  const [fromHidden, fromInput] = [matrixOf(weightHh, width, width), matrixOf(weightIh, width, inputWidth)];
  return {
    inputWidth, width,
    weights: {
      weightHh: { shape: [width, width], data: weightHh },
      weightIh: { shape: [width, inputWidth], data: weightIh },
      bias: { shape: [width], data: bias },
    },
    forward: (x, edges) => {
      const y = new Float64Array(tokens * width);
      for (let token = 0; token < tokens; token += 1) {
        const here = { data: y, start: token * width };
        y.set(bias, here.start);
        addProduct(fromInput, { data: x, start: token * inputWidth }, here);
        edges.fromInput(token, token);
        if (token > 0) {
          addProduct(fromHidden, { data: y, start: here.start - width }, here);
          edges.fromResult(token - 1, token);
        }
        for (let unit = 0; unit < width; unit += 1) y[here.start + unit] = Math.tanh(at(y, here.start + unit));
      }
      return y;
    },
    backward: (_x, y, gradient) => {
      const [results, inputs] = [gradient.slice(), new Float64Array(tokens * inputWidth)];
      for (let token = tokens - 1; token >= 0; token -= 1) {
        const start = token * width;
        const sum = { data: throughTanh(y.subarray(start, start + width), results.subarray(start, start + width)), start: 0 };
        addTurnedProduct(fromInput, sum, { data: inputs, start: token * inputWidth });
        if (token > 0) addTurnedProduct(fromHidden, sum, { data: results, start: start - width });
      }
      return { results, inputs };
    },
  };
}
