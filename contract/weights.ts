import { z } from 'zod';
import { tensor } from '#contract/tensor';

const weightName = z.string().min(1).max(200);

/** A lecturer's own weights, read from a safetensors file: every tensor by its name in PyTorch, in float32. */
export const givenWeights = z.strictObject({
  /** Name of the file, without its folders. */
  file: z.string().min(1).max(255),
  /** Whether the file says that they were trained; `null` when it does not say. */
  trained: z.boolean().nullable(),
  /** Words of the rows of an `embedding.weight`, when the file brings one. */
  vocabulary: z.array(z.string().max(200)).max(1_000_000).nullable(),
  tensors: z.record(weightName, tensor),
});
export type GivenWeights = z.infer<typeof givenWeights>;

/** What the lecturer is told about a file of weights that was read. */
export const weightsSummary = z.strictObject({
  file: z.string(),
  trained: z.boolean().nullable(),
  tensors: z.array(z.strictObject({ name: weightName, shape: z.array(z.number().int()) })),
});
export type WeightsSummary = z.infer<typeof weightsSummary>;

/** Whose weights a trace was computed with. */
export const weightsUsed = z.strictObject({
  /** Drawn from the seed; trained during this very run; or read from a file. */
  from: z.enum(['seed', 'training', 'file']),
  /** The file, when one was given; it may hold nothing that the act could use, and then `names` is empty. */
  file: z.string().nullable(),
  /** `null` when the file does not say. */
  trained: z.boolean().nullable(),
  /** Tensors of the file that were used. */
  names: z.array(weightName),
});
export type WeightsUsed = z.infer<typeof weightsUsed>;

/** Nothing given, nothing trained. */
export const seededWeights: WeightsUsed = { from: 'seed', file: null, trained: false, names: [] };
