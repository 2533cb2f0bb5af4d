import { z } from 'zod';
import { capabilities, progress } from '#contract/job';

/** Versions and origin of everything under the app; About shows it and `info` prints it. */
export const about = z.strictObject({
  app: z.string(),
  electron: z.string(),
  chromium: z.string(),
  node: z.string(),
  runtimeSource: z.enum(['official', 'registry']),
});
export type About = z.infer<typeof about>;

/** State of the compute page as the stage shows it. */
export const health = z.strictObject({
  state: z.enum(['starting', 'ready', 'working', 'restarting', 'gave-up']),
  /** What happened last, for the lecturer; `null` when all is well. */
  message: z.string().nullable(),
  capabilities: capabilities.nullable(),
});
export type Health = z.infer<typeof health>;

export const runId = z.string().min(1).max(64);
export const runProgress = z.strictObject({ runId, progress });
