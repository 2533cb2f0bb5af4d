import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { refusalWords } from '../../words/lectures';
import { refused } from './refused';

/** Larger files are not read: what a lecture needs fits many times. */
export const limitBytes = 200_000_000;
const chunkBytes = 4_000_000;

/** By what a file is known again: another program that wrote it meanwhile changes at least one of these. */
export interface FileIdentity {
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  /** SHA-512, in hexadecimal; in software it is faster than the shorter one. */
  readonly hash: string;
}

/** What lay in a file, and by what it is known again. */
export interface FoundBytes {
  /** In a buffer of their own. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly identity: FileIdentity;
}

/**
 * Reads a file whole, piece by piece. Only a file is read: a pipe or a device could keep a reader waiting for ever.
 *
 * @param name - for the message
 * @param onRead - told how many bytes of how many were read
 * @throws UnrollError 'file' naming the file, why it cannot be read and what to do
 */
export async function readBytes(path: string, name: string, onRead: (done: number, total: number) => void = () => undefined): Promise<FoundBytes> {
  try {
    requireFile(name, await stat(path));
    // Not waiting: whoever puts a pipe there between the two lines must not stop us either.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return await readAll(file, name, onRead);
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause) || cause.name === 'UnrollError') throw cause;
    throw refused(name, refusalWords().unreadable(causeOf(String(cause.code), cause)));
  }
}

/** By what a file's content is known again. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha512').update(bytes).digest('hex');
}

/** Why the system refuses, in words. */
export function causeOf(code: string, cause: Error): string {
  const known: Readonly<Record<string, string>> = refusalWords().causes;
  return known[code] ?? cause.message;
}

async function readAll(file: FileHandle, name: string, onRead: (done: number, total: number) => void): Promise<FoundBytes> {
  const before = await file.stat();
  requireFile(name, before);
  const bytes = new Uint8Array(before.size);
  let done = 0;
  while (done < bytes.length) {
    const { bytesRead } = await file.read(bytes, done, Math.min(chunkBytes, bytes.length - done), done);
    if (bytesRead === 0) throw refused(name, refusalWords().changing);
    done += bytesRead;
    onRead(done, bytes.length);
  }
  const after = await file.stat();
  if (after.size !== before.size || after.mtimeMs !== before.mtimeMs) throw refused(name, refusalWords().changing);
  return { bytes, identity: { sizeBytes: after.size, modifiedMs: after.mtimeMs, hash: hashOf(bytes) } };
}

type Found = Awaited<ReturnType<FileHandle['stat']>>;

function requireFile(name: string, found: Found): void {
  const words = refusalWords();
  if (!found.isFile()) throw refused(name, words.kind(found.isDirectory() ? words.folder : found.isFIFO() || found.isSocket() ? words.pipe : words.device));
  if (found.size > limitBytes) throw refused(name, words.tooLarge(String(found.size), String(limitBytes)));
}
