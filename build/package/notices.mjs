// @ts-check
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licencesText } from './components.mjs';

/**
 * Writes the licences of what was built into the app, to lie beside it in every package.
 *
 * @param {string} folder
 * @param {readonly import('./components.mjs').Licence[]} packages
 */
export function writeNotices(folder, packages) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'LICENSES.packages.txt'), licencesText(packages));
}
