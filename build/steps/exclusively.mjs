// @ts-check
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Does a piece of work while no other process on this machine does the same.
 *
 * The lock is a file with the holder's process number; one whose holder is gone is swept away.
 *
 * @template Result
 * @param {string} file - the lock, outside git
 * @param {import('./report.mjs').Say} say
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function exclusively(file, say, work) {
  mkdirSync(dirname(file), { recursive: true });
  while (!take(file)) {
    const holder = holderOf(file);
    if (holder !== null && !alive(holder)) rmSync(file, { force: true });
    else {
      say(`waiting for process ${holder ?? 'unknown'}, which does the same`);
      await pause(100);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (cause) {
    if (/** @type {NodeJS.ErrnoException} */ (cause).code === 'EEXIST') return false;
    throw cause;
  }
}

/**
 * The process number in a lock; null when the lock went away or is being written right now.
 *
 * @param {string} file
 */
function holderOf(file) {
  try {
    const holder = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return Number.isNaN(holder) ? null : holder;
  } catch {
    return null;
  }
}

/**
 * Whether a process runs; one that belongs to somebody else (EPERM) does.
 *
 * @param {number} processNumber
 */
export function alive(processNumber) {
  try {
    process.kill(processNumber, 0);
    return true;
  } catch (cause) {
    return /** @type {NodeJS.ErrnoException} */ (cause).code === 'EPERM';
  }
}
