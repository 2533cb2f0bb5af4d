/** What the knobs are called, and what turning them shows. */
export const knobs = {
  steps: { label: 'Training steps', help: 'How long they learn. 3,000 are enough to see what each of them cannot learn.' },
  pairs: { label: 'Most pairs while training', help: 'Do more things to remember make a chain learn to keep them?' },
  gap: { label: 'Most blanks while training', help: 'Does training on longer distances help the RNN to keep something that long?' },
  size: { label: 'Width of all three', help: 'A wider state holds more, at the price of four times the weights for twice the width.', half: 'Half', usual: 'Usual', double: 'Double' },
  rate: { label: 'Step size', help: 'Too large a step and training diverges; it is stopped then, and says so.', usual: 'Usual' },
  batch: { label: 'Examples in a step', help: 'Fewer examples make each step cheaper and noisier.' },
  samples: { label: 'Questions a cell', help: 'How many fresh questions decide each cell of the last maps: 1,024 leave ± 3 points.', many: '1,024', most: '2,048' },
};
