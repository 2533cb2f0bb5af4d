import type { KnobSpec } from '#contract/knobs';
import { words } from './words/words';

const told = words.knobs;

/** What can be turned in the act about gates. */
export const gateKnobs = [
  {
    name: 'cell', ...told.cell, kind: 'choice', usual: 'lstm',
    options: [{ value: 'lstm', label: 'LSTM' }, { value: 'gru', label: 'GRU' }],
  },
  { name: 'forgetBias', ...told.forgetBias, kind: 'number', least: 0, most: 5, step: 0.5, whole: false, usual: 1 },
] as const satisfies readonly KnobSpec[];
