/** Whole numbers that the shapes below are made of, and two switches that are 1 when they are on; `sizes` of the trace. */
export const sizeNames = ['tokens', 'width', 'heads', 'keyWidth', 'valueWidth', 'scaled', 'causal'] as const;
export type SizeName = (typeof sizeNames)[number];

/**
 * Every tensor of a sentence's trace with its shape, outermost first; `1` is one number.
 *
 * What goes in:    inputs = vectors + positions
 * The chain:       h_t = tanh(recurrentPart_t + inputPart_t + bias), on `vectors`
 * The graph:       weights = softmax(scores), scores = query . key / sqrt(keyWidth), mixed = weights value;
 *                  head 0 compares `vectors` themselves, the others seeded projections of `inputs`; with a lecturer's own
 *                  layer all heads read `inputs`, and keyWidth is width / heads
 *                  `scaled` 0 leaves the scores undivided; `otherWeights` are those of the other way, from the same query and key
 *                  `maskedWeights` are those of the same scores behind a causal mask
 *                  `causal` 1 forbids a query the keys behind it: their weights are 0
 */
export const shapes = {
  vectors: ['tokens', 'width'],
  positions: ['tokens', 'width'],
  inputs: ['tokens', 'width'],
  weightXh: ['width', 'width'],
  weightHh: ['width', 'width'],
  bias: ['width'],
  inputPart: ['tokens', 'width'],
  recurrentPart: ['tokens', 'width'],
  preActivation: ['tokens', 'width'],
  hidden: ['tokens', 'width'],
  /** by what the word head's queries are multiplied; 0 where no head is the word head */
  wordHeadScale: [1],
  queryWeight: ['heads', 'keyWidth', 'width'],
  keyWeight: ['heads', 'keyWidth', 'width'],
  valueWeight: ['heads', 'valueWidth', 'width'],
  outputWeight: ['width', 'width'],
  queryBias: ['heads', 'keyWidth'],
  keyBias: ['heads', 'keyWidth'],
  valueBias: ['heads', 'valueWidth'],
  outputBias: ['width'],
  query: ['heads', 'tokens', 'keyWidth'],
  key: ['heads', 'tokens', 'keyWidth'],
  value: ['heads', 'tokens', 'valueWidth'],
  scores: ['heads', 'tokens', 'tokens'],
  weights: ['heads', 'tokens', 'tokens'],
  otherWeights: ['heads', 'tokens', 'tokens'],
  maskedWeights: ['heads', 'tokens', 'tokens'],
  mixed: ['heads', 'tokens', 'valueWidth'],
  output: ['tokens', 'width'],
} as const satisfies Record<string, readonly (SizeName | 1)[]>;

export type TensorName = keyof typeof shapes;
export const tensorNames = Object.keys(shapes) as readonly TensorName[]; // safe: `shapes` is a literal, its keys are all there are

/** Shape of a tensor for given sizes. */
export function shapeOf(name: TensorName, sizes: Readonly<Record<SizeName, number>>): number[] {
  return shapes[name].map((length) => (length === 1 ? 1 : sizes[length]));
}
