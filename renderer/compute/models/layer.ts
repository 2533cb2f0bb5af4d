/** What is applied to a plain recurrent cell's sum; a linear cell leaves it as it is. */
export type Nonlinearity = 'tanh' | 'relu' | 'linear';

/** Weights every recurrent cell has, in the layout of torch.nn; gates are blocks of rows, `hidden` rows each. */
interface RecurrentWeights {
  readonly inputWidth: number;
  readonly hiddenWidth: number;
  /** [gates * hidden, input] */
  readonly weightIh: Float32Array;
  /** [gates * hidden, hidden] */
  readonly weightHh: Float32Array;
  /** [gates * hidden] */
  readonly biasIh: Float32Array;
  /** [gates * hidden] */
  readonly biasHh: Float32Array;
}

/** torch.nn.RNN: h_t = f(W_ih x_t + b_ih + W_hh h_(t-1) + b_hh). */
export interface RnnLayer extends RecurrentWeights {
  readonly kind: 'rnn';
  readonly nonlinearity: Nonlinearity;
}

/** torch.nn.LSTM; gates in the order i, f, g, o. */
export interface LstmLayer extends RecurrentWeights {
  readonly kind: 'lstm';
}

/** torch.nn.GRU; gates in the order r, z, n, and n = tanh(W_in x + b_in + r * (W_hn h + b_hn)). */
export interface GruLayer extends RecurrentWeights {
  readonly kind: 'gru';
}

/** A layer that walks through time. */
export type RecurrentLayer = RnnLayer | LstmLayer | GruLayer;

/** torch.nn.MultiheadAttention on one input, batch first. */
export interface AttentionLayer {
  readonly kind: 'attention';
  readonly width: number;
  /** Divides the width. */
  readonly heads: number;
  /** Whether a token sees only itself and what came before. */
  readonly causal: boolean;
  /** [3 * width, width], rows for q, then k, then v */
  readonly inWeight: Float32Array;
  /** [3 * width] */
  readonly inBias: Float32Array;
  /** [width, width] */
  readonly outWeight: Float32Array;
  /** [width] */
  readonly outBias: Float32Array;
}

/** torch.nn.LayerNorm over the last axis; both [width]. */
export interface NormWeights {
  readonly weight: Float32Array;
  readonly bias: Float32Array;
}

/** torch.nn.Linear, ReLU, torch.nn.Linear. */
export interface FeedForwardWeights {
  readonly innerWidth: number;
  /** [inner, width] */
  readonly firstWeight: Float32Array;
  /** [inner] */
  readonly firstBias: Float32Array;
  /** [width, inner] */
  readonly secondWeight: Float32Array;
  /** [width] */
  readonly secondBias: Float32Array;
}

/** The post-norm encoder layer of Vaswani et al. 2017: norm1(x + attention), then norm2(that + feed-forward). */
export interface BlockLayer {
  readonly kind: 'block';
  readonly attention: AttentionLayer;
  readonly feedForward: FeedForwardWeights;
  readonly norm1: NormWeights;
  readonly norm2: NormWeights;
  readonly eps: number;
}

/** A layer with its weights, as plain numbers; every variant of every engine takes it in this form. */
export type Layer = RecurrentLayer | AttentionLayer | BlockLayer;

/** Blocks of rows in a recurrent cell's weights. */
export const gateCount = { rnn: 1, gru: 3, lstm: 4 } as const satisfies Readonly<Record<RecurrentLayer['kind'], number>>;

/** What a layer reads. */
export interface Sequence {
  readonly batch: number;
  readonly tokens: number;
  readonly width: number;
  /** [batch, tokens, width] */
  readonly data: Float32Array;
}
