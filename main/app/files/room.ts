import { mkdir, readFile, statfs, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes that a person without special rights may still write. */
export async function freeIn(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** Writes a small file, reads it back and removes it; `null` when that went well, else why not, in the system's words. */
export async function whyNotWritable(folder: string): Promise<string | null> {
  const path = join(folder, `written-by-check-${process.pid}.txt`);
  const words = 'Unroll looks whether it can write here.\n';
  try {
    await mkdir(folder, { recursive: true });
    // `wx`: never through a link that somebody put there.
    await writeFile(path, words, { flag: 'wx' });
    const back = await readFile(path, 'utf8');
    await unlink(path);
    return back === words ? null : 'what was written came back changed';
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}
