import { z } from 'zod';

/** What a newer version is, as the host of releases tells it. */
export const release = z.strictObject({
  version: z.string().min(1).max(64),
  /** What its makers say is new; plain text, empty where they say nothing. */
  notes: z.string().max(4000),
  /** Where its package lies, for those who install it by hand; `null` where the app installs it itself. */
  address: z.string().max(2000).nullable(),
});
export type Release = z.infer<typeof release>;

const host = z.string().min(1).max(255);

/** How far looking for a newer version has got; nothing begins before somebody presses for it. */
export const updates = z.discriminatedUnion('state', [
  /** This copy was made without an address of releases. */
  z.strictObject({ state: z.literal('nowhere') }),
  z.strictObject({ state: z.literal('unasked'), host }),
  z.strictObject({ state: z.literal('looking'), host }),
  z.strictObject({ state: z.literal('newest'), host }),
  z.strictObject({ state: z.literal('found'), host, release }),
  z.strictObject({ state: z.literal('fetching'), host, release, /** 0 to 1. */ share: z.number().min(0).max(1) }),
  /** Fetched, whole, and as it was announced. */
  z.strictObject({ state: z.literal('fetched'), host, release }),
  z.strictObject({ state: z.literal('failed'), host, message: z.string().min(1).max(1000) }),
]);
export type Updates = z.infer<typeof updates>;
