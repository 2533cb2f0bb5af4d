// @ts-check
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder: where package.json lies. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * The folder for what is fetched once and is no part of the project.
 *
 * @param {Readonly<NodeJS.ProcessEnv>} environment
 * @returns {string}
 */
export function cacheFolder(environment = process.env) {
  const base = environment['UNROLL_CACHE'] || environment['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(base, 'unroll');
}

/**
 * What a JSON file says, or null where there is none.
 *
 * @param {string} file
 * @returns {any} the caller knows its shape
 */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    if (/** @type {NodeJS.ErrnoException} */ (cause).code === 'ENOENT') return null;
    throw new Error(`${file} cannot be read as JSON.`, { cause });
  }
}

/** The Electron version the project is written for, as package.json pins it. */
export function electronVersion() {
  return String(readJson(join(root, 'package.json')).devDependencies.electron);
}
