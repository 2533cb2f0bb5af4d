// @ts-check
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readJson } from '../project.mjs';
import { alive } from '../steps/exclusively.mjs';

/** @typedef {'official' | 'registry'} Source */
/** @typedef {{ readonly source: Source, readonly version: string, readonly note: string, readonly fetched: string }} Description */
/** @typedef {Description & { readonly executable: string }} Runtime */

/**
 * Where Electron's executable lies inside an unpacked runtime.
 *
 * @param {NodeJS.Platform} platform
 * @returns {string}
 */
export function executableName(platform = process.platform) {
  if (platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * The runtime in the cache, or null. Only whole ones are there: they are put in place by renaming.
 *
 * @param {string} folder - that of all runtimes
 * @param {Source} source
 * @param {string} version
 * @returns {Runtime | null}
 */
export function cached(folder, source, version) {
  const executable = join(folder, `${source}-${version}`, executableName());
  const description = readJson(join(dirname(executable), 'runtime.json'));
  return description !== null && existsSync(executable) ? { ...description, executable } : null;
}

/**
 * Makes a runtime beside its place and moves it there in one stroke; where another process was faster, its one is taken.
 *
 * @param {string} folder - that of all runtimes
 * @param {Omit<Description, 'fetched'>} described
 * @param {(partial: string) => Promise<void>} make - fills an empty folder
 * @returns {Promise<Runtime>}
 */
export async function publish(folder, described, make) {
  const name = `${described.source}-${described.version}`;
  await mkdir(folder, { recursive: true });
  await sweep(folder);
  const partial = join(folder, `${name}.${process.pid}.partial`);
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial);
  try {
    await make(partial);
    const description = { ...described, fetched: new Date().toISOString() };
    const beside = dirname(join(partial, executableName()));
    await writeFile(join(beside, 'runtime.json'), `${JSON.stringify(description, null, 2)}\n`);
    await place(partial, join(folder, name));
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  const runtime = cached(folder, described.source, described.version);
  if (runtime === null) throw new Error(`The runtime ${name} was unpacked, but its executable ${executableName()} is missing.`);
  return runtime;
}

/**
 * @param {string} partial
 * @param {string} target
 */
async function place(partial, target) {
  try {
    await rename(partial, target);
  } catch (cause) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (cause);
    const taken = code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'EPERM';
    if (!taken || !existsSync(target)) throw cause;
  }
}

/**
 * Removes what a killed start left half made.
 *
 * @param {string} folder
 */
async function sweep(folder) {
  for (const name of await readdir(folder)) {
    const maker = /\.(\d+)\.partial$/.exec(name)?.[1];
    if (maker !== undefined && !alive(Number(maker))) await rm(join(folder, name), { recursive: true, force: true });
  }
}
