import type { GivenWeights } from '#contract/weights';
import type { Breath } from '../breath';
import { takeGated } from '../given/takeGated';
import { type Taken, takeAttention, takeRecurrent } from '../given/takeWeights';
import { withKeepingBias } from '../layers/gated';
import { type AttentionLayer, gateCount, type GruLayer, type LstmLayer, type Nonlinearity, type RecurrentLayer, type RnnLayer } from '../models/layer';
import { uniform } from '../random';
import { spectralRadius } from './spectralRadius';

/** What the three layers are to be. */
export interface LayersWish {
  readonly seed: number;
  readonly given: GivenWeights | null;
  /** Width of the vectors that are read. */
  readonly inputWidth: number;
  /** Width of the recurrent states, unless a file has another. */
  readonly hiddenWidth: number;
  /** Largest modulus of an eigenvalue that W_hh shall have; a file's W_hh stays as it is. */
  readonly radius: number;
  readonly nonlinearity: Nonlinearity;
  /** Which gated layer stands beside the RNN. */
  readonly gated: 'lstm' | 'gru';
  /** Added to the bias of the gate that keeps, the LSTM's forget or the GRU's update gate; a file's bias stays as it is. */
  readonly forgetBias: number;
}

/** The three layers whose gradients are followed. */
export interface Layers {
  readonly rnn: RnnLayer;
  readonly gated: LstmLayer | GruLayer;
  readonly attention: AttentionLayer;
  /** Spectral radius of W_hh as it was drawn or given, before anything was scaled. */
  readonly drawnRadius: number;
  /** What was taken of a lecturer's file; `null` for what was drawn. */
  readonly taken: { readonly [Name in 'rnn' | 'gated' | 'attention']: Taken<unknown> | null };
}

/** Numbers of heads to choose from, the most wished first; they divide the width. */
const headCounts = [4, 5, 2, 3, 1] as const;

/**
 * An RNN, an LSTM or a GRU, and an attention layer: of the lecturer's file where it has them, else drawn as torch.nn begins with them.
 *
 * @throws UnrollError 'bad-input' naming a tensor of the file that cannot be used
 */
export async function makeLayers(wish: LayersWish, breathe: Breath): Promise<Layers> {
  const { given, inputWidth, nonlinearity } = wish;
  const [rnn, gated] = [takeRecurrent(given, 'rnn', inputWidth), takeGated(given, wish.gated, inputWidth)];
  const attention = takeAttention(given, inputWidth);
  const drawn = recurrent('rnn', wish);
  const { weightHh, hiddenWidth } = rnn?.weights ?? drawn;
  const drawnRadius = await spectralRadius(weightHh, hiddenWidth, breathe);
  return {
    rnn: { kind: 'rnn', nonlinearity, ...(rnn?.weights ?? { ...drawn, weightHh: weightHh.map((value) => (value * wish.radius) / drawnRadius) }) },
    gated: gated ? { kind: wish.gated, ...gated.weights } : withKeepingBias({ kind: wish.gated, ...recurrent(wish.gated, wish) }, wish.forgetBias),
    attention: { kind: 'attention', heads: headCounts.find((count) => inputWidth % count === 0) ?? 1, causal: false, ...(attention?.weights ?? attentionWeights(wish)) },
    drawnRadius,
    taken: { rnn, gated, attention },
  };
}

type RecurrentWeights = Omit<RecurrentLayer, 'kind' | 'nonlinearity'>;

/** torch.nn.RNN, LSTM and GRU: all weights and biases uniform within 1/sqrt(hidden). */
function recurrent(kind: RecurrentLayer['kind'], { seed, inputWidth, hiddenWidth }: LayersWish): RecurrentWeights {
  const rows = gateCount[kind] * hiddenWidth;
  const bound = 1 / Math.sqrt(hiddenWidth);
  const draw = (name: string, count: number): Float32Array => uniform(seed, `gradients.${kind}.${name}`, count, bound);
  return {
    inputWidth, hiddenWidth,
    weightIh: draw('weight_ih', rows * inputWidth), weightHh: draw('weight_hh', rows * hiddenWidth),
    biasIh: draw('bias_ih', rows), biasHh: draw('bias_hh', rows),
  };
}

/** torch.nn.MultiheadAttention: Xavier-uniform in-projection, zero biases, nn.Linear's weights on the way out. */
function attentionWeights({ seed, inputWidth: width }: LayersWish): Omit<AttentionLayer, 'kind' | 'heads' | 'causal'> {
  return {
    width,
    inWeight: uniform(seed, 'gradients.attention.in', 3 * width * width, Math.sqrt(6 / (4 * width))),
    inBias: new Float32Array(3 * width),
    outWeight: uniform(seed, 'gradients.attention.out', width * width, 1 / Math.sqrt(width)),
    outBias: new Float32Array(width),
  };
}
