import type { BenchModel, BenchRow } from '#contract/job';
import type { Command } from '../words/command';
import { type Context, runJob } from './context';

type BenchCommand = Extract<Command, { name: 'bench' }>;

/** The article's own words for its two lines. */
const lineTitles: Readonly<Record<BenchModel, string>> = {
  rnn: 'RNN Time (Sequential loop)',
  attention: 'Attention Time (Parallel matrix)',
};

/** Times both architectures and prints the article's two lines and a table. */
export async function bench(context: Context, { json, backend, setting }: BenchCommand): Promise<void> {
  const { device, rows } = await runJob(context, { kind: 'bench', backend, setting });
  const { batch, tokens, dim, heads } = setting;
  const report = { device, backend: device.backend, batch, tokens, dim, heads, results: rows };
  context.output.print(json ? JSON.stringify(report) : [...rows.map(articleLine), '', table(rows), '', `${device.backend}, batch ${batch}, ${tokens} tokens, width ${dim}, ${heads} heads; ${device.library}`].join('\n'));
}

function articleLine({ model, medianMs }: BenchRow): string {
  return `${lineTitles[model]}: ${medianMs.toFixed(2)} ms`;
}

function table(rows: readonly BenchRow[]): string {
  const head = ['model', 'variant', 'median ms', 'min ms', 'max ms', 'repeats', 'clock ms', 'steps that wait', 'GFLOP', 'longest path'];
  const lines = rows.map((row) => [
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
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)));
  return [head, ...lines].map((line) => line.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ')).join('\n');
}
