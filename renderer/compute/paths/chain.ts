import { at } from '#contract/tensor';
import { uniform } from '../random';
import { addProduct, addTurnedProduct, type PathLayer, type PathSizes, throughTanh } from './layer';

/** h_t = tanh(W_hh h_(t-1) + W_xh x_t + b), drawn as torch.nn.RNN begins. */
export function chainLayer(seed: number, { tokens, width }: PathSizes): PathLayer {
  const bound = 1 / Math.sqrt(width);
  const draw = (name: string, count: number): Float64Array => Float64Array.from(uniform(seed, `paths.chain.${name}`, count, bound));
  const [fromHidden, fromInput, bias] = [draw('weight_hh', width * width), draw('weight_ih', width * width), draw('bias', width)];
  return {
    forward: (x, edges) => {
      const y = new Float64Array(tokens * width);
      for (let token = 0; token < tokens; token += 1) {
        const here = { data: y, start: token * width };
        y.set(bias, here.start);
        addProduct(fromInput, width, { data: x, start: here.start }, here);
        edges.fromInput(token, token);
        if (token > 0) {
          addProduct(fromHidden, width, { data: y, start: here.start - width }, here);
          edges.fromResult(token - 1, token);
        }
        for (let unit = 0; unit < width; unit += 1) y[here.start + unit] = Math.tanh(at(y, here.start + unit));
      }
      return y;
    },
    backward: (_x, y, gradient) => {
      const [arrived, result] = [gradient.slice(), new Float64Array(tokens * width)];
      for (let token = tokens - 1; token >= 0; token -= 1) {
        const start = token * width;
        const sum = { data: throughTanh(y.subarray(start, start + width), arrived.subarray(start, start + width)), start: 0 };
        addTurnedProduct(fromInput, width, sum, { data: result, start });
        if (token > 0) addTurnedProduct(fromHidden, width, sum, { data: arrived, start: start - width });
      }
      return result;
    },
  };
}
