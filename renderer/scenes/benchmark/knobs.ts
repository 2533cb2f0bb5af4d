import type { KnobSpec } from '#contract/knobs';
import { words } from './words/words';

const { batch, tokens, dim, heads, runs, budget } = words.knobs;

/** The sizes of the comparison, by the names the snippet gives them, and how much time it may take. */
export const benchmarkKnobs = [
  { name: 'batch', ...batch, kind: 'number', least: 1, most: 128, step: 1, whole: true, usual: 32 },
  { name: 'tokens', ...tokens, kind: 'number', least: 4, most: 2048, step: 4, whole: true, usual: 512 },
  { name: 'dim', ...dim, kind: 'number', least: 4, most: 512, step: 4, whole: true, usual: 128 },
  { name: 'heads', ...heads, kind: 'number', least: 1, most: 16, step: 1, whole: true, usual: 4 },
  { name: 'runs', ...runs, kind: 'number', least: 1, most: 50, step: 1, whole: true, usual: 7 },
  { name: 'budget', ...budget, kind: 'number', least: 1, most: 60, step: 1, whole: true, usual: 6 },
] as const satisfies readonly KnobSpec[];
