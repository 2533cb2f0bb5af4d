/** What the claims of the act rest on, and what it does not show. */
export const sources = {
  sources: {
    costs: { claim: 'Self-attention costs n² d and recurrence n d² for each layer, so that attention is the cheaper one while n is below d.', place: 'section 4, table 1' },
    bounds: { claim: 'With P processors that never idle while something could begin, the time lies between the larger of work / P and depth, and their sum.', place: 'lemma 2, for some schedule; proof of theorem 1, for every greedy one' },
    weights: { claim: 'Weights begin as PyTorch’s RNNCell, LSTMCell and MultiheadAttention begin.', place: 'reset_parameters of the two cells, _reset_parameters of attention' },
  },
  cautions: [
    'Which of the two is faster is a property of a machine: few cores feel the work, thousands of cores feel the waiting.',
    'Only a forward pass is timed; training also goes backwards, through the same number of steps.',
    'The loop takes all texts of the batch at each turn; attention, operation by operation, takes some of them at a time where one call would let the page stand still.',
    'The program’s own clock takes one run without warm-up, and on a GPU it is stopped before the work is done, because the calls return at once.',
    'Attention computes an output for every word, the loop hands on only its last state, as in the program.',
    'What the work alone takes is an estimate from this machine’s best product; another load on the machine moves both.',
  ],
};
