import { type KnobSpec } from '#contract/knobs';
import { words } from './words/words';

const { steps, pairs, gap, size, rate, batch, samples } = words.knobs;

/** What the lecturer can turn before the three models are trained. */
export const memoryKnobs = [
  { kind: 'number', name: 'steps', ...steps, least: 20, most: 6000, step: 20, whole: true, usual: 3000 },
  { kind: 'number', name: 'pairs', ...pairs, least: 1, most: 16, step: 1, whole: true, usual: 8 },
  { kind: 'number', name: 'gap', ...gap, least: 0, most: 112, step: 4, whole: true, usual: 32 },
  {
    kind: 'choice', name: 'size', label: size.label, help: size.help,
    options: [{ value: 0.5, label: size.half }, { value: 1, label: size.usual }, { value: 2, label: size.double }], usual: 1,
  },
  {
    kind: 'choice', name: 'rate', label: rate.label, help: rate.help,
    options: [{ value: 0.1, label: '÷ 10' }, { value: 1, label: rate.usual }, { value: 10, label: '× 10' }, { value: 1000, label: '× 1000' }], usual: 1,
  },
  {
    kind: 'choice', name: 'batch', ...batch,
    options: [{ value: 16, label: '16' }, { value: 32, label: '32' }, { value: 64, label: '64' }, { value: 128, label: '128' }], usual: 64,
  },
  {
    kind: 'choice', name: 'samples', label: samples.label, help: samples.help,
    options: [{ value: 16, label: '16' }, { value: 256, label: '256' }, { value: 1024, label: samples.many }, { value: 2048, label: samples.most }], usual: 1024,
  },
] as const satisfies readonly KnobSpec[];
