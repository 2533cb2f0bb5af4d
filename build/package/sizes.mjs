// @ts-check

/** What the app may bring beside Electron. */
const GOAL_BYTES = 15e6;

/** @typedef {{ readonly path: string, readonly bytes: number }} Sized */

/**
 * How much is installed, and how much of it is not Electron.
 *
 * @param {readonly Sized[]} installed - paths from the root of the file system
 * @param {readonly Sized[]} runtime - paths from the runtime's folder
 * @returns {{ readonly installedBytes: number, readonly ownBytes: number }}
 */
export function shares(installed, runtime) {
  const brought = new Set(runtime.map(({ path }) => `usr/lib/unroll/${path === 'electron' ? 'unroll' : path}`));
  const sum = (/** @type {readonly Sized[]} */ files) => files.reduce((total, { bytes }) => total + bytes, 0);
  const inPackage = installed.filter(({ path }) => !path.startsWith('DEBIAN/'));
  return { installedBytes: sum(inPackage), ownBytes: sum(inPackage.filter(({ path }) => !brought.has(path))) };
}

/**
 * @param {ReturnType<typeof shares>} found
 * @returns {string}
 */
export function sizesText({ installedBytes, ownBytes }) {
  const inMegabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);
  const verdict = ownBytes < GOAL_BYTES ? 'met' : 'missed';
  return `${inMegabytes(installedBytes)} MB installed, ${inMegabytes(ownBytes)} MB of them the app's own (goal under ${GOAL_BYTES / 1e6} MB: ${verdict})`;
}
