import { z } from 'zod';

/** A screen as a lecturer tells it apart from another. */
export const screenFacts = z.strictObject({
  /** The system's number for it; it stays while the screen is plugged in. */
  id: z.number(),
  /** The maker's name; empty when the system does not tell. */
  label: z.string(),
  widthPx: z.number().int(),
  heightPx: z.number().int(),
  scale: z.number(),
  primary: z.boolean(),
});
export type ScreenFacts = z.infer<typeof screenFacts>;

/** The talk's clock, in ms since 1970 where it names a moment. */
export const talk = z.strictObject({
  /** When the first step was left; `null` before. */
  startedAt: z.number().nullable(),
  /** Time spent in pauses that are over. */
  pausedMs: z.number().min(0),
  /** When the pause began that is going on; `null` while the clock runs. */
  pausedAt: z.number().nullable(),
});
export type Talk = z.infer<typeof talk>;

/** Where the two windows are, and what the lecturer should know about it. */
export const hallState = z.strictObject({
  screens: z.array(screenFacts),
  /** Screen of the lecturer's window. */
  lecturerScreen: z.number().nullable(),
  /** The audience's window; `null` while there is none. */
  audience: z
    .strictObject({
      /** The screen it is on now. */
      screen: z.number().nullable(),
      /** Whether it fills that screen. It does not while the only screen is the lecturer's. */
      filling: z.boolean(),
      /** Whether the screen it belongs to is unplugged, so that it waits for its return. */
      waiting: z.boolean(),
    })
    .nullable(),
  /** Whether that window was closed because it failed again and again; until it is opened again, or that is put away. */
  failed: z.boolean(),
  /** Whether the machine and its screens are kept awake. */
  awake: z.boolean(),
  /** Whether windows can be put on a chosen screen; Wayland does not allow it. */
  placeable: z.boolean(),
  /** Kept by main, so that a page that is loaded again still knows the time. */
  talk,
});
export type HallState = z.infer<typeof hallState>;

/** A hall before anything is known about it. */
export const emptyHall: HallState = { screens: [], lecturerScreen: null, audience: null, failed: false, awake: false, placeable: true, talk: { startedAt: null, pausedMs: 0, pausedAt: null } };
