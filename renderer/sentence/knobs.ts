import type { KnobSpec } from '#contract/knobs';
import { nudgeKnobs } from '#contract/nudge';

/** Width of the packed word vectors, and of what is seeded to read them. */
const width = 100;

/** What can be turned in the acts about one sentence; heads must share the width evenly. */
export const sentenceKnobs = [
  {
    name: 'heads', label: 'Heads', kind: 'choice', usual: 4, help: 'Into how many heads attention is cut; each has its own weights.',
    options: [1, 2, 4, 5].map((count) => ({ value: count, label: String(count) })),
  },
  ...nudgeKnobs('W_hh of the chain and of W_V of attention', width),
  {
    name: 'scaled', label: 'Divide scores by √d', kind: 'switch', usual: true,
    help: 'Off: the products go into softmax as they are. How much does one word then take from a single other one?',
  },
  {
    name: 'causal', label: 'Causal mask', kind: 'switch', usual: false,
    help: 'On: a word sees only itself and what came before it, as when a text is being written.',
  },
] as const satisfies readonly KnobSpec[];
