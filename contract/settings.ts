import { z } from 'zod';
import { languages } from '#contract/language';
import { backendWish, defaultSeed, defaultText, knobs } from '#contract/scenario';

export const themeName = z.enum(['dark', 'light', 'contrast']);
export type ThemeName = z.infer<typeof themeName>;

/** All of them, only those that drive the show, or none until the mouse comes to the lower edge. */
export const controlsShown = z.enum(['all', 'transport', 'none']);
export type ControlsShown = z.infer<typeof controlsShown>;

/** Languages on offer; `system` follows the language of the machine. */
export const languageWish = z.enum(['system', ...languages]);

/** How large the controls are, as a share of their usual size; the stage itself has one layout and is enlarged as a whole. */
export const textSizes = [0.9, 1, 1.1, 1.25, 1.5] as const;

/** Playback speeds on offer, in shows per real time. */
export const speeds = [0.1, 0.25, 0.5, 1, 2, 4] as const;

/** What is kept between two starts. A missing or wrong field falls back to its default; the rest is kept. */
export const settings = z.object({
  language: languageWish.catch('system'),
  theme: themeName.catch('dark'),
  speed: z.union(speeds.map((speed) => z.literal(speed))).catch(1),
  /** What of the controls a window that fills its screen shows. */
  controls: controlsShown.catch('all'),
  /** Whether the tour was offered; it is offered once. */
  toured: z.boolean().catch(false),
  /** `null` until it was chosen: then the system's own setting counts. */
  reducedMotion: z.boolean().nullable().catch(null),
  textSize: z.union(textSizes.map((size) => z.literal(size))).catch(1),
  /** Whether every text has the full contrast and a heavier stroke. */
  legible: z.boolean().catch(false),
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
