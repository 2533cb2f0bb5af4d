import type { KnobSpec } from '#contract/knobs';
import { words } from './words/words';

const { heads, forgetBias } = words.knobs;

/** What can be turned in the summary. */
export const summaryKnobs = [
  {
    name: 'heads', ...heads, kind: 'choice', usual: 4,
    options: [1, 2, 4, 5].map((count) => ({ value: count, label: String(count) })),
  },
  {
    name: 'forgetBias', ...forgetBias, kind: 'choice', usual: 3,
    options: [0, 1, 3, 5].map((bias) => ({ value: bias, label: String(bias) })),
  },
] as const satisfies readonly KnobSpec[];
