import { type BenchModel, type BenchSizes, sweepAxis, type SweepAxis, type VariantName } from '#contract/bench';
import { type BenchReport } from '#contract/measurements';
import { type Measurement } from '../../state/bench';
import { grouped, microseconds } from '../../timeline/numbers';
import { adapterNamed, wishWords } from './labels';

/** What everything in the drawer about speed is called. */
export const speedWords = {
  title: 'Speed',
  pages: 'What is measured',
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
  save: 'Save results…',
  open: 'Open results…',
  script: 'PyTorch script…',
  remove: (file: string): string => `remove ${file}`,
  elsewhere: 'Measured elsewhere',
  at: (sizes: string): string => `at ${sizes}`,
  span: (minMs: number, maxMs: number): string => `${time(minMs)}–${time(maxMs)}`,
  checked: (numbers: number): string => (numbers === 0 ? 'each other only' : `✓ ${grouped.format(numbers)}`),
  deviation: (largest: number, allowed: string): string => `largest deviation ${largest.toExponential(1)}, allowed ${allowed}`,
  others: (axis: SweepAxis, { batch, tokens, dim, heads }: BenchSizes): string =>
    sweepAxis.options.filter((name) => name !== axis).map((name) => `${axisWords[name]} ${grouped.format({ batch, tokens, dim, heads }[name])}`).join(', '),
  crossings: (axis: SweepAxis): readonly string[] => [axis === 'tokens' ? 'equally fast at this many tokens' : `equally fast at this ${axisWords[axis]}`, 'by the paper, n = d', 'by counted flop', 'as measured'],
  explained: 'Each model is computed in two ways in one run: op by op, as the article’s snippet does it, and by kernels of our own.',
  sweepExplained: 'One size grows while the others stay, and every model is measured in both ways at each value.',
  notHere: 'not measurable here',
  exponent: 'exponent',
  nowhere: 'nowhere',
  leftOut: (axis: SweepAxis, value: number, why: string): string => `${axisWords[axis]} ${grouped.format(value)} was left out: ${why}.`,
  refused: (why: string): string => `not measured: ${why}`,
} as const;

/** Titles of the drawer's three pages. */
export const pageWords: Readonly<Record<Measurement, string>> = { comparison: 'Compare', sweep: 'Sweep', kernels: 'Kernels' };

export const modelWords: Readonly<Record<BenchModel, string>> = { rnn: 'RNN', lstm: 'LSTM', gru: 'GRU', attention: 'Attention', block: 'Block' };

export const variantWords: Readonly<Record<VariantName, string>> = { loop: 'op by op', fused: 'own kernels' };

export const sizeWords: Readonly<Record<keyof BenchSizes, string>> = { batch: 'Batch', tokens: 'Tokens', dim: 'Width', heads: 'Heads' };

/** The same in the middle of a sentence. */
export const axisWords: Readonly<Record<SweepAxis, string>> = { batch: 'batch', tokens: 'tokens', dim: 'width', heads: 'heads' };

/** Heads of the columns of a comparison. */
export const columnWords = {
  variant: 'computed',
  median: 'median, ms',
  spread: (repeats: number): string => `half of the ${repeats}\u00a0runs`,
  kernels: 'kernels alone',
  limit: 'share of the limit',
  steps: 'steps that wait',
  checked: 'checked in float64',
} as const;

/** A time without its unit, with three digits that count. */
export function time(ms: number): string {
  if (ms >= 100) return grouped.format(Math.round(ms));
  return ms.toFixed(ms >= 10 ? 1 : ms >= 1 ? 2 : 3);
}

/** How many times one time is another, with as many digits as one can say aloud. */
export function times(ratio: number): string {
  return ratio >= 10 ? grouped.format(Math.round(ratio)) : ratio.toFixed(1);
}

/** Where two curves cross along a size; `null` for nowhere. */
export function crossingTold(value: number | null): string {
  return value === null ? speedWords.nowhere : grouped.format(value >= 10 ? Math.round(value) : Number(value.toPrecision(2)));
}

/** Values of a size in one line. */
export function valuesTold(axis: SweepAxis, values: readonly number[]): string {
  return `${values.map((value) => grouped.format(value)).join(', ')} ${axis === 'dim' || axis === 'batch' ? `(${axisWords[axis]})` : axisWords[axis]}`;
}

