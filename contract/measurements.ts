import { z } from 'zod';
import { benchFindings, benchRow, benchSizes, refusedRow, sweepSummary, tuning } from '#contract/bench';
import { foreignRow, imported } from '#contract/imported';
import { backendName } from '#contract/scenario';
import { device } from '#contract/trace';

/** Version of both forms below; a reader refuses a newer one. */
export const measurementsVersion = 1;

/** The machine a comparison ran on, as main knows it. */
export const machine = z.strictObject({
  /** The processor's own name. */
  cpu: z.string(),
  cores: z.number().int().min(1),
  memoryBytes: z.number().int().min(0),
  platform: z.string(),
  release: z.string(),
});
export type Machine = z.infer<typeof machine>;

/** Processes that wanted to run, averaged over 1, 5 and 15 minutes; zeros where the system does not tell. */
export const load = z.tuple([z.number().min(0), z.number().min(0), z.number().min(0)]);

/** Everything under the numbers. */
export const versions = z.strictObject({ app: z.string(), electron: z.string(), chromium: z.string(), v8: z.string(), tfjs: z.string() });

/** A measured row with the sizes it was measured at. */
const placedRow = z.strictObject({ ...benchRow.shape, setting: benchSizes });
export type PlacedRow = z.infer<typeof placedRow>;

/** What another program measured; docs/measurements.md describes it for whoever writes one. */
export const measurements = z.strictObject({
  unroll: z.literal('measurements'),
  version: z.literal(measurementsVersion),
  /** ISO 8601. */
  createdAt: z.iso.datetime({ offset: true }),
  /** What computed it, with its version. */
  library: z.string().min(1).max(200),
  /** On what it ran, in words. */
  device: z.string().min(1).max(400),
  setting: benchSizes,
  results: z.array(foreignRow).min(1).max(1000),
  notes: z.union([z.string().max(4000), z.array(z.string().max(4000)).max(100)]).optional(),
});
export type Measurements = z.infer<typeof measurements>;

/** The report of `bench`: what it prints as JSON and saves, and what it reads again. */
export const benchReport = z.strictObject({
  unroll: z.literal('bench'),
  version: z.literal(measurementsVersion),
  createdAt: z.iso.datetime(),
  device,
  backend: backendName,
  ...benchSizes.shape,
  results: z.array(placedRow),
  refused: z.array(z.strictObject({ ...refusedRow.shape, setting: benchSizes })),
  sweep: sweepSummary.nullable(),
  limits: benchFindings.shape.limits,
  tuning,
  versions,
  machine,
  load: z.strictObject({ before: load, after: load }),
  /** Switches this app was started with that can change a time, such as `--js-flags=...`. */
  flags: z.array(z.string()),
  /** Results of other files, beside ours. */
  others: z.array(imported),
});
export type BenchReport = z.infer<typeof benchReport>;
