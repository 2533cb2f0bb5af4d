import { type BenchModel, type BenchSetting, type BenchSizes, type SweepAxis } from '#contract/bench';
import { type KnownCalibration } from '#contract/calibration';
import { type Failure } from '#contract/failure';
import { type Progress } from '#contract/job';
import { type Imported } from '#contract/imported';
import { type BenchReport } from '#contract/measurements';
import { createStore } from 'zustand/vanilla';

/** The three things that the drawer about speed measures; each has a page of its own there. */
export type Measurement = 'comparison' | 'sweep' | 'kernels';

/** What is measured, what came out, and what was measured elsewhere. It lives as long as the window; nothing of it is saved. */
export interface Bench {
  readonly page: Measurement;
  readonly sizes: BenchSizes;
  /** In the order of the contract, whatever the order of choosing. */
  readonly models: readonly BenchModel[];
  readonly axis: SweepAxis;
  /** Time a sweep may take, in s; `null` for as long as it takes. */
  readonly budgetS: number | null;
  /** What is being measured now; only one thing is at a time. */
  readonly measuring: { readonly runId: string; readonly what: Measurement; readonly progress: Progress | null } | null;
  /** What the last attempt failed with, and at what; `null` when it did not. */
  readonly failure: { readonly what: Measurement; readonly why: Failure } | null;
  /** The last comparison and the last sweep; they stay while the next one is measured. */
  readonly comparison: BenchReport | null;
  readonly sweep: BenchReport | null;
  /** What is remembered about the chosen engine's kernels; `null` until main was asked. */
  readonly kernels: KnownCalibration | null;
  /** In the order they were opened. */
  readonly others: readonly Imported[];
  /** What was done with a file, in words; `null` for nothing. */
  readonly told: string | null;
}

/** The sizes of the article's own benchmark. */
export const articleSizes: BenchSizes = { batch: 32, tokens: 512, dim: 128, heads: 4 };

/** One sentence as the acts compute it: a batch of one, and words 100 wide. */
export function sentenceSizes(tokens: number): BenchSizes {
  return { batch: 1, tokens, dim: 100, heads: 4 };
}

/** Values on offer for each size that can grow. Every one of them is divided by, or divides, what usually stands beside it. */
export const sweepValues: Readonly<Record<SweepAxis, readonly number[]>> = {
  tokens: [16, 32, 64, 128, 256, 512, 1024],
  dim: [16, 32, 64, 128, 256, 512],
  batch: [1, 2, 4, 8, 16, 32],
  heads: [1, 2, 4, 8, 16],
};

/** Budgets on offer for a sweep, in s. */
export const budgets: readonly (number | null)[] = [30, 60, 180, null];

const repeats = 7;
const bothVariants = ['loop', 'fused'] as const;
const modelOrder: readonly BenchModel[] = ['rnn', 'lstm', 'gru', 'attention', 'block'];

export const bench = createStore<Bench>(() => ({
  page: 'comparison',
  sizes: articleSizes,
  models: ['rnn', 'attention'],
  axis: 'tokens',
  budgetS: 60,
  measuring: null,
  failure: null,
  comparison: null,
  sweep: null,
  kernels: null,
  others: [],
  told: null,
}));

/** Changes what will be measured next, or which page shows. */
export function prepare(change: Partial<Pick<Bench, 'page' | 'sizes' | 'axis' | 'budgetS'>>): void {
  bench.setState(change);
}

/** Chooses the models to measure, in any order. */
export function chooseModels(chosen: readonly string[]): void {
  bench.setState({ models: modelOrder.filter((model) => chosen.includes(model)) });
}

/** Forgets results of another file. */
export function removeOther(gone: Imported): void {
  bench.setState(({ others }) => ({ others: others.filter((other) => other !== gone) }));
}

/** Puts results of another file below the rest; results that are opened again stay where they are. */
export function addOther(imported: Imported): void {
  bench.setState(({ others }) => {
    const known = others.some(({ file, createdAt, device }) => file === imported.file && createdAt === imported.createdAt && device === imported.device);
    return known ? {} : { others: [...others, imported] };
  });
}

/** The report that is saved from a page: what was measured there, with everything that lies beside it. */
export function reportOn({ page, comparison, sweep, others }: Bench): BenchReport | null {
  const report = page === 'comparison' ? comparison : page === 'sweep' ? sweep : null;
  return report === null ? null : { ...report, others: [...others] };
}

/** What is asked of main: both variants of every chosen model in one run. */
export function settingFor(what: 'comparison' | 'sweep', state: Bench): BenchSetting {
  const { sizes, models, axis, budgetS } = state;
  const common = { ...sizes, models: [...models], variants: [...bothVariants], repeats };
  if (what === 'comparison') return { ...common, sweep: null, budgetS: null };
  return { ...common, sweep: { axis, values: [...valuesFor(state)] }, budgetS };
}

/** The values of a sweep that go with the other sizes: heads must divide the width of a model that has any. */
export function valuesFor({ axis, sizes, models }: Pick<Bench, 'axis' | 'sizes' | 'models'>): readonly number[] {
  return sweepValues[axis].filter((value) => !headsMatter(models) || divides({ ...sizes, [axis]: value }));
}

/** Whether these heads cannot share this width, so that nothing can be measured. */
export function headsDoNotFit({ sizes, models }: Pick<Bench, 'sizes' | 'models'>): boolean {
  return headsMatter(models) && !divides(sizes);
}

function headsMatter(models: readonly BenchModel[]): boolean {
  return models.includes('attention') || models.includes('block');
}

function divides({ dim, heads }: BenchSizes): boolean {
  return dim % heads === 0;
}
