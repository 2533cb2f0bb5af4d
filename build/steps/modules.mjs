// @ts-check
import { join } from 'node:path';
import { PreparationError } from '../preparationError.mjs';
import { readJson } from '../project.mjs';
import { exclusively } from './exclusively.mjs';
import { npm } from './npm.mjs';

/** @typedef {Readonly<Record<string, { version?: string, integrity?: string, optional?: boolean, peer?: boolean }>>} Packages */

/**
 * Whether what lies in node_modules is what the lockfile asks for.
 *
 * npm writes the list of what it installed as its very last act, so a broken installation does not fit either. Packages
 * for other systems are optional and may be missing.
 *
 * @param {Packages | undefined} installed - of node_modules/.package-lock.json
 * @param {Packages} wanted - of package-lock.json
 */
export function fits(installed, wanted) {
  if (installed === undefined) return false;
  const sameEverywhere = Object.entries(installed).every(([path, { version, integrity }]) =>
    wanted[path]?.version === version && wanted[path]?.integrity === integrity);
  return sameEverywhere && Object.entries(wanted).every(([path, { optional }]) =>
    path === '' || path in installed || optional === true);
}

/**
 * Installs the node modules from the lockfile where they do not fit it.
 *
 * @param {string} root
 * @param {import('./report.mjs').Say} say
 * @returns {Promise<import('./report.mjs').Outcome>}
 */
export async function prepareModules(root, say) {
  if (upToDate(root)) return { text: 'as in the lockfile, already here', changed: false };
  return exclusively(join(root, '.cache', 'modules.lock'), say, async () => {
    if (upToDate(root)) return { text: 'as in the lockfile, installed by another start just now', changed: true };
    say('installing from the lockfile');
    const { code, stderr } = await npm(['ci', '--ignore-scripts'], root);
    if (code !== 0) {
      const cure = 'Check the connection to the npm registry and start again.';
      throw new PreparationError(`The node modules could not be installed: "npm ci" failed.\n${stderr.trim()}\n${cure}`);
    }
    return { text: 'installed from the lockfile', changed: true };
  });
}

/** @param {string} root */
function upToDate(root) {
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'));
  return fits(installed?.packages, readJson(join(root, 'package-lock.json')).packages);
}
