import type { KnobSpec } from '#contract/knobs';
import { words } from './words/words';

const texts = words.knobs;

/** What can be turned while an error travels back. */
export const gradientKnobs = [
  {
    name: 'radius', ...texts.radius, kind: 'number', least: 0.5, most: 1.5, step: 0.05, whole: false, usual: 0.9,
  },
  {
    name: 'nonlinearity', label: texts.nonlinearity.label, kind: 'choice', usual: 'tanh', help: texts.nonlinearity.help,
    options: [{ value: 'tanh', label: 'tanh' }, { value: 'linear', label: texts.nonlinearity.linear }],
  },
  {
    name: 'distance', ...texts.distance, kind: 'number', least: 2, most: 512, step: 1, whole: true, usual: 64,
  },
  {
    name: 'gated', ...texts.gated, kind: 'choice', usual: 'lstm',
    options: [{ value: 'lstm', label: 'LSTM' }, { value: 'gru', label: 'GRU' }],
  },
  {
    name: 'forgetBias', ...texts.forgetBias, kind: 'number', least: 0, most: 5, step: 0.5, whole: false, usual: 3,
  },
  {
    name: 'clip', label: texts.clip.label, kind: 'choice', usual: 1, help: texts.clip.help,
    options: [{ value: 'off', label: texts.clip.off }, { value: 0.1, label: '0.1' }, { value: 1, label: '1' }, { value: 10, label: '10' }],
  },
] as const satisfies readonly KnobSpec[];

/** States wide enough to have a spectrum, and narrow enough to be looked at. */
export const stateWidth = 32;

/** Spectral radius at which a linear chain explodes within a few words; shown beside the one that was asked for. */
export const grownRadius = 1.3;
