import type { KnobSpec } from '#contract/knobs';
import { nudgeKnobs } from '#contract/nudge';
import { words } from './words/words';

const told = words.knobs;

/** Width of the packed word vectors, and of what is seeded to read them. */
const width = 100;

/** What can be turned in the acts about one sentence; heads must share the width evenly. */
export const sentenceKnobs = [
  {
    name: 'heads', ...told.heads, kind: 'choice', usual: 4,
    options: [1, 2, 4, 5].map((count) => ({ value: count, label: String(count) })),
  },
  ...nudgeKnobs(told, width),
  { name: 'scaled', ...told.scaled, kind: 'switch', usual: true },
  { name: 'causal', ...told.causal, kind: 'switch', usual: false },
] as const satisfies readonly KnobSpec[];
