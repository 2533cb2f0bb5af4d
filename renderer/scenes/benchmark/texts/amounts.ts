import { type VariantName } from '#contract/bench';
import { type Ink } from '../../../parts/scene';
import { grouped } from '../../../timeline/numbers';
import { type Meeting } from '../curves';
import { type Timed } from '../reading';
import { words } from '../words/words';

/** How a model is named and coloured wherever it stands. */
export const modelName: Readonly<Record<Timed, string>> = words.models;
export const modelInk: Readonly<Record<Timed, Ink>> = { rnn: 'recurrence', lstm: 'gate', attention: 'attention' };

/** The two ways to compute the same, for the class. */
export const wayName: Readonly<Record<VariantName, string>> = words.ways;

/** Milliseconds of any size: three digits, and seconds from one second on. */
export function lasting(ms: number): string {
  if (ms >= 9_995) return `${(ms / 1000).toFixed(1)} s`;
  if (ms >= 999.5) return `${(ms / 1000).toFixed(2)} s`;
  if (ms >= 0.9995) return `${digits(ms)} ms`;
  return `${digits(ms * 1000)} µs`;
}

/** Floating point operations with three digits and their unit. */
export function work(flop: number): string {
  return scaled(flop, 'FLOP');
}

/** Floating point operations per second. */
export function rate(flopPerS: number): string {
  return scaled(flopPerS, 'FLOP/s');
}

/** How many times as much, with as many digits as a measurement deserves. */
export function times(ratio: number): string {
  return ratio >= 10 ? String(Math.round(ratio)) : ratio.toFixed(1);
}

/** The same in a sentence: what comes of unsteady runs is said roughly. */
export function timesTold(ratio: number, steady: boolean): string {
  return steady ? times(ratio) : words.about(ratio < 2 ? times(ratio) : String(Math.round(ratio)));
}

/** A number of words at which curves cross. */
export function wordsAbout(value: number): string {
  return value >= 10 ? String(Math.round(value)) : String(Number(value.toPrecision(2)));
}

/** Between which measured lengths curves cross: there was no clock in between. */
export function meetingTold({ from, to }: Meeting): string {
  return from === to ? grouped.format(to) : words.between(grouped.format(from), grouped.format(to));
}

const prefixes = [[1e12, 'T'], [1e9, 'G'], [1e6, 'M'], [1e3, 'k']] as const;

function scaled(value: number, unit: string): string {
  const [factor, prefix] = prefixes.find(([least]) => value >= least * 0.9995) ?? [1, ''];
  return `${digits(value / factor)} ${prefix}${unit}`;
}

function digits(value: number): string {
  if (value >= 99.95) return value.toFixed(0);
  return value >= 9.995 ? value.toFixed(1) : value.toFixed(2);
}
