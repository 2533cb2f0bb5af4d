import type { BenchModel, BenchSizes, SweepSummary } from '#contract/bench';
import type { Imported } from '#contract/imported';
import type { BenchReport, PlacedRow } from '#contract/measurements';
import { table } from './table';

/** What the article calls its two contestants, and what follows from that for the others. */
const titles: Readonly<Record<BenchModel, readonly [name: string, loop: string]>> = {
  rnn: ['RNN', 'Sequential loop'],
  lstm: ['LSTM', 'Sequential loop'],
  gru: ['GRU', 'Sequential loop'],
  attention: ['Attention', 'Parallel matrix'],
  block: ['Transformer block', 'Parallel matrix'],
};

/** The article's lines, a table, what could not be measured, what follows from a sweep, and on what it was measured. */
export function describeReport(report: BenchReport): string {
  const { results, refused, sweep, others } = report;
  const parts = [
    sweep === null ? results.map(articleLine) : [],
    [table(rowTitles(sweep), results.map((row) => rowCells(row, sweep)))],
    refused.map(({ model, variant, why, setting }) => `not measured: ${model} (${variant})${sweep === null ? '' : ` at ${sweep.axis} ${setting[sweep.axis]}`}: ${why}`),
    sweep === null ? [] : describeSweep(sweep),
    others.flatMap(describeOther),
    describeCircumstances(report),
  ];
  return parts.filter((part) => part.length > 0).map((part) => part.join('\n')).join('\n\n');
}

function articleLine({ model, variant, medianMs }: PlacedRow): string {
  const [name, loop] = titles[model];
  return `${name} Time (${variant === 'loop' ? loop : 'Fused kernel'}): ${medianMs.toFixed(2)} ms`;
}

function rowTitles(sweep: SweepSummary | null): readonly string[] {
  const first = sweep === null ? [] : [sweep.axis];
  return [...first, 'model', 'variant', 'median ms', 'min ms', 'max ms', 'repeats', 'clock ms', 'steps that wait', 'GFLOP', 'longest path', 'kernel ms', 'floor ms', '% of limit', 'MB held', 'largest error'];
}

function rowCells(row: PlacedRow, sweep: SweepSummary | null): readonly string[] {
  const { verification } = row;
  const error = verification.exactDeviation ?? verification.otherDeviation;
  return [
    ...(sweep === null ? [] : [String(row.setting[sweep.axis])]),
    row.model,
    row.variant,
    row.medianMs.toFixed(2),
    row.minMs.toFixed(2),
    row.maxMs.toFixed(2),
    String(row.repeats),
    String(Number(row.resolutionMs.toPrecision(2))),
    String(row.sequentialSteps),
    (row.flop / 1e9).toFixed(3),
    String(row.maxPathLength),
    row.kernelMs === null ? '-' : row.kernelMs.toFixed(3),
    row.floorMs.toFixed(3),
    row.shareOfLimit === null ? '-' : (100 * row.shareOfLimit).toFixed(1),
    (row.peakBytes / 1e6).toFixed(1),
    error === null ? '-' : error.toExponential(1),
  ];
}

function describeSweep({ axis, slopes, crossovers, leftOut }: SweepSummary): string[] {
  const number = (value: number | null): string => (value === null ? 'nowhere' : String(Number(value.toPrecision(3))));
  return [
    ...leftOut.map(({ value, why }) => `left out: ${axis} ${value}: ${why}`),
    ...slopes.map(({ model, variant, exponent, rSquared, points }) => `${model} (${variant}) grows with ${axis}^${exponent.toFixed(2)} (${points} points${rSquared === null ? '' : `, r^2 ${rSquared.toFixed(3)}`})`),
    ...crossovers.map(({ recurrent, parallel, variant, paper, counted, measured }) =>
      `${parallel} and ${recurrent} (${variant}) cost the same at ${axis}: ${number(paper)} by the paper's counts, ${number(counted)} by counted flop, ${number(measured)} as measured`),
  ];
}

function describeOther({ file, createdAt, library, device, results, notes }: Imported): string[] {
  const cells = results.map(({ setting, model, variant, medianMs, minMs, maxMs, repeats }) => [sizes(setting), model, variant, medianMs.toFixed(2), minMs.toFixed(2), maxMs.toFixed(2), String(repeats)]);
  return [
    `measured elsewhere: ${file}: ${library}; ${device}; ${createdAt}`,
    table(['sizes', 'model', 'variant', 'median ms', 'min ms', 'max ms', 'repeats'], cells),
    ...notes.map((note) => `note: ${note}`),
  ];
}

function describeCircumstances(report: BenchReport): string[] {
  const { device, limits, machine, load, flags, results, tuning } = report;
  const [row] = results;
  const settings = Object.entries(tuning).map(([name, value]) => `${name} ${value}`);
  return [
    `${device.backend}, ${sizes(report)}; ${device.library}`,
    `${machine.cpu}, ${machine.cores} cores, load ${load.before[0].toFixed(2)} before and ${load.after[0].toFixed(2)} after`,
    `limits of this device: ${(limits.flopPerS / 1e9).toFixed(1)} GFLOP/s (${limits.flopFrom}), ${(1000 * limits.stepMs).toFixed(2)} us a step (${limits.stepFrom})`,
    ...(settings.length === 0 ? [] : [`kernels: ${settings.join(', ')}`]),
    ...(flags.length === 0 ? [] : [`started with ${flags.join(' ')}`]),
    ...(row === undefined ? [] : [checkedLine(results)]),
  ];
}

function checkedLine(results: readonly PlacedRow[]): string {
  const runs = results.reduce((sum, { verification }) => sum + verification.runs, 0);
  const exact = results.reduce((sum, { verification }) => sum + verification.exactNumbers, 0);
  return `${runs} results were checked in full against one another, and ${exact} numbers of each round against float64; none was off by more than ${results[0]?.verification.allowed ?? ''}`;
}

function sizes({ batch, tokens, dim, heads }: BenchSizes): string {
  return `batch ${batch}, ${tokens} tokens, width ${dim}, ${heads} heads`;
}

