// What the page lays out and the threads read; the fields follow one another as training/wasm/lay.ts writes them. Addresses
// and strides are bytes, everything else counts. Weights lie as PyTorch lays them, [outputs, inner].

/** One batch of sequences, all equally long: [length, rows] bytes of keys and of values, [rows] bytes of answers. */
@unmanaged
export class Batch {
  rows: i32;
  length: i32;
  keys: usize;
  values: usize;
  answers: usize;
}

/** Something to do with one model on some batches. */
@unmanaged
export class Job {
  model: usize;
  /** 0 train, 1 count right answers, 2 slopes of the loss alone, 3 the shares of all answers of one batch. */
  what: i32;
  batches: usize;
  batchCount: i32;
  /** One float32 a batch: its mean loss, or how many answers were right; for 3, [rows, 16]. */
  results: usize;
}

/** Bytes of the structures, for lists of them. */
export const batchBytes: usize = 20;
export const jobBytes: usize = 20;

/** A model: its sizes, its numbers, where each of its parts lies in them, and room to compute in. */
@unmanaged
export class Model {
  /** 0 tanh RNN, 1 LSTM, 2 transformer block */
  kind: i32;
  width: i32;
  /** Rows of the weights of a recurrent step; of a block, the inner width of its feed-forward part. */
  inner: i32;
  heads: i32;
  /** Float32 in all its parts together; a multiple of 4. */
  numbers: i32;
  rate: f32;
  /** Loss of a batch beyond which it counts as diverged. */
  worst: f32;
  /** Steps taken. */
  steps: i32;
  /** Not 0 once it has diverged; then it takes no more steps. */
  diverged: i32;
  parameters: usize;
  slopes: usize;
  first: usize;
  second: usize;
  /** From here on the distance of a part from the first one, in bytes; the table of keys, [20, width], is the first. */
  valueTable: usize;
  headWeight: usize;
  headBias: usize;
  /** Recurrent: [inner, width] twice, [inner] twice. */
  inputWeight: usize;
  hiddenWeight: usize;
  inputBias: usize;
  hiddenBias: usize;
  /** Block: gain and shift of three norms, [3 * width, width] and its bias, and three more linear maps. */
  norm1: usize;
  inWeight: usize;
  inBias: usize;
  outWeight: usize;
  outBias: usize;
  norm2: usize;
  firstWeight: usize;
  firstBias: usize;
  secondWeight: usize;
  secondBias: usize;
  norm3: usize;
  /** Most sequences and most tokens of one that there is room for. */
  mostRows: i32;
  mostLength: i32;
  /** As many zeros as the longest row anywhere. */
  zeros: usize;
  /** Room to compute in. [width, 16] the head's weights turned, [rows, 16], and slopes of the state it reads, [rows, width] */
  turnedHead: usize;
  shares: usize;
  stateSlopes: usize;
  /** Recurrent: what each key and each value adds to the sums, [40, inner], and its slopes; both weights turned. */
  table: usize;
  tableSlopes: usize;
  turnedInput: usize;
  turnedHidden: usize;
  /** [1 + length, rows, width], zeros first; gates [length, rows, inner]; an LSTM's cells and their tanh like the states */
  hidden: usize;
  gates: usize;
  cells: usize;
  cellTanh: usize;
  sumSlopes: usize;
  cellSlopes: usize;
  /** Block: [length, width] of positions; of all tokens [rows, length, width], [rows, length] and [rows, length, width]. */
  positions: usize;
  hats: usize;
  scales: usize;
  normed: usize;
  /** Of the last tokens, [rows, width]: queries, then what they ask of each head [rows, heads, width] */
  last: usize;
  queries: usize;
  asked: usize;
  /** [rows, heads, length filled up to fours] */
  weights: usize;
  /** [rows, heads, width], then [rows, width] */
  mixed: usize;
  taken: usize;
  added: usize;
  hats2: usize;
  scales2: usize;
  normed2: usize;
  /** [rows, inner] */
  within: usize;
  ended: usize;
  hats3: usize;
  scales3: usize;
  normed3: usize;
  /** The last tokens after their norm, kept while their slopes are written over them, [rows, width]. */
  keptLast: usize;
  /** One weight turned, [3 * width or inner, width] at most. */
  turned: usize;
  /** Slopes on the way back, [rows, heads * width or inner] at most each, and [heads, length filled up to fours]. */
  slopesA: usize;
  slopesB: usize;
  slopesC: usize;
  weightSlopes: usize;
}

/** Rows that a table of embeddings is filled up to: 17 keys and 18 values with what is no key and no value. */
export const tableRows = 20;
/** Answers to choose from. */
export const answerCount = 16;
