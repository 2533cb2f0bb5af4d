import { constants } from 'node:fs';
import { open, readFile, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileWords } from '../../words/files';

/** The steps a safe write is made of; tests let single ones fail. */
export interface Disk {
  /** Writes a new file and does not come back before it lies on the disk. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  read(path: string): Promise<Uint8Array>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Makes a rename inside this folder survive a power cut. */
  settle(folder: string): Promise<void>;
}

/** The machine's own disk. */
export const systemDisk: Disk = {
  async write(path, bytes) {
    // `wx`: a file or a link that somebody put there before is never written through.
    const file = await open(path, 'wx', 0o644);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  read: (path) => readFile(path),
  rename,
  remove: unlink,
  async settle(folder) {
    if (process.platform === 'win32') return;
    const opened = await open(folder, constants.O_RDONLY);
    try {
      await opened.sync();
    } finally {
      await opened.close();
    }
  },
};

let written = 0;

/**
 * Writes a file so that at every moment either the old or the new content lies there, whole.
 *
 * @throws Error naming the file, when anything on the way fails; the old file is then untouched
 */
export async function writeAtomically(path: string, content: string | Uint8Array, disk: Disk = systemDisk): Promise<void> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  written += 1;
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}-${written}.part`);
  try {
    await disk.write(beside, bytes);
    if (!Buffer.from(await disk.read(beside)).equals(bytes)) throw new Error(fileWords().readsBackDifferently);
    await disk.rename(beside, path);
    await disk.settle(dirname(path));
  } catch (cause) {
    // The part may not exist, and the reason why the write failed matters more than that.
    await disk.remove(beside).catch(() => undefined);
    throw new Error(fileWords().notWritten(path, cause instanceof Error ? cause.message : String(cause)), { cause });
  }
}
