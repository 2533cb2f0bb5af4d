/** What the act is called, what it rests on, and what it does not show. */
export const about = {
  title: 'Attention: every word meets every word',
  sources: {
    rule: { claim: 'Attention(Q, K, V) = softmax(Q K^T / sqrt(d_k)) V.', place: 'section 3.2.1, equation 1' },
    heads: { claim: 'Several heads look at the sentence each in its own way.', place: 'section 3.2.2' },
    projections: { claim: 'Queries, keys and values are projections of the input; the heads are laid end to end and projected once more.', place: 'section 3.2.2' },
    root: { claim: 'Products of wide queries and keys grow with the width and push softmax to where its gradients are tiny; dividing by sqrt(d_k) counters that.', place: 'section 3.2.1 and footnote 4' },
    mask: { claim: 'A decoder masks what lies ahead: those scores are set to minus infinity before softmax.', place: 'section 3.2.3' },
    meaning: { claim: 'A large attention weight does not prove that the word caused the answer.', place: 'abstract; but see Wiegreffe and Pinter 2019' },
  },
  cautions: [
    'Attention weights say what is mixed in, not why.',
    'Without a file of your own weights nothing here was trained, and only head 1, which compares the word vectors, says something about the words.',
    'Footnote 4 argues with independent numbers of mean 0 and variance 1; word vectors are not like that, so the spread here is near 1 only by its order.',
    'Queries and keys are as wide as the words in every head here, so that head 1 can compare whole word vectors; in the paper they are as wide as the model divided by the heads.',
    'The mask is shown beside the weights that are used; the knob “Causal mask” computes the whole act with it.',
    'The maximum is taken off before the exponential on every engine; that guards against overflow and changes no weight.',
  ],
};
