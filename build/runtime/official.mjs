// @ts-check
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readJson, root } from '../project.mjs';
import { download } from './download.mjs';
import { unzip } from './unzip.mjs';
import { publish } from './cache.mjs';

const RELEASES = 'https://github.com/electron/electron/releases/download/';

/** @typedef {{ readonly ok: true, readonly runtime: import('./cache.mjs').Runtime } | { readonly ok: false, readonly reason: string }} Fetched */

/**
 * @typedef {object} Release
 * @property {string} version
 * @property {string} mirror - the address of Electron's releases, or of a copy of them
 * @property {string} platform
 * @property {string} architecture
 * @property {Readonly<Record<string, string>>} checksums - sha256 in hexadecimal, by file name
 * @property {import('./download.mjs').Patience} patience
 */

/**
 * Electron's own release for this machine, from GitHub or from ELECTRON_MIRROR.
 *
 * @param {string} version
 * @returns {Release}
 */
export function releaseHere(version) {
  return {
    version,
    mirror: process.env['ELECTRON_MIRROR'] || RELEASES,
    platform: process.platform,
    architecture: process.arch,
    checksums: readJson(join(root, 'node_modules', 'electron', 'checksums.json')) ?? {},
    patience: { answerMs: 10_000, stallMs: 20_000 },
  };
}

/**
 * Brings Electron's own release into the cache.
 *
 * @param {string} folder - that of all runtimes
 * @param {Release} release
 * @param {import('../steps/report.mjs').Say} say
 * @returns {Promise<Fetched>} with a reason where the server is silent or sends something else than the release
 */
export async function fetchOfficial(folder, release, say) {
  const { version, mirror, platform, architecture, checksums, patience } = release;
  const name = `electron-v${version}-${platform}-${architecture}.zip`;
  const expected = checksums[name];
  if (expected === undefined) return { ok: false, reason: `Electron ${version} is not released for ${platform} ${architecture}` };
  const address = `${mirror.replace(/\/*$/, '/')}v${version}/${name}`;
  const zip = join(folder, `${name}.${process.pid}.partial`);
  try {
    await mkdir(folder, { recursive: true });
    say(`asking ${new URL(address).host} for Electron ${version}`);
    const got = await download(address, zip, patience, (received, total) => say(progress(version, received, total)));
    if (!got.ok) return got;
    if (got.sha256 !== expected) return { ok: false, reason: mismatch(address, expected, got.sha256) };
    say('unpacking');
    const runtime = await publish(folder, { source: 'official', version, note: '' }, (partial) => unzip(zip, partial));
    return { ok: true, runtime };
  } finally {
    await rm(zip, { force: true });
  }
}

/**
 * @param {string} address
 * @param {string} expected
 * @param {string} actual
 */
function mismatch(address, expected, actual) {
  return `${address} was refused: its sha256 is ${actual}, but Electron's list says ${expected}`;
}

/**
 * @param {string} version
 * @param {number} receivedBytes
 * @param {number | null} totalBytes
 */
function progress(version, receivedBytes, totalBytes) {
  const inMegabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(0);
  const total = totalBytes === null ? '' : ` of ${inMegabytes(totalBytes)}`;
  return `fetching Electron ${version}: ${inMegabytes(receivedBytes)}${total} MB`;
}
