import type { KnobSpec } from '#contract/knobs';
import { words } from './words/words';

/** What can be turned about the ways between two words. */
export const pathKnobs = [
  {
    name: 'kernel', ...words.knobs.kernel, kind: 'number', least: 2, most: 9, step: 1, whole: true, usual: 3,
  },
  {
    name: 'window', ...words.knobs.window, kind: 'choice', usual: 5,
    options: [3, 5, 9, 17, 33].map((count) => ({ value: count, label: String(count) })),
  },
] as const satisfies readonly KnobSpec[];

/** Numbers per word in every lane: few, since the stacks grow hundreds of layers deep. */
export const laneWidth = 8;
/** Up to here the gradient is followed back from every word, beyond from the last one alone. */
export const allPairsUpTo = 16;
