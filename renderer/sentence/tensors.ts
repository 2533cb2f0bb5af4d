/** Whole numbers that the shapes below are made of; `sizes` of the trace. */
export const sizeNames = ['tokens', 'width', 'heads', 'keyWidth', 'valueWidth'] as const;
export type SizeName = (typeof sizeNames)[number];

/**
 * Every tensor of a sentence's trace with its shape, outermost first; `1` is one number.
 *
 * What goes in:    inputs = vectors + positions
 * The chain:       h_t = tanh(recurrentPart_t + inputPart_t + bias), on `vectors`
 * The graph:       weights = softmax(scores), scores = query . key / sqrt(keyWidth), mixed = weights value;
 *                  head 0 compares `vectors` themselves, the others seeded projections of `inputs`
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
  wordHeadScale: [1],
  queryWeight: ['heads', 'keyWidth', 'width'],
  keyWeight: ['heads', 'keyWidth', 'width'],
  valueWeight: ['heads', 'valueWidth', 'width'],
  outputWeight: ['width', 'width'],
  query: ['heads', 'tokens', 'keyWidth'],
  key: ['heads', 'tokens', 'keyWidth'],
  value: ['heads', 'tokens', 'valueWidth'],
  scores: ['heads', 'tokens', 'tokens'],
  weights: ['heads', 'tokens', 'tokens'],
  mixed: ['heads', 'tokens', 'valueWidth'],
  output: ['tokens', 'width'],
} as const satisfies Record<string, readonly (SizeName | 1)[]>;

export type TensorName = keyof typeof shapes;
export const tensorNames = Object.keys(shapes) as readonly TensorName[]; // safe: `shapes` is a literal, its keys are all there are

/** Shape of a tensor for given sizes. */
export function shapeOf(name: TensorName, sizes: Readonly<Record<SizeName, number>>): number[] {
  return shapes[name].map((length) => (length === 1 ? 1 : sizes[length]));
}
