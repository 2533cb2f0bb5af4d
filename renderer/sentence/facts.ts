/** Where the references of a sentence's acts point to: the tensor, and the sizes of its dimensions, outermost first. */
export const places = {
  hidden: ['hidden', 'tokens', 'width'],
  sum: ['preActivation', 'tokens', 'width'],
  bias: ['bias', 'width'],
  weightHh: ['weightHh', 'width', 'width'],
  weightXh: ['weightXh', 'width', 'width'],
  weightV: ['valueWeight', 'width', 'width'],
  recurrentPart: ['recurrentPart', 'tokens', 'width'],
  inputPart: ['inputPart', 'tokens', 'width'],
  vector: ['vectors', 'tokens', 'width'],
  input: ['inputs', 'tokens', 'width'],
  output: ['output', 'tokens', 'width'],
  mixed: ['mixed', 'heads', 'tokens', 'valueWidth'],
  query: ['query', 'heads', 'tokens', 'keyWidth'],
  key: ['key', 'heads', 'tokens', 'keyWidth'],
  value: ['value', 'heads', 'tokens', 'valueWidth'],
  score: ['scores', 'heads', 'tokens', 'tokens'],
  weight: ['weights', 'heads', 'tokens', 'tokens'],
  otherWeight: ['otherWeights', 'heads', 'tokens', 'tokens'],
  maskedWeight: ['maskedWeights', 'heads', 'tokens', 'tokens'],
} as const;

/** Kinds whose explanation ends in the number itself, worked out anew from what it was made of. */
export const workedOut = ['hidden', 'sum', 'recurrentPart', 'inputPart', 'output', 'input', 'mixed', 'query', 'key', 'value', 'score', 'weight', 'otherWeight', 'maskedWeight'];

/** A word vector is given, a weight given or drawn; neither is computed. */
export const bottoms = ['vector', 'weightHh', 'weightXh', 'weightV'];
