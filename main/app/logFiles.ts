import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/** A log of this many bytes is put aside. */
export const largestLogBytes = 1_000_000;
/** So many files are kept: the one that is written, and the ones that were put aside before. */
export const logCount = 3;

/** The log that is written, and the ones before it, the newest first. */
export function logPath(folder: string, age = 0): string {
  return join(folder, age === 0 ? 'unroll.log' : `unroll.${age}.log`);
}

/** Puts the log aside, and forgets the oldest. */
export function rotateLogs(folder: string): void {
  for (let age = logCount - 1; age > 0; age -= 1) {
    if (existsSync(logPath(folder, age - 1))) renameSync(logPath(folder, age - 1), logPath(folder, age));
  }
}

/** The last lines that were logged, the newest last; a log that is not there or cannot be read has none. */
export function lastLogLines(folder: string, count: number): readonly string[] {
  const lines: string[] = [];
  for (let age = 0; age < logCount && lines.length < count; age += 1) lines.unshift(...linesIn(logPath(folder, age)));
  return lines.slice(-count);
}

function linesIn(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/).filter((line) => line !== '');
  } catch {
    return [];
  }
}
