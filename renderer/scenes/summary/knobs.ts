import type { KnobSpec } from '#contract/knobs';

/** What can be turned in the summary. */
export const summaryKnobs = [
  {
    name: 'heads', label: 'Heads', kind: 'choice', usual: 4, help: 'Into how many heads attention is cut; each keeps scores of its own.',
    options: [1, 2, 4, 5].map((count) => ({ value: count, label: String(count) })),
  },
  {
    name: 'forgetBias', label: 'Forget bias of the LSTM', kind: 'choice', usual: 3, help: 'How open its forget gates begin: 0 forgets half at every word.',
    options: [0, 1, 3, 5].map((bias) => ({ value: bias, label: String(bias) })),
  },
] as const satisfies readonly KnobSpec[];
