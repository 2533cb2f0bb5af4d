import type { KnobSpec } from '#contract/knobs';

/** What can be turned about the ways between two words. */
export const pathKnobs = [
  {
    name: 'kernel', label: 'Kernel width k', kind: 'number', least: 2, most: 9, step: 1, whole: true, usual: 3,
    help: 'How many words a convolution sees, its own and earlier ones: the wider, the fewer layers.',
  },
  {
    name: 'window', label: 'Window r of restricted attention', kind: 'choice', usual: 5, help: 'How many words restricted attention sees, its own in the middle.',
    options: [3, 5, 9, 17, 33].map((count) => ({ value: count, label: String(count) })),
  },
] as const satisfies readonly KnobSpec[];

/** Numbers per word in every lane: few, since the stacks grow hundreds of layers deep. */
export const laneWidth = 8;
/** Up to here the gradient is followed back from every word, beyond from the last one alone. */
export const allPairsUpTo = 16;
