/**
 * Whole numbers that the shapes below are made of; `sizes` of the trace. `words` are the states that the error passes;
 * `gatedState` is as wide as what a gated layer hands on, h and c of an LSTM, h of a GRU.
 */
export const sizeNames = ['tokens', 'words', 'width', 'inputWidth', 'heads', 'units', 'gatedRows', 'gatedState', 'asking'] as const;
export type SizeName = (typeof sizeNames)[number];

/**
 * Every tensor of the trace, outermost dimension first; a number is a length that never changes. What is `words` long goes by distance, the last
 * word first, but for what is said to go by word. Logarithms are to base 10, and `nothing` stands for that of 0. Beside
 * these are the steps of the gated layer by word, [words, units], under the names of sentence/gated.
 */
export const shapes = {
  /** What was read. */
  vectors: ['tokens', 'inputWidth'],
  weightXh: ['width', 'inputWidth'],
  weightHh: ['width', 'width'],
  bias: ['width'],
  /** Of the RNN, by word: h_k = tanh(recurrentPart + inputPart + bias); zeros for a linear cell, which needs none of them. */
  state: ['words', 'width'],
  inputPart: ['words', 'width'],
  recurrentPart: ['words', 'width'],
  /** 1 - h_k^2, or 1 for a linear cell. */
  slope: ['words', 'width'],
  /** dE/dh_k, divided by |dE/dh_(k+1)|: row 0 is v. */
  arrived: ['words', 'width'],
  /** |dE/dh_k| / |dE/dh_(k+1)|, the length of a row of `arrived`. */
  factor: ['words'],
  /** log of |dE/dh_k| in the RNN, of |dE/d(h_k, c_k)| in an LSTM or |dE/dh_k| in a GRU, and of |dE/dx_k| in attention. */
  rnnLog: ['words'],
  gatedLog: ['words'],
  attentionLog: ['words'],
  /** log of |dh_t/dh_k|_2 in the RNN, the most of any error of length 1 that arrives; `nothing` throughout when `bounded` is 0. */
  mostLog: ['words'],
  /** Weights of the gated layer. */
  gatedWeightIh: ['gatedRows', 'inputWidth'],
  gatedWeightHh: ['gatedRows', 'units'],
  gatedBiasIh: ['gatedRows'],
  gatedBiasHh: ['gatedRows'],
  /** The same as `arrived` for the gated layer: h, and c beside it in an LSTM. */
  gatedArrived: ['words', 'gatedState'],
  /** By word: what attention reads, the vector with its position. */
  inputs: ['words', 'inputWidth'],
  /** Rows of the queries, then of the keys. */
  askingWeight: ['asking', 'inputWidth'],
  askingBias: ['asking'],
  /** What the last word asks, and by word what each answers; the heads' parts side by side. */
  query: ['inputWidth'],
  keys: ['words', 'inputWidth'],
  /** By word: q . k / sqrt(d_k), and what the last word takes from each; a row of shares sums to 1. */
  scores: ['heads', 'words'],
  shares: ['heads', 'words'],
  /** Spectral radius of W_hh as it was drawn, and as it is used. */
  drawnRadius: [1],
  radius: [1],
  /** The radius that the same W_hh is scaled to so that a linear chain explodes, and log of |dE/dh_k| with it: linear, and with tanh. */
  grownRadius: [1],
  grownLog: ['words'],
  grownTanhLog: ['words'],
  /** Of that linear chain: log of |dE/dW_xh|, |dE/dW_hh| and |dE/db|, which are clipped together. */
  partLogs: [3],
} as const satisfies Record<string, readonly (SizeName | number)[]>;

export type TensorName = keyof typeof shapes;
export const tensorNames = Object.keys(shapes) as readonly TensorName[]; // safe: `shapes` is a literal, its keys are all there are

/** Stands for the logarithm of 0: below that of every float64. */
export const nothing = -400;

/** Shape of a tensor for given sizes. */
export function shapeOf(name: TensorName, sizes: Readonly<Record<SizeName, number>>): number[] {
  return shapes[name].map((length) => (typeof length === 'number' ? length : sizes[length]));
}
