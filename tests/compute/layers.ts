import { type AttentionLayer, type BlockLayer, gateCount, type Nonlinearity, type RecurrentLayer, type Sequence } from '../../renderer/compute/models/layer';
import { uniform } from '../../renderer/compute/random';

/** Weights that neither saturate nor vanish at the widths of tests. */
function drawn(name: string, count: number, bound = 0.4): Float32Array {
  return uniform(3, `test.${name}`, count, bound);
}

/** A recurrent layer with seeded weights. */
export function recurrentLayer(kind: RecurrentLayer['kind'], inputWidth: number, hiddenWidth: number, nonlinearity: Nonlinearity = 'tanh'): RecurrentLayer {
  const rows = gateCount[kind] * hiddenWidth;
  const weights = {
    inputWidth,
    hiddenWidth,
    weightIh: drawn('weightIh', rows * inputWidth),
    weightHh: drawn('weightHh', rows * hiddenWidth, 1 / Math.sqrt(hiddenWidth)),
    biasIh: drawn('biasIh', rows),
    biasHh: drawn('biasHh', rows),
  };
  return kind === 'rnn' ? { kind, nonlinearity, ...weights } : { kind, ...weights };
}

/** An attention layer with seeded weights. */
export function attentionLayer(width: number, heads: number, causal: boolean): AttentionLayer {
  return {
    kind: 'attention',
    width,
    heads,
    causal,
    inWeight: drawn('inWeight', 3 * width * width),
    inBias: drawn('inBias', 3 * width),
    outWeight: drawn('outWeight', width * width),
    outBias: drawn('outBias', width),
  };
}

/** A transformer block with seeded weights. */
export function blockLayer(width: number, heads: number, innerWidth: number, causal: boolean): BlockLayer {
  const norm = (name: string): BlockLayer['norm1'] => ({ weight: drawn(`${name}.weight`, width, 1), bias: drawn(`${name}.bias`, width) });
  return {
    kind: 'block',
    attention: attentionLayer(width, heads, causal),
    feedForward: {
      innerWidth,
      firstWeight: drawn('firstWeight', innerWidth * width),
      firstBias: drawn('firstBias', innerWidth),
      secondWeight: drawn('secondWeight', width * innerWidth),
      secondBias: drawn('secondBias', width),
    },
    norm1: norm('norm1'),
    norm2: norm('norm2'),
    eps: 1e-5,
  };
}

/** A seeded input within -1..1. */
export function sequence(batch: number, tokens: number, width: number): Sequence {
  return { batch, tokens, width, data: drawn('x', batch * tokens * width, 1) };
}
