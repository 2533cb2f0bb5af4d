import { z } from 'zod';

/** So many characters of a report are read by a person, and taken by a form on the web. */
export const longestReport = 60_000;

/** What is known of this run, as a text that a person reads before passing it on. */
export const report = z.strictObject({ text: z.string().max(longestReport) });

/** A package of which something is shipped. */
export const licence = z.strictObject({
  name: z.string(),
  version: z.string(),
  /** As its maker writes it: an SPDX expression, or a few words. */
  licence: z.string(),
  text: z.string(),
});
export type Licence = z.infer<typeof licence>;

/** Drawers that the menu opens. */
export const menuPanel = z.enum(['report', 'updates', 'about']);
export type MenuPanel = z.infer<typeof menuPanel>;
