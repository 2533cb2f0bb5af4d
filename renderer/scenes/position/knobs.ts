import type { KnobSpec } from '#contract/knobs';

/** What can be turned in the act about order. */
export const positionKnobs = [
  {
    name: 'shuffle', label: 'Shuffle', kind: 'number', least: 1, most: 99, step: 1, whole: true, usual: 1,
    help: 'Seed of the second order: another number is another order of the same words.',
  },
  {
    name: 'encoding', label: 'Positions', kind: 'choice', usual: 'sinusoidal',
    help: 'What is added to the word vectors in the second half of the act.',
    options: [{ value: 'none', label: 'none' }, { value: 'sinusoidal', label: 'sinusoidal' }],
  },
] as const satisfies readonly KnobSpec[];
