/**
 * Whole numbers that the shapes below are made of; `sizes` of the trace. `places` is 64, or the number of tokens if that is
 * more, so that a short sentence shows the encoding's waves too. `encoded` is 1 when positions were added to the last runs.
 */
export const sizeNames = ['tokens', 'width', 'heads', 'valueWidth', 'places', 'runs', 'orders', 'encoded'] as const;
export type SizeName = (typeof sizeNames)[number];

/** What attention reads in its four runs: order 0 as written, order 1 shuffled, each without and with positions. */
export const runs = { bareWritten: 0, bareShuffled: 1, placedWritten: 2, placedShuffled: 3 } as const;

/**
 * Every tensor of the act with its shape, outermost first.
 *
 * `order[i]` is the word, counted as written, that stands at place i of the shuffled text.
 * Attention:  inputs = the words of the run (+ positions), output = W_o [heads] + b_o, as torch.nn.MultiheadAttention
 * The chain:  hidden_t = tanh(recurrentPart_t + inputPart_t + bias), over the words alone, in both orders
 */
export const shapes = {
  vectors: ['tokens', 'width'],
  order: ['tokens'],
  positions: ['places', 'width'],
  queryWeight: ['width', 'width'],
  keyWeight: ['width', 'width'],
  valueWeight: ['width', 'width'],
  outputWeight: ['width', 'width'],
  queryBias: ['width'],
  keyBias: ['width'],
  valueBias: ['width'],
  outputBias: ['width'],
  inputs: ['runs', 'tokens', 'width'],
  query: ['runs', 'heads', 'tokens', 'valueWidth'],
  key: ['runs', 'heads', 'tokens', 'valueWidth'],
  value: ['runs', 'heads', 'tokens', 'valueWidth'],
  mixed: ['runs', 'heads', 'tokens', 'valueWidth'],
  output: ['runs', 'tokens', 'width'],
  weightXh: ['width', 'width'],
  weightHh: ['width', 'width'],
  bias: ['width'],
  inputPart: ['orders', 'tokens', 'width'],
  recurrentPart: ['orders', 'tokens', 'width'],
  hidden: ['orders', 'tokens', 'width'],
} as const satisfies Record<string, readonly SizeName[]>;

export type TensorName = keyof typeof shapes;
export const tensorNames = Object.keys(shapes) as readonly TensorName[]; // safe: `shapes` is a literal, its keys are all there are

/** Shape of a tensor for given sizes. */
export function shapeOf(name: TensorName, sizes: Readonly<Record<SizeName, number>>): number[] {
  return shapes[name].map((length) => sizes[length]);
}
