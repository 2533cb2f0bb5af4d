/** Units of a layer whose weights are drawn; a file brings its own number. Few, so that each can be seen. */
export const drawnUnits = 32;

/**
 * All other tensors of the trace. Rows of the weights are blocks of `units`, i, f, g, o or r, z, n; `biasIh` has the forget
 * bias in it, and `forgetBias` says how much that was. Gradients are powers of ten relative to distance 0, by distance.
 */
export const otherShapes = {
  vectors: ['tokens', 'inputWidth'],
  weightIh: ['rows', 'inputWidth'],
  weightHh: ['rows', 'units'],
  biasIh: ['rows'],
  biasHh: ['rows'],
  forgetBias: [1],
  gatedPower: ['tokens'],
  plainPower: ['tokens'],
} as const satisfies Readonly<Record<string, readonly ('tokens' | 'inputWidth' | 'rows' | 'units' | 1)[]>>;

export type OtherName = keyof typeof otherShapes;
