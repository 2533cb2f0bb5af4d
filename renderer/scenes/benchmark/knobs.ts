import type { KnobSpec } from '#contract/knobs';

/** The sizes of the comparison, by the names the snippet gives them, and how much time it may take. */
export const benchmarkKnobs = [
  {
    name: 'batch', label: 'Batch', kind: 'number', least: 1, most: 128, step: 1, whole: true, usual: 32,
    help: 'batch_size: sequences that go through a layer together; they share no step, so they can share the cores.',
  },
  {
    name: 'tokens', label: 'Words in a text', kind: 'number', least: 4, most: 2048, step: 4, whole: true, usual: 512,
    help: 'seq_len: the loop runs once for each, and attention compares each with each.',
  },
  {
    name: 'dim', label: 'Width', kind: 'number', least: 4, most: 512, step: 4, whole: true, usual: 128,
    help: 'embedding_dim: numbers in a vector; the work of a step of the RNN grows with its square.',
  },
  {
    name: 'heads', label: 'Heads', kind: 'number', least: 1, most: 16, step: 1, whole: true, usual: 4,
    help: 'num_heads: into how many parts attention cuts the width; it must divide evenly.',
  },
  {
    name: 'runs', label: 'Runs', kind: 'number', least: 1, most: 50, step: 1, whole: true, usual: 7,
    help: 'How often each is timed at most, after a warm-up; the number shown is the median, and the curve goes through the fastest.',
  },
  {
    name: 'budget', label: 'Seconds to measure', kind: 'number', least: 1, most: 60, step: 1, whole: true, usual: 6,
    help: 'For the comparison, and once more for shorter texts; what does not fit is left out and said so.',
  },
] as const satisfies readonly KnobSpec[];
