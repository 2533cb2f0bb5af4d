import { firstBadByte } from '../../app/files/textFile';
import { refusalWords } from '../../words/lectures';
import { refused } from './refused';

/** Refuses a file without a content: empty, or all zeros. */
export function requireContent(name: string, bytes: Uint8Array): void {
  const words = refusalWords();
  if (bytes.length === 0) throw refused(name, words.empty);
  if (bytes[0] === 0 && bytes.every((byte) => byte === 0)) throw refused(name, words.zeros(String(bytes.length)));
}

/** The text of a file, a byte order mark taken off. @throws UnrollError 'file' when it is not UTF-8 */
export function textOf(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const offset = firstBadByte(bytes);
    throw refused(name, refusalWords().utf8(offset, (bytes[offset] ?? 0).toString(16).padStart(2, '0')));
  }
}
