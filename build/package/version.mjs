// @ts-check

/**
 * The version of a package. One made with a runtime that others packed says so, and counts as newer than the release of
 * the same number and older than the next.
 *
 * @param {string} app - the app's own version
 * @param {Pick<import('../runtime/cache.mjs').Runtime, 'source' | 'version'>} runtime
 * @returns {string}
 */
export function packageVersion(app, { source, version }) {
  return source === 'official' ? app : `${app}+dev.registry.${version}`;
}

/**
 * The processor, as Debian calls it.
 *
 * @param {string} architecture - as Node calls it
 * @returns {string}
 * @throws RangeError where Debian has no package of Electron's
 */
export function debianArchitecture(architecture) {
  const names = /** @type {Readonly<Record<string, string>>} */ ({ x64: 'amd64', arm64: 'arm64', arm: 'armhf' });
  const name = names[architecture];
  if (name === undefined) throw new RangeError(`no Debian package for ${architecture}`);
  return name;
}

/**
 * Where the Debian package is put, from the project's folder.
 *
 * @param {string} version
 * @param {string} architecture - as Debian calls it
 */
export function debianFile(version, architecture) {
  return `dist/unroll_${version}_${architecture}.deb`;
}
