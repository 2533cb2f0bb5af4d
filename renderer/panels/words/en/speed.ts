import { type BenchModel, type BenchSizes, type SweepAxis, type VariantName } from '#contract/bench';
import { grouped } from '../../../timeline/numbers';

const counted = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;

/** What everything in the drawer about speed is called. */
export const speed = {
  title: 'Speed',
  pages: 'What is measured',
  page: { comparison: 'Compare', sweep: 'Sweep', kernels: 'Kernels' },
  sizes: 'Sizes',
  article: 'The article',
  sentence: 'A lecture’s sentence',
  models: 'Models',
  grows: 'Grows',
  budget: 'Budget',
  noBudget: 'none',
  compare: 'Measure both ways',
  sweep: 'Measure the sweep',
  busy: 'The stage is computing. Measuring begins when it is done.',
  noModel: 'No model is chosen. Choose at least one.',
  fewValues: 'Too few values go with these heads. Choose other heads or another width.',
  heads: ({ heads, dim }: BenchSizes): string => `${heads} heads do not divide a width of ${dim} evenly. Change one of them.`,
  save: 'Save results…',
  open: 'Open results…',
  script: 'PyTorch script…',
  remove: (file: string): string => `remove ${file}`,
  elsewhere: 'Measured elsewhere',
  at: (sizes: string): string => `at ${sizes}`,
  checked: (numbers: number): string => (numbers === 0 ? 'each other only' : `✓ ${grouped.format(numbers)}`),
  deviation: (largest: number, allowed: string): string => `largest deviation ${largest.toExponential(1)}, allowed ${allowed}`,
  crossings: (axis: SweepAxis): readonly string[] => [axis === 'tokens' ? 'equally fast at this many tokens' : `equally fast at this ${axes[axis]}`, 'by the paper, n = d', 'by counted flop', 'as measured'],
  and: (one: string, other: string, variant: string): string => `${one} and ${other}, ${variant}`,
  explained: 'Each model is computed in two ways in one run: op by op, as the article’s snippet does it, and by kernels of our own.',
  sweepExplained: 'One size grows while the others stay, and every model is measured in both ways at each value.',
  notHere: 'not measurable here',
  exponent: 'exponent',
  nowhere: 'nowhere',
  leftOut: (axis: SweepAxis, value: number, why: string): string => `${axes[axis]} ${grouped.format(value)} was left out: ${why}.`,
  refused: (why: string): string => `not measured: ${why}`,
  savedAs: (file: string): string => `Saved as ${file}.`,
  scriptSavedAs: (file: string): string => `Saved as ${file}. Run it where PyTorch is, then open what it writes.`,
};

export const models: Readonly<Record<BenchModel, string>> = { rnn: 'RNN', lstm: 'LSTM', gru: 'GRU', attention: 'Attention', block: 'Block' };
/** The same in the middle of a sentence. */
export const named: Readonly<Record<BenchModel, string>> = { rnn: 'the RNN', lstm: 'the LSTM', gru: 'the GRU', attention: 'attention', block: 'block' };
export const variants: Readonly<Record<VariantName, string>> = { loop: 'op by op', fused: 'own kernels' };
export const sizes: Readonly<Record<keyof BenchSizes, string>> = { batch: 'Batch', tokens: 'Tokens', dim: 'Width', heads: 'Heads' };
/** The same in the middle of a sentence. */
export const axes: Readonly<Record<SweepAxis, string>> = { batch: 'batch', tokens: 'tokens', dim: 'width', heads: 'heads' };

/** Heads of the columns of a comparison. */
export const columns = {
  variant: 'computed',
  median: 'median, ms',
  spread: (repeats: number): string => `half of the ${repeats}\u00a0runs`,
  kernels: 'kernels alone',
  limit: 'share of the limit',
  steps: 'steps that wait',
  checked: 'checked in float64',
};

/** What came out, in sentences. */
export const verdicts = {
  neither: 'could not be measured',
  onlyFused: 'only our own kernels could be measured',
  onlyLoop: 'only op by op could be measured',
  equal: 'both ways are equally fast',
  faster: { loop: 'op by op is the faster way', fused: 'our own kernels are the faster way' },
  times: { loop: (times: string): string => `op by op is ${times} times as fast`, fused: (times: string): string => `our own kernels are ${times} times as fast` },
  /** @param times - `null` for as long */
  versus: (slow: string, fast: string, times: string | null, steps: string): string => `At best ${slow} takes ${times === null ? 'as long' : `${times} times as long`} as ${fast}: ${steps}.`,
  steps: (slow: string, fast: string): string => `${slow} against ${fast} steps that wait`,
  sizes: ({ batch, tokens, dim, heads }: BenchSizes): string => `batch ${grouped.format(batch)}, ${grouped.format(tokens)} ${tokens === 1 ? 'token' : 'tokens'}, width ${grouped.format(dim)}, ${counted(heads, 'head')}`,
  threads: (threads: number): string => counted(threads, 'thread'),
  cores: (cores: number): string => `${cores} cores`,
  limit: (flop: string, step: string): string => `this device gives at most ${flop} and ${step} a step`,
  load: (before: string, after: string, date: string): string => `load ${before} before, ${after} after; ${date}`,
  flags: (flags: string): string => `started with ${flags}`,
};
