import { z } from 'zod';
import { benchModel, benchSizes, tuning, variantName } from '#contract/bench';
import { backendName } from '#contract/scenario';

/** One question that only measuring could answer: how long each option took, and which was kept. */
export const answeredQuestion = z.strictObject({
  setting: z.string(),
  /** Fastest run of each option, in ms: the sum over all layers whose speed decides. */
  options: z.array(z.strictObject({ option: z.union([z.number(), z.string()]), ms: z.number().min(0) })).min(1),
  chosen: z.union([z.number(), z.string()]),
});
export type AnsweredQuestion = z.infer<typeof answeredQuestion>;

/** Which of the two ways to compute a model is the faster one here. */
export const fasterVariant = z.strictObject({
  model: benchModel,
  /** Fastest run; `null` where it could not be measured. */
  loopMs: z.number().min(0).nullable(),
  fusedMs: z.number().min(0).nullable(),
  faster: variantName,
});
export type FasterVariant = z.infer<typeof fasterVariant>;

/** What was found about an engine of this machine: measured once, then remembered. */
export const calibration = z.strictObject({
  /** ISO 8601. */
  createdAt: z.iso.datetime(),
  /** Sizes at which recurrent layers and the others decided, and those at which both ways were compared. */
  sizes: z.strictObject({ recurrent: benchSizes, parallel: benchSizes, variants: benchSizes }),
  tuning,
  questions: z.array(answeredQuestion),
  variants: z.array(fasterVariant),
  tookMs: z.number().min(0),
});
export type Calibration = z.infer<typeof calibration>;

/** What is remembered about an engine of this machine. */
export const knownCalibration = z.strictObject({
  backend: backendName,
  /** `null` when nothing was measured yet. */
  calibration: calibration.nullable(),
});
export type KnownCalibration = z.infer<typeof knownCalibration>;

/** What was found about an engine just now. */
export const madeCalibration = z.strictObject({
  backend: backendName,
  calibration,
  /** Why it will have to be measured again at the next start; `null` when it is remembered. */
  notSaved: z.string().nullable(),
});
export type MadeCalibration = z.infer<typeof madeCalibration>;
