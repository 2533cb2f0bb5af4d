/** What the act claims, where in the works it stands, and what joins two works. */
export const sources = {
  jacobians: { claim: 'The gradient of an early state is a product of Jacobians, diag(1 − h²) W_hh for a tanh cell; it vanishes or explodes.', place: 'section 1.1, equation 5' },
  bound: { claim: 'The norm of that product bounds what is left of an error, whatever its direction; one that is bounded step by step below 1 vanishes.', place: 'section 2.1, equations 6 and 7' },
  difficult: { claim: 'Learning long-term dependencies with gradient descent is difficult.', place: 'section 4' },
  carousel: { claim: 'A cell that adds instead of multiplying keeps the error: the constant error carousel.', place: 'section 3.2' },
  forgetGate: { claim: 'The forget gate decides how much of the cell, and of its gradient, is kept.', place: 'section 3' },
  gru: { claim: 'A GRU needs no cell state of its own: its update gate decides how much of h is kept.', place: 'section 2.3', sense: 'for the sense of the update gate' },
  clipping: { claim: 'Clipping scales the whole gradient to a norm.', place: 'section 3.2, algorithm 1' },
  oneEdge: { claim: 'In self-attention any two words are one edge apart.', place: 'section 4, table 1' },
};
