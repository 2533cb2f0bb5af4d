/** What the act is called, what can be turned, what it rests on, and what it compares. */
export const about = {
  title: 'Does the order of words matter?',
  knobs: {
    shuffle: { label: 'Shuffle', help: 'Seed of the second order: another number is another order of the same words.' },
    encoding: { label: 'Positions', help: 'What is added to the word vectors in the second half of the act.', none: 'none', sinusoidal: 'sinusoidal' },
  },
  sources: {
    added: { claim: 'Without recurrence and convolution the model needs the places of its tokens to be told: sines and cosines are added to the input.', place: 'section 3.5' },
    linear: { claim: 'For a fixed offset k, PE(p + k) is a linear function of PE(p).', place: 'section 3.5' },
    equivariant: { claim: 'Self-attention without positions is equivariant under permutation: shuffled inputs give the same outputs, shuffled.', place: 'section 3.1, property 1' },
    learnt: { claim: 'Positions can also be learnt as vectors of their own; the results were nearly identical.', place: 'section 3.5 and table 3, row (E)' },
    rotary: { claim: 'Rotary positions turn queries and keys instead, so that a score depends on the distance of two places.', place: 'section 3.2' },
  },
  cautions: [
    'A causal mask also tells a word something about its place; here there is none.',
    'That the products of two places depend on their distance does not mean that scores do: the projections of query and key lie between, and words are added.',
    'Learnt and rotary positions are not computed here.',
    'How far the outputs differ depends on the weights; that they differ at all does not.',
  ],
  compared: {
    bare: 'largest difference without positions',
    placed: 'largest difference with the chosen positions',
    chain: 'largest difference of the chain’s last states',
    moved: 'words at another place',
    movedOf: (moved: number, count: number) => `${moved} of ${count}`,
    neighbour: 'a place times its neighbour',
  },
};