/** A budget in a word. */
export function budgetTold(seconds: number | null): string {
  if (seconds === null) return speedWords.noBudget;
  return seconds < 60 ? `${seconds} s` : `${seconds / 60} min`;
}

/** Why nothing can be measured with these heads. */
export function headsTold({ heads, dim }: BenchSizes): string {
  return `${heads} heads do not divide a width of ${dim} evenly. Change one of them.`;
}

/** A share of what is possible; one that rounds to nothing says so. */
export function percent(share: number): string {
  const value = 100 * share;
  if (value < 0.1) return '< 0.1 %';
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} %`;
}

/** Below this the two ways differ by less than the runs of one do. */
const equalWithin = 1.05;

/** Which of the two ways is the faster one, and by how much; `null` stands for one that could not be measured. */
export function verdict(loopMs: number | null, fusedMs: number | null): string {
  if (loopMs === null) return fusedMs === null ? 'could not be measured' : 'only our own kernels could be measured';
  if (fusedMs === null) return 'only op by op could be measured';
  const [slow, fast] = [Math.max(loopMs, fusedMs), Math.min(loopMs, fusedMs)];
  if (slow <= equalWithin * fast) return 'both ways are equally fast';
  const faster = fusedMs < loopMs ? 'our own kernels are' : 'op by op is';
  return fast === 0 ? `${faster} the faster way` : `${faster} ${times(slow / fast)} times as fast`;
}

/** A model at its best, for the sentence that compares two. */
export interface Best {
  readonly model: BenchModel;
  readonly ms: number;
  readonly steps: number;
}

/** The lecture's point in one sentence: time on this machine beside the number of steps that wait. */
export function versus(parallel: Best, recurrent: Best): string {
  const [slow, fast] = parallel.ms > recurrent.ms ? [parallel, recurrent] : [recurrent, parallel];
  const steps = `${grouped.format(slow.steps)} against ${grouped.format(fast.steps)} steps that wait`;
  const compared = slow.ms <= equalWithin * fast.ms ? 'as long' : `${times(slow.ms / fast.ms)} times as long`;
  return `At best ${named(slow)} takes ${compared} as ${named(fast)}: ${steps}.`;
}

function named({ model }: Best): string {
  const name = modelWords[model];
  return model === 'attention' || model === 'block' ? name.toLowerCase() : `the ${name}`;
}

/** Sizes in one line. */
export function sizesTold({ batch, tokens, dim, heads }: BenchSizes): string {
  return `batch ${grouped.format(batch)}, ${grouped.format(tokens)} ${tokens === 1 ? 'token' : 'tokens'}, width ${grouped.format(dim)}, ${heads} ${heads === 1 ? 'head' : 'heads'}`;
}

/** On what a report was measured, and what a sceptical colleague would ask. */
export function circumstances({ device, tuning, machine, limits, load, flags, createdAt }: BenchReport): readonly string[] {
  const gpu = device.adapter === null ? '' : `, ${adapterNamed(device.adapter)}`;
  // Kernels of our own take as many threads as were found to be best; the engine itself may be set otherwise.
  const threads = typeof tuning['threads'] === 'number' ? tuning['threads'] : device.threads;
  const crew = threads === null || device.backend !== 'wasm' ? '' : `, ${threads} ${threads === 1 ? 'thread' : 'threads'}`;
  return [
    `${wishWords[device.backend]}${gpu}${crew}; ${machine.cpu}, ${machine.cores} cores`,
    `this device gives at most ${limitTold(limits.flopPerS)} and ${microseconds(limits.stepMs)} a step`,
    `load ${load.before[0].toFixed(1)} before, ${load.after[0].toFixed(1)} after; ${dateTold(createdAt)}`,
    ...(flags.length === 0 ? [] : [`started with ${flags.join(' ')}`]),
  ];
}

function limitTold(flopPerS: number): string {
  const giga = flopPerS / 1e9;
  return `${giga >= 10 ? grouped.format(Math.round(giga)) : giga.toFixed(1)} GFLOP/s`;
}

/** A moment as a file writes it, ISO 8601, to the minute and in its own zone; anything else as it stands. */
export function dateTold(written: string): string {
  const [, day, minute, zone = ''] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::[\d.]+)?(Z|[+-]\d\d:?\d\d)?$/.exec(written) ?? [];
  if (day === undefined || minute === undefined) return written;
  return `${day} ${minute}${zone === 'Z' || zone === '+00:00' ? ' UTC' : ` ${zone}`}`.trim();
}
