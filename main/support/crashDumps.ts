import { readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { app, crashReporter } from 'electron';

/** A dump holds what the process had in memory, so no more are kept than help to find a fault. */
export const mostDumps = 10;

/** A dump of a process that crashed. */
interface Dump {
  readonly path: string;
  readonly at: Date;
}

/** How many dumps lie there, and when the last one was written. */
export interface DumpsFound {
  readonly count: number;
  readonly newest: string | null;
}

/** Has every crash from now on written into a folder of this machine, and sent nowhere. Only before the app is ready. */
export function keepCrashDumps(folder: string): void {
  app.setPath('crashDumps', folder);
  crashReporter.start({ uploadToServer: false });
}

/** The dumps in a folder and those below it. */
export async function findDumps(folder: string): Promise<DumpsFound> {
  const dumps = await dumpsIn(folder);
  return { count: dumps.length, newest: dumps[0]?.at.toISOString() ?? null };
}

/** Removes all dumps but the newest. */
export async function forgetOldDumps(folder: string): Promise<void> {
  // One that is gone by itself, or is just being written, is left to the next start.
  await Promise.allSettled((await dumpsIn(folder)).slice(mostDumps).map(({ path }) => unlink(path)));
}

/** The newest first; a folder that cannot be read has none. */
async function dumpsIn(folder: string): Promise<readonly Dump[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.dmp')).map((entry) => join(entry.parentPath, entry.name));
  const dated = await Promise.allSettled(files.map(async (path): Promise<Dump> => ({ path, at: (await stat(path)).mtime })));
  return dated.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : [])).toSorted((one, other) => other.at.getTime() - one.at.getTime());
}
