import { z } from 'zod';

/** A screen as the system tells of it. */
export const screenSeen = z.strictObject({
  /** The maker's name; empty when the system does not tell. */
  label: z.string(),
  /** In pixels of the screen itself, not scaled. */
  widthPx: z.number().int(),
  heightPx: z.number().int(),
  scale: z.number(),
  primary: z.boolean(),
});
export type ScreenSeen = z.infer<typeof screenSeen>;

/** What only main can find out about the machine before a talk; `null` for what is not known. */
export const checkup = z.strictObject({
  screens: z.array(screenSeen),
  /** Whether two screens show the same part of the desktop: the class sees what the lecturer sees. */
  mirrored: z.boolean(),
  /** Free room where settings and safety copies lie. */
  freeBytes: z.number().min(0).nullable(),
  /** Why nothing can be written there; `null` when a file was written, read back and removed. */
  notWritable: z.string().nullable(),
  power: z.enum(['mains', 'battery']).nullable(),
  /** Whether the machine and its screens are kept awake now. */
  awake: z.boolean().nullable(),
});
export type Checkup = z.infer<typeof checkup>;
