// @ts-check
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from '../project.mjs';
import { componentsOf, licencesText, licenceText } from './components.mjs';
import { shippedFolders } from './stage.mjs';

/**
 * Writes the licences of what was built into the app, to lie beside it in every package.
 *
 * @param {string} root
 * @param {string} folder
 * @returns {readonly import('./components.mjs').Component[]}
 */
export function writeNotices(root, folder) {
  const locked = readJson(join(root, 'package-lock.json')).packages;
  const components = componentsOf(shippedFolders(root, locked), locked);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'LICENSES.packages.txt'), licencesText(components, (component) => licenceText(root, component)));
  return components;
}
