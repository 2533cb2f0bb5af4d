import { dirname } from 'node:path';
import { type Disk, writeAtomically } from '../../app/files/atomicFile';

/** Older versions that are kept beside a lecture: `talk.unroll~1` is the one before, `~3` the oldest. */
export const generationCount = 3;

/** Path of an older version, 1 for the one before. */
export function generationPath(path: string, age: number): string {
  return `${path}~${age}`;
}

/**
 * Keeps what lies in a file now as its newest older version, and lets the oldest go. Does nothing when there is no file, or
 * when it is kept already, as after a save that did not come to its end.
 */
export async function keepGeneration(path: string, disk: Disk): Promise<void> {
  const current = await readIfThere(path, disk);
  if (current === null) return;
  const newest = await readIfThere(generationPath(path, 1), disk);
  if (newest !== null && Buffer.from(newest).equals(current)) return;
  // From the oldest on, so that none is overwritten before it has moved.
  for (let age = generationCount - 1; age >= 1; age -= 1) {
    await disk.rename(generationPath(path, age), generationPath(path, age + 1)).catch(ignoreAbsent);
  }
  await writeAtomically(generationPath(path, 1), current, disk);
  await disk.settle(dirname(path));
}

async function readIfThere(path: string, disk: Disk): Promise<Uint8Array | null> {
  try {
    return await disk.read(path);
  } catch (cause) {
    ignoreAbsent(cause);
    return null;
  }
}

function ignoreAbsent(cause: unknown): void {
  if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')) throw cause;
}
