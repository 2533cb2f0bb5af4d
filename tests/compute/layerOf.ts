import type { OpCase } from '#contract/job';
import type { Layer, Sequence } from '../../renderer/compute/models/layer';

/** A case of the golden form as the layer and the input that it means; rnn is the tanh cell. */
export function layerOf({ op, parameters, inputs }: OpCase): { readonly layer: Layer; readonly x: Sequence } {
  const { x, heads, causal, eps } = inputs;
  if (typeof x !== 'object' || x === null) throw new RangeError(`${op} has no input x`);
  const [batch = NaN, tokens = NaN, width = NaN] = x.shape;
  const numbers = (name: string): Float32Array => {
    const found = parameters[name];
    if (!found) throw new RangeError(`${op} has no parameter ${name}`);
    return Float32Array.from(found.data);
  };
  const attention = (prefix: string): Extract<Layer, { kind: 'attention' }> => ({
    kind: 'attention', width, heads: Number(heads), causal: causal === true,
    inWeight: numbers(`${prefix}in_proj_weight`), inBias: numbers(`${prefix}in_proj_bias`),
    outWeight: numbers(`${prefix}out_proj.weight`), outBias: numbers(`${prefix}out_proj.bias`),
  });
  const norm = (name: string): { readonly weight: Float32Array; readonly bias: Float32Array } => ({ weight: numbers(`${name}.weight`), bias: numbers(`${name}.bias`) });
  const layer = (): Layer => {
    if (op === 'attention') return attention('');
    if (op === 'transformer_block') {
      const firstBias = numbers('linear1.bias');
      const feedForward = { innerWidth: firstBias.length, firstWeight: numbers('linear1.weight'), firstBias, secondWeight: numbers('linear2.weight'), secondBias: numbers('linear2.bias') };
      return { kind: 'block', attention: attention('self_attn.'), feedForward, norm1: norm('norm1'), norm2: norm('norm2'), eps: Number(eps) };
    }
    const weights = { weightIh: numbers('weight_ih'), weightHh: numbers('weight_hh'), biasIh: numbers('bias_ih'), biasHh: numbers('bias_hh') };
    const sizes = { inputWidth: width, hiddenWidth: parameters['weight_hh']?.shape[1] ?? NaN };
    if (op === 'rnn') return { kind: 'rnn', nonlinearity: 'tanh', ...sizes, ...weights };
    if (op === 'lstm' || op === 'gru') return { kind: op, ...sizes, ...weights };
    throw new RangeError(`${op} is no layer`);
  };
  return { layer: layer(), x: { batch, tokens, width, data: Float32Array.from(x.data) } };
}
