import { z } from 'zod';

/** A measured time. Never a stand-in: what could not be measured is `null` where a timing is expected. */
export const timing = z.strictObject({
  medianMs: z.number().min(0),
  minMs: z.number().min(0),
  maxMs: z.number().min(0),
  /** How many measured runs; warm-up is not counted. */
  repeats: z.number().int().min(1),
  /** Smallest step of the clock that measured it, in ms. */
  resolutionMs: z.number().positive(),
  /** What lies between the two readings of the clock, in words. */
  span: z.string(),
});
export type Timing = z.infer<typeof timing>;
