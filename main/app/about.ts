import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { About } from '#contract/about';
import { version } from '../../package.json';

const runtimeNote = z.object({ source: z.enum(['official', 'registry']) });

/** Versions of what runs, and where the runtime came from. */
export function readAbout(executable: string = process.execPath): About {
  const { electron = 'unknown', chrome = 'unknown', node } = process.versions;
  return { app: version, electron, chromium: chrome, node, runtimeSource: runtimeSource(executable) };
}

/** Who packed the runtime, as noted beside it when it was fetched; Electron's own release has no note. */
export function runtimeSource(executable: string): About['runtimeSource'] {
  try {
    const note = runtimeNote.safeParse(JSON.parse(readFileSync(join(dirname(executable), 'runtime.json'), 'utf8')));
    return note.success ? note.data.source : 'official';
  } catch {
    return 'official';
  }
}

/** The app's own version, also when a foreign program starts it. */
export const appVersion: string = version;
