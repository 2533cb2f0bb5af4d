import type { AttentionLayer, FeedForwardWeights, GruLayer, Layer, LstmLayer, Nonlinearity, RnnLayer, Sequence } from '../../renderer/compute/models/layer';
import { uniform } from '../../renderer/compute/random';

/** Sizes of a layer made up for a test. */
export interface LayerSizes {
  readonly input: number;
  readonly hidden: number;
  readonly heads: number;
  readonly causal: boolean;
}

const seed = 3;

/** Seeded numbers as large as torch.nn begins with. */
function drawn(name: string, count: number, width: number): Float32Array {
  return uniform(seed, name, count, 1 / Math.sqrt(width));
}

/** [batch, tokens, width] of seeded numbers. */
export function drawnSequence(batch: number, tokens: number, width: number): Sequence {
  return { batch, tokens, width, data: uniform(seed, 'x', batch * tokens * width, 1) };
}

function recurrent<Kind extends string>(kind: Kind, gates: number, { input, hidden }: LayerSizes): { kind: Kind } & Omit<LstmLayer, 'kind'> {
  return {
    kind,
    inputWidth: input,
    hiddenWidth: hidden,
    weightIh: drawn('wih', gates * hidden * input, hidden),
    weightHh: drawn('whh', gates * hidden * hidden, hidden),
    biasIh: drawn('bih', gates * hidden, hidden),
    biasHh: drawn('bhh', gates * hidden, hidden),
  };
}

export function drawnRnn(sizes: LayerSizes, nonlinearity: Nonlinearity = 'tanh'): RnnLayer {
  return { ...recurrent('rnn', 1, sizes), nonlinearity };
}

export function drawnLstm(sizes: LayerSizes): LstmLayer {
  return recurrent('lstm', 4, sizes);
}

export function drawnGru(sizes: LayerSizes): GruLayer {
  return recurrent('gru', 3, sizes);
}

export function drawnAttention({ input: width, heads, causal }: LayerSizes): AttentionLayer {
  return {
    kind: 'attention',
    width,
    heads,
    causal,
    inWeight: drawn('in', 3 * width * width, width),
    inBias: drawn('inb', 3 * width, width),
    outWeight: drawn('out', width * width, width),
    outBias: drawn('outb', width, width),
  };
}

export function drawnFeedForward({ input: width, hidden: innerWidth }: LayerSizes): FeedForwardWeights {
  return {
    innerWidth,
    firstWeight: drawn('w1', innerWidth * width, width),
    firstBias: drawn('b1', innerWidth, width),
    secondWeight: drawn('w2', width * innerWidth, innerWidth),
    secondBias: drawn('b2', width, innerWidth),
  };
}

/** One layer of every kind; the inner width of the block is `hidden`. */
export function drawnLayer(kind: Layer['kind'], sizes: LayerSizes): Layer {
  const norm = (name: string): { weight: Float32Array; bias: Float32Array } => ({
    weight: drawn(`${name}w`, sizes.input, 1).map((value) => 1 + value / 2),
    bias: drawn(`${name}b`, sizes.input, sizes.input),
  });
  switch (kind) {
    case 'rnn':
      return drawnRnn(sizes);
    case 'lstm':
      return drawnLstm(sizes);
    case 'gru':
      return drawnGru(sizes);
    case 'attention':
      return drawnAttention(sizes);
    case 'block':
      return { kind, attention: drawnAttention(sizes), feedForward: drawnFeedForward(sizes), norm1: norm('n1'), norm2: norm('n2'), eps: 1e-5 };
    default:
      throw new RangeError(`no such layer: ${String(kind satisfies never)}`);
  }
}
