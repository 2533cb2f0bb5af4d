import { at } from '#contract/tensor';
import { gateCount, type GruLayer, type LstmLayer, type RnnLayer } from '../models/layer';
import { uniform } from '../random';

/** Widths of a recurrent layer. */
export interface RecurrentWidths {
  readonly inputWidth: number;
  readonly hiddenWidth: number;
}

/** Which block of rows decides what stays: the forget gate is the second of i, f, g, o, the update gate the second of r, z, n. */
const keepingGate = 1;

/** A gated layer as torch.nn.LSTM and torch.nn.GRU begin: everything uniform within 1/sqrt(hidden), drawn from the seed. */
export function drawGated(kind: 'lstm' | 'gru', widths: RecurrentWidths, seed: number): LstmLayer | GruLayer {
  return { kind, ...drawWeights(`gates.${kind}`, gateCount[kind], widths, seed) };
}

/** A plain tanh layer of the same widths, as torch.nn.RNN begins. */
export function drawPlain(widths: RecurrentWidths, seed: number): RnnLayer {
  return { kind: 'rnn', nonlinearity: 'tanh', ...drawWeights('gates.rnn', gateCount.rnn, widths, seed) };
}

/**
 * The same layer with something added to the bias of the gate that keeps: b_f of an LSTM, b_z of a GRU, whose update gate is
 * the share of the old state that stays (PyTorch's convention).
 *
 * @see Gers, Schmidhuber and Cummins 2000; Jozefowicz, Zaremba and Sutskever 2015, who recommend 1
 */
export function withKeepingBias<Layer extends LstmLayer | GruLayer>(layer: Layer, added: number): Layer {
  const { hiddenWidth } = layer;
  const inGate = (row: number): boolean => Math.floor(row / hiddenWidth) === keepingGate;
  return { ...layer, biasIh: layer.biasIh.map((value, row) => (inGate(row) ? value + added : value)) };
}

function drawWeights(name: string, gates: number, { inputWidth, hiddenWidth }: RecurrentWidths, seed: number) {
  const rows = gates * hiddenWidth;
  const bound = 1 / Math.sqrt(hiddenWidth);
  const draw = (part: string, count: number): Float32Array => uniform(seed, `${name}.${part}`, count, bound);
  return {
    inputWidth, hiddenWidth,
    weightIh: draw('weight_ih', rows * inputWidth), weightHh: draw('weight_hh', rows * hiddenWidth),
    biasIh: draw('bias_ih', rows), biasHh: draw('bias_hh', rows),
  };
}

/** Powers of ten below which a gradient is not told from zero: float64 ends there. */
const leastPower = -308;

/**
 * A gradient by distance as powers of ten, relative to what it was at distance 0; nothing at all is -308.
 *
 * @param norms - [tokens], at least 0; the first is above 0
 */
export function relativePowers(norms: readonly number[]): Float32Array {
  const first = Math.log10(at(norms, 0));
  return Float32Array.from(norms, (norm) => Math.max(norm > 0 ? Math.log10(norm) - first : leastPower, leastPower));
}
