import type { KnobSpec } from '#contract/knobs';
import { words } from './words/words';

const { shuffle, encoding } = words.knobs;

/** What can be turned in the act about order. */
export const positionKnobs = [
  {
    name: 'shuffle', label: shuffle.label, kind: 'number', least: 1, most: 99, step: 1, whole: true, usual: 1,
    help: shuffle.help,
  },
  {
    name: 'encoding', label: encoding.label, kind: 'choice', usual: 'sinusoidal',
    help: encoding.help,
    options: [{ value: 'none', label: encoding.none }, { value: 'sinusoidal', label: encoding.sinusoidal }],
  },
] as const satisfies readonly KnobSpec[];
