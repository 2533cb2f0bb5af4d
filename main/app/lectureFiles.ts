import { existsSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Names of lecture files and of the older versions kept beside them. */
const lectureName = /\.unroll(?:~\d)?$/i;

/** Whether a name is a lecture file's. */
export function isLectureName(name: string): boolean {
  return lectureName.test(name);
}

/**
 * The lecture file among the words that the app was started with, as a double click gives it; `null` when there is none.
 * Switches of Chromium's may stand anywhere among them.
 *
 * @param folder - where relative paths begin
 */
export function lectureFileIn(words: readonly string[], folder: string): string | null {
  const found = words.filter((word) => !word.startsWith('-') && isLectureName(word)).map((word) => pathOf(word, folder));
  return found.find((path) => existsSync(path)) ?? found[0] ?? null;
}

/** Some systems give an address instead of a path. */
function pathOf(word: string, folder: string): string {
  if (!word.toLowerCase().startsWith('file:')) return isAbsolute(word) ? word : resolve(folder, word);
  try {
    return fileURLToPath(word);
  } catch {
    return resolve(folder, word);
  }
}
