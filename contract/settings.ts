import { z } from 'zod';
import { languages } from '#contract/language';
import { backendWish, defaultSeed, defaultText, knobs } from '#contract/scenario';

export const themeName = z.enum(['dark', 'light', 'contrast']);
export type ThemeName = z.infer<typeof themeName>;

/** Playback speeds on offer, in shows per real time. */
export const speeds = [0.1, 0.25, 0.5, 1, 2, 4] as const;

/** What is kept between two starts. A missing or wrong field falls back to its default; the rest is kept. */
export const settings = z.object({
  /** `system` follows the language of the machine. */
  language: z.enum(['system', ...languages]).catch('system'),
  theme: themeName.catch('dark'),
  speed: z.union(speeds.map((speed) => z.literal(speed))).catch(1),
  reducedMotion: z.boolean().catch(false),
  /** Size of the presenter's notes, in units of the window. */
  notesSize: z.number().min(12).max(80).catch(22),
  act: z.string().max(41).catch('race'),
  text: z.string().max(4_000_000).catch(defaultText),
  seed: z.number().int().min(0).max(0xffff_ffff).catch(defaultSeed),
  /** What the lecturer turned away from its usual place, by the family of acts that share it. */
  knobs: z.record(z.string().max(41), knobs).catch({}),
  backend: backendWish.catch('auto'),
  /** Keys given to actions in place of the usual ones, by the action's name; what an edition does not know is kept. */
  keys: z.record(z.string().max(40), z.array(z.string().min(1).max(40)).max(8)).catch({}),
  /** What the key `.` does, which is the black key of many clickers: `auto` blackens the screen while presenting. */
  dot: z.enum(['auto', 'frame', 'black']).catch('auto'),
});
export type Settings = z.infer<typeof settings>;

/** Settings of a first start. */
export const defaultSettings: Settings = settings.parse({});
