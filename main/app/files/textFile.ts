import { open as openFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { UnrollError } from '#contract/failure';
import { fileWords } from '../../words/files';

const limitBytes = 4_000_000;

/**
 * Reads a text file strictly as UTF-8, with a byte order mark or without.
 *
 * @throws UnrollError `file` naming the file, what is wrong and what to do
 */
export async function readTextFile(path: string): Promise<string> {
  return decodeText(basename(path), await readBytes(path));
}

/** Turns bytes into text, refusing what is not UTF-8; `name` is for the message. */
export function decodeText(name: string, bytes: Uint8Array): string {
  const text = decoded(bytes);
  if (text !== null) return text;
  const offset = firstBadByte(bytes);
  const byte = (bytes[offset] ?? 0).toString(16).padStart(2, '0');
  throw new UnrollError('file', fileWords().badByte(name, offset, byte));
}

/**
 * Offset of the first byte that does not belong to a whole character. A streaming decoder refuses exactly when the bytes
 * so far cannot be completed, so halving finds the place; the character that broke there began up to three bytes before.
 */
export function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decoded(bytes.subarray(0, middle), true) === null) bad = middle;
    else good = middle;
  }
  while (good > 0 && decoded(bytes.subarray(0, good)) === null) good -= 1;
  return good;
}

/** The text, or `null` when the bytes are not UTF-8; `open` lets the last character be unfinished. */
function decoded(bytes: Uint8Array, open = false): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: open });
  } catch {
    return null;
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  const name = basename(path);
  try {
    const file = await openFile(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > limitBytes) throw new UnrollError('file', fileWords().longText(name, size, limitBytes));
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (cause instanceof UnrollError) throw cause;
    throw new UnrollError('file', fileWords().unreadable(name, cause instanceof Error ? cause.message : String(cause)));
  }
}
