import { type KnobSpec } from '#contract/knobs';

/** What the lecturer can turn before the three models are trained. */
export const memoryKnobs = [
  { kind: 'number', name: 'steps', label: 'Training steps', help: 'How long they learn. 3,000 are enough to see what each of them cannot learn.', least: 20, most: 6000, step: 20, whole: true, usual: 3000 },
  { kind: 'number', name: 'pairs', label: 'Most pairs while training', help: 'Do more things to remember make a chain learn to keep them?', least: 1, most: 16, step: 1, whole: true, usual: 8 },
  { kind: 'number', name: 'gap', label: 'Most blanks while training', help: 'Does training on longer distances help the RNN to keep something that long?', least: 0, most: 112, step: 4, whole: true, usual: 32 },
  {
    kind: 'choice', name: 'size', label: 'Width of all three', help: 'A wider state holds more, at the price of four times the weights for twice the width.',
    options: [{ value: 0.5, label: 'Half' }, { value: 1, label: 'Usual' }, { value: 2, label: 'Double' }], usual: 1,
  },
  {
    kind: 'choice', name: 'rate', label: 'Step size', help: 'Too large a step and training diverges; it is stopped then, and says so.',
    options: [{ value: 0.1, label: '÷ 10' }, { value: 1, label: 'Usual' }, { value: 10, label: '× 10' }, { value: 1000, label: '× 1000' }], usual: 1,
  },
  {
    kind: 'choice', name: 'batch', label: 'Examples in a step', help: 'Fewer examples make each step cheaper and noisier.',
    options: [{ value: 16, label: '16' }, { value: 32, label: '32' }, { value: 64, label: '64' }, { value: 128, label: '128' }], usual: 64,
  },
  {
    kind: 'choice', name: 'samples', label: 'Questions a cell', help: 'How many fresh questions decide each cell of the last maps: 1,024 leave ± 3 points.',
    options: [{ value: 16, label: '16' }, { value: 256, label: '256' }, { value: 1024, label: '1,024' }, { value: 2048, label: '2,048' }], usual: 1024,
  },
] as const satisfies readonly KnobSpec[];
