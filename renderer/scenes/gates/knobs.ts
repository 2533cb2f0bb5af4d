import type { KnobSpec } from '#contract/knobs';

/** What can be turned in the act about gates. */
export const gateKnobs = [
  {
    name: 'cell', label: 'Cell', kind: 'choice', usual: 'lstm', help: 'LSTM: a cell state with three gates. GRU: two gates, and the hidden state is the memory.',
    options: [{ value: 'lstm', label: 'LSTM' }, { value: 'gru', label: 'GRU' }],
  },
  {
    name: 'forgetBias', label: 'Forget bias', kind: 'number', least: 0, most: 5, step: 0.5, whole: false, usual: 1,
    help: 'Added to the bias b_f of the forget gate (b_z of a GRU’s update gate): more opens the gate, and more is kept. Weights of a file stay as they are.',
  },
] as const satisfies readonly KnobSpec[];
