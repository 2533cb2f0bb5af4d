import type { KnobSpec } from '#contract/knobs';

/** Numbers of processors that every layer is tried on: powers of two up to a large GPU's cores. */
export const processorCounts = Array.from({ length: 15 }, (_, exponent) => 2 ** exponent);

/** What can be turned in the act about processors. */
export const parallelKnobs = [
  {
    name: 'processors', label: 'Processors', kind: 'choice', usual: 512, help: 'How many multiply-adds can be done at the same time.',
    options: processorCounts.map((count) => ({ value: count, label: String(count) })),
  },
  {
    name: 'width', label: 'Width of the vectors', kind: 'choice', usual: 100, help: 'A recurrence works with d squared, attention with n squared.',
    options: [32, 64, 100, 128, 256, 512].map((width) => ({ value: width, label: String(width) })),
  },
  {
    name: 'heads', label: 'Heads', kind: 'choice', usual: 4, help: 'Into how many heads attention is cut.',
    options: [1, 2, 4].map((count) => ({ value: count, label: String(count) })),
  },
] as const satisfies readonly KnobSpec[];
