import { z } from 'zod';
import { benchModel, benchSizes } from '#contract/bench';

/** One time of another program, such as PyTorch. */
export const foreignRow = z.strictObject({
  model: benchModel,
  /** How it was computed, in a few words, such as `nn.LSTM, 2 threads`. */
  variant: z.string().min(1).max(80),
  medianMs: z.number().min(0),
  minMs: z.number().min(0),
  maxMs: z.number().min(0),
  repeats: z.number().int().min(1),
});

/** One result of a file, whoever made it. */
export const importedRow = z.strictObject({ ...foreignRow.shape, setting: benchSizes });
export type ImportedRow = z.infer<typeof importedRow>;

/** Results measured elsewhere, with where they come from. */
export const imported = z.strictObject({
  file: z.string(),
  createdAt: z.string(),
  library: z.string(),
  device: z.string(),
  results: z.array(importedRow),
  notes: z.array(z.string()),
});
export type Imported = z.infer<typeof imported>;
