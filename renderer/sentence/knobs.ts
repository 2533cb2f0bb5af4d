import type { KnobSpec } from '#contract/knobs';

/** What can be turned in the acts about one sentence; heads must share the width of a word vector, 100, evenly. */
export const sentenceKnobs = [
  {
    name: 'heads', label: 'Heads', kind: 'choice', usual: 4, help: 'Into how many heads attention is cut; each has its own weights.',
    options: [1, 2, 4, 5].map((count) => ({ value: count, label: String(count) })),
  },
  {
    name: 'nudge', label: 'Nudge one weight', kind: 'number', least: -2, most: 2, step: 0.1, whole: false, usual: 0,
    help: 'Added to W_hh[1,1] of the chain and to W_V[1,1] of attention: what does one weight change?',
  },
  {
    name: 'scaled', label: 'Divide scores by √d', kind: 'switch', usual: true,
    help: 'Off: the products go into softmax as they are. How much does one word then take from a single other one?',
  },
  {
    name: 'causal', label: 'Causal mask', kind: 'switch', usual: false,
    help: 'On: a word sees only itself and what came before it, as when a text is being written.',
  },
] as const satisfies readonly KnobSpec[];
