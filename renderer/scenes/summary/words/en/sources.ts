/** What the claims of the act rest on, and what it does not show. */
export const sources = {
  sources: {
    complexity: { claim: 'Complexity per layer, sequential operations and maximum path length.', place: 'section 4, table 1' },
    gradients: { claim: 'Gradients of a recurrent network shrink or grow with the product of its Jacobians.', place: 'section 1.1, equation 5; section 2.1, equations 6 and 7' },
    forgetGates: { claim: 'Forget gates that begin open let an LSTM remember from the start.', place: 'section 2.2' },
    blocks: { claim: 'Attention can be computed without ever holding all scores.', place: 'section 3.1, algorithm 1' },
    scan: { claim: 'A linear recurrence can be computed by a scan of logarithmic depth.', place: 'section 1.4; section 2' },
    cache: { claim: 'Keys and values of earlier words can be kept while generating.', place: 'section 2.4' },
  },
  cautions: [
    'Steps, ways and work are counted and hold for every machine; milliseconds belong to this one.',
    'How far a gradient reaches depends on the weights: these were not trained, unless you gave your own.',
    'That a gradient arrives does not yet mean that a network learns from it.',
    'Bytes are those of the numbers named, for one layer and one text; a whole model holds more.',
  ],
};
