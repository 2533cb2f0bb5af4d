import type { KnobSpec } from '#contract/knobs';

/** What can be turned while an error travels back. */
export const gradientKnobs = [
  {
    name: 'radius', label: 'Spectral radius of W_hh', kind: 'number', least: 0.5, most: 1.5, step: 0.05, whole: false, usual: 0.9,
    help: 'Largest modulus of an eigenvalue of the RNN’s recurrent matrix: below 1 a linear chain forgets, above 1 it explodes.',
  },
  {
    name: 'nonlinearity', label: 'Nonlinearity of the RNN', kind: 'choice', usual: 'tanh', help: 'A linear cell obeys the eigenvalue alone; tanh multiplies by its slope as well.',
    options: [{ value: 'tanh', label: 'tanh' }, { value: 'linear', label: 'linear' }],
  },
  {
    name: 'distance', label: 'Steps back', kind: 'number', least: 2, most: 512, step: 1, whole: true, usual: 64,
    help: 'How far the error travels: the text is repeated or cut to one word more than this.',
  },
  {
    name: 'gated', label: 'Gated layer', kind: 'choice', usual: 'lstm', help: 'LSTM: a cell state and three gates. GRU: two gates, and the hidden state is the memory.',
    options: [{ value: 'lstm', label: 'LSTM' }, { value: 'gru', label: 'GRU' }],
  },
  {
    name: 'forgetBias', label: 'Forget bias', kind: 'number', least: 0, most: 5, step: 0.5, whole: false, usual: 3,
    help: 'Added to the bias of the LSTM’s forget gate, or the GRU’s update gate: the more it is open, the more of the gradient it carries.',
  },
  {
    name: 'clip', label: 'Clip the gradient', kind: 'choice', usual: 1, help: 'Scales the gradient of all weights together down to this norm, if it is larger; shown on the chain that explodes.',
    options: [{ value: 'off', label: 'off' }, { value: 0.1, label: '0.1' }, { value: 1, label: '1' }, { value: 10, label: '10' }],
  },
] as const satisfies readonly KnobSpec[];

/** States wide enough to have a spectrum, and narrow enough to be looked at. */
export const stateWidth = 32;

/** Spectral radius at which a linear chain explodes within a few words; shown beside the one that was asked for. */
export const grownRadius = 1.3;
