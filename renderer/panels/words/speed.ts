import { type BenchModel, type BenchSizes, sweepAxis, type SweepAxis, type VariantName } from '#contract/bench';
import { inLanguage } from '#contract/language';
import { type BenchReport } from '#contract/measurements';
import { type Measurement } from '../../state/bench';
import { grouped, microseconds } from '../../timeline/numbers';
import * as de from './de/speed';
import * as en from './en/speed';
import { adapterNamed, wishWords } from './labels';

const words = inLanguage({ en, de });
const { verdicts } = words;

/** What everything in the drawer about speed is called. */
export const speedWords = {
  ...words.speed,
  span: (minMs: number, maxMs: number): string => `${time(minMs)}–${time(maxMs)}`,
  others: (axis: SweepAxis, { batch, tokens, dim, heads }: BenchSizes): string =>
    sweepAxis.options.filter((name) => name !== axis).map((name) => `${axisWords[name]} ${grouped.format({ batch, tokens, dim, heads }[name])}`).join(', '),
} as const;

/** Titles of the drawer's three pages. */
export const pageWords: Readonly<Record<Measurement, string>> = speedWords.page;

export const modelWords: Readonly<Record<BenchModel, string>> = words.models;
export const variantWords: Readonly<Record<VariantName, string>> = words.variants;
export const sizeWords: Readonly<Record<keyof BenchSizes, string>> = words.sizes;

/** The same in the middle of a sentence. */
export const axisWords: Readonly<Record<SweepAxis, string>> = words.axes;

/** Heads of the columns of a comparison. */
export const columnWords = words.columns;

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
export function headsTold(sizes: BenchSizes): string {
  return speedWords.heads(sizes);
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
  if (loopMs === null) return fusedMs === null ? verdicts.neither : verdicts.onlyFused;
  if (fusedMs === null) return verdicts.onlyLoop;
  const [slow, fast] = [Math.max(loopMs, fusedMs), Math.min(loopMs, fusedMs)];
  if (slow <= equalWithin * fast) return verdicts.equal;
  const faster = fusedMs < loopMs ? 'fused' : 'loop';
  return fast === 0 ? verdicts.faster[faster] : verdicts.times[faster](times(slow / fast));
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
  const steps = verdicts.steps(grouped.format(slow.steps), grouped.format(fast.steps));
  return verdicts.versus(words.named[slow.model], words.named[fast.model], slow.ms <= equalWithin * fast.ms ? null : times(slow.ms / fast.ms), steps);
}

/** Sizes in one line. */
export function sizesTold(sizes: BenchSizes): string {
  return verdicts.sizes(sizes);
}

/** On what a report was measured, and what a sceptical colleague would ask. */
export function circumstances({ device, tuning, machine, limits, load, flags, createdAt }: BenchReport): readonly string[] {
  const gpu = device.adapter === null ? '' : `, ${adapterNamed(device.adapter)}`;
  // Kernels of our own take as many threads as were found to be best; the engine itself may be set otherwise.
  const threads = typeof tuning['threads'] === 'number' ? tuning['threads'] : device.threads;
  const crew = threads === null || device.backend !== 'wasm' ? '' : `, ${verdicts.threads(threads)}`;
  return [
    `${wishWords[device.backend]}${gpu}${crew}; ${machine.cpu}, ${verdicts.cores(machine.cores)}`,
    verdicts.limit(limitTold(limits.flopPerS), microseconds(limits.stepMs)),
    verdicts.load(load.before[0].toFixed(1), load.after[0].toFixed(1), dateTold(createdAt)),
    ...(flags.length === 0 ? [] : [verdicts.flags(flags.join(' '))]),
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
