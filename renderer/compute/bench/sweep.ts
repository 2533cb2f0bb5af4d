import type { BenchSetting, BenchSizes, SweepAxis, SweepSummary } from '#contract/bench';
import { UnrollError } from '#contract/failure';
import type { Breath } from '../breath';
import { readClock } from '../stopwatch';
import { findCrossovers, fitSlopes } from './fit';
import { flopOf } from './flop';
import type { MeasuredPoint } from './point';
import { words } from '../words/words';

/** How one point of a sweep is measured: until `endMs` at most, by a breath that stops it there. */
export type MeasureAt = (sizes: BenchSizes, tools: { readonly endMs: number; readonly breathe: Breath; readonly pointIndex: number }) => Promise<MeasuredPoint>;

/** A setting that has a sweep. */
export type Swept = BenchSetting & { readonly sweep: NonNullable<BenchSetting['sweep']> };

/** Stops what goes on when the budget of a sweep is used up. */
class BudgetSpent extends Error {}

/** What was measured along a sweep, and what was not. */
export interface Measured {
  readonly points: MeasuredPoint[];
  readonly leftOut: SweepSummary['leftOut'];
}

/**
 * Measures a setting at each value of the swept size, smallest first, and says what follows from all of them.
 *
 * @throws UnrollError when no value at all could be measured
 */
export async function runSweep(setting: Swept, breathe: Breath, measureAt: MeasureAt): Promise<{ readonly points: MeasuredPoint[]; readonly summary: SweepSummary }> {
  const { points, leftOut } = await measureValues(setting, breathe, measureAt);
  requireSome(points, leftOut, setting);
  return { points, summary: summaryOf(setting.sweep.axis, points, leftOut) };
}

/** What follows from the points of a sweep together. */
export function summaryOf(axis: SweepAxis, points: readonly MeasuredPoint[], leftOut: SweepSummary['leftOut']): SweepSummary {
  return { axis, slopes: fitSlopes(axis, points), crossovers: findCrossovers(axis, points), leftOut };
}

/** Measures at each value, smallest first; one that would not fit into the time that is left is not begun. */
export async function measureValues(setting: Swept, breathe: Breath, measureAt: MeasureAt): Promise<Measured> {
  const { values } = setting.sweep;
  const startMs = readClock();
  const endMs = setting.budgetS === null ? Infinity : startMs + 1000 * setting.budgetS;
  const points: MeasuredPoint[] = [];
  const leftOut: SweepSummary['leftOut'] = [];
  let last: { readonly flop: number; readonly ms: number } | null = null;
  for (const [pointIndex, value] of [...new Set(values)].toSorted((a, b) => a - b).entries()) {
    const sizes = sizesAt(setting, value);
    const flop = workOf(setting, sizes);
    const beginMs = readClock();
    const expectedMs: number = last === null ? 0 : (last.ms * flop) / last.flop;
    if (beginMs + expectedMs > endMs) {
      leftOut.push({ value, why: words.bench.tooLong(seconds(expectedMs), seconds(Math.max(0, endMs - beginMs))) });
      continue;
    }
    try {
      points.push(await measureAt(sizes, { endMs, breathe: untilSpent(breathe, endMs), pointIndex }));
      last = { flop, ms: readClock() - beginMs };
    } catch (thrown) {
      leftOut.push({ value, why: reasonOf(thrown) });
    }
  }
  return { points, leftOut };
}

/** The sizes of a setting with one of them changed. */
export function sizesAt({ batch, tokens, dim, heads, sweep }: Swept, value: number): BenchSizes {
  return { batch, tokens, dim, heads, [sweep.axis]: value };
}

/** Flop of one round: what time is expected to grow with. */
function workOf({ models }: BenchSetting, sizes: BenchSizes): number {
  return [...new Set(models)].reduce((sum, model) => sum + flopOf(model, sizes), 0);
}

function untilSpent(breathe: Breath, endMs: number): Breath {
  return async () => {
    await breathe();
    if (readClock() > endMs) throw new BudgetSpent('the budget is spent');
  };
}

/** Why a value is left out; what concerns the whole sweep is thrown on. */
function reasonOf(thrown: unknown): string {
  if (thrown instanceof BudgetSpent) return words.bench.ended;
  if (thrown instanceof UnrollError && (thrown.code === 'out-of-memory' || thrown.code === 'bad-input')) return thrown.message;
  throw thrown;
}

function requireSome(points: readonly MeasuredPoint[], leftOut: SweepSummary['leftOut'], { sweep: { axis }, budgetS }: Swept): void {
  const [first] = leftOut;
  if (points.length > 0 || first === undefined) return;
  throw new UnrollError('bad-input', words.bench.nothing(budgetS, `${axis} ${first.value}: ${first.why}`));
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
