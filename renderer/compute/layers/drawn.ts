import { at } from '#contract/tensor';
import type { AttentionLayer, LstmLayer, RecurrentLayer, RnnLayer } from '../models/layer';
import { gateCount } from '../models/layer';
import { uniform } from '../random';

/** torch.nn.RNN as PyTorch begins with it: everything uniform within 1/sqrt(width), drawn from the seed. */
export function drawnRnn(seed: number, width: number): RnnLayer {
  return { kind: 'rnn', nonlinearity: 'tanh', ...recurrent(seed, 'rnn', width) };
}

/**
 * torch.nn.LSTM likewise, with so much added to the bias of its forget gates: the higher, the less an untrained cell forgets.
 *
 * @see Jozefowicz, Zaremba and Sutskever 2015, An Empirical Exploration of Recurrent Network Architectures, section 2.2
 */
export function drawnLstm(seed: number, width: number, forgetBias: number): LstmLayer {
  const weights = recurrent(seed, 'lstm', width);
  const biasIh = weights.biasIh.map((bias, row) => (row >= width && row < 2 * width ? bias + forgetBias : bias));
  return { kind: 'lstm', ...weights, biasIh };
}

/** torch.nn.MultiheadAttention: Xavier-uniform in, nn.Linear's uniform out, no bias. */
export function drawnAttention(seed: number, width: number, heads: number): AttentionLayer {
  const drawn = (name: string, count: number, bound: number): Float32Array => uniform(seed, `drawn.attention.${name}`, count, bound);
  return {
    kind: 'attention', width, heads, causal: false,
    inWeight: drawn('in', 3 * width * width, Math.sqrt(6 / (4 * width))), inBias: new Float32Array(3 * width),
    outWeight: drawn('out', width * width, 1 / Math.sqrt(width)), outBias: new Float32Array(width),
  };
}

function recurrent(seed: number, kind: RecurrentLayer['kind'], width: number) {
  const rows = gateCount[kind] * width;
  const drawn = (name: string, count: number): Float32Array => uniform(seed, `drawn.${kind}.${name}`, count, 1 / Math.sqrt(width));
  return {
    inputWidth: width, hiddenWidth: width,
    weightIh: drawn('weight_ih', rows * width), weightHh: drawn('weight_hh', rows * width), biasIh: drawn('bias_ih', rows), biasHh: drawn('bias_hh', rows),
  };
}

/** A direction of length 1 in which a result is asked about. */
export function drawnDirection(seed: number, width: number): Float32Array {
  const values = uniform(seed, 'drawn.direction', width, 1);
  const length = Math.hypot(...values);
  return values.map((_, place) => at(values, place) / length);
}
