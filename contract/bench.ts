import { z } from 'zod';
import { timing } from '#contract/timing';

/** The models a benchmark can time. */
export const benchModel = z.enum(['rnn', 'lstm', 'gru', 'attention', 'block']);
export type BenchModel = z.infer<typeof benchModel>;

/** Operation by operation as the article does it, or in kernels of our own. */
export const variantName = z.enum(['loop', 'fused']);
export type VariantName = z.infer<typeof variantName>;

/** Settings of an engine's own kernels by name; none where nothing was measured. */
export const tuning = z.record(z.string().max(60), z.union([z.number(), z.string().max(60)]));

/** Sizes of one comparison. */
export const benchSizes = z.strictObject({
  batch: z.number().int().min(1).max(1024),
  tokens: z.number().int().min(1).max(16_384),
  dim: z.number().int().min(1).max(4096),
  heads: z.number().int().min(1).max(64),
});
export type BenchSizes = z.infer<typeof benchSizes>;

/** The size that grows in a sweep. */
export const sweepAxis = benchSizes.keyof();
export type SweepAxis = z.infer<typeof sweepAxis>;

/** One size takes several values, smallest first, while the others stay. */
export const sweep = z.strictObject({ axis: sweepAxis, values: z.array(z.number().int().min(1)).min(2).max(32) });
export type Sweep = z.infer<typeof sweep>;

/** What to compare, at which sizes and how often. */
export const benchSetting = z.strictObject({
  ...benchSizes.shape,
  models: z.array(benchModel).min(1),
  variants: z.array(variantName).min(1),
  repeats: z.number().int().min(1).max(1000),
  sweep: sweep.nullable(),
  /** A sweep takes no longer than this: what would not fit is left out, and said so. `null` for no limit. */
  budgetS: z.number().positive().max(24 * 3600).nullable(),
});
export type BenchSetting = z.infer<typeof benchSetting>;

/** How the results of a model's timed runs were checked; a wrong one is no row but a failure. */
export const verification = z.strictObject({
  /** Runs whose whole result was checked, warm-up included. */
  runs: z.number().int().min(1),
  /** Rows of the batch that were computed once more in float64, 0-based. */
  exactRows: z.array(z.number().int().min(0)),
  /** Numbers of one result that were held against float64, and their largest deviation. */
  exactNumbers: z.number().int().min(0),
  exactDeviation: z.number().min(0).nullable(),
  /** What the numbers of all other rows were held against, in words, and their largest deviation. */
  othersAgainst: z.string(),
  otherNumbers: z.number().int().min(0),
  otherDeviation: z.number().min(0).nullable(),
  /** How far a number might have been off, in words. */
  allowed: z.string(),
});
export type Verification = z.infer<typeof verification>;

/** One row of the comparison; flop and sequential steps are counted, times are measured. */
export const benchRow = z.strictObject({
  model: benchModel,
  variant: variantName,
  ...timing.shape,
  /** A quarter of the runs was at most as long as the first, three quarters at most as long as the second. */
  quartilesMs: z.tuple([z.number().min(0), z.number().min(0)]),
  warmUpRuns: z.number().int().min(1),
  /** Time of the very first run, the warm-up's first: what a snippet measures that runs once; `null` in reports from before it was kept. */
  firstMs: z.number().min(0).nullable().default(null),
  /** Whether the warm-up went on until its median stood still; otherwise it ran into its limit. */
  settled: z.boolean(),
  /** Median time of the kernels on the device itself, apart from the time to result; `null` where there is no such clock. */
  kernelMs: z.number().min(0).nullable(),
  /** The largest step that all kernel times are whole multiples of. */
  kernelResolutionMs: z.number().min(0).nullable(),
  /** Bytes that each run read back: nothing else was transferred. */
  readBytes: z.number().int().min(0),
  /** Bytes the model held on its engine at most. */
  peakBytes: z.number().int().min(0),
  sequentialSteps: z.number().int().min(1),
  flop: z.number().min(0),
  maxPathLength: z.number().int().min(0),
  /** The time below which this device cannot go, estimated from its measured limits. */
  floorMs: z.number().min(0),
  /** That time over the median; `null` when the clock saw no time pass. */
  shareOfLimit: z.number().min(0).nullable(),
  verification,
});
export type BenchRow = z.infer<typeof benchRow>;

/** What cannot be measured at these sizes on this engine, and why. */
export const refusedRow = z.strictObject({ model: benchModel, variant: variantName, why: z.string() });
export type RefusedRow = z.infer<typeof refusedRow>;

/** What was measured at one choice of sizes. */
export const benchPoint = z.strictObject({ setting: benchSizes, rows: z.array(benchRow), refused: z.array(refusedRow) });
export type BenchPoint = z.infer<typeof benchPoint>;

/** What this device can do at most, as measured; the floors follow from these two. */
export const deviceLimits = z.strictObject({
  flopPerS: z.number().positive(),
  /** Which product gave that, in words. */
  flopFrom: z.string(),
  /** Time from one step of a recurrence to the next, when a step has next to nothing to compute. */
  stepMs: z.number().positive(),
  stepFrom: z.string(),
});
export type DeviceLimits = z.infer<typeof deviceLimits>;

/** How a model's time grows with the swept size: a straight line through the points on log-log paper. */
export const slope = z.strictObject({
  model: benchModel,
  variant: variantName,
  /** The exponent: 1 is linear, 2 quadratic. */
  exponent: z.number(),
  /** Share of the variation that the line explains; `null` when all times were equal. */
  rSquared: z.number().nullable(),
  points: z.number().int().min(2),
});
export type Slope = z.infer<typeof slope>;

/** Where along the swept size attention stops being the cheaper one, three times: read, counted and measured. */
export const crossover = z.strictObject({
  recurrent: benchModel,
  parallel: benchModel,
  variant: variantName,
  /** Where n^2 d = n d^2, the paper's counts per layer; `null` when neither n nor d is swept. */
  paper: z.number().nullable(),
  /** Where the counted flop of both is the same; `null` when it nowhere is. */
  counted: z.number().nullable(),
  /** Where the measured times cross; `null` when they do not within the range. */
  measured: z.number().nullable(),
});
export type Crossover = z.infer<typeof crossover>;

/** What follows from all points of a sweep together. */
export const sweepSummary = z.strictObject({
  axis: sweepAxis,
  slopes: z.array(slope),
  crossovers: z.array(crossover),
  /** Values that were not measured, and why. */
  leftOut: z.array(z.strictObject({ value: z.number().int(), why: z.string() })),
});
export type SweepSummary = z.infer<typeof sweepSummary>;

/** Everything a benchmark found. */
export const benchFindings = z.strictObject({
  /** ISO 8601. */
  createdAt: z.iso.datetime(),
  points: z.array(benchPoint),
  /** `null` when there was no sweep. */
  sweep: sweepSummary.nullable(),
  limits: deviceLimits,
  /** The settings of the engine's own kernels that were used. */
  tuning,
});
export type BenchFindings = z.infer<typeof benchFindings>;
