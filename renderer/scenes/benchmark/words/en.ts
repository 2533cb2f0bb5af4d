import { captions } from './en/captions';
import { labels } from './en/labels';
import { origins } from './en/origins';
import { sources } from './en/sources';

/** The act in English. */
export const en = {
  title: 'The program, and the clock',
  /** How a model is called beside its numbers, and the two ways to compute the same, for the class. */
  models: { rnn: 'RNN', lstm: 'LSTM', attention: 'attention' },
  ways: { loop: 'many small operations', fused: 'one program for each layer' },
  about: (ratio: string): string => `about ${ratio}`,
  between: (from: string, to: string): string => `${from} to ${to}`,
  knobs: {
    batch: { label: 'Batch', help: 'batch_size: sequences that go through a layer together; they share no step, so they can share the cores.' },
    tokens: { label: 'Words in a text', help: 'seq_len: the loop runs once for each, and attention compares each with each.' },
    dim: { label: 'Width', help: 'embedding_dim: numbers in a vector; the work of a step of the RNN grows with its square.' },
    heads: { label: 'Heads', help: 'num_heads: into how many parts attention cuts the width; it must divide evenly.' },
    runs: { label: 'Runs', help: 'How often each is timed at most, after a warm-up; the number shown is the median, and the curve goes through the fastest.' },
    budget: { label: 'Seconds to measure', help: 'For the comparison, and once more for shorter texts; what does not fit is left out and said so.' },
  },
  compared: {
    measured: (model: string): string => `${model}, measured`,
    rnnWork: 'work of the RNN',
    attentionWork: 'work of attention',
    rnnAlone: 'RNN, its work alone',
    growth: 'attention, at the end of its curve',
    grown: (from: number, to: number, ratio: string): string => `${from} to ${to}: × ${ratio}`,
    crossing: 'curves cross at',
    nowhere: 'nowhere',
    words: (place: string): string => `${place} words`,
  },
  notes: {
    timed: 'What is timed are random numbers of the sizes named in the code, as in the snippet; the words on the stage go through layers of the same kind, 100 wide.',
    medians: 'Our times are medians after a warm-up, and along the curve fastest runs, with the result read back; the snippet takes one run, the first, and on a GPU it stops the clock before the work is done.',
    software: 'The GPU is software: its times say nothing about real GPUs.',
    refused: (model: string, variant: string, why: string): string => `Not measured: ${model} (${variant}). ${why}`,
    leftOut: (tokens: number, why: string): string => `Left out of the curve, ${tokens} words: ${why}.`,
  },
  refusedHeads: (width: number, heads: number): string => `knobs.heads: expected a divisor of the width ${width}, got ${heads}`,
  captions, labels, origins, ...sources,
};
