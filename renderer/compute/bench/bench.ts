import type { BenchFindings, BenchModel, BenchPoint, BenchSetting, BenchSizes, DeviceLimits, SweepSummary } from '#contract/bench';
import { UnrollError } from '#contract/failure';
import type { Progress } from '#contract/job';
import type { Engine } from '../backends/engine';
import type { Breath } from '../breath';
import type { Tuning } from '../kernels/kernels';
import { readClock, readDate } from '../stopwatch';
import { betterLimits, floorOf, type LimitTools, measureLimits } from './deviceLimits';
import type { WarmUp } from './interleave';
import { type MeasuredPoint, measurePoint, type PointTools, requirePossible } from './point';
import { measureValues, runSweep, sizesAt, summaryOf, type Swept } from './sweep';
import { words } from '../words/words';

/** What a benchmark may use. */
export interface BenchTools extends Pick<PointTools, 'exactly' | 'count' | 'makers'>, Pick<LimitTools, 'patienceMs'> {
  readonly engine: Engine;
  readonly tuning: Tuning;
  /** How long to warm up, where not as usual. */
  readonly warmUp?: WarmUp;
  readonly breathe: Breath;
  readonly report: (progress: Progress) => void;
}

/** In a sweep, a point with fewer rounds than this has no median worth the name. */
const leastRounds = 3;
const usualWarmUp: WarmUp = { mostRuns: 15, budgetMs: 3_000 };

/**
 * Times models on the same random input, each in one or both variants, at one choice of sizes or along one of them.
 *
 * @throws UnrollError 'bad-input' or 'out-of-memory' saying what would fit; 'wrong-result' when a result is wrong
 */
export async function runBench(setting: BenchSetting, tools: BenchTools): Promise<BenchFindings> {
  if (setting.sweep === null) await requirePossible(setting, setting, tools.engine);
  return betweenLimits(tools, pointsOf(setting).length, () => measureAll(setting, tools));
}

/** Points, and what follows from them along a sweep. */
interface Gathered {
  readonly points: readonly MeasuredPoint[];
  readonly sweep: SweepSummary | null;
}

/** Measures what the device can do before and after something else, and says how near that came to it. */
async function betweenLimits(tools: BenchTools, total: number, measure: () => Promise<Gathered>): Promise<BenchFindings> {
  tools.report({ done: 0, total, doing: words.bench.limits });
  const before = await measureLimits(tools);
  const { points, sweep } = await measure();
  // Measured twice, so that somebody else at work on the machine during one of them does not make the floors too high.
  const limits = betterLimits(before, await measureLimits(tools));
  return { createdAt: readDate(), limits, tuning: { ...tools.tuning }, points: points.map((point) => withFloors(point, limits)), sweep };
}

async function measureAll(setting: BenchSetting, tools: BenchTools): Promise<Gathered> {
  const { sweep } = setting;
  if (sweep === null) return { points: [await measureOne(setting, tools, { endMs: Infinity, least: setting.repeats }, 0)], sweep: null };
  const { points, summary } = await runSweep({ ...setting, sweep }, tools.breathe, (sizes, { pointIndex, ...limited }) =>
    measureOne({ ...setting, ...sizes }, tools, { ...limited, least: Math.min(leastRounds, setting.repeats) }, pointIndex));
  return { points, sweep: summary };
}

/**
 * Times models at the sizes of a setting, and then at the other values of its sweep as far as the budget goes: for a show in
 * which one comparison is the matter, and the curve through it what follows. Along the curve only the engine's own kernels
 * are timed, where it has some: what single operations cost to begin would bend it.
 *
 * @throws UnrollError 'bad-input' or 'out-of-memory' saying what would fit; 'wrong-result' when a result is wrong
 */
export async function runComparison(setting: Swept & { readonly budgetS: number }, tools: BenchTools): Promise<BenchFindings> {
  await requirePossible(setting, setting, tools.engine);
  const { axis } = setting.sweep;
  const least = Math.min(leastRounds, setting.repeats);
  const variants: BenchSetting['variants'] = setting.variants.includes('fused') && tools.makers.fused !== null ? ['fused'] : [...setting.variants];
  const others = { ...setting, variants, sweep: { axis, values: setting.sweep.values.filter((value) => value !== setting[axis]) } };
  return betweenLimits(tools, others.sweep.values.length + 1, async () => {
    const main = await measureOne(setting, tools, { endMs: readClock() + 1000 * setting.budgetS, least }, 0);
    const { points, leftOut } = await measureValues(others, tools.breathe, (sizes, { pointIndex, ...limited }) =>
      measureOne({ ...others, ...sizes }, tools, { ...limited, least }, pointIndex + 1));
    const all = [...points, main].toSorted((one, other) => one.setting[axis] - other.setting[axis]);
    return { points: all, sweep: summaryOf(axis, all, leftOut) };
  });
}

/** One point, and how far the whole is meanwhile. */
function measureOne(setting: BenchSetting, tools: BenchTools, different: Partial<PointTools> & Pick<PointTools, 'endMs' | 'least'>, pointIndex: number): Promise<MeasuredPoint> {
  const total = pointsOf(setting).length;
  const sizes = onlySizes(setting);
  return measurePoint(sizes, setting, { warmUp: usualWarmUp, ...tools, ...different, onStep: (share, doing) => tools.report({ done: pointIndex + share, total, doing: labelled(setting, sizes, doing) }) });
}

function withFloors({ setting, rows, refused }: MeasuredPoint, limits: DeviceLimits): BenchPoint {
  return {
    setting,
    refused: [...refused],
    rows: rows.map((row) => {
      const floorMs = floorOf(row.model, setting, limits);
      return { ...row, floorMs, shareOfLimit: row.medianMs === 0 ? null : floorMs / row.medianMs };
    }),
  };
}

/**
 * Refuses what no engine could measure, before one is started.
 *
 * @throws UnrollError 'bad-input' naming heads
 */
export function checkSetting(setting: BenchSetting): void {
  pointsOf(setting).forEach((sizes) => checkHeads(setting.models, sizes));
}

/** Every choice of sizes a setting asks for. */
function pointsOf(setting: BenchSetting): readonly BenchSizes[] {
  const { sweep } = setting;
  return sweep === null ? [setting] : sweep.values.map((value) => sizesAt({ ...setting, sweep }, value));
}

/** @throws UnrollError 'bad-input' naming heads */
function checkHeads(models: readonly BenchModel[], { heads, dim }: BenchSizes): void {
  if (dim % heads === 0 || !models.some((model) => model === 'attention' || model === 'block')) return;
  throw new UnrollError('bad-input', words.bench.heads(dim, heads));
}

function onlySizes({ batch, tokens, dim, heads }: BenchSizes): BenchSizes {
  return { batch, tokens, dim, heads };
}

function labelled({ sweep }: BenchSetting, sizes: BenchSizes, doing: string): string {
  return sweep === null ? doing : `${sweep.axis} ${sizes[sweep.axis]}: ${doing}`;
}
