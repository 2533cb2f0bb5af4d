// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PreparationError } from '../preparationError.mjs';

/** Where a released copy looks for newer versions, when somebody presses for it; without it, it knows no place and asks nobody. */
const variable = 'UNROLL_UPDATES';

/**
 * The folder on the web where releases are announced.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string | null} null where none is set
 * @throws PreparationError where it is no folder that the app would ask
 */
export function updatesAddress(environment) {
  const written = environment[variable] ?? '';
  if (written === '') return null;
  const address = URL.canParse(written) ? new URL(written) : null;
  const safe = address !== null && (address.protocol === 'https:' || (address.protocol === 'http:' && address.hostname === '127.0.0.1'));
  if (!safe || address.username !== '' || address.search !== '') {
    throw new PreparationError(`${variable} is ${written}: it must be the https address of the folder in which releases are announced.`);
  }
  return address.href.replace(/\/?$/, '/');
}

/**
 * What electron-builder is told of it.
 *
 * @param {string | null} address
 * @returns {readonly string[]}
 */
export function publishWords(address) {
  return address === null ? [] : ['-c.publish.provider=generic', `-c.publish.url=${address}`];
}

/**
 * The file beside the app that names the place, as electron-builder writes it into the packages that it makes itself.
 *
 * @param {string} address
 */
export function feedText(address) {
  return `provider: generic\nurl: ${address}\nupdaterCacheDirName: unroll-updater\n`;
}

/**
 * The announcement of a version for Linux: the packages that can be installed there, with what they must be to the last bit.
 * It is YAML written as JSON.
 *
 * @param {string} folder - where the packages lie
 * @param {readonly string[]} names - of the packages
 * @param {string} version - the app's own
 * @param {Date} date
 */
export function announcementText(folder, names, version, date) {
  const files = names.filter((name) => /\.(?:AppImage|deb)$/.test(name)).map((url) => {
    const bytes = readFileSync(join(folder, url));
    return { url, sha512: createHash('sha512').update(bytes).digest('base64'), size: bytes.length };
  });
  return `${JSON.stringify({ version, files, path: files[0]?.url, sha512: files[0]?.sha512, releaseDate: date.toISOString() }, null, 2)}\n`;
}
