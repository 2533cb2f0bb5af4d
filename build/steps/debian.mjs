// @ts-check
import { capture } from '../run/child.mjs';

/**
 * Installs Debian packages; only root may.
 *
 * @param {readonly string[]} packages
 * @returns {Promise<string | null>} what apt-get said when it failed
 */
export async function installPackages(packages) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const patience = ['-o', 'DPkg::Lock::Timeout=120', '-qq'];
  // An update that fails in part is no reason to stop: the lists at hand may do.
  const update = await capture('apt-get', ['update', ...patience], { env: environment });
  const install = await capture('apt-get', ['install', '-y', '--no-install-recommends', ...patience, ...packages], { env: environment });
  return install.code === 0 ? null : `${update.stderr}${install.stderr}`;
}

/**
 * The line that installs packages, to be run as root.
 *
 * @param {readonly string[]} packages
 */
export function installCommand(packages) {
  return `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}
