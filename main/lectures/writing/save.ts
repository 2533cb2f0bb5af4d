import { lstat, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UnrollError } from '#contract/failure';
import { type Disk, systemDisk, writeAtomically } from '../../app/files/atomicFile';
import { savingWords } from '../../words/saving';
import { keepGeneration } from './generations';

/** How a save went: a sentence when something beside the file itself did not work; `null` when all did. */
export interface Saved {
  readonly notice: string | null;
}

/**
 * Saves bytes so that at every moment the old file or the new one lies there, whole, and keeps what lay there before as
 * an older version beside it. A link at that place is replaced by the file, and never written through.
 *
 * @throws UnrollError 'file' naming the file, why, and what to do; what lay there is untouched then
 */
export async function saveFile(path: string, bytes: Uint8Array, disk: Disk = systemDisk): Promise<Saved> {
  const name = basename(path);
  await requirePlace(path, name);
  await clearParts(path, disk);
  const notice = await keepGeneration(path, disk).then(() => null, (cause: unknown) => savingWords().noGeneration(name, reasonOf(cause)));
  try {
    await writeAtomically(path, bytes, disk);
  } catch (cause) {
    throw new UnrollError('file', savingWords().notSaved(name, reasonOf(cause)));
  }
  return { notice };
}

/** Why something could not be written, in words. */
export function reasonOf(thrown: unknown): string {
  const causes: Readonly<Record<string, string>> = savingWords().causes;
  const inner = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
  if (!(inner instanceof Error)) return String(inner);
  return ('code' in inner ? causes[String(inner.code)] : undefined) ?? inner.message;
}

/** Refuses to put a file where a folder or a device lies, and to replace one that is locked. */
async function requirePlace(path: string, name: string): Promise<void> {
  const words = savingWords();
  const found = await lstat(path).catch(() => null);
  if (found === null || found.isSymbolicLink()) return;
  if (!found.isFile()) throw new UnrollError('file', words.notSaved(name, found.isDirectory() ? words.folder : words.noFile));
  // A rename would replace it all the same; who locked it meant otherwise.
  if ((found.mode & 0o222) === 0) throw new UnrollError('file', words.notSaved(name, words.readOnly));
}

/** Takes away what a save that was killed has left behind. */
async function clearParts(path: string, disk: Disk): Promise<void> {
  const pattern = new RegExp(`^\\.${escaped(basename(path))}(?:~\\d)?\\.(\\d+)-\\d+\\.part$`);
  const names = await readdir(dirname(path)).catch((): string[] => []);
  for (const name of names) {
    const [, pid] = pattern.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) await disk.remove(join(dirname(path), name)).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    // Somebody else's process is one that runs, too.
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
