import { type BenchModel, type BenchSizes, type RefusedRow, type VariantName } from '#contract/bench';
import { type Imported, type ImportedRow } from '#contract/imported';
import { type BenchReport, type PlacedRow } from '#contract/measurements';
import { type Best } from '../words/speed';

/** A time of another program beside ours, with the file it is from. */
export interface OtherRow {
  readonly from: Imported;
  readonly row: ImportedRow;
}

/** One model of a comparison: our rows in both variants, why one is missing, and what others measured at the same sizes. */
export interface ModelLines {
  readonly model: BenchModel;
  readonly rows: readonly PlacedRow[];
  readonly refused: readonly RefusedRow[];
  readonly others: readonly OtherRow[];
}

/** Everything a comparison shows, one group for each model in the order it was measured. */
export function linesOf(report: BenchReport, others: readonly Imported[]): readonly ModelLines[] {
  const models = [...report.results, ...report.refused].map(({ model }) => model);
  return models.filter((model, index) => models.indexOf(model) === index).map((model) => ({
    model,
    rows: report.results.filter((row) => row.model === model),
    refused: report.refused.filter((row) => row.model === model),
    others: others.flatMap((from) => from.results.filter((row) => row.model === model && sameSizes(row.setting, report)).map((row) => ({ from, row }))),
  }));
}

/** Rows of a file that stand beside none of ours: of other sizes, or of models that were not measured. */
export function apart({ results }: Imported, report: BenchReport | null): readonly ImportedRow[] {
  if (report === null) return results;
  const measured = new Set([...report.results, ...report.refused].map(({ model }) => model));
  return results.filter((row) => !measured.has(row.model) || !sameSizes(row.setting, report));
}

/** The longest of all medians: every bar is a share of it. */
export function longestMs(groups: readonly ModelLines[]): number {
  const medians = groups.flatMap(({ rows, others }) => [...rows.map(({ medianMs }) => medianMs), ...others.map(({ row }) => row.medianMs)]);
  return Math.max(...medians, Number.MIN_VALUE);
}

/** Median of one variant; `null` when it was not measured. */
export function medianOf({ rows }: Pick<ModelLines, 'rows'>, variant: VariantName): number | null {
  return rows.find((row) => row.variant === variant)?.medianMs ?? null;
}

/** The first recurrent and the first parallel model, each at its fastest; `null` unless both were measured. */
export function contest(groups: readonly ModelLines[]): { readonly parallel: Best; readonly recurrent: Best } | null {
  const best = groups.flatMap(({ rows }) => {
    const [fastest] = rows.toSorted((one, other) => one.medianMs - other.medianMs);
    return fastest === undefined ? [] : [{ model: fastest.model, ms: fastest.medianMs, steps: fastest.sequentialSteps }];
  });
  const recurrent = best.find(({ model }) => isRecurrent(model));
  const parallel = best.find(({ model }) => !isRecurrent(model));
  return recurrent === undefined || parallel === undefined ? null : { parallel, recurrent };
}

/** Whether a model walks from token to token. */
export function isRecurrent(model: BenchModel): boolean {
  return model !== 'attention' && model !== 'block';
}

function sameSizes(one: BenchSizes, other: BenchSizes): boolean {
  return one.batch === other.batch && one.tokens === other.tokens && one.dim === other.dim && one.heads === other.heads;
}
