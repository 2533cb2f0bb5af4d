/** A walk through time, as walk.ts on the page's side lays it out; addresses in bytes. */
@unmanaged
export class Walk {
  /** 0 tanh, 1 ReLU, 2 linear, 3 LSTM, 4 GRU */
  cell: i32;
  batch: i32;
  tokens: i32;
  inputWidth: i32;
  hiddenWidth: i32;
  /** hiddenWidth rounded up to whole panels */
  stride: i32;
  gates: i32;
  /** Rows of the batch that walk together, so that a step is a product of matrices. */
  rowsAtOnce: i32;
  /** Steps whose input products are made together, so that their weights are fetched once. */
  stepsAtOnce: i32;
  /** [batch, tokens, input] */
  x: usize;
  /** panels of [input, gates * stride] */
  inputPanels: usize;
  /** [gates * stride]; both biases, but the GRU's hidden one of n */
  bias: usize;
  /** panels of [hidden, gates * stride] */
  hiddenPanels: usize;
  /** [stride], the GRU's hidden bias of n */
  resetBias: usize;
  /** [batch, tokens, hidden], what is written */
  hidden: usize;
  /** [batch, hidden], what an LSTM leaves in its cells */
  cellLast: usize;
  /** Rows of weights in groups of 6, [group][inner][6], for rows of the batch that lie side by side; see walkPanels.ts. */
  inputSixes: usize;
  hiddenSixes: usize;
  /** The GRU's hidden weights of n. */
  newSixes: usize;
  /** [gates * hidden in groups of 6, 8], each bias eight times; and the GRU's hidden bias of n. */
  wideBias: usize;
  wideResetBias: usize;
}
