import type { KnobSpec } from '#contract/knobs';
import { words } from './words/words';

const { processors, width, heads } = words.knobs;

/** Numbers of processors that every layer is tried on: powers of two up to a large GPU's cores. */
export const processorCounts = Array.from({ length: 15 }, (_, exponent) => 2 ** exponent);

/** What can be turned in the act about processors. */
export const parallelKnobs = [
  {
    name: 'processors', ...processors, kind: 'choice', usual: 512,
    options: processorCounts.map((count) => ({ value: count, label: String(count) })),
  },
  {
    name: 'width', ...width, kind: 'choice', usual: 100,
    options: [32, 64, 100, 128, 256, 512].map((count) => ({ value: count, label: String(count) })),
  },
  {
    name: 'heads', ...heads, kind: 'choice', usual: 4,
    options: [1, 2, 4].map((count) => ({ value: count, label: String(count) })),
  },
] as const satisfies readonly KnobSpec[];
