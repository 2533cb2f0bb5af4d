import { z } from 'zod';
import { benchFindings, benchSetting, tuning, variantName } from '#contract/bench';
import { calibration } from '#contract/calibration';
import { failureCode } from '#contract/failure';
import { backendName, backendWish, scenario } from '#contract/scenario';
import { adapter, device, trace } from '#contract/trace';
import { givenWeights } from '#contract/weights';

/** A tensor as a golden file writes it: plain numbers, exact float64. */
export const plainTensor = z.strictObject({ shape: z.array(z.number().int().min(0)), data: z.array(z.number()) });
export type PlainTensor = z.infer<typeof plainTensor>;

/** One operation on given numbers, in the form of the golden files; `outputs` are what PyTorch says, and may be absent. */
export const opCase = z.object({
  op: z.string(),
  note: z.string().optional(),
  parameters: z.record(z.string(), plainTensor),
  inputs: z.record(z.string(), z.union([plainTensor, z.number(), z.boolean(), z.string().max(60), z.null()])),
  outputs: z.record(z.string(), plainTensor).optional(),
});
export type OpCase = z.infer<typeof opCase>;

/** What main may ask of a compute page. */
export const job = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('probe') }),
  z.strictObject({ kind: z.literal('trace'), scenario, weights: givenWeights.optional() }),
  z.strictObject({
    kind: z.literal('op'),
    backend: backendWish,
    case: opCase,
    /** The way to compute it that is wished for; an operation without kernels of its own is computed the other way. */
    variant: variantName,
    /** Whether every value on the way is wanted besides what the golden files hold. */
    intermediates: z.boolean(),
    tuning,
  }),
  z.strictObject({ kind: z.literal('bench'), backend: backendWish, setting: benchSetting, tuning }),
  z.strictObject({ kind: z.literal('calibrate'), backend: backendWish }),
]);
export type Job = z.infer<typeof job>;

/** Which engines this machine offers and what was found when a GPU was asked for. */
export const capabilities = z.strictObject({
  backends: z.array(backendName),
  adapter: adapter.nullable(),
  /** How often and how long a GPU was asked for before it counted as absent. */
  adapterAsked: z.strictObject({ times: z.number().int().min(0), forMs: z.number().min(0) }),
  crossOriginIsolated: z.boolean(),
  /** Worker threads the WebAssembly engine will use; 1 when it cannot share memory. */
  threads: z.number().int().min(1),
});
export type Capabilities = z.infer<typeof capabilities>;

/** What a compute page answers, one form for each kind of job. */
export const jobResult = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('probe'), capabilities }),
  z.strictObject({ kind: z.literal('trace'), trace }),
  /** `variant` is the way it was really computed. */
  z.strictObject({ kind: z.literal('op'), device, variant: variantName, outputs: z.record(z.string(), plainTensor) }),
  z.strictObject({ kind: z.literal('bench'), device, findings: benchFindings }),
  z.strictObject({ kind: z.literal('calibrate'), device, calibration }),
]);
export type JobResult = z.infer<typeof jobResult>;

/** How far a job is: `done` of `total` parts, and what is going on, in words. */
export const progress = z.strictObject({
  done: z.number().min(0),
  total: z.number().positive(),
  doing: z.string().max(200),
});
export type Progress = z.infer<typeof progress>;

export const jobId = z.number().int().min(1);
/** `partial` is what a trace job has so far, for a program that lets one watch; the last one is not the result. */
export const jobProgress = z.strictObject({ jobId, progress, partial: trace.optional() });
export const jobPaused = z.strictObject({ jobId, paused: z.boolean() });
export const jobDone = z.strictObject({ jobId, result: jobResult });
export const jobFailed = z.strictObject({ jobId, code: failureCode, message: z.string() });
