import type { BenchModel, BenchSizes, Crossover, Slope, SweepAxis, VariantName } from '#contract/bench';
import { flopOf } from './flop';
import { isRecurrent } from './layers';
import type { MeasuredPoint } from './point';

/** A time at one value of the swept size. */
interface Reading {
  readonly value: number;
  readonly ms: number;
}

/** Straight lines through log(time) over log(value), one for each model and variant with at least two points. */
export function fitSlopes(axis: SweepAxis, points: readonly MeasuredPoint[]): Slope[] {
  return contestants(points).flatMap(({ model, variant }) => {
    const line = fitLine(readingsOf(model, variant, axis, points));
    return line === null ? [] : [{ model, variant, ...line }];
  });
}

/** Least squares; `null` for fewer than two different values. */
export function fitLine(readings: readonly Reading[]): Pick<Slope, 'exponent' | 'rSquared' | 'points'> | null {
  const places = readings.filter(({ ms }) => ms > 0).map(({ value, ms }) => ({ x: Math.log(value), y: Math.log(ms) }));
  const mean = (of: (place: { readonly x: number; readonly y: number }) => number): number => places.reduce((sum, place) => sum + of(place), 0) / places.length;
  const [x, y] = [mean((place) => place.x), mean((place) => place.y)];
  const spreadX = mean((place) => (place.x - x) ** 2);
  const spreadY = mean((place) => (place.y - y) ** 2);
  const together = mean((place) => (place.x - x) * (place.y - y));
  if (places.length < 2 || spreadX === 0) return null;
  return { exponent: together / spreadX, rSquared: spreadY === 0 ? null : together ** 2 / (spreadX * spreadY), points: places.length };
}

/** Every pair of a recurrent and a parallel model that was measured in the same variant. */
export function findCrossovers(axis: SweepAxis, points: readonly MeasuredPoint[]): Crossover[] {
  const all = contestants(points);
  const sizes = points[0]?.setting;
  if (sizes === undefined) return [];
  return all.filter(({ model }) => isRecurrent(model)).flatMap(({ model: recurrent, variant }) =>
    all.filter((other) => !isRecurrent(other.model) && other.variant === variant).map(({ model: parallel }) => ({
      recurrent,
      parallel,
      variant,
      paper: paperCrossover(axis, sizes),
      counted: countedCrossover(axis, { recurrent, parallel }, sizes),
      measured: measuredCrossover(readingsOf(recurrent, variant, axis, points), readingsOf(parallel, variant, axis, points)),
    })),
  );
}

/** n^2 d = n d^2 where n = d (Vaswani et al. 2017, table 1). */
function paperCrossover(axis: SweepAxis, { tokens, dim }: BenchSizes): number | null {
  if (axis === 'tokens') return dim;
  return axis === 'dim' ? tokens : null;
}

/**
 * Flop per token is a d^2 for a recurrent layer and b d^2 + c n d for a parallel one, so they are equal at
 * n / d = (a - b) / c; never, when the projections alone cost as much as the recurrence.
 */
function countedCrossover(axis: SweepAxis, { recurrent, parallel }: Pick<Crossover, 'recurrent' | 'parallel'>, { tokens, dim }: BenchSizes): number | null {
  if (axis !== 'tokens' && axis !== 'dim') return null;
  const perToken = (model: BenchModel, n: number): number => flopOf(model, { batch: 1, tokens: n, dim: 1, heads: 1 }) / n;
  const growth = perToken(parallel, 2) - perToken(parallel, 1);
  const ratio = (perToken(recurrent, 1) - (perToken(parallel, 1) - growth)) / growth;
  if (ratio <= 0) return null;
  return axis === 'tokens' ? ratio * dim : tokens / ratio;
}

/** Where two measured curves cross first, along straight lines on log-log paper; `null` when they do not. */
export function measuredCrossover(one: readonly Reading[], other: readonly Reading[]): number | null {
  const both = one.flatMap(({ value, ms }) => {
    const match = other.find((reading) => reading.value === value);
    return match === undefined || ms <= 0 || match.ms <= 0 ? [] : [{ x: Math.log(value), lead: Math.log(ms / match.ms) }];
  });
  for (const [index, here] of both.entries()) {
    const before = both[index - 1];
    if (here.lead === 0) return Math.exp(here.x);
    if (before !== undefined && before.lead * here.lead < 0) {
      return Math.exp(before.x + ((here.x - before.x) * before.lead) / (before.lead - here.lead));
    }
  }
  return null;
}

function readingsOf(model: BenchModel, variant: VariantName, axis: SweepAxis, points: readonly MeasuredPoint[]): Reading[] {
  return points.flatMap(({ setting, rows }) => {
    const row = rows.find((each) => each.model === model && each.variant === variant);
    return row === undefined ? [] : [{ value: setting[axis], ms: row.medianMs }];
  });
}

function contestants(points: readonly MeasuredPoint[]): readonly { readonly model: BenchModel; readonly variant: VariantName }[] {
  const all = points.flatMap(({ rows }) => rows.map(({ model, variant }) => ({ model, variant })));
  return all.filter(({ model, variant }, index) => all.findIndex((each) => each.model === model && each.variant === variant) === index);
}
