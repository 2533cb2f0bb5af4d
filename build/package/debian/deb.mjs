// @ts-check
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { PreparationError } from '../../preparationError.mjs';
import { capture } from '../../run/child.mjs';

/**
 * Packs what was laid out; everything in it belongs to root, whoever packs.
 *
 * @param {string} folder
 * @param {string} file
 * @param {Date} date - no file in the package is younger, so that the same content gives the same bytes
 */
export async function pack(folder, file, date) {
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const environment = { ...process.env, SOURCE_DATE_EPOCH: String(Math.floor(date.getTime() / 1000)) };
  const { code, stderr } = await asked(['--root-owner-group', '-Zxz', '-z4', '--build', folder, file], environment);
  if (code !== 0) throw new Error(`dpkg-deb could not make ${file}.\n${stderr}`);
}

/**
 * @param {readonly string[]} words
 * @param {NodeJS.ProcessEnv} environment
 */
async function asked(words, environment) {
  try {
    return await capture('dpkg-deb', words, { env: environment });
  } catch (cause) {
    if (/** @type {NodeJS.ErrnoException} */ (cause).code !== 'ENOENT') throw cause;
    throw new PreparationError('There is no dpkg-deb here: Debian packages are made on Debian and its kin.');
  }
}
